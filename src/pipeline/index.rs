//! The list of all disclosures, in each language that one of them has.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use super::edition::{Edition, base, ways};
use crate::language::Labels;
use crate::site::{self, IndexPage, Listed, Way};
use crate::source::encoded;

/// The list in one language.
pub(super) struct Index<'a> {
    pub labels: &'a Arc<Labels>,
    /// Its file within the publication.
    pub file: String,
    /// Where it stands.
    pub page: IndexPage,
    /// What it lists.
    pub listed: Vec<Listed>,
}

impl<'a> Index<'a> {
    /// The list in each language, the primary one of the first disclosure first.
    pub fn of(all: &'a [Edition<'a>]) -> Vec<Self> {
        let mut seen = HashSet::new();
        let languages: Vec<&Edition> = all
            .iter()
            .filter(|edition| seen.insert(edition.labels.tag()))
            .collect();
        let index = |own: &&'a Edition<'a>| {
            let file = file(own.labels.tag(), all);
            Self {
                labels: &own.labels,
                page: IndexPage {
                    canonical: canonical(&file, all),
                    style: site::STYLE,
                    ways: languages.iter().map(|other| way(other, own, all)).collect(),
                },
                listed: listed(own.labels.tag(), all),
                file,
            }
        };
        languages.iter().map(index).collect()
    }
}

/// The file of the list in the language `tag`. All lists stand side by side, so that none can be taken for
/// a disclosure.
pub(super) fn file(tag: &str, all: &[Edition]) -> String {
    match all.first() {
        Some(first) if first.labels.tag() != tag => format!("index-{tag}.html"),
        _ => "index.html".to_owned(),
    }
}

/// The way from the list in one language to that in another.
fn way(other: &Edition, own: &Edition, all: &[Edition]) -> Way {
    let file = file(other.labels.tag(), all);
    Way {
        languages: vec![other.language()],
        parallel: false,
        canonical: canonical(&file, all),
        href: file,
        pdf: None,
        current: other.labels.tag() == own.labels.tag(),
    }
}

/// A list's address on the web, where the disclosures that name one agree on where the publication stands.
fn canonical(file: &str, all: &[Edition]) -> Option<String> {
    let mut bases = all.iter().filter_map(|edition| base(edition.disclosure));
    let base = bases.next()?;
    let file = if file == "index.html" { "" } else { file };
    bases
        .all(|other| other == base)
        .then(|| format!("{base}/{file}"))
}

/// All disclosures, each in the language `tag` or, where it has not got that, in its primary one.
fn listed(tag: &str, all: &[Edition]) -> Vec<Listed> {
    let mut editions: Vec<&Edition> = all
        .chunk_by(|a, b| std::ptr::eq(a.disclosure, b.disclosure))
        .filter_map(|own| {
            let mut same = own.iter().filter(|edition| edition.labels.tag() == tag);
            same.next().or(own.first())
        })
        .collect();
    // The newest year stands first; within a year, the order of the folders.
    editions.sort_by_key(|edition| Reverse(edition.disclosure.settings.school_year.value.first));
    let entry = |edition: &Edition| Listed {
        language: edition.language(),
        year: edition.view.year.clone(),
        institution: edition.view.institution.clone(),
        organisation: edition.view.organisation.clone(),
        title: edition.view.title.clone(),
        href: format!("{}/index.html", encoded(&edition.folder())),
        ways: ways(
            edition.disclosure,
            all,
            &encoded(&edition.disclosure.name),
            None,
        ),
    };
    editions.into_iter().map(entry).collect()
}
