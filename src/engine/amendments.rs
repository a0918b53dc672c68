//! Makes the comparison table of a text that is to be amended, as a page or as a PDF.

use std::path::Path;
use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::changes_page::page;
use super::project::Project;
use super::states::Source;
use super::steps::scopes;
use super::waive::readable_drafts;
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

/// The faces of the disclosure `name` of a state in the language `tag`: its own where the state is data, else those
/// that ship.
pub(crate) fn faces_of(state: &Source, name: &str, tag: &str, files: &Files) -> Faces {
    let own = match state {
        Source::Data(path) => own_faces(path, name, tag, files),
        Source::Published(_) | Source::Revision(..) => None,
    };
    own.unwrap_or_else(|| Faces::shipped().clone())
}

fn own_faces(data: &Path, name: &str, tag: &str, files: &Files) -> Option<Faces> {
    let project = Project::read(&scopes(&[data.to_owned()], files), files, &mut Vec::new());
    let drafts = readable_drafts(data, files).ok()?;
    let draft = drafts.iter().find(|draft| draft.name == name)?;
    let settings = draft.settings.value.as_ref()?;
    let faces = project.faces(&draft.folder, settings, files, &mut Vec::new());
    let mut locales = settings.locales.iter().zip(faces);
    let own = locales.find(|(locale, _)| locale.value.as_str() == tag);
    own.map(|(_, faces)| faces)
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
    faces: &Faces,
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
        faces,
        locale: &locale,
        wording: Wording::default(),
    };
    document::amendments(&frame, &Value::from(Serde(table)), &templates, files)
}
