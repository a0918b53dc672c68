//! Writes waivers: what was found, and the author's reason to let it stand.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::drafts::drafts;
use super::request::Request;
use super::rules::rules;
use super::steps::{build, check};
use super::waiver_writer::{WantedWaiver, change};
use crate::check::{fingerprint, waived_place, waiver_target};
use crate::diagnostic::{Finding, MessageId, Rule, Span, message, slashed};
use crate::document;
use crate::model::{DisclosureDraft, Settings, Waiver};
use crate::text::nearest;
use crate::workspace::{Files, rewrite};

/// What the author wants to let stand.
#[derive(Debug, Clone)]
pub(crate) struct Consent {
    /// The name of the rule.
    pub rule: String,
    /// Where, as a waiver names places; everywhere in the disclosure if it does not say.
    pub at: Option<String>,
    /// Why. May be missing where the waiver has a reason already.
    pub reason: Option<String>,
}

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
    let rule = consent.map(|consent| waivable_rule(&consent.rule));
    match rule.transpose().map_err(|finding| vec![finding])? {
        Some(rule) if document::needs_layout(rule) => {
            write_waivers(data, consent, &layout_findings(data, files)?, files)
        }
        Some(_) => write_waivers(data, consent, &check(data, files), files),
        None => {
            let mut written = write_waivers(data, None, &check(data, files), files)?;
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
    let drafts = drafts(data, files)?;
    if let (Some(_), [first, second, ..]) = (consent, drafts.as_slice()) {
        return Err(vec![
            Finding::error(message::WAIVE_WHICH)
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
        let wanted = match consent {
            Some(consent) => consented(consent, settings, draft, findings, files)?,
            None => completed(settings, findings, files),
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

fn waivable_rule(name: &str) -> Result<&'static Rule, Finding> {
    let rule = rules().find(|rule| rule.name == name);
    let rule = rule.ok_or_else(|| {
        Finding::error(message::WAIVER_UNKNOWN_RULE)
            .with("rule", name)
            .with("nearest", nearest(name, rules().map(|rule| rule.name)))
    })?;
    match rule.waivable {
        true => Ok(rule),
        false => Err(Finding::error(message::WAIVER_IMPOSSIBLE).with("rule", name)),
    }
}

/// Whether a waiver that is to be completed is about what shows only when documents are set.
fn layout_is_waived(data: &Path, files: &Files) -> Result<bool, Vec<Finding>> {
    let drafts = drafts(data, files)?;
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
    let folder = tempfile::tempdir().map_err(|_| vec![Finding::error(message::WAIVE_NO_ROOM)])?;
    let request = Request {
        data: data.to_owned(),
        output: folder.path().join("output"),
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

/// The waivers without a list of what was found, with that list. One that fits nothing stays: the check says so.
fn completed(settings: &Settings, findings: &[Finding], files: &Files) -> Vec<WantedWaiver> {
    let unstated = settings
        .waivers
        .iter()
        .flatten()
        .filter(|waiver| waiver.is_unstated());
    let wanted = unstated.map(|waiver| {
        let own = findings
            .iter()
            .filter(|finding| is_waived_by(finding, waiver));
        WantedWaiver {
            old: Some(waiver.place),
            rule: waiver.rule.value.0.clone(),
            at: waiver.at.value.0.clone(),
            found: own
                .filter_map(|finding| fingerprint(finding, files))
                .collect(),
            reason: None,
        }
    });
    wanted.filter(|waiver| !waiver.found.is_empty()).collect()
}

fn is_waived_by(finding: &Finding, waiver: &Waiver) -> bool {
    let waived = finding.waived.as_ref();
    waived.is_some_and(|waived| waived.span == waiver.place)
}

/// The waivers that cover what the author names: the one at that place, or one for each place where something was
/// found.
fn consented(
    consent: &Consent,
    settings: &Settings,
    draft: &DisclosureDraft,
    findings: &[Finding],
    files: &Files,
) -> Result<Vec<WantedWaiver>, Vec<Finding>> {
    let fail = |finding| Err(vec![finding]);
    let of_rule = || {
        let own = findings.iter().filter(|finding| finding.id == consent.rule);
        own.filter_map(|finding| Some((finding, finding.span()?)))
    };
    let mut places: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    if let Some(at) = &consent.at {
        let Some(place) = waived_place(at, draft, files) else {
            return fail(consent.finding(message::UNUSED_WAIVER_PLACE));
        };
        let covers =
            |span: Span| span.file == place.file && place.range().contains(&span.range().start);
        let own = of_rule()
            .filter(|(_, span)| covers(*span))
            .map(|(finding, _)| finding);
        places.insert(at.clone(), own.collect());
    } else {
        for (finding, span) in of_rule() {
            places
                .entry(waiver_target(span, draft, files))
                .or_default()
                .push(finding);
        }
    }
    let mut wanted = Vec::new();
    for (at, own) in places {
        let old = settings.waivers.iter().flatten().find(|waiver| {
            waiver.rule.value.0 == consent.rule
                && waived_place(&waiver.at.value.0, draft, files) == waived_place(&at, draft, files)
        });
        // What another waiver covers already stays its own.
        let is_open = |finding: &&Finding| {
            finding.waived.is_none() || old.is_some_and(|old| is_waived_by(finding, old))
        };
        let found: Vec<String> = own
            .into_iter()
            .filter(is_open)
            .filter_map(|finding| fingerprint(finding, files))
            .collect();
        if found.is_empty() {
            continue;
        }
        if old.is_none() && consent.reason.is_none() {
            return fail(consent.finding(message::WAIVE_WITHOUT_REASON));
        }
        wanted.push(WantedWaiver {
            old: old.map(|old| old.place),
            rule: consent.rule.clone(),
            at,
            found,
            reason: consent.reason.clone(),
        });
    }
    match wanted.is_empty() {
        true if consent.at.is_none() => fail(consent.finding(message::WAIVE_NOTHING)),
        true => fail(consent.finding(message::WAIVE_NOTHING_THERE)),
        false => Ok(wanted),
    }
}

impl Consent {
    fn finding(&self, id: MessageId) -> Finding {
        Finding::error(id)
            .with("rule", self.rule.as_str())
            .with("at", self.at.as_deref().unwrap_or_default())
    }
}
