//! Paths and places as messages show them.

use std::path::Path;

use super::private::masked;
use crate::diagnostic::{CellPlace, Finding, Place, slashed};
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

/// A cell as messages show it: `名单.xlsx 工作表1!C5`.
pub(crate) fn show_cell(cell: &CellPlace) -> String {
    format!("{} {}", show_path(&cell.file), show_within(cell))
}

/// A cell within its file as messages show it. The name of the sheet is the author's, as that of the file is.
pub(super) fn show_within(cell: &CellPlace) -> String {
    shown(&masked(&cell.within_file())).into_owned()
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
        Place::Cell(cell) => Some(show_cell(cell)),
        Place::None => None,
    }
}
