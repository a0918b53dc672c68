//! The addresses of the page over the years of one union, and of what it links to.

use serde::Serialize;

use super::archives::{Archive, Archives};
use super::index::file;
use super::listing::Listing;
use super::page::STYLE;
use super::variant::PageVariant;
use crate::text::encoded;

/// The addresses of the page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ArchiveAddresses {
    /// The page's address on the web, where it is known.
    canonical: Option<String>,
    /// The list of all disclosures in its language.
    home: String,
    /// The same as data.
    json: DataLink,
    /// The style sheet.
    style: &'static str,
    /// The page in each language, this one too.
    #[serde(rename = "ways")]
    pub variants: Vec<PageVariant>,
}

/// A link to the same as data.
#[derive(Debug, Clone, Serialize)]
struct DataLink {
    /// Its address, from the page.
    href: String,
}

/// The addresses of a page over the years. `home` is the list of all disclosures in its language.
pub(crate) fn archive_addresses(archive: &Archive, tag: &str, home: String) -> ArchiveAddresses {
    let variants = archive.locales.iter().map(|locale| {
        let own = archive.file(&locale.tag);
        PageVariant {
            notices: Vec::new(),
            languages: vec![locale.language()],
            parallel: false,
            canonical: archive.canonical(&own),
            href: encoded(&own),
            pdf: None,
            file: None,
            current: locale.tag == tag,
        }
    });
    ArchiveAddresses {
        canonical: archive.canonical(&archive.file(tag)),
        home,
        json: DataLink {
            href: encoded(&archive.data()),
        },
        style: STYLE,
        variants: variants.collect(),
    }
}

/// The pages over the years of all unions in their first languages, for the map of the site.
pub(crate) fn archive_entries(archives: &Archives, planned: &[Listing]) -> Vec<ArchiveAddresses> {
    let entry = |archive: &Archive| {
        let first = archive.locales.first()?;
        let home = file(&first.tag, planned);
        Some(archive_addresses(archive, &first.tag, home))
    };
    archives.all().iter().filter_map(entry).collect()
}
