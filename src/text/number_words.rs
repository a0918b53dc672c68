//! The words of languages by which texts say numbers, and numbers that are words themselves: a hundred and twenty.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::quantities::QuantityWords;
use super::word_matcher::word_matcher;

/// The words as the data has them (`number-words` in `locales/*/statements.yaml`).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Listed {
    /// Words that multiply a number, by their power of ten.
    scales: Powers,
    /// Those of them that are units as well: m.
    short_scales: Powers,
    /// What stands for one before a scale: a.
    ones: Vec<String>,
    /// What stands within a number: and.
    joints: Vec<String>,
    /// What is half of something.
    halves: Vec<String>,
    /// The lower halves of fractions, by their values.
    denominators: Powers,
    /// Units of time, by how many minutes they have.
    minutes: Powers,
    /// Units of time, by how many months they have.
    months: Powers,
    /// What stands between a number and its unit and says nothing.
    before_units: Vec<String>,
    /// Days of the year that have names, by month and day: 10-1.
    holidays: Powers,
}

/// Words by a number.
type Powers = BTreeMap<String, Vec<String>>;

/// The words of all shipped languages, ready to be looked for.
#[derive(Debug, Default)]
pub(crate) struct NumberWords {
    /// The values of numbers that are words, and of words that stand for one.
    pub(super) numbers: FxHashMap<String, u64>,
    pub(super) ones: Vec<String>,
    pub(super) joints: Vec<String>,
    pub(super) scales: FxHashMap<String, usize>,
    pub(super) short_scales: FxHashMap<String, usize>,
    pub(super) halves: Vec<String>,
    pub(super) denominators: Vec<(String, u32)>,
    pub(super) minutes: Vec<(String, u32)>,
    pub(super) months: Vec<(String, u32)>,
    pub(super) before_units: Vec<String>,
    /// Names with month and day.
    pub(super) holidays: Vec<(String, (u64, u64))>,
    /// Finds all their names at once: hardly a text has one.
    pub(super) holiday: Option<AhoCorasick>,
    /// What makes a number a share, with the power of ten by which it is divided.
    pub(super) shares: Vec<(String, u32)>,
    pub(super) no_shares: Vec<String>,
    /// What stands between the halves of a fraction.
    pub(super) fractions: Vec<String>,
    pub(super) ranges: Vec<String>,
}

impl NumberWords {
    /// The words of lists, and those that counts of people share with them.
    pub(super) fn new(listed: Listed, counts: &QuantityWords) -> Self {
        let date = |text: String| {
            let (month, day) = text.split_once('-')?;
            Some((month.parse().ok()?, day.parse().ok()?))
        };
        let holidays = listed.holidays.into_iter();
        let holidays = holidays.filter_map(|(text, names)| Some((date(text)?, names)));
        let holidays: Vec<(String, (u64, u64))> = holidays
            .flat_map(|(date, names)| names.into_iter().map(move |name| (name, date)))
            .collect();
        let numbers = counts.numbers.iter();
        let numbers = numbers.filter_map(|(word, value)| Some((word.clone(), value.parse().ok()?)));
        Self {
            numbers: numbers.collect(),
            ones: listed.ones,
            joints: listed.joints,
            scales: by_word(listed.scales).collect(),
            short_scales: by_word(listed.short_scales).collect(),
            halves: listed.halves,
            denominators: by_word(listed.denominators).collect(),
            minutes: by_word(listed.minutes).collect(),
            months: by_word(listed.months).collect(),
            before_units: listed.before_units,
            holiday: word_matcher()
                .build(holidays.iter().map(|(name, _)| name))
                .ok(),
            holidays,
            shares: by_word(counts.shares.clone()).collect(),
            no_shares: counts.no_shares.clone(),
            fractions: counts.fractions.clone(),
            ranges: counts.ranges.clone(),
        }
    }

    /// The power of ten by which a word multiplies the number before it, and whether it may be a unit instead.
    pub(super) fn scale(&self, word: &str) -> Option<(usize, bool)> {
        let sure = self.scales.get(word).map(|places| (*places, false));
        sure.or_else(|| self.short_scales.get(word).map(|places| (*places, true)))
    }

    /// The numbers that a text says in words, each with its place.
    pub(super) fn numbers_in(&self, text: &str) -> Vec<(Range<usize>, u64)> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.number_at(text, &words[at..]) {
                Some((length, value)) => {
                    let range = words[at].0.start..words[at + length - 1].0.end;
                    found.push((range, value));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The number with which a text begins whose words these are: of how many words it is made, and its value.
    fn number_at(&self, text: &str, words: &[(Range<usize>, String)]) -> Option<(usize, u64)> {
        /// A place of a number where smaller parts may follow.
        fn is_open(sum: u64, part: u64) -> bool {
            let tens = sum % 100;
            part < 100 && (tens == 0 || (part < 10 && tens >= 20 && tens.is_multiple_of(10)))
        }
        // What is whole, what may still be multiplied, and how many words made them.
        let (mut whole, mut part, mut length) = (0_u64, None::<u64>, 0);
        for (at, (range, word)) in words.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &words[before].0);
            if before.is_some_and(|before| !is_joined(&text[before.end..range.start])) {
                break;
            }
            let next = || words.get(at + 1).map(|(_, word)| word.as_str());
            if let Some(value) = self.numbers.get(word) {
                match part {
                    Some(sum) if !is_open(sum, *value) => break,
                    _ => part = Some(part.unwrap_or(0) + value),
                }
            } else if let Some(places) = self.scales.get(word) {
                let scale = 10_u64.checked_pow(u32::try_from(*places).ok()?)?;
                let one = if length == 0 { Some(1) } else { None };
                let Some(sum) = part.or(one) else { break };
                let scaled = sum.checked_mul(scale)?;
                match places {
                    2 => part = Some(scaled),
                    _ => (whole, part) = (whole.checked_add(scaled)?, None),
                }
            } else if at == 0 && self.ones.contains(word) {
                // A number only where it is one of something.
                next().filter(|word| self.scales.contains_key(*word))?;
                part = Some(1);
            } else if at > 0 && self.joints.contains(word) {
                match next() {
                    Some(next) if self.numbers.contains_key(next) => continue,
                    _ => break,
                }
            } else {
                break;
            }
            length = at + 1;
        }
        (length > 0).then_some((length, whole + part.unwrap_or(0)))
    }

    /// Whether a word stands for one before what is counted.
    pub(super) fn is_one(&self, word: &str) -> bool {
        self.ones.iter().any(|one| one == word)
    }
}

/// Each word with its number.
fn by_word<N: std::str::FromStr>(listed: Powers) -> impl Iterator<Item = (String, N)> {
    listed.into_iter().flat_map(|(number, words)| {
        let each = words.into_iter();
        each.filter_map(move |word| Some((word, number.parse().ok()?)))
    })
}

/// The words of a text in small letters, each with its place.
pub(super) fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        match found.last_mut() {
            Some((range, word)) if range.end == at => {
                range.end += c.len_utf8();
                word.extend(c.to_lowercase());
            }
            _ => found.push((at..at + c.len_utf8(), c.to_lowercase().collect())),
        }
    }
    found
}

/// Whether what stands between two words parts them as little as the words of a number.
fn is_joined(between: &str) -> bool {
    matches!(between.trim(), "" | "-")
}
