//! Walks the events of the parser, pulldown-cmark, and puts the tree together.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::flanking::Prepared;
use super::kind::Kind;
use super::lines;
use super::problem::Problem;
use super::rich::{Block, Inline, Picture, Target, is_blank, plain};
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
    /// Whether pictures may stand between paragraphs.
    pub(super) takes_pictures: bool,
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
            takes_pictures: false,
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
                Event::Start(Tag::Paragraph) => self.paragraph(&mut blocks),
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
                Event::Start(Tag::Image {
                    dest_url, title, ..
                }) if self.takes_pictures => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(self.picture(&dest_url, &title, range));
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

    /// A paragraph, and the pictures in it, which part it.
    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let before = blocks.len();
        let mut content: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Paragraph) => break,
                Event::Start(Tag::Image {
                    dest_url, title, ..
                }) if self.takes_pictures => {
                    flush_words(&mut content, blocks);
                    blocks.push(self.picture(&dest_url, &title, range));
                }
                _ => append(&mut content, self.inline(event, range, 0)),
            }
        }
        match blocks.len() == before {
            true => blocks.push(Block::Paragraph(lines::joined(content))),
            false => flush_words(&mut content, blocks),
        }
    }

    /// A picture that has just begun.
    fn picture(&mut self, address: &str, title: &str, range: Range<usize>) -> Block {
        // Of what follows, the words count as such.
        self.part(range.clone(), Kind::Address);
        self.read_to = range.start + 2;
        let alternative = lines::joined(self.inlines(TagEnd::Image, 0));
        let address = self.address(address, &range);
        if plain(&alternative).trim().is_empty() {
            self.problem(message::PICTURE_WITHOUT_WORDS, range.clone());
        }
        if is_elsewhere(&address) {
            self.problem(message::PICTURE_ELSEWHERE, range.clone());
        }
        let range = self.prepared.original(&range);
        let mut caption = Mapped::default();
        caption.push_replaced(title.trim(), range.clone());
        let is_said = !caption.is_empty();
        Block::Picture(Picture {
            alternative,
            caption: is_said
                .then_some(Inline::Text(caption))
                .into_iter()
                .collect(),
            address,
            size: None,
            range,
        })
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
                let wording = match self.takes_pictures {
                    true => message::PICTURE_INSIDE,
                    false => message::MARKDOWN_IMAGE,
                };
                self.refuse(wording, range);
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

/// Whether an address is one on the web, or holds the picture itself.
fn is_elsewhere(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    // A single letter is a disk of Windows.
    let is_scheme =
        |scheme: &str| scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric());
    address.starts_with("//") || scheme.is_some_and(is_scheme)
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

/// The same, unless nothing stands there but the end of a line beside a picture.
fn flush_words(content: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let content = lines::joined(std::mem::take(content));
    if !is_blank(&content) {
        blocks.push(Block::Paragraph(content));
    }
}

fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(lines::joined(std::mem::take(loose))));
    }
}
