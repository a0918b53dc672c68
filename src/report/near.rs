//! The private values near a finding, of which its message may repeat a part.

use std::ops::Range;

use crate::diagnostic::FileId;
use crate::privacy::{known_by, may_be_digit, pieces, plain, read};
use crate::workspace::Files;

/// How many lines before and after are searched together with a line, because a number may be broken over them.
const NEIGHBOURS: usize = 2;

/// The length from which a piece of a private value gives something of it away.
const TELLING: usize = 3;

/// The private values on and near the lines that a finding points at.
#[derive(Debug, Default)]
pub(super) struct Near<'a> {
    pub values: Vec<Value>,
    /// The file at which the finding points, among all.
    pub home: Option<(&'a Files, FileId)>,
    /// Whether one of these lines belongs to a list of people.
    pub of_people: bool,
}

/// A private value, normalised: as a whole, and in the parts in which it is written (138 0013 8000).
#[derive(Debug)]
pub(super) struct Value {
    whole: String,
    parts: Vec<String>,
}

impl Near<'_> {
    /// Whether a value is made public by the disclosure to which the finding belongs.
    pub(super) fn is_public(&self, value: &str) -> bool {
        let home = self.home;
        home.is_some_and(|(files, file)| files.is_public(&known_by(value), file))
    }

    /// Whether a word or number may have been cut from one of the values.
    pub(super) fn has_part(&self, piece: &str) -> bool {
        self.values.iter().any(|value| value.has_part(piece))
    }
}

impl Value {
    pub(super) fn new(text: &str) -> Self {
        let read = read(text);
        let parts: Vec<String> = pieces(read.text())
            .map(|part| plain(&read.text()[part]))
            .collect();
        Self {
            whole: parts.concat(),
            parts,
        }
    }

    fn has_part(&self, piece: &str) -> bool {
        // A message that computed with the number prints it without leading zeros.
        let number = |text: &str| text.trim_start_matches('0').to_owned();
        let is_part = || self.parts.iter().any(|part| number(part) == number(piece));
        (piece.len() >= TELLING && self.whole.contains(piece)) || (piece.len() > 1 && is_part())
    }
}

/// How far a line is searched on either side, in bytes: a private value is shorter, and a line may be as long as its
/// file.
pub(super) const FAR: usize = 4096;

/// A range extended to whole lines, and to neighbouring lines over which a number may continue.
pub(super) fn with_neighbours(text: &str, range: &Range<usize>) -> Range<usize> {
    let least = text.floor_char_boundary(range.start.saturating_sub(FAR));
    let most = text.ceil_char_boundary(range.end.saturating_add(FAR));
    let line_start = |at: usize| {
        text[least..at]
            .rfind('\n')
            .map_or(least, |end| least + end + 1)
    };
    let line_end = |at: usize| text[at..most].find('\n').map_or(most, |end| at + end);
    let (mut start, mut end) = (line_start(range.start), line_end(range.end));
    for _ in 0..NEIGHBOURS {
        if start > least && may_continue_number(&text[start..most]) {
            start = line_start(start - 1);
        }
        if end < most && may_continue_number(&text[end + 1..most]) {
            end = line_end(end + 1);
        }
    }
    start..end
}

/// Whether a line may continue a number of the line before: its first letter or digit may stand for a digit, or it
/// begins with an escape, an entity or a tag, which may stand for anything.
fn may_continue_number(line: &str) -> bool {
    let line = line.lines().next().unwrap_or_default().trim_start();
    let first = line.chars().find(|c| c.is_alphanumeric());
    line.starts_with(['\\', '&', '<']) || first.is_some_and(may_be_digit)
}
