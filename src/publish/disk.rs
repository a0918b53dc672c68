//! Files and folders that are to last.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path};

use crate::workspace::sync_folder;

/// Whether a path is made of names only, so that it stays where it is put.
pub(super) fn is_plain(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// Writes a file that is not there yet, and its folders.
pub(super) fn write_new(target: &Path, content: &[u8]) -> io::Result<()> {
    check_limit(content.len())?;
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    // Never over a file that is there: two things that go by one name are both wanted.
    let mut file = File::create_new(target)?;
    file.write_all(content)?;
    // Only what is safely on the disk may replace a publication.
    file.sync_all()
}

/// Says what the system would not: a process that writes more than it may (`ulimit -f`) is killed
/// without a word.
#[cfg(unix)]
fn check_limit(bytes: usize) -> io::Result<()> {
    use rustix::process::{Resource, getrlimit};
    let limit = getrlimit(Resource::Fsize).current;
    if limit.is_some_and(|limit| bytes as u64 > limit) {
        return Err(rustix::io::Errno::FBIG.into());
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_limit(_: usize) -> io::Result<()> {
    Ok(())
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
