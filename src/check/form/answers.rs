//! `self-assessment.yaml` against the criteria edition: every indicator answered once.

use crate::check::form::unique;
use crate::diagnostic::{Finding, message};
use crate::model::{Criteria, DisclosureDraft, Provable, SelfAssessment};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let Some(assessment) = &draft.self_assessment.value else {
        return;
    };
    let answers = &assessment.answers;
    unique(
        answers.iter().map(|answer| answer.item.clone()),
        message::ANSWER_TWICE,
        findings,
    );
    let Some(criteria) = &draft.criteria.value else {
        return;
    };
    for answer in answers {
        if !criteria
            .answerable()
            .any(|id| id.value == answer.item.value)
            && draft.criteria.sound
        {
            findings.push(
                Finding::error(message::ANSWER_TO_NOTHING)
                    .with("item", answer.item.value.as_str())
                    .with("all", ids(criteria))
                    .at(answer.item.span),
            );
        }
        if criteria.conclusion(&answer.conclusion.value.0).is_none() {
            findings.push(
                Finding::error(message::NOT_A_CONCLUSION)
                    .with("value", answer.conclusion.value.0.as_str())
                    .with("met", criteria.conclusions.met.primary().value.as_str())
                    .with("unmet", criteria.conclusions.unmet.primary().value.as_str())
                    .at(answer.conclusion.span),
            );
        }
    }
    if draft.criteria.sound {
        nowhere(assessment, criteria, findings);
    }
    if !draft.self_assessment.sound || !draft.criteria.sound {
        return;
    }
    for id in criteria.answerable() {
        if !answers.iter().any(|answer| answer.item.value == id.value) {
            findings.push(
                Finding::error(message::ANSWER_MISSING)
                    .with("item", id.value.as_str())
                    .at(assessment.place),
            );
        }
    }
}

/// What the school wrote and the edition has no place for.
fn nowhere(assessment: &SelfAssessment, criteria: &Criteria, findings: &mut Vec<Finding>) {
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
