//! Numbers of students: known by a word that announces them, or by the file in which they stand.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use regex::Regex;

use super::digits::{Gap, Group};
use super::numbers::{is_date, is_mobile_number};
use super::value::{FEWEST_BARE_DIGITS, FEWEST_DIGITS, Kind, Private};
use crate::text::is_letter_or_number;

/// How many digits a student's number has that nothing announces.
const BARE: std::ops::RangeInclusive<usize> = FEWEST_BARE_DIGITS..=14;

/// From so many digits on, the number goes on behind a gap only if it had gaps before.
const WHOLE: usize = 8;

/// The most digits of an announced number.
const LONGEST: usize = 18;

/// What may stand between the word that announces a number and the number, beside signs and blanks.
const BETWEEN: [&str; 6] = ["号码", "号", "码", "为", "是", "即"];

/// The same, as words that stand apart.
const WORDS_BETWEEN: [&str; 3] = ["numbers", "number", "is"];

/// How many of these there may be.
const MOST_BETWEEN: usize = 8;

/// How many letters may begin the number itself.
const MOST_LETTERS: usize = 3;

/// The words that announce a number, as a pattern. It is compiled once for each list of words: all disclosures
/// of a run have the same.
pub(crate) fn announcing<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<Regex> {
    let words: Vec<String> = words
        .into_iter()
        .map(|word| regex::escape(crate::text::fold(word).text()).replace(' ', r"\s+"))
        .collect();
    let pattern = format!(r"(?i)(?:{})", words.join("|"));
    (!words.is_empty()).then(|| compiled(pattern))?
}

fn compiled(pattern: String) -> Option<Regex> {
    static COMPILED: Mutex<BTreeMap<String, Option<Regex>>> = Mutex::new(BTreeMap::new());
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = compiled.entry(pattern);
    entry
        .or_insert_with_key(|pattern| Regex::new(pattern).ok())
        .clone()
}

/// The numbers behind a word for them, and those enumerated behind the first.
pub(crate) fn announced<'a>(
    text: &'a str,
    groups: &'a [Group],
    announcing: &'a Regex,
) -> impl Iterator<Item = Private> + 'a {
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
        let mut start = Some(letters.start);
        numbers.into_iter().map(move |range| Private {
            kind: Kind::Student,
            range: start.take().unwrap_or(range.start)..range.end,
        })
    })
}

/// The length of what stands between the word for a number and the number.
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

/// The text behind one of the things that stand there.
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

/// The text behind a whole word, in capitals or not.
fn behind_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (own, behind) = text.split_at_checked(word.len())?;
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (own.eq_ignore_ascii_case(word) && !goes_on).then_some(behind)
}

/// The length of the letters with which a number begins, and of the sign that parts them from its digits.
fn letters(text: &str) -> usize {
    let letters = text.bytes().take(MOST_LETTERS);
    let count = letters.take_while(u8::is_ascii_alphabetic).count();
    let behind = &text[count..];
    let rest = behind.strip_prefix(|c: char| c == '-' || c.is_whitespace());
    text.len() - rest.unwrap_or(behind).len()
}

/// The number that begins with a run of digits, and the numbers as long as this one behind it.
fn enumerated(text: &str, groups: &[Group], first: usize) -> Vec<Range<usize>> {
    let mut numbers: Vec<Range<usize>> = Vec::new();
    let mut at = first;
    let mut wanted = None;
    while let Some((end, length)) = number(text, groups, at) {
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

/// The last run of the number that begins with the run `first`, and how many digits it has.
fn number(text: &str, groups: &[Group], first: usize) -> Option<(usize, usize)> {
    let mut length = groups.get(first)?.digits.len();
    let mut last = first;
    while let Some(next) = groups.get(last + 1) {
        let is_whole =
            length >= WHOLE && (last == first || length + next.digits.len() > *BARE.end());
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

/// Long numbers that nothing announces: neither dates nor mobile numbers, nor a part of a word or a decimal.
pub(crate) fn bare<'a>(text: &'a str, groups: &'a [Group]) -> impl Iterator<Item = Private> + 'a {
    let is_bare = |group: &&Group| {
        let digits = &group.digits;
        BARE.contains(&digits.len())
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
        letters <= 3
            && !is_decimal(before)
            && !digit_behind('.', behind)
            && !behind.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let bare = groups.iter().filter(is_bare).filter(stands_alone);
    bare.map(|group| Private {
        kind: Kind::Student,
        range: group.range.clone(),
    })
}
