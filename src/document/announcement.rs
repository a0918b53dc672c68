//! A disclosure as a PDF, in one locale or in two: views through the press templates to Typst markup.

use std::collections::BTreeMap;
use std::path::Path;

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::coverage::name_faces;

use crate::diagnostic::{Finding, Span};
use crate::template::{Templates, label_function, number_function};
use crate::typeset::{Faces, Failure, Printed, Role};
use crate::view::Edition;
use crate::workspace::Files;

const TEMPLATE: &str = "press/announcement.typ";
const PARALLEL: &str = "press/parallel.typ";

/// The Typst markup of the announcement in one locale.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn markup(
    edition: &Edition,
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let context = context! {
        name_faces => all_name_faces(&[edition]),
        ..seen(edition)
    };
    templates.render(TEMPLATE, context, files)
}

/// The Typst markup of the announcement in two locales side by side. Its templates see the first as
/// those of a single one do, and as `first`, and the other as `second`.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn parallel_markup(
    pair: [&Edition; 2],
    templates: &Templates,
    files: &Files,
) -> Result<String, Finding> {
    let first = seen(pair[0]);
    let context = context! {
        first => first.clone(),
        second => seen(pair[1]),
        name_faces => all_name_faces(&pair),
        ..first
    };
    templates.render(PARALLEL, context, files)
}

/// What templates see of an edition.
fn seen(edition: &Edition) -> Value {
    let han = edition.is_han();
    let list = |role| Value::from_safe_string(edition.faces.typst(role, han));
    context! {
        fonts => context! {
            title => list(Role::Title),
            body => list(Role::Body),
            heading_1 => list(Role::Heading1),
            heading_2 => list(Role::Heading2),
            table => list(Role::Body),
        },
        label => label_function(&edition.labels),
        number => number_function(&edition.labels),
        ..Value::from(Serde(&edition.view))
    }
}

/// The faces of the names that running text cannot set. The faces of each language hold those of the
/// others, so that the first one's will do.
fn all_name_faces(editions: &[&Edition]) -> BTreeMap<String, Value> {
    editions
        .iter()
        .flat_map(|edition| name_faces(&edition.samples, &editions[0].faces))
        .map(|(name, list)| (name, Value::from_safe_string(list)))
        .collect()
}

/// Typesets the markup.
///
/// # Errors
/// Typst's own words, each at its place in the markup, which is added to `files` under the name it
/// would have in a kept Typst project.
pub(crate) fn print(markup: &str, faces: &Faces, name: &str) -> Result<Printed, Vec<Refusal>> {
    crate::typeset::print(markup.to_owned(), faces).map_err(|failure| {
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
pub(crate) struct Refusal {
    id: &'static str,
    range: Option<std::ops::Range<usize>>,
    reason: String,
    name: String,
    markup: String,
}

impl Refusal {
    /// The finding; the markup becomes one of the run's files, so that its line can be shown.
    pub(crate) fn finding(self, files: &Files) -> Finding {
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
