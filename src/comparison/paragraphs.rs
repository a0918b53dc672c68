//! The paragraphs of an article as it was beside those as it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::edits::{Edits, Fate};
use super::likeness::Pairs;
use super::units::Line;
use super::words::Words;

/// A paragraph. It has a number only where it stands, and where it is an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Paragraph {
    /// Whether it stands in both articles, or only in one.
    pub fate: Fate,
    /// `（三）`, in the old article.
    pub old_number: Option<String>,
    /// The same in the new one.
    pub new_number: Option<String>,
    /// Its text.
    pub edits: Edits,
}

impl Paragraph {
    fn alone(fate: Fate, line: &Line) -> Self {
        let number = line.number.clone();
        let (old_number, new_number) = match fate {
            Fate::Deleted => (number, None),
            _ => (None, number),
        };
        Self {
            fate,
            old_number,
            new_number,
            edits: Edits::alone(fate, &line.text),
        }
    }

    fn pair(old: &Line, new: &Line, words: &Words) -> Self {
        Self {
            fate: Fate::Kept,
            old_number: old.number.clone(),
            new_number: new.number.clone(),
            edits: Edits::between(&old.text, &new.text, words),
        }
    }

    /// Whether its text is another, or stands in one article only.
    pub(crate) fn is_change(&self) -> bool {
        self.fate != Fate::Kept || self.edits.is_change()
    }
}

/// How alike paragraphs must be to be shown as one that was changed, in percent.
const ALIKE: usize = 40;
/// How far from its place among others a paragraph is looked for.
const NEAR: usize = 24;

/// The paragraphs of both, each once, in an order in which either can be read.
pub(crate) fn paragraphs(old: &[Line], new: &[Line], words: &Words) -> Vec<Paragraph> {
    let texts = |lines: &[Line]| {
        lines
            .iter()
            .map(|line| line.text.clone())
            .collect::<Vec<_>>()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new));
    let mut all = Vec::new();
    let (mut old, mut new) = (old, new);
    for op in ops {
        let (was, is);
        (was, old) = old.split_at(op.old_range().len());
        (is, new) = new.split_at(op.new_range().len());
        match op {
            DiffOp::Equal { .. } => {
                let pairs = was.iter().zip(is);
                all.extend(pairs.map(|(old, new)| Paragraph::pair(old, new, words)));
            }
            _ => replaced(was, is, words, &mut all),
        }
    }
    all
}

/// Adds paragraphs none of which stayed the same: those that are alike as pairs, in their order.
fn replaced(old: &[Line], new: &[Line], words: &Words, all: &mut Vec<Paragraph>) {
    let pairs_of = |lines: &[Line]| {
        lines
            .iter()
            .map(|line| Pairs::of(&line.text))
            .collect::<Vec<_>>()
    };
    let (old_pairs, new_pairs) = (pairs_of(old), pairs_of(new));
    let is_only = old.len() == 1 && new.len() == 1;
    let mut from = 0;
    for (at, line) in old.iter().enumerate() {
        let near = from..new.len().min(from + NEAR);
        let alike = near.map(|to| (old_pairs[at].likeness(&new_pairs[to]), to));
        // Of equals the first, so that as few as possible are passed over.
        let best = alike.max_by_key(|(likeness, to)| (*likeness, usize::MAX - to));
        match best.filter(|(likeness, _)| is_only || *likeness >= ALIKE) {
            Some((_, to)) => {
                let passed = new[from..to].iter();
                all.extend(passed.map(|line| Paragraph::alone(Fate::Inserted, line)));
                all.push(Paragraph::pair(line, &new[to], words));
                from = to + 1;
            }
            None => all.push(Paragraph::alone(Fate::Deleted, line)),
        }
    }
    let left = new[from..].iter();
    all.extend(left.map(|line| Paragraph::alone(Fate::Inserted, line)));
}
