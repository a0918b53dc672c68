//! Numbers in running text, and what their digits say.

use std::ops::Range;

use chrono::NaiveDate;
use regex::Regex;

/// The places where a number of a shape stands by itself, not as a part of a longer one.
pub(super) fn numbers<'t>(
    shape: &'static Regex,
    text: &'t str,
) -> impl Iterator<Item = Range<usize>> + 't {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let range = shape.find_at(text, from)?.range();
            if stands_alone(text, &range) {
                from = range.end;
                return Some(range);
            }
            from = range.start + text[range.start..].chars().next()?.len_utf8();
        }
    })
}

fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let part = |c: char| c.is_numeric() || c.is_ascii_alphabetic();
    let before = text[..range.start].chars().next_back();
    let mut rest = text[range.end..].chars();
    let behind = rest.next();
    let decimal = behind == Some('.') && rest.next().is_some_and(char::is_numeric);
    !before.is_some_and(|c| part(c) || c == '.') && !behind.is_some_and(part) && !decimal
}

/// The digits of a number, full-width ones as ASCII, with an X that stands for one.
pub(super) fn digits(number: &str) -> String {
    number
        .chars()
        .filter_map(|c| match c {
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
            'x' | 'X' => Some('X'),
            _ => c.is_ascii_digit().then_some(c),
        })
        .collect()
}

/// Whether eight digits are a day of the last or this century: 20210625.
pub(super) fn is_date(digits: &str) -> bool {
    let century = digits.starts_with("19") || digits.starts_with("20");
    century && NaiveDate::parse_from_str(digits, "%Y%m%d").is_ok()
}
