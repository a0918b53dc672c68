//! The staging folder: a publication grows beside the one that readers see.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::manifest::{FileRecord, MANIFEST, is_ours, manifest};
use super::swap::exchange;
use crate::finding::{Finding, Place, show_path, unwritable};

/// Files that keep an empty folder in version control. They belong to the folder, not to the
/// publication, and are carried over.
const KEEPERS: [&str; 2] = [".gitkeep", ".gitignore"];

/// The lock of a build under way, inside its staging folder.
const LOCK: &str = ".lock";

/// A publication that is being built. Until [`Stage::publish`], readers see the former one; a stage
/// that is dropped leaves nothing behind.
#[derive(Debug)]
pub struct Stage {
    output: PathBuf,
    folder: PathBuf,
    lock: Option<File>,
    records: Mutex<Vec<FileRecord>>,
}

impl Stage {
    /// Opens a stage beside `output`, on the same disk.
    ///
    /// # Errors
    /// A finding where `output` is not a folder of this program and not empty, where another build
    /// is under way, or where nothing can be written.
    pub fn open(output: &Path) -> Result<Self, Finding> {
        let output = std::path::absolute(output).map_err(|error| unwritable(output, &error))?;
        refuse_foreign(&output)?;
        let parent = output.parent().ok_or_else(|| foreign(&output))?;
        let name = output
            .file_name()
            .ok_or_else(|| foreign(&output))?
            .to_string_lossy();
        fs::create_dir_all(parent).map_err(|error| unwritable(parent, &error))?;
        let folder = parent.join(format!(".{name}.gongkai-staging"));
        let lock = claim(&folder)?;
        Ok(Self {
            output,
            folder,
            lock: Some(lock),
            records: Mutex::default(),
        })
    }

    /// Writes one file of the publication. May be called from several threads.
    ///
    /// # Errors
    /// A finding that says why it could not be written.
    pub fn write(&self, path: &str, content: &[u8]) -> Result<(), Finding> {
        self.put(path, content)?;
        let record = FileRecord::new(path, content);
        self.records
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push(record);
        Ok(())
    }

    /// Writes the manifest of everything below `folder` (a path within the publication; empty for
    /// the whole), including manifests further down.
    ///
    /// # Errors
    /// A finding that says why it could not be written.
    pub fn write_manifest(&self, folder: &str) -> Result<(), Finding> {
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let below = {
            let records = self
                .records
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            records
                .iter()
                .filter_map(|record| {
                    let path = record.path.strip_prefix(&prefix)?.to_owned();
                    Some(FileRecord {
                        path,
                        ..record.clone()
                    })
                })
                .collect()
        };
        self.write(&format!("{prefix}{MANIFEST}"), &manifest(below))
    }

    /// Swaps the stage in as the publication and removes the former one.
    ///
    /// # Errors
    /// A finding; the former publication is then still in place.
    pub fn publish(mut self) -> Result<(), Finding> {
        let failed = |error: io::Error, path: &Path| unwritable(path, &error);
        refuse_foreign(&self.output)?;
        for keeper in KEEPERS {
            let kept = self.output.join(keeper);
            if kept.is_file() {
                fs::copy(&kept, self.folder.join(keeper)).map_err(|error| failed(error, &kept))?;
            }
        }
        if !self.output.exists() {
            fs::create_dir(&self.output).map_err(|error| failed(error, &self.output))?;
        }
        sync_folders(&self.folder).map_err(|error| failed(error, &self.folder))?;
        // The lock goes before the exchange, lest it be published; what lies at the staging path
        // from then on is either complete or the former publication, and both may be cleared away.
        fs::remove_file(self.folder.join(LOCK)).map_err(|error| failed(error, &self.folder))?;
        self.lock = None;
        exchange(&self.folder, &self.output).map_err(|error| failed(error, &self.output))
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<(), Finding> {
        let target = self.folder.join(path);
        let write = || -> io::Result<()> {
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut file = File::create(&target)?;
            file.write_all(content)?;
            // Only what is safely on the disk may replace a publication.
            file.sync_all()
        };
        write().map_err(|error| unwritable(&self.output.join(path), &error))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After an exchange this is the former publication, before it the unfinished one. A failure
        // leaves a folder that the next build clears away.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Makes the staging folder and locks it. A folder left by a build that was killed carries no live
/// lock and is cleared away.
fn claim(folder: &Path) -> Result<File, Finding> {
    let failed = |error: io::Error| unwritable(folder, &error);
    if folder.exists() {
        match File::open(folder.join(LOCK)).map(|lock| lock.try_lock().map(|()| lock)) {
            Ok(Err(TryLockError::WouldBlock)) => {
                return Err(
                    Finding::error("build-under-way").in_place(Place::File(folder.to_owned()))
                );
            }
            _ => fs::remove_dir_all(folder).map_err(failed)?,
        }
    }
    fs::create_dir(folder).map_err(failed)?;
    let lock = File::create(folder.join(LOCK)).map_err(failed)?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => {
            Err(Finding::error("build-under-way").in_place(Place::File(folder.to_owned())))
        }
        // A disk that knows no locks still publishes; only the guard against a second build at the
        // same time is gone.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(lock),
    }
}

/// Refuses a folder that holds anything but a publication of this program.
fn refuse_foreign(output: &Path) -> Result<(), Finding> {
    let entries = match fs::read_dir(output) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unwritable(output, &error)),
    };
    let mut foreign_entries = entries
        .filter_map(Result::ok)
        .filter(|entry| !KEEPERS.iter().any(|keeper| entry.file_name() == *keeper));
    if foreign_entries.next().is_some() && !is_ours(output) {
        return Err(foreign(output));
    }
    Ok(())
}

fn foreign(output: &Path) -> Finding {
    Finding::error("output-not-ours")
        .with("path", show_path(output))
        .in_place(Place::File(output.to_owned()))
}

/// Makes the names of the new files as lasting as their contents.
fn sync_folders(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sync_folders(&path)?;
        }
    }
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
