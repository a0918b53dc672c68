//! What translators are sent.

use std::collections::HashSet;

use super::po::PoEntry;
use super::units::{Unit, units};
use crate::diagnostic::slashed;
use crate::model::{DisclosureDraft, Tag};
use crate::text::fingerprint;
use crate::workspace::Files;

/// All texts of a disclosure that have or want a translation of their own into the language `tag`, for a
/// PO file.
pub(crate) fn entries(draft: &DisclosureDraft, tag: &Tag, files: &Files) -> Vec<PoEntry> {
    let units = own_units(draft, tag, files).into_iter();
    units
        .map(|(id, unit)| entry(format!("{}/{id}", draft.name), unit, tag, files))
        .collect()
}

/// A language that some disclosure is to be translated into. Translators' tools write `zh_Hant` for
/// `zh-Hant`.
pub(crate) fn wanted(tag: &str, drafts: &[DisclosureDraft], files: &Files) -> Option<Tag> {
    let is_target = |tag: &Tag| {
        let mut all = drafts.iter();
        all.any(|draft| targets(draft, files).contains(tag))
    };
    Tag::parse(&tag.replace('_', "-")).filter(is_target)
}

/// The languages that a disclosure is translated into: all but the first, and the first where it is
/// not the edition's.
pub(crate) fn targets(draft: &DisclosureDraft, files: &Files) -> Vec<Tag> {
    let mut tags: Vec<Tag> = draft.locales.clone();
    if tags
        .first()
        .is_some_and(|tag| units(draft, tag, files).is_empty())
    {
        tags.remove(0);
    }
    tags
}

fn entry(id: String, unit: Unit, tag: &Tag, files: &Files) -> PoEntry {
    let translation = unit.translation(tag).map(|text| text.value.clone());
    let line = files.position(unit.span()).line;
    PoEntry {
        id,
        original: unit.original().to_owned(),
        known: translation.as_deref().map(fingerprint).unwrap_or_default(),
        translation: translation.unwrap_or_default(),
        place: format!("{}:{line}", slashed(files.path(unit.span().file))),
        fuzzy: false,
    }
}

/// The units that have or want a translation of their own; those that are a term have the term's.
pub(crate) fn own_units<'a>(
    draft: &'a DisclosureDraft,
    tag: &Tag,
    files: &Files,
) -> Vec<(String, Unit<'a>)> {
    let mut all = units(draft, tag, files);
    let mut seen = HashSet::new();
    all.retain(|(_, unit)| match unit.translation(tag) {
        Some(text) => seen.insert(text.span),
        None => true,
    });
    all
}
