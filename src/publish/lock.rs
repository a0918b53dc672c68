//! The lock that one build holds as long as it has anything to do beside the output folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, message};
use crate::workspace::{refusal, unwritable};

/// A lock file, removed when the lock is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Closed after the file's name is removed, which gives the lock up.
    _file: File,
}

impl Lock {
    /// Takes the lock at `path`; nothing where another build holds it. The file that a killed build
    /// left is locked by nobody.
    ///
    /// # Errors
    /// A finding where the file cannot be made, or something else is in its place.
    pub(super) fn take(path: PathBuf) -> Result<Option<Self>, Finding> {
        loop {
            // A pipe would wait for its other end, and a link lead who knows where.
            if fs::symlink_metadata(&path).is_ok_and(|there| !there.is_file()) {
                return Err(refusal(message::FILE_THERE_ALREADY, &path));
            }
            let mut options = File::options();
            let options = options.write(true).create(true).truncate(false);
            let opened = without_following(options).open(&path);
            let file = opened.map_err(|error| unwritable(&path, &error))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Ok(None),
                // A disk that knows no locks still publishes; only the guard against a second build
                // at the same time is gone.
                Ok(()) | Err(TryLockError::Error(_)) => {}
            }
            // Between opening and locking, the former holder may have removed the file. Then this is
            // a lock that no other build would find.
            if is_at(&file, &path) {
                return Ok(Some(Self { path, _file: file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is held, nobody else can have put another file there.
        let _ = fs::remove_file(&self.path);
    }
}

/// What takes the place of the file between looking and opening is not followed, and not waited for.
#[cfg(unix)]
fn without_following(options: &mut OpenOptions) -> &mut OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    options.custom_flags(flags.cast_signed())
}

#[cfg(not(unix))]
fn without_following(options: &mut OpenOptions) -> &mut OpenOptions {
    options
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
