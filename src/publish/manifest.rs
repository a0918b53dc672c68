//! The list of a publication's files, each with its SHA-256: proof for readers, and the sign by
//! which the program knows a folder as its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::text::hex;
use crate::workspace::{GENERATOR, MANIFEST};

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
    files: &'a [FileRecord],
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
}

/// The files that a former publication says it has put into its folder.
#[derive(Debug, Default)]
pub(super) struct Listed(BTreeSet<PathBuf>);

impl FileRecord {
    /// The record of a file with this content.
    pub(crate) fn new(path: &str, content: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            bytes: content.len(),
            sha256: hex(&Sha256::digest(content)),
        }
    }
}

/// The manifest of `files`, as JSON, sorted by path.
pub(super) fn manifest(mut files: Vec<FileRecord>) -> Vec<u8> {
    files.sort();
    let manifest = Manifest {
        generator: GENERATOR,
        files: &files,
    };
    let mut json = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    json.push(b'\n');
    json
}

impl Listed {
    /// What the manifest in `folder` lists, and itself; nothing where there is none of this program.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let bytes = fs::read(folder.join(MANIFEST)).ok()?;
        let found: Found = serde_json::from_slice(&bytes).ok()?;
        let files = found.files.into_iter().map(|file| file.path);
        (found.generator == GENERATOR).then(|| Self(files.chain([MANIFEST.into()]).collect()))
    }

    /// A list of files at these paths.
    pub(super) fn from_paths<'a>(paths: impl Iterator<Item = &'a str>) -> Self {
        Self(paths.map(PathBuf::from).collect())
    }

    /// The paths of its files, with forward slashes, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|path| path.to_str())
    }

    /// Whether it has a file at this path.
    pub(super) fn has_file(&self, path: &Path) -> bool {
        self.0.contains(path)
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
            .is_some_and(|file| file != path && file.starts_with(path))
    }
}
