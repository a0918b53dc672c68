//! The measures of documents, as their templates have them: an own template's are the ones that are checked.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::context::seen;
use super::kinds::Kind;
use crate::template::Templates;
use crate::typeset;
use crate::view::Version;
use crate::workspace::Files;

/// What rules ask of a document's measures, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measures {
    /// The size of its title.
    pub title: f64,
    /// The width of its lines.
    pub width: f64,
    /// Where the type area ends, from the head of the page. What stands below is the page's number.
    pub foot: f64,
}

/// Asks templates for their measures, and Typst what these come to: once for all documents alike.
#[derive(Debug, Default)]
pub(crate) struct Measurer {
    /// What is known, by the Typst code that says it.
    known: Mutex<HashMap<String, Option<Measures>>>,
}

impl Measurer {
    /// The measures of a document whose first language is that of `version`. `None` where the template says
    /// none: what is wrong with it is said where a document is made with it.
    pub(crate) fn measures(
        &self,
        kind: &Kind,
        version: &Version,
        templates: &Templates,
        files: &Files,
    ) -> Option<Measures> {
        let code = templates.render(kind.measures, seen(version), files).ok()?;
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(&code) {
            return *known;
        }
        let measures = measured(&code, version);
        known().insert(code, measures);
        measures
    }
}

fn measured(code: &str, version: &Version) -> Option<Measures> {
    let values = typeset::values(code.to_owned(), &version.faces)?;
    let of = |name: &str| values.get(name).copied();
    Some(Measures {
        title: of("title")?,
        width: of("width")?,
        foot: of("foot")?,
    })
}
