//! Writes what is made for a place that the user names: new files, or what this program wrote there before.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::journal::JOURNAL;
use super::rewrite::{Former, Planned, carry_out, of_disclosure};
use crate::diagnostic::{Finding, message};
use crate::workspace::project::SETTINGS;
use crate::workspace::published::is_published;
use crate::workspace::refusals::{refusal, unreadable, unwritable};

/// How much of a file is looked at for the sign of this program.
const HEAD: u64 = 64 << 10;
/// In how many lines, as far as none of them is blank: deeper in, somebody may quote it.
const HEAD_LINES: usize = 20;

/// The only files of this program's that a disclosure's folder may hold: nothing there reads them.
const NO_DATA: &str = "po";

/// Files that are written together.
pub(crate) struct Export<'a> {
    /// Each file with its content.
    pub files: Vec<(PathBuf, &'a [u8])>,
    /// What a line at the beginning says, by which this program knows again what it wrote.
    pub sign: &'a str,
    /// Whether other files are replaced, too.
    pub force: bool,
}

/// Writes all files or none, and the folders `into` for them, where they are to have some of their own.
///
/// # Errors
/// A finding for each place where something is that must stay, or where nothing can be written.
pub(crate) fn export(export: &Export, into: &[&Path]) -> Result<(), Vec<Finding>> {
    let mut made = Vec::new();
    let folders = into
        .iter()
        .try_for_each(|folder| make_folders(folder, &mut made));
    let written = folders.and_then(|()| write(export));
    if written.is_err() {
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
    written
}

/// Whether a folder holds no files, or is not there. What a run that was cut off has left counts for nothing: the next
/// one clears it away.
pub(crate) fn holds_nothing(folder: &Path) -> bool {
    let walk = WalkDir::new(folder).into_iter();
    let mut entries = walk.filter_entry(|entry| entry.file_name() != JOURNAL);
    let is_nothing = |entry: walkdir::Result<walkdir::DirEntry>| match entry {
        Ok(entry) => entry.file_type().is_dir(),
        Err(error) => error
            .io_error()
            .is_some_and(|error| error.kind() == io::ErrorKind::NotFound),
    };
    entries.all(is_nothing)
}

/// Makes a folder and those above it. Adds those that were not there to what was `made`, the outer ones first.
fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> Result<(), Vec<Finding>> {
    let missing = folder.ancestors().take_while(|folder| !folder.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    made.append(&mut missing);
    let failed = |error: io::Error| vec![unwritable(folder, &error)];
    fs::create_dir_all(folder).map_err(failed)
}

fn write(export: &Export) -> Result<(), Vec<Finding>> {
    let mut planned = Vec::new();
    let mut findings = Vec::new();
    for (path, content) in &export.files {
        match former(path, export) {
            Ok(former) => planned.push(Planned {
                path,
                former,
                new: Some(content),
            }),
            Err(finding) => findings.push(finding),
        }
    }
    match findings.is_empty() {
        true => carry_out(planned.into_iter()),
        false => Err(findings),
    }
}

/// What is in the place of a file, if that may be replaced.
fn former<'a>(path: &Path, export: &Export) -> Result<Former<'a>, Finding> {
    if is_data(path) {
        return Err(refusal(message::EXPORT_IN_DATA, path));
    }
    if is_in_publication(path) {
        return Err(refusal(message::EXPORT_IN_OUTPUT, path));
    }
    let there = match fs::symlink_metadata(path) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Former::Missing),
        Err(error) => return Err(unwritable(path, &error)),
    };
    if there.is_symlink() {
        return Err(refusal(message::EXPORT_IS_LINK, path));
    }
    if !there.is_file() {
        return Err(refusal(message::EXPORT_NO_FILE, path));
    }
    let is_ours = || has_sign(path, export.sign).map_err(|error| unreadable(path, &error));
    // An empty file holds nothing that could be lost: `mktemp` makes one.
    match there.len() == 0 || export.force || is_ours()? {
        true => Ok(Former::Any),
        false => Err(refusal(message::EXPORT_NOT_OURS, path)),
    }
}

/// Whether a file would be one of a disclosure's.
fn is_data(path: &Path) -> bool {
    let folder = path.parent().map(of_disclosure);
    let is_in_disclosure = folder.is_some_and(|folder| folder.join(SETTINGS).is_file());
    is_in_disclosure && path.extension().is_none_or(|ending| ending != NO_DATA)
}

/// Whether a file would lie in a publication, which holds what its manifest lists and nothing else.
fn is_in_publication(path: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    whole.ancestors().skip(1).any(is_published)
}

/// Whether a line at the beginning of a file says that this program wrote it.
fn has_sign(path: &Path, sign: &str) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    let head = String::from_utf8_lossy(&head);
    let beginning = head.lines().take(HEAD_LINES);
    let mut beginning = beginning.take_while(|line| !line.trim().is_empty());
    Ok(beginning.any(|line| line.contains(sign)))
}
