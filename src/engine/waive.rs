//! Writes waivers: what was found, and the author's reason to let it stand.

use std::path::{Path, PathBuf};

use super::drafts::read_drafts;
use super::found_here::{Consent, FoundHere};
use super::request::Request;
use super::rules::rules;
use super::steps::{build, check};
use super::waiver_writer::change;
use crate::diagnostic::{FileId, Finding, message, slashed};
use crate::document;
use crate::model::DisclosureDraft;
use crate::workspace::{Files, rewrite};

/// A waiver that was written.
#[derive(Debug, Clone)]
pub(crate) struct WrittenWaiver {
    /// The settings that hold it.
    pub path: PathBuf,
    pub rule: String,
    pub at: String,
    /// How many findings it covers.
    pub findings: usize,
}

/// Writes the waivers that `consent` asks for, or else completes those that were written by hand and do not say what
/// they are for. Gives what was written.
///
/// # Errors
/// Everything that keeps them from being written.
pub(crate) fn waive(
    data: &Path,
    consent: Option<&Consent>,
    files: &mut Files,
) -> Result<Vec<WrittenWaiver>, Vec<Finding>> {
    match consent.map(|consent| consent.rule) {
        Some(rule) if document::needs_layout(rule) => {
            write_waivers(data, consent, &layout_findings(data, files)?, files)
        }
        Some(_) => write_waivers(data, consent, &check(&[data.to_owned()], files), files),
        None => {
            let mut written = write_waivers(data, None, &check(&[data.to_owned()], files), files)?;
            *files = Files::default();
            if layout_is_waived(data, files)? {
                written.extend(write_waivers(
                    data,
                    None,
                    &layout_findings(data, files)?,
                    files,
                )?);
            }
            Ok(written)
        }
    }
}

/// Writes the waivers that cover what is asked for of these findings.
fn write_waivers(
    data: &Path,
    consent: Option<&Consent>,
    findings: &[Finding],
    files: &Files,
) -> Result<Vec<WrittenWaiver>, Vec<Finding>> {
    let drafts = readable_drafts(data, files)?;
    if let (Some(consent), [first, second, ..]) = (consent, drafts.as_slice()) {
        return Err(vec![
            Finding::error(message::WAIVE_WHICH)
                .with("rule", consent.rule.name)
                .with("folder", slashed(&first.folder))
                .with("other", slashed(&second.folder)),
        ]);
    }
    let mut written = Vec::new();
    let mut changes = Vec::new();
    for draft in &drafts {
        let Some(settings) = &draft.settings.value else {
            continue;
        };
        let found = FoundHere {
            draft,
            settings,
            findings,
            files,
        };
        let wanted = match consent {
            Some(consent) => found.consented(consent).map_err(|finding| vec![finding])?,
            None => found.completed(),
        };
        if wanted.is_empty() {
            continue;
        }
        let path = files.path(settings.place.file).to_owned();
        changes.push(change(&path, settings, &wanted, files)?);
        written.extend(wanted.into_iter().map(|waiver| WrittenWaiver {
            path: path.clone(),
            rule: waiver.rule,
            at: waiver.at,
            findings: waiver.found.len(),
        }));
    }
    rewrite(&changes)?;
    Ok(written)
}

/// All disclosures in `data`. What is wrong elsewhere does not matter for a change of the settings.
///
/// # Errors
/// What is wrong with the form of the settings.
pub(super) fn readable_drafts(
    data: &Path,
    files: &Files,
) -> Result<Vec<DisclosureDraft>, Vec<Finding>> {
    let (drafts, mut findings) = read_drafts(&[data.to_owned()], files);
    let settings: Vec<FileId> = drafts
        .iter()
        .filter_map(|draft| Some(draft.settings.value.as_ref()?.place.file))
        .collect();
    let is_of_settings = |finding: &Finding| {
        let file = finding.span().map(|span| span.file);
        file.is_none_or(|file| settings.contains(&file))
    };
    findings.retain(|finding| finding.stops() && (settings.is_empty() || is_of_settings(finding)));
    match findings.is_empty() {
        true => Ok(drafts),
        false => Err(findings),
    }
}

/// Whether a waiver that is to be completed is about what shows only when documents are set.
fn layout_is_waived(data: &Path, files: &Files) -> Result<bool, Vec<Finding>> {
    let drafts = readable_drafts(data, files)?;
    let settings = drafts
        .iter()
        .filter_map(|draft| draft.settings.value.as_ref());
    let mut unstated = settings
        .flat_map(|settings| settings.waivers.iter().flatten())
        .filter(|waiver| waiver.is_unstated());
    Ok(unstated.any(|waiver| {
        let mut rules = rules().filter(|rule| document::needs_layout(rule));
        rules.any(|rule| rule.name == waiver.rule.value.0)
    }))
}

/// Everything that is found in the data when its documents are set; they are not kept.
///
/// # Errors
/// What keeps them from being set.
fn layout_findings(data: &Path, files: &Files) -> Result<Vec<Finding>, Vec<Finding>> {
    let request = Request {
        data: vec![data.to_owned()],
        output: None,
        keep_typst: None,
        keep_going: false,
        remove_missing: false,
    };
    match build(&request, files) {
        Ok(report) => Ok(report.findings),
        // Nothing but the waivers that are to be completed.
        Err(refused)
            if refused
                .findings
                .iter()
                .filter(|found| found.stops())
                .all(|found| found.is(message::WAIVER_WITHOUT_FOUND)) =>
        {
            Ok(refused.findings)
        }
        Err(refused) => Err(refused.findings),
    }
}
