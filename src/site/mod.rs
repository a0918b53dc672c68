//! The web pages and their addresses: one long page for each locale of a disclosure, pages of two locales side by
//! side, the index of all disclosures in each locale, the sitemap.

mod files;
mod index;
mod links;
mod list;
mod listing;
mod notice;
mod page;
mod place;
mod variant;

pub(crate) use files::ListedFile;
pub(crate) use index::Index;
pub(crate) use index::sitemap_entries;
pub(crate) use listing::{Fingerprint, LISTINGS, Listing, Listings};
pub(crate) use page::{
    FOLDER, SCRIPT, SEARCH, SHARE_WIDTH, assets, index, page, parallel, sitemap,
};
pub(crate) use place::place;
