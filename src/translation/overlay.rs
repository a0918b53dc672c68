//! What the files say once new translations stand in them: each beside its original where translations
//! stand there already, otherwise in the translator's file.

use std::collections::HashMap;

use crate::diagnostic::{Span, Spanned};
use crate::model::{Tag, is_naming_everywhere, naming_entry, record_key, record_name};
use crate::yaml::{Entry, Kind, Node};

/// New texts, by the places of what they replace or translate.
pub(crate) type Texts = HashMap<Span, String>;

/// Replaces values by the texts for their places.
pub(crate) fn replace(node: &mut Node, texts: &Texts) {
    match &mut node.kind {
        Kind::Scalar(text) => {
            if let Some(new) = texts.get(&node.span) {
                text.clone_from(new);
            }
        }
        Kind::Empty => {}
        Kind::List(members) => members.iter_mut().for_each(|own| replace(own, texts)),
        Kind::Map(entries) => {
            let values = entries.iter_mut().map(|entry| &mut entry.value);
            values.for_each(|value| replace(value, texts));
        }
    }
}

/// Adds translations into `tag` beside those originals that are written as maps by language, and takes
/// them out of `texts`.
pub(crate) fn beside(node: &mut Node, primary: &Tag, tag: &Tag, texts: &mut Texts) {
    match &mut node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(members) => members
            .iter_mut()
            .for_each(|own| beside(own, primary, tag, texts)),
        Kind::Map(entries) => {
            let is = |entry: &Entry, tag: &Tag| Tag::parse(&entry.key.value).as_ref() == Some(tag);
            let original = entries.iter().find(|entry| is(entry, primary));
            let Some(text) = original.and_then(|entry| texts.remove(&entry.value.span)) else {
                let values = entries.iter_mut().map(|entry| &mut entry.value);
                return values.for_each(|value| beside(value, primary, tag, texts));
            };
            match entries.iter_mut().find(|entry| is(entry, tag)) {
                Some(empty) => empty.value.kind = Kind::Scalar(text),
                None => entries.push(entry(tag.as_str(), new(node.span, Kind::Scalar(text)))),
            }
        }
    }
}

/// Adds translations to a translator's file, `over`, whose original is `under`: where the original has
/// them, behind what the file has before them. `None` where a list of the file has no place for them.
pub(crate) fn lay(over: &mut Node, under: &Node, texts: &Texts) -> Option<()> {
    if !has_text(under, texts) {
        return Some(());
    }
    match &under.kind {
        Kind::Empty => {}
        Kind::Scalar(_) => over.kind = Kind::Scalar(texts.get(&under.span)?.clone()),
        Kind::Map(entries) => {
            if over.is_blank() {
                over.kind = Kind::Map(Vec::new());
            }
            let span = over.span;
            let Kind::Map(own) = &mut over.kind else {
                return None;
            };
            lay_map(own, entries, span, texts)?;
        }
        Kind::List(members) => {
            if over.is_blank() {
                over.kind = Kind::List(blank_list(members, over.span, texts));
            }
            let span = over.span;
            let Kind::List(own) = &mut over.kind else {
                return None;
            };
            lay_list(own, members, span, texts)?;
        }
    }
    Some(())
}

fn lay_map(own: &mut Vec<Entry>, entries: &[Entry], span: Span, texts: &Texts) -> Option<()> {
    for (at, wanted) in entries.iter().enumerate() {
        if !has_text(&wanted.value, texts) {
            continue;
        }
        let of = |own: &[Entry], key: &str| own.iter().position(|entry| entry.key.value == key);
        let place = of(own, &wanted.key.value).unwrap_or_else(|| {
            let before = entries[..at].iter().rev();
            let behind = before
                .filter_map(|known| of(own, &known.key.value))
                .next()
                .or_else(|| {
                    own.iter()
                        .rposition(|entry| is_naming_everywhere(&entry.key.value))
                })
                .map_or(0, |place| place + 1);
            own.insert(behind, entry(&wanted.key.value, new(span, Kind::Empty)));
            behind
        });
        lay(&mut own[place].value, &wanted.value, texts)?;
    }
    Some(())
}

fn lay_list(own: &mut Vec<Node>, members: &[Node], span: Span, texts: &Texts) -> Option<()> {
    let by_name = own.iter().any(|member| record_name(member).is_some());
    for (at, wanted) in members.iter().enumerate() {
        if !has_text(wanted, texts) {
            continue;
        }
        let place = match record_key(wanted).filter(|_| by_name) {
            Some(name) => {
                let of = |own: &[Node], name: &String| {
                    own.iter()
                        .position(|member| record_key(member).as_ref() == Some(name))
                };
                of(own, &name).unwrap_or_else(|| {
                    // What goes by its place must keep it.
                    let before = members[..at].iter().rev();
                    let behind = match members.iter().all(|known| record_name(known).is_some()) {
                        true => before
                            .filter_map(|known| of(own, &record_key(known)?))
                            .next()
                            .map_or(0, |place| place + 1),
                        false => own.len(),
                    };
                    own.insert(behind, named(wanted, span));
                    behind
                })
            }
            None => {
                // Those before it that are not translated stay empty.
                let blanks = (own.len()..=at).map(|_| new(span, Kind::Empty));
                own.extend(blanks.filter(|_| !by_name));
                at
            }
        };
        lay(own.get_mut(place)?, wanted, texts)?;
    }
    Some(())
}

/// The members that a list begins with: those with names that have a text, otherwise as many as the
/// original has.
fn blank_list(members: &[Node], span: Span, texts: &Texts) -> Vec<Node> {
    let all_named = members.iter().all(|own| record_name(own).is_some());
    members
        .iter()
        .filter(|own| !all_named || has_text(own, texts))
        .map(|own| named(own, span))
        .collect()
}

/// A member with nothing but the name of `original`, if it has one.
fn named(original: &Node, span: Span) -> Node {
    let name = record_name(original).and_then(|name| {
        let key = &naming_entry(original)?.key.value;
        let name = new(span, Kind::Scalar(name.to_owned()));
        Some(Kind::Map(vec![entry(key, name)]))
    });
    new(span, name.unwrap_or(Kind::Empty))
}

fn has_text(node: &Node, texts: &Texts) -> bool {
    match &node.kind {
        Kind::Empty => false,
        Kind::Scalar(_) => texts.contains_key(&node.span),
        Kind::List(members) => members.iter().any(|own| has_text(own, texts)),
        Kind::Map(entries) => entries.iter().any(|own| has_text(&own.value, texts)),
    }
}

fn entry(key: &str, value: Node) -> Entry {
    Entry {
        key: Spanned::new(key.to_owned(), value.span),
        value,
    }
}

/// A value that stands nowhere yet.
fn new(near: Span, kind: Kind) -> Node {
    let span = Span::new(near.file, usize::MAX..usize::MAX);
    Node { span, kind }
}
