//! An edition that is based on another one and says only what differs: `based-on: 2021`.

use std::collections::HashMap;

use super::localized::Tag;
use super::naming::{record_key, record_name};
use crate::diagnostic::{Finding, message};
use crate::yaml::{Entry, Kind, Node};

/// The key that names the other edition.
pub(super) const BASED_ON: &str = "based-on";

/// Replaces in `base` what `changes` says otherwise, and adds what it says besides. Records of a list are found by their
/// ids; a list without ids replaces the other as a whole. Returns what names a record that the base does not have.
pub(super) fn change(base: &mut Node, changes: Node) -> Vec<Finding> {
    let mut findings = Vec::new();
    base.span = changes.span;
    merge(base, changes, &mut findings);
    findings
}

fn merge(base: &mut Node, changes: Node, findings: &mut Vec<Finding>) {
    match (&mut base.kind, changes.kind) {
        (Kind::Map(known), Kind::Map(changed)) if !is_text(known) && !is_text(&changed) => {
            merge_maps(known, changed, findings);
        }
        (Kind::List(known), Kind::List(changed))
            if changed.iter().any(|member| record_key(member).is_some()) =>
        {
            merge_lists(known, changed, findings);
        }
        (_, kind) => {
            *base = Node {
                span: changes.span,
                kind,
            }
        }
    }
}

fn merge_maps(known: &mut Vec<Entry>, changed: Vec<Entry>, findings: &mut Vec<Finding>) {
    for entry in changed {
        if entry.key.value == BASED_ON {
            continue;
        }
        match known
            .iter_mut()
            .find(|own| own.key.value == entry.key.value)
        {
            Some(own) => {
                own.key.span = entry.key.span;
                merge(&mut own.value, entry.value, findings);
            }
            None => known.push(entry),
        }
    }
}

fn merge_lists(known: &mut [Node], changed: Vec<Node>, findings: &mut Vec<Finding>) {
    let places: HashMap<String, usize> = known
        .iter()
        .enumerate()
        .filter_map(|(at, member)| Some((record_key(member)?, at)))
        .collect();
    for member in changed {
        let place = record_key(&member).and_then(|key| places.get(&key).copied());
        match place.and_then(|at| known.get_mut(at)) {
            Some(own) => merge(own, member, findings),
            None => findings.push(
                Finding::error(message::EDITION_UNKNOWN_MEMBER)
                    .with("name", record_name(&member).unwrap_or_default())
                    .at(member.span),
            ),
        }
    }
}

/// Whether a map is one text in several languages, which is replaced as a whole: a wording that changed has no
/// translation yet.
fn is_text(entries: &[Entry]) -> bool {
    let mut keys = entries.iter();
    !entries.is_empty() && keys.all(|entry| Tag::parse(&entry.key.value).is_some())
}
