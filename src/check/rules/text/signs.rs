//! What stands around a place of a text: Han characters, Chinese marks, others.

use crate::text::{is_han, is_shared_quotation_mark, is_wide_mark};

/// Whether a character belongs to Chinese writing.
pub(super) fn is_chinese(c: char) -> bool {
    is_han(c) || is_wide_mark(c) || is_shared_quotation_mark(c)
}

/// The character before a place; stars of Markdown are seen through.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().rev().find(|c| *c != '*')
}

/// The character at a place; stars of Markdown are seen through.
pub(super) fn behind(text: &str, at: usize) -> Option<char> {
    text[at..].chars().find(|c| *c != '*')
}

/// Whether one of the neighbours of a stretch of text is Chinese.
pub(super) fn touches_chinese(text: &str, range: &std::ops::Range<usize>) -> bool {
    before(text, range.start).is_some_and(is_chinese)
        || behind(text, range.end).is_some_and(is_chinese)
}
