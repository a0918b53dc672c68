//! Finds disclosures below a folder.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::finding::{Finding, Place, show_path};

/// The file that makes a folder a disclosure.
pub(super) const SETTINGS: &str = "disclosure.yaml";

/// Finds every disclosure in the folder `data` or below it: each folder that holds `disclosure.yaml`, in
/// alphabetical order of its path, with its name: the path from the data folder, with forward slashes.
/// `below` is where in the data folder `data` lies; empty where it is that folder.
///
/// # Errors
/// A finding for everything that would make a disclosure go unseen or be mistaken for another: the
/// folder missing, a `disclosure.yml`, files of a disclosure without their `disclosure.yaml`, two
/// disclosures of one name.
pub fn find(data: &Path, below: &str) -> Result<Vec<(PathBuf, String)>, Vec<Finding>> {
    if !data.is_dir() {
        let id = if data.exists() {
            "data-is-file"
        } else {
            "data-missing"
        };
        return Err(vec![about(id, data)]);
    }
    let mut found = Vec::new();
    let mut findings = Vec::new();
    for folder in folders(data, &mut findings) {
        if folder.join(SETTINGS).is_file() {
            match name_below(data, below, &folder) {
                Some(name) => found.push((folder, name)),
                None => findings.push(about("folder-name", &folder)),
            }
        } else {
            findings.extend(unseen(&folder));
        }
    }
    findings.extend(of_one_name(&found));
    if found.is_empty() && findings.is_empty() {
        findings.push(about("no-disclosure", data));
    }
    if findings.is_empty() {
        Ok(found)
    } else {
        Err(findings)
    }
}

fn about(id: &'static str, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", show_path(path))
        .in_place(Place::File(path.to_owned()))
}

/// `data` and every folder below it, but hidden ones.
fn folders(data: &Path, findings: &mut Vec<Finding>) -> Vec<PathBuf> {
    let hidden = |entry: &walkdir::DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut folders = Vec::new();
    let walk = WalkDir::new(data).follow_links(true).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => folders.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => findings.push(unreadable_folder(data, error)),
        }
    }
    folders
}

fn unreadable_folder(data: &Path, error: walkdir::Error) -> Finding {
    let path = error.path().unwrap_or(data).to_owned();
    match error.into_io_error() {
        Some(error) => crate::source::unreadable(&path, &error),
        None => about("folder-loop", &path),
    }
}

/// A folder that looks like a disclosure but has no `disclosure.yaml`: it would silently stay
/// unpublished.
fn unseen(folder: &Path) -> Option<Finding> {
    let names: Vec<String> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let misnamed = names.iter().find(|name| {
        let name = name.to_lowercase();
        [
            "disclosure.yaml",
            "disclosure.yml",
            "disclosure.yaml.txt",
            "disclosure.yml.txt",
        ]
        .contains(&name.as_str())
    });
    if let Some(name) = misnamed {
        return Some(about("settings-misnamed", &folder.join(name)));
    }
    let holds = |name: &str| names.iter().any(|known| known == name);
    (holds("staff.yaml") && holds("charter.yaml")).then(|| about("settings-missing", folder))
}

/// `2021` for `data/2021`. A disclosure that is the data folder itself goes by that folder's name.
/// `None` where a name is not Unicode and so could not be an address.
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

fn of_one_name(found: &[(PathBuf, String)]) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Path> = BTreeMap::new();
    let mut findings = Vec::new();
    for (folder, name) in found {
        if let Some(other) = first.insert(name, folder) {
            findings.push(about("same-name", folder).with("other", show_path(other)));
        }
    }
    findings
}
