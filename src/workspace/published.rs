//! The sign by which the program knows a folder that it has published.

use std::path::Path;

use serde::Deserialize;

/// The list of a publication's files, at its root.
pub(crate) const MANIFEST: &str = "manifest.json";

/// What the program writes into its manifests as their maker.
pub(crate) const GENERATOR: &str = "gongkai";

/// What makes a manifest one of this program.
#[derive(Deserialize)]
struct Sign {
    generator: String,
}

/// Whether the program has published this folder.
pub(crate) fn is_published(folder: &Path) -> bool {
    let text = std::fs::read(folder.join(MANIFEST)).unwrap_or_default();
    serde_json::from_slice(&text).is_ok_and(|sign: Sign| sign.generator == GENERATOR)
}
