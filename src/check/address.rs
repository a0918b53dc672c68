//! How a waiver would name a place.

use super::waivers::{NAMING, end, named, texts};
use crate::model::DisclosureDraft;
use crate::source::{Entry, Files, Kind, Node, Span};

/// What a waiver of a finding at `span` would say: the file, and in it the nearest record or key that leads
/// there and to no other place before it.
pub(super) fn address(span: Span, draft: &DisclosureDraft, files: &Files) -> String {
    let path = files.path(span.file);
    let file = path.strip_prefix(&draft.folder).unwrap_or(path);
    let file = file.display().to_string().replace('\\', "/");
    let tree = draft.trees.iter().find(|tree| tree.span.file == span.file);
    let mut names = Vec::new();
    if let Some(tree) = tree {
        leading(tree, span, &mut names);
    }
    let holds = |name: &&&str| {
        let place = tree.and_then(|tree| named(tree, name));
        place.is_some_and(|place| place.range().contains(&span.range().start))
    };
    match names.iter().rev().find(holds) {
        Some(name) => format!("{file}#{name}"),
        None => file,
    }
}

/// The keys and names on the way to a place, the nearest last: of a record by its keys and what it goes by.
fn leading<'a>(node: &'a Node, span: Span, names: &mut Vec<&'a str>) {
    let covers = |node: &Node| (node.span.range().start..=end(node)).contains(&span.range().start);
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(list) => {
            if let Some(member) = list.iter().rev().find(|member| covers(member)) {
                leading(member, span, names);
            }
        }
        Kind::Map(entries) => {
            let Some(entry) = entries.iter().rev().find(|entry| covers(&entry.value)) else {
                return;
            };
            names.push(&entry.key.value);
            let naming = |entry: &&Entry| NAMING.contains(&entry.key.value.as_str());
            names.extend(
                entries
                    .iter()
                    .filter(naming)
                    .flat_map(|entry| texts(&entry.value)),
            );
            leading(&entry.value, span, names);
        }
    }
}
