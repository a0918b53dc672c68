//! Finds disclosures below a folder.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::folder::{FolderKind, about};
use super::unread::UnreadFiles;
use crate::diagnostic::{Finding, message, slashed};
use crate::workspace::{Files, Scope, Walk, Walked, is_junk_folder, is_published, settle};

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

/// Finds every disclosure in the folder of a scope or below it: each folder that holds `disclosure.yaml`.
///
/// Whatever would silently leave a disclosure unpublished is refused: a `disclosure.yml`, files of a disclosure
/// without `disclosure.yaml`, a name that cannot be an address. Two disclosures of one name are an error of the
/// data folder as a whole.
pub(crate) fn find(scope: &Scope, files: &Files) -> Found {
    let (data, below) = (scope.named.as_path(), scope.below.as_str());
    let mut found = Found::default();
    if !data.is_dir() {
        let id = match data.exists() {
            true => message::DATA_IS_FILE,
            false => message::DATA_MISSING,
        };
        found.findings.push(about(id, data));
        return found;
    }
    for (folder, finding) in folders(data, files) {
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
            .extend(UnreadFiles::scan(data, false, files).warnings(data));
    }
    found
}

/// The folders of all disclosures in the folder of a scope or below it, with their names, in alphabetical order. Those that
/// would be refused are among them.
pub(crate) fn folders_of_disclosures(scope: &Scope, files: &Files) -> Vec<(PathBuf, String)> {
    let (data, below) = (scope.named.as_path(), scope.below.as_str());
    let folders = folders(data, files).into_iter();
    let disclosures = folders.filter(|(folder, wrong)| {
        wrong.is_some() || !matches!(FolderKind::at(folder), FolderKind::Other)
    });
    disclosures
        .filter_map(|(folder, _)| Some((folder.clone(), name_below(data, below, &folder)?)))
        .collect()
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
/// cannot be read, or that lies elsewhere, comes with a finding which says why. (What is wrong with a file is said where
/// it is read, or where it is found that nothing reads it.)
fn folders(data: &Path, files: &Files) -> Vec<(PathBuf, Option<Finding>)> {
    let mut folders = Vec::new();
    let mut walk = Walk::new(data, files);
    while let Some(walked) = walk.next() {
        // The folder that the user named is walked whatever it is called.
        let is_junk = walked.path() != data && is_junk_folder(&walked.name());
        match walked {
            Walked::Folder(entry)
                if is_junk || (entry.depth() > 0 && is_published(entry.path())) =>
            {
                walk.skip_folder();
            }
            Walked::Folder(entry) => folders.push((entry.into_path(), None)),
            Walked::Wrong {
                path,
                is_folder: true,
                finding,
            } if !is_junk => folders.push((path, Some(finding))),
            Walked::File(_) | Walked::Wrong { .. } => {}
        }
    }
    folders
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
