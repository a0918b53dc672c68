//! Finds the place that a waiver names.

use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{FileId, Span, slashed};
use crate::model::{DisclosureDraft, is_naming};
use crate::text::name_key;
use crate::workspace::Files;
use crate::yaml::{Kind, Node};

/// A place that a waiver names.
#[derive(Debug)]
pub(crate) struct NamedPlace {
    /// All that it covers.
    pub span: Span,
    /// How a waiver writes it; `None` for a line, which is another as soon as the file changes.
    pub name: Option<String>,
}

/// Resolves the `at` of a waiver: a file, or the value under a key, an id or a name in it: `charter.yaml`,
/// `charter.yaml#art-15`, `delegates.yaml#figures`, `staff.yaml#王犇`.
pub(crate) fn waived_place(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<NamedPlace> {
    let (file_name, inner) = match at.split_once(['#', '＃']) {
        Some((name, inner)) => (name, Some(inner.trim())),
        None => (at, None),
    };
    let file = named_file(file_name.trim(), draft, files)?;
    let file_name = name_in(draft, file, files);
    let Some(inner) = inner else {
        // To the end and one further, so that a finding at the very end is within.
        let span = Span::new(file, 0..files.text(file).len() + 1);
        let name = Some(file_name);
        return Some(NamedPlace { span, name });
    };
    let tree = draft.trees.iter().find(|tree| tree.span.file == file)?;
    let (span, inner) = find_named(tree, inner)?;
    let name = Some(format!("{file_name}#{inner}"));
    Some(NamedPlace { span, name })
}

/// Whether what was found at `span` is at the place of a waiver: where it begins decides.
pub(crate) fn is_at_place(place: Span, span: Span) -> bool {
    place.file == span.file && place.range().contains(&span.range().start)
}

/// The file of a name below the disclosure's folder, which may be left out or written along, as findings print it.
/// Resolves a place that a command names: as a waiver does, or a line as findings print it (`charter.yaml:9:5`).
pub(crate) fn asked_place(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<NamedPlace> {
    waived_place(at, draft, files).or_else(|| line(at, draft, files))
}

/// The line of a file that `charter.yaml:9` and `charter.yaml:9:5` name.
fn line(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<NamedPlace> {
    let number = |text: &str| text.trim().parse::<usize>().ok();
    let (before, last) = at.rsplit_once([':', '：'])?;
    let last = number(last)?;
    let (name, line) = match before.rsplit_once([':', '：']) {
        Some((name, line)) => (name, number(line)?),
        None => (before, last),
    };
    let file = named_file(name.trim(), draft, files)?;
    let mut lines = files.text(file).split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some(start..*at)
    });
    let range = lines.nth(line.checked_sub(1)?)?;
    Some(NamedPlace {
        span: Span::new(file, range),
        name: None,
    })
}

/// The file of a name below the disclosure's folder, which may be left out or written along, as findings print it; so
/// may the ending.
fn named_file(name: &str, draft: &DisclosureDraft, files: &Files) -> Option<FileId> {
    let plain = |path: &Path| -> PathBuf {
        let parts = path.components();
        parts.filter(|part| *part != Component::CurDir).collect()
    };
    let name = plain(Path::new(name));
    let name = name.strip_prefix(plain(&draft.folder)).unwrap_or(&name);
    let path = draft.folder.join(name);
    files.find(&path).or_else(|| {
        let mut path = path.into_os_string();
        path.push(".yaml");
        files.find(Path::new(&path))
    })
}

/// The name of a file as a waiver writes it, on every system alike.
pub(super) fn name_in(draft: &DisclosureDraft, file: FileId, files: &Files) -> String {
    let path = files.path(file);
    slashed(path.strip_prefix(&draft.folder).unwrap_or(path))
}

/// The first value under this key, or the first record with this id or name, in the order of the file; with the key or
/// the name as it is written there.
pub(super) fn find_named<'n>(node: &'n Node, name: &str) -> Option<(Span, &'n str)> {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| find_named(node, name)),
        Kind::Map(entries) => {
            let mut names = entries
                .iter()
                .filter(|entry| is_naming(&entry.key.value))
                .flat_map(|entry| name_texts(&entry.value));
            if let Some(own) = names.find(|text| name_key(text) == name_key(name)) {
                let range = node.span.range().start..end_of(node);
                return Some((Span::new(node.span.file, range), own));
            }
            entries.iter().find_map(|entry| {
                if entry.key.value == name {
                    let from = entry.key.span.range().start;
                    // A key without a value still covers a finding right behind its colon.
                    let file = entry.key.span.file;
                    let until = end_in(&entry.value, file).max(entry.key.span.range().end + 1);
                    return Some((Span::new(file, from..until), entry.key.value.as_str()));
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
