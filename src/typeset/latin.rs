//! What the Latin face sets inside text of other scripts.

use std::ops::RangeInclusive;

/// The characters that the Latin face sets inside text of other scripts: letters, digits and the
/// punctuation of ASCII and Latin-1, but not signs which the other script has in its own width
/// (quotation marks, dashes, ×, ·). Combining marks go with the letter before them.
const LATIN: [RangeInclusive<char>; 9] = [
    '\u{20}'..='\u{7E}',
    '\u{A0}'..='\u{A3}',
    '\u{A5}'..='\u{A7}',
    '\u{A9}'..='\u{B6}',
    '\u{B8}'..='\u{D6}',
    '\u{D8}'..='\u{F6}',
    '\u{F8}'..='\u{24F}',
    '\u{300}'..='\u{36F}',
    '\u{1E00}'..='\u{1EFF}',
];

/// Whether the Latin face is asked for a character inside text of other scripts.
pub(crate) fn has(c: char) -> bool {
    LATIN.iter().any(|range| range.contains(&c))
}

/// The same as a regular expression.
pub(crate) fn pattern() -> String {
    let ranges: String = LATIN
        .iter()
        .map(|range| format!("{}-{}", code(*range.start()), code(*range.end())))
        .collect();
    format!("[{ranges}]")
}

/// A character within a regular expression.
pub(crate) fn code(c: char) -> String {
    format!("\\u{{{:X}}}", u32::from(c))
}
