//! Which numbers a text says, in whatever writing, so that two languages can be held against each other.

use std::collections::HashSet;
use std::ops::Range;

use super::digits::{ascii_digit, decimal};
use super::numbers::numbers;

/// A number that a text writes in digits.
#[derive(Debug, Clone)]
pub(crate) struct WrittenNumber {
    /// Where it stands.
    pub range: Range<usize>,
    /// What stands between its marks, without zeros that say nothing: 5 and 600, 76 and 8.
    parts: Vec<String>,
}

/// Marks that part the thousands of a number, blanks among them.
const THOUSANDS: [char; 8] = [',', '，', '\'', '’', '٬', '\u{A0}', '\u{202F}', '\u{2009}'];

/// Digits between two of these marks.
const GROUP: usize = 3;

/// All numbers of a text that are written in digits. Those behind a letter are names: A4.
pub(crate) fn written_numbers(text: &str) -> Vec<WrittenNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let range = start..start + number(&text[start..]);
        let before = text[..start].chars().next_back();
        from = range.end;
        if !before.is_some_and(|c| c.is_ascii_alphabetic()) {
            found.push(WrittenNumber {
                parts: parts(&text[range.clone()]),
                range,
            });
        }
    }
    found
}

/// The length of the number with which a text begins: 5600, 5,600 or 76.8.
fn number(text: &str) -> usize {
    let mut end = digits(text);
    let is_group = text[..end].chars().count() <= GROUP;
    while is_group && let Some(length) = thousands(&text[end..]) {
        end += length;
    }
    end + decimals_behind(&text[end..])
}

/// The length of a mark and the three digits behind it, of which there may be more.
fn thousands(text: &str) -> Option<usize> {
    let digits = text.strip_prefix(THOUSANDS)?;
    let mut rest = digits.chars();
    let is_group = rest.by_ref().take(GROUP).filter(|c| is_digit(*c)).count() == GROUP;
    is_group.then(|| text.len() - rest.as_str().len())
}

/// The length of a point and the digits behind it.
fn decimals_behind(text: &str) -> usize {
    let Some(behind) = text.strip_prefix(['.', '．']) else {
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

fn parts(text: &str) -> Vec<String> {
    let apart = |c| if is_digit(c) { ascii_digit(c) } else { ' ' };
    let digits: String = text.chars().map(apart).collect();
    let mut parts: Vec<&str> = digits.split(' ').collect();
    if let [_, decimals] = &mut parts[..]
        && decimals.len() != 3
        && text.contains(['.', '．'])
    {
        *decimals = decimals.trim_end_matches('0');
    }
    parts.retain(|part| !part.is_empty());
    // Only before a number zeros say nothing: 23,000, 1.05.
    let written = |(at, part)| {
        if at == 0 {
            plain(part)
        } else {
            part.to_owned()
        }
    };
    parts.into_iter().enumerate().map(written).collect()
}

/// A number without zeros before it.
fn plain(digits: &str) -> String {
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    }
}

impl WrittenNumber {
    /// All digits in a row.
    fn whole(&self) -> String {
        plain(&self.parts.concat())
    }

    /// Whether languages usually write it in digits: it is neither small nor round.
    pub(crate) fn is_hardly_a_word(&self) -> bool {
        let value: u64 = self.whole().parse().unwrap_or(u64::MAX);
        value > 100 && !value.is_multiple_of(100)
    }
}

/// The numbers that a text may mean, in digits, Chinese numerals or names of months.
#[derive(Debug)]
pub(crate) struct StatedNumbers {
    known: HashSet<String>,
    /// Whether it speaks of times, of which each has two names: 14:30, half past two.
    of_times: bool,
}

impl StatedNumbers {
    /// The numbers of a text. `months` are dates in each month of a year, as its language writes them.
    pub(crate) fn in_text(text: &str, months: &[String]) -> Self {
        let simple: String = text.chars().map(simplified).collect();
        let mut known = HashSet::new();
        for number in written_numbers(text) {
            let behind = simple_behind(text, &number);
            known.extend(scaled(&number, behind));
            known.insert(number.whole());
            known.extend(number.parts);
        }
        known.extend(numbers(&simple).into_iter().map(|(_, n)| n.to_string()));
        known.extend(decimals(&simple));
        if simple.contains('半') {
            known.extend(["2", "5", "30", "50"].map(str::to_owned));
        }
        known.extend(named_months(text, months).map(|month| month.to_string()));
        let short: Vec<String> = known.iter().filter_map(|n| in_short(n)).collect();
        known.extend(short);
        Self {
            known,
            of_times: text.contains([':', '：', '时', '時', '点', '點', '午']),
        }
    }

    /// Whether a number of the other language has its counterpart here.
    pub(crate) fn has(&self, number: &WrittenNumber) -> bool {
        let whole = number.whole();
        self.knows(&whole) || in_short(&whole).is_some_and(|short| self.known.contains(&short)) || {
            number.parts.len() > 1 && number.parts.iter().all(|part| self.knows(part))
        }
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
        is(value)
            || (self.of_times && value <= 24 && other_hour())
            || (is_year(&value) && is(value % 100))
            || short_year()
    }
}

/// The first sign behind a number.
fn simple_behind(text: &str, number: &WrittenNumber) -> Option<char> {
    let behind = text[number.range.end..].trim_start().chars().next();
    behind.map(simplified)
}

/// What a number is together with the Chinese sign behind it: 2.3万.
fn scaled(number: &WrittenNumber, behind: Option<char>) -> Option<String> {
    let scale = match behind? {
        '百' => 1e2,
        '千' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        _ => return None,
    };
    let value: f64 = number.parts.join(".").parse().ok()?;
    Some(format!("{:.0}", value * scale))
}

/// A large round number as it is written in short, before a word such as million: its digits without the zeros.
fn in_short(number: &str) -> Option<String> {
    let short = number.trim_end_matches('0');
    (number.len() > 4 && short.len() < number.len()).then(|| short.to_owned())
}

/// Chinese decimals, 七十六点八, with all their digits in a row.
fn decimals(text: &str) -> Vec<String> {
    let all = numbers(text);
    let pairs = all.windows(2);
    let pairs = pairs.filter(|pair| &text[pair[0].0.end..pair[1].0.start] == "点");
    pairs
        .map(|pair| plain(&format!("{}{}", pair[0].1, pair[1].1)))
        .collect()
}

/// The months that a text names, counted from one.
fn named_months<'a>(text: &'a str, months: &'a [String]) -> impl Iterator<Item = usize> + 'a {
    /// Letters by which a month is known: Jun, Sept.
    const KNOWN_BY: usize = 3;
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
    use super::written_numbers;

    #[test]
    fn figures_are_found_with_their_marks_in_every_script() {
        for (text, found) in [
            ("5600人", &["5600"][..]),
            ("5,600.50元", &["5,600.50"]),
            ("５，６００．５", &["５，６００．５"]),
            ("1234,567", &["1234", "567"]),
            ("12,3456.7", &["12,345", "6.7"]),
            ("1,23", &["1", "23"]),
            ("1’234’567", &["1’234’567"]),
            ("23\u{202F}000", &["23\u{202F}000"]),
            ("1.5.2", &["1.5", "2"]),
            ("3. 4", &["3", "4"]),
            ("A4，b12", &[]),
            ("৫৬০০ ๕๖๐๐ ༥༦༠༠", &["৫৬০০", "๕๖๐๐", "༥༦༠༠"]),
        ] {
            let ranges = written_numbers(text)
                .into_iter()
                .map(|number| &text[number.range]);
            assert_eq!(ranges.collect::<Vec<_>>(), found, "{text}");
        }
        let wholes = written_numbers("5,600 ৫৬০০ ๕,๖๐๐ ༥༦༠༠").into_iter();
        assert!(
            wholes
                .map(|number| number.whole())
                .all(|whole| whole == "5600")
        );
    }
}
