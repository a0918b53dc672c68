//! Markdown to pages and to print: both hold the same words, and all that a reader is to see.

use std::fs;
use std::path::Path;

use scraper::Html;
use typst::syntax::ast::{AstNode, Str};
use typst::syntax::{SyntaxKind, SyntaxNode};

use super::target::Target;
use crate::markup::{Block, document, inline, rendered, to_html, to_typst};
use crate::text::Form;

const WORDS: [&str; 32] = [
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "</b>",
    "&amp;",
    "&#x202E;",
    "&copy",
    "\\",
    "# ",
    "- ",
    "1. ",
    "> ",
    "\n\n",
    "  \n",
    "---\n",
    "| a | b |\n",
    "<!--",
    "-->",
    "https://a.example/ä",
    "#charter-art-16",
    "    ",
    "“",
];

/// Pages and print hold the same words.
pub(super) fn target() -> Target {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seeds = [
        "tests/fixtures/small/2026/guidance.md",
        "data/2021/guidance.md",
        "docs/decisions.md",
        "README.zh-CN.md",
    ];
    let seeds = seeds.map(|path| fs::read(root.join(path)));
    Target {
        seeds: seeds
            .into_iter()
            .flatten()
            .flat_map(|text| paragraphs(&text))
            .collect(),
        words: &WORDS,
        runs: 2000,
        holds: Box::new(holds),
    }
}

fn holds(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for (form, (mut rich, _)) in [
        (Form::Inline, inline(&text)),
        (Form::Document, document(&text)),
    ] {
        let seen = letters(rich.rendered().text());
        assert_eq!(letters(rendered(&text, form).text()), seen);
        // What a picture says is an attribute on the page and no text in print.
        without_pictures(&mut rich.blocks);
        let seen = letters(rich.rendered().text());
        let page = Html::parse_fragment(&to_html(&rich, true));
        let page: String = page.root_element().text().collect();
        assert_eq!(letters(&page), seen, "{form:?} on a page: {text:?}");
        assert_eq!(
            printed(&to_typst(&rich)),
            seen,
            "{form:?} in print: {text:?}"
        );
    }
}

/// Takes the pictures out of blocks.
fn without_pictures(blocks: &mut Vec<Block>) {
    blocks.retain(|block| !matches!(block, Block::Picture(_)));
    for block in blocks {
        if let Block::List(_, items) = block {
            items.iter_mut().for_each(without_pictures);
        }
    }
}

/// A few paragraphs at a time: short texts fail shorter.
fn paragraphs(text: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(text);
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let few = paragraphs.chunks(3);
    few.map(|few| few.join("\n\n").into_bytes()).collect()
}

/// Letters and digits, which no markup may swallow.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The words of Typst markup: what its string literals hold, but for addresses.
fn printed(markup: &str) -> String {
    let root = typst::syntax::parse(markup);
    assert!(
        root.errors_and_warnings().0.is_empty(),
        "no Typst: {markup}"
    );
    let mut out = String::new();
    collect(&root, &mut out);
    letters(&out)
}

fn collect(node: &SyntaxNode, out: &mut String) {
    if let Some(text) = Str::from_untyped(node) {
        out.push_str(&text.get());
    }
    let is_content = |child: &&SyntaxNode| {
        matches!(
            child.kind(),
            SyntaxKind::ContentBlock | SyntaxKind::CodeBlock
        )
    };
    let children = node.children();
    match node.kind() {
        // Two ways to show one reference, as the document has its target or not.
        SyntaxKind::Conditional => children
            .filter(is_content)
            .take(1)
            .for_each(|child| collect(child, out)),
        // Addresses are no words of the text; what stands in code is.
        SyntaxKind::FuncCall if !is_raw(node) => {
            let arguments = children.filter(|child| child.kind() == SyntaxKind::Args);
            let content = arguments.flat_map(SyntaxNode::children).filter(is_content);
            content.for_each(|child| collect(child, out));
        }
        _ => children.for_each(|child| collect(child, out)),
    }
}

fn is_raw(call: &SyntaxNode) -> bool {
    call.children()
        .next()
        .is_some_and(|callee| callee.leaf_text() == "raw")
}
