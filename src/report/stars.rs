//! Puts stars in place of private characters.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory};

use crate::text::invisible;

/// A text with a star for each character in the ranges. Lines and columns stay as they are, so that marks under the
/// text still fit.
pub(crate) fn starred(text: &str, ranges: &[Range<usize>]) -> String {
    if ranges.is_empty() {
        return text.to_owned();
    }
    let mut ranges: Vec<&Range<usize>> = ranges.iter().collect();
    ranges.sort_unstable_by_key(|range| range.start);
    let mut ranges = ranges.into_iter().peekable();
    let mut private_until = 0;
    let starred = text.char_indices().map(|(at, c)| {
        while let Some(range) = ranges.next_if(|range| range.start <= at) {
            private_until = private_until.max(range.end);
        }
        if at < private_until { star(c) } else { c }
    });
    starred.collect()
}

/// The star for a private character, full-width for a wide one. Characters without a width of their own (line ends,
/// combining marks, invisible ones) stay: a star for one of them would shift the columns.
fn star(c: char) -> char {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    let is_mark = [
        GeneralCategory::EnclosingMark,
        GeneralCategory::NonspacingMark,
    ]
    .contains(&category);
    if c.is_control() || is_mark || invisible(c).is_some() {
        return c;
    }
    match [EastAsianWidth::Fullwidth, EastAsianWidth::Wide].contains(&width) {
        true => '＊',
        false => '*',
    }
}
