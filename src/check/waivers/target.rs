//! Writes the `at` of a waiver for a place: the reverse of what `place` reads.

use super::place::{end_of, find_named, is_at_place, name_in, name_texts};
use crate::diagnostic::Span;
use crate::model::{DisclosureDraft, is_naming};
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node};

/// The `at` that a waiver needs to name the place `span`: the file (`staff.yaml`), and after `#` the nearest
/// record by its name, else the nearest key. A name counts only if a waiver would find this place by it:
/// `find_named` takes the first record of a name.
pub(crate) fn waiver_target(span: Span, draft: &DisclosureDraft, files: &Files) -> String {
    let file = name_in(draft, span.file, files);
    let tree = draft.trees.iter().find(|tree| tree.span.file == span.file);
    let (mut names, mut keys) = (Vec::new(), Vec::new());
    if let Some(tree) = tree {
        collect_path(tree, span, &mut names, &mut keys);
    }
    let leads_here = |name: &&&str| {
        let place = tree.and_then(|tree| find_named(tree, name));
        place.is_some_and(|(place, _)| is_at_place(place, span))
    };
    // Nearest first; a record's id or name says more than a key, which many records share.
    match names.iter().rev().chain(keys.iter().rev()).find(leads_here) {
        Some(name) => format!("{file}#{name}"),
        None => file,
    }
}

/// Collects what lies on the way from `node` down to `span`: the names of records, and the keys. The nearest
/// comes last.
fn collect_path<'a>(node: &'a Node, span: Span, names: &mut Vec<&'a str>, keys: &mut Vec<&'a str>) {
    let covers = |node: &Node| {
        let range = node.span.range().start..=end_of(node);
        node.span.file == span.file && range.contains(&span.range().start)
    };
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(list) => {
            // From the end, because ends are inclusive: where one member ends right where the next begins,
            // the next is meant.
            if let Some(member) = list.iter().rev().find(|member| covers(member)) {
                collect_path(member, span, names, keys);
            }
        }
        Kind::Map(entries) => {
            let Some(entry) = entries.iter().rev().find(|entry| covers(&entry.value)) else {
                return;
            };
            keys.push(&entry.key.value);
            let is_name_key = |entry: &&Entry| is_naming(&entry.key.value);
            names.extend(
                entries
                    .iter()
                    .filter(is_name_key)
                    // As the author wrote it: a translation may be mended, and the name would be lost.
                    .filter_map(|entry| name_texts(&entry.value).next()),
            );
            collect_path(&entry.value, span, names, keys);
        }
    }
}
