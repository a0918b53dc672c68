//! Markdown to the tree, by pulldown-cmark.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::flanking::Prepared;
use super::rich::{Block, Inline, Rich, Target, is_blank};
use super::{lines, outline};

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
/// A bracket opens no block, and as an opening sign it leaves the rules for `*` and `_` alone.
const GUARD: &str = "(";

/// Stands for the end of a line in an inline text while it is parsed, so that its next characters
/// cannot open a block either. It is white space to Markdown, and a control character, which no text
/// may hold.
const LINE_END: char = '\u{85}';

/// How many lists may stand in one another, and how many signs of emphasis. Nobody reads deeper; and
/// whatever walks the tree, down to Typst, does so on a stack of fixed size.
const DEEPEST: usize = 16;

/// Reads a text of the data: paragraphs, separated by empty lines, of inline Markdown. Blocks
/// (headings, lists, tables) are not recognised: their signs are printed as they are.
pub fn inline(text: &str) -> (Rich, Vec<Problem>) {
    let mut rich = Rich::default();
    let mut problems = Vec::new();
    for paragraph in paragraphs(text) {
        let (content, found) = inline_paragraph(&paragraph);
        rich.blocks.push(Block::Paragraph(content));
        problems.extend(found.into_iter().map(|problem| Problem {
            // Lines were joined, so only the paragraph's text is known: the whole is marked.
            range: 0..text.len(),
            ..problem
        }));
    }
    (rich, problems)
}

fn inline_paragraph(lines: &[&str]) -> (Vec<Inline>, Vec<Problem>) {
    let line = format!("{GUARD}{}", lines.join(LINE_END.encode_utf8(&mut [0; 2])));
    let prepared = Prepared::new(&line);
    let mut reader = Reader::new(&prepared);
    let blocks = reader.blocks(None, 0);
    let mut content: Vec<Inline> = blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Paragraph(content) | Block::Heading(_, content) => content,
            Block::List(..) => Vec::new(),
        })
        .collect();
    if let Some(Inline::Text(first)) = content.first_mut() {
        first.drain(..GUARD.len());
    }
    content.retain(|inline| *inline != Inline::Text(String::new()));
    (content, reader.problems)
}

/// Reads a whole Markdown file: paragraphs, headings and lists.
pub fn document(text: &str) -> (Rich, Vec<Problem>) {
    let prepared = Prepared::new(text);
    let mut reader = Reader::new(&prepared);
    let mut blocks = reader.blocks(None, 0);
    outline::level(&mut blocks);
    let mut problems = reader.problems;
    problems.extend(control_characters(text));
    problems.sort_by_key(|problem| problem.range.start);
    (Rich { blocks }, problems)
}

/// Every run of characters that neither a page nor paper can show.
fn control_characters(text: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for (at, c) in text.char_indices() {
        let ends_line = c == '\r' && text[at + 1..].starts_with('\n');
        if ends_line || !is_unprintable(c) {
            continue;
        }
        let end = at + c.len_utf8();
        match problems.last_mut() {
            Some(last) if last.range.end == at => last.range.end = end,
            _ => problems.push(Problem {
                id: "markdown-control",
                range: at..end,
            }),
        }
    }
    problems
}

/// Control characters, byte order marks, what stands for an object that was not copied along, and
/// code points that are no characters.
fn is_unprintable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
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

/// Walks the parser's events.
struct Reader<'a> {
    prepared: &'a Prepared,
    events: Box<dyn Iterator<Item = (Event<'a>, Range<usize>)> + 'a>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(prepared: &'a Prepared) -> Self {
        let parser = Parser::new_ext(&prepared.text, Options::empty());
        let definitions: Vec<Range<usize>> = parser
            .reference_definitions()
            .iter()
            .map(|(_, definition)| definition.span.clone())
            .collect();
        let mut reader = Self {
            prepared,
            events: Box::new(parser.into_offset_iter()),
            problems: Vec::new(),
        };
        for range in definitions {
            reader.problem("markdown-definition", range);
        }
        reader
    }

    fn problem(&mut self, id: &'static str, range: Range<usize>) {
        let range = self.prepared.original(range);
        self.problems.push(Problem { id, range });
    }

    /// Reads blocks up to the end of `inside`, or of the text.
    fn blocks(&mut self, inside: Option<TagEnd>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        // A tight list's items hold text without paragraphs around it.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if Some(end) == inside => break,
                Event::Start(Tag::Paragraph) => {
                    blocks.push(Block::Paragraph(self.content(TagEnd::Paragraph)));
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    let content = self.content(TagEnd::Heading(level));
                    // A heading without words is nothing on paper, but a stop for a screen reader.
                    if !is_blank(&content) {
                        blocks.push(Block::Heading(level as u8, content));
                    }
                }
                Event::Start(Tag::List(first)) => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(self.list(first, range, depth));
                }
                Event::Start(Tag::HtmlBlock) => {
                    blocks.push(Block::Paragraph(self.content(TagEnd::HtmlBlock)));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.refuse("markdown-indented", range);
                }
                Event::Start(Tag::BlockQuote(_) | Tag::CodeBlock(_)) => {
                    self.refuse("markdown-unsupported", range);
                }
                Event::Rule => self.problem("markdown-unsupported", range),
                other => append(&mut loose, self.inline(other, range, 0)),
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    fn list(&mut self, first: Option<u64>, range: Range<usize>, depth: usize) -> Block {
        let mut items = Vec::new();
        if depth == DEEPEST {
            self.refuse("markdown-too-deep", range);
            return Block::List(first, items);
        }
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    items.push(self.blocks(Some(TagEnd::Item), depth + 1));
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        Block::List(first, items)
    }

    /// Reports what has just begun, and passes over it without following it into its depths.
    fn refuse(&mut self, id: &'static str, range: Range<usize>) {
        self.problem(id, range);
        let mut open = 1;
        while open > 0
            && let Some((event, _)) = self.events.next()
        {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
        }
    }

    /// The text of a block, its lines joined.
    fn content(&mut self, until: TagEnd) -> Vec<Inline> {
        lines::joined(self.inlines(until, 0))
    }

    fn inlines(&mut self, until: TagEnd, depth: usize) -> Vec<Inline> {
        let mut content: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(until) {
                break;
            }
            append(&mut content, self.inline(event, range, depth));
        }
        content
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>, depth: usize) -> Option<Inline> {
        Some(match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                Inline::Text(self.text(&text, range))
            }
            Event::Code(code) => Inline::Code(self.text(&code, range).replace('\n', " ")),
            Event::SoftBreak => Inline::Text("\n".to_owned()),
            Event::HardBreak => Inline::Break,
            Event::Start(Tag::Image { .. }) => {
                self.refuse("markdown-image", range);
                return None;
            }
            Event::Start(_) if depth == DEEPEST => {
                self.refuse("markdown-too-deep", range);
                return None;
            }
            Event::Start(Tag::Emphasis) => {
                Inline::Emphasis(self.inlines(TagEnd::Emphasis, depth + 1))
            }
            Event::Start(Tag::Strong) => Inline::Strong(self.inlines(TagEnd::Strong, depth + 1)),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                let label = self.inlines(TagEnd::Link, depth + 1);
                let address = self.text(&dest_url, range.clone());
                match link_type {
                    LinkType::Email => self.link(format!("mailto:{address}"), label, range),
                    _ => self.link(address, label, range),
                }
            }
            _ => return None,
        })
    }

    /// What was read at `range`, as the author wrote it.
    fn text(&mut self, read: &str, range: Range<usize>) -> String {
        let text = self.prepared.restored(read, &range);
        let written = &self.prepared.text[range.clone()];
        // Characters written as such are found before; this one was spelled `&#7;`.
        if text.contains(is_unprintable) && !written.contains(is_unprintable) {
            self.problem("markdown-control", range);
        }
        text.replace(LINE_END, "\n")
    }

    /// Only addresses that lead somewhere for a reader of a public page are links.
    fn link(&mut self, address: String, label: Vec<Inline>, range: Range<usize>) -> Inline {
        if let Some(anchor) = address.strip_prefix('#') {
            return Inline::Link(Target::Anchor(anchor.to_owned()), label);
        }
        if !has_known_scheme(&address) || address.contains('\n') {
            self.problem("markdown-link", range);
        } else if is_blank(&label) {
            self.problem("markdown-link-empty", range);
        }
        Inline::Link(Target::Address(address), label)
    }
}

fn has_known_scheme(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// Adds a piece, as one text with the text before it.
fn append(content: &mut Vec<Inline>, inline: Option<Inline>) {
    match (content.last_mut(), inline) {
        (Some(Inline::Text(before)), Some(Inline::Text(more))) => before.push_str(&more),
        (_, inline) => content.extend(inline),
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(lines::joined(std::mem::take(loose))));
    }
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
