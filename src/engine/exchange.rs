//! The step of `gongkai i18n export`: texts to a translator's tool.

use std::collections::HashSet;
use std::path::Path;

use super::translations::{drafts, targets};
use crate::diagnostic::Finding;
use crate::model::{DisclosureDraft, Tag};
use crate::report::show_path;
use crate::translation::po::Entry;
use crate::translation::{Unit, fingerprint, po, units};
use crate::workspace::Files;

/// The PO file that holds everything to be translated into `tag`.
///
/// # Errors
/// Everything that is wrong with the form of the data, or that no disclosure lists the language.
pub(crate) fn export(data: &Path, tag: &str, files: &Files) -> Result<String, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let Some(tag) = wanted(tag, &drafts, files) else {
        return Err(vec![Finding::error("export-language").with("tag", tag)]);
    };
    let mut entries = Vec::new();
    for draft in &drafts {
        if !targets(draft, files).contains(&tag) {
            continue;
        }
        for (id, unit) in own_units(draft, &tag, files) {
            entries.push(entry(format!("{}/{id}", draft.name), unit, &tag, files));
        }
    }
    let names: Vec<&str> = drafts.iter().map(|draft| draft.name.as_str()).collect();
    Ok(po::write(
        &format!("gongkai {}", names.join(" ")),
        tag.as_str(),
        &entries,
    ))
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

fn entry(id: String, unit: Unit, tag: &Tag, files: &Files) -> Entry {
    let translation = unit.translation(tag).map(|text| text.value.clone());
    let line = files.position(unit.span()).line;
    Entry {
        id,
        original: unit.original().to_owned(),
        known: translation.as_deref().map(fingerprint).unwrap_or_default(),
        translation: translation.unwrap_or_default(),
        place: format!("{}:{line}", show_path(files.path(unit.span().file))),
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
