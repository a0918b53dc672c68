//! The private values near a finding, of which its message may repeat a part.

use std::ops::Range;

use crate::privacy::{may_be_digit, pieces, plain, read};

/// Over how many line ends a number may run.
const NEIGHBOURS: usize = 2;

/// Fewer characters than this of a private value say nothing about it.
const TELLING: usize = 3;

/// The private values on the lines that a finding points at.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub values: Vec<Value>,
    /// Whether one of these lines belongs to a list of people.
    pub of_people: bool,
}

/// A private value in one writing, whole and in the parts in which it is written.
#[derive(Debug)]
pub(super) struct Value {
    whole: String,
    parts: Vec<String>,
}

impl Near {
    /// Whether a word or number was cut from one of the values.
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
        // Zeros before a number are lost where it is computed with.
        let number = |text: &str| text.trim_start_matches('0').to_owned();
        let is_part = || self.parts.iter().any(|part| number(part) == number(piece));
        (piece.len() >= TELLING && self.whole.contains(piece)) || (piece.len() > 1 && is_part())
    }
}

/// The lines of a range, with those before and behind over which a number may run on.
pub(super) fn with_neighbours(text: &str, range: &Range<usize>) -> Range<usize> {
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end);
    let (mut start, mut end) = (line_start(range.start), line_end(range.end));
    for _ in 0..NEIGHBOURS {
        if start > 0 && goes_on(&text[start..]) {
            start = line_start(start - 1);
        }
        if end < text.len() && goes_on(&text[end + 1..]) {
            end = line_end(end + 1);
        }
    }
    start..end
}

/// Whether a line may go on with a number of the line before: its first character that is no sign is a digit,
/// or the writing of one.
fn goes_on(line: &str) -> bool {
    let line = line.lines().next().unwrap_or_default().trim_start();
    let first = line.chars().find(|c| c.is_alphanumeric());
    line.starts_with(['\\', '&', '<']) || first.is_some_and(may_be_digit)
}
