//! Values that are the same in every language, such as dates. Where somebody translated one, each translation is
//! reported at its own place, and the original value is read.

use super::localized::Tag;
use super::read::Reader;
use crate::diagnostic::{Finding, message};
use crate::yaml::{Entry, Kind, Node};

impl Reader<'_> {
    /// The original value of a map by language; any other node is returned as it is. Translations are reported,
    /// because there is nothing to translate.
    pub(super) fn untranslated<'n>(&mut self, node: &'n Node) -> &'n Node {
        let Some((all, at)) = by_language(node, self.locales.first()) else {
            return node;
        };
        let others = all.iter().enumerate().filter(|(index, _)| *index != at);
        let given = others.filter(|(_, entry)| !entry.value.is_blank());
        let mut places: Vec<_> = given.map(|(_, entry)| entry.value.span).collect();
        // A map with the original alone is as wrong as one with translations.
        if places.is_empty() {
            places.push(node.span);
        }
        for place in places {
            self.report(Finding::error(message::NOTHING_TO_TRANSLATE).at(place));
        }
        &all[at].value
    }
}

/// The original value of a map by language; any other node is returned as it is. Nothing is reported.
pub(super) fn original<'n>(node: &'n Node, primary: Option<&Tag>) -> &'n Node {
    by_language(node, primary).map_or(node, |(all, at)| &all[at].value)
}

/// The entries of a map by language and the index of the original among them: the first, where the original
/// language is not known. `None` for any other node.
fn by_language<'n>(node: &'n Node, primary: Option<&Tag>) -> Option<(&'n [Entry], usize)> {
    let Kind::Map(entries) = &node.kind else {
        return None;
    };
    let tags: Option<Vec<Tag>> = entries
        .iter()
        .map(|entry| Tag::parse(&entry.key.value))
        .collect();
    // Only a map all of whose keys are tags is one by language; any other is left to the field's own reader.
    let is_original = |tag: &Tag| primary.is_none_or(|primary| tag == primary);
    Some((entries, tags?.iter().position(is_original)?))
}
