//! Corrects in the author's own files what is certain, and checks again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::proven::Proven;
use super::steps::check;
use crate::diagnostic::{FileId, Finding, Fix, Span, message};
use crate::report::{Private, excerpts, sort};
use crate::workspace::{Change, Files, Position, refusal, rewrite};

/// What was corrected, and what remains.
#[derive(Debug)]
pub(crate) struct Fixed {
    /// The corrections, in the order in which they were made.
    pub corrections: Vec<Correction>,
    /// What is still wrong, with the files that could not be corrected.
    pub findings: Vec<Finding>,
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

/// Corrects the disclosures in `data` wherever a finding that is not waived says with certainty what
/// should stand there, and checks them again until nothing certain remains.
pub(crate) fn fix(data: &Path, files: &mut Files) -> Fixed {
    let mut corrections = Vec::new();
    let mut refused: BTreeMap<PathBuf, Vec<Finding>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let findings = check_anew(data, files);
        let private = Private::among(&findings, files);
        let made: Vec<Correction> = by_file(&findings, files)
            .into_iter()
            .flat_map(|(file, fixes)| {
                let path = files.path(file);
                if refused.contains_key(path) {
                    return Vec::new();
                }
                correct(file, &fixes, &private, files).unwrap_or_else(|findings| {
                    refused.insert(path.to_owned(), findings);
                    Vec::new()
                })
            })
            .collect();
        if made.is_empty() {
            break;
        }
        corrections.extend(made);
    }
    let mut findings = check_anew(data, files);
    findings.extend(refused.into_values().flatten());
    sort(&mut findings, files);
    Fixed {
        corrections,
        findings,
    }
}

fn check_anew(data: &Path, files: &mut Files) -> Vec<Finding> {
    *files = Files::default();
    check(data, files)
}

/// The certain corrections of each file on the disk, in the order of the file. Of two that overlap, the
/// first is taken; the next round sees what remains of the other.
fn by_file<'a>(findings: &'a [Finding], files: &Files) -> BTreeMap<FileId, Vec<&'a Fix>> {
    let mut fixes: Vec<&Fix> = findings
        .iter()
        .filter(|finding| finding.waived.is_none())
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.safe && !fix.edits.is_empty())
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

/// Makes the corrections of one file: as many of them as are proven to change nothing else, also together.
fn correct(
    file: FileId,
    fixes: &[&Fix],
    private: &Private,
    files: &Files,
) -> Result<Vec<Correction>, Vec<Finding>> {
    let path = files.path(file);
    let mut proven = Proven {
        file,
        files,
        fixes: Vec::new(),
        text: None,
    };
    proven.take(fixes);
    let change = Change {
        path: path.to_owned(),
        old: Some(files.text(file).to_owned()),
        new: proven
            .text
            .ok_or_else(|| vec![refusal(message::FIX_REFUSED, path)])?,
    };
    rewrite(&[change])?;
    Ok(proven
        .fixes
        .iter()
        .filter_map(|fix| {
            let (before, after) = excerpts(fix, files, private)?;
            Some(Correction {
                path: path.to_owned(),
                position: files.position(fix.edits[0].0),
                before,
                after,
            })
        })
        .collect())
}
