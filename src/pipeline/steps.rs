//! The steps: read, check, look for faces, make, publish.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::prelude::*;

use super::edition::Edition;
use super::examine::{Examined, editions, home, unprintable};
use super::faces::faces;
use super::parallel::Parallel;
use super::report::{Made, Report};
use super::workshop::{Trouble, Workshop};
use crate::finding::{Finding, sort};
use crate::language::{Languages, misplaced};
use crate::model::Disclosure;
use crate::press;
use crate::press::Faces;
use crate::publish::Stage;
use crate::source::Files;
use crate::template::Templates;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds the disclosures.
    pub data: PathBuf,
    /// The folder to publish to.
    pub output: PathBuf,
    /// Where to write the Typst project of each PDF.
    pub keep_typst: Option<PathBuf>,
}

/// Publishes all disclosures in `request.data`. While they are read, so are the shipped faces, which are
/// needed next.
///
/// # Errors
/// Everything that was found, sorted, if something in it keeps the data from being published; nothing
/// was written then.
pub fn build(request: &Request, files: &mut Files) -> Result<Report, Vec<Finding>> {
    let started = Instant::now();
    let home = home(&request.data);
    let templates = Templates::load(&home, files);
    let read = || read(&request.data, &home, files);
    let ((languages, mut examined), ()) = rayon::join(read, || Faces::shipped().known());
    let disclosures = std::mem::take(&mut examined.disclosures);
    let (editions, faces) = edit(&disclosures, &mut examined, &home, &languages, files);
    let templates = templates
        .map_err(|found| examined.findings.extend(found))
        .ok();
    examined.waive(files);
    let Some(templates) = templates.filter(|_| !examined.stops()) else {
        return Err(examined.findings);
    };

    let beside = ["templates", "fonts", "locales"].map(|name| home.join(name));
    let inputs: Vec<&Path> = std::iter::once(&request.data)
        .chain(&beside)
        .map(PathBuf::as_path)
        .collect();
    let stage = Stage::open(&request.output, &inputs).map_err(|finding| vec![finding])?;
    let workshop = Workshop {
        request,
        stage: &stage,
        templates: &templates,
        files,
    };
    workshop.refuse_to_overwrite(&editions)?;
    let made: Vec<Result<Vec<Made>, Trouble>> = Parallel::of(&editions)
        .par_iter()
        .filter_map(|pair| {
            let faces = [pair.first, pair.second].map(|own| faces_of(own, &editions, &faces));
            let [first, second] = faces;
            Some(workshop.parallel(pair, [first?, second?], &editions))
        })
        .chain(
            editions
                .par_iter()
                .zip(&faces)
                .map(|(edition, faces)| workshop.edition(edition, faces, &editions)),
        )
        .chain(
            disclosures
                .par_iter()
                .map(|disclosure| workshop.data(disclosure, &editions)),
        )
        .chain(rayon::iter::once(()).map(|()| workshop.index(&editions)))
        .collect();
    let mut made = gather(made, files)?;
    made.sort_by(|a, b| a.path.cmp(&b.path));
    let remarks = made.iter_mut().flat_map(|made| made.findings.drain(..));
    examined.findings.extend(each_once(remarks));
    examined.settle(files, |_| true);

    let folders = disclosures.iter().map(|disclosure| &*disclosure.name);
    stage
        .write_manifests(folders)
        .map_err(|finding| vec![finding])?;
    stage.publish().map_err(|finding| vec![finding])?;
    Ok(Report {
        made,
        findings: examined.findings,
        took: started.elapsed(),
    })
}

/// The faces of an edition.
fn faces_of<'a>(edition: &Edition, all: &[Edition], faces: &'a [Faces]) -> Option<&'a Faces> {
    let at = all.iter().position(|other| std::ptr::eq(other, edition))?;
    faces.get(at)
}

/// Checks all disclosures in `data`: everything that `build` would find before it typesets, in order.
/// Typesetting takes longer than anybody would wait for a check.
pub fn check(data: &Path, files: &mut Files) -> Vec<Finding> {
    let home = home(data);
    let read = || read(data, &home, files);
    let ((languages, mut examined), _) = rayon::join(read, Faces::shipped);
    let disclosures = std::mem::take(&mut examined.disclosures);
    edit(&disclosures, &mut examined, &home, &languages, files);
    examined.settle(files, |rule| !press::needs_layout(rule));
    examined.findings
}

/// Reads and checks all disclosures, in the languages there are for them.
fn read(data: &Path, home: &Path, files: &mut Files) -> (Languages, Examined) {
    let mut findings = Vec::new();
    let languages = Languages::load(home, files, &mut findings);
    findings.extend(misplaced(data, home));
    let mut examined = Examined::of(data, &languages, files);
    examined.findings.append(&mut findings);
    (languages, examined)
}

/// The disclosures in each of their languages, with the faces that print them. What cannot be printed is
/// added to what was found.
fn edit<'a>(
    disclosures: &'a [Disclosure],
    examined: &mut Examined,
    home: &Path,
    languages: &Languages,
    files: &mut Files,
) -> (Vec<Edition<'a>>, Vec<Faces>) {
    let editions = editions(disclosures, languages);
    let faces = faces(&editions, home, languages, files, &mut examined.findings);
    let unprintable = unprintable(&editions, &faces, home, files);
    examined.findings.extend(unprintable);
    (editions, faces)
}

/// What several documents of one text have in common is said once.
fn each_once(findings: impl Iterator<Item = Finding>) -> impl Iterator<Item = Finding> {
    let mut seen = HashSet::new();
    findings.filter(move |finding| {
        let said = (finding.id, finding.arguments.clone(), finding.place.clone());
        seen.insert(said)
    })
}

/// Puts the results together: everything that was made, or everything that went wrong.
fn gather(
    results: Vec<Result<Vec<Made>, Trouble>>,
    files: &mut Files,
) -> Result<Vec<Made>, Vec<Finding>> {
    let mut made = Vec::new();
    let mut findings = Vec::new();
    for result in results {
        match result {
            Ok(some) => made.extend(some),
            Err(Trouble::Finding(finding)) => findings.push(finding),
            Err(Trouble::Typst(refusals)) => {
                findings.extend(refusals.into_iter().map(|refusal| refusal.finding(files)));
            }
        }
    }
    sort(&mut findings, files);
    if findings.is_empty() {
        Ok(made)
    } else {
        Err(findings)
    }
}
