//! Finds the place that a waiver names.

use std::path::Path;

use crate::diagnostic::{FileId, Span};
use crate::model::{DisclosureDraft, is_naming};
use crate::text::name_key;
use crate::workspace::Files;
use crate::yaml::{Kind, Node};

/// Resolves the `at` of a waiver: a file, or the value under a key, an id or a name in it: `charter.yaml`,
/// `charter.yaml#art-15`, `delegates.yaml#figures`, `staff.yaml#王犇`.
pub(crate) fn waived_place(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<Span> {
    let (name, inner) = match at.split_once(['#', '＃']) {
        Some((name, inner)) => (name, Some(inner)),
        None => (at, None),
    };
    let file = named_file(name.trim(), draft, files)?;
    let Some(inner) = inner else {
        // To the end and one further, so that a finding at the very end is within.
        return Some(Span::new(file, 0..files.text(file).len() + 1));
    };
    let tree = draft.trees.iter().find(|tree| tree.span.file == file)?;
    find_named(tree, inner)
}

/// Whether what was found at `span` is at the place of a waiver: where it begins decides.
pub(crate) fn is_at_place(place: Span, span: Span) -> bool {
    place.file == span.file && place.range().contains(&span.range().start)
}

/// The file of a name below the disclosure's folder, which may be left out or written along, as findings print it.
fn named_file(name: &str, draft: &DisclosureDraft, files: &Files) -> Option<FileId> {
    let below = Path::new(name).strip_prefix(&draft.folder).ok();
    let name = below.unwrap_or(Path::new(name));
    let path = draft.folder.join(name);
    files
        .find(&path)
        .or_else(|| files.find(&path.with_extension("yaml")))
}

/// The first value under this key, or the first record with this id or name, in the order of the file.
pub(super) fn find_named(node: &Node, name: &str) -> Option<Span> {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| find_named(node, name)),
        Kind::Map(entries) => {
            let has_name = entries.iter().any(|entry| {
                is_naming(&entry.key.value)
                    && name_texts(&entry.value).any(|text| name_key(text) == name_key(name))
            });
            if has_name {
                return Some(Span::new(
                    node.span.file,
                    node.span.range().start..end_of(node),
                ));
            }
            entries.iter().find_map(|entry| {
                if entry.key.value == name {
                    let from = entry.key.span.range().start;
                    // A key without a value still covers a finding right behind its colon.
                    let file = entry.key.span.file;
                    let until = end_in(&entry.value, file).max(entry.key.span.range().end + 1);
                    return Some(Span::new(file, from..until));
                }
                find_named(&entry.value, name)
            })
        }
    }
}

/// End of a node with everything in it. The span of a list or map covers only its beginning; a translator's text, which
/// is laid over the tree, stands in another file.
pub(super) fn end_of(node: &Node) -> usize {
    end_in(node, node.span.file).max(node.span.range().end)
}

fn end_in(node: &Node, file: FileId) -> usize {
    let own = match node.span.file == file {
        true => node.span.range().end,
        false => 0,
    };
    let within = match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().map(|node| end_in(node, file)).max(),
        Kind::Map(entries) => entries.iter().map(|entry| end_in(&entry.value, file)).max(),
    };
    own.max(within.unwrap_or_default())
}

/// The texts of a name: the scalar itself, or its text in each language.
pub(super) fn name_texts(node: &Node) -> impl Iterator<Item = &str> {
    let values = match &node.kind {
        Kind::Map(entries) => entries.iter().map(|entry| &entry.value).collect(),
        _ => vec![node],
    };
    values.into_iter().filter_map(Node::text).map(str::trim)
}
