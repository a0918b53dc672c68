//! Proves that a correction changes what a reader sees as it says, and nothing else.

use std::ops::Range;

use super::parse::read;
use super::rich::{Block, Inline, Rich, Target};
use crate::text::Form;

/// A stretch of a text that is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// Where it stands.
    pub range: Range<usize>,
    /// What is to stand there.
    pub text: String,
    /// Whether the new text is markup, which must mean in its place what it means by itself. Otherwise
    /// it is to be printed as it is.
    pub is_markup: bool,
}

impl Change {
    /// The changes that some edits of words are.
    pub(crate) fn of_words(edits: &[(Range<usize>, &str)]) -> Vec<Self> {
        let change = |(range, text): &(Range<usize>, &str)| Self {
            range: range.clone(),
            text: (*text).to_owned(),
            is_markup: false,
        };
        edits.iter().map(change).collect()
    }

    /// What becomes of everything from the first to the last of some edits of marks. `None` where there
    /// are none, or they overlap.
    pub(crate) fn of_marks(text: &str, edits: &[(Range<usize>, &str)]) -> Option<Self> {
        let range = edits.first()?.0.start..edits.last()?.0.end;
        let mut new = String::new();
        let mut at = range.start;
        for (edit, better) in edits {
            new.push_str(text.get(at..edit.start)?);
            new.push_str(better);
            at = edit.end;
        }
        Some(Self {
            range,
            text: new,
            is_markup: true,
        })
    }
}

/// Whether a reader of the changed text sees what was seen before, with these changes made and nothing
/// else: the same words in the same manner (strong, stressed, code), the same blocks, the same links. The
/// changes stand in the order of the text.
pub(crate) fn changes_only(text: &str, changes: &[Change], form: Form) -> bool {
    let Some(changed) = changed(text, changes) else {
        return false;
    };
    let (before, after) = (seen(text, form), seen(&changed, form));
    let Some(expected) = expected(&before, changes) else {
        return false;
    };
    let same = |(a, b): (&Sign, &Sign)| a.what == b.what && a.manner == b.manner;
    expected.len() == after.len() && expected.iter().zip(&after).all(same)
}

fn changed(text: &str, changes: &[Change]) -> Option<String> {
    let mut changed = String::new();
    let mut at = 0;
    for change in changes {
        changed.push_str(text.get(at..change.range.start)?);
        changed.push_str(&change.text);
        at = change.range.end;
    }
    changed.push_str(text.get(at..)?);
    Some(changed)
}

/// One thing that a reader meets.
#[derive(Debug, Clone)]
struct Sign {
    what: What,
    manner: Manner,
    /// Where it stands in the text.
    place: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Character(char),
    LineEnd,
    Paragraph,
    Heading(u8),
    /// An item of a list that stands so deep in others and begins with this number.
    Item(usize, Option<u64>),
    Link(Target),
}

/// How a character is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Manner {
    is_strong: bool,
    is_stressed: bool,
    is_code: bool,
    is_linked: bool,
}

impl Manner {
    fn and(self, other: Self) -> Self {
        Self {
            is_strong: self.is_strong || other.is_strong,
            is_stressed: self.is_stressed || other.is_stressed,
            is_code: self.is_code || other.is_code,
            is_linked: self.is_linked || other.is_linked,
        }
    }
}

fn seen(text: &str, form: Form) -> Vec<Sign> {
    let mut seen = Seen::default();
    let Rich { blocks } = read(text, form).rich;
    seen.blocks(&blocks, 0);
    seen.signs
}

/// What was seen so far.
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

    /// What has no characters of its own stands behind what was seen last.
    fn unplaced(&mut self, what: What, manner: Manner) {
        let at = self.signs.last().map_or(0, |sign| sign.place.end);
        self.signs.push(Sign {
            what,
            manner,
            place: at..at,
        });
    }
}

/// What is to be seen once the changes are made. `None` where one of them cuts something in two.
fn expected(before: &[Sign], changes: &[Change]) -> Option<Vec<Sign>> {
    let mut expected = Vec::new();
    let mut rest = before;
    for change in changes {
        let range = &change.range;
        let is_gone = |sign: &Sign| sign.place.end <= range.end && sign.place.start < range.end;
        let kept = rest.partition_point(|sign| sign.place.end <= range.start);
        let gone = rest.partition_point(is_gone).max(kept);
        let begins_before = rest[kept..]
            .first()
            .is_some_and(|sign| sign.place.start < range.start);
        let ends_behind = rest
            .get(gone)
            .is_some_and(|sign| sign.place.start < range.end);
        if begins_before || ends_behind {
            return None;
        }
        expected.extend_from_slice(&rest[..kept]);
        let manner = match rest[kept..gone].first() {
            Some(replaced) => replaced.manner,
            None => common(expected.last(), rest.get(gone)),
        };
        expected.extend(put_in(change, manner));
        rest = &rest[gone..];
    }
    expected.extend_from_slice(rest);
    Some(expected)
}

/// How something is printed that stands between two others.
fn common(before: Option<&Sign>, behind: Option<&Sign>) -> Manner {
    match (before, behind) {
        (Some(before), Some(behind)) if before.manner == behind.manner => before.manner,
        _ => Manner::default(),
    }
}

/// What is to be seen of the new text, among neighbours of that manner.
fn put_in(change: &Change, manner: Manner) -> Vec<Sign> {
    let signs = match change.is_markup {
        true => seen(&change.text, Form::Inline),
        false => {
            let character = |c| Sign {
                what: What::Character(c),
                manner: Manner::default(),
                place: 0..0,
            };
            change.text.chars().map(character).collect()
        }
    };
    let is_inside = |sign: &Sign| sign.what != What::Paragraph;
    let among = |sign: Sign| Sign {
        manner: manner.and(sign.manner),
        ..sign
    };
    signs.into_iter().filter(is_inside).map(among).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, changes_only};
    use crate::text::Form;

    /// Whether the correction that puts `new` in place of `old` changes nothing else.
    fn holds(text: &str, old: &str, new: &str, is_markup: bool) -> bool {
        let at = text.find(old).unwrap();
        let change = Change {
            range: at..at + old.len(),
            text: new.to_owned(),
            is_markup,
        };
        changes_only(text, &[change], Form::Inline)
    }

    #[test]
    fn words_change_as_stated() {
        for (text, old, new) in [
            ("甲,乙", ",", "，"),
            ("**甲,乙**[丙](#x)", ",", "，"),
            ("**甲**,乙", ",", "，"),
            ("甲 。\n乙", " ", ""),
            ("[甲,乙](https://a.cn)", ",", "，"),
            ("甲&amp;,乙", ",", "，"),
        ] {
            assert!(holds(text, old, new, false), "{text}");
        }
    }

    #[test]
    fn what_changes_more_is_refused() {
        for (text, old, new) in [
            ("甲**乙 **，丙", " ", ""),
            ("见[甲](https://a.cn/_(b))", "(b)", "（b）"),
            ("`甲,乙", ",", ",`"),
            ("<https://a.cn/,>", ",", "，"),
            ("甲&#44;乙", "#44;", "，"),
            ("**甲**，乙", "**，", "，"),
            ("甲\\*乙*", "\\", ""),
        ] {
            assert!(!holds(text, old, new, false), "{text}");
        }
    }

    #[test]
    fn markup_means_in_its_place_what_it_means_by_itself() {
        for (text, old, new, wanted) in [
            ("见[]（#x）。", "[]（#x）", "[](#x)", true),
            ("**见[]（#x）**", "[]（#x）", "[](#x)", true),
            ("见＊＊甲＊＊。", "＊＊甲＊＊", "**甲**", true),
            ("见`＊＊甲＊＊`。", "＊＊甲＊＊", "**甲**", false),
            ("a＊＊甲＊＊b**", "＊＊甲＊＊", "**甲**", true),
            ("**乙＊＊甲＊＊**", "＊＊甲＊＊", "**甲**", false),
        ] {
            assert_eq!(holds(text, old, new, true), wanted, "{text}");
        }
    }

    #[test]
    fn several_changes_are_proven_together() {
        let blank = |at: usize| Change {
            range: at..at + 1,
            text: String::new(),
            is_markup: false,
        };
        let text = "甲** 乙 **，丙";
        assert!(changes_only(text, &[blank(5)], Form::Inline));
        assert!(changes_only(text, &[blank(9)], Form::Inline));
        assert!(!changes_only(text, &[blank(5), blank(9)], Form::Inline));
    }
}
