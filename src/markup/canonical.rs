//! A text with markup as bytes that change with all that its readers see, and with nothing else.

use super::rich::{Block, Inline, Rich, Target};
use crate::text::Mapped;

/// What a text says, how it is stressed and where it leads. The numbers of what it refers to are not in it, because they
/// follow from the rest; nor is where pictures lie, whose bytes count by themselves.
pub(crate) fn content(rich: &Rich) -> String {
    let mut out = String::new();
    blocks(&rich.blocks, &mut out);
    out
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Paragraph(content) => within("p", content, out),
            Block::Heading(level, content) => within(&format!("h{level}"), content, out),
            Block::Picture(picture) => {
                within("i", &picture.alternative, out);
                within("c", &picture.caption, out);
            }
            Block::List(first, items) => {
                let first = first.map_or_else(String::new, |first| first.to_string());
                out.push_str(&format!("l{first}("));
                for item in items {
                    out.push('(');
                    blocks(item, out);
                    out.push(')');
                }
                out.push(')');
            }
        }
    }
}

fn within(name: &str, content: &[Inline], out: &mut String) {
    out.push_str(name);
    out.push('(');
    for inline in content {
        match inline {
            Inline::Text(text) if is_computed(text) => {}
            Inline::Text(text) => quoted("t", text.text(), out),
            Inline::Code(text) => quoted("k", text.text(), out),
            Inline::Emphasis(inner) => within("e", inner, out),
            Inline::Strong(inner) => within("s", inner, out),
            Inline::Link(Target::Anchor(to) | Target::File(to, _), inner) => {
                quoted("r", to, out);
                within("", inner, out);
            }
            Inline::Link(Target::Address(to), inner) => {
                quoted("a", to, out);
                within("", inner, out);
            }
            Inline::Break => out.push('b'),
        }
    }
    out.push(')');
}

/// Whether a text stands for nothing in the source, as the number of a reference does.
fn is_computed(text: &Mapped) -> bool {
    text.source(0..text.text().len()) == (0..0)
}

/// A text behind its length, so that none can pass for markup.
fn quoted(name: &str, text: &str, out: &mut String) {
    out.push_str(&format!("{name}{}:{text}", text.len()));
}

#[cfg(test)]
mod tests {
    use super::content;
    use crate::markup::document;

    fn of(text: &str) -> String {
        content(&document(text).0)
    }

    #[test]
    fn what_readers_see_changes_it() {
        let all = [
            "王犇 went",
            "王 犇 went",
            "*王犇* went",
            "**王犇** went",
            "`王犇` went",
            "[王犇](https://a.example) went",
            "[王犇](https://b.example) went",
            "# 王犇 went",
            "- 王犇 went",
            "1. 王犇 went",
            "2. 王犇 went",
            "王犇\n\nwent",
        ];
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                assert_ne!(of(one), of(other), "{one} {other}");
            }
        }
        assert_eq!(of("*王犇*"), of("_王犇_"));
    }

    #[test]
    fn the_number_of_a_reference_does_not() {
        let (plain, _) = document("见 [](#charter-art-2)。");
        let mut numbered = plain.clone();
        numbered.number_references(&|_| Some("第二条".to_owned()));
        assert_ne!(plain, numbered);
        assert_eq!(content(&plain), content(&numbered));
    }
}
