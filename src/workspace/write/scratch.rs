//! A folder of files that are needed for a moment only, and are cleared away when that is over.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::diagnostic::Finding;
use crate::workspace::refusals::unwritable;

/// A folder among the system's temporary ones, which only the user may look into.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

/// How many names are tried: others' remains may have some.
const TRIES: usize = 1000;

impl Scratch {
    /// A new folder.
    ///
    /// # Errors
    /// A finding that says why there can be none.
    pub(crate) fn new() -> Result<Self, Finding> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let temporary = std::env::temp_dir();
        let mut failure = None;
        for _ in 0..TRIES {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = temporary.join(format!("gongkai-{}-{number}", std::process::id()));
            match make_own(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    failure = Some(error);
                }
                Err(error) => return Err(unwritable(&temporary, &error)),
            }
        }
        let error = failure.unwrap_or_else(|| std::io::ErrorKind::AlreadyExists.into());
        Err(unwritable(&temporary, &error))
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file in it, and the folders above that.
    ///
    /// # Errors
    /// A finding that says why it cannot be written.
    pub(crate) fn write(&self, below: &Path, bytes: &[u8]) -> Result<(), Finding> {
        let path = self.0.join(below);
        let folder = path.parent().unwrap_or(&self.0);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| unwritable(&path, &error))
    }
}

#[cfg(unix)]
fn make_own(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn make_own(path: &Path) -> std::io::Result<()> {
    fs::create_dir(path)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be cleared away lies where the system clears up.
        let _ = fs::remove_dir_all(&self.0);
    }
}
