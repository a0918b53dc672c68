//! A disclosure in each of its locales, ready to be made into pages and documents.

use std::sync::Arc;

use rayon::prelude::*;

use crate::locale::Languages;
use crate::model::Disclosure;
use crate::site::Listing;
use crate::typeset::{Faces, Pictures};
use crate::view::{FingerprintView, Version, Wording, identify, view};

/// One disclosure, ready to be made.
pub(crate) struct Prepared {
    /// What the list says of it, and where it lies.
    pub listing: Listing,
    /// Name of the criteria version.
    pub criteria: String,
    /// It in each of its locales, the primary one first.
    pub versions: Vec<Version>,
    /// What is published as it is: the path in the disclosure's folder, and what the file holds.
    pub files: Vec<(String, Arc<[u8]>)>,
}

/// Prepares a disclosure; `faces` are those of its locales.
pub(crate) fn prepare(
    disclosure: &Disclosure,
    languages: &Languages,
    faces: Vec<Faces>,
) -> Prepared {
    let pictures = disclosure.pictures.all();
    let pictures = pictures.map(|it| (it.path.clone(), Arc::clone(&it.bytes)));
    let pictures: Arc<Pictures> = Arc::new(pictures.collect());
    let locales = disclosure.settings.locales.par_iter().zip(faces);
    let settings = Some(&disclosure.settings);
    let congress = disclosure.congress.as_ref();
    let wording = Wording {
        union: disclosure.settings.union_kind(),
        congress: congress
            .map(|congress| congress.kind(settings))
            .unwrap_or_default(),
    };
    let mut versions: Vec<Version> = locales
        .filter_map(|(locale, faces)| {
            let labels = Arc::clone(languages.labels(locale.value.as_str())?);
            let (view, printed_texts) = view(disclosure, &labels, languages, &faces);
            Some(Version {
                labels,
                wording,
                view,
                printed_texts,
                faces,
                pictures: Arc::clone(&pictures),
                address: None,
            })
        })
        .collect();
    let listing = Listing::new(disclosure, &versions);
    for version in &mut versions {
        version.address = listing.page_address(version.labels.tag());
    }
    Prepared {
        listing,
        criteria: disclosure.criteria.name.value.0.clone(),
        versions,
        files: disclosure
            .files()
            .map(|(path, bytes)| (path.to_owned(), Arc::clone(bytes)))
            .collect(),
    }
}

impl Prepared {
    /// Gives it the fingerprint of its content. A check needs none.
    pub(super) fn identify(&mut self, disclosure: &Disclosure) {
        identify(disclosure, &mut self.versions);
    }

    /// The fingerprint of its content, once it has one.
    pub(super) fn fingerprint(&self) -> Option<&FingerprintView> {
        self.versions.first()?.view.fingerprint.as_ref()
    }
}
