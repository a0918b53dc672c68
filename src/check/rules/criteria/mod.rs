//! The indicators of the criteria edition: what the school claims to meet, its own data must not refute.

mod advisors;
mod agenda;
mod congress_in_school_year;
mod congress_since;
mod failed_courses;
mod least_non_officers;
mod limits;
mod max_departments;
mod max_presidium;
mod max_rank;
mod max_staff;
mod no_department_named;
mod political_status;
mod positions;
mod review_mentions;
mod share_of_students;
mod stated_count;

use crate::check::subject::Check;
use crate::diagnostic::{Finding, MessageId, Rule};
use crate::model::{Answer, Person, Question, StudyStage};

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&max_staff::MAX_STAFF, max_staff::check),
    (&max_presidium::MAX_PRESIDIUM, max_presidium::check),
    (&max_departments::MAX_DEPARTMENTS, max_departments::check),
    (&stated_count::STATED_COUNT, stated_count::check),
    (
        &no_department_named::NO_DEPARTMENT_NAMED,
        no_department_named::check,
    ),
    (&positions::POSITIONS, positions::check),
    (&political_status::POLITICAL_STATUS, political_status::check),
    (&max_rank::MAX_RANK, max_rank::check),
    (&failed_courses::FAILED_COURSES, failed_courses::check),
    (&agenda::AGENDA, agenda::check),
    (&congress_since::CONGRESS_SINCE, congress_since::check),
    (
        &congress_in_school_year::CONGRESS_IN_SCHOOL_YEAR,
        congress_in_school_year::check,
    ),
    (
        &least_non_officers::LEAST_NON_OFFICERS,
        least_non_officers::check,
    ),
    (
        &share_of_students::SHARE_OF_STUDENTS,
        share_of_students::check,
    ),
    (&review_mentions::REVIEW_MENTIONS, review_mentions::check),
    (&advisors::ADVISORS, advisors::check),
];

/// A finding that refutes an answer, or shows it to be without proof.
fn refuted(rule: &'static Rule, question: &Question, answer: &Answer) -> Finding {
    rule.finding()
        .with("item", question.id.value.as_str())
        .with("conclusion", answer.conclusion.value.0.as_str())
}

/// Points at somebody of whom something is not stated that must be. The second message is for a grade
/// that does not tell whether it must.
fn gap(
    finding: Finding,
    person: &Person,
    stage: Option<StudyStage>,
    [missing, unclear]: [MessageId; 2],
) -> Finding {
    match (&person.grade, stage) {
        (Some(grade), None) => finding
            .worded(unclear)
            .with("grade", grade.primary().value.as_str())
            .at(grade.span()),
        _ => finding.worded(missing).at(person.name.span()),
    }
}

/// A number of per cent as messages show it: two decimal places at most.
fn per_cent(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A part of a whole, as messages show it.
fn share(part: u32, whole: u32) -> String {
    per_cent(100.0 * f64::from(part) / f64::from(whole))
}
