//! Markdown to the tree, by pulldown-cmark.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::rich::{Block, Inline, Rich, Target};

/// Something in a Markdown text that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the message that explains it.
    pub id: &'static str,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

/// Stands before an inline text while it is parsed, so that its first characters cannot open a
/// block: `1. ` or `# ` at the beginning of a clause is what the author wants to see printed.
/// A full stop opens nothing, and being punctuation it leaves the rules for `*` and `_` alone.
const GUARD: &str = ".";

/// Reads a text of the data: paragraphs, separated by empty lines, of inline Markdown. Blocks
/// (headings, lists, tables) are not recognised: their signs are printed as they are.
pub fn inline(text: &str) -> (Rich, Vec<Problem>) {
    let mut rich = Rich::default();
    let mut problems = Vec::new();
    for paragraph in paragraphs(text) {
        let line = format!("{GUARD}{}", joined(&paragraph));
        let mut reader = Reader::new(&line);
        let blocks = reader.blocks(None);
        problems.extend(reader.problems.into_iter().map(|problem| Problem {
            // Lines were joined, so only the paragraph's text is known: the whole is marked.
            range: 0..text.len(),
            ..problem
        }));
        let content = blocks.into_iter().flat_map(|block| match block {
            Block::Paragraph(content) | Block::Heading(_, content) => content,
            Block::List(..) => Vec::new(),
        });
        let mut content: Vec<Inline> = content.collect();
        if let Some(Inline::Text(first)) = content.first_mut() {
            first.drain(..GUARD.len());
        }
        content.retain(|inline| *inline != Inline::Text(String::new()));
        rich.blocks.push(Block::Paragraph(content));
    }
    (rich, problems)
}

/// Reads a whole Markdown file: paragraphs, headings and lists.
pub fn document(text: &str) -> (Rich, Vec<Problem>) {
    let mut reader = Reader::new(text);
    let blocks = reader.blocks(None);
    (Rich { blocks }, reader.problems)
}

fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) => last.push(line),
            (true, _) => paragraphs.push(Vec::new()),
            (false, None) => paragraphs.push(vec![line]),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

/// Joins the lines of a paragraph. Between two characters of a script that is written without
/// spaces the break leaves nothing; elsewhere it leaves a space.
fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        if needs_space(text.chars().last(), line.chars().next()) {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

fn needs_space(before: Option<char>, after: Option<char>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => !is_spaceless(before) && !is_spaceless(after),
        _ => false,
    }
}

/// Han characters, kana, and the punctuation that goes with them.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}'
        | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Walks the parser's events.
struct Reader<'a> {
    events: Box<dyn Iterator<Item = (Event<'a>, Range<usize>)> + 'a>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let events = Parser::new_ext(text, Options::empty()).into_offset_iter();
        Self {
            events: Box::new(events),
            problems: Vec::new(),
        }
    }

    /// Reads blocks up to the end of `inside`, or of the text.
    fn blocks(&mut self, inside: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        // A tight list's items hold text without paragraphs around it.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if Some(end) == inside => break,
                Event::Start(Tag::Paragraph) => {
                    blocks.push(Block::Paragraph(self.inlines(TagEnd::Paragraph)));
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    blocks.push(Block::Heading(
                        level as u8,
                        self.inlines(TagEnd::Heading(level)),
                    ));
                }
                Event::Start(Tag::List(first)) => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(self.list(first));
                }
                Event::Start(Tag::HtmlBlock) => {
                    blocks.push(Block::Paragraph(self.inlines(TagEnd::HtmlBlock)));
                }
                Event::Start(tag @ (Tag::BlockQuote(_) | Tag::CodeBlock(_))) => {
                    self.problems.push(Problem {
                        id: "markdown-unsupported",
                        range,
                    });
                    self.blocks(Some(tag.to_end()));
                }
                Event::Rule => self.problems.push(Problem {
                    id: "markdown-unsupported",
                    range,
                }),
                other => loose.extend(self.inline(other, range)),
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    fn list(&mut self, first: Option<u64>) -> Block {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        Block::List(first, items)
    }

    fn inlines(&mut self, until: TagEnd) -> Vec<Inline> {
        let mut content: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(until) {
                break;
            }
            if let Some(inline) = self.inline(event, range) {
                match (content.last_mut(), inline) {
                    (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
                    (_, inline) => content.push(inline),
                }
            }
        }
        soft_breaks_joined(content)
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Inline> {
        Some(match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                Inline::Text(text.into_string())
            }
            Event::Code(code) => Inline::Code(code.into_string()),
            Event::SoftBreak => Inline::Text("\n".to_owned()),
            Event::HardBreak => Inline::Break,
            Event::Start(Tag::Emphasis) => Inline::Emphasis(self.inlines(TagEnd::Emphasis)),
            Event::Start(Tag::Strong) => Inline::Strong(self.inlines(TagEnd::Strong)),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let label = self.inlines(TagEnd::Link);
                self.link(&dest_url, label, range)
            }
            Event::Start(Tag::Image { .. }) => {
                self.problems.push(Problem {
                    id: "markdown-image",
                    range,
                });
                self.inlines(TagEnd::Image);
                return None;
            }
            _ => return None,
        })
    }

    /// Only addresses that lead somewhere for a reader of a public page are links.
    fn link(&mut self, address: &str, label: Vec<Inline>, range: Range<usize>) -> Inline {
        if let Some(anchor) = address.strip_prefix('#') {
            return Inline::Link(Target::Anchor(anchor.to_owned()), label);
        }
        let known = ["https://", "http://", "mailto:"];
        if !known.iter().any(|scheme| address.starts_with(scheme)) {
            self.problems.push(Problem {
                id: "markdown-link",
                range,
            });
        }
        Inline::Link(Target::Address(address.to_owned()), label)
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(soft_breaks_joined(std::mem::take(loose))));
    }
}

/// Applies the rule of [`joined`] to the breaks inside a paragraph of a Markdown file.
fn soft_breaks_joined(content: Vec<Inline>) -> Vec<Inline> {
    content
        .into_iter()
        .map(|inline| match inline {
            Inline::Text(text) if text.contains('\n') => {
                let lines: Vec<&str> = text.split('\n').collect();
                Inline::Text(joined(&lines))
            }
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(markdown: &str) -> String {
        inline(markdown).0.text()
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
            Inline::Emphasis(vec![Inline::Text("甲".into())])
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
        let ids = |text| inline(text).1.into_iter().map(|p| p.id).collect::<Vec<_>>();
        assert_eq!(ids("![图](a.png)"), ["markdown-image"]);
        assert_eq!(ids("[x](javascript:alert)"), ["markdown-link"]);
        assert_eq!(ids("[x](https://example.org)"), Vec::<&str>::new());
    }

    #[test]
    fn a_file_may_hold_headings_and_lists() {
        let (rich, problems) = document("# 一\n\n段\n落\n\n- 甲\n- 乙\n\n3. 丙\n");
        assert!(problems.is_empty());
        assert_eq!(rich.text(), "一\n段落\n甲\n乙\n丙");
        assert_eq!(document("> 引").1[0].id, "markdown-unsupported");
    }
}
