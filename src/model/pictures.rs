//! The pictures that a disclosure's Markdown files show.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::FileId;

/// A picture that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Its path in the folder of the disclosure's publication.
    pub path: String,
    /// Its width and height in pixels.
    pub size: (u32, u32),
    /// What the file holds.
    pub bytes: Arc<[u8]>,
}

/// All pictures of a disclosure, by the Markdown file that shows them and the address that stands there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pictures {
    pub(super) shown: BTreeMap<(FileId, String), Arc<Picture>>,
    /// By their paths in the disclosure's folder.
    pub(super) files: BTreeMap<String, Arc<Picture>>,
}

impl Pictures {
    /// The picture at an address in a Markdown file.
    pub(crate) fn find(&self, file: FileId, address: &str) -> Option<&Picture> {
        let found = self.shown.get(&(file, address.to_owned()));
        found.map(|picture| &**picture)
    }

    /// Their paths in the disclosure's folder.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Each of them once.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Picture> {
        self.files.values().map(|picture| &**picture)
    }
}
