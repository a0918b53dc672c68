//! The criteria edition: no id or mark twice, every mark explained, every remark with something to count.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::model::{Criteria, DisclosureDraft, Draft, Indicator, Localized, Provable, Question};
use crate::text::{DATE_PLACEHOLDER, PLACEHOLDER, odd_placeholder};
use crate::workspace::Files;

pub(super) fn check(draft: &DisclosureDraft, files: &Files, findings: &mut Vec<Finding>) {
    edition(&draft.criteria, files, findings);
    for further in &draft.further {
        edition(&further.criteria, files, findings);
    }
}

fn edition(draft: &Draft<Criteria>, files: &Files, findings: &mut Vec<Finding>) {
    let Some(criteria) = &draft.value else {
        return;
    };
    let ids = criteria.items.iter().flat_map(|item| {
        let lines = item.lines.iter().flatten().map(|line| line.id.clone());
        std::iter::once(item.id.clone()).chain(lines)
    });
    unique(ids, message::INDICATOR_TWICE, findings);
    let explained = criteria.marks.iter().flatten();
    let signs: Vec<Spanned<String>> = explained
        .map(|mark| mark.sign.clone().map(|sign| sign.0))
        .collect();
    unique(signs.iter().cloned(), message::MARK_TWICE, findings);
    // What follows says that something is missing, which may be in the part that was not read.
    if !draft.sound {
        return;
    }
    for question in criteria.questions() {
        remark(&question, findings);
    }
    for item in &criteria.items {
        heading(item, findings);
    }
    unexplained_marks(criteria, &signs, findings);
    idle_marks(criteria, files, findings);
    if let (Some(legend), None) = (&criteria.legend, &criteria.marks) {
        findings.push(Finding::error(message::LEGEND_OF_NOTHING).at(legend.place));
    }
}

/// Reports marks that the legend of a school's own edition explains and no item bears. Of one that ships
/// `unconfirmed-wording` tells.
fn idle_marks(criteria: &Criteria, files: &Files, findings: &mut Vec<Finding>) {
    let own = criteria
        .idle_marks()
        .filter(|mark| files.is_on_disk(mark.sign.span.file));
    findings.extend(own.map(|mark| {
        Finding::warning(message::MARK_IDLE)
            .with("value", mark.sign.value.0.as_str())
            .at(mark.sign.span)
    }));
}

/// Reports marks of indicators and lines that the edition does not explain.
fn unexplained_marks(criteria: &Criteria, signs: &[Spanned<String>], findings: &mut Vec<Finding>) {
    let used = criteria.items.iter().flat_map(|item| {
        let lines = item.lines.iter().flatten();
        item.mark
            .iter()
            .chain(lines.filter_map(|line| line.mark.as_ref()))
    });
    let unexplained = used.filter(|mark| !signs.iter().any(|sign| sign.value == mark.value.0));
    findings.extend(unexplained.map(|mark| {
        Finding::error(message::MARK_UNEXPLAINED)
            .with("value", mark.value.0.as_str())
            .at(mark.span)
    }));
}

/// A remark must hold the placeholder of the number, or of the date of the congress, in every language, no other
/// placeholder, and its line must say what is counted or that it is about the congress: anything else would be printed
/// literally or lost.
fn remark(question: &Question, findings: &mut Vec<Finding>) {
    let Some(remark) = question.remark else {
        return;
    };
    let is_date = question.provable.is_some_and(Provable::dates_congress);
    let placeholder = if is_date {
        DATE_PLACEHOLDER
    } else {
        PLACEHOLDER
    };
    for text in remark.all() {
        let finding = match odd_placeholder(&text.value, placeholder) {
            Some(odd) => Finding::error(message::REMARK_PLACEHOLDER).with("found", odd),
            None if text.value.contains(placeholder) => continue,
            None => Finding::error(message::REMARK_WITHOUT_NUMBER),
        };
        findings.push(finding.with("placeholder", placeholder).at(text.span));
    }
    if !is_date && !question.provable.is_some_and(Provable::counts) {
        findings.push(Finding::error(message::REMARK_OF_NOTHING).at(remark.span()));
    }
}

/// An indicator with lines is only their heading and is not answered itself. So a predicate or remark on it
/// would never be checked.
fn heading(item: &Indicator, findings: &mut Vec<Finding>) {
    if item.lines.is_none() {
        return;
    }
    let provable = item.provable.as_ref().map(|provable| provable.place);
    let remark = item.remark.as_ref().map(Localized::span);
    for place in provable.into_iter().chain(remark) {
        findings.push(Finding::error(message::HEADING_NOT_ANSWERED).at(place));
    }
}
