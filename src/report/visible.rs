//! Paths and places as messages show them.

use std::path::Path;

use super::private::masked;
use crate::diagnostic::{Finding, Place, slashed};
use crate::text::shown;
use crate::workspace::Files;

/// A path for programs: with forward slashes on every system, and nothing private in it.
pub(crate) fn plain_path(path: &Path) -> String {
    masked(&slashed(path))
}

/// A path as messages show it.
pub(crate) fn show_path(path: &Path) -> String {
    shown(&plain_path(path)).into_owned()
}

/// The place of a finding in one line; `None` where it has none.
pub(super) fn show_place(finding: &Finding, files: &Files) -> Option<String> {
    match &finding.place {
        Place::Span(span) => {
            let at = files.position(*span);
            let path = show_path(files.path(span.file));
            Some(format!("{path}:{}:{}", at.line, at.column))
        }
        Place::File(path) => Some(show_path(path)),
        Place::None => None,
    }
}
