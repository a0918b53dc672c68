//! Which numbers a text says, in whatever writing, so that two languages can be held against each other.
//!
//! Numbers are compared by their values, written as decimals without idle zeros: 76.8 is neither 7.68 nor 768.

use std::collections::HashSet;
use std::ops::Range;

use super::digits::{ascii_digit, decimal, han_digit};
use super::numbers::{number as numeral, numbers};

/// How a language writes numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberWriting<'a> {
    /// Whether a comma stands before decimals, and a point between thousands.
    pub has_decimal_comma: bool,
    /// Words by which a number is multiplied, each with its power of ten.
    pub scales: &'a [(String, usize)],
    /// Dates in each month of a year.
    pub months: &'a [String],
}

/// A number that a text writes in digits.
#[derive(Debug, Clone)]
pub(crate) struct WrittenNumber {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is: 5600, 76.8.
    value: String,
    /// The numbers that it may be instead: day and month of 6.25, two in a row with a blank between.
    parts: Vec<String>,
    /// Where the words end that multiply it.
    scaled_end: usize,
    /// The sign that makes it a share.
    share: Option<char>,
}

/// Marks that part the thousands of a number in every language, beside point or comma.
const THOUSANDS: [char; 7] = ['\'', '’', '٬', ' ', '\u{A0}', '\u{202F}', '\u{2009}'];

/// Letters by which a month is known: Jun, Sept.
const KNOWN_BY: usize = 3;

/// Digits between two of these marks.
const GROUP: usize = 3;

/// All numbers of a text that are written in digits. Those behind a letter are names: A4.
pub(crate) fn written_numbers(text: &str, writing: NumberWriting) -> Vec<WrittenNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = start + number(&text[start..], writing.has_decimal_comma);
        let before = text[..start].chars().next_back();
        from = end;
        if !before.is_some_and(|c| c.is_ascii_alphabetic()) {
            found.push(WrittenNumber::new(text, start..end, writing));
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

fn is_digit(c: char) -> bool {
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
        let (scale, scaled_end) = scale_behind(text, range.end, writing);
        let parts = match written.contains(' ') {
            true => written.split(' ').map(plain).collect(),
            false if scale > 0 => Vec::new(),
            false => date_parts(&whole, &decimals, text[range.end..].trim_start()),
        };
        Self {
            value: scaled(&whole, &decimals, scale),
            parts,
            scaled_end,
            share: share_behind(&text[range.end..]),
            range,
        }
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

/// The sign behind a number that makes it a share.
fn share_behind(text: &str) -> Option<char> {
    let c = text.trim_start().chars().next()?;
    matches!(c, '%' | '‰').then_some(c)
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
fn scaled(whole: &str, decimals: &str, places: usize) -> String {
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

/// The power of ten of the words behind a number that multiply it, and where they end.
fn scale_behind(text: &str, from: usize, writing: NumberWriting) -> (usize, usize) {
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
    let lower = word.to_lowercase();
    match writing.scales.iter().find(|(known, _)| *known == lower) {
        Some((_, places)) => (scale + places, text.len() - rest.len() + word.len()),
        None => (scale, end),
    }
}

/// The power of ten that a Chinese sign behind a number stands for.
fn places(c: char) -> Option<usize> {
    Some(match simplified(c) {
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// The numbers that a text may mean, in digits, Chinese numerals or names of months.
#[derive(Debug)]
pub(crate) struct StatedNumbers {
    known: HashSet<String>,
    /// Those of them that are shares, with their signs.
    shares: HashSet<(String, char)>,
    /// Whether it speaks of times, of which each has two names: 14:30, half past two.
    of_times: bool,
}

impl StatedNumbers {
    /// The numbers of a text.
    pub(crate) fn in_text(text: &str, writing: NumberWriting) -> Self {
        let simple: String = text.chars().map(simplified).collect();
        let (mut known, mut shares) = (HashSet::new(), HashSet::new());
        let written = written_numbers(text, writing);
        for pair in written.windows(2) {
            // 2万3千
            known.extend(sum(&pair[0], &pair[1]));
        }
        for number in written {
            shares.extend(number.share.map(|sign| (number.value.clone(), sign)));
            if simple[number.range.end..].starts_with('倍') {
                known.insert(hundredfold(&number.value));
            }
            known.insert(number.value);
            known.extend(number.parts);
        }
        known.extend(numerals(&simple));
        known.extend(vague_numerals(&simple));
        if simple.contains('半') {
            known.extend(["1", "2", "5", "0.5", "30", "50"].map(str::to_owned));
        }
        known.extend(named_months(text, writing.months).map(|month| month.to_string()));
        Self {
            known,
            shares,
            of_times: text.contains([':', '：', '时', '時', '点', '點', '午']),
        }
    }

    /// Whether a number of the other language has its counterpart here.
    pub(crate) fn has(&self, number: &WrittenNumber) -> bool {
        let is_share_of = |sign| self.shares.contains(&(number.value.clone(), sign));
        let other_sign = number.share.map(|own| if own == '%' { '‰' } else { '%' });
        if let (Some(own), Some(other)) = (number.share, other_sign)
            && is_share_of(other)
            && !is_share_of(own)
        {
            return false;
        }
        let parts = || number.parts.iter().all(|part| self.knows(part));
        self.knows(&number.value) || (!number.parts.is_empty() && parts())
    }

    /// Whether a whole number stands in the text as it is.
    pub(crate) fn says(&self, number: u64) -> bool {
        self.known.contains(&number.to_string())
    }

    fn knows(&self, number: &str) -> bool {
        let Ok(value) = number.parse::<u64>() else {
            return self.known.contains(number);
        };
        let is = |value: u64| self.known.contains(&value.to_string());
        let other_hour = || is(value + 12) || value.checked_sub(12).is_some_and(is);
        // 2020–21, the class of ’21
        let is_year = |year: &u64| (1900..2100).contains(year);
        let short_year = || {
            let years = self.known.iter().filter_map(|own| own.parse().ok());
            value < 100 && years.filter(is_year).any(|year| year % 100 == value)
        };
        self.known.contains(number)
            // 3点 is 15:00.
            || (self.of_times && (value == 0 || (value <= 24 && other_hour())))
            || (is_year(&value) && is(value % 100))
            || short_year()
    }
}

/// A scaled number and a smaller one directly behind it, as one.
fn sum(first: &WrittenNumber, second: &WrittenNumber) -> Option<String> {
    let is_one = first.scaled_end > first.range.end && second.range.start == first.scaled_end;
    let (first, second) = (
        first.value.parse::<u64>().ok()?,
        second.value.parse::<u64>().ok()?,
    );
    is_one.then(|| first.checked_add(second).map(|sum| sum.to_string()))?
}

/// The numbers that a text writes in Chinese numerals, 七十六点八 among them.
fn numerals(text: &str) -> Vec<String> {
    let all = numbers(text).into_iter();
    // 万 of 2.3万 is no number of its own.
    let is_own = |range: &Range<usize>| {
        !text[range.clone()].starts_with(is_digit) && !text[..range.start].ends_with(is_digit)
    };
    all.filter(|(range, _)| is_own(range))
        .map(|(range, whole)| with_decimals(&text[range.end..], whole))
        .collect()
}

/// What numerals may mean that are no exact number: 百余, 五六 (five or six), 四六级 (4 and 6), 两倍 (200 %).
fn vague_numerals(text: &str) -> Vec<String> {
    let is_numeral =
        |c: char| han_digit(c).is_some() || matches!(c, '十' | '百' | '千' | '万' | '两');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_numeral).map(|at| from + at) {
        let behind = text[start..].find(|c| !is_numeral(c));
        let end = behind.map_or(text.len(), |length| start + length);
        from = end;
        let run = &text[start..end];
        let scale: usize = run.chars().filter_map(places).sum();
        if run.chars().all(|c| places(c).is_some()) {
            found.push(scaled("1", "", scale));
        }
        found.extend(alternatives(run));
        if text[end..].starts_with('倍') {
            found.extend(numeral(run).map(|value| value.saturating_mul(100).to_string()));
        }
    }
    found
}

/// The numbers that a numeral names with two digits in a row: 15 and 16 of 十五六.
fn alternatives(run: &str) -> Vec<String> {
    let digits: Vec<(usize, char)> = run
        .char_indices()
        .filter(|(_, c)| han_digit(*c).is_some())
        .collect();
    let pairs = digits
        .windows(2)
        .filter(|pair| pair[0].0 + pair[0].1.len_utf8() == pair[1].0);
    let each = |pair: &[(usize, char)]| {
        let (first, second) = (pair[0], pair[1]);
        let (before, behind) = (&run[..first.0], &run[second.0 + second.1.len_utf8()..]);
        [first.1, second.1].map(|digit| format!("{before}{digit}{behind}"))
    };
    let all: Vec<String> = pairs.flat_map(each).collect();
    all.iter()
        .filter_map(|own| Some(numeral(own)?.to_string()))
        .collect()
}

/// A number as so many percent.
fn hundredfold(value: &str) -> String {
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    scaled(whole, decimals, 2)
}

/// The months of dates that a text in Chinese names, each with its number's place: 6 of 6月25日. 6个月 is none.
pub(crate) fn chinese_months(text: &str) -> Vec<(Range<usize>, u64)> {
    let months = numbers(text).into_iter();
    months
        .filter(|(range, month)| (1..=12).contains(month) && text[range.end..].starts_with('月'))
        .collect()
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
        (pair[0].starts_with(is_digit) && is_name(pair[1]))
            || (is_name(pair[0]) && pair[1].starts_with(is_digit))
    })
}

/// A number in numerals with the decimals behind it, if there are such.
fn with_decimals(behind: &str, whole: u64) -> String {
    let whole = whole.to_string();
    let Some(rest) = behind.strip_prefix('点') else {
        return whole;
    };
    let digit = |c| char::from_digit(han_digit(c)?, 10);
    let decimals: String = rest.chars().map_while(digit).collect();
    let scale = rest.chars().skip(decimals.len()).map_while(places).sum();
    scaled(&whole, &decimals, scale)
}

/// The months that a text names, counted from one.
fn named_months<'a>(text: &'a str, months: &'a [String]) -> impl Iterator<Item = usize> + 'a {
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

fn simplified(c: char) -> char {
    match c {
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '點' => '点',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{NumberWriting, written_numbers};

    const POINT: NumberWriting = NumberWriting {
        has_decimal_comma: false,
        scales: &[],
        months: &[],
    };

    #[test]
    fn figures_are_found_with_their_marks_in_every_script() {
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
            let values = written_numbers(text, POINT).into_iter();
            let values: Vec<String> = values.map(|number| number.value).collect();
            assert_eq!(values, found, "{text}");
        }
    }

    #[test]
    fn a_language_has_its_own_decimal_mark_and_words() {
        let scales = [("millionen".to_owned(), 6), ("tausend".to_owned(), 3)];
        let comma = NumberWriting {
            has_decimal_comma: true,
            scales: &scales,
            ..POINT
        };
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
