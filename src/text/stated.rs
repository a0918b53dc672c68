//! Numbers that a text states, in digits or in words.

use std::ops::Range;

use regex::Regex;

use super::numbers;

/// Where a pattern has the number.
pub(crate) const PLACEHOLDER: &str = "{n}";

/// The first thing in braces of a pattern that is not its one number, braces and all.
pub(crate) fn odd_placeholder(pattern: &str) -> Option<&str> {
    let mut numbers = 0;
    pattern.match_indices('{').find_map(|(at, _)| {
        let rest = &pattern[at..];
        let found = &rest[..=rest.find('}')?];
        numbers += usize::from(found == PLACEHOLDER);
        (found != PLACEHOLDER || numbers > 1).then_some(found)
    })
}

/// The number that a text states in the way of a pattern, such as `实有{n}人`, and where. Blanks do not
/// count; digits may be full-width, and the number may be written in Chinese numerals.
pub(crate) fn stated_number(text: &str, pattern: &str) -> Option<(usize, Range<usize>)> {
    let (before, after) = pattern.split_once(PLACEHOLDER)?;
    let number = numbers::NUMBER;
    let shape = format!(r"(?i){}({number})\s*{}", loose(before), loose(after));
    let found = Regex::new(&shape).ok()?.captures(text)?.get(1)?;
    let value = numbers::number(found.as_str())?;
    Some((value.try_into().ok()?, found.range()))
}

/// A text as a pattern that does not care for blanks.
fn loose(text: &str) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace());
    letters
        .map(|c| format!(r"{}\s*", regex::escape(&c.to_string())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{odd_placeholder, stated_number};

    #[test]
    fn a_pattern_has_one_number_and_nothing_else_in_braces() {
        for (pattern, odd) in [
            ("实有{n}人", None),
            ("{ open", None),
            ("{n} of {m}", Some("{m}")),
            ("{n}, {n}", Some("{n}")),
            ("{ n }", Some("{ n }")),
        ] {
            assert_eq!(odd_placeholder(pattern), odd, "{pattern}");
        }
    }

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        for (text, expected) in [
            ("实有40人", Some(40)),
            ("实有 40 人", Some(40)),
            ("实有４０人", Some(40)),
            ("实有四十人", Some(40)),
            ("实有四〇人", Some(40)),
            ("实有一百零五人", Some(105)),
            ("经核对，实有40人。", Some(40)),
            ("实有若干人", None),
            ("实有人", None),
            ("40人", None),
            ("实有40个", None),
            ("", None),
        ] {
            let found = stated_number(text, "实有{n}人").map(|(number, _)| number);
            assert_eq!(found, expected, "{text}");
        }
        let found = |text, pattern| stated_number(text, pattern).map(|(number, _)| number);
        assert_eq!(found("138 People in all", "{n} people"), Some(138));
        assert_eq!(found("In all: 138", "in all: {n}"), Some(138));
        assert_eq!(found("实有40人", "实有人"), None);
    }

    #[test]
    fn the_number_is_found_where_it_stands() {
        let text = "名单 实有 ４０ 人";
        let (_, range) = stated_number(text, "实有{n}人").expect("a number");
        assert_eq!(&text[range], "４０");
    }
}
