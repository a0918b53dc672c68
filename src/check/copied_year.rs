//! What stayed word for word the same as in the year before, where a change is to be expected.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::diagnostic::{Finding, MessageId, Span, message};
use crate::model::{DisclosureDraft, Localized};
use crate::text::key;

/// What changes every year, as far as it can be compared with another year's. It holds none of the texts.
#[derive(Debug, Clone)]
pub(super) struct YearContent {
    /// The conclusions and remarks of the self-assessment.
    answers: Option<Part>,
    /// The dates of the congress's meetings.
    meetings: Option<Part>,
    /// Everybody on the roster.
    people: Option<Part>,
}

/// A part of a disclosure: its content as a number, and where it begins.
#[derive(Debug, Clone, Copy)]
struct Part {
    content: u64,
    place: Span,
}

/// Fewer people or answers than this may well stay the same.
const FEWEST: usize = 3;

impl YearContent {
    pub(super) fn from_draft(draft: &DisclosureDraft) -> Self {
        Self {
            answers: answers(draft),
            meetings: meetings(draft),
            people: people(draft),
        }
    }

    /// Notes of what is the same in the year before.
    pub(super) fn unchanged_since(&self, before: &Self, findings: &mut Vec<Finding>) {
        let same = |own: Option<Part>, other: Option<Part>| {
            let (own, other) = (own?, other?);
            (own.content == other.content).then_some((own.place, other.place))
        };
        let all: [(_, MessageId); 3] = [
            (same(self.answers, before.answers), message::SAME_ANSWERS),
            (same(self.meetings, before.meetings), message::SAME_MEETINGS),
            (same(self.people, before.people), message::SAME_PEOPLE),
        ];
        for (same, id) in all {
            let Some((own, other)) = same else { continue };
            findings.push(
                Finding::note(id)
                    .at(own)
                    .and(other, message::RELATED_YEAR_BEFORE),
            );
        }
    }
}

impl Part {
    fn of(content: impl Hash, place: Span) -> Self {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let content = hasher.finish();
        Self { content, place }
    }
}

fn answers(draft: &DisclosureDraft) -> Option<Part> {
    let answers = &draft.self_assessment.whole()?.answers;
    let content = answers.iter().map(|answer| {
        let remark = answer.remark.as_ref().map(folded);
        (
            answer.item.value.as_str(),
            answer.conclusion.value.0.as_str(),
            remark,
        )
    });
    let content: BTreeMap<_, _> = content
        .map(|(item, said, remark)| (item, (said, remark)))
        .collect();
    let first = answers.first().filter(|_| answers.len() >= FEWEST)?;
    Some(Part::of(content, first.conclusion.span))
}

fn meetings(draft: &DisclosureDraft) -> Option<Part> {
    let meetings = &draft.congress.whole()?.meetings;
    let dates: Vec<_> = meetings
        .iter()
        .map(|meeting| meeting.date.value.0)
        .collect();
    Some(Part::of(dates, meetings.first()?.date.span))
}

fn people(draft: &DisclosureDraft) -> Option<Part> {
    let people = &draft.staff.whole()?.people;
    let mut names: Vec<String> = people.iter().map(|person| folded(&person.name)).collect();
    // In whatever order: a roster that was sorted anew is the same.
    names.sort_unstable();
    let first = people.first().filter(|_| people.len() >= FEWEST)?;
    Some(Part::of(names, first.name.primary().span))
}

fn folded(text: &Localized) -> String {
    key(&text.primary().value)
}
