//! Rules about the criteria edition: what the school claims to meet must not be refuted by its own data.

mod advisors;
mod agenda;
mod congress_in_school_year;
mod congress_since;
mod exception_without_reason;
mod failed_courses;
mod least_non_officers;
mod limits;
mod max_departments;
mod max_presidium;
mod max_rank;
mod max_staff;
mod no_contact;
mod no_department_named;
mod no_issued;
mod political_status;
mod positions;
mod review_mentions;
mod section_missing;
mod share_of_students;
mod stated_count;
mod stated_date;
mod unconfirmed_wording;

use crate::check::subject::Check;
use crate::diagnostic::{Finding, MessageId, Rule};
use crate::model::{Answer, Person, Question, StudyStage};

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&max_staff::MAX_STAFF, max_staff::check),
    (&max_presidium::MAX_PRESIDIUM, max_presidium::check),
    (&max_departments::MAX_DEPARTMENTS, max_departments::check),
    (&stated_count::STATED_COUNT, stated_count::check),
    (
        &exception_without_reason::EXCEPTION_WITHOUT_REASON,
        exception_without_reason::check,
    ),
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
    (&stated_date::STATED_DATE, stated_date::check),
    (
        &least_non_officers::LEAST_NON_OFFICERS,
        least_non_officers::check,
    ),
    (
        &share_of_students::SHARE_OF_STUDENTS,
        share_of_students::check,
    ),
    (&review_mentions::REVIEW_MENTIONS, review_mentions::check),
    (&no_contact::NO_CONTACT, no_contact::check),
    (&no_issued::NO_ISSUED, no_issued::check),
    (&advisors::ADVISORS, advisors::check),
    (&section_missing::SECTION_MISSING, section_missing::check),
    (
        &unconfirmed_wording::UNCONFIRMED_WORDING,
        unconfirmed_wording::check,
    ),
];

/// The finding about a claimed answer that the data refutes or does not prove, still without place.
fn refuted(rule: &'static Rule, question: &Question, answer: &Answer) -> Finding {
    rule.finding()
        .with("item", question.id.value.as_str())
        .with("conclusion", answer.conclusion.value.0.as_str())
}

/// Places a finding about a person of whom something required is not stated: at the person (`missing`), or at
/// a grade that does not tell whether it is required (`unclear`).
fn missing_proof(
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

/// A percentage for messages, without its sign: at most two decimals.
fn per_cent(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A part of a whole in per cent, for messages.
fn share(part: u32, whole: u32) -> String {
    per_cent(100.0 * f64::from(part) / f64::from(whole))
}
