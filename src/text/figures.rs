//! Which numbers a text says, in whatever writing, so that two languages can be held against each other.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::numbers::numbers;

/// A number that a text writes in digits.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// Where it stands.
    pub range: Range<usize>,
    /// What stands between its marks, without zeros that say nothing: 5 and 600, 76 and 8.
    parts: Vec<String>,
}

/// The digits of the scripts that have their own, each from its zero.
const ZEROS: [char; 6] = ['0', '０', '٠', '۰', '०', '༠'];

/// All numbers of a text that are written in digits. Those behind a letter are names: A4.
pub(crate) fn figures(text: &str) -> Vec<Figure> {
    static FIGURES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let grouped = r"\p{Nd}{1,3}(?:[,，'’٬\x{a0}\x{202f}\x{2009}]\p{Nd}{3})+(?:[.．]\p{Nd}+)?";
        Regex::new(&format!(r"{grouped}|\p{{Nd}}+(?:[.．]\p{{Nd}}+)?")).ok()
    });
    let found = FIGURES.iter().flat_map(|figures| figures.find_iter(text));
    let is_name = |range: &Range<usize>| {
        let before = text[..range.start].chars().next_back();
        before.is_some_and(|c| c.is_ascii_alphabetic())
    };
    found
        .map(|found| Figure {
            range: found.range(),
            parts: parts(found.as_str()),
        })
        .filter(|figure| !is_name(&figure.range))
        .collect()
}

fn parts(text: &str) -> Vec<String> {
    let digits: String = text.chars().map(|c| digit(c).unwrap_or(' ')).collect();
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

fn digit(c: char) -> Option<char> {
    let of = |zero: &char| u32::from(c).checked_sub(u32::from(*zero));
    let value = ZEROS.iter().filter_map(of).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

/// A number without zeros before it.
fn plain(digits: &str) -> String {
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    }
}

impl Figure {
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
pub(crate) struct Said {
    known: HashSet<String>,
    /// Whether it speaks of times, of which each has two names: 14:30, half past two.
    of_times: bool,
}

impl Said {
    /// The numbers of a text. `months` are dates in each month of a year, as its language writes them.
    pub(crate) fn of(text: &str, months: &[String]) -> Self {
        let simple: String = text.chars().map(simplified).collect();
        let mut known = HashSet::new();
        for figure in figures(text) {
            let behind = simple_behind(text, &figure);
            known.extend(scaled(&figure, behind));
            known.insert(figure.whole());
            known.extend(figure.parts);
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
    pub(crate) fn has(&self, figure: &Figure) -> bool {
        let whole = figure.whole();
        self.knows(&whole) || in_short(&whole).is_some_and(|short| self.known.contains(&short)) || {
            figure.parts.len() > 1 && figure.parts.iter().all(|part| self.knows(part))
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
fn simple_behind(text: &str, figure: &Figure) -> Option<char> {
    let behind = text[figure.range.end..].trim_start().chars().next();
    behind.map(simplified)
}

/// What a number is together with the Chinese sign behind it: 2.3万.
fn scaled(figure: &Figure, behind: Option<char>) -> Option<String> {
    let scale = match behind? {
        '百' => 1e2,
        '千' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        _ => return None,
    };
    let value: f64 = figure.parts.join(".").parse().ok()?;
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
