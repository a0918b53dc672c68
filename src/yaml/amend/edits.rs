//! The edits by which a file is amended.

use std::ops::Range;

use super::ends::Text;
use super::render::Render;

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
    pub text: Text<'a>,
    pub render: Render,
    pub edits: Vec<(Range<usize>, String)>,
}
