//! New translations in a file of their own, which has the shape of the original's and in it only what is
//! translated.

use super::in_place::Texts;
use crate::model::{is_naming_everywhere, naming_entry, record_key, record_name};
use crate::yaml::{Entry, Kind, Node, Placed, Wanted};

/// A translator's file has no place for a text: it is another kind of value than its original, or a list by
/// names in which the original has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoPlace;

/// Adds translations to a translator's file, `over`, whose original is `under`: where the original has
/// them, behind what the file has before them.
///
/// # Errors
/// Where the file has no place for one of them.
pub(crate) fn add_to_translators_file(
    over: &mut Wanted,
    under: &Node,
    texts: &Texts,
) -> Result<(), NoPlace> {
    if !has_text(under, texts) {
        return Ok(());
    }
    match &under.kind {
        Kind::Empty => Ok(()),
        Kind::Scalar(_) => {
            let text = texts.get(&under.span).ok_or(NoPlace)?;
            over.kind = Kind::Scalar(text.clone());
            Ok(())
        }
        Kind::Map(originals) => {
            if over.is_blank() {
                over.kind = Kind::Map(Vec::new());
            }
            match &mut over.kind {
                Kind::Map(entries) => add_to_map(entries, originals, texts),
                _ => Err(NoPlace),
            }
        }
        Kind::List(originals) => {
            if over.is_blank() {
                over.kind = Kind::List(first_members(originals, texts));
            }
            match &mut over.kind {
                Kind::List(members) => add_to_list(members, originals, texts),
                _ => Err(NoPlace),
            }
        }
    }
}

fn add_to_map(
    entries: &mut Vec<Entry<Placed>>,
    originals: &[Entry],
    texts: &Texts,
) -> Result<(), NoPlace> {
    for (at, original) in originals.iter().enumerate() {
        if has_text(&original.value, texts) {
            let place = find_key(entries, &original.key.value)
                .unwrap_or_else(|| insert_key(entries, &originals[..at], original));
            add_to_translators_file(&mut entries[place].value, &original.value, texts)?;
        }
    }
    Ok(())
}

fn find_key(entries: &[Entry<Placed>], key: &str) -> Option<usize> {
    entries.iter().position(|entry| entry.key.value == key)
}

/// Inserts the key of an original behind the nearest of those before it that the map has, or else behind
/// the name of the record. Gives its place.
fn insert_key(entries: &mut Vec<Entry<Placed>>, before: &[Entry], original: &Entry) -> usize {
    let mut known = before.iter().rev();
    let place = known
        .find_map(|known| find_key(entries, &known.key.value))
        .or_else(|| {
            entries
                .iter()
                .rposition(|entry| is_naming_everywhere(&entry.key.value))
        })
        .map_or(0, |place| place + 1);
    entries.insert(place, Entry::added(&original.key.value, Kind::Empty));
    place
}

/// Members of a translator's list meet their originals by name where one of them has a name, otherwise by
/// their place in the list. An original without a name goes by its place in either case.
fn add_to_list(
    members: &mut Vec<Wanted>,
    originals: &[Node],
    texts: &Texts,
) -> Result<(), NoPlace> {
    let by_name = members.iter().any(|member| record_name(member).is_some());
    for (at, original) in originals.iter().enumerate() {
        if !has_text(original, texts) {
            continue;
        }
        let place = match record_key(original) {
            Some(name) if by_name => {
                find_member(members, &name).unwrap_or_else(|| insert_member(members, originals, at))
            }
            // Where the others go by name, what is missing cannot be filled up with empty members.
            None if by_name => at,
            _ => {
                fill_up_to(members, at);
                at
            }
        };
        let member = members.get_mut(place).ok_or(NoPlace)?;
        add_to_translators_file(member, original, texts)?;
    }
    Ok(())
}

fn find_member(members: &[Wanted], name: &str) -> Option<usize> {
    members
        .iter()
        .position(|member| record_key(member).as_deref() == Some(name))
}

/// Inserts a member with the name of the original number `at`: behind the nearest of those before it that
/// the list has. Gives its place.
fn insert_member(members: &mut Vec<Wanted>, originals: &[Node], at: usize) -> usize {
    let place = match all_named(originals) {
        true => {
            let mut known = originals[..at].iter().rev();
            known
                .find_map(|known| find_member(members, &record_key(known)?))
                .map_or(0, |place| place + 1)
        }
        // A member without a name is known by its place and must keep it, so the new one stands last.
        false => members.len(),
    };
    members.insert(place, named_member(&originals[at]));
    place
}

/// Gives the list empty members up to number `at`: those of them that are not translated stay empty.
fn fill_up_to(members: &mut Vec<Wanted>, at: usize) {
    while members.len() <= at {
        members.push(Wanted::added(Kind::Empty));
    }
}

/// The members that a list begins with: where all originals have names, those that have a text, otherwise
/// one for each original.
fn first_members(originals: &[Node], texts: &Texts) -> Vec<Wanted> {
    let all_named = all_named(originals);
    originals
        .iter()
        .filter(|original| !all_named || has_text(original, texts))
        .map(named_member)
        .collect()
}

fn all_named(members: &[Node]) -> bool {
    members.iter().all(|member| record_name(member).is_some())
}

/// A member with nothing but the name of its original, if that has one.
fn named_member(original: &Node) -> Wanted {
    let name = record_name(original).and_then(|name| {
        let key = &naming_entry(original)?.key.value;
        let name = Kind::Scalar(name.to_owned());
        Some(Kind::Map(vec![Entry::added(key, name)]))
    });
    Wanted::added(name.unwrap_or(Kind::Empty))
}

/// Whether there is a new translation of something in a value.
fn has_text(node: &Node, texts: &Texts) -> bool {
    match &node.kind {
        Kind::Empty => false,
        Kind::Scalar(_) => texts.contains_key(&node.span),
        Kind::List(members) => members.iter().any(|member| has_text(member, texts)),
        Kind::Map(entries) => entries.iter().any(|entry| has_text(&entry.value, texts)),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{NoPlace, add_to_translators_file};
    use crate::translation::in_place::Texts;
    use crate::workspace::Files;
    use crate::yaml::{Kind, Node, Wanted, amended, parse};

    /// The translator's file `over` once every text of `under` that ends with `!` is translated.
    fn translated(over: &str, under: &str) -> Result<String, NoPlace> {
        fn collect(node: &Node, texts: &mut Texts) {
            match &node.kind {
                Kind::Scalar(text) if text.ends_with('!') => {
                    texts.insert(node.span, text.to_uppercase());
                }
                Kind::Empty | Kind::Scalar(_) => {}
                Kind::List(members) => members.iter().for_each(|member| collect(member, texts)),
                Kind::Map(entries) => entries
                    .iter()
                    .for_each(|entry| collect(&entry.value, texts)),
            }
        }
        let files = Files::default();
        let read = |name: &str, text: &str| {
            let file = files.add(Path::new(name), text.to_owned());
            parse(&files, file).unwrap()
        };
        let (old, under) = (read("a.en.yaml", over), read("a.yaml", under));
        let mut texts = Texts::new();
        collect(&under, &mut texts);
        let mut wanted = Wanted::from(&old);
        add_to_translators_file(&mut wanted, &under, &texts)?;
        Ok(amended(over, &old, &wanted).unwrap())
    }

    #[test]
    fn a_new_member_stands_behind_the_one_before_it_in_the_original() {
        let named = "l: [{id: a, t: a!}, {id: b, t: b!}, {id: c, t: c!}]\n";
        let plain = "l: [x, y!]\n";
        let mixed = "l: [{id: a, t: x}, {t: y}, {id: c, t: c!}]\n";
        for (over, under, expected) in [
            (
                "l:\n  - id: c\n    t: C!\n",
                named,
                "l:\n  - id: a\n    t: A!\n  - id: b\n    t: B!\n  - id: c\n    t: C!\n",
            ),
            (
                "l:\n  - id: a\n    t: A!\n",
                named,
                "l:\n  - id: a\n    t: A!\n  - id: b\n    t: B!\n  - id: c\n    t: C!\n",
            ),
            ("", plain, "l:\n  -\n  - Y!\n"),
            ("l: []\n", plain, "l: [~, Y!]\n"),
            (
                "l:\n  - id: a\n  - t: Y\n",
                mixed,
                "l:\n  - id: a\n  - t: Y\n  - id: c\n    t: C!\n",
            ),
        ] {
            assert_eq!(translated(over, under).as_deref(), Ok(expected), "{over:?}");
        }
    }

    #[test]
    fn a_file_of_another_shape_has_no_place() {
        for (over, under) in [
            ("l: x\n", "l: [a!]\n"),
            ("l: [x]\n", "l: {a: a!}\n"),
            ("l: [{id: a}]\n", "l: [{id: a}, {t: t!}]\n"),
        ] {
            assert_eq!(translated(over, under), Err(NoPlace), "{over:?}");
        }
    }
}
