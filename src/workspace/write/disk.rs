//! Files that are to last: written whole and flushed, or not there.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that is not there yet, and its folders.
///
/// # Errors
/// What the system says. The file is then not there, unless it was before.
pub(crate) fn write_new(target: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    put(target, &[content], None)
}

/// Writes the parts of a file that is not there yet: never over one that is. If a part cannot be written, what was
/// begun is removed.
pub(super) fn put(
    target: &Path,
    parts: &[&[u8]],
    permissions: Option<Permissions>,
) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(target)?;
    let written = fill(&mut file, parts, permissions);
    if written.is_err() {
        // The reason why it could not be written is the one to tell.
        let _ = fs::remove_file(target);
    }
    written
}

fn fill(file: &mut File, parts: &[&[u8]], permissions: Option<Permissions>) -> io::Result<()> {
    for part in parts {
        file.write_all(part)?;
    }
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    // Only what is safely on the disk may replace something. Quotas and file servers speak only here.
    file.sync_all()
}

/// Removes a file that need not be there.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
