//! Empties values of a YAML file and leaves every other byte alone.

use std::ops::Range;
use std::path::Path;

use super::amend::{Scanner, is_flow, parts};
use super::node::{Kind, Node};
use super::parse::parse;
use super::spliced::spliced;
use crate::workspace::Files;

/// What is left of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// Its key.
    Nothing,
    /// A list with nothing in it.
    NoMembers,
}

/// Says of a key what is left of its value; `None` where it stays.
pub(crate) type Emptying<'a> = dyn Fn(&str) -> Option<Left> + 'a;

/// The text of a YAML file whose tree is `root` with values emptied. `None` where the result, read again, is not the tree
/// without them.
pub(crate) fn emptied(text: &str, root: &Node, emptying: &Emptying) -> Option<String> {
    let mut edits = Vec::new();
    collect(text, root, emptying, &mut edits)?;
    let trial = Files::default();
    let copy = trial.add(Path::new(""), spliced(text, edits)?);
    let read = parse(&trial, copy).ok()?;
    read.says_same(&without(root, emptying))
        .then(|| trial.text(copy).to_owned())
}

fn collect(
    text: &str,
    node: &Node,
    emptying: &Emptying,
    edits: &mut Vec<(Range<usize>, &'static str)>,
) -> Option<()> {
    for part in parts(node) {
        let left = part.key.and_then(|key| emptying(&key.value));
        let Some(left) = left else {
            collect(text, part.value, emptying, edits)?;
            continue;
        };
        let scanner = Scanner(text);
        let from = scanner.value_start(&part, 0, true)?;
        let end = scanner.end(part.value, from).max(from);
        let value = from..from + text.get(from..end)?.trim_end().len();
        edits.push((
            value,
            match (left, is_flow(node)) {
                (Left::NoMembers, _) => " []",
                // A comma right behind a colon is hard to read.
                (Left::Nothing, true) => " ",
                (Left::Nothing, false) => "",
            },
        ));
    }
    Some(())
}

fn without(node: &Node, emptying: &Emptying) -> Node {
    let kind = match &node.kind {
        Kind::List(members) => Kind::List(
            members
                .iter()
                .map(|member| without(member, emptying))
                .collect(),
        ),
        Kind::Map(entries) => {
            let left = entries.iter().map(|entry| {
                let mut entry = entry.clone();
                match emptying(&entry.key.value) {
                    Some(Left::Nothing) => entry.value.kind = Kind::Empty,
                    Some(Left::NoMembers) => entry.value.kind = Kind::List(Vec::new()),
                    None => entry.value = without(&entry.value, emptying),
                }
                entry
            });
            Kind::Map(left.collect())
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

    use super::{Left, emptied};
    use crate::workspace::Files;
    use crate::yaml::parse::parse;

    /// The text with `a` emptied, and with no members in `l`.
    fn without_a(text: &str) -> Option<String> {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), text.to_owned());
        let root = parse(&files, file).unwrap();
        emptied(text, &root, &|key| match key {
            "a" => Some(Left::Nothing),
            "l" => Some(Left::NoMembers),
            _ => None,
        })
    }

    #[test]
    fn values_go_and_nothing_else() {
        for (text, left) in [
            ("a: 1  # c\nb: 2\n", "a:  # c\nb: 2\n"),
            ("a: \"x # y\"\nb: 2", "a:\nb: 2"),
            ("a:\nb: 2\n", "a:\nb: 2\n"),
            ("a: |\n  x\n\n  y\n\nb: 2\n", "a:\n\nb: 2\n"),
            ("a:\n  - x\n  - {y: 1}\n# c\nb: 2\n", "a:\n# c\nb: 2\n"),
            ("- {b: 1, a: x, c: 2}\n", "- {b: 1, a: , c: 2}\n"),
            ("- {b: 1, a: {zh: 甲, en: x}}\n", "- {b: 1, a: }\n"),
            (
                "- b: 1\n  a: x\n- b: 2\n  a: y\n",
                "- b: 1\n  a:\n- b: 2\n  a:\n",
            ),
            ("l:\n  # c\n  - x\n  - y: 1\nb: 2\n", "l: []\nb: 2\n"),
            ("l: [x, y]\r\nb: 2\r\n", "l: []\r\nb: 2\r\n"),
        ] {
            assert_eq!(without_a(text).as_deref(), Some(left), "{text:?}");
        }
        // What is used elsewhere cannot go.
        assert_eq!(without_a("a: &x 1\nb: *x\n"), None);
    }
}
