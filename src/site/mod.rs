//! The web pages: their addresses, one long page a locale, two locales side by side, the list of all
//! disclosures in each locale, the map for search engines.

mod index;
mod listing;
mod page;

pub(crate) use index::Index;
pub(crate) use index::{file, mapped};
pub(crate) use listing::{LISTINGS, Listing, Listings, Pair};
pub(crate) use page::{Link, Page};
pub(crate) use page::{SCRIPT, STYLE, assets, index, page, parallel, sitemap};
