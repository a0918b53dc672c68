//! A change before it is written: what becomes of the files, and what a check finds in them then.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use crate::diagnostic::{Argument, Finding, Place, Span, message};
use crate::workspace::{Change, Files, refusal};
use crate::yaml::{Node, Wanted, amended, parse};

/// The change that makes a file say what is wanted of it; none where it says that already.
///
/// # Errors
/// That it cannot be changed safely.
pub(super) fn amendment(
    path: &Path,
    files: &Files,
    want: &dyn Fn(&str, &Node) -> Option<Wanted>,
) -> Result<Option<Change>, Vec<Finding>> {
    let file = files.read(path).map_err(|finding| vec![finding])?;
    let text = files.text(file);
    let new = parse(files, file).ok().and_then(|tree| {
        let wanted = want(text, &tree)?;
        amended(text, &tree, &wanted).ok()
    });
    let new = new.ok_or_else(|| vec![refusal(message::IMPORT_TABLE_REFUSED, path)])?;
    Ok((new != text).then(|| Change {
        path: path.to_owned(),
        old: Some(text.to_owned()),
        new,
    }))
}

/// The files as they are to be.
pub(super) fn planned_files(changes: &[Change]) -> Files {
    let texts = changes.iter();
    let texts = texts.map(|change| (change.path.clone(), change.new.clone()));
    Files::with_texts(texts.collect::<BTreeMap<_, _>>())
}

/// What identifies a finding whose place may have moved.
type Identity = (
    &'static str,
    &'static str,
    Vec<(&'static str, Argument)>,
    PathBuf,
    String,
);

/// What is found after a change and not before.
pub(super) fn new_findings(
    before: &[Finding],
    files: &Files,
    after: Vec<Finding>,
    then: &Files,
) -> Vec<Finding> {
    let mut known: FxHashMap<Identity, usize> = FxHashMap::default();
    for finding in before.iter().filter(|finding| finding.waived.is_none()) {
        *known.entry(identity(finding, files)).or_default() += 1;
    }
    let mut is_new = |finding: &Finding| {
        let count = known.get_mut(&identity(finding, then));
        match count.filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        }
    };
    let mut found = after;
    found.retain(|finding| finding.waived.is_none() && is_new(finding));
    found
}

/// Refuses a change that leaves files which cannot be read, whatever the table says; `path` is the file of the table.
///
/// # Errors
/// What would break them.
pub(super) fn refuse_broken(findings: &[Finding], path: &Path) -> Result<(), Vec<Finding>> {
    let broken: Vec<Finding> = findings.iter().filter(|it| it.breaks()).cloned().collect();
    match broken.is_empty() {
        true => Ok(()),
        false => Err(std::iter::once(refusal(message::IMPORT_BREAKS, path))
            .chain(broken.into_iter().map(Finding::nowhere))
            .collect()),
    }
}

fn identity(finding: &Finding, files: &Files) -> Identity {
    let (path, text) = match &finding.place {
        Place::Span(span) => (files.path(span.file).to_owned(), said(*span, files)),
        Place::File(path) => (path.clone(), String::new()),
        Place::Cell(cell) => (cell.file.clone(), cell.within_file()),
        Place::None => (PathBuf::new(), String::new()),
    };
    let arguments = finding.arguments.clone();
    (finding.id, finding.wording.as_str(), arguments, path, text)
}

fn said(span: Span, files: &Files) -> String {
    let text = files.text(span.file).get(span.range());
    text.unwrap_or_default().to_owned()
}
