//! A count in legal text that the roster refutes.

use std::collections::HashMap;

use regex::Captures;

use super::sentences::{LEGAL, is_elsewhere, legal_passages};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, MessageId, Span, message, rule};
use crate::locale::{Word, statements};
use crate::model::{Localized, Person, Staff};
use crate::text::{Bound, Counted, number};

rule! {
    /// # zh-CN
    ///
    /// 条文里写的数目与名单不符。
    ///
    /// ## 查什么
    ///
    /// 章程和各种办法里说到本会的数目：主席团成员几人、几个部门、工作人员不超过几人、各部门负责人、部长、副部长各几人、
    /// 各部门工作人员不超过几人、大会代表几人。与名单（`staff.yaml`）或 `figures` 数出来的不同，就是错误。
    /// 数字写成 6、６、六都认得；说的是班级、分会等别处的句子不查。
    ///
    /// ## 为什么
    ///
    /// 章程是学生会自己定的规矩，名单就公布在同一份公开里；读者一数就知道对不对得上。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 学生会主席团成员4人。    # 名单里的主席团有 5 人
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对条文和名单，改正错的一方。
    ///
    /// # en
    ///
    /// A count in legal text differs from the roster.
    ///
    /// ## What it finds
    ///
    /// Counts of the union in charter and measures: members of the presidium, departments, most members of staff,
    /// heads and members in each department, delegates. One that the roster (`staff.yaml`) or `figures` refutes is an
    /// error. 6, ６ and 六 are all read; sentences about classes, branches and the like are passed over.
    ///
    /// ## Why it matters
    ///
    /// The charter is the union's own rule, and the roster stands in the same document; any reader can count.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 学生会主席团成员4人。    # the roster has five in the presidium
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See whether the text or the roster is right, and correct the other.
    static STATED_NUMBER: "stated-number", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let statements = statements();
    for (_, passage) in legal_passages(subject, &LEGAL) {
        // Offsets of the numbers read so far: the first pattern that matches a number decides what it counts.
        let mut read_starts = Vec::new();
        for (counted, bound, pattern) in &statements.counts {
            for found in pattern.captures_iter(&passage.text) {
                let Some(stated) = found.name("n") else {
                    continue;
                };
                if read_starts.contains(&stated.start())
                    || is_elsewhere(subject, statements, &passage.text, stated.range())
                {
                    continue;
                }
                read_starts.push(stated.start());
                if let Some(statement) = Statement::new(*bound, &found, passage, subject) {
                    findings.extend(statement.refuted(*counted, subject));
                }
            }
        }
    }
}

/// A count that a sentence states.
struct Statement<'a> {
    /// The words of the statement.
    stated: &'a str,
    /// The lowest and the highest count that the statement allows.
    limits: (u64, u64),
    /// Where its number stands.
    place: Span,
}

impl<'a> Statement<'a> {
    /// The statement that a pattern `found`, from its number `n`, and of a range also `m`. `None` if these are
    /// no numbers.
    fn new(
        bound: Bound,
        found: &Captures<'a>,
        passage: &Passage,
        subject: &Subject,
    ) -> Option<Self> {
        let (whole, first, second) = (found.get(0)?, found.name("n")?, found.name("m"));
        let least = number(first.as_str())?;
        let limits = match (bound, second.and_then(|second| number(second.as_str()))) {
            (Bound::Exactly, _) => (least, least),
            (Bound::AtMost, _) => (0, least),
            (Bound::Range, Some(most)) => (least, most),
            (Bound::Range, None) => return None,
        };
        let end = second.unwrap_or(first).end();
        Some(Self {
            stated: whole
                .as_str()
                .trim_start_matches(|c: char| !c.is_alphanumeric()),
            limits,
            place: passage.span_of(subject.files, first.start()..end),
        })
    }

    /// The findings if the roster or the figures refute the statement.
    fn refuted(&self, counted: Counted, subject: &Subject) -> Vec<Finding> {
        let roster = match counted {
            Counted::Staff | Counted::Departments => subject.staff(),
            _ => subject.offices(),
        };
        let finding = match (counted, roster) {
            (Counted::Delegates, _) => self.delegates(subject),
            (_, None) => None,
            (Counted::Presidium, Some(staff)) => self.presidium(staff, subject),
            (Counted::Departments, Some(staff)) => self.departments(staff),
            (Counted::Staff, Some(staff)) => self.staff(staff),
            (
                Counted::Leaders | Counted::Heads | Counted::Deputies | Counted::Officers,
                Some(staff),
            ) => {
                return self.in_departments(counted, staff, subject);
            }
        };
        finding.into_iter().collect()
    }

    fn departments(&self, staff: &Staff) -> Option<Finding> {
        let related = staff.departments.last().map(|last| last.name.span());
        let count = staff.departments.len();
        self.unless_allowed(
            message::STATED_DEPARTMENTS,
            count,
            related,
            message::RELATED_DEPARTMENTS_END,
        )
    }

    fn staff(&self, staff: &Staff) -> Option<Finding> {
        let people = &staff.people;
        // The first person too many, or the last if there are too few.
        let related = people.get(self.most()).or(people.last());
        let related = related.map(|person| person.name.span());
        self.unless_allowed(
            message::STATED_STAFF,
            people.len(),
            related,
            message::RELATED_ROSTER_HERE,
        )
    }

    fn presidium(&self, staff: &Staff, subject: &Subject) -> Option<Finding> {
        let presidium = staff.presidium(subject.words);
        // Without a single position the roster says nothing about the presidium.
        let related = presidium.get(self.most()).or(presidium.last())?;
        let related = related.position.as_ref().map(Localized::span);
        self.unless_allowed(
            message::STATED_PRESIDIUM,
            presidium.len(),
            related,
            message::RELATED_ROSTER_HERE,
        )
    }

    fn delegates(&self, subject: &Subject) -> Option<Finding> {
        let figures = subject.draft.delegates.value.as_ref()?.figures.as_ref()?;
        let delegates = figures.delegates.as_ref()?;
        let count = usize::try_from(delegates.value).ok()?;
        self.unless_allowed(
            message::STATED_DELEGATES,
            count,
            Some(delegates.span),
            message::RELATED_FIGURE,
        )
    }

    /// Counts in each department. A person without a position may hold any office, so only what is certain
    /// counts: too many who have one, or too few where everybody has one.
    fn in_departments(&self, counted: Counted, staff: &Staff, subject: &Subject) -> Vec<Finding> {
        let mut people: HashMap<&str, Vec<&Person>> = HashMap::new();
        for person in &staff.people {
            if let Some(department) = &person.department {
                people.entry(&department.value.0).or_default().push(person);
            }
        }
        let all_placed = staff.people.iter().all(|person| person.position.is_some());
        let least = if all_placed { self.least() } else { 0 };
        let refuted = staff.departments.iter().filter_map(|department| {
            let members = people.get(department.id.value.as_str());
            let members = members.map_or(&[][..], Vec::as_slice);
            let (wording, count) = self.refuting(counted, members, least, subject)?;
            Some(
                self.finding(wording, count)
                    .with("department", department.name.primary().value.as_str())
                    .and(department.name.span(), message::RELATED_THIS_DEPARTMENT),
            )
        });
        refuted.collect()
    }

    /// The message and count of a department if its count is outside the limits, the lower of which is
    /// `least`.
    fn refuting(
        &self,
        counted: Counted,
        members: &[&Person],
        least: usize,
        subject: &Subject,
    ) -> Option<(MessageId, usize)> {
        let count = |wanted: Word| {
            let is = |person: &&&Person| person.office(subject.words) == Some(wanted);
            members.iter().filter(is).count()
        };
        let (heads, deputies) = (count(Word::Head), count(Word::DeputyHead));
        let leaders = heads + deputies;
        let (wording, count, least) = match counted {
            Counted::Officers => (message::STATED_OFFICERS, members.len() - leaders, 0),
            Counted::Heads => (message::STATED_HEADS, heads, least),
            Counted::Deputies => (message::STATED_DEPUTIES, deputies, least),
            // Leaders may or may not include deputies: both counts must be wrong.
            _ if leaders < least => (message::STATED_LEADERS, leaders, least),
            _ => (message::STATED_LEADERS, heads, 0),
        };
        (count > self.most() || count < least).then_some((wording, count))
    }

    /// The finding, unless the statement allows `count`; `related` is a place that shows the count.
    fn unless_allowed(
        &self,
        wording: MessageId,
        count: usize,
        related: Option<Span>,
        related_message: MessageId,
    ) -> Option<Finding> {
        if (self.least()..=self.most()).contains(&count) {
            return None;
        }
        let finding = self.finding(wording, count);
        Some(match related {
            Some(span) => finding.and(span, related_message),
            None => finding,
        })
    }

    fn finding(&self, wording: MessageId, count: usize) -> Finding {
        STATED_NUMBER
            .finding()
            .worded(wording)
            .with("stated", self.stated)
            .with("count", count)
            .at(self.place)
    }

    fn least(&self) -> usize {
        usize::try_from(self.limits.0).unwrap_or(usize::MAX)
    }

    fn most(&self) -> usize {
        usize::try_from(self.limits.1).unwrap_or(usize::MAX)
    }
}
