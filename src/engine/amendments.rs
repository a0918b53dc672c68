//! Makes the comparison table of a text that is to be amended, as a page or as a PDF.

use std::path::Path;
use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::changes_page::page;
use crate::diagnostic::Finding;
use crate::document;
use crate::document::Frame;
use crate::locale::{Labels, Languages};
use crate::model::Tag;
use crate::template::Templates;
use crate::typeset::Faces;
use crate::view::{Wording, locale};
use crate::workspace::Files;

/// The template of the page.
const TEMPLATE: &str = "site/amendments.html";

/// The language of a table.
pub(crate) struct TableLanguage(Arc<Labels>, Tag);

impl TableLanguage {
    /// The language `tag`, where the project at `home` has it.
    pub(crate) fn new(tag: &str, home: &Path, files: &Files) -> Option<Self> {
        let languages = Languages::load(home, files, &mut Vec::new());
        Some(Self(Arc::clone(languages.labels(tag)?), Tag::parse(tag)?))
    }
}

/// The table as a page.
///
/// # Errors
/// What is wrong with the templates.
pub(crate) fn amendments_page(
    table: &impl Serialize,
    sign: &str,
    language: &TableLanguage,
    home: &Path,
    files: &Files,
) -> Result<String, Vec<Finding>> {
    let context = context! {
        sign => Value::from_safe_string(sign.to_owned()),
        locale => Serde(locale(&language.1, &language.0)),
        table => Serde(table),
    };
    page(TEMPLATE, context, home, files)
}

/// The table as a PDF.
///
/// # Errors
/// What is wrong with the templates, or what Typst refuses.
pub(crate) fn amendments_pdf(
    table: &impl Serialize,
    language: &TableLanguage,
    home: &Path,
    files: &Files,
) -> Result<Vec<u8>, Vec<Finding>> {
    let mut findings = Vec::new();
    let Some(templates) = Templates::load(home, files, &mut findings) else {
        return Err(findings);
    };
    let locale = locale(&language.1, &language.0);
    let frame = Frame {
        labels: &language.0,
        faces: Faces::shipped(),
        locale: &locale,
        wording: Wording::default(),
    };
    document::amendments(&frame, &Value::from(Serde(table)), &templates, files)
}
