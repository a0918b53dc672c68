//! Walks the events of the parser, pulldown-cmark, and puts the tree together.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::flanking::Prepared;
use super::kind::Kind;
use super::lines;
use super::problem::Problem;
use super::rich::{Block, Inline, Target, is_blank};
use crate::diagnostic::{MessageId, message};
use crate::text::Mapped;

/// How many lists may stand in one another, and how many signs of emphasis. Nobody reads deeper; and
/// whatever walks the tree, down to Typst, does so on a stack of fixed size.
const DEEPEST: usize = 16;

/// Walks the parser's events.
pub(super) struct Reader<'a> {
    pub(super) prepared: &'a Prepared,
    events: Box<dyn Iterator<Item = (Event<'a>, Range<usize>)> + 'a>,
    pub problems: Vec<Problem>,
    /// The kind of each stretch of the text that is not a mark. Where two overlap, the later counts.
    pub parts: Vec<(Range<usize>, Kind)>,
    /// End of what was read last.
    pub(super) read_to: usize,
}

impl<'a> Reader<'a> {
    /// Reads what has been prepared.
    pub(super) fn new(prepared: &'a Prepared) -> Self {
        let parser = Parser::new_ext(prepared.text(), Options::empty());
        let definitions: Vec<Range<usize>> = parser
            .reference_definitions()
            .iter()
            .map(|(_, definition)| definition.span.clone())
            .collect();
        let mut reader = Self {
            prepared,
            events: Box::new(parser.into_offset_iter()),
            problems: Vec::new(),
            parts: Vec::new(),
            read_to: 0,
        };
        for range in definitions {
            reader.problem(message::MARKDOWN_DEFINITION, range);
        }
        reader
    }

    pub(super) fn problem(&mut self, id: MessageId, range: Range<usize>) {
        let range = self.prepared.original(&range);
        self.problems.push(Problem { id, range });
    }

    /// Reads blocks up to the end of `inside`, or of the text.
    pub(super) fn blocks(&mut self, inside: Option<TagEnd>, depth: usize) -> Vec<Block> {
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
                    self.refuse(message::MARKDOWN_INDENTED, range);
                }
                Event::Start(Tag::BlockQuote(_) | Tag::CodeBlock(_)) => {
                    self.refuse(message::MARKDOWN_UNSUPPORTED, range);
                }
                Event::Rule => self.problem(message::MARKDOWN_UNSUPPORTED, range),
                other => append(&mut loose, self.inline(other, range, 0)),
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    fn list(&mut self, first: Option<u64>, range: Range<usize>, depth: usize) -> Block {
        let mut items = Vec::new();
        if depth == DEEPEST {
            self.refuse(message::MARKDOWN_TOO_DEEP, range);
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
    fn refuse(&mut self, id: MessageId, range: Range<usize>) {
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
            Event::Code(code) => Inline::Code(self.code(&code, range)),
            Event::SoftBreak => {
                let mut end = Mapped::default();
                end.push_replaced("\n", self.prepared.original(&range));
                Inline::Text(end)
            }
            Event::HardBreak => Inline::Break,
            Event::Start(Tag::Image { .. }) => {
                self.part(range.clone(), Kind::Address);
                self.refuse(message::MARKDOWN_IMAGE, range);
                return None;
            }
            Event::Start(_) if depth == DEEPEST => {
                self.refuse(message::MARKDOWN_TOO_DEEP, range);
                return None;
            }
            Event::Start(tag) => return self.marked(tag, range, depth + 1),
            _ => return None,
        })
    }

    /// What stands in emphasis or in a link, which has just begun.
    fn marked(&mut self, tag: Tag<'a>, range: Range<usize>, depth: usize) -> Option<Inline> {
        match tag {
            Tag::Emphasis => {
                let inner = self.inlines(TagEnd::Emphasis, depth);
                self.read_to = range.end;
                Some(Inline::Emphasis(inner))
            }
            Tag::Strong => {
                let inner = self.inlines(TagEnd::Strong, depth);
                self.read_to = range.end;
                Some(Inline::Strong(inner))
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                // Behind the bracket that opens the label.
                self.read_to = range.start + 1;
                let label = self.inlines(TagEnd::Link, depth);
                let address = self.address(&dest_url, &range);
                Some(match link_type {
                    LinkType::Email => self.link(format!("mailto:{address}"), label, range),
                    _ => self.link(address, label, range),
                })
            }
            _ => None,
        }
    }

    /// Only addresses that lead somewhere for a reader of a public page are links.
    fn link(&mut self, address: String, label: Vec<Inline>, range: Range<usize>) -> Inline {
        if let Some(anchor) = address.strip_prefix('#') {
            return Inline::Link(Target::Anchor(anchor.to_owned()), label);
        }
        if !has_known_scheme(&address) || address.contains('\n') {
            self.problem(message::MARKDOWN_LINK, range);
        } else if is_blank(&label) {
            self.problem(message::MARKDOWN_LINK_EMPTY, range);
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
        (Some(Inline::Text(before)), Some(Inline::Text(more))) => before.append(&more),
        (_, inline) => content.extend(inline),
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(lines::joined(std::mem::take(loose))));
    }
}
