//! `self-assessment.yaml` against the criteria edition: every indicator answered once.

use super::unique;
use crate::finding::Finding;
use crate::model::{Criteria, Disclosure};

pub(super) fn check(disclosure: &Disclosure, findings: &mut Vec<Finding>) {
    let criteria = &disclosure.criteria;
    let answers = &disclosure.self_assessment.answers;
    unique(criteria.answerable().cloned(), "indicator-twice", findings);
    unique(
        answers.iter().map(|answer| answer.item.clone()),
        "answer-twice",
        findings,
    );
    for answer in answers {
        if !criteria
            .answerable()
            .any(|id| id.value == answer.item.value)
        {
            findings.push(
                Finding::error("answer-to-nothing")
                    .with("item", answer.item.value.as_str())
                    .with("all", ids(criteria))
                    .at(answer.item.span),
            );
        }
        if criteria.conclusion(&answer.conclusion.value.0).is_none() {
            findings.push(
                Finding::error("not-a-conclusion")
                    .with("value", answer.conclusion.value.0.as_str())
                    .with("met", criteria.conclusions.met.primary().value.as_str())
                    .with("unmet", criteria.conclusions.unmet.primary().value.as_str())
                    .at(answer.conclusion.span),
            );
        }
    }
    for id in criteria.answerable() {
        if !answers.iter().any(|answer| answer.item.value == id.value) {
            findings.push(
                Finding::error("answer-missing")
                    .with("item", id.value.as_str())
                    .at(disclosure.self_assessment.place),
            );
        }
    }
}

fn ids(criteria: &Criteria) -> String {
    criteria
        .answerable()
        .map(|id| id.value.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
