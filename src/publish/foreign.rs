//! What lies in an output folder and is not the program's to take away.

use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::access::{may_clear, may_exchange};
use super::manifest::Listed;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::workspace::{is_left_by_system, unreadable};

/// Files that keep an empty folder in version control. They belong to the folder, not to the
/// publication, and are carried over.
pub(super) const KEEPERS: [&str; 3] = [".gitkeep", ".gitignore", ".gitattributes"];

/// How many foreign things a message names.
pub(super) const NAMED: usize = 3;

/// Refuses a folder that holds anything that a publication of this program has not put there, and one that may not be
/// taken away.
pub(super) fn refuse_foreign(output: &Path) -> Result<(), Finding> {
    if !output.exists() {
        return Ok(());
    }
    if !may_exchange(output) {
        return Err(not_to_be_cleared(output, output));
    }
    let listed = Listed::read(output)?;
    let foreign = foreign(output, listed.as_ref())?;
    if foreign.is_empty() {
        return Ok(());
    }
    if listed.is_none() {
        return Err(not_ours(output));
    }
    let names: Vec<String> = foreign.iter().take(NAMED).map(|it| slashed(it)).collect();
    Err(Finding::error(message::OUTPUT_HAS_FOREIGN_FILES)
        .with("path", slashed(output))
        .with("count", foreign.len())
        .with("names", names.join(", "))
        .in_place(Place::File(output.to_owned())))
}

/// The finding for a publication that cannot be replaced because of one of its folders.
fn not_to_be_cleared(output: &Path, folder: &Path) -> Finding {
    Finding::error(message::OUTPUT_NOT_OURS_TO_CLEAR)
        .with("path", slashed(output))
        .with("folder", slashed(folder))
        .in_place(Place::File(folder.to_owned()))
}

/// The finding for a folder that is no publication of this program.
pub(super) fn not_ours(output: &Path) -> Finding {
    Finding::error(message::OUTPUT_NOT_OURS)
        .with("path", slashed(output))
        .in_place(Place::File(output.to_owned()))
}

/// Everything below `output` that is neither listed nor a keeper, by its path within. A foreign
/// folder stands for all that it holds.
fn foreign(output: &Path, listed: Option<&Listed>) -> Result<Vec<PathBuf>, Finding> {
    let mut foreign = Vec::new();
    let mut looked = PathBuf::new();
    let mut walk = WalkDir::new(output)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| unread(output, error))?;
        // While a thing is looked at, the folder that it lies in holds something.
        let folder = entry.path().parent().unwrap_or(output);
        if folder != looked && !may_clear(folder) {
            return Err(not_to_be_cleared(output, folder));
        }
        folder.clone_into(&mut looked);
        let path = entry.path().strip_prefix(output).unwrap_or(entry.path());
        if is_keeper(&entry)
            || is_junk(&entry)
            || listed.is_some_and(|listed| is_listed(&entry, path, listed))
        {
            continue;
        }
        foreign.push(path.to_owned());
        if entry.file_type().is_dir() {
            walk.skip_current_dir();
        }
    }
    Ok(foreign)
}

pub(super) fn is_keeper(entry: &DirEntry) -> bool {
    entry.depth() == 1
        && entry.file_type().is_file()
        && KEEPERS.iter().any(|keeper| entry.file_name() == *keeper)
}

pub(super) fn is_junk(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && entry.file_name().to_str().is_some_and(is_left_by_system)
}

/// Links are never listed: the program writes none.
fn is_listed(entry: &DirEntry, path: &Path, listed: &Listed) -> bool {
    let kind = entry.file_type();
    (kind.is_file() && listed.has_file(path)) || (kind.is_dir() && listed.has_folder(path))
}

/// What cannot be looked at cannot be known to be ours.
fn unread(output: &Path, error: walkdir::Error) -> Finding {
    let path = error.path().unwrap_or(output).to_owned();
    unreadable(&path, &io::Error::from(error))
}
