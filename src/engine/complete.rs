//! Makes a publication whole once all disclosures are made: what became of each, what stays as it was published,
//! the lists of all, the manifests.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::make::Maker;
use super::outcome::{Made, Outcome};
use super::plan::Plan;
use super::project::Project;
use super::request::Request;
use super::survey::Survey;
use crate::diagnostic::{Finding, slashed};
use crate::publish::Stage;
use crate::site::Listing;

/// What became of each disclosure. What could not be made is taken out of the stage again.
pub(super) fn settle_outcomes(
    survey: &Survey,
    plan: &mut Plan,
    stage: &Stage,
) -> Result<BTreeMap<String, Outcome>, Finding> {
    let kept = plan.kept.iter();
    let mut outcomes: BTreeMap<String, Outcome> = kept
        .map(|name| (name.clone(), Outcome::Untouched))
        .collect();
    for examined in &survey.disclosures {
        let outcome = if examined.stops() {
            stage.take_back(|path| plan.owner(path) == Some(&*examined.name));
            match plan.fall_back(&examined.name, stage)? {
                true => Outcome::Kept,
                false => Outcome::Missing,
            }
        } else {
            Outcome::Published
        };
        outcomes.insert(examined.name.clone(), outcome);
    }
    Ok(outcomes)
}

/// Adds what stays as it was published, the lists of all, and the manifests. Gives what was made and has
/// stayed, in the order of the paths.
pub(super) fn complete(
    maker: &Maker,
    project: &Project,
    plan: &Plan,
    outcomes: &BTreeMap<String, Outcome>,
    mut made: Vec<Made>,
) -> Result<Vec<Made>, Finding> {
    plan.carry_over(maker.stage)?;
    let is_there = |listing: &&Listing| outcomes.get(&listing.name) != Some(&Outcome::Missing);
    let published: Vec<&Listing> = plan.listings.iter().filter(is_there).collect();
    let labels = |tag: &str| project.languages.labels(tag).map(Arc::clone);
    made.extend(maker.index(&published, labels)?);
    made.extend(maker.archives(&published, labels)?);
    made.retain(|made| is_published(made, maker.request, plan, outcomes));
    made.sort_by(|a, b| a.path.cmp(&b.path));
    maker.stage.write_manifests(&published)?;
    Ok(made)
}

/// Whether something that was made has stayed.
fn is_published(
    made: &Made,
    request: &Request,
    plan: &Plan,
    outcomes: &BTreeMap<String, Outcome>,
) -> bool {
    let path = made
        .path
        .strip_prefix(request.place(""))
        .unwrap_or(&made.path);
    let path = slashed(path);
    match plan.owner(&path) {
        Some(name) => outcomes.get(name) == Some(&Outcome::Published),
        None => true,
    }
}
