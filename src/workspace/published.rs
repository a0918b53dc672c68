//! Recognises a folder that the program has published, by its manifest.

use std::path::Path;

use serde::Deserialize;

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
    let text = std::fs::read(folder.join(MANIFEST)).unwrap_or_default();
    serde_json::from_slice(&text).is_ok_and(|sign: Sign| sign.generator == GENERATOR)
}
