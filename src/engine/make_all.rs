//! Makes everything of every disclosure without errors, several things at a time.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::make::{Item, Maker};
use super::outcome::Made;
use super::project::Project;
use super::queue;
use super::survey::Survey;
use crate::diagnostic::Finding;
use crate::report::sort;
use crate::site::Fingerprint;
use crate::workspace::Files;

/// What became of one thing that was to be made: the disclosure's place in the survey, and what was made or
/// what went wrong.
type Attempt = (usize, Result<Made, Vec<Finding>>);

/// The fingerprints of disclosures, by their names.
pub(super) type Fingerprints = BTreeMap<String, Fingerprint>;

/// Makes everything of every disclosure without errors. What goes wrong is added to the disclosure's
/// findings.
///
/// # Errors
/// Findings about the places where Typst projects are to be kept.
pub(super) fn make_all(
    maker: &Maker,
    project: &Project,
    survey: &mut Survey,
) -> Result<(Vec<Made>, Fingerprints), Vec<Finding>> {
    maker.refuse_to_overwrite(&survey.listings())?;
    let (attempts, fingerprints) = attempt_all(maker, project, survey);
    Ok((gather(attempts, survey, maker.files), fingerprints))
}

fn attempt_all(maker: &Maker, project: &Project, survey: &Survey) -> (Vec<Attempt>, Fingerprints) {
    let disclosures = survey.disclosures.iter().enumerate();
    let attempts = Mutex::new(Vec::new());
    let mut fingerprints = Fingerprints::new();
    queue::run(|submit| {
        for (at, examined) in disclosures.filter(|(_, examined)| !examined.stops()) {
            let Some(prepared) = examined.prepare(project, maker.files) else {
                continue;
            };
            if let (Some(own), Some(listing)) = (prepared.fingerprint(), &examined.listing) {
                fingerprints.insert(listing.name.clone(), own.into());
            }
            // It is let go once the last of its items is made.
            let prepared = Arc::new(prepared);
            for item in Item::all(&prepared) {
                let (prepared, attempts) = (Arc::clone(&prepared), &attempts);
                submit(Box::new(move || {
                    let result = maker.make(&prepared, item);
                    let mut attempts = attempts.lock().unwrap_or_else(PoisonError::into_inner);
                    attempts.push((at, result));
                }));
            }
        }
    });
    let attempts = attempts
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    (attempts, fingerprints)
}

/// What was made; what was found on it and what went wrong goes to the disclosures it belongs to.
fn gather(attempts: Vec<Attempt>, survey: &mut Survey, files: &Files) -> Vec<Made> {
    let mut all_made = Vec::new();
    let mut findings: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    for (at, result) in attempts {
        let own = findings.entry(at).or_default();
        match result {
            Ok(mut made) => {
                own.append(&mut made.findings);
                all_made.push(made);
            }
            Err(found) => own.extend(found),
        }
    }
    for (at, mut own) in findings {
        own = survey.in_its_folder(own);
        // Documents are done in any order.
        sort(&mut own, files);
        survey.disclosures[at].add(each_once(own), files);
    }
    all_made
}

/// What several documents of one text have in common is said once.
fn each_once(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let key = |finding: &Finding| (finding.id, finding.arguments.clone(), finding.place.clone());
    findings.retain(|finding| seen.insert(key(finding)));
    findings
}
