//! Finds labels of a school's own that no longer print a value (a number, a name) which the shipped labels print.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

use super::catalogue::resource;
use super::fluent_file::{messages, span, variables};
use super::fluent_places::{printed_variables, refers, variables_in};
use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, message};

/// An error for each label that prints nothing of what every shipped language prints something of, and a
/// warning for one that leaves out what every shipped language has.
pub(crate) fn check(overrides: &FluentResource, name: &str, file: FileId) -> Vec<Finding> {
    let shipped: Vec<_> = languages_with(name)
        .into_iter()
        .map(|tag| resource(shipped(&format!("{tag}/{name}")).unwrap_or_default()))
        .collect();
    let known = variables(name);
    let mut findings = Vec::new();
    // A label that refers to another may print the value there.
    for message in messages(overrides).filter(|message| !refers(message)) {
        let id = message.id.name;
        let used = variables_in(message);
        let is_known = |variable: &&str| known.get(id).is_none_or(|all| all.contains(*variable));
        // A misspelt name is an error of its own.
        if !used.iter().all(is_known) {
            continue;
        }
        let all = shipped.iter().filter_map(|resource| {
            let same = messages(resource).find(|message| message.id.name == id)?;
            Some(printed_variables(same))
        });
        if let Some(finding) = dropped(&used, &all.collect::<Vec<_>>()) {
            findings.push(finding.with("label", id).at(span(overrides, id, file)));
        }
    }
    findings
}

/// A finding for the variables that a label leaves out: `used` are those it has, `shipped` those that the same label
/// prints in each shipped language. What only chooses its words, such as `$union`, need not be there.
fn dropped(used: &BTreeSet<&str>, shipped: &[BTreeSet<&str>]) -> Option<Finding> {
    // A shipped language that does without a variable shows that the label can.
    if shipped.is_empty() || shipped.iter().any(BTreeSet::is_empty) {
        return None;
    }
    let any: BTreeSet<&str> = shipped.iter().flatten().copied().collect();
    if used.is_disjoint(&any) {
        return Some(Finding::error(message::LABEL_WITHOUT_VALUE).with("all", listed(any)));
    }
    let in_all = |name: &&str| shipped.iter().all(|given| given.contains(name));
    let lacking = any.difference(used).copied().filter(in_all);
    let lacking: BTreeSet<&str> = lacking.collect();
    let finding = Finding::warning(message::LABEL_LACKS_VALUE).with("all", listed(lacking.clone()));
    (!lacking.is_empty()).then_some(finding)
}

/// Names of variables as an author writes them into a label.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names = names.into_iter().map(|name| format!("{{ ${name} }}"));
    names.collect::<Vec<_>>().join(" / ")
}
