//! The web pages: one long page a locale, the list of all disclosures, the map for search engines.

use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::finding::Finding;
use crate::language::Labels;
use crate::source::Files;
use crate::template::{Templates, label_function, number_function};
use crate::view::View;

/// The folder of the templates and of the files that every page needs beside it.
const FOLDER: &str = "site";

/// Where a page stands and what it links to.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The page's address on the web, where it is known.
    pub canonical: Option<String>,
    /// The list of all disclosures, from here.
    pub home: String,
    /// The PDF, from here.
    pub pdf: Link,
    /// The open data, from here.
    pub json: Link,
    /// The style sheet.
    pub style: &'static str,
    /// The script.
    pub script: &'static str,
    /// The same page in other locales.
    pub alternates: Vec<Alternate>,
}

/// A file that a page links to.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Its address, from the page.
    pub href: String,
}

/// A page in another locale.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// The locale's tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The page's address, from here.
    pub href: String,
    /// The page's address on the web, where it is known.
    pub canonical: Option<String>,
}

/// A disclosure in the list of all.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    /// School year.
    pub year: String,
    /// Name of the school.
    pub institution: String,
    /// Name of the union.
    pub organisation: String,
    /// Title.
    pub title: String,
    /// Its pages, one a locale, the primary one first.
    pub links: Vec<ListedLink>,
}

/// One page of a listed disclosure.
#[derive(Debug, Clone, Serialize)]
pub struct ListedLink {
    /// The locale's tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The page, from the list.
    pub href: String,
    /// The PDF, from the list.
    pub pdf: String,
}

/// The style sheet's file name.
pub const STYLE: &str = "style.css";
/// The script's file name.
pub const SCRIPT: &str = "script.js";

/// The page of one disclosure in one locale.
///
/// # Errors
/// A finding that points into the template at fault.
pub fn page(
    view: &View,
    page: &Page,
    labels: &Arc<Labels>,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        page => Serde(page),
        label => label_function(labels),
        number => number_function(labels),
        ..Value::from(Serde(view))
    };
    templates.render("site/page.html", context, files)
}

/// The list of all disclosures, in the locale of `labels`.
///
/// # Errors
/// A finding that points into the template at fault.
pub fn index(
    listed: &[Listed],
    labels: &Arc<Labels>,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        locale => context! { tag => labels.tag(), dir => labels.text("direction", &[]) },
        label => label_function(labels),
        number => number_function(labels),
        disclosures => Serde(listed),
        style => STYLE,
    };
    templates.render("site/index.html", context, files)
}

/// The map of all pages with an address on the web, for search engines; `None` where there is none.
///
/// # Errors
/// A finding that points into the template at fault.
pub fn sitemap(
    pages: &[(String, Vec<Alternate>)],
    templates: &Templates,
    files: &Files,
) -> Result<Option<String>, Finding> {
    if pages.is_empty() {
        return Ok(None);
    }
    let pages: Vec<Value> = pages
        .iter()
        .map(|(address, alternates)| context! { address, alternates => Serde(alternates) })
        .collect();
    templates
        .render("site/sitemap.xml", context! { pages }, files)
        .map(Some)
}

/// The files that stand beside a page as they are: style sheet, script, icon.
pub fn assets(templates: &Templates) -> impl Iterator<Item = (&str, &[u8])> {
    templates.assets(FOLDER)
}
