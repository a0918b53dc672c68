//! Student numbers: they have no form of their own and are known by a word that announces them, or by the
//! file in which they stand.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use regex::Regex;

use super::detection::{Detection, FEWEST_BARE_DIGITS, FEWEST_DIGITS, Kind};
use super::digits::{Gap, Group};
use super::numbers::{is_date, is_mobile_number};
use crate::text::is_letter_or_number;

/// How many digits a student number has that no word announces.
const BARE_DIGITS: std::ops::RangeInclusive<usize> = FEWEST_BARE_DIGITS..=14;

/// A single group of so many digits is a whole number, and what follows is another one; only a number that is
/// grouped goes on.
const WHOLE_DIGITS: usize = 8;

/// Most digits of an announced number.
const LONGEST: usize = 18;

/// What may stand between the word that announces a number and the number, besides signs and blanks.
const BETWEEN: [&str; 6] = ["号码", "号", "码", "为", "是", "即"];

/// The same in English, where only whole words count.
const WORDS_BETWEEN: [&str; 3] = ["numbers", "number", "is"];

/// Most of all these.
const MOST_BETWEEN: usize = 8;

/// Most letters at the beginning of the number itself.
const MOST_LETTERS: usize = 3;

/// The pattern of a word that announces a number; `None` without words.
pub(crate) fn announcing<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<Regex> {
    let words: Vec<String> = words
        .into_iter()
        .map(|word| regex::escape(crate::text::fold(word).text()).replace(' ', r"\s+"))
        .collect();
    let pattern = format!(r"(?i)(?:{})", words.join("|"));
    (!words.is_empty()).then(|| compiled(pattern))?
}

/// Compiles a pattern once for each list of words: all disclosures of a run have the same.
fn compiled(pattern: String) -> Option<Regex> {
    static COMPILED: Mutex<BTreeMap<String, Option<Regex>>> = Mutex::new(BTreeMap::new());
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = compiled.entry(pattern);
    entry
        .or_insert_with_key(|pattern| Regex::new(pattern).ok())
        .clone()
}

/// The numbers after a word for them, and those enumerated after the first.
pub(crate) fn announced<'a>(
    text: &'a str,
    groups: &'a [Group],
    announcing: &'a Regex,
) -> impl Iterator<Item = Detection> + 'a {
    let mut from = 0;
    let announced = std::iter::from_fn(move || {
        let word = announcing.find_at(text, from)?;
        let start = word.end() + between(&text[word.end()..]);
        let letters = start..start + letters(&text[start..]);
        from = letters.end;
        Some(letters)
    });
    announced.flat_map(move |letters| {
        let first = groups.partition_point(|group| group.range.start < letters.end);
        let is_next = groups
            .get(first)
            .is_some_and(|group| group.range.start == letters.end);
        let numbers = match is_next {
            true => enumerated(text, groups, first),
            false => Vec::new(),
        };
        // The first number begins with its letters: B20210203.
        let mut start = Some(letters.start);
        numbers.into_iter().map(move |range| Detection {
            kind: Kind::Student,
            range: start.take().unwrap_or(range.start)..range.end,
        })
    })
}

/// The length in bytes of what stands between the announcing word and its number.
fn between(text: &str) -> usize {
    let mut rest = text;
    for _ in 0..MOST_BETWEEN {
        let Some(behind) = behind_one(rest) else {
            break;
        };
        rest = behind;
    }
    text.len() - rest.len()
}

/// The text after one of the things that may stand there.
fn behind_one(text: &str) -> Option<&str> {
    let sign = || text.strip_prefix(|c| !is_letter_or_number(c));
    let part = || BETWEEN.iter().find_map(|part| text.strip_prefix(part));
    let word = || {
        WORDS_BETWEEN
            .iter()
            .find_map(|word| behind_word(text, word))
    };
    sign().or_else(part).or_else(word)
}

/// The text after a whole word, ignoring case.
fn behind_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (beginning, behind) = text.split_at_checked(word.len())?;
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (beginning.eq_ignore_ascii_case(word) && !goes_on).then_some(behind)
}

/// The length in bytes of the letters with which a number begins, and of a hyphen or blank after them.
fn letters(text: &str) -> usize {
    let letters = text.bytes().take(MOST_LETTERS);
    let count = letters.take_while(u8::is_ascii_alphabetic).count();
    let behind = &text[count..];
    let rest = behind.strip_prefix(|c: char| c == '-' || c.is_whitespace());
    text.len() - rest.unwrap_or(behind).len()
}

/// The number that begins with the group `first`, and further numbers of the same length in an enumeration.
fn enumerated(text: &str, groups: &[Group], first: usize) -> Vec<Range<usize>> {
    let mut numbers: Vec<Range<usize>> = Vec::new();
    let mut at = first;
    let mut wanted = None;
    while let Some((end, length)) = number(text, groups, at) {
        // 学号：2021010203、2021010204，共3人: the 3 is no student number.
        if wanted.is_some_and(|wanted| wanted != length) {
            break;
        }
        wanted = Some(length);
        numbers.push(groups[at].range.start..groups[end].range.end);
        at = end + 1;
        let Some(next) = groups.get(at) else { break };
        let between = text[groups[end].range.end..next.range.start].trim();
        if !["、", ",", ";", "/", "和", "及", "与", "and", "&", ""].contains(&between) {
            break;
        }
    }
    numbers
}

/// The last group of the number that begins with the group `first`, and how many digits the number has.
fn number(text: &str, groups: &[Group], first: usize) -> Option<(usize, usize)> {
    let mut length = groups.get(first)?.digits.len();
    let mut last = first;
    while let Some(next) = groups.get(last + 1) {
        let is_whole = length >= WHOLE_DIGITS
            && (last == first || length + next.digits.len() > *BARE_DIGITS.end());
        if next.gap != Gap::Close || is_whole || length + next.digits.len() > LONGEST {
            break;
        }
        let between = text[groups[last].range.end..next.range.start].trim();
        // A bracket begins something else.
        if between.contains(['(', ')', '（', '）']) {
            break;
        }
        length += next.digits.len();
        last += 1;
    }
    (length >= FEWEST_DIGITS).then_some((last, length))
}

/// Long numbers that no word announces, except dates, mobile numbers, and parts of words or decimals.
pub(crate) fn bare<'a>(text: &'a str, groups: &'a [Group]) -> impl Iterator<Item = Detection> + 'a {
    let is_bare = |group: &&Group| {
        let digits = &group.digits;
        BARE_DIGITS.contains(&digits.len())
            && !is_mobile_number(digits)
            && !(digits.len() == 8 && is_date(digits))
    };
    let stands_alone = |group: &&Group| {
        let (before, behind) = (&text[..group.range.start], &text[group.range.end..]);
        let digit_behind = |mark: char, rest: &str| {
            rest.strip_prefix(mark)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        let is_decimal = |before: &str| {
            let whole = before.strip_suffix('.');
            whole.is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()))
        };
        let letters = before
            .bytes()
            .rev()
            .take_while(u8::is_ascii_alphabetic)
            .count();
        // Up to three letters may belong to the number: B2026123456.
        letters <= 3
            && !is_decimal(before)
            && !digit_behind('.', behind)
            && !behind.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let bare = groups.iter().filter(is_bare).filter(stands_alone);
    bare.map(|group| Detection {
        kind: Kind::Student,
        range: group.range.clone(),
    })
}
