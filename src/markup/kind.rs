//! What a stretch of a text is to a reader.

/// What a stretch of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Characters that are printed as they stand there.
    Text,
    /// Code, with its ticks.
    Code,
    /// Where a link leads, with the brackets around it; a picture.
    Address,
    /// A character in another writing: `\*`, `&amp;`.
    Escape,
    /// What is not printed, but says how its neighbours are.
    Mark,
}

/// Whether a text has no sign by which anything in it could be something else than text.
pub(super) fn is_plain(text: &str) -> bool {
    !text.contains(['*', '_', '`', '[', '<', '\\', '&', '\n'])
}
