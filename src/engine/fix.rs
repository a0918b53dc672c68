//! Corrects the author's own files as findings say, or says what would be corrected, and checks again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::proven::Proven;
use super::steps::check;
use crate::diagnostic::{FileId, Finding, Fix, Place, Scope, Span, message};
use crate::report::{Private, excerpts, sort};
use crate::workspace::{Change, Files, Position, refusal, rewrite};

/// What was corrected, or would be.
#[derive(Debug, Default)]
pub(crate) struct Fixed {
    /// The corrections, in the order in which they were made.
    pub corrections: Vec<Correction>,
    /// The files as they are to be.
    pub changes: Vec<Change>,
    /// Why files could not be corrected.
    pub refused: BTreeMap<PathBuf, Vec<Finding>>,
}

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Correction {
    /// The file.
    pub path: PathBuf,
    /// Where it was made.
    pub position: Position,
    /// What stood there, with a few characters around it.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// How often it is checked again: a correction may bring to light another, but not for ever.
const ROUNDS: usize = 10;

/// Corrects the disclosures in `data`, in memory, wherever a finding that is `wanted` and not waived says what should
/// stand there, and checks them again until nothing of that kind remains. `files` then hold the corrected texts.
pub(crate) fn corrected(
    data: &[PathBuf],
    files: &mut Files,
    wanted: &dyn Fn(&Finding) -> bool,
) -> Fixed {
    let mut fixed = Fixed::default();
    for _ in 0..ROUNDS {
        let texts = fixed.changes.iter();
        let texts = texts.map(|change| (change.path.clone(), change.new.clone()));
        *files = Files::with_texts(texts.collect());
        let findings = check(data, files);
        let before = fixed.corrections.len();
        let private = Private::among(&findings, files);
        for (file, fixes) in by_file(&findings, files, wanted) {
            fixed.correct(file, &fixes, &private, files);
        }
        if fixed.corrections.len() == before {
            break;
        }
    }
    fixed
}

impl Fixed {
    /// Writes the corrected files, and checks them as they then are. Gives what is still wrong, with the files that
    /// could not be corrected.
    pub(crate) fn write(&mut self, data: &[PathBuf], files: &mut Files) -> Vec<Finding> {
        self.write_files();
        *files = Files::default();
        let mut findings = check(data, files);
        findings.extend(std::mem::take(&mut self.refused).into_values().flatten());
        sort(&mut findings, files);
        findings
    }

    /// Writes all files as one. Those that somebody protects or works on are left out; any other trouble is one of the
    /// disk's, and nothing is written then.
    fn write_files(&mut self) {
        let mut changes = std::mem::take(&mut self.changes);
        while let Err(findings) = rewrite(&changes) {
            let are_kept = findings.iter().all(is_kept_by_somebody);
            for finding in findings {
                let path = match &finding.place {
                    Place::File(path) => path.clone(),
                    Place::Span(_) | Place::Cell(_) | Place::None => PathBuf::new(),
                };
                changes.retain(|change| change.path != path);
                self.corrections.retain(|made| made.path != path);
                self.refused.entry(path).or_default().push(finding);
            }
            if !are_kept {
                self.corrections.clear();
                return;
            }
        }
    }

    /// Makes the corrections of one file: as many of them as are proven to change nothing else, also together.
    fn correct(&mut self, file: FileId, fixes: &[&Fix], private: &Private, files: &Files) {
        let path = files.path(file);
        if self.refused.contains_key(path) {
            return;
        }
        let mut proven = Proven {
            file,
            files,
            fixes: Vec::new(),
            text: None,
        };
        // What makes the file readable first: the next round sees the other places where they then stand.
        let of_syntax = fixes.iter().filter(|fix| fix.scope == Scope::Syntax);
        let of_syntax: Vec<&Fix> = of_syntax.copied().collect();
        proven.take(if of_syntax.is_empty() {
            fixes
        } else {
            &of_syntax
        });
        let Some(new) = proven.text else {
            let refusal = vec![refusal(message::FIX_REFUSED, path)];
            self.refused.insert(path.to_owned(), refusal);
            return;
        };
        match self.changes.iter_mut().find(|change| change.path == path) {
            Some(change) => change.new = new,
            None => self.changes.push(Change {
                path: path.to_owned(),
                old: Some(files.text(file).to_owned()),
                new,
            }),
        }
        let made = proven.fixes.iter().filter_map(|fix| {
            let (before, after) = excerpts(fix, files, private)?;
            Some(Correction {
                path: path.to_owned(),
                position: files.position(fix.edits[0].0),
                before,
                after,
            })
        });
        self.corrections.extend(made);
    }
}

/// Whether a file was not written because somebody protects it or works on it.
fn is_kept_by_somebody(finding: &Finding) -> bool {
    let kept = [message::FILE_READ_ONLY, message::FILE_CHANGED_MEANWHILE];
    kept.iter().any(|message| finding.is(*message))
}

/// The wanted corrections of each file on the disk, in the order of the file. Of two that overlap, the
/// first is taken; the next round sees what remains of the other.
fn by_file<'a>(
    findings: &'a [Finding],
    files: &Files,
    wanted: &dyn Fn(&Finding) -> bool,
) -> BTreeMap<FileId, Vec<&'a Fix>> {
    let mut fixes: Vec<&Fix> = findings
        .iter()
        .filter(|finding| finding.waived.is_none() && wanted(finding))
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| !fix.edits.is_empty())
        .collect();
    fixes.sort_by_key(|fix| fix.edits[0].0);
    let mut taken: BTreeSet<Span> = BTreeSet::new();
    let mut by_file: BTreeMap<FileId, Vec<&Fix>> = BTreeMap::new();
    for fix in fixes {
        let file = fix.edits[0].0.file;
        let spans = fix.spans();
        let free = |span: &Span| {
            // What is taken does not overlap itself: only the neighbours matter.
            let before = taken.range(..*span).next_back();
            let mut near = before.into_iter().chain(taken.range(*span..).next());
            span.file == file && !near.any(|other| overlap(*span, *other))
        };
        if files.is_on_disk(file) && spans.iter().all(free) {
            taken.extend(spans);
            by_file.entry(file).or_default().push(fix);
        }
    }
    by_file
}

fn overlap(a: Span, b: Span) -> bool {
    a.file == b.file && ((a.start < b.end && b.start < a.end) || a.start == b.start)
}
