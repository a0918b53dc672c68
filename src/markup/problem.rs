//! What in a Markdown text cannot be printed.

use std::ops::Range;

use crate::text::{Unprintable, unprintable};

/// Something in a Markdown text that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the message that explains it.
    pub id: &'static str,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

/// What is wrong with a character that no text may hold.
pub(super) fn fault(c: char) -> Option<&'static str> {
    Some(match unprintable(c)? {
        Unprintable::Control => "markdown-control",
        Unprintable::Override => "direction-override",
    })
}
