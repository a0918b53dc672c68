//! What stands around the numbers of a text: words that lead back from a number to what is counted, and on to what
//! is said of it.

use std::ops::Range;

use super::counts::{CountWords, Subject};
use super::quantities::{Bound, Quantity, after, longest};

/// A text in small letters with the words by which it is read.
pub(super) struct Around<'a> {
    pub words: &'a CountWords,
    /// The names of the union.
    pub own: &'a [String],
    pub text: &'a str,
}

/// What stands before a number, up to what is counted.
pub(super) struct Before {
    /// Where that ends.
    pub end: usize,
    pub bound: Option<Bound>,
    pub has_total: bool,
    pub is_sum: bool,
    pub is_each: bool,
    pub is_partial: bool,
    pub links: Range<usize>,
}

/// Where a list means the names of the union.
const ORGANISATION: &str = "{organisation}";

impl<'a> Around<'a> {
    /// Whether a word ends at an offset that a subject stands behind, or a name of the union where that is meant.
    pub(super) fn names(&self, at: usize, word: &str) -> bool {
        match word {
            ORGANISATION => self.own.iter().any(|name| self.ends(at, name).is_some()),
            word => self.ends(at, word).is_some(),
        }
    }

    /// Reads back from a number over all that may stand between it and its subject.
    pub(super) fn before(&self, number: usize) -> Before {
        let words = self.words;
        let mut before = Before {
            end: number,
            bound: None,
            has_total: false,
            is_sum: false,
            is_each: false,
            is_partial: false,
            links: number..number,
        };
        loop {
            before.end = self.trimmed(before.end);
            if self.subjects_ending(before.end).next().is_some() {
                break;
            }
            if let Some(start) = self.bracket_ending(before.end) {
                let inner = &self.text[start..before.end];
                before.is_partial |= words
                    .without
                    .iter()
                    .any(|word| inner.contains(word.as_str()));
                before.end = start;
                continue;
            }
            let bound = self.bound_ending(before.end);
            let link = [
                &words.links,
                &words.adverbs,
                &words.founding,
                &words.having,
                &words.composing,
                &words.each,
            ];
            let link = link
                .into_iter()
                .filter_map(|words| self.ending(before.end, words))
                .min();
            let start = bound.map(|(_, start)| start).into_iter().chain(link).min();
            let Some(start) = start else { break };
            let word = self.text[start..before.end].trim();
            before.has_total |= words.totals.iter().any(|total| total == word);
            before.is_sum |= words.sums.iter().any(|sum| sum == word);
            before.is_each |= words.each.iter().any(|each| each == word);
            if let Some((bound, from)) = bound
                && from == start
            {
                before.bound = before.bound.or(Some(bound));
            }
            let is_composing = words.composing.iter().any(|own| own == word);
            before.end = match is_composing {
                // 设主席团，由3人组成
                true => self.text[..start].trim_end_matches([' ', ',']).len(),
                false => start,
            };
        }
        before.links.start = before.end;
        before
    }

    /// Where the shortest unit of a quantity ends.
    pub(super) fn shortest_unit(&self, quantity: &Quantity) -> Option<usize> {
        let start = quantity.has_unit().then_some(quantity.unit.start)?;
        let units = self.words.quantities.units.iter();
        units.filter_map(|unit| after(self.text, start, unit)).min()
    }

    /// Where a quantity begins and ends with the brackets that hold nothing else: 主席团(3人).
    pub(super) fn bracketed(&self, quantity: &Quantity) -> (usize, usize) {
        let before = self.text[..quantity.number.start].strip_suffix('(');
        let closes = self.text[quantity.end..].starts_with(')');
        match before.filter(|_| closes && quantity.has_unit()) {
            Some(before) => (before.len(), quantity.end + 1),
            None => (quantity.number.start, quantity.end),
        }
    }

    /// The bound that words before a number set, and where these begin.
    pub(super) fn bound_before(&self, number: usize) -> (Option<Bound>, usize) {
        let (mut bound, mut at) = (None, self.trimmed(number));
        loop {
            let adverb = self.ending(at, &self.words.adverbs);
            let found = self.bound_ending(at);
            let Some(start) = found
                .map(|(_, start)| start)
                .into_iter()
                .chain(adverb)
                .min()
            else {
                return (bound, at);
            };
            if let Some((new, from)) = found
                && from == start
            {
                bound = bound.or(Some(new));
            }
            at = self.trimmed(start);
        }
    }

    /// The bound that the words ending at an offset set, and where they begin.
    pub(super) fn bound_ending(&self, at: usize) -> Option<(Bound, usize)> {
        let words = &self.words.quantities;
        [
            (Bound::AtMost, &words.at_most),
            (Bound::AtLeast, &words.at_least),
            (Bound::About, &words.about),
            (Bound::Nearly, &words.nearly),
        ]
        .into_iter()
        .flat_map(|(bound, words)| {
            let starts = words.iter().filter_map(|word| self.ends(at, word));
            starts.map(move |start| (bound, start))
        })
        .min_by_key(|(_, start)| *start)
    }

    /// Reads back from a subject, or from a quantity before one, over verbs and what says nothing: where that
    /// begins, and whether a verb makes what follows.
    pub(super) fn outer(&self, start: usize) -> (usize, bool) {
        let words = self.words;
        let (mut at, mut is_founded) = (start, false);
        loop {
            let trimmed = self.trimmed(at);
            let founding = self.ending(trimmed, &words.founding);
            let having = self.ending(trimmed, &words.having);
            let others = self
                .ending(trimmed, &words.adverbs)
                .into_iter()
                .chain(having);
            let Some(start) = founding.into_iter().chain(others).min() else {
                return (at, is_founded);
            };
            is_founded |= founding == Some(start);
            at = start;
        }
    }

    /// Whether a subject is put together of a quantity: 由3名同学组成主席团.
    pub(super) fn is_composed(&self, left: usize, between: Range<usize>) -> bool {
        let between = &self.text[between];
        let mut composed = self.words.composed.iter();
        composed.any(|word| between.contains(word.as_str()))
            && self.ending(left, &self.words.composing).is_some()
    }

    /// Whether a quantity counts what a subject is: departments are no 人.
    pub(super) fn has_right_unit(&self, subject: &Subject, quantity: &Quantity) -> bool {
        let unit = self.text[quantity.unit.clone()].trim();
        unit.is_empty() || subject.units.is_empty() || subject.units.iter().any(|own| own == unit)
    }

    /// The subjects of which the longest word ends at an offset, with its beginning.
    pub(super) fn subjects_ending(&self, at: usize) -> impl Iterator<Item = (&'a Subject, usize)> {
        let all = self.words.subjects.iter();
        let found = all.flat_map(move |subject| {
            let words = subject.words.iter();
            words.filter_map(move |word| Some((subject, self.ends(at, word)?)))
        });
        let found: Vec<_> = found.collect();
        let start = found.iter().map(|(_, start)| *start).min();
        found
            .into_iter()
            .filter(move |(_, own)| Some(*own) == start)
    }

    /// The subjects of which the longest word begins at an offset, with its end.
    pub(super) fn subjects_beginning(
        &self,
        at: usize,
    ) -> impl Iterator<Item = (&'a Subject, usize)> {
        let all = self.words.subjects.iter();
        let found = all.flat_map(|subject| {
            let words = subject.words.iter();
            words.filter_map(move |word| Some((subject, after(self.text, at, word)?)))
        });
        let found: Vec<_> = found.collect();
        let end = found.iter().map(|(_, end)| *end).max();
        found.into_iter().filter(move |(_, own)| Some(*own) == end)
    }

    /// Whether nothing stands behind an offset that would make the statement another one.
    pub(super) fn closes(&self, at: usize, is_founded: bool) -> bool {
        let rest = self.text[at..].trim_start_matches(' ');
        let ends = || longest(&self.words.ends, self.text, at).is_some();
        let verbs = || longest(&self.words.founding, self.text, at).is_some();
        is_founded
            || !rest.starts_with(char::is_alphanumeric)
            || ends()
            || verbs()
            || self.subjects_beginning(at).next().is_some()
    }

    /// Whether a word makes the subject that begins at an offset a part.
    pub(super) fn is_part(&self, start: usize) -> bool {
        let at = self.trimmed(start);
        self.ending(at, &self.words.parts).is_some()
    }

    /// Whether a clause begins at an offset.
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches(' ').chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '、' | '·' | '\'' | '’' | '-'))
    }

    /// Whether nothing but a joint stands between two offsets.
    pub(super) fn is_joint(&self, from: usize, to: usize) -> bool {
        let between = self.text.get(from..to).map(str::trim);
        between.is_some_and(|between| {
            matches!(between, "" | ",") || self.words.joints.iter().any(|joint| joint == between)
        })
    }

    /// Where a bracket begins that ends at an offset.
    pub(super) fn bracket_ending(&self, at: usize) -> Option<usize> {
        /// The longest note in characters; without a bound, texts with many brackets would be read again and again.
        const LONGEST: usize = 100;
        let inner = self.text[..at].strip_suffix([')', ']', '〕'])?;
        let mut signs = inner.char_indices().rev().take(LONGEST);
        signs
            .find(|(_, c)| matches!(c, '(' | '[' | '〔'))
            .map(|(start, _)| start)
    }

    /// Where the longest of the words begins that end at an offset.
    pub(super) fn ending(&self, at: usize, words: &[String]) -> Option<usize> {
        words.iter().filter_map(|word| self.ends(at, word)).min()
    }

    /// Where a word begins that ends at an offset; a word of letters must begin there.
    pub(super) fn ends(&self, at: usize, word: &str) -> Option<usize> {
        let before = self.text[..at].strip_suffix(word)?;
        let goes_on = word.starts_with(|c: char| c.is_ascii_alphabetic())
            && before.ends_with(|c: char| c.is_ascii_alphabetic());
        (!goes_on).then_some(before.len())
    }

    /// An offset without the blanks and colons before it.
    pub(super) fn trimmed(&self, at: usize) -> usize {
        self.text[..at].trim_end_matches([' ', ':']).len()
    }
}
