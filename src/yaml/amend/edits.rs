//! The edits by which a file is amended.

use std::ops::Range;

use super::refusal::Refusal;
use super::render::Render;
use super::scanner::Scanner;
use crate::yaml::spliced::spliced;

/// A text with all edits made.
pub(super) fn applied(
    text: &str,
    mut edits: Vec<(Range<usize>, String)>,
) -> Result<String, Refusal> {
    // A stable sort: several insertions at one place stay in the order in which they were made, and come before what is
    // replaced there.
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let edits = edits
        .iter()
        .map(|(range, new)| (range.clone(), new.as_str()));
    spliced(text, edits).ok_or(Refusal::Overlap)
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Site {
    /// Offset behind what leads to the value: a key's colon, a member's dash, an opening bracket.
    pub from: usize,
    /// Column of the key or the dash.
    pub indent: usize,
    /// Whether it stands between brackets.
    pub flow: bool,
    /// Whether a dash leads to it.
    pub dash: bool,
}

/// The edits of a file, as far as they are made.
pub(crate) struct Amendment<'a> {
    pub text: Scanner<'a>,
    pub render: Render,
    /// Each with the bytes that it replaces; those of an insertion are none. In no order.
    pub edits: Vec<(Range<usize>, String)>,
}

impl Amendment<'_> {
    /// Replaces the bytes of `range`.
    pub(crate) fn edit(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.edits.push((range, new.into()));
    }

    /// Inserts a text.
    pub(crate) fn insert(&mut self, at: usize, new: impl Into<String>) {
        self.edit(at..at, new);
    }
}
