//! The index of the publication: a list of all disclosures, in each language that one of them has.

use std::collections::HashSet;

use super::archives::Archives;
use super::list::{List, Listed, listed};
use super::listing::{ListedLocale, Listing};
use super::page::{IndexPage, SEARCH, STYLE};
use super::variant::PageVariant;
use crate::locale::UnionKind;
use crate::model::Base;
use crate::view::Wording;

/// The index in one language.
pub(crate) struct Index<'a> {
    /// Its language.
    pub locale: &'a ListedLocale,
    /// Its file within the publication.
    pub file: String,
    /// Which words it uses: those of the kind of union that all of them are, else of both.
    pub wording: Wording,
    /// Its address and links.
    pub page: IndexPage,
    /// What it lists.
    pub list: List,
}

impl<'a> Index<'a> {
    /// An index for each language in `planned` (all that the publication is to hold), the original language of the
    /// first disclosure first. Each lists the disclosures in `published`.
    pub(crate) fn in_each_language(
        planned: &'a [Listing],
        published: &[&Listing],
        archives: &Archives,
    ) -> Vec<Self> {
        let mut seen = HashSet::new();
        let locales: Vec<&ListedLocale> = planned
            .iter()
            .flat_map(|listing| &listing.locales)
            .filter(|locale| seen.insert(locale.tag.as_str()))
            .collect();
        let index = |locale: &&'a ListedLocale| {
            let file = file(&locale.tag, planned);
            let variants = locales.iter().map(|other| variant(other, locale, planned));
            Self {
                locale,
                wording: wording(published),
                page: IndexPage {
                    canonical: canonical(&file, planned),
                    style: STYLE,
                    script: SEARCH,
                    variants: variants.collect(),
                },
                list: List::new(&locale.tag, published, archives),
                file,
            }
        };
        locales.iter().map(index).collect()
    }
}

fn wording(published: &[&Listing]) -> Wording {
    let mut kinds = published.iter().map(|listing| listing.union_kind());
    let first = kinds.next().unwrap_or_default();
    let union = match kinds.all(|kind| kind == first) {
        true => first,
        false => UnionKind::Both,
    };
    Wording {
        union,
        ..Wording::default()
    }
}

/// The entries of the sitemap, in the language `tag`: the disclosures at the publication's own address, because
/// search engines refuse a sitemap that names other hosts.
pub(crate) fn sitemap_entries(
    tag: &str,
    published: &[&Listing],
    archives: &Archives,
) -> Vec<Listed> {
    let base = |listing: &Listing| listing.base_url.as_deref().and_then(Base::parse);
    let bases: Vec<Base> = published
        .iter()
        .filter_map(|listing| base(listing))
        .collect();
    let common = Base::common(&bases);
    let listings = published.iter().copied();
    let at_common: Vec<&Listing> = listings
        .filter(|listing| base(listing).as_ref() == common)
        .collect();
    at_common
        .into_iter()
        .filter_map(|listing| listed(tag, listing, archives))
        .collect()
}

/// The file of the index in the language `tag`: `index.html` for the first language, `index-en.html` for others.
/// All lie at the root, because a folder `en` could be a disclosure's.
pub(crate) fn file(tag: &str, planned: &[Listing]) -> String {
    let first = planned.iter().flat_map(|listing| &listing.locales).next();
    match first {
        Some(first) if first.tag != tag => format!("index-{tag}.html"),
        _ => "index.html".to_owned(),
    }
}

/// A link from the index in the language `locale` to that in `other`.
fn variant(other: &ListedLocale, locale: &ListedLocale, planned: &[Listing]) -> PageVariant {
    let file = file(&other.tag, planned);
    PageVariant {
        notices: Vec::new(),
        languages: vec![other.language()],
        parallel: false,
        canonical: canonical(&file, planned),
        href: file,
        pdf: None,
        file: None,
        current: other.tag == locale.tag,
    }
}

/// The canonical address of an index; `None` unless the disclosures that name a base address agree on it.
fn canonical(file: &str, planned: &[Listing]) -> Option<String> {
    let mut bases = planned
        .iter()
        .filter_map(|listing| listing.base_url.as_ref());
    let base = bases.next()?;
    // The folder's address is the canonical one: servers answer both with the same page.
    let file = if file == "index.html" { "" } else { file };
    bases
        .all(|other| other == base)
        .then(|| format!("{base}/{file}"))
}
