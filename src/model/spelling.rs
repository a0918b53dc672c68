//! How values are written: what keyboards, spreadsheets and habit make of a number or a date, and its parts.

use chrono::{Days, NaiveDate};

use crate::locale::{Word, Words};
use crate::text::{ascii_digit, bare, category, fold, has_han, number};
use icu_properties::props::GeneralCategory;

/// A value in one spelling: folded, in lower case, digits of every script as 0 to 9, one dash, one slash.
pub(super) fn plain(text: &str) -> String {
    // Nearly all values are in it already.
    if text
        .chars()
        .all(|c| matches!(c, '0'..='9' | '/' | '\u{4E00}'..='\u{9FFF}'))
    {
        return text.to_owned();
    }
    let folded = fold(text).text().trim().to_lowercase();
    folded.chars().map(one_of_a_kind).collect()
}

/// A value as words of the data are compared with it: [`plain`], without marks around it, and without blanks where
/// it is of Han characters, which have none between them.
pub(super) fn usual(text: &str) -> String {
    let text = plain(text);
    let bare = bare(&text);
    match has_han(bare) {
        true => bare.split_whitespace().collect(),
        false => bare.to_owned(),
    }
}

/// The same without blanks.
pub(super) fn closed(text: &str) -> String {
    let text = plain(text);
    match text.contains(char::is_whitespace) {
        true => text.split_whitespace().collect(),
        false => text,
    }
}

fn one_of_a_kind(c: char) -> char {
    match c {
        '−' | '~' | '〜' => '-',
        '∕' | '⁄' | '⧸' | '╱' | '\\' => '/',
        _ if category(c) == GeneralCategory::DashPunctuation => '-',
        _ => ascii_digit(c),
    }
}

/// Whether a value says that there is none: `/`, `——`, 无. Where `no` is an answer of its own, it says more.
pub(crate) fn says_nothing(text: &str, words: &Words, no_is_nothing: bool) -> bool {
    let text = closed(text);
    let text = bare(&text);
    let only_strokes = !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '/' | '_'));
    only_strokes
        || match words.meaning(text) {
            Some(Word::Nothing) => true,
            Some(Word::No) => no_is_nothing,
            _ => false,
        }
}

/// A part of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A number, in Arabic or Chinese digits.
    Number(u32),
    /// A word of one of the wanted meanings.
    Word(Word),
    /// A sign between parts.
    Sign(char),
}

/// The parts of a value that was made [`plain`]; the first character that is none is the error.
pub(super) fn parts(text: &str, words: &Words, wanted: &[Word]) -> Result<Vec<Part>, char> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = number_at_start(rest);
        if let Some((word, end)) = words.at_start(rest, wanted) {
            parts.push(Part::Word(word));
            rest = &rest[end..];
        } else if digits > 0 {
            let value = number(&rest[..digits]).and_then(|value| u32::try_from(value).ok());
            parts.push(Part::Number(value.ok_or(c)?));
            rest = &rest[digits..];
        } else if c.is_whitespace() {
            rest = rest.trim_start();
        } else if !c.is_alphanumeric() {
            parts.push(Part::Sign(c));
            rest = &rest[c.len_utf8()..];
        } else {
            return Err(c);
        }
    }
    Ok(parts)
}

/// The length of the number at the beginning of a text: of digits, or of Chinese numerals.
fn number_at_start(text: &str) -> usize {
    let length = |is_part: fn(char) -> bool| text.find(|c| !is_part(c)).unwrap_or(text.len());
    match length(|c| c.is_ascii_digit()) {
        0 => length(is_numeral),
        digits => digits,
    }
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '两'
    )
}

/// A text in which letters that look like digits are these: `l/4O` is `1/40`.
pub(super) fn with_digits(text: &str) -> String {
    let digit = |c| match c {
        'o' | 'O' | 'о' | 'О' => '0',
        'l' | 'I' | 'i' | '|' | 'і' => '1',
        'З' | 'з' => '3',
        _ => c,
    };
    // In a word of Chinese a letter is no digit.
    match has_han(text) {
        true => text.to_owned(),
        false => text.chars().map(digit).collect(),
    }
}

/// Year, month and day of a date in whatever usual writing, perhaps with a time or a weekday behind it. The year
/// is missing in 3月12日.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub year: Option<u32>,
    pub month: u32,
    pub day: Option<u32>,
}

impl Written {
    /// Reads a date from its parts.
    pub(super) fn parse(text: &str, words: &Words) -> Option<Self> {
        use Part::{Number, Sign, Word as Of};
        use Word::{DaySign, MonthSign, YearSign};
        let text = plain(text);
        let text = without_time(&text);
        let parts = parts(text, words, &[YearSign, MonthSign, DaySign]).ok()?;
        let (year, month, day) = match parts[..] {
            [Number(all)] if text.len() == 8 => {
                (Some(all / 10_000), all / 100 % 100, Some(all % 100))
            }
            [
                Number(year),
                Sign('-' | '/' | '.'),
                Number(month),
                Sign('-' | '/' | '.'),
                Number(day),
            ]
            | [
                Number(year),
                Of(YearSign),
                Number(month),
                Of(MonthSign),
                Number(day),
            ]
            | [
                Number(year),
                Of(YearSign),
                Number(month),
                Of(MonthSign),
                Number(day),
                Of(DaySign),
            ] => (Some(year), month, Some(day)),
            [Number(month), Of(MonthSign), Number(day)]
            | [Number(month), Of(MonthSign), Number(day), Of(DaySign)] => (None, month, Some(day)),
            [Number(year), Of(YearSign), Number(month), Of(MonthSign)] => (Some(year), month, None),
            _ => return None,
        };
        // 1/2/3 is no date.
        let is_year = |year: u32| (1900..=2999).contains(&year);
        ((1..=12).contains(&month) && year.is_none_or(is_year)).then_some(Self { year, month, day })
    }

    /// The day, where it is one of the calendar.
    pub(super) fn date(self) -> Option<NaiveDate> {
        let year = i32::try_from(self.year?).ok()?;
        NaiveDate::from_ymd_opt(year, self.month, self.day?)
    }
}

/// A date without the time or the bracketed weekday behind it: `2025-03-12 00:00:00`, 2025年3月12日（星期三）.
fn without_time(text: &str) -> &str {
    let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | 'z');
    let text = text.split_once('(').map_or(text, |(date, _)| date).trim();
    match text.split_once([' ', 't']) {
        Some((date, time)) if time.contains(':') && time.chars().all(is_time) => date,
        _ => text,
    }
}

/// The day that a spreadsheet means by a number, where it is likely to mean a day of this or the last century.
pub(super) fn day_of_serial(text: &str) -> Option<NaiveDate> {
    // 1930 to 2064: what spreadsheets take two digits of a year for.
    const DAYS: std::ops::RangeInclusive<u64> = 10_959..=60_000;
    let serial: u64 = closed(text).parse().ok()?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    DAYS.contains(&serial)
        .then(|| first.checked_add_days(Days::new(serial)))?
}
