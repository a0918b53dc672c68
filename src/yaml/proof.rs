//! Proves that a correction of a YAML file changes the values it is meant for, and nothing else.

use std::ops::Range;

use super::keyboard;
use super::node::{Kind, Node};
use super::parse::{Parsed, parse_with_recovery};
use super::source_map::SourceMap;
use super::spliced::spliced;
use crate::diagnostic::{FileId, Finding, Span};
use crate::workspace::Files;

/// The text of a YAML file with stretches of it replaced (in the order of the file, none overlapping).
/// `None` unless the result is YAML of the same shape, in which each value is what it was with these
/// replacements made in it. Of each value that changes, `holds` is asked whether a reader sees nothing else
/// changed.
pub(crate) fn corrected(
    files: &Files,
    file: FileId,
    edits: &[(Span, String)],
    holds: &dyn Fn(&str, &Edits) -> bool,
) -> Option<String> {
    let text = replaced(files.text(file), edits)?;
    let trial = Files::default();
    let copy = trial.add(files.path(file), text);
    let (old, slips) = read_with_slips(files, file)?;
    let (new, left) = read_with_slips(&trial, copy)?;
    // A dash at the head of a value is prose where it is read in spite of itself, and a mark to any other reader.
    if left > slips {
        return None;
    }
    let mut proof = Proof {
        files,
        edits,
        holds,
        made: vec![false; edits.len()],
    };
    let proven = proof.holds(&old, &new) && proof.made.iter().all(|made| *made);
    proven.then(|| trial.text(copy).to_owned())
}

/// The tree of a file, with whatever marks of a Chinese keyboard in it.
fn tree(files: &Files, file: FileId) -> Option<Node> {
    read_with_slips(files, file).map(|(tree, _)| tree)
}

/// The tree of a file, and how many places of it are read only in spite of what stands there.
fn read_with_slips(files: &Files, file: FileId) -> Option<(Node, usize)> {
    match parse_with_recovery(files, file, |_| false) {
        Parsed::Whole(node) => Some((node, 0)),
        Parsed::Recovered(node, findings) => {
            let places = |finding: &Finding| finding.fix.as_ref().map_or(1, |fix| fix.edits.len());
            Some((node, findings.iter().map(places).sum()))
        }
        Parsed::Unreadable(_) => None,
    }
}

/// The text of a YAML file in which marks of a Chinese keyboard, or keys, are mended. `None` where only some of the marks
/// would be.
pub(crate) fn made_readable(
    files: &Files,
    file: FileId,
    edits: &[(Span, String)],
) -> Option<String> {
    let text = replaced(files.text(file), edits)?;
    let trial = Files::default();
    let copy = trial.add(files.path(file), text.clone());
    // What could be read before must be readable still: a note ends a line, and with it what brackets close there.
    let reads = tree(&trial, copy).is_some() || tree(files, file).is_none();
    let marks = |text: &str| keyboard::slips(text, |_| false).len();
    let left = marks(&text);
    (reads && (left == 0 || left == marks(files.text(file)))).then_some(text)
}

/// The text of a file with stretches of it replaced (in the order of the file). `None` where they overlap.
pub(crate) fn replaced(text: &str, edits: &[(Span, String)]) -> Option<String> {
    let edits = edits.iter().map(|(span, new)| (span.range(), new.as_str()));
    spliced(text, edits)
}

/// The edits of one value.
pub(crate) type Edits<'a> = [Edit<'a>];

/// Where an edit stands in its value, and in the file, and what is to stand there.
pub(crate) type Edit<'a> = (Range<usize>, &'a (Span, String));

struct Proof<'a> {
    files: &'a Files,
    edits: &'a [(Span, String)],
    holds: &'a dyn Fn(&str, &Edits) -> bool,
    /// Which of the edits have been found in a value.
    made: Vec<bool>,
}

impl Proof<'_> {
    fn holds(&mut self, old: &Node, new: &Node) -> bool {
        match (&old.kind, &new.kind) {
            (Kind::Empty, Kind::Empty) => true,
            (Kind::Scalar(before), Kind::Scalar(after)) => {
                self.expected(old.span, before).as_ref() == Some(after)
            }
            (Kind::List(old), Kind::List(new)) => {
                old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.holds(old, new))
            }
            (Kind::Map(old), Kind::Map(new)) => {
                old.len() == new.len()
                    && old.iter().zip(new).all(|(old, new)| {
                        old.key.value == new.key.value && self.holds(&old.value, &new.value)
                    })
            }
            _ => false,
        }
    }

    /// The value with those replacements made that lie in it.
    fn expected(&mut self, span: Span, value: &str) -> Option<String> {
        let whole = span.range();
        let edits = self.edits;
        let first = edits.partition_point(|(edit, _)| edit.range().start < whole.start);
        let last = edits.partition_point(|(edit, _)| edit.range().end <= whole.end);
        let within = first..last.max(first);
        self.made[within.clone()].fill(true);
        let inside = &edits[within];
        if inside.is_empty() {
            return Some(value.to_owned());
        }
        let source_map = SourceMap::for_value(self.files, span, value)?;
        let inside: Option<Vec<_>> = inside
            .iter()
            .map(|edit| Some((source_map.range(edit.0)?, edit)))
            .collect();
        let inside = inside?;
        let replacements = inside
            .iter()
            .map(|(range, (_, text))| (range.clone(), text.as_str()));
        spliced(value, replacements).filter(|_| (self.holds)(value, &inside))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::corrected;
    use crate::diagnostic::Span;
    use crate::workspace::Files;

    /// Replaces the first `from` of a file.
    fn correct(text: &str, from: &str, to: &str) -> Option<String> {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), text.to_owned());
        let at = text.find(from).unwrap();
        let span = Span::new(file, at..at + from.len());
        corrected(&files, file, &[(span, to.to_owned())], &|_, _| true)
    }

    #[test]
    fn what_changes_one_value_is_proven_in_every_style() {
        for text in [
            "a: 甲,乙 # 甲,丙\n",
            "a: '甲,乙'\n",
            "a: \"甲,乙\"\n",
            "a: |\n  零\n  甲,乙\nb: 1\n",
            "a: >-\n  零\n  甲,乙\n\n  丙\n",
            "a: 零\n  甲,乙\n",
            "a: {b: [\"甲,乙\", 1]}\r\nc: 2\r\n",
        ] {
            let expected = text.replacen("甲,乙", "甲，乙", 1);
            assert_eq!(correct(text, ",乙", "，乙"), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn what_changes_anything_else_is_refused() {
        for (text, from, to) in [
            ("a: 甲 # 乙\n", "乙", "丙"),
            ("a: 甲\n", "a", "b"),
            ("a: 1. - 甲\n", "1. ", ""),
            ("a: 甲\n", "甲", "甲: 乙"),
            ("a: 甲\n", "甲", "甲 # 乙"),
            ("a: \"甲\\t,乙\"\n", ",", "，"),
        ] {
            assert_eq!(correct(text, from, to), None, "{text:?}");
        }
    }
}
