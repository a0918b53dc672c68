//! What an index lists: the disclosures in order, in groups by school year, and what can be counted of all of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::archives::Archives;
use super::listing::{ListedFigure, ListedLocale, ListedText, Listing};
use super::variant::{Language, PageVariant};
use crate::locale::readings;
use crate::model::Level;
use crate::text::encoded;
use crate::view::TextView;

/// The disclosures of an index.
#[derive(Debug, Serialize)]
pub(crate) struct List {
    /// Them in order: the newest school year first, within a year by name.
    pub disclosures: Vec<Listed>,
    /// The school years.
    pub groups: Vec<Group>,
    /// What can be counted of all of them.
    pub overview: Overview,
}

/// An entry of the index: a disclosure in the index's locale or, where it lacks that, in its original one.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Listed {
    /// The locale of what follows.
    pub language: Language,
    /// School year.
    pub year: String,
    /// Name of the school.
    pub institution: TextView,
    /// Name of the union.
    pub organisation: TextView,
    /// Title.
    pub title: TextView,
    /// School and union in Pinyin, a syllable a word; what is in other letters, in small ones.
    pub spelled: String,
    /// Level of the union: `school` or `college`; empty where a publication of an earlier version did not say it.
    pub level: String,
    /// The date of issue, as `2026-09-21`.
    pub issued: Option<String>,
    /// The date of the latest update.
    pub updated: Option<String>,
    /// Its key figures.
    pub figures: Vec<ListedFigure>,
    /// Whether it is the latest of its union, while others have disclosed a newer school year.
    pub behind: bool,
    /// The address of its page in that locale, from the list.
    pub href: String,
    /// The page over the years of its union, from the list, where several are published.
    pub archive: Option<String>,
    /// All its pages, as in [`Page`](super::page::Page).
    #[serde(rename = "ways")]
    pub variants: Vec<PageVariant>,
}

/// The disclosures of one school year.
#[derive(Debug, Serialize)]
pub(crate) struct Group {
    /// The school year, as the first of them writes it.
    pub year: String,
    /// Its address on the index, without `#`.
    pub anchor: String,
    /// The place of the first of them among all disclosures.
    pub from: usize,
    /// The place behind the last.
    pub to: usize,
}

/// What can be counted of all disclosures.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Overview {
    /// How many unions disclose.
    pub unions: usize,
    /// How many schools they belong to.
    pub schools: usize,
    /// The newest school year.
    pub year: String,
    /// How many unions have disclosed it.
    pub current: usize,
    /// How many have not.
    pub behind: usize,
    /// How many disclosures of that year state a self-assessment.
    pub assessed: usize,
    /// How many of these meet every requirement.
    pub all_met: usize,
    /// How many people the disclosures of that year name.
    pub people: usize,
}

/// A union, by its school's name and its own in its original language.
type Union<'a> = (&'a str, &'a str);

impl List {
    /// Lists `published` in the language `tag`.
    pub(super) fn new(tag: &str, published: &[&Listing], archives: &Archives) -> Self {
        let mut listings = published.to_vec();
        listings.sort_by_cached_key(|listing| {
            // Calendar years before school years that begin in them, so that each stays together.
            let year = (Reverse(listing.first_year()), listing.school_year.clone());
            let locale = in_language(listing, tag);
            // What is listed in another language than the list's comes behind what is listed in that.
            let is_other = locale.is_some_and(|locale| locale.tag != tag);
            (year, is_other, locale.map(|locale| order(listing, locale)))
        });
        let latest = latest(&listings);
        let newest = listings.first().and_then(|listing| listing.first_year());
        let is_behind = |listing: &Listing| {
            let year = listing.first_year();
            let of_union = union(listing).and_then(|union| latest.get(&union));
            year < newest && of_union == Some(&year)
        };
        let entry = |listing: &&Listing| {
            Some(Listed {
                behind: is_behind(listing),
                ..listed(tag, listing, archives)?
            })
        };
        let disclosures: Vec<Listed> = listings.iter().filter_map(entry).collect();
        let groups = groups(&listings, &disclosures);
        let year = groups.first().map(|group| group.year.clone());
        Self {
            disclosures,
            groups,
            overview: Overview {
                year: year.unwrap_or_default(),
                ..overview(&listings, &latest)
            },
        }
    }
}

/// A disclosure as an entry, in the language `tag` or, where it lacks that, in its original one.
pub(super) fn listed(tag: &str, listing: &Listing, archives: &Archives) -> Option<Listed> {
    let locale = in_language(listing, tag)?;
    Some(Listed {
        language: locale.language(),
        year: locale.year.clone(),
        institution: (&locale.institution).into(),
        organisation: (&locale.organisation).into(),
        title: (&locale.title).into(),
        spelled: spelled(locale),
        level: listing.level.clone(),
        issued: listing.issued.clone(),
        updated: listing.updated.clone(),
        figures: listing.figures.clone(),
        behind: false,
        href: format!("{}/index.html", encoded(&listing.folder(&locale.tag))),
        archive: archives.href(&listing.name, tag),
        variants: listing.variants(&encoded(&listing.name), None),
    })
}

fn in_language<'l>(listing: &'l Listing, tag: &str) -> Option<&'l ListedLocale> {
    let mut same = listing.locales.iter().filter(|locale| locale.tag == tag);
    same.next().or(listing.locales.first())
}

/// What the disclosures of one year are put in order by: the school, then the union, that of the school itself before
/// those of its colleges.
fn order(listing: &Listing, locale: &ListedLocale) -> (String, bool, String) {
    let spelled = |text: &ListedText| readings().spelled(text.text());
    let is_college = listing.level == Level::College.name();
    let (school, union) = (&locale.institution, &locale.organisation);
    (spelled(school), is_college, spelled(union))
}

/// What readers may type to find a disclosure: the school and the union, whose name mostly names the school.
fn spelled(locale: &ListedLocale) -> String {
    let (school, union) = (locale.institution.text(), locale.organisation.text());
    match union.contains(school) {
        true => readings().spelled(union),
        false => readings().spelled(&format!("{school} {union}")),
    }
}

fn union(listing: &Listing) -> Option<Union<'_>> {
    let own = listing.locales.first()?;
    Some((own.institution.text(), own.organisation.text()))
}

/// The latest year that each union has disclosed.
fn latest<'l>(listings: &[&'l Listing]) -> BTreeMap<Union<'l>, Option<u16>> {
    let mut latest = BTreeMap::new();
    for listing in listings {
        if let Some(union) = union(listing) {
            let year = listing.first_year();
            let known = latest.entry(union).or_insert(year);
            *known = year.max(*known);
        }
    }
    latest
}

fn groups(listings: &[&Listing], disclosures: &[Listed]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut from = 0;
    for same in listings.chunk_by(|a, b| a.school_year == b.school_year) {
        let to = from + same.len();
        groups.extend(disclosures.get(from).map(|first| Group {
            year: first.year.clone(),
            anchor: format!("year-{}", same[0].school_year),
            from,
            to,
        }));
        from = to;
    }
    groups
}

fn overview(listings: &[&Listing], latest: &BTreeMap<Union, Option<u16>>) -> Overview {
    let newest = listings.first().and_then(|listing| listing.first_year());
    let of_newest = listings.iter().filter(|own| own.first_year() == newest);
    let of_newest: Vec<&&Listing> = of_newest.collect();
    let figures = |id: &'static str| {
        let figures = of_newest.iter().flat_map(|own| &own.figures);
        figures.filter(move |figure| figure.id == id)
    };
    let is_met = |figure: &&ListedFigure| Some(figure.count) == figure.limit;
    let schools: BTreeSet<&str> = latest.keys().map(|(school, _)| *school).collect();
    let current = latest.values().filter(|year| **year == newest).count();
    Overview {
        unions: latest.len(),
        schools: schools.len(),
        year: String::new(),
        current,
        behind: latest.len() - current,
        assessed: figures("indicators").count(),
        all_met: figures("indicators").filter(is_met).count(),
        people: figures("staff").map(|figure| figure.count).sum(),
    }
}
