//! The list of a publication's files, each with its SHA-256: proof for readers, and the sign by
//! which the program knows a folder as its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::disk::is_plain;
use crate::diagnostic::{Finding, message};
use crate::site::{Fingerprint, Listing};
use crate::text::content_hash;
use crate::workspace::{FileKind, GENERATOR, MANIFEST, is_there, read_file};

/// One file of a publication.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct FileRecord {
    /// Path from the manifest's folder, with forward slashes.
    pub path: String,
    /// Size in bytes.
    pub bytes: usize,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

#[derive(Serialize)]
struct Manifest<'a> {
    generator: &'static str,
    disclosures: Vec<Identified<'a>>,
    files: &'a [FileRecord],
}

/// A disclosure with the fingerprints of its content, the present one first.
#[derive(Serialize)]
struct Identified<'a> {
    name: &'a str,
    fingerprints: &'a [Fingerprint],
}

/// What is read of a manifest that lies in an output folder.
#[derive(Deserialize)]
struct Found {
    generator: String,
    files: Vec<FoundFile>,
}

#[derive(Deserialize)]
struct FoundFile {
    path: PathBuf,
    sha256: String,
}

/// The files that a former publication says it has put into its folder, each with its SHA-256; its manifest has none.
#[derive(Debug, Default)]
pub(super) struct Listed(BTreeMap<PathBuf, Option<String>>);

impl FileRecord {
    /// The record of a file with this content.
    pub(crate) fn new(path: &str, content: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            bytes: content.len(),
            sha256: content_hash(content),
        }
    }
}

fn without_carriage_returns(content: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(content.len());
    for (at, byte) in content.iter().enumerate() {
        if *byte != b'\r' || content.get(at + 1) != Some(&b'\n') {
            kept.push(*byte);
        }
    }
    kept
}

/// The manifest of `files`, sorted by path, and of the disclosures that they make up, as JSON.
pub(super) fn manifest<'a>(
    mut files: Vec<FileRecord>,
    disclosures: impl Iterator<Item = &'a Listing>,
) -> Vec<u8> {
    files.sort();
    let identified = |listing: &'a Listing| Identified {
        name: &listing.name,
        fingerprints: &listing.fingerprints,
    };
    let manifest = Manifest {
        generator: GENERATOR,
        disclosures: disclosures.map(identified).collect(),
        files: &files,
    };
    let mut json = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    json.push(b'\n');
    json
}

impl Listed {
    /// What the manifest in `folder` lists, and itself; nothing where there is none of this program.
    ///
    /// # Errors
    /// A finding where there may be one, and it cannot be read.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Finding> {
        let path = folder.join(MANIFEST);
        // The program writes no links.
        if path.is_symlink() || !is_there(&path) {
            return Ok(None);
        }
        let hides = [message::FILE_FORBIDDEN, message::FILE_TOO_LARGE];
        let bytes = match read_file(&path, FileKind::Published) {
            Err(finding) if hides.iter().any(|id| finding.is(*id)) => return Err(finding),
            bytes => bytes.unwrap_or_default(),
        };
        let found: Option<Found> = serde_json::from_slice(&bytes).ok();
        let own = found.filter(|found| found.generator == GENERATOR);
        Ok(own.map(|found| {
            let files = found.files.into_iter();
            let files = files.map(|file| (file.path, Some(file.sha256)));
            Self(files.chain([(MANIFEST.into(), None)]).collect())
        }))
    }

    /// The files in `folder` that are no longer what was published, in order.
    pub(super) fn edited(&self, folder: &Path) -> Vec<String> {
        let paths: Vec<&str> = self.paths().filter(|path| is_plain(path)).collect();
        let edited = paths.into_par_iter().filter(|path| {
            let path = Path::new(path);
            is_there(&folder.join(path)) && self.is_edited(path, folder)
        });
        edited.map(str::to_owned).collect()
    }

    /// Whether a file in `folder` is another than what was published there, or cannot be looked at.
    pub(super) fn is_edited(&self, path: &Path, folder: &Path) -> bool {
        let Some(Some(published)) = self.0.get(path) else {
            return false;
        };
        let content = read_file(&folder.join(path), FileKind::Published);
        content.map_or(true, |content| {
            // Git writes the ends of lines as the system does; nobody has edited them.
            let is = |content: &[u8]| content_hash(content) == *published;
            !is(&content) && !is(&without_carriage_returns(&content))
        })
    }

    /// A list of files at these paths.
    pub(super) fn from_paths<'a>(paths: impl Iterator<Item = &'a str>) -> Self {
        Self(paths.map(|path| (path.into(), None)).collect())
    }

    /// The paths of its files, with forward slashes, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().filter_map(|path| path.to_str())
    }

    /// Whether it has a file at this path.
    pub(super) fn has_file(&self, path: &Path) -> bool {
        self.0.contains_key(path)
    }

    /// What `other` has not got: files, and folders of which it has nothing at all, by their names with a slash
    /// behind. Each once, in order.
    pub(super) fn missing_from(&self, other: &Self) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        for path in self.paths().filter(|path| !other.has_file(Path::new(path))) {
            // From the outermost folder in.
            let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            let whole = folders.find(|folder| !other.has_folder(Path::new(folder)));
            let name = whole.map_or_else(|| path.to_owned(), |folder| format!("{folder}/"));
            if !missing.contains(&name) {
                missing.push(name);
            }
        }
        missing
    }

    /// Whether it has a file below this path.
    pub(super) fn has_folder(&self, path: &Path) -> bool {
        // Paths are sorted by their parts: what lies below a folder follows it at once.
        let mut following = self.0.range(path.to_owned()..);
        following
            .next()
            .is_some_and(|(file, _)| file != path && file.starts_with(path))
    }
}
