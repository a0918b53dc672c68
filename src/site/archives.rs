//! Which disclosures of a publication are those of one union over the years, and where the page over its years stands.

use std::collections::{BTreeMap, BTreeSet};

use super::listing::{ListedLocale, Listing};
use crate::text::{content_code, encoded};

/// The name of the page over the years, without the ending.
const NAME: &str = "archive";

/// The unions of which several years are published.
#[derive(Debug, Default)]
pub(crate) struct Archives {
    all: Vec<Archive>,
    /// The position of its union, by the name of a disclosure.
    of: BTreeMap<String, usize>,
}

/// One union with its years.
#[derive(Debug)]
pub(crate) struct Archive {
    /// What the names of its files begin with: nothing, or the name of the union's folders.
    prefix: String,
    /// The names of its disclosures, the earliest year first, one for each year.
    pub years: Vec<String>,
    /// Its languages, those of the earliest year first.
    pub locales: Vec<ListedLocale>,
    /// The web address of the publication, as the latest year has it.
    base_url: Option<String>,
}

impl Archives {
    /// The unions among all that the publication is to hold, each with its years. Those of one school and of one name
    /// are one union. Where there is a single year, there is nothing to set side by side.
    pub(crate) fn among(planned: &[Listing]) -> Self {
        let mut unions: BTreeMap<(String, String), Vec<&Listing>> = BTreeMap::new();
        for listing in planned {
            if let Some(union) = listing.union().filter(|_| listing.first_year().is_some()) {
                unions.entry(union).or_default().push(listing);
            }
        }
        let mut unions: Vec<_> = unions
            .into_iter()
            .map(|(union, mut all)| {
                // Of two for one year, which are a finding of their own, the first in the order of folders counts.
                all.sort_by_key(|listing| listing.first_year());
                (union, all)
            })
            .filter(|(_, all)| {
                all.first().map(|it| it.first_year()) != all.last().map(|it| it.first_year())
            })
            .collect();
        // A union that discloses for longer keeps its address when another comes that would have the same.
        unions.sort_by_key(|(_, all)| (all[0].first_year(), all[0].name.clone()));
        let mut archives = Self::default();
        let mut taken = BTreeSet::new();
        for ((school, union), all) in unions {
            let mut prefix = prefix(all[0]);
            if !taken.insert(prefix.to_lowercase()) {
                let code = content_code(format!("{school}\n{union}").as_bytes());
                prefix = format!("{prefix}{}-", code.to_lowercase());
            }
            let at = archives.all.len();
            let names = all.iter().map(|listing| (listing.name.clone(), at));
            archives.of.extend(names);
            archives.all.push(Archive::new(prefix, &all));
        }
        archives
    }

    /// All of them, in the order of their earliest years.
    pub(crate) fn all(&self) -> &[Archive] {
        &self.all
    }

    /// The address within the publication of the page in the language `tag` over the years of the union whose
    /// disclosure is called `name`; `None` where there are no other years.
    pub(crate) fn href(&self, name: &str, tag: &str) -> Option<String> {
        let archive = &self.all[*self.of.get(name)?];
        let has = archive.locales.iter().any(|locale| locale.tag == tag);
        let first = archive.locales.first()?;
        let tag = if has { tag } else { &first.tag };
        Some(encoded(&archive.file(tag)))
    }
}

impl Archive {
    fn new(prefix: String, all: &[&Listing]) -> Self {
        let mut years: Vec<&Listing> = all.to_vec();
        years.dedup_by_key(|listing| listing.first_year());
        let mut seen = BTreeSet::new();
        let locales = years.iter().flat_map(|listing| &listing.locales);
        let locales = locales.filter(|locale| seen.insert(locale.tag.clone()));
        Self {
            prefix,
            locales: locales.cloned().collect(),
            base_url: years.last().and_then(|latest| latest.base_url.clone()),
            years: years.iter().map(|listing| listing.name.clone()).collect(),
        }
    }

    /// The file of its page in a language. It lies at the root, because any folder could be a disclosure's.
    pub(crate) fn file(&self, tag: &str) -> String {
        let prefix = &self.prefix;
        match self.locales.first() {
            Some(first) if first.tag != tag => format!("{prefix}{NAME}-{tag}.html"),
            _ => format!("{prefix}{NAME}.html"),
        }
    }

    /// The file that holds the same as data.
    pub(crate) fn data(&self) -> String {
        format!("{}{NAME}.json", self.prefix)
    }

    /// The web address of a file; `None` where the union names no base address.
    pub(crate) fn canonical(&self, file: &str) -> Option<String> {
        Some(format!("{}/{}", self.base_url.as_ref()?, encoded(file)))
    }
}

/// What the folder of a disclosure is called besides its year: nothing for `2026`, `示例大学-` for `示例大学/2026`, and
/// `graduates-` for `2026-graduates`.
fn prefix(listing: &Listing) -> String {
    let Some(years) = listing.years() else {
        return String::new();
    };
    let [first, last] = [years.first, years.first + 1].map(|year| year.to_string());
    let parts = listing.name.split('/').map(|part| {
        let part = part.replacen(&first, "", 1).replacen(&last, "", 1);
        part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    });
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(|part| format!("{part}-")).collect()
}
