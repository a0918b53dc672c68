//! Makes lines and paths safe to show in a terminal or a message.

use std::path::Path;

use super::private::masked;
use crate::diagnostic::slashed;

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
