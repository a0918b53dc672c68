//! Counts what the disclosures of a school's colleges answer.

use super::compare::{compare_answers, compare_number, compare_remarks};
use super::group::Colleges;
use super::rules::COLLEGE_LEFT_OUT;
use super::standing::{Answering, CollegesTable, OwnTable, Standing};
use crate::diagnostic::{Finding, Span, message};
use crate::locale::Words;
use crate::model::Tally;

/// What comes of a school's tables for its colleges.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// What does not go together.
    pub findings: Vec<Finding>,
    /// What the colleges answer, by the id of the table that is made from it.
    pub tallies: Vec<(String, Tally)>,
}

/// Holds a school's tables for its colleges against these, and counts what is to be printed.
pub(crate) fn count(school: &Standing, colleges: &Colleges, words: &Words) -> Counted {
    let mut counted = Counted::default();
    if !school.speaks_for_colleges() {
        return counted;
    }
    let colleges = colleges.of(school);
    for table in &school.tables {
        let answering: Vec<Answering> = colleges
            .iter()
            .filter_map(|college| answering(college, table))
            .collect();
        let tally = tally(&answering, colleges.len());
        let stated = table.unions.as_ref();
        if let Some(said) = table.from_colleges {
            counted.findings.extend(left_out(&colleges, table, said));
            counted
                .findings
                .extend(compare_remarks(table, &tally, words));
        }
        let is_all = table.from_colleges.is_some();
        let is_complete = is_all || stated.is_some_and(|it| it.value == answering.len() as u64);
        let answers = compare_answers(table, &answering, is_complete);
        counted.findings.extend(answers);
        let number = stated.and_then(|stated| compare_number(stated, colleges.len(), is_all));
        counted.findings.extend(number);
        if is_all {
            counted.tallies.push((table.id.clone(), tally));
        }
    }
    let is_all = school.tables.iter().any(|it| it.from_colleges.is_some());
    let numbers = school.stated.iter();
    let numbers = numbers.filter_map(|stated| compare_number(stated, colleges.len(), is_all));
    counted.findings.extend(numbers);
    counted
}

/// The answers of a college, if they can be counted.
fn answering<'a>(college: &'a Standing, table: &CollegesTable) -> Option<Answering<'a>> {
    let own = college.own.as_ref()?;
    let is_same = own.edition == table.edition && answers_all(own, table);
    (is_same && !college.stops && !college.is_unclear()).then_some((college, own))
}

/// Whether each item that must be answered is: an edition of the same name may have others.
fn answers_all(own: &OwnTable, table: &CollegesTable) -> bool {
    let mut required = table.required.iter();
    required.all(|item| own.answers.iter().any(|given| given.item == *item))
}

fn tally(answering: &[Answering], unions: usize) -> Tally {
    let mut tally = Tally::of(answering.len(), unions);
    for (_, own) in answering {
        for given in &own.answers {
            tally.count(&given.item, &given.conclusion, given.met);
        }
    }
    tally
}

/// Findings about the colleges whose answers cannot be counted, or about there being none at all.
fn left_out(colleges: &[&Standing], table: &CollegesTable, said: Span) -> Vec<Finding> {
    if colleges.is_empty() {
        return vec![Finding::error(message::NO_COLLEGE).at(said)];
    }
    let out = colleges
        .iter()
        .filter(|college| answering(college, table).is_none());
    let finding = |college: &&Standing| {
        let finding = COLLEGE_LEFT_OUT
            .finding()
            .with("college", college.called())
            .with("path", college.name.as_str())
            .at(said);
        let (finding, place) = match &college.own {
            _ if college.stops => (finding, college.place),
            None => (
                finding.worded(message::COLLEGE_WITHOUT_ANSWERS),
                college.place,
            ),
            Some(own) => (
                finding.worded(message::COLLEGE_OTHER_EDITION),
                Some(own.place),
            ),
        };
        match place {
            Some(place) => finding.and(place, message::RELATED_COLLEGE),
            None => finding,
        }
    };
    out.map(finding).collect()
}
