//! What a school's own labels lost on the way: the numbers and names that the shipped ones print.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

use super::catalogue::resource;
use super::fluent_file::{given, messages, refers, span};
use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, message};

/// An error for each label that prints nothing of what every shipped language prints something of, and a
/// warning for one that leaves out what every shipped language has.
pub(crate) fn check(own: &FluentResource, name: &str, file: FileId) -> Vec<Finding> {
    let shipped: Vec<_> = languages_with(name)
        .into_iter()
        .map(|tag| resource(shipped(&format!("{tag}/{name}")).unwrap_or_default()))
        .collect();
    let mut findings = Vec::new();
    for message in messages(own).filter(|message| !refers(message)) {
        let id = message.id.name;
        let all = shipped.iter().filter_map(|resource| {
            let same = messages(resource).find(|message| message.id.name == id)?;
            Some(given(same))
        });
        if let Some(finding) = lost(&given(message), &all.collect::<Vec<_>>()) {
            findings.push(finding.with("label", id).at(span(own, id, file)));
        }
    }
    findings
}

/// What a label leaves out. A shipped language that leaves something out shows that it can be done.
fn lost(own: &BTreeSet<&str>, shipped: &[BTreeSet<&str>]) -> Option<Finding> {
    if shipped.is_empty() || shipped.iter().any(BTreeSet::is_empty) {
        return None;
    }
    let any: BTreeSet<&str> = shipped.iter().flatten().copied().collect();
    // A misspelt name is an error of its own.
    if !own.is_subset(&any) {
        return None;
    }
    if own.is_disjoint(&any) {
        return Some(Finding::error(message::LABEL_WITHOUT_VALUE).with("all", listed(any)));
    }
    let in_all = |name: &&str| shipped.iter().all(|given| given.contains(name));
    let lacking = any.difference(own).copied().filter(in_all);
    let lacking: BTreeSet<&str> = lacking.collect();
    let finding = Finding::warning(message::LABEL_LACKS_VALUE).with("all", listed(lacking.clone()));
    (!lacking.is_empty()).then_some(finding)
}

/// Names as they are written into a label.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names = names.into_iter().map(|name| format!("{{ ${name} }}"));
    names.collect::<Vec<_>>().join(" / ")
}
