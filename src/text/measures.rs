//! What a number is of: a share or a time, however it is written. 四分之三 is 75%, 半年 is 6 months.

use std::ops::Range;

use super::digits::digit;
use super::number_words::{NumberWords, words};
use super::quantities::after;

/// A number that a text says, with its place.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub range: Range<usize>,
    pub value: f64,
    /// How many decimals are written.
    pub decimals: u32,
}

impl Mention {
    /// A number that is written as a decimal without idle zeros.
    pub(super) fn new(range: Range<usize>, number: &str) -> Self {
        let decimals = number.split_once('.').map_or("", |(_, decimals)| decimals);
        Self {
            range,
            value: number.parse().unwrap_or(0.0),
            decimals: u32::try_from(decimals.len()).unwrap_or(0),
        }
    }

    pub(super) fn whole(range: Range<usize>, number: u64) -> Self {
        Self::new(range, &number.to_string())
    }
}

/// A share or a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Measure {
    /// A share that is written in decimals, and the half of its last place.
    Decimal(f64, f64),
    /// A share that is a fraction, as which it may be exact where decimals cannot.
    Fraction(f64),
    Minutes(f64),
    Months(f64),
}

/// What floating point may add.
const EXACT: f64 = 1e-9;

impl Measure {
    pub(super) fn is_share(self) -> bool {
        matches!(self, Self::Decimal(..) | Self::Fraction(_))
    }

    /// Whether two texts say the same by these: of a fraction the decimals may be rounded.
    pub(super) fn is(self, other: Self) -> bool {
        let near = |a: f64, b: f64, off: f64| (a - b).abs() <= off + EXACT * a.abs().max(1e-3);
        match (self, other) {
            (Self::Decimal(a, _), Self::Decimal(b, _))
            | (Self::Fraction(a), Self::Fraction(b))
            | (Self::Minutes(a), Self::Minutes(b))
            | (Self::Months(a), Self::Months(b)) => near(a, b, 0.0),
            (Self::Decimal(a, off), Self::Fraction(b))
            | (Self::Fraction(a), Self::Decimal(b, off)) => near(a, b, off),
            _ => false,
        }
    }

    /// The same kind of measure for another number.
    fn of(self, value: f64, mention: &Mention) -> Self {
        let times = mention.value / value;
        match self {
            Self::Decimal(share, off) => Self::Decimal(share * times, off),
            Self::Fraction(share) => Self::Fraction(share * times),
            Self::Minutes(time) => Self::Minutes(time * times),
            Self::Months(time) => Self::Months(time * times),
        }
    }
}

/// A measure with the place of its numbers.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub range: Range<usize>,
    pub measure: Measure,
    /// Whether its numbers are said in no other way than as parts of a share: the 4 of 四分之三 counts nothing.
    pub is_only_share: bool,
}

/// What the numbers of a text are of, as far as it says.
pub(super) fn measures(text: &str, mentions: &[Mention], words: &NumberWords) -> Vec<Measured> {
    let mut found: Vec<Measured> = Vec::new();
    // From the end: the first of 三至五成 is a share because the second is.
    let mut next: Option<(&Mention, Option<Measure>)> = None;
    for mention in mentions.iter().rev() {
        let fraction = next.and_then(|(next, _)| fraction(text, mention, next, words));
        let own = fraction.is_none().then(|| measure(text, mention, words));
        let own = own.flatten().or_else(|| {
            let (next, measure) = next?;
            let is_range = fraction.is_none() && is_range(text, mention, next, words);
            Some(measure.filter(|_| is_range)?.of(next.value, mention))
        });
        if let Some(measure) = own {
            let range = mention.range.clone();
            let is_only_share = measure.is_share();
            found.push(Measured {
                range,
                measure,
                is_only_share,
            });
        }
        found.extend(fraction);
        next = Some((mention, own));
    }
    found
}

/// A fraction of two numbers: 四分之三, whose lower half stands first, or 3/4.
fn fraction(
    text: &str,
    first: &Mention,
    second: &Mention,
    words: &NumberWords,
) -> Option<Measured> {
    let between = text.get(first.range.end..second.range.start)?.trim();
    let is_slash = matches!(between, "/" | "\u{2044}");
    let is_word = words.fractions.iter().any(|word| word == between);
    let (above, below) = match (is_slash, is_word) {
        (true, _) => (first.value, second.value),
        (false, true) => (second.value, first.value),
        (false, false) => return None,
    };
    (below > 0.0).then(|| Measured {
        range: first.range.start..second.range.end,
        measure: match is_word && !is_slash && is_power_of_ten(below) {
            // 千分之五 is as exact as 5‰.
            true => Measure::Decimal(above / below, half_of_last_place(second.decimals) / below),
            false => Measure::Fraction(above / below),
        },
        // A slash parts other things as well: 6/25.
        is_only_share: !is_slash,
    })
}

fn is_power_of_ten(value: f64) -> bool {
    [100.0, 1_000.0, 10_000.0].contains(&value)
}

fn half_of_last_place(decimals: u32) -> f64 {
    0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0))
}

/// Whether two numbers are the ends of a range.
fn is_range(text: &str, first: &Mention, second: &Mention, words: &NumberWords) -> bool {
    let between = text.get(first.range.end..second.range.start);
    let between = between.map(str::trim).unwrap_or_default();
    words.ranges.iter().any(|word| word == between)
}

/// What a number is of by what stands behind it.
fn measure(text: &str, mention: &Mention, words: &NumberWords) -> Option<Measure> {
    let end = mention.range.end;
    if let Some((at, power)) = unit(&words.shares, text, end)
        && !words
            .no_shares
            .iter()
            .any(|word| after(text, end, word).is_some())
    {
        let whole = 10_f64.powi(i32::try_from(power).ok()?);
        // 七成五 is 75%.
        let more = text[at..].chars().next().filter(|_| power == 1);
        let more = more.and_then(digit).map(|digit| f64::from(digit.value));
        let value = mention.value + more.unwrap_or(0.0) / 10.0;
        return Some(Measure::Decimal(
            value / whole,
            half_of_last_place(mention.decimals) / whole,
        ));
    }
    if let Some((_, below)) = unit(&words.denominators, text, end) {
        return Some(Measure::Fraction(mention.value / f64::from(below)));
    }
    let (half_before, at) = half_behind(text, end, words);
    let at = passed(text, at, words);
    let (length, time) = time(text, at, words)?;
    let is_half_behind = half_before || half_behind(text, length, words).0;
    let value = mention.value + if is_half_behind { 0.5 } else { 0.0 };
    Some(time.of(
        1.0,
        &Mention {
            value,
            ..mention.clone()
        },
    ))
}

/// The halves, ones and fractions that a text says without a number: 半年, half, a fortnight, a third.
pub(super) fn unnumbered(text: &str, listed: &NumberWords) -> Vec<Measure> {
    let mut found = Vec::new();
    for (at, half) in text_halves(text, listed) {
        found.push(Measure::Fraction(0.5));
        let at = passed(text, at + half.len(), listed);
        let own = time(text, at, listed).map(|(_, time)| time);
        let half = Mention {
            range: at..at,
            value: 0.5,
            decimals: 0,
        };
        found.extend(own.map(|time| time.of(1.0, &half)));
    }
    for (range, word) in words(text) {
        let one = Mention {
            range,
            value: 1.0,
            decimals: 0,
        };
        if listed.is_one(&word) {
            found.extend(measure(text, &one, listed));
        }
    }
    found
}

/// The halves of a text that are words of their own.
fn text_halves<'t>(
    text: &'t str,
    words: &'t NumberWords,
) -> impl Iterator<Item = (usize, &'t str)> {
    let all = words.halves.iter();
    let found = all.flat_map(move |half| text.match_indices(half.as_str()));
    found.filter(move |(at, half)| after(text, *at, half).is_some())
}

/// Whether a half stands at an offset, as in 两个半月 and 一年半, and where it ends.
fn half_behind(text: &str, at: usize, words: &NumberWords) -> (bool, usize) {
    let from = passed(text, at, words);
    // Only a sign: the half of "7 days and a half" is another word's matter.
    let is_sign = |half: &&String| !half.is_ascii() && text[from..].starts_with(half.as_str());
    match words.halves.iter().find(is_sign) {
        Some(half) => (true, from + half.len()),
        None => (false, at),
    }
}

/// The place behind what stands before a unit and says nothing: blanks, hyphens, 个.
fn passed(text: &str, at: usize, words: &NumberWords) -> usize {
    let rest = text[at..].trim_start_matches([' ', '-']);
    let from = text.len() - rest.len();
    // A unit may begin with such a word: 个月.
    if time(text, from, words).is_some() {
        return from;
    }
    let mut ends = words
        .before_units
        .iter()
        .filter_map(|word| after(text, from, word));
    let end = ends.next().unwrap_or(from);
    text.len() - text[end..].trim_start_matches([' ', '-']).len()
}

/// The unit of time that stands at an offset: where it ends, and what one of it is.
fn time(text: &str, at: usize, words: &NumberWords) -> Option<(usize, Measure)> {
    let minutes = unit(&words.minutes, text, at);
    let months = unit(&words.months, text, at);
    let minutes = minutes.map(|(end, one)| (end, Measure::Minutes(f64::from(one))));
    let months = months.map(|(end, one)| (end, Measure::Months(f64::from(one))));
    minutes
        .into_iter()
        .chain(months)
        .max_by_key(|(end, _)| *end)
}

/// The longest of the words that stands at an offset, behind blanks and hyphens: where it ends, and its number.
fn unit(listed: &[(String, u32)], text: &str, at: usize) -> Option<(usize, u32)> {
    let at = text.len() - text[at..].trim_start_matches([' ', '-']).len();
    let found = listed.iter();
    let found = found.filter_map(|(word, number)| Some((after(text, at, word)?, *number)));
    found.max_by_key(|(end, _)| *end)
}
