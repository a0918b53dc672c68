//! Paths in messages.

use std::path::Path;

/// A path with forward slashes on every system.
pub(crate) fn slashed(path: &Path) -> String {
    let path = path.display().to_string();
    match std::path::MAIN_SEPARATOR {
        '/' => path,
        separator => path.replace(separator, "/"),
    }
}
