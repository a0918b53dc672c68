//! The staging folder: a publication grows beside the one that readers see.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::access::{hand_over, settle_mode};
use super::disk::{is_plain, sync_folders};
use super::foreign::{KEEPERS, not_ours, refuse_foreign};
use super::leftovers::take_away;
use super::manifest::{FileRecord, Listed, manifest};
use super::place::{mount, resolve, settle};
use super::swap::{clear_remains, swap_in};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::site::Listing;
use crate::workspace::{
    FileKind, Lock, MANIFEST, first_unkept, read_file, refusal, unwritable, write_new,
};

/// A publication that is being built. Until [`Stage::publish`], readers see the former one; a stage
/// that is dropped leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Stage {
    output: PathBuf,
    /// Where it grows; nowhere, if it is only to be seen what would be published.
    folder: Option<PathBuf>,
    /// What the publication is made of.
    inputs: Vec<PathBuf>,
    /// What the former publication holds.
    former: Listed,
    records: Mutex<Vec<FileRecord>>,
    /// Warnings about what killed builds have left and nobody may delete.
    kept: Vec<Finding>,
    /// Whether the folder holds the former publication, and no longer the one that is built.
    is_exchanged: bool,
    /// Held until all is cleared away: fields are dropped after the stage itself.
    _lock: Option<Lock>,
}

impl Stage {
    /// Opens a stage beside `output`, on the same disk. `inputs` are what the publication is made
    /// of, which it must not take away.
    ///
    /// # Errors
    /// A finding where `output` cannot be replaced, or holds what this program did not publish,
    /// where another build is under way, or where nothing can be written.
    pub(crate) fn open(output: &Path, inputs: &[PathBuf]) -> Result<Self, Finding> {
        let output = settle(output, inputs)?;
        let inputs = inputs.iter().map(|input| resolve(input));
        let inputs = inputs.collect::<Result<_, _>>()?;
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(not_ours(&output));
        };
        let failed = |error: io::Error| unwritable(parent, &error);
        let beside = |ending: &str| {
            let parts = [".".as_ref(), name, ending.as_ref()];
            parent.join(OsString::from_iter(parts))
        };
        fs::create_dir_all(parent).map_err(failed)?;
        let lock = lock(&beside(".gongkai-lock"))?.ok_or_else(|| under_way(&output))?;
        let folder = beside(".gongkai-staging");
        // From here on no other build touches the output or what lies beside it.
        let kept = clear_remains(&folder, &output)?;
        refuse_foreign(&output)?;
        fs::create_dir(&folder).map_err(failed)?;
        let stage = Self {
            inputs,
            former: Listed::read(&output)?.unwrap_or_default(),
            output,
            folder: Some(folder),
            records: Mutex::default(),
            kept,
            is_exchanged: false,
            _lock: Some(lock),
        };
        if let Some(folder) = stage.folder.as_ref().filter(|_| stage.output.exists()) {
            let handed = hand_over(&stage.output, folder);
            handed.map_err(|error| stage.lost_access(&error))?;
        }
        Ok(stage)
    }

    /// The finding for an output folder that would be another's, or open to others, if it were replaced.
    fn lost_access(&self, error: &io::Error) -> Finding {
        Finding::error(message::OUTPUT_ACCESS)
            .with("path", slashed(&self.output))
            .with("reason", error.to_string())
            .in_place(Place::File(self.output.clone()))
    }

    /// A stage on which nothing is written.
    pub(crate) fn nowhere() -> Self {
        Self {
            output: PathBuf::new(),
            folder: None,
            inputs: Vec::new(),
            former: Listed::default(),
            records: Mutex::default(),
            kept: Vec::new(),
            is_exchanged: false,
            _lock: None,
        }
    }

    /// The folder that is published to, every link followed.
    pub(crate) fn output(&self) -> &Path {
        &self.output
    }

    /// The paths of all files that the former publication lists, in order.
    pub(crate) fn former(&self) -> impl Iterator<Item = &str> {
        self.former.paths()
    }

    /// The content of a file of the former publication; `None` where it lists no such file or it cannot be
    /// read.
    pub(crate) fn read_former(&self, path: &str) -> Option<Vec<u8>> {
        let listed = is_plain(path) && self.former.has_file(Path::new(path));
        let read = || read_file(&self.output.join(path), FileKind::Published).ok();
        listed.then(read).flatten()
    }

    /// The paths of the files of the former publication that somebody has changed since.
    pub(crate) fn edited(&self) -> Vec<String> {
        self.former.edited(&self.output)
    }

    /// Takes a file of the former publication over as it is. Manifests are not taken over: they are
    /// written anew.
    ///
    /// # Errors
    /// A finding that says why it could not be read or written.
    pub(crate) fn keep(&self, path: &str) -> Result<(), Finding> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let (source, target) = (self.output.join(path), folder.join(path));
        if !is_plain(path) || Path::new(path).ends_with(MANIFEST) {
            return Ok(());
        }
        if self.former.is_edited(Path::new(path), &self.output) {
            return Err(refusal(message::OUTPUT_EDITED_KEPT, &source));
        }
        let content = read_file(&source, FileKind::Published)?;
        // A hard link costs no copying, but not every disk has them.
        let linked = || {
            fs::create_dir_all(target.parent().unwrap_or(folder))?;
            fs::hard_link(&source, &target)
        };
        if linked().is_err() {
            self.put(path, &content)?;
        }
        self.records().push(FileRecord::new(path, &content));
        Ok(())
    }

    /// The content of a file that has been written or taken over; `None` where there is none, or nothing is written.
    pub(crate) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let folder = self.folder.as_ref().filter(|_| is_plain(path))?;
        read_file(&folder.join(path), FileKind::Published).ok()
    }

    /// Takes out of the stage again what is `unwanted`, by its path.
    pub(crate) fn take_back(&self, unwanted: impl Fn(&str) -> bool) {
        let mut records = self.records();
        for record in records.iter().filter(|record| unwanted(&record.path)) {
            self.remove(&record.path);
        }
        records.retain(|record| !unwanted(&record.path));
    }

    /// Removes a file and the folders that it leaves empty. What cannot be removed would be foreign to the manifest,
    /// and the exchange is refused then.
    fn remove(&self, path: &str) {
        let Some(staging) = &self.folder else { return };
        let path = staging.join(path);
        let _ = fs::remove_file(&path);
        let folders = path.ancestors().skip(1);
        for folder in folders.take_while(|folder| folder != staging) {
            let _ = fs::remove_dir(folder);
        }
    }

    /// What the former publication lists and the stage has not got: whole folders by their names with a
    /// slash behind, and files.
    pub(crate) fn vanishing(&self) -> Vec<String> {
        let records = self.records();
        let staged = Listed::from_paths(records.iter().map(|record| &*record.path));
        self.former.missing_from(&staged)
    }

    /// Refuses a folder that the exchange would take away, that would take in the publication, or that lies in what it
    /// is made of: data must hold nothing but data.
    ///
    /// # Errors
    /// A finding that names it.
    pub(crate) fn refuse_overlap(&self, folder: &Path) -> Result<(), Finding> {
        let folder = resolve(folder)?;
        if folder.starts_with(&self.output) || self.output.starts_with(&folder) {
            return Err(Finding::error(message::KEEP_IN_OUTPUT)
                .with("path", slashed(&folder))
                .in_place(Place::File(folder)));
        }
        if let Some(input) = self.inputs.iter().find(|input| folder.starts_with(input)) {
            return Err(Finding::error(message::KEEP_IN_DATA)
                .with("path", slashed(&folder))
                .with("input", slashed(input))
                .in_place(Place::File(folder)));
        }
        Ok(())
    }

    /// Writes one file of the publication. May be called from several threads.
    ///
    /// # Errors
    /// A finding where it was written already, where the path leads out of the publication, or that
    /// says why the file could not be written.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<(), Finding> {
        self.put(path, content)?;
        self.records().push(FileRecord::new(path, content));
        Ok(())
    }

    /// Writes the manifests of the folders of `published`, and that of the whole. Each lists everything below it, the
    /// manifests further down as well, and the fingerprints of the disclosures there.
    ///
    /// # Errors
    /// A finding that says why one could not be written.
    pub(crate) fn write_manifests(&self, published: &[&Listing]) -> Result<(), Finding> {
        let folder = |listing: &&Listing| format!("{}/", listing.name);
        let mut prefixes: Vec<String> = published.iter().map(folder).collect();
        prefixes.push(String::new());
        // The inner folders first, because the manifest of a folder lists those within it, too. In sorted order
        // an inner folder comes after the outer one.
        prefixes.sort();
        for prefix in prefixes.iter().rev() {
            let below = published.iter().copied();
            let below = below.filter(|listing| format!("{}/", listing.name).starts_with(prefix));
            let manifest = manifest(self.records_below(prefix), below);
            self.write(&format!("{prefix}{MANIFEST}"), &manifest)?;
        }
        Ok(())
    }

    /// Swaps the stage in as the publication and removes the former one, with the files of it that were `edited` and
    /// may go all the same. Gives warnings about what had to be kept.
    ///
    /// # Errors
    /// A finding; the former publication is then still in place.
    pub(crate) fn publish(mut self, edited: &[String]) -> Result<Vec<Finding>, Finding> {
        let mut kept = std::mem::take(&mut self.kept);
        let Some(folder) = &self.folder else {
            return Ok(kept);
        };
        // Once more: the build took its time, and something may have been put there meanwhile.
        refuse_foreign(&self.output)?;
        self.refuse_unkept()?;
        self.carry_keepers()?;
        sync_folders(folder).map_err(|error| unwritable(folder, &error))?;
        let replaces = self.output.exists();
        if replaces {
            let settled = settle_mode(&self.output, folder);
            settled.map_err(|error| self.lost_access(&error))?;
        }
        swap_in(folder, &self.output).map_err(|error| match error.kind() {
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => mount(&self.output),
            _ => unwritable(&self.output, &error),
        })?;
        // Readers see the new publication. If the former one cannot be taken away whole, the next build says so.
        if replaces && let Ok(found) = take_away(folder, &self.output, edited) {
            kept.extend(found);
        }
        self.is_exchanged = true;
        Ok(kept)
    }

    /// Refuses what cannot be unpacked everywhere.
    fn refuse_unkept(&self) -> Result<(), Finding> {
        let records = self.records();
        let paths = records.iter().map(|record| &*record.path);
        let place = || Place::File(self.output.clone());
        match first_unkept(paths) {
            Some(finding) => Err(finding.in_place(place())),
            None => Ok(()),
        }
    }

    /// Takes over what belongs to the folder and not to a publication, such as `.gitkeep`.
    fn carry_keepers(&self) -> Result<(), Finding> {
        for keeper in KEEPERS {
            let kept = self.output.join(keeper);
            if kept.is_file() {
                let content = read_file(&kept, FileKind::Published)?;
                self.put(keeper, &content)?;
            }
        }
        Ok(())
    }

    fn records(&self) -> MutexGuard<'_, Vec<FileRecord>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The records of what lies below a prefix, with their paths from there.
    fn records_below(&self, prefix: &str) -> Vec<FileRecord> {
        let record_below = |record: &FileRecord| {
            let path = record.path.strip_prefix(prefix)?.to_owned();
            Some(FileRecord {
                path,
                ..record.clone()
            })
        };
        self.records().iter().filter_map(record_below).collect()
    }

    /// Puts a file into the staging folder.
    fn put(&self, path: &str, content: &[u8]) -> Result<(), Finding> {
        if !is_plain(path) {
            return Err(Finding::error(message::PATH_OUTSIDE).with("path", path));
        }
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let written = write_new(&folder.join(path), content);
        written.map_err(|error| match error.kind() {
            // The staging folder was empty, so whatever is in the way was written by this build.
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                Finding::error(message::WRITTEN_TWICE)
                    .with("path", path)
                    .in_place(Place::File(self.output.join(path)))
            }
            _ => unwritable(&self.output.join(path), &error),
        })
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Before the exchange this is an unfinished publication, of which nothing is wanted. A failure leaves a folder
        // that the next build clears away.
        if let Some(folder) = self.folder.as_ref().filter(|_| !self.is_exchanged) {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// The lock at `path`; nothing where another build holds it.
fn lock(path: &Path) -> Result<Option<Lock>, Finding> {
    // What is no file was put there by somebody else.
    if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(refusal(message::FILE_THERE_ALREADY, path));
    }
    Lock::take(path.to_owned()).map_err(|error| unwritable(path, &error))
}

fn under_way(output: &Path) -> Finding {
    Finding::error(message::BUILD_UNDER_WAY).in_place(Place::File(output.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_outside_the_stage() {
        let home = tempfile::tempdir().unwrap();
        let stage = Stage::open(&home.path().join("output"), &[]).unwrap();
        let absolute = home.path().join("escaped").display().to_string();
        for path in ["../escaped", "2026/../../escaped", "..", "", &absolute] {
            let finding = stage.write(path, b"x").unwrap_err();
            assert_eq!(finding.id, "path-outside", "{path}");
        }
        assert!(!home.path().join("escaped").exists());
        stage.write("2026/..html", b"x").unwrap();
    }

    #[test]
    fn nothing_is_written_twice() {
        let home = tempfile::tempdir().unwrap();
        let stage = Stage::open(&home.path().join("output"), &[]).unwrap();
        stage.write("2026/page", b"first").unwrap();
        for path in ["2026/page", "2026", "2026/page/inside"] {
            let finding = stage.write(path, b"second").unwrap_err();
            assert_eq!(finding.id, "written-twice", "{path}");
        }
        stage.write_manifests(&[]).unwrap();
        stage.publish(&[]).unwrap();
        let page = home.path().join("output/2026/page");
        assert_eq!(fs::read(page).unwrap(), b"first");
    }
}
