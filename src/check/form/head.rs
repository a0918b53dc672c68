//! The fields above a self-assessment: each that the form has is filled in once, with one of its choices.

use crate::check::form::unique;
use crate::diagnostic::{Finding, message};
use crate::model::{Criteria, HeadField, Localized, SelfAssessment, Source};
use crate::text::key;

/// `counts_colleges`: whether the program can fill in how many unions of colleges there are.
pub(super) fn check(
    assessment: &SelfAssessment,
    criteria: &Criteria,
    counts_colleges: bool,
    findings: &mut Vec<Finding>,
) {
    let values = || assessment.head.iter().flatten();
    unique(
        values().map(|value| value.item.clone()),
        message::ANSWER_TWICE,
        findings,
    );
    let fields: Vec<&HeadField> = criteria.head.iter().flatten().collect();
    if let (true, Some(first)) = (fields.is_empty(), values().next()) {
        findings.push(Finding::error(message::HEAD_NOWHERE).at(first.place));
        return;
    }
    let ids: Vec<&str> = fields.iter().map(|field| field.id.value.as_str()).collect();
    for value in values().filter(|value| !value.unread.has("item")) {
        let field = fields
            .iter()
            .find(|field| field.id.value == value.item.value);
        match field {
            Some(field) => findings.extend(no_choice(field, &value.value)),
            None => findings.push(
                Finding::error(message::HEAD_OF_NOTHING)
                    .with("item", value.item.value.as_str())
                    .with("all", ids.join(", "))
                    .at(value.item.span),
            ),
        }
    }
    let is_filled = |field: &HeadField| match &field.from {
        Some(source) => source.value != Source::Colleges || counts_colleges,
        None => false,
    };
    let is_empty = |field: &&&HeadField| {
        !is_filled(field) && assessment.head_value(field.id.value.as_str()).is_none()
    };
    if assessment.unread.has("head") {
        return;
    }
    findings.extend(fields.iter().filter(is_empty).map(|field| {
        Finding::note(message::HEAD_EMPTY)
            .with("item", field.id.value.as_str())
            .at(assessment.place)
    }));
}

/// The finding about a value that is none of its field's choices.
fn no_choice(field: &HeadField, value: &Localized) -> Option<Finding> {
    let choices = field.choices.as_ref()?;
    let original = value.primary();
    let is_chosen = choices.iter().any(|choice| chosen(choice, value));
    let all: Vec<&str> = choices
        .iter()
        .map(|choice| choice.primary().value.as_str())
        .collect();
    (!is_chosen).then(|| {
        Finding::error(message::HEAD_NO_CHOICE)
            .with("value", original.value.as_str())
            .with("all", all.join(", "))
            .at(original.span)
    })
}

/// Whether a value says a choice, in any language.
fn chosen(choice: &Localized, value: &Localized) -> bool {
    let said = key(&value.primary().value);
    choice.all().any(|word| key(&word.value) == said)
}
