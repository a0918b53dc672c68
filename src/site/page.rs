//! Renders the pages from their templates. The structs here are what templates see as `page`.

use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::files::FileFacts;
use super::list::{List, Listed};
use super::variant::PageVariant;
use crate::diagnostic::Finding;
use crate::locale::Labels;
use crate::template::{Templates, date_function, label_function, number_function, size_function};
use crate::view::{Version, Wording};
use crate::workspace::Files;

/// The folder of the templates and of the files that every page needs beside it.
pub(crate) const FOLDER: &str = "site";

/// The addresses of a page: its own, and those that it links to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Page {
    /// The page's address on the web, where it is known.
    pub canonical: Option<String>,
    /// The address of the picture that is shown where the page is shared, where its own is known.
    pub share: Option<String>,
    /// The list of all disclosures in the page's locale, from here.
    pub home: String,
    /// The page over the years of the union, from here, where several are published.
    pub archive: Option<String>,
    /// The open data, from here.
    pub json: Link,
    /// The style sheet.
    pub style: &'static str,
    /// The script.
    pub script: &'static str,
    /// All pages of the disclosure, this one too: one a locale, the primary one first, then those that
    /// show two locales side by side.
    // Schools' own templates know these as `ways`.
    #[serde(rename = "ways")]
    pub variants: Vec<PageVariant>,
}

/// A file that a page links to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    /// Its address, from the page.
    pub href: String,
    /// What is said of it.
    pub file: FileFacts,
}

/// The addresses of the index in one locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct IndexPage {
    /// The list's address on the web, where it is known.
    pub canonical: Option<String>,
    /// The style sheet.
    pub style: &'static str,
    /// The script.
    pub script: &'static str,
    /// The list in each locale, this one too.
    #[serde(rename = "ways")]
    pub variants: Vec<PageVariant>,
}

/// How wide the picture is that is shown where a page is shared, in pixels: what social networks ask for.
pub(crate) const SHARE_WIDTH: u32 = 1200;

/// The style sheet's file name.
pub(crate) const STYLE: &str = "style.css";
/// The script's file name.
pub(crate) const SCRIPT: &str = "script.js";
/// The file name of the index's script.
pub(crate) const SEARCH: &str = "search.js";

/// The page of one disclosure in one locale.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn page(
    version: &Version,
    page: &Page,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        page => Serde(page),
        label => label_function(&version.labels, version.wording),
        number => number_function(&version.labels),
        size => size_function(&version.labels),
        ..Value::from(Serde(&version.view))
    };
    templates.render("site/page.html", context, files)
}

/// The page of one disclosure in two locales side by side.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn parallel(
    [first, second]: [&Version; 2],
    page: &Page,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        page => Serde(page),
        first => Serde(&first.view),
        second => Serde(&second.view),
        // The page itself is in the first language; `label2` and `number2` are for the second one's column.
        locale => Serde(&first.view.locale),
        label => label_function(&first.labels, first.wording),
        label2 => label_function(&second.labels, second.wording),
        number => number_function(&first.labels),
        number2 => number_function(&second.labels),
        size => size_function(&first.labels),
        size2 => size_function(&second.labels),
    };
    templates.render("site/parallel.html", context, files)
}

/// The list of all disclosures, in the locale of `labels` and in the words of the kind of union that is listed.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn index(
    list: &List,
    page: &IndexPage,
    (labels, wording): (&Arc<Labels>, Wording),
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        locale => context! { tag => labels.tag(), dir => labels.text("direction", &[]) },
        label => label_function(labels, wording),
        number => number_function(labels),
        date => date_function(labels),
        size => size_function(labels),
        page => Serde(page),
        ..Value::from(Serde(list))
    };
    templates.render("site/index.html", context, files)
}

/// The sitemap of all pages with an address on the web, for search engines; `None` where no page has one. `archives` are the
/// addresses of the pages over the years.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn sitemap(
    index: &IndexPage,
    (listed, archives): (&[Listed], &impl Serialize),
    templates: &Templates,
    files: &Files,
) -> Result<Option<String>, Finding> {
    let mut variants = listed.iter().flat_map(|disclosure| &disclosure.variants);
    if variants.all(|variant| variant.canonical.is_none()) {
        return Ok(None);
    }
    let context = context! {
        page => Serde(index),
        disclosures => Serde(listed),
        archives => Serde(archives),
    };
    templates
        .render("site/sitemap.xml", context, files)
        .map(Some)
}

/// The files that stand beside a page as they are: style sheet, script, icon.
pub(crate) fn assets(templates: &Templates) -> impl Iterator<Item = (&str, &[u8])> {
    templates.assets(FOLDER)
}
