//! How much of a disclosure is translated.

use serde::Serialize;

use super::fingerprints::Fingerprints;
use super::state::{State, states};
use super::units::{Unit, units};
use crate::diagnostic::{Span, slashed};
use crate::model::{DisclosureDraft, Tag};
use crate::workspace::Files;

/// How much of one file is translated into one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Progress {
    /// The disclosure's name.
    pub disclosure: String,
    /// Tag of the language.
    pub locale: String,
    /// Path of the file with the originals.
    pub file: String,
    /// Texts there are.
    pub texts: usize,
    /// Texts with a translation.
    pub translated: usize,
    /// Translations of which nobody has accepted that they fit their originals.
    pub unaccepted: usize,
    /// What is still to be translated.
    #[serde(skip)]
    pub missing: Vec<Span>,
    /// What was translated by an earlier state of the original.
    #[serde(skip)]
    pub stale: Vec<Span>,
}

/// How much of a disclosure is translated into the language `tag`, file by file.
pub(crate) fn progress(
    draft: &DisclosureDraft,
    tag: &Tag,
    fingerprints: &Fingerprints,
    files: &Files,
) -> Vec<Progress> {
    let mut found: Vec<Progress> = Vec::new();
    let units = units(draft, tag, files);
    let states = states(&units, tag, fingerprints);
    for ((_, unit), state) in units.iter().zip(states) {
        let file = slashed(files.path(unit.span().file));
        let at = match found.iter().position(|progress| progress.file == file) {
            Some(at) => at,
            None => {
                found.push(Progress {
                    disclosure: draft.name.clone(),
                    locale: tag.to_string(),
                    file,
                    texts: 0,
                    translated: 0,
                    unaccepted: 0,
                    missing: Vec::new(),
                    stale: Vec::new(),
                });
                found.len() - 1
            }
        };
        found[at].count(unit, tag, state);
    }
    found
}

impl Progress {
    fn count(&mut self, unit: &Unit, tag: &Tag, state: State) {
        self.texts += 1;
        let Some(translation) = unit.translation(tag) else {
            return self.missing.push(unit.span());
        };
        self.translated += 1;
        match state {
            State::Stale(_) => self.stale.push(translation.span),
            State::Unaccepted => self.unaccepted += 1,
            State::Missing | State::Fits => {}
        }
    }
}
