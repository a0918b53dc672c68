//! Computes the addresses of a disclosure's page and of what it links to.

use super::archives::Archives;
use super::index::file;
use super::listing::Listing;
use super::page::{Link, Page, SCRIPT, STYLE};
use crate::document::SHARE;

/// The addresses of the page of `listing` that lies in `folder`; `tag` is the language of its link to the index.
/// `planned` is all that the publication is to hold, `archives` the unions in it with several years.
pub(crate) fn place(
    listing: &Listing,
    tag: &str,
    folder: &str,
    planned: &[Listing],
    archives: &Archives,
) -> Page {
    let up = "../".repeat(folder.split('/').count());
    Page {
        canonical: listing.canonical(folder),
        share: listing
            .page_address(tag)
            .map(|address| format!("{}{}.png", address.canonical, SHARE.name)),
        home: format!("{up}{}", file(tag, planned)),
        archive: archives
            .href(&listing.name, tag)
            .map(|href| format!("{up}{href}")),
        json: Link {
            href: "../disclosure.json".to_owned(),
            file: listing.data(),
        },
        style: STYLE,
        script: SCRIPT,
        // A page lies one level below the disclosure's folder.
        variants: listing.variants("..", Some(folder)),
    }
}
