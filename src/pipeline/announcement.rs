//! One disclosure in one locale as a PDF: the view through the press templates to Typst markup.

use std::collections::BTreeMap;
use std::path::Path;

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::edition::Edition;
use crate::finding::Finding;
use crate::press::{self, Faces, Failure, Printed, Role};
use crate::source::{Files, Span};
use crate::template::{Templates, label_function, number_function};

const TEMPLATE: &str = "press/announcement.typ";

/// The Typst markup of the announcement.
///
/// # Errors
/// A finding that points into the template at fault.
pub(super) fn markup(
    edition: &Edition,
    faces: &Faces,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let Edition {
        view,
        samples,
        labels,
        ..
    } = edition;
    let han = edition.is_han();
    let list = |role| Value::from_safe_string(faces.typst(role, han));
    let name_faces: BTreeMap<String, Value> = press::name_faces(samples, faces)
        .into_iter()
        .map(|(name, list)| (name, Value::from_safe_string(list)))
        .collect();
    let context = context! {
        fonts => context! {
            title => list(Role::Title),
            body => list(Role::Body),
            heading_1 => list(Role::Heading1),
            heading_2 => list(Role::Heading2),
            table => list(Role::Body),
        },
        name_faces,
        label => label_function(labels),
        number => number_function(labels),
        ..Value::from(Serde(view))
    };
    templates.render(TEMPLATE, context, files)
}

/// Typesets the markup.
///
/// # Errors
/// Typst's own words, each at its place in the markup, which is added to `files` under the name it
/// would have in a kept Typst project.
pub(super) fn print(markup: &str, faces: &Faces, name: &str) -> Result<Printed, Vec<Refusal>> {
    press::print(markup.to_owned(), faces).map_err(|failure| {
        let refusal = |id, range, reason| Refusal {
            id,
            range,
            reason,
            name: format!("{name}/announcement.typ"),
            markup: markup.to_owned(),
        };
        match failure {
            Failure::Typst(errors) => errors
                .into_iter()
                .map(|(range, reason)| refusal("typst-error", range, reason))
                .collect(),
            Failure::Glyph(text) => vec![refusal("glyph-lost", None, text)],
        }
    })
}

/// Something Typst refused, with the markup it was given.
pub(super) struct Refusal {
    id: &'static str,
    range: Option<std::ops::Range<usize>>,
    reason: String,
    name: String,
    markup: String,
}

impl Refusal {
    /// The finding; the markup becomes one of the run's files, so that its line can be shown.
    pub(super) fn finding(self, files: &mut Files) -> Finding {
        let finding = Finding::error(self.id).with("reason", self.reason);
        match self.range {
            Some(range) => {
                let file = files.add(Path::new(&self.name), self.markup);
                finding.at(Span::new(file, range))
            }
            None => finding,
        }
    }
}
