//! A disclosure in each of its locales, ready to be made into pages and documents.

use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Spanned;
use crate::document::Document;
use crate::locale::Languages;
use crate::model::{Disclosure, Tag};
use crate::site::Listing;
use crate::typeset::{Faces, Pictures};
use crate::view::{
    FORMAT, FingerprintView, OpenData, Sheet, Version, Wording, identify, sheets_of, view,
};

/// The file in a disclosure's publication that holds its content as data.
pub(super) const OPEN_DATA: &str = "disclosure.json";

/// One disclosure, ready to be made.
pub(crate) struct Prepared {
    /// The folder of its data.
    pub folder: PathBuf,
    /// What the list says of it, and where it lies.
    pub listing: Listing,
    /// Name of the criteria version.
    pub criteria: String,
    /// It in each of its locales, the primary one first.
    pub versions: Vec<Version>,
    /// The notice-board copies that it is to have.
    pub sheets: Vec<Arc<Sheet>>,
    /// It in each of its locales as it is set for a wall; none where there are no notice-board copies.
    pub walls: Vec<Version>,
    /// What is published as it is: the path in the disclosure's folder, and what the file holds.
    pub files: Vec<(String, Arc<[u8]>)>,
}

impl Prepared {
    /// Its notice-board copies.
    pub(crate) fn notices(&self) -> impl Iterator<Item = Document> {
        self.sheets.iter().map(Document::notice)
    }

    /// Its versions as a document shows them.
    pub(crate) fn versions_for(&self, document: &Document) -> &[Version] {
        match document.sheet() {
            Some(_) => &self.walls,
            None => &self.versions,
        }
    }
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
    let settings = Some(&disclosure.settings);
    let congress = disclosure.congress.as_ref();
    let wording = Wording {
        union: disclosure.settings.union_kind(),
        congress: congress
            .map(|congress| congress.kind(settings))
            .unwrap_or_default(),
    };
    let versions = |faces: Vec<Faces>| -> Vec<Version> {
        let locales = disclosure.settings.locales.par_iter().zip(faces);
        let version = |(locale, faces): (&Spanned<Tag>, Faces)| {
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
        };
        locales.filter_map(version).collect()
    };
    let mut notices = disclosure.settings.notices.iter().flatten();
    let hangs = notices.next().is_some();
    let scripts = disclosure.settings.locales.iter().map(|locale| {
        let labels = languages.labels(locale.value.as_str());
        labels.is_some_and(|labels| labels.is_han())
    });
    let of_walls = faces.iter().zip(scripts).filter(|_| hangs);
    let of_walls = of_walls.map(|(faces, han)| faces.for_wall(han));
    let mut walls = versions(of_walls.collect());
    let mut versions = versions(faces);
    let mut listing = Listing::new(disclosure, &versions);
    for version in versions.iter_mut().chain(&mut walls) {
        version.address = listing.page_address(version.labels.tag());
    }
    let sheets = sheets_of(disclosure, &walls);
    listing.list_notices(&sheets, &versions);
    Prepared {
        folder: disclosure.folder.clone(),
        listing,
        sheets: sheets.into_iter().map(Arc::new).collect(),
        walls,
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
        let fingerprint = self.fingerprint().cloned();
        for wall in &mut self.walls {
            wall.view.fingerprint.clone_from(&fingerprint);
        }
    }

    /// The fingerprint of its content, once it has one.
    pub(super) fn fingerprint(&self) -> Option<&FingerprintView> {
        self.versions.first()?.view.fingerprint.as_ref()
    }

    /// Its content as data.
    pub(super) fn open_data(&self) -> OpenData<'_> {
        OpenData {
            format: FORMAT,
            name: &self.listing.name,
            fingerprint: self.fingerprint().map_or("", |own| &own.code),
            school_year: &self.listing.school_year,
            criteria: &self.criteria,
            locales: &self.versions,
        }
    }
}
