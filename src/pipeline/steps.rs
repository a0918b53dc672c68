//! The steps: read, check, look for faces, make, publish.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;

use super::edition::Edition;
use super::report::{Made, Report};
use super::workshop::{Trouble, Workshop};
use crate::finding::{Argument, Finding, Place, show_path, sort};
use crate::language::{Labels, Words};
use crate::model::{Disclosure, find, load};
use crate::press::{self, Faces};
use crate::publish::Stage;
use crate::source::Files;
use crate::template::Templates;
use crate::view::view;

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

/// Publishes all disclosures in `request.data`.
///
/// # Errors
/// Everything that is wrong, sorted; nothing was written then.
pub fn build(request: &Request, files: &mut Files) -> Result<Report, Vec<Finding>> {
    let started = Instant::now();
    let mut findings = Vec::new();
    let home = home(&request.data);
    let words = Words::shipped();

    let templates = Templates::load(&home, files)
        .map_err(|found| findings.extend(found))
        .ok();
    let disclosures = read(&request.data, &words, files, &mut findings);
    let editions = editions(&disclosures, &words, files);
    let faces = faces(&disclosures, &home, &mut findings);
    findings.extend(missing_glyphs(
        &editions,
        &disclosures,
        &faces,
        &home,
        files,
    ));
    stop_at_errors(&mut findings, files)?;
    let Some(templates) = templates else {
        return Err(findings);
    };

    let inputs = [&request.data, &home.join("templates"), &home.join("fonts")];
    let stage = Stage::open(&request.output, &inputs.map(PathBuf::as_path))
        .map_err(|finding| vec![finding])?;
    let workshop = Workshop {
        request,
        stage: &stage,
        templates: &templates,
        files,
    };
    workshop.refuse_to_overwrite(&editions)?;
    let made: Vec<Result<Vec<Made>, Trouble>> = with_faces(&editions, &disclosures, &faces)
        .par_bridge()
        .map(|(edition, faces)| workshop.edition(edition, faces, &editions))
        .chain(
            disclosures
                .par_iter()
                .map(|disclosure| workshop.data(disclosure, &editions)),
        )
        .chain(rayon::iter::once(()).map(|()| workshop.index(&editions)))
        .collect();
    let mut made = gather(made, files)?;
    made.sort_by(|a, b| a.path.cmp(&b.path));

    let folders = disclosures.iter().map(|disclosure| &*disclosure.name);
    stage
        .write_manifests(folders)
        .map_err(|finding| vec![finding])?;
    stage.publish().map_err(|finding| vec![finding])?;
    Ok(Report {
        made,
        took: started.elapsed(),
    })
}

/// The folder in which a school keeps its data, and beside it its own templates and fonts.
fn home(data: &Path) -> PathBuf {
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    match whole.parent() {
        Some(parent) if data.is_absolute() => parent.to_owned(),
        // A relative path stays relative, so that messages show what the user typed.
        _ => match data.parent() {
            Some(parent) if data.file_name().is_some() => parent.to_owned(),
            _ => data.join(".."),
        },
    }
}

/// The disclosures that are free of errors; whatever is wrong with them or the others is reported.
fn read(
    data: &Path,
    words: &Words,
    files: &mut Files,
    findings: &mut Vec<Finding>,
) -> Vec<Disclosure> {
    let found = find(data)
        .map_err(|found| findings.extend(found))
        .unwrap_or_default();
    let mut disclosures = Vec::new();
    for (folder, name) in found {
        let before = findings.len();
        let draft = load(&folder, &name, files, words, findings);
        findings.extend(crate::check::check(&draft, files));
        if findings.len() == before {
            disclosures.extend(draft.finish());
        }
    }
    disclosures
}

/// What no face can print, each place once: locales share most of their texts.
fn missing_glyphs(
    editions: &[Edition],
    disclosures: &[Disclosure],
    faces: &[Faces],
    home: &Path,
    files: &Files,
) -> Vec<Finding> {
    let mut seen = HashSet::new();
    with_faces(editions, disclosures, faces)
        .flat_map(|(edition, faces)| {
            let folder = show_path(&own_fonts(edition.disclosure, home)[0]);
            press::missing(&edition.samples, faces, edition.is_han(), &folder)
        })
        .map(
            |finding| match (&finding.place, finding.argument("character")) {
                (Place::Span(span), Some(Argument::Text(character))) => {
                    let spot = files.narrowed(*span, &character);
                    finding.at(spot)
                }
                _ => finding,
            },
        )
        .filter(|finding| seen.insert((finding.id, finding.place.clone())))
        .collect()
}

fn stop_at_errors(findings: &mut Vec<Finding>, files: &Files) -> Result<(), Vec<Finding>> {
    sort(findings, files);
    if findings.is_empty() {
        Ok(())
    } else {
        Err(std::mem::take(findings))
    }
}

fn editions<'a>(disclosures: &'a [Disclosure], words: &Words, files: &Files) -> Vec<Edition<'a>> {
    disclosures
        .iter()
        .flat_map(|disclosure| {
            disclosure
                .settings
                .locales
                .iter()
                .filter_map(move |locale| {
                    let labels = Arc::new(Labels::of(locale.value.as_str())?);
                    let (view, samples) = view(disclosure, &labels, words, files);
                    Some(Edition {
                        disclosure,
                        labels,
                        view,
                        samples,
                    })
                })
        })
        .collect()
}

/// The faces of each disclosure, in the order of `disclosures`.
fn faces(disclosures: &[Disclosure], home: &Path, findings: &mut Vec<Finding>) -> Vec<Faces> {
    disclosures
        .iter()
        .map(|disclosure| {
            let Some(fonts) = &disclosure.settings.fonts else {
                return Faces::shipped().clone();
            };
            match press::own_faces(fonts, &own_fonts(disclosure, home)) {
                Ok(own) => Faces::shipped().with(own),
                Err(found) => {
                    findings.extend(found);
                    Faces::shipped().clone()
                }
            }
        })
        .collect()
}

/// Where a school's own faces are looked for: in its disclosure's folder, then beside its data.
fn own_fonts(disclosure: &Disclosure, home: &Path) -> [PathBuf; 2] {
    [disclosure.folder.join("fonts"), home.join("fonts")]
}

fn with_faces<'a>(
    editions: &'a [Edition<'a>],
    disclosures: &'a [Disclosure],
    faces: &'a [Faces],
) -> impl Iterator<Item = (&'a Edition<'a>, &'a Faces)> {
    editions.iter().filter_map(move |edition| {
        let at = disclosures
            .iter()
            .position(|other| std::ptr::eq(other, edition.disclosure))?;
        Some((edition, &faces[at]))
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
    stop_at_errors(&mut findings, files)?;
    Ok(made)
}
