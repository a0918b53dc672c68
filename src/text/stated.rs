//! Numbers that a text states, in digits or in words.

use std::ops::Range;

use super::counts::CountWords;
use super::numbers::numbers;

/// Where a pattern has the number.
pub(crate) const PLACEHOLDER: &str = "{n}";

/// Where a pattern has the date.
pub(crate) const DATE_PLACEHOLDER: &str = "{date}";

/// The first thing in braces of a pattern that is not its one placeholder, braces and all.
pub(crate) fn odd_placeholder<'t>(pattern: &'t str, placeholder: &str) -> Option<&'t str> {
    let mut placeholders = 0;
    pattern.match_indices('{').find_map(|(at, _)| {
        let rest = &pattern[at..];
        let found = &rest[..=rest.find('}')?];
        placeholders += usize::from(found == placeholder);
        (found != placeholder || placeholders > 1).then_some(found)
    })
}

/// The number that a text which is read states in the way of a pattern, such as `实有{n}人`, and where. Blanks do
/// not count, nor does the unit of a language (人, 个); instead of 实有 there may be nothing or another verb.
pub(crate) fn stated_number(
    text: &str,
    pattern: &str,
    words: &CountWords,
) -> Option<(usize, Range<usize>)> {
    let (before, behind) = pattern.split_once(PLACEHOLDER)?;
    let (before, behind) = (squeezed(before).0, squeezed(behind).0);
    let (text, offsets) = squeezed(text);
    let behind_unit = words.without_unit(&behind);
    let states = |(number, _): &(Range<usize>, u64)| {
        let (left, right) = (&text[..number.start], &text[number.end..]);
        let right_unit = words.without_unit(right);
        let has_unit = || match (right_unit, behind_unit) {
            (Some(rest), Some(wanted)) => rest.starts_with(wanted),
            _ => false,
        };
        // 1人课业不及格 says something else.
        let is_all = || right_unit.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        match left.ends_with(&before) {
            true => right.starts_with(&behind) || has_unit(),
            false => has_unit() && is_all() && words.says_nothing(left),
        }
    };
    let (number, value) = numbers(&text).into_iter().find(states)?;
    let range = offsets[number.start]..offsets[number.end - 1] + 1;
    Some((value.try_into().ok()?, range))
}

/// A text in small letters without its blanks, and where each of its bytes stood.
fn squeezed(text: &str) -> (String, Vec<usize>) {
    let (mut kept, mut offsets) = (String::new(), Vec::new());
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        kept.push(c.to_ascii_lowercase());
        offsets.extend(at..at + c.len_utf8());
    }
    (kept, offsets)
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDER, odd_placeholder};

    #[test]
    fn a_pattern_has_one_number_and_nothing_else_in_braces() {
        for (pattern, odd) in [
            ("实有{n}人", None),
            ("{ open", None),
            ("{n} of {m}", Some("{m}")),
            ("{n}, {n}", Some("{n}")),
            ("{ n }", Some("{ n }")),
        ] {
            assert_eq!(odd_placeholder(pattern, PLACEHOLDER), odd, "{pattern}");
        }
    }
}
