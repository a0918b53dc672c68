//! A lock that one run holds as long as it has something to do in or beside a folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A lock file, removed when the lock is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    /// Closed after the file's name is removed, which gives the lock up.
    file: File,
    /// Whether the file stays when the lock is given up.
    stays: bool,
}

impl Lock {
    /// Takes the lock at `path`; nothing where another run holds it. The file that a killed run left is
    /// locked by nobody, and where it is another user's and empty another one takes its place.
    ///
    /// # Errors
    /// What the system says when the file cannot be made.
    pub(crate) fn take(path: PathBuf) -> io::Result<Option<Self>> {
        loop {
            let file = match options().write(true).create(true).open(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    let Ok(left) = options().open(&path) else {
                        return Err(error);
                    };
                    if is_locked(&left) {
                        return Ok(None);
                    }
                    // Locked here until its name is gone, so that no run can have taken it meanwhile.
                    let is_empty = left.metadata()?.len() == 0;
                    if is_at(&left, &path) && !(is_empty && fs::remove_file(&path).is_ok()) {
                        return Err(error);
                    }
                    continue;
                }
                Err(error) => return Err(error),
            };
            if !file.metadata()?.is_file() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            if is_locked(&file) {
                return Ok(None);
            }
            // Between opening and locking, the former holder may have removed the file. Then this is
            // a lock that no other run would find.
            if is_at(&file, &path) {
                return Ok(Some(Self {
                    path,
                    file,
                    stays: false,
                }));
            }
        }
    }

    /// Whether a run holds the lock at `path`, asked by who may not take it.
    pub(super) fn is_held(path: &Path) -> bool {
        options().open(path).is_ok_and(|file| is_locked(&file))
    }

    /// Sees to it that the file holds this text.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn hold(&self, text: &str) -> io::Result<()> {
        match self.file.metadata()?.len() {
            0 => (&self.file).write_all(text.as_bytes()),
            _ => Ok(()),
        }
    }

    /// Leaves the file where it is when the lock is given up.
    pub(super) fn leave(&mut self) {
        self.stays = true;
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.stays {
            // While it is held, nobody else can have put another file there.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// How a lock file is opened: links are not followed, and what is no file does not keep the program waiting.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options
}

/// Locks the file; `true` where another run has locked it.
fn is_locked(file: &File) -> bool {
    // A disk that knows no locks is written all the same; only the guard against a second run at the same time is gone.
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Whether `path` leads to this very file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Without numbers for files, the name must do.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Threads take, hold and drop one lock as fast as they can; never do two hold it.
    #[test]
    fn a_lock_is_held_by_one() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("lock");
        let (holders, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..5_000 {
                        let Some(lock) = Lock::take(path.clone()).unwrap() else {
                            continue;
                        };
                        assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                        taken.fetch_add(1, Ordering::SeqCst);
                        std::thread::yield_now();
                        holders.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert!(taken.into_inner() > 8);
        assert!(!path.exists());
    }
}
