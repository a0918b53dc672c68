//! The measures of documents, asked of their own templates, so that a school's own `measures.typ` is checked by its
//! own figures.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::context::{Frame, frame_context, template_context};
use super::kinds::Kind;
use crate::template::Templates;
use crate::typeset;
use crate::typeset::Faces;
use crate::view::Version;
use crate::workspace::Files;

/// The measures of a document that rules need, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measures {
    /// The size of its title.
    pub title: f64,
    /// The width of its lines.
    pub width: f64,
    /// The upper edge of the type area, from the head of the page. Above it stands only the running title.
    pub head: f64,
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
        let template = kind.measures?;
        let render = |context| templates.render(template, context, files);
        let code = render(frame_context(&Frame::of(version)))
            .or_else(|_| render(template_context(version)))
            .ok()?;
        self.evaluated(code, &version.faces)
    }

    /// Has measures evaluated that are going to be asked for, while other threads do other work. Only the first
    /// would have to be waited for: most disclosures have the same.
    pub(crate) fn ahead(&self, kind: &Kind, frame: &Frame, templates: &Templates, files: &Files) {
        let Some(template) = kind.measures.filter(|_| self.known().is_empty()) else {
            return;
        };
        // Where they depend on more than the frame, they are left for later.
        if let Ok(code) = templates.render(template, frame_context(frame), files) {
            self.evaluated(code, frame.faces);
        }
    }

    fn evaluated(&self, code: String, faces: &Faces) -> Option<Measures> {
        if let Some(known) = self.known().get(&code) {
            return *known;
        }
        // The lock is not held meanwhile: other threads may have other measures to evaluate.
        let measures = evaluate(&code, faces);
        self.known().insert(code, measures);
        measures
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Option<Measures>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn evaluate(code: &str, faces: &Faces) -> Option<Measures> {
    let values = typeset::values(code.to_owned(), faces)?;
    let value = |name: &str| values.get(name).copied();
    Some(Measures {
        title: value("title")?,
        width: value("width")?,
        head: value("head")?,
        foot: value("foot")?,
    })
}
