//! The web pages: their addresses, one long page a locale, two locales side by side, the list of all
//! disclosures in each locale, the map for search engines.

mod index;
mod listing;
mod page;
mod place;

pub(crate) use index::Index;
pub(crate) use index::mapped;
pub(crate) use listing::{LISTINGS, Listing, Listings};
pub(crate) use page::{SCRIPT, assets, index, page, parallel, sitemap};
pub(crate) use place::place;
