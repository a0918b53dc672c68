//! Where a page of a disclosure stands, and what it links to.

use super::index::file;
use super::listing::Listing;
use super::page::{Link, Page, SCRIPT, STYLE};

/// The place of a page of `listing` in the language `tag`, by the folder that holds it. `planned` is all that
/// the publication is to hold.
pub(crate) fn place(listing: &Listing, tag: &str, folder: &str, planned: &[Listing]) -> Page {
    let up = "../".repeat(folder.split('/').count());
    Page {
        canonical: listing.canonical(folder),
        home: format!("{up}{}", file(tag, planned)),
        json: Link {
            href: "../disclosure.json".to_owned(),
        },
        style: STYLE,
        script: SCRIPT,
        variants: listing.variants("..", Some(folder)),
    }
}
