//! The list of all disclosures, in each language that one of them has.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::listing::{ListedLocale, Listing};
use super::page::{IndexPage, Listed, PageVariant, STYLE};
use crate::model::Base;
use crate::text::encoded;

/// The list in one language.
pub(crate) struct Index<'a> {
    /// Its language.
    pub locale: &'a ListedLocale,
    /// Its file within the publication.
    pub file: String,
    /// Where it stands.
    pub page: IndexPage,
    /// What it lists.
    pub listed: Vec<Listed>,
}

impl<'a> Index<'a> {
    /// The list in each language of `planned`, the primary one of the first disclosure first. It lists those
    /// that are `published`.
    pub(crate) fn in_each_language(planned: &'a [Listing], published: &[&Listing]) -> Vec<Self> {
        let mut seen = HashSet::new();
        let locales: Vec<&ListedLocale> = planned
            .iter()
            .flat_map(|listing| &listing.locales)
            .filter(|locale| seen.insert(locale.tag.as_str()))
            .collect();
        let index = |own: &&'a ListedLocale| {
            let file = file(&own.tag, planned);
            let ways = locales.iter().map(|other| variant(other, own, planned));
            Self {
                locale: own,
                page: IndexPage {
                    canonical: canonical(&file, planned),
                    style: STYLE,
                    variants: ways.collect(),
                },
                listed: listed(&own.tag, published),
                file,
            }
        };
        locales.iter().map(index).collect()
    }
}

/// What the map for search engines lists in the language `tag`: what stands at the publication's own
/// address. They refuse a map that names other places.
pub(crate) fn mapped(tag: &str, published: &[&Listing]) -> Vec<Listed> {
    let base = |listing: &Listing| listing.base_url.as_deref().and_then(Base::parse);
    let bases: Vec<Base> = published.iter().filter_map(|own| base(own)).collect();
    let common = Base::common(&bases);
    let there = published.iter().copied();
    let there: Vec<&Listing> = there.filter(|own| base(own).as_ref() == common).collect();
    listed(tag, &there)
}

/// The file of the list in the language `tag`. All lists stand side by side, so that none can be taken for
/// a disclosure.
pub(crate) fn file(tag: &str, planned: &[Listing]) -> String {
    let first = planned.iter().flat_map(|listing| &listing.locales).next();
    match first {
        Some(first) if first.tag != tag => format!("index-{tag}.html"),
        _ => "index.html".to_owned(),
    }
}

/// The variant from the list in one language to that in another.
fn variant(other: &ListedLocale, own: &ListedLocale, planned: &[Listing]) -> PageVariant {
    let file = file(&other.tag, planned);
    PageVariant {
        languages: vec![other.language()],
        parallel: false,
        canonical: canonical(&file, planned),
        href: file,
        pdf: None,
        current: other.tag == own.tag,
    }
}

/// A list's address on the web, where the disclosures that name one agree on where the publication stands.
fn canonical(file: &str, planned: &[Listing]) -> Option<String> {
    let mut bases = planned
        .iter()
        .filter_map(|listing| listing.base_url.as_ref());
    let base = bases.next()?;
    let file = if file == "index.html" { "" } else { file };
    bases
        .all(|other| other == base)
        .then(|| format!("{base}/{file}"))
}

/// All disclosures, each in the language `tag` or, where it has not got that, in its primary one.
fn listed(tag: &str, published: &[&Listing]) -> Vec<Listed> {
    let mut listings = published.to_vec();
    // The newest year stands first; within a year, the order of the folders.
    listings.sort_by_key(|listing| Reverse(listing.first_year()));
    let entry = |listing: &&Listing| {
        let mut same = listing.locales.iter().filter(|locale| locale.tag == tag);
        let locale = same.next().or(listing.locales.first())?;
        Some(Listed {
            language: locale.language(),
            year: locale.year.clone(),
            institution: (&locale.institution).into(),
            organisation: (&locale.organisation).into(),
            title: (&locale.title).into(),
            href: format!("{}/index.html", encoded(&listing.folder(&locale.tag))),
            variants: listing.variants(&encoded(&listing.name), None),
        })
    };
    listings.iter().filter_map(entry).collect()
}
