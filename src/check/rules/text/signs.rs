//! Classes of characters in Chinese text, and the neighbours of a place.

use crate::text::{is_han, is_shared_quotation_mark, is_wide_mark};

/// Whether a character belongs to Chinese writing. Curly quotation marks are shared with English, so they are
/// no wide marks.
pub(super) fn is_chinese(c: char) -> bool {
    is_han(c) || is_wide_mark(c) || is_shared_quotation_mark(c)
}

/// The character before a byte offset, looking through stars of Markdown.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().rev().find(|c| *c != '*')
}

/// The character at a byte offset, looking through stars of Markdown.
pub(super) fn char_after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().find(|c| *c != '*')
}

/// Whether a neighbour of a range is Chinese.
pub(super) fn touches_chinese(text: &str, range: &std::ops::Range<usize>) -> bool {
    char_before(text, range.start).is_some_and(is_chinese)
        || char_after(text, range.end).is_some_and(is_chinese)
}
