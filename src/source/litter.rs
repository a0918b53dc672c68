//! The files of a folder, and what systems and editors leave there that nobody meant to be read.

use std::path::Path;

const NAMES: [&str; 2] = ["thumbs.db", "desktop.ini"];
const ENDINGS: [&str; 5] = ["~", ".swp", ".tmp", ".bak", ".orig"];

/// The names of the files in a folder, in alphabetical order, without what was left behind.
pub(crate) fn file_names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !is_litter(name))
        .collect();
    names.sort();
    names
}

/// Whether a file of this name was left behind by a system or an editor. Hidden files are.
fn is_litter(name: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with(['.', '~'])
        || NAMES.contains(&name.as_str())
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}
