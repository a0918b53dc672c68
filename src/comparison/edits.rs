//! What was taken out of a text and what was put in, by words, so that people can read it.

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::words::Words;
use crate::locale::limits;
use crate::text::is_pause;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fate {
    /// It stands in both.
    Kept,
    /// Only in the old one.
    Deleted,
    /// Only in the new one.
    Inserted,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The piece.
    pub text: String,
}

/// A text as it was and as it is. What stands in a place of what was deleted follows that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub(crate) struct Edits(pub Vec<Piece>);

impl Edits {
    /// What was done to `old` so that it is `new`.
    pub(crate) fn between(old: &str, new: &str, words: &Words) -> Self {
        let mut edits = Self::default();
        if old == new {
            edits.push(Fate::Kept, old);
            return edits;
        }
        let (old, new) = (words.of(old), words.of(new));
        // Words of texts that have hardly anything in common take the square of their number.
        let (old, new) = match old.len().max(new.len()) > limits().comparison.words {
            true => (sentences(&old), sentences(&new)),
            false => (own(&old), own(&new)),
        };
        let changes = changes(&old, &new);
        let (mut at, mut at_new) = (0, 0);
        for change in changes {
            edits.push(Fate::Kept, &old[at..change.old.start].concat());
            edits.push(Fate::Deleted, &old[change.old.clone()].concat());
            edits.push(Fate::Inserted, &new[change.new.clone()].concat());
            (at, at_new) = (change.old.end, change.new.end);
        }
        debug_assert_eq!(old[at..], new[at_new..]);
        edits.push(Fate::Kept, &old[at..].concat());
        edits
    }

    /// A text that is only in one of two.
    pub(crate) fn alone(fate: Fate, text: &str) -> Self {
        let mut edits = Self::default();
        edits.push(fate, text);
        edits
    }

    fn push(&mut self, fate: Fate, text: &str) {
        if !text.is_empty() {
            let text = text.to_owned();
            self.0.push(Piece { fate, text });
        }
    }

    /// Whether anything was changed.
    pub(crate) fn is_change(&self) -> bool {
        self.0.iter().any(|piece| piece.fate != Fate::Kept)
    }
}

/// Whether a sentence, or a clause that could be one, ends with a mark.
fn ends_sentence(c: char) -> bool {
    matches!(c, '\n' | '。' | '；' | '！' | '？' | ';' | '!' | '?')
}

fn own(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The words joined to sentences.
fn sentences(words: &[&str]) -> Vec<String> {
    let ends = |word: &&str| word.chars().any(ends_sentence);
    let sentences = words.split_inclusive(ends);
    sentences.map(<[&str]>::concat).collect()
}

/// A place where words were replaced by others.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Replaced {
    old: Range<usize>,
    new: Range<usize>,
}

fn changes(old: &[String], new: &[String]) -> Vec<Replaced> {
    let mut changes: Vec<Replaced> = Vec::new();
    let (mut at, mut at_new) = (0, 0);
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        // Lengths alone are counted: what an insertion says of the place in the old text may be out of date.
        let change = Replaced {
            old: at..at + op.old_range().len(),
            new: at_new..at_new + op.new_range().len(),
        };
        (at, at_new) = (change.old.end, change.new.end);
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        match changes.last_mut() {
            Some(last) if last.old.end == change.old.start && last.new.end == change.new.start => {
                (last.old.end, last.new.end) = (change.old.end, change.new.end);
            }
            _ => changes.push(change),
        }
    }
    let joined = joined(changes, old, new);
    slid(joined, old, new)
}

/// The changes without islands: what stayed the same between two changes that are both as long as it says nothing.
fn joined(changes: Vec<Replaced>, old: &[String], new: &[String]) -> Vec<Replaced> {
    let length = |words: &[String]| words.iter().map(|word| word.chars().count()).sum::<usize>();
    let weight = |change: &Replaced| {
        let deleted = length(&old[change.old.clone()]);
        deleted.max(length(&new[change.new.clone()]))
    };
    let mut joined: Vec<Replaced> = Vec::new();
    for change in changes {
        let mut change = change;
        // What has grown may have made the island before it one, too.
        while let Some(last) = joined.last() {
            let island = &old[last.old.end..change.old.start];
            let is_end = |word: &String| word.chars().any(ends_sentence);
            let stands =
                island.iter().any(is_end) || length(island) > weight(last).min(weight(&change));
            if stands {
                break;
            }
            change = Replaced {
                old: last.old.start..change.old.end,
                new: last.new.start..change.new.end,
            };
            joined.pop();
        }
        joined.push(change);
    }
    joined
}

/// The changes with pure insertions and deletions moved to where they read best: what was inserted in 甲、乙、丙 is 乙、
/// and not 、乙.
fn slid(mut changes: Vec<Replaced>, old: &[String], new: &[String]) -> Vec<Replaced> {
    for at in 0..changes.len() {
        let before = at.checked_sub(1).map(|last| changes[last].clone());
        let floor = before.map_or(0, |last| last.old.end);
        let ceiling = changes.get(at + 1).map_or(old.len(), |next| next.old.start);
        let change = changes[at].clone();
        let is_insertion = change.old.is_empty();
        if !is_insertion && !change.new.is_empty() {
            continue;
        }
        let (words, range) = match is_insertion {
            true => (new, change.new.clone()),
            false => (old, change.old.clone()),
        };
        let by = best_shift(
            words,
            &range,
            change.old.start - floor,
            ceiling - change.old.end,
        );
        let moved = |range: &Range<usize>| {
            let shift = |at: usize| at.saturating_add_signed(by);
            shift(range.start)..shift(range.end)
        };
        changes[at] = Replaced {
            old: moved(&change.old),
            new: moved(&change.new),
        };
    }
    changes
}

/// By how many words a stretch of `words` is moved, to the left by at most `left`, to the right by at most `right`.
fn best_shift(words: &[String], range: &Range<usize>, left: usize, right: usize) -> isize {
    let equal =
        |a: usize, b: usize| matches!((words.get(a), words.get(b)), (Some(a), Some(b)) if a == b);
    let mut best = (edge(words, range.start) + edge(words, range.end), 0);
    let mut consider = |start: usize, end: usize, by: isize| {
        let value = edge(words, start) + edge(words, end);
        if value > best.0 {
            best = (value, by);
        }
    };
    let (mut start, mut end, mut by) = (range.start, range.end, 0_isize);
    while by.unsigned_abs() < left && start > 0 && equal(start - 1, end - 1) {
        (start, end, by) = (start - 1, end - 1, by - 1);
        consider(start, end, by);
    }
    (start, end, by) = (range.start, range.end, 0);
    while by.unsigned_abs() < right && equal(start, end) {
        (start, end, by) = (start + 1, end + 1, by + 1);
        consider(start, end, by);
    }
    best.1
}

/// How good a place before the word at `at` is to begin or end: behind the end of a sentence, behind a pause, elsewhere.
fn edge(words: &[String], at: usize) -> usize {
    let Some(before) = at.checked_sub(1).and_then(|last| words.get(last)) else {
        return 3;
    };
    let last = before.chars().next_back().unwrap_or('\n');
    match last {
        c if ends_sentence(c) => 3,
        c if is_pause(c) => 2,
        c if c.is_whitespace() => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Edits, Fate};
    use crate::comparison::words::Words;

    fn shown(old: &str, new: &str) -> String {
        let edits = Edits::between(old, new, &Words::knowing([]));
        let piece = |piece: &super::Piece| match piece.fate {
            Fate::Kept => piece.text.clone(),
            Fate::Deleted => format!("[-{}-]", piece.text),
            Fate::Inserted => format!("{{+{}+}}", piece.text),
        };
        edits.0.iter().map(piece).collect()
    }

    #[test]
    fn changes_are_told_by_words_where_they_read_best() {
        for (old, new, told) in [
            ("任期一年。", "任期两年。", "任期[-一年-]{+两年+}。"),
            ("代表56人", "代表60人", "代表[-56-]{+60+}人"),
            (
                "设办公室、文体部。",
                "设办公室、学习部、文体部。",
                "设办公室、{+学习部、+}文体部。",
            ),
            (
                "第一句。第三句。",
                "第一句。第二句。第三句。",
                "第一句。{+第二句。+}第三句。",
            ),
            ("同一句话", "同一句话", "同一句话"),
            ("", "新的一句", "{+新的一句+}"),
            ("旧的一句", "", "[-旧的一句-]"),
            (
                "The term is one year.",
                "The term is two years.",
                "The term is [-one year-]{+two years+}.",
            ),
        ] {
            assert_eq!(shown(old, new), told);
        }
    }

    fn side(edits: &Edits, without: Fate) -> String {
        let pieces = edits.0.iter().filter(|piece| piece.fate != without);
        pieces.map(|piece| piece.text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn both_texts_come_out_again(
            old in "[甲乙丙丁、。，；1/9 %\na王犇]{0,40}",
            new in "[甲乙丙丁、。，；1/9 %\na王犇]{0,40}",
        ) {
            let edits = Edits::between(&old, &new, &Words::knowing(["王犇"]));
            prop_assert_eq!(side(&edits, Fate::Inserted), old.clone());
            prop_assert_eq!(side(&edits, Fate::Deleted), new.clone());
            prop_assert_eq!(edits.is_change(), old != new);
        }

        #[test]
        fn any_text_comes_out_again(old in ".{0,30}", new in ".{0,30}") {
            let edits = Edits::between(&old, &new, &Words::knowing([]));
            prop_assert_eq!(side(&edits, Fate::Inserted), old);
            prop_assert_eq!(side(&edits, Fate::Deleted), new);
        }
    }
}
