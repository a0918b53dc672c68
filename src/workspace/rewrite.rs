//! Writes changed texts back to their files: all of them or none.
//!
//! Each new text is first written beside its file, then all are renamed into place. Whatever fails before leaves
//! everything as it was; a failure while renaming is undone from copies of the former files.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::BYTE_ORDER_MARK;
use super::refusals::{refusal, unreadable, unwritable};
use crate::diagnostic::{Finding, message};

/// A file with its text before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The file.
    pub path: PathBuf,
    /// The text that was read from it; `None` for a file that does not exist yet.
    pub old: Option<String>,
    /// The text to write.
    pub new: String,
}

/// Makes all changes or none. Byte order marks, permissions and links to the files are kept.
///
/// # Errors
/// A finding for each file that somebody has changed since it was read, that is write-protected, or that cannot be
/// written. All files are then as they were.
pub(crate) fn rewrite(changes: &[Change]) -> Result<(), Vec<Finding>> {
    let mut staged = Vec::new();
    let mut findings = Vec::new();
    // All are prepared even after one has failed, so that every reason is reported in one run.
    for change in changes {
        match Staged::prepare(change) {
            Ok(file) => staged.push(file),
            Err(finding) => findings.push(finding),
        }
    }
    if findings.is_empty() {
        exchange(&staged).map_err(|finding| vec![finding])
    } else {
        Err(findings)
    }
}

/// Renames the new files into place. If one cannot be renamed, the former files are restored.
fn exchange(staged: &[Staged]) -> Result<(), Finding> {
    for (at, file) in staged.iter().enumerate() {
        if let Err(finding) = file.replace() {
            staged[..at].iter().rev().for_each(Staged::restore);
            return Err(finding);
        }
    }
    Ok(())
}

/// A change whose new text has been written beside its file.
struct Staged<'a> {
    change: &'a Change,
    /// The file to replace, with every link followed.
    target: PathBuf,
    /// The new file, in the same folder: only within one file system is renaming atomic.
    copy: PathBuf,
    /// A copy of the former file, where there was one.
    former: PathBuf,
}

impl<'a> Staged<'a> {
    /// Writes the new text beside its file.
    fn prepare(change: &'a Change) -> Result<Self, Finding> {
        let path = &change.path;
        let target = match change.old {
            Some(_) => fs::canonicalize(path).map_err(|error| unreadable(path, &error))?,
            // A link that leads nowhere is something there already, too; `exists` would not see it.
            None if fs::symlink_metadata(path).is_ok() => {
                return Err(refusal(message::FILE_THERE_ALREADY, path));
            }
            None => path.clone(),
        };
        let staged = Self {
            change,
            copy: temporary(&target, "new"),
            former: temporary(&target, "old"),
            target,
        };
        let write = || match change.old {
            Some(_) => staged.write_changed(),
            None => staged.write_copy(&[]).map(|_| true),
        };
        match write() {
            Ok(true) => Ok(staged),
            Ok(false) => Err(refusal(message::FILE_READ_ONLY, path)),
            Err(error) => Err(unwritable(path, &error)),
        }
    }

    /// Writes the new file with the old one's byte order mark and permissions. Returns `false` where the old one is
    /// write-protected: renaming would replace it all the same.
    fn write_changed(&self) -> io::Result<bool> {
        let permissions = fs::metadata(&self.target)?.permissions();
        if permissions.readonly() {
            return Ok(false);
        }
        fs::copy(&self.target, &self.former)?;
        let bytes = fs::read(&self.target)?;
        let mark = &bytes[..mark(&bytes)];
        self.write_copy(mark)?.set_permissions(permissions)?;
        Ok(true)
    }

    fn write_copy(&self, mark: &[u8]) -> io::Result<File> {
        let mut options = OpenOptions::new();
        let mut file = options.write(true).create_new(true).open(&self.copy)?;
        file.write_all(mark)?;
        file.write_all(self.change.new.as_bytes())?;
        // Before the renaming: otherwise a power failure could leave an empty file under the name.
        file.sync_all()?;
        Ok(file)
    }

    /// Renames the new file into place, unless the old one has changed since it was read.
    fn replace(&self) -> Result<(), Finding> {
        let path = &self.change.path;
        let failed = |error: io::Error| unwritable(path, &error);
        match &self.change.old {
            Some(old) if !has_text(&self.target, old).map_err(failed)? => {
                return Err(refusal(message::FILE_CHANGED_MEANWHILE, path));
            }
            None if fs::symlink_metadata(path).is_ok() => {
                return Err(refusal(message::FILE_THERE_ALREADY, path));
            }
            _ => {}
        }
        fs::rename(&self.copy, &self.target).map_err(failed)
    }

    /// Undoes [`Self::replace`]. A failure is ignored: there is no further way back.
    fn restore(&self) {
        let _ = match self.change.old {
            Some(_) => fs::rename(&self.former, &self.target),
            None => fs::remove_file(&self.target),
        };
    }
}

impl Drop for Staged<'_> {
    /// Removes the temporary files. Those that have been renamed are gone already, and one that cannot be removed does
    /// no harm: nothing reads it.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.copy);
        let _ = fs::remove_file(&self.former);
    }
}

/// The path of a temporary file beside `target`. It is hidden, so that it is never taken for data, and holds the process
/// id, so that two runs do not meet.
fn temporary(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.gongkai-{what}", std::process::id()))
}

/// Whether a file holds the text `old`, apart from a byte order mark.
fn has_text(target: &Path, old: &str) -> io::Result<bool> {
    let bytes = fs::read(target)?;
    Ok(bytes[mark(&bytes)..] == *old.as_bytes())
}

/// Length of the byte order mark that a file begins with.
fn mark(bytes: &[u8]) -> usize {
    match bytes.starts_with(BYTE_ORDER_MARK) {
        true => BYTE_ORDER_MARK.len(),
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Change, Staged, exchange, rewrite};

    fn change(folder: &Path, name: &str, old: Option<&str>, new: &str) -> Change {
        Change {
            path: folder.join(name),
            old: old.map(str::to_owned),
            new: new.to_owned(),
        }
    }

    #[test]
    fn a_file_that_somebody_changed_meanwhile_keeps_all_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name| fs::read_to_string(folder.path().join(name)).ok();
        fs::write(folder.path().join("a"), "\u{FEFF}a: 2\n").unwrap();
        fs::write(folder.path().join("b"), "b: 1\n").unwrap();
        let changes = |a| {
            [
                change(folder.path(), "b", Some("b: 1\n"), "b: 3\n"),
                change(folder.path(), "c", None, "c: 3\n"),
                change(folder.path(), "a", Some(a), "a: 3\n"),
            ]
        };
        let findings = rewrite(&changes("a: 1\n")).unwrap_err();
        assert_eq!(findings[0].id, "file-changed-meanwhile");
        assert_eq!(read("a").as_deref(), Some("\u{FEFF}a: 2\n"));
        assert_eq!((read("b").as_deref(), read("c")), (Some("b: 1\n"), None));
        rewrite(&changes("a: 2\n")).unwrap();
        assert_eq!(read("a").as_deref(), Some("\u{FEFF}a: 3\n"));
        assert_eq!(read("c").as_deref(), Some("c: 3\n"));
        assert_eq!(
            rewrite(&changes("a: 3\n")).unwrap_err()[0].id,
            "file-there-already"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn an_exchange_that_fails_half_way_is_undone() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b"] {
            fs::write(folder.path().join(name), "1").unwrap();
        }
        let changes = ["a", "b"].map(|name| change(folder.path(), name, Some("1"), "2"));
        let staged: Vec<Staged> = changes
            .iter()
            .map(|change| Staged::prepare(change).unwrap())
            .collect();
        fs::remove_file(&staged[1].copy).unwrap();
        assert!(exchange(&staged).is_err());
        drop(staged);
        for name in ["a", "b"] {
            assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), "1");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
