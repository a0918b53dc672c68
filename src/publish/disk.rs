//! Folders of files that are to last.

use std::fs;
use std::io;
use std::path::{Component, Path};

use crate::workspace::sync_folder;

/// Whether a path is made of names only, so that it stays where it is put.
pub(super) fn is_plain(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// Makes the names of the new files as lasting as their contents.
pub(super) fn sync_folders(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sync_folders(&path)?;
        }
    }
    sync_folder(folder)
}
