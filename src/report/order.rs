//! The order in which findings are shown.

use std::borrow::Cow;
use std::path::Path;

use crate::diagnostic::{Finding, Place};
use crate::workspace::Files;

/// Sorts findings by path, then by place, and removes duplicates. Name and arguments break ties, so that threads that
/// finish in another order give the same output.
pub(crate) fn sort(findings: &mut Vec<Finding>, files: &Files) {
    let key = |finding: &Finding| match &finding.place {
        Place::Span(span) => (Cow::Borrowed(files.path(span.file)), None, span.start, 0),
        Place::File(path) => (Cow::Owned(path.clone()), None, 0, 0),
        Place::Cell(cell) => {
            let file = Cow::Owned(cell.file.clone());
            (file, cell.sheet.clone(), cell.row, cell.column)
        }
        Place::None => (Cow::Borrowed(Path::new("")), None, 0, 0),
    };
    findings.sort_by_cached_key(|finding| (key(finding), finding.id, finding.arguments.clone()));
    findings.dedup();
}
