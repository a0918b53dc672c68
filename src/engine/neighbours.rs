//! Other years of the unions that a command is about: a year by itself is compared with them as well, so that what was
//! copied from one is noticed in whatever way the new one is named.

use std::fs;
use std::path::{Path, PathBuf};

use super::project::Project;
use crate::check::Summary;
use crate::diagnostic::{Finding, Place};
use crate::model::load;
use crate::workspace::{Files, SETTINGS, Scope};

/// The summaries of the disclosures that lie beside the scopes' folders and are of a union that `own` are of.
pub(super) fn neighbours(
    scopes: &[Scope],
    own: &[Summary],
    project: &Project,
    files: &Files,
) -> Vec<Summary> {
    let mut folders: Vec<(PathBuf, String)> = scopes.iter().flat_map(beside).collect();
    folders.sort();
    folders.dedup();
    folders.retain(|(_, name)| !scopes.iter().any(|scope| scope.holds(name)));
    let of_same_union = folders
        .into_iter()
        .filter(|(folder, _)| is_of_union(folder, own, files));
    of_same_union
        .filter_map(|(folder, name)| {
            let draft = load(&folder, &name, files, &project.languages, &mut Vec::new());
            Summary::from_draft(&draft)
        })
        .collect()
}

/// Whether a finding is about something in the scopes. What is wrong with a neighbour nobody asked.
pub(super) fn is_asked(finding: &Finding, scopes: &[Scope], files: &Files) -> bool {
    let path = match &finding.place {
        Place::Span(span) => files.path(span.file),
        Place::File(path) => path,
        Place::Cell(cell) => &cell.file,
        Place::None => return true,
    };
    scopes.iter().any(|scope| path.starts_with(&scope.named))
}

/// The folders of disclosures in the folder above the scope's, with their names.
fn beside(scope: &Scope) -> Vec<(PathBuf, String)> {
    let Some(above) = scope.above() else {
        return Vec::new();
    };
    let below = match scope.below.rsplit_once('/') {
        Some((above, _)) => format!("{above}/"),
        None => String::new(),
    };
    // A folder that cannot be listed says nothing about the one that was named.
    let listed = match above.as_os_str().is_empty() {
        true => Path::new("."),
        false => &above,
    };
    let entries = fs::read_dir(listed).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .map(|name| (above.join(&name), format!("{below}{name}")))
        .filter(|(folder, _)| folder.join(SETTINGS).is_file())
        .collect()
}

/// Whether the settings in a folder name one of these unions: hundreds of schools may lie there, and only those of the
/// same union are worth reading.
fn is_of_union(folder: &Path, own: &[Summary], files: &Files) -> bool {
    let settings = files.read(&folder.join(SETTINGS));
    settings.is_ok_and(|file| {
        let text = files.text(file);
        own.iter().any(|summary| summary.is_named_in(text))
    })
}
