//! What a reader sees of a text: characters, each in its manner, and the blocks and links around them.

use std::ops::Range;

use super::parse::read;
use super::rich::{Block, Inline, Rich, Target};
use crate::text::Form;

/// One thing that a reader meets.
#[derive(Debug, Clone)]
pub(super) struct Sign {
    pub what: What,
    pub manner: Manner,
    /// Where it stands in the text.
    pub place: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Character(char),
    LineEnd,
    Paragraph,
    Heading(u8),
    /// An item of a list: how deep that is nested in other lists, and the number it begins with.
    Item(usize, Option<u64>),
    Link(Target),
    /// A picture, with its address.
    Picture(String),
}

/// How a character is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Manner {
    is_strong: bool,
    is_stressed: bool,
    is_code: bool,
    is_linked: bool,
}

impl Manner {
    /// Printed in both manners.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            is_strong: self.is_strong || other.is_strong,
            is_stressed: self.is_stressed || other.is_stressed,
            is_code: self.is_code || other.is_code,
            is_linked: self.is_linked || other.is_linked,
        }
    }
}

/// What a reader sees of a text, from its beginning to its end.
pub(super) fn seen(text: &str, form: Form) -> Vec<Sign> {
    let mut seen = Seen::default();
    let Rich { blocks } = read(text, form).rich;
    seen.blocks(&blocks, 0);
    seen.signs
}

/// Walks a tree and notes what a reader sees.
#[derive(Default)]
struct Seen {
    signs: Vec<Sign>,
}

impl Seen {
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.block(What::Paragraph, content),
                Block::Heading(level, content) => self.block(What::Heading(*level), content),
                Block::Picture(picture) => {
                    let what = What::Picture(picture.address.clone());
                    self.block(what, &picture.alternative);
                    self.block(What::Paragraph, &picture.caption);
                }
                Block::List(first, items) => {
                    for item in items {
                        self.unplaced(What::Item(depth, *first), Manner::default());
                        self.blocks(item, depth + 1);
                    }
                }
            }
        }
    }

    fn block(&mut self, what: What, content: &[Inline]) {
        self.unplaced(what, Manner::default());
        self.content(content, Manner::default());
    }

    fn content(&mut self, content: &[Inline], manner: Manner) {
        for inline in content {
            let mut inside = manner;
            match inline {
                Inline::Text(text) | Inline::Code(text) => {
                    inside.is_code = matches!(inline, Inline::Code(_));
                    self.signs
                        .extend(text.text().char_indices().map(|(at, c)| Sign {
                            what: What::Character(c),
                            manner: inside,
                            place: text.source(at..at + c.len_utf8()),
                        }));
                }
                Inline::Emphasis(inner) => {
                    inside.is_stressed = true;
                    self.content(inner, inside);
                }
                Inline::Strong(inner) => {
                    inside.is_strong = true;
                    self.content(inner, inside);
                }
                Inline::Link(target, label) => {
                    self.unplaced(What::Link(target.clone()), manner);
                    inside.is_linked = true;
                    self.content(label, inside);
                }
                Inline::Break => self.unplaced(What::LineEnd, manner),
            }
        }
    }

    /// Notes a sign without characters of its own. Its place is the end of what was seen last.
    fn unplaced(&mut self, what: What, manner: Manner) {
        let at = self.signs.last().map_or(0, |sign| sign.place.end);
        self.signs.push(Sign {
            what,
            manner,
            place: at..at,
        });
    }
}
