//! The steps: read, check, plan, make, publish.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::complete::{complete, settle_outcomes};
use super::make::Maker;
use super::make_all::make_all;
use super::outcome::{Fate, Refused, Report};
use super::plan::{Plan, refuse_vanishing_files};
use super::project::Project;
use super::request::Request;
use super::survey::Survey;
use crate::diagnostic::Finding;
use crate::document;
use crate::publish::Stage;
use crate::typeset::Faces;
use crate::workspace::{BESIDE, Files, Scope};

/// Publishes all disclosures in `request.data`.
///
/// # Errors
/// Everything that was found, sorted, if something in it keeps the data from being published; nothing
/// was written then.
pub(crate) fn build(request: &Request, files: &Files) -> Result<Report, Refused> {
    let started = Instant::now();
    let scope = Scope::for_folder(&request.data);
    // While the data is read, so are the shipped faces, which are needed next.
    let ((project, survey), ()) = rayon::join(
        || read_and_check(&scope, files),
        || Faces::shipped().known(),
    );
    let mut survey = publishable(survey, request, files)?;
    let Some(templates) = &project.templates else {
        return Err(refused(survey, files));
    };
    let stage = open_stage(request, &scope)?;
    let mut plan = plan(&survey, request, &scope, &stage)?;
    // Pages list what is planned. What then fails is replaced in the plan by what was published of it.
    let planned = plan.listings.clone();
    let maker = Maker {
        request,
        stage: &stage,
        templates,
        files,
        planned: &planned,
        measurer: &project.measurer,
    };
    let made = make_all(&maker, &project, &mut survey)?;
    // Errors that only typesetting can find have come up by now.
    let survey = publishable(survey, request, files)?;
    let outcomes = settle_outcomes(&survey, &mut plan, &stage)?;
    let made = complete(&maker, &project, &plan, &outcomes, made)?;
    publish(stage, request)?;
    let fate = |(name, outcome)| Fate { name, outcome };
    Ok(Report {
        made,
        disclosures: outcomes.into_iter().map(fate).collect(),
        findings: findings_of_build(survey, files),
        took: started.elapsed(),
    })
}

/// Checks all disclosures in `data`: everything that `build` would find before it typesets, in order.
/// Typesetting takes longer than anybody would wait for a check.
pub fn check(data: &Path, files: &Files) -> Vec<Finding> {
    let scope = Scope::for_folder(data);
    let ((_, mut survey), _) = rayon::join(|| read_and_check(&scope, files), Faces::shipped);
    survey.settle(|_, rule| !document::needs_layout(rule));
    survey.into_findings(files)
}

fn read_and_check(scope: &Scope, files: &Files) -> (Project, Survey) {
    let mut findings = Vec::new();
    let project = Project::load(scope, files, &mut findings);
    let survey = Survey::examine(scope, &project, files, findings);
    (project, survey)
}

/// The survey, if there is something to publish and nothing that keeps it from that.
fn publishable(survey: Survey, request: &Request, files: &Files) -> Result<Survey, Refused> {
    match survey.may_publish(request.keep_going) {
        true => Ok(survey),
        false => Err(refused(survey, files)),
    }
}

fn refused(survey: Survey, files: &Files) -> Refused {
    Refused {
        sound: survey.sound(),
        findings: survey.into_findings(files),
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

fn plan(survey: &Survey, request: &Request, scope: &Scope, stage: &Stage) -> Result<Plan, Finding> {
    let plan = Plan::new(survey.listings(), &survey.failed(), scope, stage)?;
    // Before anything is made: typesetting a thousand schools for nothing would take minutes.
    if !request.remove_missing {
        plan.refuse_vanishing(stage)?;
    }
    Ok(plan)
}

fn publish(stage: Stage, request: &Request) -> Result<(), Finding> {
    // Which files have no successor can only be told now that all are made.
    if !request.remove_missing {
        refuse_vanishing_files(&stage)?;
    }
    stage.publish()
}

/// Everything that was found in a build that has published. A rule that needs the layout has had its say
/// only on the disclosures that were made.
fn findings_of_build(mut survey: Survey, files: &Files) -> Vec<Finding> {
    survey.settle(|examined, rule| !examined.stops() || !document::needs_layout(rule));
    survey.into_findings(files)
}
