//! The steps: read, check, plan, make, publish.

use std::path::PathBuf;
use std::time::Instant;

use super::complete::{complete, settle_outcomes};
use super::copies::Copies;
use super::make::Maker;
use super::make_all::make_all;
use super::notices::{AskedNotice, Notices, print_notices};
use super::outcome::{Fate, Refused, Report};
use super::plan::{Plan, refuse_edited, refuse_vanishing_files};
use super::project::Project;
use super::request::Request;
use super::survey::Survey;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::document;
use crate::publish::Stage;
use crate::report::sort;
use crate::site::Archives;
use crate::typeset::Faces;
use crate::workspace::{BESIDE, Files, Scope, apart};

/// Publishes all disclosures in the folders `request.data`, which are of one project.
///
/// # Errors
/// Everything that was found, sorted, if something in it keeps the data from being published; nothing
/// was written then.
pub(crate) fn build(request: &Request, files: &Files) -> Result<Report, Refused> {
    let started = Instant::now();
    let scopes = scopes(&request.data, files);
    refuse_other_projects(&scopes)?;
    let (project, survey) = read_for_print(&scopes, None, files);
    let mut survey = publishable(survey, request.keep_going, files)?;
    let Some(templates) = &project.templates else {
        return Err(refused(survey, files));
    };
    let stage = open_stage(request, &scopes)?;
    let mut plan = plan(&survey, request, &scopes, &stage)?;
    // Pages list what is planned. What then fails is replaced in the plan by what was published of it.
    let planned = plan.listings.clone();
    let archives = Archives::among(&planned);
    let maker = Maker {
        request,
        stage: &stage,
        templates,
        files,
        planned: &planned,
        archives: &archives,
        measurer: &project.measurer,
    };
    let (made, known) = make_all(&maker, &project, &mut survey)?;
    plan.complete(known);
    // Errors that only typesetting can find have come up by now.
    let mut survey = publishable(survey, request.keep_going, files)?;
    let outcomes = settle_outcomes(&survey, &mut plan, &stage)?;
    let made = complete(&maker, &project, &plan, &outcomes, made);
    let made = made.map_err(|finding| survey.in_its_folder(vec![finding]))?;
    survey.findings.extend(publish(stage, request)?);
    let fate = |(name, outcome)| Fate { name, outcome };
    Ok(Report {
        made,
        disclosures: outcomes.into_iter().map(fate).collect(),
        findings: findings_of_build(survey, files),
        took: started.elapsed(),
    })
}

/// Makes the notice-board copy `asked` of all disclosures in the folders `data`, which are of one project, the `copies`
/// that are wanted of it, and nothing else.
///
/// # Errors
/// Everything that was found, sorted, if something in it keeps the data from being published.
pub(crate) fn make_notices(
    data: &[PathBuf],
    asked: &AskedNotice,
    copies: &Copies,
    files: &Files,
) -> Result<Notices, Refused> {
    let scopes = scopes(data, files);
    refuse_other_projects(&scopes)?;
    let (project, survey) = read_for_print(&scopes, Some(asked), files);
    let mut survey = publishable(survey, false, files)?;
    let Some(templates) = &project.templates else {
        return Err(refused(survey, files));
    };
    let maker = Maker {
        request: &Request::only_to_see(data),
        stage: &Stage::nowhere(),
        templates,
        files,
        planned: &[],
        archives: &Archives::default(),
        measurer: &project.measurer,
    };
    let made = print_notices(&maker, &project, &mut survey, copies);
    let survey = publishable(survey, false, files)?;
    Ok(Notices {
        made,
        findings: findings_of_build(survey, files),
    })
}

/// Checks all disclosures in the folders `data`: everything that `build` would find before it typesets, in order.
/// Typesetting takes longer than anybody would wait for a check.
pub fn check(data: &[PathBuf], files: &Files) -> Vec<Finding> {
    let scopes = scopes(data, files);
    // What belongs to one project is held against each other, from whatever folder of it.
    let projects = scopes.chunk_by(|a, b| a.project() == b.project());
    let mut findings: Vec<Finding> = projects
        .flat_map(|scopes| check_project(scopes, files))
        .collect();
    sort(&mut findings, files);
    findings
}

/// The scopes of the folders that a command names, each place once, those of one project side by side. `files` learn
/// where each project ends.
pub(super) fn scopes(named: &[PathBuf], files: &Files) -> Vec<Scope> {
    let mut scopes: Vec<Scope> = apart(named)
        .iter()
        .map(|path| Scope::for_folder(path))
        .collect();
    // What is held against each other must not depend on the order in which it was named.
    scopes.sort_by_cached_key(|scope| (scope.project(), scope.below.clone()));
    for scope in &scopes {
        files.enclose(scope);
    }
    scopes
}

/// One publication lists the disclosures of one project.
fn refuse_other_projects(scopes: &[Scope]) -> Result<(), Finding> {
    let mut pairs = scopes.windows(2);
    let Some([first, other]) = pairs.find(|pair| pair[0].project() != pair[1].project()) else {
        return Ok(());
    };
    Err(Finding::error(message::OTHER_PROJECT)
        .with("path", slashed(&other.named))
        .with("other", slashed(&first.named))
        .in_place(Place::File(other.named.clone())))
}

fn check_project(scopes: &[Scope], files: &Files) -> Vec<Finding> {
    let (_, mut survey) = read_and_check(scopes, files);
    survey.settle(|_, rule| !document::needs_layout(rule));
    survey.into_findings(files)
}

/// Reads and checks, and meanwhile reads the shipped faces, which are needed next.
fn read_for_print(
    scopes: &[Scope],
    asked: Option<&AskedNotice>,
    files: &Files,
) -> (Project, Survey) {
    let read = || read_with_notice(scopes, asked, files);
    rayon::join(read, || Faces::shipped().known()).0
}

/// Reads and checks what lies in these folders of one project.
pub(super) fn read_and_check(scopes: &[Scope], files: &Files) -> (Project, Survey) {
    read_with_notice(scopes, None, files)
}

/// The same, where a notice-board copy is asked for.
fn read_with_notice(
    scopes: &[Scope],
    asked: Option<&AskedNotice>,
    files: &Files,
) -> (Project, Survey) {
    let mut findings = Vec::new();
    let mut project = Project::read(scopes, files, &mut findings);
    project.asked = asked.and_then(|asked| asked.read(&project.languages, files, &mut findings));
    let survey = Survey::examine(scopes, &project, files, findings);
    (project, survey)
}

/// The survey, if there is something to publish and nothing that keeps it from that.
fn publishable(survey: Survey, keep_going: bool, files: &Files) -> Result<Survey, Refused> {
    match survey.may_publish(keep_going) {
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

fn open_stage(request: &Request, scopes: &[Scope]) -> Result<Stage, Finding> {
    let Some(output) = &request.output else {
        return Ok(Stage::nowhere());
    };
    let beside = |scope: &Scope| BESIDE.map(|name| scope.home.join(name));
    let of_scope = |scope: &Scope| beside(scope).into_iter().chain([scope.data()]);
    // What was named comes first: a message names one of them.
    let inputs: Vec<PathBuf> = request
        .data
        .iter()
        .cloned()
        .chain(scopes.iter().flat_map(of_scope))
        .collect();
    Stage::open(output, &inputs)
}

fn plan(
    survey: &Survey,
    request: &Request,
    scopes: &[Scope],
    stage: &Stage,
) -> Result<Plan, Finding> {
    let plan = Plan::new(survey.listings(), &survey.failed(), scopes, stage)?;
    // Before anything is made: typesetting a thousand schools for nothing would take minutes.
    if !request.remove_missing {
        plan.refuse_vanishing(stage)?;
        refuse_edited(&stage.edited(), stage)?;
    }
    Ok(plan)
}

fn publish(stage: Stage, request: &Request) -> Result<Vec<Finding>, Finding> {
    let edited = stage.edited();
    // Which files have no successor can only be told now that all are made, and somebody may have changed one meanwhile.
    if !request.remove_missing {
        refuse_vanishing_files(&stage)?;
        refuse_edited(&edited, &stage)?;
    }
    stage.publish(&edited)
}

/// Everything that was found in a build that has published. A rule that needs the layout has had its say
/// only on the disclosures that were made.
fn findings_of_build(mut survey: Survey, files: &Files) -> Vec<Finding> {
    survey.settle(|examined, rule| !examined.stops() || !document::needs_layout(rule));
    survey.into_findings(files)
}
