//! Sentences that state a count: what is counted, a verb, a quantity, in the orders in which people put them.
//!
//! What stands between them decides. 主席团成员一般不超过5人 is a subject, links (of which one sets a bound) and a
//! quantity; 设5名主席团成员 has a verb, a quantity and a subject.

use std::ops::Range;

use super::around::Around;
use super::counts::{CountWords, Counted, StatedCount, Subject};
use super::quantities::{Bound, Quantity, longest};
use super::tallies::{added_up, in_short, named_before};

/// The counts that a text states. The text is one that is read, see `Reading`; `own` are the names of the union.
pub(crate) fn stated_counts(words: &CountWords, own: &[String], text: &str) -> Vec<StatedCount> {
    // Of the same length in bytes.
    let text = text.to_ascii_lowercase();
    let quantities = words.quantities.find(&text);
    let mut walk = Walk {
        around: Around {
            words,
            own,
            text: &text,
        },
        last: None,
        found: Vec::new(),
    };
    for quantity in &quantities {
        walk.read(quantity);
    }
    walk.found.extend(added_up(words, &text, &quantities));
    walk.found.extend(in_short(words, &text, &quantities));
    walk.found.extend(named_before(words, &text, &quantities));
    walk.found
}

/// The way through a text from quantity to quantity.
struct Walk<'a> {
    around: Around<'a>,
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
        let (start, behind) = self.around.bracketed(quantity);
        let before = self.around.before(start);
        let is_condition = before.bound.is_some()
            && self
                .around
                .words
                .quantities
                .is_condition(self.around.text, quantity.end);
        if !(quantity.has_unit() || before.has_total) || before.is_partial || is_condition {
            return None;
        }
        let (subject, start) = self.subject_ending(before.end, &before.links)?;
        let (end, is_founded) = self.around.outer(start);
        // What stands behind its own number has no other: 1名主席3名副主席.
        let is_counted = |last: &Last| last.end >= before.end && last.of.is_some();
        if self.last.as_ref().is_some_and(is_counted)
            || !self.around.has_right_unit(subject, quantity)
            || self.around.is_part(start)
            || !self.stands_behind(subject, end)
            || !self.around.closes(behind, is_founded)
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
        let words = self.around.words;
        let is_word =
            self.around.text[quantity.number.clone()].ends_with(|c: char| c.is_ascii_lowercase());
        let mut at = quantity.end;
        while let Some(end) = longest(&words.between, self.around.text, at) {
            at = end;
        }
        let (bound, left) = self.around.bound_before(quantity.number.start);
        let (outer, is_founded) = self.around.outer(left);
        let composing = self.around.ending(left, &self.around.words.composing);
        let has_verb =
            outer < self.around.trimmed(left) || self.is_joined(left) || composing.is_some();
        let is_composed = self.around.is_composed(left, quantity.end..at);
        // “4 members of staff”: the unit is a part of the subject.
        let behind_number = self.around.subjects_beginning(quantity.number.end);
        // 6500名学生: 名 is a unit as well as 名学生.
        let behind_unit = self.around.shortest_unit(quantity).into_iter();
        let behind_unit = behind_unit.flat_map(|at| self.around.subjects_beginning(at));
        let mut subjects = behind_number
            .chain(self.around.subjects_beginning(at))
            .chain(behind_unit);
        let (subject, end) = subjects.find(|(subject, end)| {
            // 六部门
            let is_short = is_founded && !subject.units.is_empty();
            let is_latin = self.around.text[..*end].ends_with(|c: char| c.is_ascii_alphabetic());
            let is_listed = self.around.ending(left, &subject.after).is_some();
            let stands = has_verb && self.stands_behind(subject, outer);
            (quantity.has_unit() || is_latin || is_word || is_short || is_listed)
                && self.around.has_right_unit(subject, quantity)
                && (stands || is_listed || is_composed)
                && self.around.closes(
                    *end,
                    is_founded || (is_listed && !subject.units.is_empty()) || is_composed,
                )
        })?;
        let is_known = subject.of != Counted::Nothing && !self.around.is_part(left);
        is_known.then(|| Statement {
            of: vec![subject.of],
            bound,
            is_sum: false,
            words: quantity.number.start..end,
        })
    }

    /// 主席团成员不少于3人，不超过5人: the second bound of what was counted last.
    fn bound_again(&self, quantity: &Quantity) -> Option<Statement> {
        let (bound, left) = self.around.bound_before(quantity.number.start);
        let last = self.last.as_ref()?;
        let between = self.around.text.get(last.end..left)?.trim();
        let goes_on = matches!(between, "" | "," | "、")
            || self.around.words.joints.iter().any(|j| j == between);
        if !goes_on
            || bound.is_none()
            || !quantity.has_unit()
            || !self.around.closes(quantity.end, false)
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
}

impl<'a> Walk<'a> {
    /// Whether a subject means what it says where it stands behind what ends at an offset.
    fn stands_behind(&self, subject: &Subject, at: usize) -> bool {
        let at = self.around.trimmed(at);
        let composing = self.around.ending(at, &self.around.words.composing);
        if let Some(start) = composing {
            // 由…组成: only what the union is made of.
            let at = self.around.trimmed(start);
            let means_this = |word: &String| word == "^" || self.around.names(at, word);
            let stands = subject.behind.is_empty() || subject.behind.iter().any(means_this);
            return stands && self.around.subjects_ending(at).next().is_some();
        }
        if self.is_part_of_others(subject, at) {
            return false;
        }
        let before = self.around.text[..at]
            .trim_end_matches([' ', ',', ':'])
            .len();
        subject.behind.is_empty()
            || subject.behind.iter().any(|word| match word.as_str() {
                "^" => self.may_begin(subject, at),
                word => self.around.names(before, word),
            })
    }

    /// Whether what ends at an offset goes on with what counts some others: 教师1人、学生1人.
    fn is_part_of_others(&self, subject: &Subject, at: usize) -> bool {
        self.last.as_ref().is_some_and(|last| {
            let is_comma = self
                .around
                .text
                .get(last.end..at)
                .is_some_and(|between| between.contains(','));
            // So many students can only be all of them.
            let is_other = last.of.is_none() && subject.of != Counted::Students;
            is_other && !is_comma && last.end < at && self.around.is_joint(last.end, at)
        })
    }

    /// Whether a subject may begin a statement at an offset: where a clause begins, or where one goes on in which
    /// the union was counted.
    fn may_begin(&self, subject: &Subject, at: usize) -> bool {
        match &self.last {
            Some(last) if self.around.is_joint(last.end, at) => {
                last.of.is_some() || subject.of == Counted::Students
            }
            _ => self.around.begins_clause(at),
        }
    }

    /// All that a number counts where its subject is one of several: each of them, or what they are together.
    fn joined(&self, of: Counted, start: usize, is_each: bool) -> Option<Vec<Counted>> {
        let mut all = vec![of];
        let mut at = self.around.trimmed(start);
        while let Some(joint) = self.around.ending(at, &self.around.words.joints)
            && let Some((before, start)) = self
                .around
                .subjects_ending(self.around.trimmed(joint))
                .next()
        {
            all.push(before.of);
            at = self.around.trimmed(start);
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
        let links = &self.around.text[links.clone()];
        let mut fitting = self.around.subjects_ending(at).filter(|(subject, start)| {
            let is_linked = |word: &String| links.contains(word.as_str());
            let with = subject.with.is_empty() || subject.with.iter().any(is_linked);
            with && self.stands_behind(subject, self.around.outer(*start).0)
        });
        fitting.next()
    }

    /// Whether what ends at an offset goes on with what was counted last.
    fn is_joined(&self, at: usize) -> bool {
        let follows = |last: &Last| last.of.is_some() && self.around.is_joint(last.end, at);
        let joints = self.around.ending(at, &self.around.words.joints);
        let behind_subject = joints.is_some_and(|joint| {
            self.around
                .subjects_ending(self.around.trimmed(joint))
                .next()
                .is_some()
        });
        behind_subject || self.last.as_ref().is_some_and(follows)
    }
}
