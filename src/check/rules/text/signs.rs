//! What stands around a place of a text: Han characters, Chinese marks, others.

/// Whether a character is Han.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character is a mark that only Chinese has, as wide as a Han character.
pub(super) fn is_wide_mark(c: char) -> bool {
    "，。、；：？！（）《》〈〉【】「」『』".contains(c)
}

/// Whether a character belongs to Chinese writing.
pub(super) fn is_chinese(c: char) -> bool {
    is_han(c) || is_wide_mark(c) || matches!(c, '“' | '”' | '‘' | '’')
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
