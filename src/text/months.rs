//! The months of dates, in digits and in words, and the days that have names.

use std::ops::Range;

use super::digits::decimal;
use super::number_words::NumberWords;
use super::numbers::numbers;

/// Letters by which a month is known: Jun, Sept.
const KNOWN_BY: usize = 3;

/// The months of dates that a text in Chinese names, each with its place: 6 of 6月25日, 国庆. 6个月 is none.
pub(crate) fn chinese_months(text: &str, words: &NumberWords) -> Vec<(Range<usize>, u64)> {
    let months = numbers(text).into_iter();
    months
        .filter(|(range, month)| (1..=12).contains(month) && text[range.end..].starts_with('月'))
        .chain(holidays(text, words).map(|(range, (month, _))| (range, month)))
        .collect()
}

/// The days of the year that a text calls by their names, each with month and day.
pub(super) fn holidays<'t>(
    text: &'t str,
    words: &'t NumberWords,
) -> impl Iterator<Item = (Range<usize>, (u64, u64))> + 't {
    let has_any = words.holiday.as_ref().is_some_and(|any| any.is_match(text));
    let holidays = words.holidays.iter().filter(move |_| has_any);
    holidays.filter_map(|(name, date)| {
        let at = text.find(name.as_str())?;
        Some((at..at + name.len(), *date))
    })
}

/// Whether a text names a month beside a number: 25 June, June 25.
pub(crate) fn names_month_of_date(text: &str, months: &[String]) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_name = |word: &str| {
        let mut names = months
            .iter()
            .flat_map(|date| date.split(|c: char| !c.is_alphabetic()));
        word.chars().count() >= KNOWN_BY && names.any(|name| name.to_lowercase().starts_with(word))
    };
    words.windows(2).any(|pair| {
        (pair[0].starts_with(|c| decimal(c).is_some()) && is_name(pair[1]))
            || (is_name(pair[0]) && pair[1].starts_with(|c| decimal(c).is_some()))
    })
}

/// The months that a text names, counted from one.
pub(super) fn named_months<'a>(
    text: &'a str,
    months: &'a [String],
) -> impl Iterator<Item = usize> + 'a {
    let text = text.to_lowercase();
    let begins = move |name: &str| {
        let start: String = name.chars().take(KNOWN_BY).collect();
        let mut words = text.split(|c: char| !c.is_alphabetic());
        words.any(|word| word.starts_with(&start))
    };
    let is_named = move |date: &String| {
        let date = date.to_lowercase();
        let mut names = date.split(|c: char| !c.is_alphabetic());
        names.any(|name| name.chars().count() >= KNOWN_BY && begins(name))
    };
    let months = months.iter().enumerate();
    months.filter_map(move |(at, date)| is_named(date).then_some(at + 1))
}
