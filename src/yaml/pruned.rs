//! Takes parts out of a YAML file and leaves every other byte alone.

use std::ops::Range;
use std::path::Path;

use super::amend::{Scanner, is_flow, parts};
use super::node::{Kind, Node};
use super::parse::parse;
use super::spliced::spliced;
use crate::workspace::Files;

/// Says of a list or a map, and the number of one of its parts, whether that is taken out.
pub(crate) type Unwanted<'a> = dyn Fn(&Node, usize) -> bool + 'a;

/// The text of a YAML file whose tree is `root` without its unwanted parts. `None` where nothing would be left of a list
/// or a map, or the result, read again, is not the tree without them.
pub(crate) fn pruned(text: &str, root: &Node, unwanted: &Unwanted) -> Option<String> {
    let mut ranges = Vec::new();
    collect(text, root, unwanted, &mut ranges)?;
    let edits = ranges.into_iter().map(|range| (range, ""));
    let trial = Files::default();
    let copy = trial.add(Path::new(""), spliced(text, edits)?);
    let read = parse(&trial, copy).ok()?;
    read.says_same(&without(root, unwanted))
        .then(|| trial.text(copy).to_owned())
}

/// The stretches that are taken out, in the order of the file.
fn collect(
    text: &str,
    node: &Node,
    unwanted: &Unwanted,
    ranges: &mut Vec<Range<usize>>,
) -> Option<()> {
    let parts = parts(node);
    for (at, part) in parts.iter().enumerate() {
        if unwanted(node, at) {
            ranges.push(stretch(text, node, at)?);
        } else {
            collect(text, part.value, unwanted, ranges)?;
        }
    }
    Some(())
}

/// The stretch of one part: with the comma before it, with its line, or up to the part behind it.
fn stretch(text: &str, node: &Node, at: usize) -> Option<Range<usize>> {
    let parts = parts(node);
    let start = |at: usize| parts.get(at).map(|part| part.place().range().start);
    let end = |at: usize| {
        let part = parts.get(at)?;
        let from = match part.key {
            Some(_) => Scanner(text).value_start(part, 0, true)?,
            None => part.value.span.range().start,
        };
        Some(Scanner(text).end(part.value, from))
    };
    let line = text[..start(at)?].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..start(at)?].trim_matches([' ', '\t']);
    let stands_alone = before.is_empty() || (parts[at].key.is_none() && before == "-");
    if !is_flow(node) && stands_alone {
        let line_end = Scanner(text).line_end(end(at)?);
        let break_at = text[line_end..].find('\n').map(|at| line_end + at + 1);
        return Some(line..break_at.unwrap_or(text.len()));
    }
    match at.checked_sub(1) {
        Some(before) if is_flow(node) => Some(end(before)?..end(at)?),
        _ => Some(start(at)?..start(at + 1)?),
    }
}

/// The tree without the unwanted parts.
fn without(node: &Node, unwanted: &Unwanted) -> Node {
    let is_kept = |at: &usize| !unwanted(node, *at);
    let kind = match &node.kind {
        Kind::List(members) => {
            let kept = (0..members.len()).filter(is_kept);
            Kind::List(kept.map(|at| without(&members[at], unwanted)).collect())
        }
        Kind::Map(entries) => {
            let kept = (0..entries.len()).filter(is_kept).map(|at| {
                let mut entry = entries[at].clone();
                entry.value = without(&entry.value, unwanted);
                entry
            });
            Kind::Map(kept.collect())
        }
        other => other.clone(),
    };
    Node {
        span: node.span,
        kind,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::pruned;
    use crate::workspace::Files;
    use crate::yaml::node::Kind;
    use crate::yaml::parse::parse;

    /// The text without its entries `en` and members `en`.
    fn without_english(text: &str) -> Option<String> {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), text.to_owned());
        let root = parse(&files, file).unwrap();
        pruned(text, &root, &|node, at| match &node.kind {
            Kind::Map(entries) => entries[at].key.value == "en",
            Kind::List(members) => members[at].text() == Some("en"),
            _ => false,
        })
    }

    #[test]
    fn parts_go_with_what_parts_them_and_nothing_else() {
        for (text, left) in [
            ("a: {zh: 甲, en: b}  # c\n", "a: {zh: 甲}  # c\n"),
            ("a: {en: b, zh: 甲}\n", "a: {zh: 甲}\n"),
            ("a: { zh: 甲, en: 'it''s, b' }\n", "a: { zh: 甲 }\n"),
            ("a: [zh, en]\nb: 1\n", "a: [zh]\nb: 1\n"),
            ("a: [zh, en, fr]\n", "a: [zh, fr]\n"),
            ("a:\n  - zh\n  - en\nb: 1\n", "a:\n  - zh\nb: 1\n"),
            ("a:\n  zh: 甲\n  en: b  # c\nb: 1\n", "a:\n  zh: 甲\nb: 1\n"),
            (
                "a:\n  zh: 甲\n  en: |\n    b\n    c\nb: 1\n",
                "a:\n  zh: 甲\nb: 1\n",
            ),
            ("a:\n  en:\n  zh: 甲\n", "a:\n  zh: 甲\n"),
            (
                "- en: b\n  zh: 甲\n- {zh: 乙, en: \"c\"}\n",
                "- zh: 甲\n- {zh: 乙}\n",
            ),
            ("a:\n  zh: 甲\n  en: b", "a:\n  zh: 甲\n"),
        ] {
            assert_eq!(without_english(text).as_deref(), Some(left), "{text}");
        }
        assert_eq!(without_english("a: {en: b}\n"), None);
    }
}
