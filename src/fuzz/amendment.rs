//! A file in which one value is another: the rest is as the author wrote it, and reads as it did.

use super::chance::Chance;
use super::small::{WORDS, folder, seeds};
use super::target::Target;
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node, Placed, Wanted, amended, parse};

/// What values may come to be.
const VALUES: [&str; 16] = [
    "丙",
    "",
    " ",
    "a: b",
    "# a",
    "- a",
    "null",
    "~",
    "1/41",
    "\"",
    "'",
    "甲\n\n乙",
    "甲\n",
    "\u{2028}\t",
    "{a}",
    "*a",
];

/// An amended file reads as it is to be.
pub(super) fn target() -> Target {
    Target {
        seeds: seeds(),
        words: &WORDS,
        runs: 1500,
        holds: Box::new(holds),
    }
}

fn holds(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    // The first line names the file.
    let text = text.split_once('\n').map_or("", |(_, text)| text);
    let Some(tree) = tree(text) else { return };
    let as_it_is = amended(text, &tree, &Wanted::from(&tree));
    assert_eq!(as_it_is.as_deref(), Ok(text), "nothing was to change");
    let mut wanted = Wanted::from(&tree);
    alter(&mut wanted, &mut Chance::by(input));
    if let Ok(amended) = amended(text, &tree, &wanted) {
        let read = self::tree(&amended).map(|read| values(&Wanted::from(&read)));
        assert_eq!(read, Some(values(&wanted)), "{amended}");
    }
}

fn tree(text: &str) -> Option<Node> {
    let files = Files::default();
    let file = files.add(&folder().join("charter.yaml"), text.to_owned());
    parse(&files, file).ok()
}

/// Alters a value somewhere in the tree, takes one away, or adds one.
fn alter(node: &mut Wanted, chance: &mut Chance) {
    let goes_on = chance.below(4) > 0;
    match &mut node.kind {
        Kind::List(members) if goes_on && !members.is_empty() => {
            let at = chance.below(members.len());
            alter(&mut members[at], chance);
        }
        Kind::Map(entries) if goes_on && !entries.is_empty() => {
            let at = chance.below(entries.len());
            alter(&mut entries[at].value, chance);
        }
        Kind::List(members) => match chance.below(2) {
            0 => drop(members.pop()),
            _ => members.push(Wanted::added(value(chance))),
        },
        Kind::Map(entries) => match chance.below(2) {
            0 => drop(entries.pop()),
            _ => {
                let key = format!("新{}", chance.below(9));
                if entries.iter().all(|entry| entry.key.value != key) {
                    let at = chance.below(entries.len() + 1);
                    entries.insert(at, Entry::added(&key, value(chance)));
                }
            }
        },
        Kind::Scalar(_) | Kind::Empty => node.kind = value(chance),
    }
}

fn value(chance: &mut Chance) -> Kind<Placed> {
    let text = |chance: &mut Chance| Kind::Scalar(chance.one(&VALUES).to_owned());
    match chance.below(6) {
        0 => Kind::List(vec![
            Wanted::added(text(chance)),
            Wanted::added(text(chance)),
        ]),
        1 => Kind::Map(vec![Entry::added("甲", text(chance))]),
        _ => text(chance),
    }
}

/// The values of a tree, in a form in which two trees can be compared.
fn values(node: &Wanted) -> serde_json::Value {
    match &node.kind {
        Kind::Empty => serde_json::Value::Null,
        // A text block ends with the line end that its last line has.
        Kind::Scalar(text) => text.strip_suffix('\n').unwrap_or(text).into(),
        Kind::List(members) => members.iter().map(values).collect(),
        Kind::Map(entries) => {
            let entries = entries.iter();
            entries
                .map(|entry| (entry.key.value.clone(), values(&entry.value)))
                .collect()
        }
    }
}
