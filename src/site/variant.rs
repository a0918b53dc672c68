//! One of the pages that show the same content, as links to it are made.

use serde::Serialize;

use super::files::FileFacts;
use super::notice::NoticeLink;

/// One of the pages that show the same content, a disclosure or the index: in one locale, or in two side by side.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageVariant {
    /// Its locales.
    pub languages: Vec<Language>,
    /// Whether it shows two locales side by side.
    pub parallel: bool,
    /// The page's address, from here.
    pub href: String,
    /// The address of the PDF in the same locales, from here; a list has none.
    pub pdf: Option<String>,
    /// What is said of that PDF.
    pub file: Option<FileFacts>,
    /// The page's address on the web, where it is known.
    pub canonical: Option<String>,
    /// Whether it is the page itself.
    pub current: bool,
    /// The notice-board copies in its language.
    pub notices: Vec<NoticeLink>,
}

/// A locale, with the name of its language in that language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Language {
    /// The locale's tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
}
