//! Makes everything of every disclosure without errors, several things at a time.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::make::{Item, Maker};
use super::outcome::Made;
use super::prepare::Prepared;
use super::project::Project;
use super::queue::{Job, run};
use super::survey::Survey;
use crate::diagnostic::{Finding, slashed};
use crate::report::sort;
use crate::site::{Fingerprint, ListedFile};
use crate::workspace::Files;

/// What became of one thing that was to be made: the disclosure's place in the survey, and what was made or
/// what went wrong.
type Attempt = (usize, Result<Made, Vec<Finding>>);

/// What is known of disclosures only once they are made, by their names.
pub(super) type Known = BTreeMap<String, MadeKnown>;

/// What the list says of a disclosure once it is made.
pub(super) struct MadeKnown {
    /// The fingerprint of its content.
    pub fingerprint: Fingerprint,
    /// What its pages offer, in the order of the paths.
    pub files: Vec<ListedFile>,
}

/// Makes everything of every disclosure without errors. What goes wrong is added to the disclosure's
/// findings.
///
/// # Errors
/// Findings about the places where Typst projects are to be kept.
pub(super) fn make_all(
    maker: &Maker,
    project: &Project,
    survey: &mut Survey,
) -> Result<(Vec<Made>, Known), Vec<Finding>> {
    maker.refuse_to_overwrite(&survey.listings())?;
    let (attempts, known) = attempt_all(maker, project, survey);
    Ok((gather(attempts, survey, maker.files), known))
}

fn attempt_all(maker: &Maker, project: &Project, survey: &Survey) -> (Vec<Attempt>, Known) {
    let disclosures = survey.disclosures.iter().enumerate();
    let attempts = Mutex::new(Vec::new());
    let known = Mutex::new(Known::new());
    run(|submit| {
        for (at, examined) in disclosures.filter(|(_, examined)| !examined.stops()) {
            let Some(prepared) = examined.prepare(project, maker.files) else {
                continue;
            };
            let offered = Item::offered(&prepared);
            // It is let go once the last of its items is made.
            let making = Arc::new(Making {
                maker,
                at,
                left: AtomicUsize::new(offered.len()),
                prepared,
                files: Mutex::default(),
                attempts: &attempts,
                known: &known,
            });
            for item in offered {
                let making = Arc::clone(&making);
                submit(Job::followed(move || making.offer(item)));
            }
            for item in Item::pictures(&making.prepared) {
                let making = Arc::clone(&making);
                submit(Job::new(move || _ = making.make(item, &[])));
            }
        }
    });
    (all(attempts), all(known))
}

/// A disclosure that is being made: first what its pages offer, by any threads; whichever is done last knows how large
/// all of it is, and then the pages can be made.
struct Making<'m> {
    maker: &'m Maker<'m>,
    /// Its place in the survey.
    at: usize,
    prepared: Prepared,
    /// How much of what its pages offer is still to be made.
    left: AtomicUsize,
    /// What of it is made.
    files: Mutex<Vec<ListedFile>>,
    attempts: &'m Mutex<Vec<Attempt>>,
    known: &'m Mutex<Known>,
}

impl<'m> Making<'m> {
    /// Makes something that the pages offer. The last gives the pages.
    fn offer(self: Arc<Self>, item: Item) -> Vec<Job<'m>> {
        if let Some(file) = self.make(item, &[]) {
            held(&self.files).push(file);
        }
        if self.left.fetch_sub(1, Ordering::AcqRel) > 1 {
            return Vec::new();
        }
        let mut files = std::mem::take(&mut *held(&self.files));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        self.tell(&files);
        let files: Arc<[ListedFile]> = files.into();
        let page = |item| {
            let (making, files) = (Arc::clone(&self), Arc::clone(&files));
            // Where something is wrong with what they offer, they are made as well, so that all that is wrong is found
            // at once; none of it is published.
            Job::new(move || _ = making.make(item, &files))
        };
        Item::pages(&self.prepared).map(page).collect()
    }

    /// Makes something, and gives what it is as a file of the disclosure.
    fn make(&self, item: Item, files: &[ListedFile]) -> Option<ListedFile> {
        let result = self.maker.make(&self.prepared, item, files);
        let file = result.as_ref().ok().and_then(|made| self.file(made));
        held(self.attempts).push((self.at, result));
        file
    }

    fn file(&self, made: &Made) -> Option<ListedFile> {
        let below = self.maker.request.place(&self.prepared.listing.name);
        Some(ListedFile {
            path: slashed(made.path.strip_prefix(below).ok()?),
            bytes: made.bytes,
            pages: made.pages,
        })
    }

    /// Tells what the list is to say of it.
    fn tell(&self, files: &[ListedFile]) {
        if let Some(own) = self.prepared.fingerprint() {
            let made = MadeKnown {
                fingerprint: own.into(),
                files: files.to_vec(),
            };
            let name = self.prepared.listing.name.clone();
            held(self.known).insert(name, made);
        }
    }
}

fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn all<T>(shared: Mutex<T>) -> T {
    shared.into_inner().unwrap_or_else(PoisonError::into_inner)
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
