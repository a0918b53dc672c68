//! The tree as Typst markup.

use super::rich::{Block, Inline, Picture, Rich, Target, plain};

/// A pixel of a screen, in points.
const PIXEL: f64 = 0.75;

/// How much of the height of a page a picture may take.
const MOST_OF_PAGE: f64 = 0.8;

/// The content as Typst markup, blocks parted by paragraph breaks.
///
/// Text only ever appears inside string literals, so that no character of it is markup.
pub fn to_typst(rich: &Rich) -> String {
    let mut out = String::new();
    push_blocks(&rich.blocks, &mut out);
    out
}

/// A text as a Typst string literal, quotes included.
pub(crate) fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\t' => literal.push_str("\\t"),
            c if needs_code(c) => literal.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// Characters that an editor would hide from whoever reads the Typst project, or that Typst's
/// source reader would take for a line break.
fn needs_code(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn push_blocks(blocks: &[Block], out: &mut String) {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            out.push_str("\n\n");
        }
        match block {
            Block::Paragraph(content) => push_inlines(content, out),
            Block::Heading(level, content) => {
                out.push_str(&format!("#heading(level: {}, outlined: false)[", level + 1));
                push_inlines(content, out);
                out.push(']');
            }
            Block::List(first, items) => push_list(*first, items, out),
            Block::Picture(picture) => push_picture(picture, out),
        }
    }
}

fn push_list(first: Option<u64>, items: &[Vec<Block>], out: &mut String) {
    match first {
        Some(first) => out.push_str(&format!("#enum(start: {first}")),
        None => out.push_str("#list("),
    }
    let mut separator = if first.is_some() { ", " } else { "" };
    for item in items {
        out.push_str(separator);
        out.push('[');
        push_blocks(item, out);
        out.push(']');
        separator = ", ";
    }
    out.push(')');
}

fn push_inlines(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(&format!("#{};", string_literal(text.text()))),
            Inline::Code(text) => out.push_str(&format!("#raw({});", string_literal(text.text()))),
            Inline::Emphasis(inner) => element("emph", inner, out),
            Inline::Strong(inner) => element("strong", inner, out),
            Inline::Link(Target::Anchor(anchor) | Target::File(anchor, _), label) => {
                push_reference(anchor, label, out);
            }
            Inline::Link(Target::Address(address), label) => {
                element(&format!("link({})", string_literal(address)), label, out);
            }
            Inline::Break => out.push_str("#linebreak();"),
        }
    }
}

/// A picture is as large as on a screen, and never wider than its column nor higher than most of a page: its caption
/// stays with it. All of that is said here, because a school's own template may not know how.
fn push_picture(picture: &Picture, out: &mut String) {
    let (width, height) = picture.size.unwrap_or((1, 1));
    let path = string_literal(&picture.address);
    let alternative = string_literal(&plain(&picture.alternative));
    out.push_str(&format!(
        "#block(width: 100%, breakable: false, above: 0.6em, below: 0.6em, align(center, {{ set par(first-line-indent: 0pt, justify: false); \
         layout(size => image({path}, alt: {alternative}, \
         width: calc.min(size.width, {width} * {PIXEL}pt, calc.min(size.height, page.height) * {MOST_OF_PAGE} * {width} / {height})));"
    ));
    if !picture.caption.is_empty() {
        out.push_str(" text(size: 0.8em)[");
        push_inlines(&picture.caption, out);
        out.push(']');
    }
    out.push_str(" }));");
}

/// A reference leads to its target where the document marks it: a school's own template may not.
fn push_reference(anchor: &str, label: &[Inline], out: &mut String) {
    let mut shown = String::new();
    push_inlines(label, &mut shown);
    let anchor = string_literal(anchor);
    out.push_str(&format!(
        "#context {{ let to = label({anchor}); if query(to).len() == 1 {{ link(to)[{shown}] }} else [{shown}] }};"
    ));
}

fn element(function: &str, content: &[Inline], out: &mut String) {
    out.push_str(&format!("#{function}["));
    push_inlines(content, out);
    out.push_str("];");
}
