//! A count in a text that the roster or the figures refute.

use super::sentences::{is_elsewhere, legal_passages, speaking_passages};
use super::stated_offices::{Offices, Refutation};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, MessageId, Span, Spanned, message, rule};
use crate::model::{Figures, Localized, SectionKind, Staff};
use crate::text::{Counted, StatedCount, Statements, numbers, stated_counts};

rule! {
    /// # zh-CN
    ///
    /// 条文里写的数目与名单不符。
    ///
    /// ## 查什么
    ///
    /// 条文、前言、备注、申明例外等文字里说到本会的数目：主席团成员、主席、副主席几人，几个部门（一室五部也算），工作人员
    /// 几人，各部门或某个部门的负责人、部长、副部长、干事几人，大会代表几人，在校学生几人。与名单（`staff.yaml`）或
    /// `figures` 数出来的不同，就是错误。不超过、以内、控制在，不少于，3 至 5 人，20 余人都按意思算；“左右”“约”差两成以内
    /// 不算错。数字写成 6、６、六、**6** 都认得。说的是班级、分会、另一种组织（研究生会的
    /// 章程里的学生会）等别处的，只是其中一部分的（主席团成员 2 人轮流值班），
    /// 都不查。
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
    /// Counts of the union in legal text, preamble, remarks and reasons: members of the presidium, its chairs and their
    /// deputies, departments (一室五部, too), staff, heads, deputies and officers of departments, delegates, students of
    /// the school. One that the roster (`staff.yaml`) or `figures` refutes is an error. At most, at least, ranges and
    /// 20余 are taken as they are meant; "about" may be off by a fifth. 6, ６, 六 and **6** are all read. Sentences
    /// about classes, branches, the other kind of union and the like, and about a part (two of the presidium keep watch), are passed over.
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
    let statements = subject.statements();
    for passage in speaking_passages(subject) {
        let text = passage.reading().text();
        let mut counts = stated_counts(&statements.counts, subject.own_names().all(), text);
        counts.retain(|count| !is_elsewhere(subject, statements, text, count.words.clone()));
        let mut before: Option<Statement> = None;
        for count in counts {
            let statement = Statement {
                count,
                passage,
                subject,
            };
            let mut refuted = statement.refuted(statements);
            if let (Some(before), true) = (&before, refuted.is_empty()) {
                refuted.extend(statement.refuted_with(before));
            }
            before = refuted.is_empty().then_some(statement);
            findings.append(&mut refuted);
        }
    }
}

/// A count that a text states.
struct Statement<'a> {
    count: StatedCount,
    passage: &'a Passage<'a>,
    subject: &'a Subject<'a>,
}

impl Statement<'_> {
    /// The findings if the roster or the figures refute the statement.
    fn refuted(&self, statements: &Statements) -> Vec<Finding> {
        let roster = match self.count.of {
            Counted::Staff | Counted::Departments => self.subject.staff(),
            _ => self.subject.offices(),
        };
        let finding = match (self.count.of, roster) {
            (Counted::Delegates, _) => self.delegates(),
            (Counted::NonOfficers, _) => self.non_officers(),
            (Counted::Students, _) => self.students(),
            (Counted::Nothing, _) | (_, None) => None,
            (Counted::Presidium, Some(staff)) => self.presidium(staff, self.count.limits),
            (Counted::RotatingChairs, Some(staff)) => {
                self.presidium(staff, (self.count.limits.0, u64::MAX))
            }
            (Counted::Departments, Some(staff)) => self.departments(staff),
            (of, Some(staff)) => {
                let text = self.passage.reading().text();
                let offices = Offices::new(&self.count, text, self.subject, staff, statements);
                if of != Counted::Staff || offices.is_in_departments() {
                    let refuted = offices.refuted().into_iter();
                    return refuted.map(|own| self.refuted_by(&own)).collect();
                }
                self.staff(staff)
            }
        };
        finding.into_iter().collect()
    }

    /// The finding if a chair and deputies that are stated one after the other, each of them true as far as the
    /// roster tells, are together no presidium that it has.
    fn refuted_with(&self, chairs: &Self) -> Option<Finding> {
        let pair = (chairs.count.of, self.count.of);
        let ((least, most), (more_least, more_most)) = (chairs.count.limits, self.count.limits);
        let limits = (
            least.saturating_add(more_least),
            most.saturating_add(more_most),
        );
        let follows = pair == (Counted::Chairs, Counted::ViceChairs);
        follows.then(|| self.presidium(self.subject.staff()?, limits))?
    }

    fn refuted_by(&self, refutation: &Refutation) -> Finding {
        let (name, value) = refutation.named;
        let finding = self.finding(refutation.wording, refutation.count);
        let finding = finding.with(name, value);
        match refutation.related {
            Some((span, wording)) => finding.and(span, wording),
            None => finding,
        }
    }

    fn departments(&self, staff: &Staff) -> Option<Finding> {
        let related = staff.departments.last().map(|last| last.name.span());
        let finding = self.unless_allowed(message::STATED_DEPARTMENTS, staff.departments.len())?;
        Some(related_to(
            finding,
            related,
            message::RELATED_DEPARTMENTS_END,
        ))
    }

    fn staff(&self, staff: &Staff) -> Option<Finding> {
        let people = &staff.people;
        // The first person too many, or the last if there are too few.
        let related = people.get(most(self.count.limits)).or(people.last());
        let related = related.map(|person| person.name.span());
        let finding = self.unless_allowed(message::STATED_STAFF, people.len())?;
        Some(related_to(finding, related, message::RELATED_ROSTER_HERE))
    }

    fn presidium(&self, staff: &Staff, limits: (u64, u64)) -> Option<Finding> {
        let presidium = staff.presidium(self.subject.words);
        // Without a single position the roster says nothing about the presidium.
        let related = presidium.get(most(limits)).or(presidium.last())?;
        let related = related.position.as_ref().map(Localized::span);
        let limited = StatedCount {
            limits,
            ..self.count.clone()
        };
        let finding = (!limited.allows(presidium.len()))
            .then(|| self.finding(message::STATED_PRESIDIUM, presidium.len()))?;
        Some(related_to(finding, related, message::RELATED_ROSTER_HERE))
    }

    fn delegates(&self) -> Option<Finding> {
        let delegates = self.figures()?.delegates.as_ref()?;
        self.figure(message::STATED_DELEGATES, delegates)
    }

    fn non_officers(&self) -> Option<Finding> {
        let others = self.figures()?.non_officers.as_ref()?;
        self.figure(message::STATED_NON_OFFICERS, others)
    }

    fn students(&self) -> Option<Finding> {
        let figures = self.figures()?;
        // Fewer than there are delegates are some of the students.
        let delegates = figures.delegates.as_ref().map_or(0, |own| own.value);
        let is_school = self.count.limits.1 > u64::from(delegates);
        let students = figures.students.as_ref().filter(|_| is_school)?;
        self.figure(message::STATED_STUDENTS, students)
    }

    fn figures(&self) -> Option<&Figures> {
        let delegates = self.subject.draft.delegates.value.as_ref()?;
        delegates.figures.as_ref()
    }

    fn figure(&self, wording: MessageId, figure: &Spanned<u32>) -> Option<Finding> {
        let count = usize::try_from(figure.value).ok()?;
        // In the text of the figures itself this is what `figure-not-in-text` reports.
        let original = self
            .subject
            .original_of(self.passage)
            .unwrap_or(self.passage);
        if original.span.file == figure.span.file && !self.is_in_measures(u64::from(figure.value)) {
            return None;
        }
        let finding = self.unless_allowed(wording, count)?;
        Some(finding.and(figure.span, message::RELATED_FIGURE))
    }

    /// Whether the text about the delegates says a number.
    fn is_in_measures(&self, number: u64) -> bool {
        let passages = legal_passages(self.subject, &[SectionKind::Delegates]).into_iter();
        let mut texts = passages.map(|(_, passage)| passage.reading().text());
        texts.any(|text| numbers(text).iter().any(|(_, own)| *own == number))
    }

    /// The finding, unless the statement allows `count`.
    fn unless_allowed(&self, wording: MessageId, count: usize) -> Option<Finding> {
        (!self.count.allows(count)).then(|| self.finding(wording, count))
    }

    fn finding(&self, wording: MessageId, count: usize) -> Finding {
        let stated = self.passage.reading().shown(self.count.words.clone());
        let files = self.subject.files;
        STATED_NUMBER
            .finding()
            .worded(wording)
            .with("stated", stated)
            .with("count", count)
            .at(self
                .passage
                .span_of_reading(files, self.count.number.clone()))
    }
}

/// A finding with a place that shows the count, if there is one.
fn related_to(finding: Finding, related: Option<Span>, wording: MessageId) -> Finding {
    match related {
        Some(span) => finding.and(span, wording),
        None => finding,
    }
}

fn most((_, most): (u64, u64)) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}
