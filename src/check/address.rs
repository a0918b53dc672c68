//! How a waiver would name a place.

use super::waivers::{end, named, texts};
use crate::diagnostic::Span;
use crate::model::{DisclosureDraft, is_naming};
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node};

/// What a waiver of a finding at `span` would say: the file, and in it the nearest record, else the
/// nearest key, that leads there and to no other place before it.
pub(super) fn address(span: Span, draft: &DisclosureDraft, files: &Files) -> String {
    let path = files.path(span.file);
    let file = path.strip_prefix(&draft.folder).unwrap_or(path);
    let file = file.display().to_string().replace('\\', "/");
    let tree = draft.trees.iter().find(|tree| tree.span.file == span.file);
    let (mut names, mut keys) = (Vec::new(), Vec::new());
    if let Some(tree) = tree {
        leading(tree, span, &mut names, &mut keys);
    }
    let holds = |name: &&&str| {
        let place = tree.and_then(|tree| named(tree, name));
        place.is_some_and(|place| place.range().contains(&span.range().start))
    };
    match names.iter().rev().chain(keys.iter().rev()).find(holds) {
        Some(name) => format!("{file}#{name}"),
        None => file,
    }
}

/// The records on the way to a place by what they go by, and the keys; the nearest last.
fn leading<'a>(node: &'a Node, span: Span, names: &mut Vec<&'a str>, keys: &mut Vec<&'a str>) {
    let covers = |node: &Node| (node.span.range().start..=end(node)).contains(&span.range().start);
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(list) => {
            if let Some(member) = list.iter().rev().find(|member| covers(member)) {
                leading(member, span, names, keys);
            }
        }
        Kind::Map(entries) => {
            let Some(entry) = entries.iter().rev().find(|entry| covers(&entry.value)) else {
                return;
            };
            keys.push(&entry.key.value);
            let naming = |entry: &&Entry| is_naming(&entry.key.value);
            names.extend(
                entries
                    .iter()
                    .filter(naming)
                    .flat_map(|entry| texts(&entry.value)),
            );
            leading(&entry.value, span, names, keys);
        }
    }
}
