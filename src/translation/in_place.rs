//! New translations in the file of their originals: over the former ones, and beside originals that are written
//! as maps by language.

use std::collections::HashMap;

use crate::diagnostic::Span;
use crate::model::Tag;
use crate::yaml::{Entry, Kind, Placed, Wanted};

/// New texts, by the places of what they replace or translate.
pub(crate) type Texts = HashMap<Span, String>;

/// Replaces values by the texts for their places.
pub(crate) fn replace_values(node: &mut Wanted, texts: &Texts) {
    match &mut node.kind {
        Kind::Scalar(text) => {
            if let Placed::Old(place) = node.span
                && let Some(new) = texts.get(&place)
            {
                text.clone_from(new);
            }
        }
        Kind::Empty => {}
        Kind::List(members) => members
            .iter_mut()
            .for_each(|member| replace_values(member, texts)),
        Kind::Map(entries) => entries
            .iter_mut()
            .for_each(|entry| replace_values(&mut entry.value, texts)),
    }
}

/// Adds translations into `tag` beside those originals that are written as maps by language, and takes
/// them out of `texts`.
pub(crate) fn add_beside_originals(node: &mut Wanted, primary: &Tag, tag: &Tag, texts: &mut Texts) {
    match &mut node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(members) => members
            .iter_mut()
            .for_each(|member| add_beside_originals(member, primary, tag, texts)),
        Kind::Map(entries) => match take_translation(entries, primary, texts) {
            Some(text) => put_in_language(entries, tag, text),
            None => entries.iter_mut().for_each(|entry| {
                add_beside_originals(&mut entry.value, primary, tag, texts);
            }),
        },
    }
}

/// The new translation of the original in a map by language. `None` where the map is none, or has none.
fn take_translation(entries: &[Entry<Placed>], primary: &Tag, texts: &mut Texts) -> Option<String> {
    let original = entries.iter().find(|entry| is_in(entry, primary))?;
    match original.value.span {
        Placed::Old(place) => texts.remove(&place),
        Placed::New | Placed::Like(_) => None,
    }
}

fn put_in_language(entries: &mut Vec<Entry<Placed>>, tag: &Tag, text: String) {
    let text = Kind::Scalar(text);
    match entries.iter_mut().find(|entry| is_in(entry, tag)) {
        Some(empty) => empty.value.kind = text,
        None => entries.push(Entry::added(tag.as_str(), text)),
    }
}

fn is_in(entry: &Entry<Placed>, tag: &Tag) -> bool {
    Tag::parse(&entry.key.value).as_ref() == Some(tag)
}
