//! Keys as authors type them: those of the data or words for them, with a colon of either width behind.

use crate::text::is_han;

/// Says whether somebody calls a key of the data so: 年级.
pub(crate) type KeyWords = fn(&str) -> bool;

/// A key of the data with a colon of either width behind it: how long it is, and where the colon ends.
pub(super) fn key(rest: &str) -> Option<(usize, usize)> {
    let length = word(rest)?;
    Some((length, colon(rest, length)?))
}

/// A key in the author's own words, as in [`key`]: `年级`, `综合排名（全年级）`.
pub(super) fn own_key(rest: &str, words: KeyWords) -> Option<(usize, usize)> {
    const LONGEST: usize = 12;
    let length = rest.len() - rest.trim_start_matches(is_han).len();
    let is_word = length > 0 && rest[..length].chars().count() <= LONGEST;
    let word = colon(rest, length).filter(|_| is_word);
    word.map(|colon| (length, colon))
        .or_else(|| known_key(rest, words))
}

/// A key that somebody calls so, with a colon of either width behind it, as in [`key`].
pub(super) fn known_key(rest: &str, words: KeyWords) -> Option<(usize, usize)> {
    let length = rest.find(['：', ':', '﹕', '∶', '︰'])?;
    let length = rest[..length].trim_end_matches([' ', '　']).len();
    let end = colon(rest, length)?;
    words(&rest[..length]).then_some((length, end))
}

/// How long the word is with which a text begins, if it may be a key of the data.
pub(super) fn word(rest: &str) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let length = rest.len() - rest.trim_start_matches(is_part).len();
    (length > 1 && rest.starts_with(|c: char| c.is_ascii_lowercase())).then_some(length)
}

/// Where a colon behind a key of this length ends.
fn colon(rest: &str, length: usize) -> Option<usize> {
    let behind = &rest[length..];
    let colon = behind.trim_start_matches([' ', '　']);
    let begins = rest.len() - colon.len();
    match colon.chars().next()? {
        c @ ('：' | '﹕' | '∶' | '︰') => Some(begins + c.len_utf8()),
        ':' if colon[1..].trim_end().is_empty() || colon[1..].starts_with(' ') => Some(begins + 1),
        _ => None,
    }
}
