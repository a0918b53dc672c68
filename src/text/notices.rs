//! How texts say for how many working days a notice stands: 公示5个工作日.

use std::ops::Range;

use serde::Deserialize;

use super::numbers::numbers;

/// The words of such sentences.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NoticeWords {
    /// What says that a sentence is about a notice: 公示.
    about: Vec<String>,
    /// What stands between sentences.
    ends: Vec<char>,
    /// What is counted: 个工作日.
    units: Vec<String>,
    /// What makes another time limit of it, before the number and behind the unit: 5个工作日*内*.
    not_before: Vec<String>,
    not_behind: Vec<String>,
}

impl NoticeWords {
    /// The numbers of working days for which a text says that a notice stands; the text is folded.
    pub(crate) fn working_days(&self, text: &str) -> Vec<(Range<usize>, u64)> {
        let text = text.to_ascii_lowercase();
        // Hardly any text is about one.
        if !self.units.iter().any(|unit| text.contains(unit.as_str())) {
            return Vec::new();
        }
        let is_meant = |(range, _): &(Range<usize>, u64)| {
            let (before, behind) = (&text[..range.start], &text[range.end..]);
            let unit = self
                .units
                .iter()
                .filter_map(|unit| behind.strip_prefix(unit.as_str()));
            let rest = unit.min_by_key(|rest| rest.len());
            let starts = |rest: &str| {
                self.not_behind
                    .iter()
                    .any(|word| rest.starts_with(word.as_str()))
            };
            let is_limit = self
                .not_before
                .iter()
                .any(|word| before.trim_end().ends_with(word.as_str()));
            rest.is_some_and(|rest| !starts(rest)) && !is_limit && self.is_about(before, behind)
        };
        numbers(&text).into_iter().filter(is_meant).collect()
    }

    /// Whether the sentence around a place is about a notice.
    fn is_about(&self, before: &str, behind: &str) -> bool {
        let ends = self.ends.as_slice();
        let before = before.rsplit(ends).next().unwrap_or_default();
        let behind = behind.split(ends).next().unwrap_or_default();
        let mut words = self.about.iter();
        words.any(|word| before.contains(word.as_str()) || behind.contains(word.as_str()))
    }
}
