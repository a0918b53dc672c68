//! The tree as HTML.

use super::rich::{Block, Inline, Picture, Rich, Target, plain};
use crate::text::encoded;

/// The first heading level that prose inside a section may use.
const FIRST_HEADING: u8 = 3;

/// From a page to the folder of its disclosure, in which files and pictures have theirs.
const UP: &str = "../";

/// The content as HTML: `blocks` gives `<p>`, lists and headings; without it, the inline
/// content of the paragraphs, headings and items, parted by line breaks, for a place that already is a paragraph.
pub fn to_html(rich: &Rich, blocks: bool) -> String {
    let mut html = String::new();
    if blocks {
        push_blocks(&rich.blocks, &mut html);
    } else {
        push_run(rich, &mut html);
    }
    html
}

fn push_blocks(blocks: &[Block], html: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => element("p", content, html),
            Block::Heading(level, content) => {
                let tag = format!("h{}", (FIRST_HEADING + level - 1).min(6));
                element(&tag, content, html);
            }
            Block::List(first, items) => push_list(*first, items, html),
            Block::Picture(picture) => push_picture(picture, html),
        }
    }
}

fn push_list(first: Option<u64>, items: &[Vec<Block>], html: &mut String) {
    let tag = if first.is_some() { "ol" } else { "ul" };
    match first {
        Some(first) if first != 1 => html.push_str(&format!("<ol start=\"{first}\">")),
        _ => html.push_str(&format!("<{tag}>")),
    }
    for item in items {
        html.push_str("<li>");
        match item.as_slice() {
            [Block::Paragraph(content)] => push_inlines(content, html),
            blocks => push_blocks(blocks, html),
        }
        html.push_str("</li>");
    }
    html.push_str(&format!("</{tag}>"));
}

/// A picture with its size, so that what stands below it does not move when it is there.
fn push_picture(picture: &Picture, html: &mut String) {
    let size = picture.size.map_or_else(String::new, |(width, height)| {
        format!(" width=\"{width}\" height=\"{height}\"")
    });
    html.push_str(&format!(
        "<figure class=\"picture\"><img src=\"{UP}{}\" alt=\"{}\"{size} loading=\"lazy\">",
        escaped(&encoded(&picture.address)),
        escaped(&plain(&picture.alternative)),
    ));
    if !picture.caption.is_empty() {
        element("figcaption", &picture.caption, html);
    }
    html.push_str("</figure>");
}

fn push_run(rich: &Rich, html: &mut String) {
    let mut separator = "";
    rich.each_block(&mut |content| {
        html.push_str(separator);
        push_inlines(content, html);
        separator = "<br>";
    });
}

fn element(tag: &str, content: &[Inline], html: &mut String) {
    html.push_str(&format!("<{tag}>"));
    push_inlines(content, html);
    html.push_str(&format!("</{tag}>"));
}

fn push_inlines(content: &[Inline], html: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => html.push_str(&escaped(text.text())),
            Inline::Code(text) => html.push_str(&format!("<code>{}</code>", escaped(text.text()))),
            Inline::Emphasis(inner) => element("em", inner, html),
            Inline::Strong(inner) => element("strong", inner, html),
            Inline::Link(target, label) => {
                let address = match target {
                    Target::Anchor(anchor) => format!("#{anchor}"),
                    Target::File(_, path) => format!("{UP}{}", encoded(path)),
                    Target::Address(address) => address.clone(),
                };
                html.push_str(&format!("<a href=\"{}\">", escaped(&address)));
                push_inlines(label, html);
                html.push_str("</a>");
            }
            Inline::Break => html.push_str("<br>"),
        }
    }
}

/// A text as HTML, for content and for attributes in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut html, text);
    html
}
