//! The list of a publication's files, each with its SHA-256: proof for readers, and the sign by
//! which the program knows a folder as its own.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The manifest's file name.
pub const MANIFEST: &str = "manifest.json";

/// What the program writes into its manifests and looks for in others.
const GENERATOR: &str = "gongkai";

/// One file of a publication.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FileRecord {
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

#[derive(Deserialize)]
struct Sign {
    generator: String,
}

impl FileRecord {
    /// The record of a file with this content.
    pub fn new(path: &str, content: &[u8]) -> Self {
        let digest = Sha256::digest(content);
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            path: path.to_owned(),
            bytes: content.len(),
            sha256,
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

/// Whether a folder holds a manifest of this program.
pub(super) fn is_ours(folder: &Path) -> bool {
    fs::read(folder.join(MANIFEST))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Sign>(&bytes).ok())
        .is_some_and(|sign| sign.generator == GENERATOR)
}
