//! The measures of documents, asked of their own templates, so that a school's own `measures.typ` is checked by its
//! own figures.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::context::{frame_context, template_context};
use super::kinds::Kind;
use crate::template::Templates;
use crate::typeset;
use crate::view::Version;
use crate::workspace::Files;

/// The measures of a document that rules need, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measures {
    /// The size of its title.
    pub title: f64,
    /// The width of its lines.
    pub width: f64,
    /// The lower edge of the type area, from the head of the page. Below it stands only the page number.
    pub foot: f64,
}

/// Renders the templates of measures and lets Typst evaluate them. Documents with the same code share one result,
/// because each evaluation costs a run of Typst.
#[derive(Debug, Default)]
pub(crate) struct Measurer {
    /// The results so far, by the Typst code.
    known: Mutex<HashMap<String, Option<Measures>>>,
}

impl Measurer {
    /// The measures of a document whose first language is that of `version`; `None` where the template fails or
    /// gives none. What is wrong with it is reported where a document is made.
    pub(crate) fn measures(
        &self,
        kind: &Kind,
        version: &Version,
        templates: &Templates,
        files: &Files,
    ) -> Option<Measures> {
        // A view with a roster of a hundred thousand takes longer to hand over than to check, and measures
        // hardly ever depend on it.
        let render = |context| templates.render(kind.measures, context, files);
        let code = render(frame_context(version))
            .or_else(|_| render(template_context(version)))
            .ok()?;
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(&code) {
            return *known;
        }
        // The lock is not held meanwhile: other threads may have other measures to evaluate.
        let measures = evaluate(&code, version);
        known().insert(code, measures);
        measures
    }
}

fn evaluate(code: &str, version: &Version) -> Option<Measures> {
    let values = typeset::values(code.to_owned(), &version.faces)?;
    let value = |name: &str| values.get(name).copied();
    Some(Measures {
        title: value("title")?,
        width: value("width")?,
        foot: value("foot")?,
    })
}
