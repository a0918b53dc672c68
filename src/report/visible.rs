//! Makes lines and paths safe to show in a terminal or a message.

use std::path::Path;

use super::private::masked;
use crate::diagnostic::{Finding, Place, slashed};
use crate::workspace::Files;

/// A line of the author's file as a terminal may show it: control characters, which could control the terminal, are
/// replaced by `U+FFFD`. The number of characters stays the same.
pub(crate) fn visible(line: &str) -> String {
    let shown = |c: char| {
        if c.is_control() && c != '\t' {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    line.chars().map(shown).collect()
}

/// A path as messages show it: with forward slashes on every system, and nothing private in it.
pub(crate) fn show_path(path: &Path) -> String {
    masked(&slashed(path))
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
