//! The web pages and their addresses: one long page for each locale of a disclosure, pages of two locales side by
//! side, a page over the years of each union, the index of all disclosures in each locale, the sitemap.

mod archive_addresses;
mod archive_page;
mod archives;
mod bars;
mod charter_history;
mod departments;
mod files;
mod index;
mod links;
mod list;
mod listing;
mod notice;
mod page;
mod place;
mod published_year;
mod variant;
mod years;

pub(crate) use archive_addresses::{archive_addresses, archive_entries};
pub(crate) use archive_page::{ARCHIVE_FORMAT, ArchiveData, ArchiveView, archive_page};
pub(crate) use archives::{Archive, Archives};
pub(crate) use files::ListedFile;
pub(crate) use index::{Index, file, sitemap_entries};
pub(crate) use listing::{Fingerprint, LISTINGS, Listing, Listings};
pub(crate) use page::{
    FOLDER, SCRIPT, SEARCH, SHARE_WIDTH, assets, index, page, parallel, sitemap,
};
pub(crate) use place::place;
pub(crate) use published_year::PublishedYear;
pub(crate) use years::Year;
