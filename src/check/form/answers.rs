//! `self-assessment.yaml` against the criteria edition: every indicator answered once.

use super::head;
use crate::check::form::unique;
use crate::diagnostic::{Finding, Fix, message};
use crate::locale::{Word, Words};
use crate::model::{
    Answer, Assessed, Conclusion, Criteria, DisclosureDraft, Id, Provable, SelfAssessment,
};

pub(super) fn check(draft: &DisclosureDraft, words: &Words, findings: &mut Vec<Finding>) {
    let counts_colleges = draft.assessments().any(|it| it.is_from_colleges);
    for assessed in draft.assessments() {
        against_edition(assessed, counts_colleges, words, findings);
    }
}

/// `counts_colleges`: whether a table is made from the disclosures of colleges.
fn against_edition(
    assessed: Assessed,
    counts_colleges: bool,
    words: &Words,
    findings: &mut Vec<Finding>,
) {
    let Some(assessment) = &assessed.answers.value else {
        return;
    };
    let answers = &assessment.answers;
    unique(
        answers.iter().map(|answer| answer.item.clone()),
        message::ANSWER_TWICE,
        findings,
    );
    let Some(criteria) = &assessed.criteria.value else {
        return;
    };
    // Of an edition that could not be read completely nobody can tell what is missing in it.
    let whole_edition = assessed.criteria.sound;
    for answer in answers {
        if whole_edition {
            findings.extend(answer_to_nothing(answer, criteria));
        }
        findings.extend(no_conclusion(answer, criteria, words));
    }
    if whole_edition {
        without_place(assessment, criteria, findings);
        head::check(assessment, criteria, counts_colleges, findings);
        findings.extend(confirmed_nothing(assessment, criteria));
    }
    // An answer is missing only if it can be in no unread part of either file.
    let is_known = |answer: &Answer| !answer.unread.has("item");
    let is_whole = !assessment.unread.has("answers") && answers.iter().all(is_known);
    // What the school does not answer its colleges do.
    if whole_edition && is_whole && !assessed.is_from_colleges {
        findings.extend(missing_answers(assessment, criteria));
    }
}

/// The finding if the edition does not ask what is answered.
fn answer_to_nothing(answer: &Answer, criteria: &Criteria) -> Option<Finding> {
    let item = &answer.item;
    let is_asked = criteria.answerable().any(|id| id.value == item.value);
    (!is_asked && !answer.unread.has("item")).then(|| {
        Finding::error(message::ANSWER_TO_NOTHING)
            .with("item", item.value.as_str())
            .with("all", ids(criteria))
            .at(item.span)
    })
}

/// The finding if the edition does not have this conclusion.
fn no_conclusion(answer: &Answer, criteria: &Criteria, words: &Words) -> Option<Finding> {
    let conclusion = &answer.conclusion;
    let conclusions = &criteria.conclusions;
    if criteria.unread.has("conclusions") || !conclusions.is_whole() {
        return None;
    }
    let is_known = criteria.conclusion(&conclusion.value.0).is_some();
    let meant = match words.meaning(conclusion.value.0.trim_end_matches('。')) {
        Some(Word::Met | Word::Yes) => conclusions.only(true),
        Some(Word::Unmet | Word::No) => conclusions.only(false),
        _ => None,
    };
    let word = |known: &Conclusion| known.text.primary().value.clone();
    let all: Vec<String> = conclusions.0.iter().map(word).collect();
    (!is_known && !answer.unread.has("conclusion")).then(|| {
        Finding::error(message::NOT_A_CONCLUSION)
            .with("value", conclusion.value.0.as_str())
            .with("all", all.join(", "))
            .at(conclusion.span)
            .fixed(meant.map(|meant| Fix::replace(conclusion.span, word(meant), false)))
    })
}

/// A finding for each confirmed item that the edition does not ask.
fn confirmed_nothing(assessment: &SelfAssessment, criteria: &Criteria) -> Vec<Finding> {
    let confirmed = assessment.confirmed.iter().flatten();
    let unknown = confirmed.filter(|item| !criteria.answerable().any(|id| id.value == item.value));
    unknown
        .map(|item| {
            Finding::error(message::CONFIRMED_NOTHING)
                .with("item", item.value.as_str())
                .with("all", ids(criteria))
                .at(item.span)
        })
        .collect()
}

/// A finding for each question of the edition that is not answered.
fn missing_answers(assessment: &SelfAssessment, criteria: &Criteria) -> Vec<Finding> {
    let is_answered = |id: &Id| {
        assessment
            .answers
            .iter()
            .any(|answer| answer.item.value == *id)
    };
    let asked = criteria
        .questions()
        .filter(|question| !criteria.is_optional(question));
    let missing = asked
        .map(|question| question.id)
        .filter(|id| !is_answered(&id.value));
    missing
        .map(|id| {
            Finding::error(message::ANSWER_MISSING)
                .with("item", id.value.as_str())
                .at(assessment.place)
        })
        .collect()
}

/// Reports what the school wrote and the edition has no place to print: an exception where no higher limit
/// is, a text for a free field that does not exist. It would be lost without a word.
fn without_place(assessment: &SelfAssessment, criteria: &Criteria, findings: &mut Vec<Finding>) {
    for (question, answer) in criteria.answered(assessment) {
        if let Some(exception) = &answer.exception
            && !question.provable.is_some_and(Provable::has_exception)
        {
            findings.push(
                Finding::error(message::EXCEPTION_TO_NOTHING)
                    .with("item", answer.item.value.as_str())
                    .at(exception.span()),
            );
        }
    }
    if let (Some(text), None) = (&assessment.free_field, &criteria.free_field) {
        findings.push(Finding::error(message::FREE_FIELD_NOWHERE).at(text.span()));
    }
}

fn ids(criteria: &Criteria) -> String {
    criteria
        .answerable()
        .map(|id| id.value.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
