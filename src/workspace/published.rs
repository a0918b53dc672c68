//! Recognises a folder that the program has published, by its manifest.

use std::path::Path;

use serde::Deserialize;

use super::reading::{FileKind, read_file};

/// The file at the root of a publication that lists its files.
pub(crate) const MANIFEST: &str = "manifest.json";

/// The value of `generator` in the program's manifests.
pub(crate) const GENERATOR: &str = "gongkai";

/// The part of a manifest that says which program wrote it.
#[derive(Deserialize)]
struct Sign {
    generator: String,
}

/// Whether the program has published this folder.
pub(crate) fn is_published(folder: &Path) -> bool {
    // A folder without a readable manifest is not ours.
    let manifest = folder.join(MANIFEST);
    let is_own = !manifest.is_symlink();
    let text = is_own.then(|| read_file(&manifest, FileKind::Published).ok());
    let text = text.flatten().unwrap_or_default();
    serde_json::from_slice(&text).is_ok_and(|sign: Sign| sign.generator == GENERATOR)
}
