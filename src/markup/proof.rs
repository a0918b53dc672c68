//! Proves that a correction changes what a reader sees as it says, and nothing else.

use std::ops::Range;

use super::signs::{Manner, Sign, What, seen};
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
    /// Edits of words as changes.
    pub(crate) fn of_words(edits: &[(Range<usize>, &str)]) -> Vec<Self> {
        let change = |(range, text): &(Range<usize>, &str)| Self {
            range: range.clone(),
            text: (*text).to_owned(),
            is_markup: false,
        };
        edits.iter().map(change).collect()
    }

    /// One change that makes all of these edits of marks, from the beginning of the first to the end of the
    /// last. `None` where there are none, or they overlap.
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

/// What a reader is to see once the changes are made. `None` where one of them cuts a sign in two: half of an
/// entity, say.
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

/// The manner of what is put between two signs: theirs, if both have the same.
fn common(before: Option<&Sign>, behind: Option<&Sign>) -> Manner {
    match (before, behind) {
        (Some(before), Some(behind)) if before.manner == behind.manner => before.manner,
        _ => Manner::default(),
    }
}

/// What a reader is to see of the new text, put among neighbours of this manner.
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
