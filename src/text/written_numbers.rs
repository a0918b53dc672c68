//! The numbers that a text writes in digits, in whatever writing.
//!
//! Their values are written as decimals without idle zeros: 76.8 is neither 7.68 nor 768.

use std::ops::Range;

use super::digits::{ascii_digit, decimal};
use super::measures::{Measure, Mention, measures};
use super::number_words::NumberWords;

/// How a language writes numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberWriting<'a> {
    /// Whether a comma stands before decimals, and a point between thousands.
    pub has_decimal_comma: bool,
    /// The words of all languages that say numbers.
    pub words: &'a NumberWords,
    /// Dates in each month of a year.
    pub months: &'a [String],
}

/// A number that a text writes in digits.
#[derive(Debug, Clone)]
pub(crate) struct WrittenNumber {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is: 5600, 76.8.
    pub(super) value: String,
    /// The numbers that it may be instead: day and month of 6.25, two in a row with a blank between, 100 of 100m.
    pub(super) parts: Vec<String>,
    /// Where the words end that multiply it.
    pub(super) scaled_end: usize,
    /// What it is of.
    pub(super) measure: Option<Measure>,
    /// Whether it is part of a name: A4.
    is_name: bool,
    /// The digits of the telephone number, or the like, in which it stands.
    pub(super) in_call_number: Option<String>,
}

/// Marks that part the thousands of a number in every language, beside point or comma.
const THOUSANDS: [char; 7] = ['\'', '’', '٬', ' ', '\u{A0}', '\u{202F}', '\u{2009}'];

/// Digits between two of these marks.
const GROUP: usize = 3;

/// All numbers of a text that are written in digits. Those behind a letter are names: A4.
pub(crate) fn written_numbers(text: &str, writing: NumberWriting) -> Vec<WrittenNumber> {
    let mut all = digits_of(text, writing);
    all.retain(|number| !number.is_name);
    let mentions: Vec<Mention> = all.iter().map(WrittenNumber::mention).collect();
    if all.is_empty() {
        return all;
    }
    for measured in measures(&text.to_ascii_lowercase(), &mentions, writing.words) {
        let is_of = |number: &&mut WrittenNumber| {
            let (own, whole) = (&number.range, &measured.range);
            whole.start <= own.start && own.start < whole.end
        };
        all.iter_mut()
            .filter(is_of)
            .for_each(|number| number.measure = Some(measured.measure));
    }
    let calls = call_numbers(text);
    for number in &mut all {
        let call = calls
            .iter()
            .find(|(range, _)| range.contains(&number.range.start));
        number.in_call_number = call.map(|(_, digits)| digits.clone());
    }
    all
}

/// All numbers in digits, those of names as well; nothing is known yet of what they are of.
pub(super) fn digits_of(text: &str, writing: NumberWriting) -> Vec<WrittenNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = start + number(&text[start..], writing.has_decimal_comma);
        from = end;
        found.push(WrittenNumber::new(text, start..end, writing));
    }
    found
}

/// Fewest digits of a telephone number.
const FEWEST_CALLED: usize = 7;

/// The telephone numbers of a text, and what else is a row of digits in groups: where each stands, and the digits
/// that tell it from others. Country and trunk prefix may be left out: 0571-12345678 is +86 571 1234 5678.
pub(super) fn call_numbers(text: &str) -> Vec<(Range<usize>, String)> {
    const CHINA: &str = "86";
    let is_part = |c: char| is_digit(c) || matches!(c, ' ' | '-' | '+' | '(' | ')' | '–');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let start = text[..start].trim_end_matches(is_part).len().max(from);
        let length = text[start..].find(|c| !is_part(c));
        from = length.map_or(text.len(), |length| start + length);
        let run = &text[start..from];
        let digits: String = run
            .chars()
            .map(ascii_digit)
            .filter(char::is_ascii_digit)
            .collect();
        let is_abroad =
            run.trim_start_matches([' ', '(']).starts_with(['+']) || digits.starts_with("00");
        let digits = digits.trim_start_matches('0');
        let own = digits
            .strip_prefix(CHINA)
            .filter(|_| is_abroad)
            .unwrap_or(digits);
        let own = own.trim_start_matches('0');
        if own.len() >= FEWEST_CALLED {
            found.push((start..from, own.to_owned()));
        }
    }
    found
}

/// The length of the number with which a text begins: 5600, 5,600 or 76.8.
fn number(text: &str, has_decimal_comma: bool) -> usize {
    let mut end = digits(text);
    let group = if has_decimal_comma { '.' } else { ',' };
    let is_mark = |c: &char| *c == group || THOUSANDS.contains(c);
    let mark = text[end..].chars().next().filter(is_mark);
    if let Some(mark) = mark.filter(|_| text[..end].chars().count() <= GROUP) {
        while let Some(length) = thousands(&text[end..], mark) {
            end += length;
        }
    }
    end + decimals_behind(&text[end..], has_decimal_comma)
}

/// The length of a mark and the three digits behind it, of which there are no more.
fn thousands(text: &str, mark: char) -> Option<usize> {
    let behind = text.strip_prefix(mark)?;
    let length = digits(behind);
    (behind[..length].chars().count() == GROUP).then_some(text.len() - behind.len() + length)
}

/// The length of a decimal mark and the digits behind it. Where it is a comma, people write points as well.
fn decimals_behind(text: &str, has_decimal_comma: bool) -> usize {
    let is_mark = |c: char| c == '.' || (has_decimal_comma && c == ',');
    let Some(behind) = text.strip_prefix(is_mark) else {
        return 0;
    };
    match digits(behind) {
        0 => 0,
        length => text.len() - behind.len() + length,
    }
}

/// The length of the digits with which a text begins.
fn digits(text: &str) -> usize {
    text.find(|c| !is_digit(c)).unwrap_or(text.len())
}

pub(super) fn is_digit(c: char) -> bool {
    decimal(c).is_some()
}

impl WrittenNumber {
    fn new(text: &str, range: Range<usize>, writing: NumberWriting) -> Self {
        let written: String = text[range.clone()].chars().map(ascii_digit).collect();
        let decimal_mark = |c: char| c == '.' || c == ',';
        let last = written.rfind(decimal_mark).filter(|at| {
            let is_group = if writing.has_decimal_comma { ',' } else { '.' };
            written[*at..].starts_with(is_group) || written.len() - at != 1 + GROUP
        });
        let (whole, decimals) = written.split_at(last.unwrap_or(written.len()));
        let only_digits =
            |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let (whole, decimals) = (only_digits(whole), only_digits(decimals));
        let scale = Scale::behind(text, range.end, writing.words);
        let parts = match written.contains(' ') {
            true => written.split(' ').map(plain).collect(),
            false if scale.may_be_unit => vec![scaled(&whole, &decimals, 0)],
            false if scale.places > 0 => Vec::new(),
            false => date_parts(&whole, &decimals, text[range.end..].trim_start()),
        };
        let before = text[..range.start].chars().next_back();
        Self {
            value: scaled(&whole, &decimals, scale.places),
            parts,
            scaled_end: scale.end,
            measure: None,
            is_name: before.is_some_and(|c| c.is_ascii_alphabetic()),
            in_call_number: None,
            range,
        }
    }

    /// The number as one that may be of something.
    pub(super) fn mention(&self) -> Mention {
        Mention::new(self.range.start..self.scaled_end, &self.value)
    }

    /// Whether languages usually write it in digits: it is neither small nor round, nor a half more than a small
    /// one.
    pub(crate) fn is_hardly_a_word(&self) -> bool {
        const SMALL: u64 = 100;
        let (whole, decimals) = self.value.split_once('.').unwrap_or((&self.value, ""));
        let whole: u64 = whole.parse().unwrap_or(u64::MAX);
        match decimals {
            "" => whole > SMALL && !whole.is_multiple_of(SMALL),
            "5" => whole > SMALL,
            _ => true,
        }
    }
}

/// Month and day, or year and month, that a number with a point may be.
fn date_parts(whole: &str, decimals: &str, behind: &str) -> Vec<String> {
    let (first, second) = (whole.parse().unwrap_or(0), decimals.parse().unwrap_or(0));
    let is_month = |number: u32| (1..=12).contains(&number);
    let is_date = (is_month(first) && (1..=31).contains(&second))
        || ((1900..2100).contains(&first) && is_month(second));
    match is_date && !behind.starts_with(['%', '‰']) {
        true => vec![plain(whole), plain(decimals)],
        false => Vec::new(),
    }
}

/// A number without zeros before it.
fn plain(digits: &str) -> String {
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    }
}

/// A decimal with its point moved to the right, without idle zeros.
pub(super) fn scaled(whole: &str, decimals: &str, places: usize) -> String {
    let mut decimals = decimals.to_owned();
    while decimals.len() < places {
        decimals.push('0');
    }
    let (more, rest) = decimals.split_at(places);
    let whole = plain(&format!("{whole}{more}"));
    match rest.trim_end_matches('0') {
        "" => whole,
        rest => format!("{whole}.{rest}"),
    }
}

/// The words behind a number that multiply it.
struct Scale {
    /// The power of ten.
    places: usize,
    /// Where they end.
    end: usize,
    /// Whether they may be a unit instead: 100m.
    may_be_unit: bool,
}

impl Scale {
    fn behind(text: &str, from: usize, words: &NumberWords) -> Self {
        let (mut scale, mut end) = (0, from);
        while let Some((places, c)) = text[end..]
            .chars()
            .next()
            .and_then(|c| Some((places(c)?, c)))
        {
            scale += places;
            end += c.len_utf8();
        }
        let rest = text[end..].trim_start_matches([' ', '-']);
        let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        match words.scale(&word.to_lowercase()) {
            Some((places, may_be_unit)) => Self {
                places: scale + places,
                end: text.len() - rest.len() + word.len(),
                may_be_unit,
            },
            None => Self {
                places: scale,
                end,
                may_be_unit: false,
            },
        }
    }
}

/// The power of ten that a Chinese sign behind a number stands for.
pub(super) fn places(c: char) -> Option<usize> {
    Some(match c {
        '百' => 2,
        '千' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{NumberWords, NumberWriting, written_numbers};

    /// A language with a decimal point, or with a comma.
    fn writing(words: &NumberWords, has_decimal_comma: bool) -> NumberWriting<'_> {
        NumberWriting {
            has_decimal_comma,
            words,
            months: &[],
        }
    }

    #[test]
    fn figures_are_found_with_their_marks_in_every_script() {
        let words = NumberWords::default();
        let point = writing(&words, false);
        for (text, found) in [
            ("5600人", &["5600"][..]),
            ("5,600.50元", &["5600.5"]),
            ("1234,567", &["1234", "567"]),
            ("12,3456.7", &["12", "3456.7"]),
            ("1,23", &["1", "23"]),
            ("1’234’567", &["1234567"]),
            ("23\u{202F}000", &["23000"]),
            ("5.600 and 0.768", &["5.6", "0.768"]),
            ("1.5.2", &["1.5", "2"]),
            ("3. 4", &["3", "4"]),
            ("2.30 and 007", &["2.3", "7"]),
            ("2.3万，1.2亿，3千万", &["23000", "120000000", "30000000"]),
            ("A4，b12", &[]),
            ("৫৬০০ ๕๖๐๐, ༥༦༠༠", &["5600", "5600", "5600"]),
        ] {
            let values = written_numbers(text, point).into_iter();
            let values: Vec<String> = values.map(|number| number.value).collect();
            assert_eq!(values, found, "{text}");
        }
    }

    #[test]
    fn a_language_has_its_own_decimal_mark_and_words() {
        let scales = [("millionen".to_owned(), 6), ("tausend".to_owned(), 3)];
        let words = NumberWords {
            scales: scales.into_iter().collect(),
            ..NumberWords::default()
        };
        let comma = writing(&words, true);
        for (text, found) in [
            ("5.600", &["5600"][..]),
            ("5,600", &["5.6"]),
            ("1.234,5 und 76,8 und 76.8", &["1234.5", "76.8", "76.8"]),
            ("2,3 Millionen, 23 Tausend", &["2300000", "23000"]),
        ] {
            let values = written_numbers(text, comma).into_iter();
            let values: Vec<String> = values.map(|number| number.value).collect();
            assert_eq!(values, found, "{text}");
        }
    }
}
