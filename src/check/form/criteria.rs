//! The criteria edition: no id and no mark twice, every mark explained.

use super::unique;
use crate::finding::Finding;
use crate::model::DisclosureDraft;
use crate::source::Spanned;

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let Some(criteria) = &draft.criteria.value else {
        return;
    };
    let ids = criteria.items.iter().flat_map(|item| {
        let lines = item.lines.iter().flatten().map(|line| line.id.clone());
        std::iter::once(item.id.clone()).chain(lines)
    });
    unique(ids, "indicator-twice", findings);
    let signs: Vec<Spanned<String>> = criteria
        .marks
        .iter()
        .flatten()
        .map(|mark| mark.sign.clone().map(|sign| sign.0))
        .collect();
    unique(signs.iter().cloned(), "mark-twice", findings);
    if !draft.criteria.sound {
        return;
    }
    let used = criteria.items.iter().flat_map(|item| {
        let lines = item
            .lines
            .iter()
            .flatten()
            .filter_map(|line| line.mark.as_ref());
        item.mark.iter().chain(lines)
    });
    for mark in used {
        if !signs.iter().any(|sign| sign.value == mark.value.0) {
            findings.push(
                Finding::error("mark-unexplained")
                    .with("value", mark.value.0.as_str())
                    .at(mark.span),
            );
        }
    }
}
