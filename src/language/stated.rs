//! Numbers that a text states, in digits or in words.

use std::ops::Range;

use chinese_number::{ChineseCountMethod, ChineseToNumber};

/// Where a pattern has the number.
pub const NUMBER: &str = "{n}";

/// A count of people has no more characters than this.
const LONGEST: usize = 12;

/// The number that a text states in the way of a pattern, such as `实有{n}人`, and where. Blanks do not
/// count; digits may be full-width, and the number may be written in Chinese numerals.
pub fn stated_number(text: &str, pattern: &str) -> Option<(usize, Range<usize>)> {
    let (before, after) = pattern.split_once(NUMBER)?;
    let (before, after) = (plain(before).1, plain(after).1);
    let (places, signs) = plain(text);
    for at in 0..signs.len() {
        if !signs[at..].starts_with(&before) {
            continue;
        }
        let from = at + before.len();
        let longest = signs.len().min(from + LONGEST);
        for until in (from + 1..=longest).rev() {
            if signs[until..].starts_with(&after)
                && let Some(number) = number(&signs[from..until])
            {
                return Some((number, places[from].start..places[until - 1].end));
            }
        }
    }
    None
}

/// The characters that count, each with its place in the text.
fn plain(text: &str) -> (Vec<Range<usize>>, Vec<char>) {
    let half_width = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    };
    text.char_indices()
        .filter(|(_, c)| !c.is_whitespace())
        .map(|(at, c)| (at..at + c.len_utf8(), half_width(c)))
        .unzip()
}

fn number(signs: &[char]) -> Option<usize> {
    let text: String = signs.iter().collect();
    if text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok();
    }
    let number: u64 = text
        .to_number(ChineseCountMethod::TenThousand)
        .or_else(|_| text.to_number_naive())
        .ok()?;
    number.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::stated_number;

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
