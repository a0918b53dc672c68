//! Sentences that state a count: what is counted, a verb, a quantity, in the orders in which people put them.
//!
//! What stands between them decides. 主席团成员一般不超过5人 is a subject, links (of which one sets a bound) and a
//! quantity; 设5名主席团成员 has a verb, a quantity and a subject.

use std::ops::Range;

use super::counts::{CountWords, Counted, StatedCount, Subject};
use super::quantities::{Bound, Quantity, after, longest};
use super::tallies::{added_up, in_short};

/// The counts that a text states. The text is one that is read, see `Reading`.
pub(crate) fn stated_counts(words: &CountWords, text: &str) -> Vec<StatedCount> {
    // Of the same length in bytes.
    let text = text.to_ascii_lowercase();
    let quantities = words.quantities.find(&text);
    let mut walk = Walk {
        words,
        text: &text,
        last: None,
        found: Vec::new(),
    };
    for quantity in &quantities {
        walk.read(quantity);
    }
    walk.found.extend(added_up(words, &text, &quantities));
    walk.found.extend(in_short(words, &text, &quantities));
    walk.found
}

/// The way through a text from quantity to quantity.
struct Walk<'a> {
    words: &'a CountWords,
    text: &'a str,
    last: Option<Last>,
    found: Vec<StatedCount>,
}

/// What was read of the quantity before.
struct Last {
    /// Where it ends, with its subject where this stands behind it.
    end: usize,
    /// What it counts, if it states anything.
    of: Option<Vec<Counted>>,
}

/// What stands before a number, up to what is counted.
struct Before {
    /// Where that ends.
    end: usize,
    bound: Option<Bound>,
    has_total: bool,
    is_sum: bool,
    is_each: bool,
    is_partial: bool,
    links: Range<usize>,
}

impl Walk<'_> {
    fn read(&mut self, quantity: &Quantity) {
        let stated = self
            .quantity_first(quantity)
            .or_else(|| self.subject_first(quantity))
            .or_else(|| self.bound_again(quantity));
        let Some(stated) = stated else {
            let end = quantity.end;
            self.last = Some(Last { end, of: None });
            return;
        };
        let counts = stated.of.iter().map(|of| StatedCount {
            of: *of,
            limits: quantity.limits(stated.bound),
            is_sum: stated.is_sum,
            number: quantity.number.clone(),
            words: stated.words.clone(),
        });
        self.found.extend(counts);
        self.last = Some(Last {
            end: stated.words.end,
            of: Some(stated.of),
        });
    }
}

/// What a quantity counts, and where the statement stands.
struct Statement {
    of: Vec<Counted>,
    bound: Option<Bound>,
    is_sum: bool,
    words: Range<usize>,
}

impl Walk<'_> {
    /// 主席团成员不超过5人.
    fn subject_first(&self, quantity: &Quantity) -> Option<Statement> {
        let before = self.before(quantity.number.start);
        if !(quantity.has_unit() || before.has_total) || before.is_partial {
            return None;
        }
        let (subject, start) = self.subject_ending(before.end, &before.links)?;
        let (end, is_founded) = self.outer(start);
        // What stands behind its own number has no other: 1名主席3名副主席.
        let is_counted = |last: &Last| last.end >= before.end && last.of.is_some();
        if self.last.as_ref().is_some_and(is_counted)
            || !self.has_right_unit(subject, quantity)
            || self.is_part(start)
            || !self.stands_behind(subject, end)
            || !self.closes(quantity.end, is_founded)
        {
            return None;
        }
        let of = self.joined(subject.of, start, before.is_each)?;
        (subject.of != Counted::Nothing).then_some(Statement {
            of,
            bound: before.bound,
            is_sum: before.is_sum,
            words: start..quantity.end,
        })
    }

    /// 设5名主席团成员.
    fn quantity_first(&self, quantity: &Quantity) -> Option<Statement> {
        let words = self.words;
        let is_word =
            self.text[quantity.number.clone()].ends_with(|c: char| c.is_ascii_lowercase());
        let mut at = quantity.end;
        while let Some(end) = longest(&words.between, self.text, at) {
            at = end;
        }
        let (bound, left) = self.bound_before(quantity.number.start);
        let (outer, is_founded) = self.outer(left);
        let composing = self.ending(left, &self.words.composing);
        let has_verb = outer < self.trimmed(left) || self.is_joined(left) || composing.is_some();
        let is_composed = self.is_composed(left, quantity.end..at);
        let mut subjects = self.subjects_beginning(at);
        let (subject, end) = subjects.find(|(subject, end)| {
            // 六部门
            let is_short = is_founded && !subject.units.is_empty();
            let is_latin = self.text[..*end].ends_with(|c: char| c.is_ascii_alphabetic());
            let is_listed = self.ending(left, &subject.after).is_some();
            let stands = has_verb && self.stands_behind(subject, outer);
            (quantity.has_unit() || is_latin || is_word || is_short || is_listed)
                && self.has_right_unit(subject, quantity)
                && (stands || is_listed || is_composed)
                && self.closes(*end, is_founded || is_listed || is_composed)
        })?;
        let is_known = subject.of != Counted::Nothing && !self.is_part(left);
        is_known.then(|| Statement {
            of: vec![subject.of],
            bound,
            is_sum: false,
            words: quantity.number.start..end,
        })
    }

    /// Whether a quantity counts what a subject is: departments are no 人.
    fn has_right_unit(&self, subject: &Subject, quantity: &Quantity) -> bool {
        let unit = self.text[quantity.unit.clone()].trim();
        unit.is_empty() || subject.units.is_empty() || subject.units.iter().any(|own| own == unit)
    }

    /// Whether a subject is put together of a quantity: 由3名同学组成主席团.
    fn is_composed(&self, left: usize, between: Range<usize>) -> bool {
        let between = &self.text[between];
        let mut composed = self.words.composed.iter();
        composed.any(|word| between.contains(word.as_str()))
            && self.ending(left, &self.words.composing).is_some()
    }

    /// 主席团成员不少于3人，不超过5人: the second bound of what was counted last.
    fn bound_again(&self, quantity: &Quantity) -> Option<Statement> {
        let (bound, left) = self.bound_before(quantity.number.start);
        let last = self.last.as_ref()?;
        let between = self.text.get(last.end..left)?.trim();
        let goes_on =
            matches!(between, "" | "," | "、") || self.words.joints.iter().any(|j| j == between);
        if !goes_on || bound.is_none() || !quantity.has_unit() || !self.closes(quantity.end, false)
        {
            return None;
        }
        Some(Statement {
            of: last.of.clone()?,
            bound,
            is_sum: false,
            words: left..quantity.end,
        })
    }

    /// Reads back from a number over all that may stand between it and its subject.
    fn before(&self, number: usize) -> Before {
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

    /// The bound that words before a number set, and where these begin.
    fn bound_before(&self, number: usize) -> (Option<Bound>, usize) {
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
    fn bound_ending(&self, at: usize) -> Option<(Bound, usize)> {
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
}

impl<'a> Walk<'a> {
    /// Reads back from a subject, or from a quantity before one, over verbs and what says nothing: where that
    /// begins, and whether a verb makes what follows.
    fn outer(&self, start: usize) -> (usize, bool) {
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

    /// Whether a subject means what it says where it stands behind what ends at an offset.
    fn stands_behind(&self, subject: &Subject, at: usize) -> bool {
        let at = self.trimmed(at);
        let composing = self.ending(at, &self.words.composing);
        if let Some(start) = composing {
            // 由…组成: only what the union is made of.
            return self.subjects_ending(self.trimmed(start)).next().is_some();
        }
        if self.is_part_of_others(subject, at) {
            return false;
        }
        let before = self.text[..at].trim_end_matches([' ', ',', ':']).len();
        subject.behind.is_empty()
            || subject.behind.iter().any(|word| match word.as_str() {
                "^" => self.may_begin(subject, at),
                word => self.ends(before, word).is_some(),
            })
    }

    /// Whether what ends at an offset goes on with what counts some others: 教师1人、学生1人.
    fn is_part_of_others(&self, subject: &Subject, at: usize) -> bool {
        self.last.as_ref().is_some_and(|last| {
            let is_comma = self
                .text
                .get(last.end..at)
                .is_some_and(|between| between.contains(','));
            // So many students can only be all of them.
            let is_other = last.of.is_none() && subject.of != Counted::Students;
            is_other && !is_comma && last.end < at && self.is_joint(last.end, at)
        })
    }

    /// Whether a subject may begin a statement at an offset: where a clause begins, or where one goes on in which
    /// the union was counted.
    fn may_begin(&self, subject: &Subject, at: usize) -> bool {
        match &self.last {
            Some(last) if self.is_joint(last.end, at) => {
                last.of.is_some() || subject.of == Counted::Students
            }
            _ => self.begins_clause(at),
        }
    }

    /// All that a number counts where its subject is one of several: each of them, or what they are together.
    fn joined(&self, of: Counted, start: usize, is_each: bool) -> Option<Vec<Counted>> {
        let mut all = vec![of];
        let mut at = self.trimmed(start);
        while let Some(joint) = self.ending(at, &self.words.joints)
            && let Some((before, start)) = self.subjects_ending(self.trimmed(joint)).next()
        {
            all.push(before.of);
            at = self.trimmed(start);
        }
        all.reverse();
        match all[..] {
            [_] => Some(all),
            _ if is_each => Some(all),
            [Counted::Chairs, Counted::ViceChairs] => Some(vec![Counted::Presidium]),
            [Counted::Heads, Counted::Deputies] => Some(vec![Counted::Leaders]),
            // Of others together nothing is known.
            _ => None,
        }
    }

    /// The subject that ends at an offset and has what it needs: a link, what it stands behind.
    fn subject_ending(&self, at: usize, links: &Range<usize>) -> Option<(&'a Subject, usize)> {
        let links = &self.text[links.clone()];
        let mut fitting = self.subjects_ending(at).filter(|(subject, start)| {
            let is_linked = |word: &String| links.contains(word.as_str());
            let with = subject.with.is_empty() || subject.with.iter().any(is_linked);
            with && self.stands_behind(subject, self.outer(*start).0)
        });
        fitting.next()
    }

    /// The subjects of which the longest word ends at an offset, with its beginning.
    fn subjects_ending(&self, at: usize) -> impl Iterator<Item = (&'a Subject, usize)> {
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
    fn subjects_beginning(&self, at: usize) -> impl Iterator<Item = (&'a Subject, usize)> {
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
    fn closes(&self, at: usize, is_founded: bool) -> bool {
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
    fn is_part(&self, start: usize) -> bool {
        let at = self.trimmed(start);
        self.ending(at, &self.words.parts).is_some()
    }

    /// Whether a clause begins at an offset.
    fn begins_clause(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches(' ').chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '、' | '·' | '\'' | '’' | '-'))
    }

    /// Whether what ends at an offset goes on with what was counted last.
    fn is_joined(&self, at: usize) -> bool {
        let follows = |last: &Last| last.of.is_some() && self.is_joint(last.end, at);
        let joints = self.ending(at, &self.words.joints);
        let behind_subject =
            joints.is_some_and(|joint| self.subjects_ending(self.trimmed(joint)).next().is_some());
        behind_subject || self.last.as_ref().is_some_and(follows)
    }

    /// Whether nothing but a joint stands between two offsets.
    fn is_joint(&self, from: usize, to: usize) -> bool {
        let between = self.text.get(from..to).map(str::trim);
        between.is_some_and(|between| {
            matches!(between, "" | ",") || self.words.joints.iter().any(|joint| joint == between)
        })
    }

    /// Where a bracket begins that ends at an offset.
    fn bracket_ending(&self, at: usize) -> Option<usize> {
        let inner = self.text[..at].strip_suffix([')', ']', '〕'])?;
        inner.rfind(['(', '[', '〔'])
    }

    /// Where the longest of the words begins that end at an offset.
    fn ending(&self, at: usize, words: &[String]) -> Option<usize> {
        words.iter().filter_map(|word| self.ends(at, word)).min()
    }

    /// Where a word begins that ends at an offset; a word of letters must begin there.
    fn ends(&self, at: usize, word: &str) -> Option<usize> {
        let before = self.text[..at].strip_suffix(word)?;
        let goes_on = word.starts_with(|c: char| c.is_ascii_alphabetic())
            && before.ends_with(|c: char| c.is_ascii_alphabetic());
        (!goes_on).then_some(before.len())
    }

    /// An offset without the blanks and colons before it.
    fn trimmed(&self, at: usize) -> usize {
        self.text[..at].trim_end_matches([' ', ':']).len()
    }
}
