//! Begins a project: writes the files of a first disclosure, and what belongs beside it, into a new folder.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Finding, Place, message, slashed};
use crate::starter::{Project, project_files};
use crate::workspace::{Export, data_around, export, first_unkept, holds_nothing, refusal, settle};

/// Writes a project into the folder `home`, which is empty or is not there yet: all of it or nothing. Gives the files.
///
/// # Errors
/// Why it cannot be written there.
pub(crate) fn new_project(home: &Path, project: &Project) -> Result<Vec<PathBuf>, Vec<Finding>> {
    let wrong = settle(std::iter::once(home), home, 0).into_iter();
    let wrong: Vec<Finding> = wrong.filter(Finding::stops).chain(refused(home)).collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let files = project_files(project)?;
    let paths: Vec<PathBuf> = files.iter().map(|file| home.join(&file.path)).collect();
    let folders: BTreeSet<&Path> = paths.iter().filter_map(|path| path.parent()).collect();
    let written = Export {
        files: files
            .iter()
            .zip(&paths)
            .map(|(file, path)| (path.clone(), file.text.as_bytes()))
            .collect(),
        // Nothing that is there is replaced, whoever wrote it.
        sign: "",
        force: false,
    };
    let folders: Vec<&Path> = folders.into_iter().collect();
    export(&written, &folders)?;
    Ok(paths)
}

/// Why a project cannot be begun in a folder.
fn refused(home: &Path) -> Option<Finding> {
    if let Some(data) = data_around(home) {
        let inside = refusal(message::NEW_IN_DATA, home);
        return Some(inside.with("data", slashed(&data)));
    }
    if home.exists() && !home.is_dir() {
        return Some(refusal(message::NEW_IS_FILE, home));
    }
    if !holds_nothing(home) {
        return Some(refusal(message::NEW_NOT_EMPTY, home));
    }
    unkept(home)
}

/// What is wrong with the names of the folders that are to be made.
fn unkept(home: &Path) -> Option<Finding> {
    let missing = home.ancestors().take_while(|folder| !folder.exists());
    let names: Vec<&std::ffi::OsStr> = missing
        .filter_map(|folder| match folder.components().next_back() {
            Some(Component::Normal(name)) => Some(name),
            _ => None,
        })
        .collect();
    let texts: Option<Vec<&str>> = names.iter().map(|name| name.to_str()).collect();
    let Some(texts) = texts else {
        return Some(refusal(message::FOLDER_NAME, home));
    };
    let wrong = texts.into_iter().find_map(|name| first_unkept([name]));
    wrong.map(|finding| finding.in_place(Place::File(home.to_owned())))
}
