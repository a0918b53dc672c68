//! Values that are the same in every language. A translation of one is a mistake at its own place; the value
//! is read all the same.

use super::localized::Tag;
use super::read::Reader;
use crate::diagnostic::{Finding, message};
use crate::yaml::{Entry, Kind, Node};

impl Reader<'_> {
    /// The value itself, without the translations that somebody gave it; these are reported.
    pub(super) fn untranslated<'n>(&mut self, node: &'n Node) -> &'n Node {
        let Some((all, at)) = by_language(node, self.locales.first()) else {
            return node;
        };
        let others = all.iter().enumerate().filter(|(own, _)| *own != at);
        let given = others.filter(|(_, own)| !own.value.is_blank());
        let mut places: Vec<_> = given.map(|(_, own)| own.value.span).collect();
        if places.is_empty() {
            places.push(node.span);
        }
        for place in places {
            self.report(Finding::error(message::NOTHING_TO_TRANSLATE).at(place));
        }
        &all[at].value
    }
}

/// The value itself, whether or not it was given translations.
pub(super) fn original<'n>(node: &'n Node, primary: Option<&Tag>) -> &'n Node {
    by_language(node, primary).map_or(node, |(all, at)| &all[at].value)
}

/// The entries of a map by language, and the place of the original among them; the first where nobody knows
/// the original's language.
fn by_language<'n>(node: &'n Node, primary: Option<&Tag>) -> Option<(&'n [Entry], usize)> {
    let Kind::Map(entries) = &node.kind else {
        return None;
    };
    let tags: Option<Vec<Tag>> = entries
        .iter()
        .map(|entry| Tag::parse(&entry.key.value))
        .collect();
    let is_original = |tag: &Tag| primary.is_none_or(|primary| tag == primary);
    Some((entries, tags?.iter().position(is_original)?))
}
