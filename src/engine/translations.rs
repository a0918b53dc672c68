//! The steps of `gongkai i18n`: what is translated, and by which state of the original.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::diagnostic::{Finding, Span};
use crate::locale::{Languages, misplaced};
use crate::model::{DisclosureDraft, FINGERPRINTS, Tag, find, load};
use crate::report::{show_path, sort};
use crate::translation::{Fingerprints, State, Unit, states, units};
use crate::workspace::{Change, Files, Scope, rewrite};

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

/// How much is translated of all disclosures in `data`, by disclosure, language and file.
///
/// # Errors
/// Everything that is wrong with the form of the data.
pub(crate) fn progress(data: &Path, files: &Files) -> Result<Vec<Progress>, Vec<Finding>> {
    let mut all = Vec::new();
    for draft in drafts(data, files)? {
        let fingerprints = Fingerprints::of(&draft, files).map_err(|finding| vec![finding])?;
        for tag in targets(&draft, files) {
            all.extend(of_language(&draft, &tag, &fingerprints, files));
        }
    }
    Ok(all)
}

fn of_language(
    draft: &DisclosureDraft,
    tag: &Tag,
    fingerprints: &Fingerprints,
    files: &Files,
) -> Vec<Progress> {
    let mut found: Vec<Progress> = Vec::new();
    let units = units(draft, tag, files);
    let states = states(&units, tag, fingerprints);
    for ((_, unit), state) in units.iter().zip(states) {
        let file = show_path(files.path(unit.span().file));
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

/// Records for every translation that it fits its original as it is now. A disclosure without translations
/// gets no record.
///
/// # Errors
/// What is wrong with the form of the data, or that the record cannot be written.
pub(crate) fn accept(data: &Path, files: &Files) -> Result<Vec<(PathBuf, usize)>, Vec<Finding>> {
    let mut written = Vec::new();
    let mut changes = Vec::new();
    for draft in drafts(data, files)? {
        let mut fingerprints = Fingerprints::default();
        let mut count = 0;
        for tag in targets(&draft, files) {
            for (id, unit) in units(&draft, &tag, files) {
                if unit.translation(&tag).is_some() {
                    fingerprints.accept(tag.as_str(), &id, unit.original());
                    count += 1;
                }
            }
        }
        let path = draft.folder.join(FINGERPRINTS);
        let known = files.find(&path).map(|file| files.text(file).to_owned());
        if count == 0 && known.is_none() {
            continue;
        }
        changes.push(Change {
            path: path.clone(),
            old: known,
            new: fingerprints.text(),
        });
        written.push((path, count));
    }
    rewrite(&changes)?;
    Ok(written)
}

/// The languages that a disclosure is translated into: all but the first, and the first where it is
/// not the edition's.
pub(crate) fn targets(draft: &DisclosureDraft, files: &Files) -> Vec<Tag> {
    let mut tags: Vec<Tag> = draft.locales.clone();
    if tags
        .first()
        .is_some_and(|tag| units(draft, tag, files).is_empty())
    {
        tags.remove(0);
    }
    tags
}

pub(crate) fn drafts(data: &Path, files: &Files) -> Result<Vec<DisclosureDraft>, Vec<Finding>> {
    let mut findings = Vec::new();
    let scope = Scope::of(data);
    let languages = Languages::load(&scope.home, files, &mut findings);
    findings.extend(misplaced(data, &scope.home));
    let mut drafts = Vec::new();
    let found = find(data, &scope.below);
    let refused = found.refused.into_iter();
    findings.extend(refused.map(|refused| refused.finding));
    findings.extend(found.findings);
    for (folder, name) in found.disclosures {
        drafts.push(load(&folder, &name, files, &languages, &mut findings));
    }
    if findings.iter().any(Finding::stops) {
        sort(&mut findings, files);
        Err(findings)
    } else {
        Ok(drafts)
    }
}
