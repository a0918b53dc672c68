//! Markdown to the tree: what a text of the data and what a whole file may hold.

use std::ops::Range;

use super::flanking::Prepared;
use super::kind::{Kind, is_plain};
use super::lines::LINE_END;
use super::outline;
use super::problem::{Problem, fault};
use super::reader::Reader;
use super::rich::{Block, Inline, Rich};
use crate::text::{Form, Mapped};

/// Stands before an inline text while it is parsed, so that its first characters cannot open a
/// block: `1. ` or `# ` at the beginning of a clause is what the author wants to see printed.
/// A bracket opens no block, and as an opening sign it leaves the rules for `*` and `_` alone.
const GUARD: &str = "(";

/// A text as it was read.
pub(super) struct Reading {
    pub rich: Rich,
    pub problems: Vec<Problem>,
    /// What the bytes of the text are, where they are not marks; of two that overlap the later counts.
    pub parts: Vec<(Range<usize>, Kind)>,
}

/// What a reader sees of a text: marks and addresses left out, escapes and entities resolved, lines joined;
/// with the way back to the text.
pub fn rendered(text: &str, form: Form) -> Mapped {
    read(text, form).rich.rendered()
}

/// Reads a text of the data ([`Form::Inline`]).
pub fn inline(text: &str) -> (Rich, Vec<Problem>) {
    let Reading { rich, problems, .. } = read(text, Form::Inline);
    (rich, problems)
}

/// Reads a whole Markdown file ([`Form::Document`]).
pub fn document(text: &str) -> (Rich, Vec<Problem>) {
    let Reading { rich, problems, .. } = read(text, Form::Document);
    (rich, problems)
}

pub(super) fn read(text: &str, form: Form) -> Reading {
    match form {
        Form::Inline => read_plain(text).unwrap_or_else(|| read_paragraphs(text)),
        Form::Document => read_document(text),
    }
}

/// A text of one line without any sign, like most; `None` for others. It needs no parser.
fn read_plain(text: &str) -> Option<Reading> {
    let content = text.trim();
    if content.is_empty() || !is_plain(content) || content.contains(char::is_control) {
        return None;
    }
    let start = content.as_ptr() as usize - text.as_ptr() as usize;
    let mut paragraph = Mapped::default();
    paragraph.push(content, start);
    let blocks = vec![Block::Paragraph(vec![Inline::Text(paragraph)])];
    Some(Reading {
        rich: Rich { blocks },
        problems: Vec::new(),
        parts: vec![(start..start + content.len(), Kind::Text)],
    })
}

fn read_paragraphs(text: &str) -> Reading {
    let mut rich = Rich::default();
    let mut problems = Vec::new();
    let mut parts = Vec::new();
    for paragraph in paragraphs(text) {
        let prepared = Prepared::new(&paragraph);
        let mut reader = Reader::new(&prepared);
        let blocks = reader.blocks(None, 0);
        rich.blocks.push(Block::Paragraph(without_guard(blocks)));
        problems.append(&mut reader.problems);
        parts.append(&mut reader.parts);
    }
    Reading {
        rich,
        problems,
        parts,
    }
}

/// The content of a paragraph without what stood before it while it was parsed.
fn without_guard(blocks: Vec<Block>) -> Vec<Inline> {
    let mut content: Vec<Inline> = blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Paragraph(content) | Block::Heading(_, content) => content,
            Block::List(..) | Block::Picture(_) => Vec::new(),
        })
        .collect();
    if let Some(Inline::Text(first)) = content.first_mut() {
        *first = first.then(|text| {
            let mut rest = Mapped::default();
            rest.push(&text[GUARD.len()..], GUARD.len());
            rest
        });
    }
    content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    content
}

fn read_document(text: &str) -> Reading {
    let prepared = Prepared::new(&Mapped::identity(text));
    let mut reader = Reader::new(&prepared);
    reader.takes_pictures = true;
    let mut blocks = reader.blocks(None, 0);
    outline::level(&mut blocks);
    let mut problems = std::mem::take(&mut reader.problems);
    problems.extend(control_characters(text));
    problems.sort_by_key(|problem| problem.range.start);
    Reading {
        rich: Rich { blocks },
        problems,
        parts: std::mem::take(&mut reader.parts),
    }
}

/// Every run of characters that no text may hold.
fn control_characters(text: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for (at, c) in text.char_indices() {
        let ends_line = c == '\r' && text[at + 1..].starts_with('\n');
        let Some(id) = fault(c).filter(|_| !ends_line) else {
            continue;
        };
        let end = at + c.len_utf8();
        match problems.last_mut() {
            Some(last) if last.range.end == at && last.id == id => last.range.end = end,
            _ => problems.push(Problem { id, range: at..end }),
        }
    }
    problems
}

/// The paragraphs of a text, each in one line behind a [`GUARD`].
fn paragraphs(text: &str) -> Vec<Mapped> {
    let mut paragraphs = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        let content = line.trim();
        if content.is_empty() {
            is_open = false;
            continue;
        }
        let start = content.as_ptr() as usize - text.as_ptr() as usize;
        if !is_open {
            let mut guarded = Mapped::default();
            guarded.push_replaced(GUARD, start..start);
            paragraphs.push(guarded);
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            if is_open {
                let end = paragraph.source(0..paragraph.text().len()).end;
                paragraph.push_replaced(LINE_END.encode_utf8(&mut [0; 2]), end..start);
            }
            paragraph.push(content, start);
        }
        is_open = true;
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text_of(markdown: &str) -> String {
        inline(markdown).0.text()
    }

    fn mapped_at(text: &str, start: usize) -> Mapped {
        let mut mapped = Mapped::default();
        mapped.push(text, start);
        mapped
    }

    #[test]
    fn signs_that_open_blocks_are_printed() {
        for text in [
            "1. 本校学生；",
            "# 标题",
            "- 项",
            "> 引",
            "===",
            "---",
            "    四格",
            "+ 加",
            "[a]: b",
            "| a |",
        ] {
            assert_eq!(text_of(text), text.trim(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_plain_text_is_read_as_the_parser_reads_it(text in "[\\PC甲a1()#>.+=~!|:@\\]\" -]{0,20}") {
            if let Some(plain) = read_plain(&text) {
                let read = read_paragraphs(&text);
                let kinds = |reading: &Reading| {
                    let mut kinds = vec![Kind::Mark; text.len()];
                    for (range, kind) in &reading.parts {
                        kinds[range.clone()].fill(*kind);
                    }
                    kinds
                };
                prop_assert_eq!(kinds(&plain), kinds(&read));
                prop_assert!(read.problems.is_empty());
                prop_assert_eq!(plain.rich, read.rich);
            }
        }
    }

    #[test]
    fn html_is_text() {
        assert_eq!(text_of("甲<b>乙</b><script>"), "甲<b>乙</b><script>");
        assert_eq!(
            text_of("<script>alert(1)</script>"),
            "<script>alert(1)</script>"
        );
    }

    #[test]
    fn emphasis_at_the_beginning_is_seen() {
        let (rich, _) = inline("*甲*乙 **丙** `丁`");
        let Block::Paragraph(content) = &rich.blocks[0] else {
            panic!("{rich:?}")
        };
        assert_eq!(
            content[0],
            Inline::Emphasis(vec![Inline::Text(mapped_at("甲", 1))])
        );
        assert_eq!(rich.text(), "甲乙 丙 丁");
    }

    #[test]
    fn lines_join_without_a_space_between_han() {
        assert_eq!(text_of("第一行\n第二行"), "第一行第二行");
        assert_eq!(text_of("one\ntwo"), "one two");
        assert_eq!(text_of("一段\n\n二段"), "一段\n二段");
    }

    #[test]
    fn an_empty_label_takes_the_number() {
        let (mut rich, problems) = inline("见[](#charter-art-16)。");
        assert!(problems.is_empty());
        rich.number_references(&|anchor| (anchor == "charter-art-16").then(|| "第十六条".into()));
        assert_eq!(rich.text(), "见第十六条。");
    }

    #[test]
    fn images_and_odd_links_are_problems() {
        let ids = |text| {
            inline(text)
                .1
                .into_iter()
                .map(|p| p.id.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids("![图](a.png)"), ["markdown-image"]);
        assert_eq!(ids("[x](javascript:alert)"), ["markdown-link"]);
        assert_eq!(ids("[x](https://example.org)"), Vec::<&str>::new());
    }

    #[test]
    fn a_file_may_hold_headings_and_lists() {
        let (rich, problems) = document("# 一\n\n段\n落\n\n- 甲\n- 乙\n\n3. 丙\n");
        assert!(problems.is_empty());
        assert_eq!(rich.text(), "一\n段落\n甲\n乙\n丙");
        assert_eq!(document("> 引").1[0].id.as_str(), "markdown-unsupported");
    }
}
