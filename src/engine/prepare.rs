//! A disclosure in each of its locales, ready to be made into pages and documents.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::faces::{ScriptFonts, faces};
use crate::diagnostic::Finding;
use crate::locale::Languages;
use crate::model::Disclosure;
use crate::site::Listing;
use crate::view::{Version, view};
use crate::workspace::Files;

/// One disclosure, ready to be made.
pub(crate) struct Prepared {
    /// What the list says of it, and where it lies.
    pub listing: Listing,
    /// Name of the criteria version.
    pub criteria: String,
    /// It in each of its locales, the primary one first.
    pub versions: Vec<Version>,
}

/// Prepares a disclosure. What is wrong with its faces is added to `findings`.
pub(crate) fn prepare(
    disclosure: &Disclosure,
    home: &Path,
    languages: &Languages,
    fonts: &ScriptFonts,
    files: &Files,
    findings: &mut Vec<Finding>,
) -> Prepared {
    let all_faces = faces(disclosure, home, fonts, files, findings);
    let locales = disclosure.settings.locales.par_iter().zip(all_faces);
    let versions: Vec<Version> = locales
        .filter_map(|(locale, faces)| {
            let labels = Arc::clone(languages.labels(locale.value.as_str())?);
            let (view, printed_texts) = view(disclosure, &labels, languages, &faces);
            Some(Version {
                labels,
                view,
                printed_texts,
                faces,
            })
        })
        .collect();
    Prepared {
        listing: Listing::new(disclosure, &versions),
        criteria: disclosure.criteria.name.value.0.clone(),
        versions,
    }
}
