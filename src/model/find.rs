//! Finds disclosures below a folder.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::folder::{FolderKind, about};
use super::unread::UnreadFiles;
use crate::diagnostic::{Finding, message, slashed};
use crate::workspace::{is_junk_folder, is_published, settle};

/// What was found below a folder.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Every disclosure: its folder and its name, the path from the data folder with forward slashes. In
    /// alphabetical order of the paths.
    pub disclosures: Vec<(PathBuf, String)>,
    /// Folders that look like disclosures but cannot be read as such, in the same order.
    pub refused: Vec<Refused>,
    /// What is wrong with the data folder as a whole, and the files in it that nothing reads.
    pub findings: Vec<Finding>,
}

/// A folder that cannot be read as a disclosure.
#[derive(Debug)]
pub(crate) struct Refused {
    /// The path of the folder.
    pub folder: PathBuf,
    /// The name the disclosure would have; the folder's path where that is no possible name.
    pub name: String,
    /// Why.
    pub finding: Finding,
}

/// Finds every disclosure in the folder `data` or below it: each folder that holds `disclosure.yaml`. `below` is
/// the path of `data` within the data folder; empty where `data` is the data folder itself.
///
/// Whatever would silently leave a disclosure unpublished is refused: a `disclosure.yml`, files of a disclosure
/// without `disclosure.yaml`, a name that cannot be an address. Two disclosures of one name are an error of the
/// data folder as a whole.
pub(crate) fn find(data: &Path, below: &str) -> Found {
    let mut found = Found::default();
    if !data.is_dir() {
        let id = match data.exists() {
            true => message::DATA_IS_FILE,
            false => message::DATA_MISSING,
        };
        found.findings.push(about(id, data));
        return found;
    }
    for (folder, finding) in folders(data) {
        let name = name_below(data, below, &folder);
        let kind = match finding {
            Some(finding) => FolderKind::Refused(finding),
            None => FolderKind::at(&folder),
        };
        let finding = match kind {
            FolderKind::Other => continue,
            FolderKind::Refused(finding) => finding,
            FolderKind::Disclosure if name.is_none() => about(message::FOLDER_NAME, &folder),
            FolderKind::Disclosure => {
                found.disclosures.extend(name.map(|name| (folder, name)));
                continue;
            }
        };
        found.refused.push(Refused {
            name: name.unwrap_or_else(|| slashed(&folder)),
            folder,
            finding,
        });
    }
    found.findings.extend(unfinished(&found, data, below));
    found.findings.extend(same_names(&found.disclosures));
    if found.disclosures.is_empty() && found.refused.is_empty() {
        found.findings.push(about(message::NO_DISCLOSURE, data));
    }
    // A disclosure's own folder is walked when the disclosure is read: only then is it known what was read.
    if matches!(FolderKind::at(data), FolderKind::Other) {
        found
            .findings
            .extend(UnreadFiles::scan(data, false).warnings(data));
    }
    found
}

/// Undoes what a run that was cut off has left half done in the disclosures or above them, before they are read.
fn unfinished(found: &Found, data: &Path, below: &str) -> Vec<Finding> {
    let refused = found.refused.iter().map(|refused| &*refused.folder);
    let disclosures = found.disclosures.iter().map(|(folder, _)| &**folder);
    let parts = below.split('/').filter(|part| !part.is_empty()).count();
    // Up to the folder that holds the data folder: files may be links to what lies there.
    settle(disclosures.chain(refused), data, parts + 1)
}

/// `data` and every folder below it, without hidden folders and publications of this program. A folder that
/// cannot be read comes with a finding which says why.
fn folders(data: &Path) -> Vec<(PathBuf, Option<Finding>)> {
    let is_skipped = |entry: &walkdir::DirEntry| {
        // The folder that the user named is walked whatever it is called.
        entry.depth() > 0
            && entry.file_type().is_dir()
            && (is_junk_folder(&entry.file_name().to_string_lossy()) || is_published(entry.path()))
    };
    let walk = WalkDir::new(data).follow_links(true).sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| !is_skipped(entry));
    let folder = |entry: walkdir::Result<walkdir::DirEntry>| match entry {
        Ok(entry) => entry
            .file_type()
            .is_dir()
            .then(|| (entry.into_path(), None)),
        Err(error) => {
            let path = error.path().unwrap_or(data).to_owned();
            let finding = unreadable_folder(&path, error);
            Some((path, Some(finding)))
        }
    };
    entries.filter_map(folder).collect()
}

fn unreadable_folder(path: &Path, error: walkdir::Error) -> Finding {
    match error.into_io_error() {
        Some(error) => crate::workspace::unreadable(path, &error),
        // Walkdir's only other error is a link that leads back to a folder above it.
        None => about(message::FOLDER_LOOP, path),
    }
}

/// The name of the disclosure in `folder`: its path within the data folder, `2021` for `data/2021`. A disclosure
/// that is the data folder itself has that folder's name. `None` where a name is not Unicode and so cannot be
/// part of an address.
fn name_below(data: &Path, below: &str, folder: &Path) -> Option<String> {
    let within = folder.strip_prefix(data).ok()?;
    if below.is_empty() && within.as_os_str().is_empty() {
        let whole = folder.canonicalize().ok()?;
        return whole.file_name().and_then(OsStr::to_str).map(str::to_owned);
    }
    let within: Option<Vec<&str>> = within.iter().map(OsStr::to_str).collect();
    let parts = Some(below).filter(|below| !below.is_empty());
    let parts: Vec<&str> = parts.into_iter().chain(within?).collect();
    Some(parts.join("/"))
}

/// A finding for each disclosure that has the name of an earlier one.
fn same_names(found: &[(PathBuf, String)]) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Path> = BTreeMap::new();
    let mut findings = Vec::new();
    for (folder, name) in found {
        if let Some(other) = first.insert(name, folder) {
            findings.push(about(message::SAME_NAME, folder).with("other", slashed(other)));
        }
    }
    findings
}
