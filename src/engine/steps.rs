//! The steps: read, check, plan, make, publish.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use super::examine::{Examined, Project, Survey};
use super::make::{Item, Maker};
use super::outcome::{Fate, Made, Outcome, Refused, Report};
use super::plan::{Plan, refuse_vanishing_files};
use super::queue;
use super::request::Request;
use crate::diagnostic::Finding;
use crate::document;
use crate::publish::Stage;
use crate::report::sort;
use crate::site::Listing;
use crate::typeset::Faces;
use crate::workspace::{BESIDE, Files, Scope};

/// Publishes all disclosures in `request.data`. While they are read, so are the shipped faces, which are
/// needed next.
///
/// # Errors
/// Everything that was found, sorted, if something in it keeps the data from being published; nothing
/// was written then.
pub(crate) fn build(request: &Request, files: &Files) -> Result<Report, Refused> {
    let started = Instant::now();
    let scope = Scope::of(&request.data);
    let read = || survey(&scope, files);
    let ((project, mut survey), ()) = rayon::join(read, || Faces::shipped().known());
    let templates = project.templates.as_ref();
    let Some(templates) = templates.filter(|_| may_publish(&survey, request.keep_going)) else {
        return Err(refused(survey, files));
    };
    let stage = open_stage(request, &scope)?;
    let mut plan = Plan::new(fresh(&survey), &failed(&survey), &scope, &stage)?;
    if !request.remove_missing {
        plan.refuse_vanishing(&stage)?;
    }
    let planned = plan.listings.clone();
    let maker = Maker {
        request,
        stage: &stage,
        templates,
        files,
        planned: &planned,
        measurer: &project.measurer,
    };
    let made = make(&maker, &project, &mut survey)?;
    if !may_publish(&survey, request.keep_going) {
        return Err(refused(survey, files));
    }
    let outcomes = settle_outcomes(&survey, &mut plan, &stage)?;
    let made = complete(&maker, &project, &plan, &outcomes, made)?;
    if !request.remove_missing {
        refuse_vanishing_files(&stage)?;
    }
    stage.publish()?;
    survey.settle(|examined, rule| !examined.stops() || !document::needs_layout(rule));
    let fate = |(name, outcome)| Fate { name, outcome };
    Ok(Report {
        made,
        disclosures: outcomes.into_iter().map(fate).collect(),
        findings: survey.into_findings(files),
        took: started.elapsed(),
    })
}

/// Adds what stays as it was published, the lists of all, and the manifests. Gives what was made and has
/// stayed, in the order of the paths.
fn complete(
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
    made.retain(|made| is_published(made, maker.request, plan, outcomes));
    made.sort_by(|a, b| a.path.cmp(&b.path));
    let folders = published.iter().map(|listing| &*listing.name);
    maker.stage.write_manifests(folders)?;
    Ok(made)
}

/// Checks all disclosures in `data`: everything that `build` would find before it typesets, in order.
/// Typesetting takes longer than anybody would wait for a check.
pub fn check(data: &Path, files: &Files) -> Vec<Finding> {
    let scope = Scope::of(data);
    let ((_, mut survey), _) = rayon::join(|| survey(&scope, files), Faces::shipped);
    survey.settle(|_, rule| !document::needs_layout(rule));
    survey.into_findings(files)
}

/// Reads and checks all disclosures of the scope.
fn survey(scope: &Scope, files: &Files) -> (Project, Survey) {
    let mut findings = Vec::new();
    let project = Project::load(scope, files, &mut findings);
    let survey = Survey::of(scope, &project, files, findings);
    (project, survey)
}

/// Whether there is something to publish, and nothing that keeps it from that.
fn may_publish(survey: &Survey, keep_going: bool) -> bool {
    let mut disclosures = survey.disclosures.iter();
    !survey.stops()
        && match keep_going {
            true => disclosures.any(|examined| !examined.stops()),
            false => !disclosures.any(Examined::stops),
        }
}

fn open_stage(request: &Request, scope: &Scope) -> Result<Stage, Finding> {
    let beside = BESIDE.map(|name| scope.home.join(name));
    let inputs: Vec<&Path> = std::iter::once(&request.data)
        .chain(&beside)
        .map(PathBuf::as_path)
        .collect();
    Stage::open(&request.output, &inputs)
}

fn refused(survey: Survey, files: &Files) -> Refused {
    let sound = match survey.stops() {
        true => 0,
        false => fresh(&survey).len(),
    };
    Refused {
        findings: survey.into_findings(files),
        sound,
    }
}

/// The listings of what can be made.
fn fresh(survey: &Survey) -> Vec<Listing> {
    let sound = survey.disclosures.iter().filter(|own| !own.stops());
    sound.filter_map(|own| own.listing.clone()).collect()
}

/// The names of what cannot be made.
fn failed(survey: &Survey) -> BTreeSet<&str> {
    let failed = survey.disclosures.iter().filter(|own| own.stops());
    failed.map(|own| &*own.name).collect()
}

/// Makes everything of every disclosure without errors. What goes wrong is added to the disclosure's
/// findings.
///
/// # Errors
/// Findings about the places where Typst projects are to be kept.
fn make(maker: &Maker, project: &Project, survey: &mut Survey) -> Result<Vec<Made>, Vec<Finding>> {
    let sound: Vec<usize> = (0..survey.disclosures.len())
        .filter(|at| !survey.disclosures[*at].stops())
        .collect();
    let listings = sound
        .iter()
        .filter_map(|at| survey.disclosures[*at].listing.as_ref());
    maker.refuse_to_overwrite(&listings.collect::<Vec<_>>())?;
    let results = Mutex::new(Vec::new());
    queue::run(|submit| {
        for at in sound {
            let Some(prepared) = project.prepare(&survey.disclosures[at], maker.files) else {
                continue;
            };
            let prepared = Arc::new(prepared);
            for item in Item::all(&prepared) {
                let (prepared, results) = (Arc::clone(&prepared), &results);
                submit(Box::new(move || {
                    let result = maker.make(&prepared, item);
                    let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
                    results.push((at, result));
                }));
            }
        }
    });
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(gather(results, survey, maker.files))
}

/// What was made; what was found on it and what went wrong goes to the disclosures it belongs to.
fn gather(
    results: Vec<(usize, Result<Made, Vec<Finding>>)>,
    survey: &mut Survey,
    files: &Files,
) -> Vec<Made> {
    let mut made = Vec::new();
    let mut findings: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    for (at, result) in results {
        let own = findings.entry(at).or_default();
        match result {
            Ok(mut one) => {
                own.append(&mut one.findings);
                made.push(one);
            }
            Err(found) => own.extend(found),
        }
    }
    for (at, mut own) in findings {
        // Documents are done in any order.
        sort(&mut own, files);
        survey.disclosures[at].add(each_once(own));
    }
    made
}

/// What several documents of one text have in common is said once.
fn each_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let said = |finding: &Finding| (finding.id, finding.arguments.clone(), finding.place.clone());
    let mut findings = findings;
    findings.retain(|finding| seen.insert(said(finding)));
    findings
}

/// What became of each disclosure. What could not be made is taken out of the stage again.
fn settle_outcomes(
    survey: &Survey,
    plan: &mut Plan,
    stage: &Stage,
) -> Result<BTreeMap<String, Outcome>, Finding> {
    let kept = plan.kept.iter();
    let mut outcomes: BTreeMap<String, Outcome> = kept
        .map(|name| (name.clone(), Outcome::Untouched))
        .collect();
    for examined in &survey.disclosures {
        let outcome = if !examined.stops() {
            Outcome::Published
        } else {
            stage.take_back(|path| plan.owner(path) == Some(&*examined.name));
            match plan.fall_back(&examined.name, stage)? {
                true => Outcome::Kept,
                false => Outcome::Missing,
            }
        };
        outcomes.insert(examined.name.clone(), outcome);
    }
    Ok(outcomes)
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
        .strip_prefix(&request.output)
        .unwrap_or(&made.path);
    let path = crate::diagnostic::slashed(path);
    match plan.owner(&path) {
        Some(name) => outcomes.get(name) == Some(&Outcome::Published),
        None => true,
    }
}
