//! The journal of a change of several files: what is needed to undo it, in a folder of its own above them.
//!
//! The former files and the new ones are put into the folder first, then a list of them. While the list is there, the
//! change is not made, however many of its files already are: whoever finds it puts the former files back. Removing
//! the list makes the change, all of it at once. Files are moved into their places and back, not copied: so undoing needs
//! no room, and what has been moved shows how far the change has come.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::disk::{put, remove_file};
use super::list::{self, Entry, State};
use super::lock::Lock;
use crate::workspace::reading::{read_regular, sync_folder};

/// The name of the folder. It is hidden, so that it is never taken for data.
pub(super) const JOURNAL: &str = ".gongkai-change";

/// The lock of the folder is the file that keeps all of it out of version control: former files may hold what must not
/// be seen again.
const GUARD: &str = ".gitignore";
const IGNORED: &str = "*\n";

/// The list of the files that are changed, and its name while it is written.
const LIST: &str = "list.json";
const PARTIAL_LIST: &str = "list.part";

/// How the names of former and new files end.
const OLD: &str = "old";
const NEW: &str = "new";

/// How long another run may need for its own change.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked whether it has finished.
const PAUSE: Duration = Duration::from_millis(10);

/// What is to be written into the journal about one file.
pub(super) struct Draft<'a> {
    /// The file, with every link followed.
    pub target: &'a Path,
    /// The former content; none where there is no file.
    pub old: Option<&'a [u8]>,
    /// The parts of the new content; none where the file is to be deleted.
    pub new: Option<[&'a [u8]; 2]>,
}

/// What undoing has come to.
#[derive(Debug, Default)]
pub(super) struct Undone {
    /// How many files are again what they were.
    pub restored: usize,
    /// Files that somebody has changed since, which are left as they are.
    pub edited: Vec<PathBuf>,
}

/// A file that a change was to replace, and that was moved away before the change could be undone.
#[derive(Debug)]
pub(super) struct Moved(pub String);

impl fmt::Display for Moved {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Moved {}

/// The journal of the changes below a folder, held by this run. What it holds is removed when it is dropped, but for a
/// change that is neither made nor undone.
#[derive(Debug)]
pub(super) struct Journal {
    home: PathBuf,
    lock: Lock,
    /// Removed after the lock: fields are dropped in this order.
    folder: Folder,
}

/// The journal's folder, removed when it is dropped, if nothing is left in it.
#[derive(Debug)]
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir(&self.0);
    }
}

impl Journal {
    /// Opens the journal in `home`, once no other run holds it; nothing where one holds it for long.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn open(home: &Path) -> io::Result<Option<Self>> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(journal) = Self::try_open(home)? {
                return Ok(Some(journal));
            }
            if Instant::now() > until {
                return Ok(None);
            }
            std::thread::sleep(PAUSE);
        }
    }

    fn try_open(home: &Path) -> io::Result<Option<Self>> {
        let path = home.join(JOURNAL);
        let is_new = match fs::create_dir(&path) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
            Err(error) => return Err(error),
        };
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => {}
            // A link would lead to another folder, whose files are not ours.
            Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
            // The other run has finished and removed the folder just now.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        }
        let guard = path.join(GUARD);
        let lock = match Lock::take(guard.clone()) {
            Ok(lock) => lock,
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(_) if Lock::is_held(&guard) => None,
            Err(error) => {
                if is_new {
                    let _ = fs::remove_dir(&path);
                }
                return Err(error);
            }
        };
        let Some(lock) = lock else { return Ok(None) };
        let journal = Self {
            home: home.to_owned(),
            lock,
            folder: Folder(path),
        };
        journal.lock.hold(IGNORED)?;
        Ok(Some(journal))
    }

    /// The path of a file in the journal.
    fn file(&self, name: &str) -> PathBuf {
        self.folder.0.join(name)
    }

    fn copy(&self, at: usize, which: &str) -> PathBuf {
        copy(&self.folder.0, at, which)
    }

    /// Puts the former and the new file into the journal.
    ///
    /// # Errors
    /// What the system says; nothing is changed yet.
    pub(super) fn stage(&self, at: usize, draft: &Draft) -> io::Result<Entry> {
        if let Some(parts) = &draft.new {
            if draft.old.is_some() {
                keep(draft.target, &self.copy(at, OLD))?;
            }
            // A new file has no permissions to take over.
            let permissions = draft.old.map(|_| fs::metadata(draft.target));
            let permissions = permissions.transpose()?.map(|found| found.permissions());
            put(&self.copy(at, NEW), parts, permissions)?;
        }
        let entry = Entry::new(draft.target, &self.home, draft.old, draft.new);
        entry.ok_or_else(|| io::ErrorKind::InvalidFilename.into())
    }

    /// Begins the change: from here on it is undone, unless it is [finished](Self::finish).
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn begin(&self, entries: &[Entry]) -> io::Result<()> {
        let partial = self.file(PARTIAL_LIST);
        put(&partial, &[&list::written(entries)?], None)?;
        fs::rename(&partial, self.file(LIST))?;
        sync_folder(&self.folder.0)
    }

    /// Moves the new file with this number into its place, or the former one out of it.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn apply(&self, at: usize, entry: &Entry, target: &Path) -> io::Result<()> {
        match entry.has_file() {
            true => fs::rename(self.copy(at, NEW), target),
            false => fs::rename(target, self.copy(at, OLD)),
        }
    }

    /// Makes the change: it is not undone any more.
    ///
    /// # Errors
    /// What the system says; the change is then still to be undone.
    pub(super) fn finish(&self, entries: &[Entry]) -> io::Result<()> {
        self.sync_targets(entries)?;
        fs::remove_file(self.file(LIST))?;
        // It is made, even if the disk does not promise to remember it.
        let _ = sync_folder(&self.folder.0);
        Ok(())
    }

    /// Undoes the change that was begun, if one was. The journal is then empty.
    ///
    /// # Errors
    /// What the system says. What is undone stays so; the rest can be tried again.
    pub(super) fn undo(&self) -> io::Result<Undone> {
        let list = self.file(LIST);
        let mut undone = Undone::default();
        let mut moved = None;
        let entries = list::read(&list)?;
        for (at, entry) in entries.iter().enumerate().rev() {
            // Its former content is nowhere but in this journal, which stays until somebody says what is to become of it.
            let is_replaced = entry.had_file() && entry.has_file();
            if is_replaced && entry.is_gone(&self.home) && is_applied(at, entry, &self.folder.0) {
                moved = Some(entry.name().to_owned());
                continue;
            }
            let Some(target) = entry.target(&self.home) else {
                continue;
            };
            if !is_applied(at, entry, &self.folder.0) {
                continue;
            }
            match entry.state(&target)? {
                State::Old => {}
                State::New => {
                    self.put_back(at, entry, &target)?;
                    undone.restored += 1;
                }
                // What somebody has written since is not ours to take away.
                State::Other => undone.edited.push(target),
            }
        }
        self.sync_targets(&entries)?;
        if let Some(path) = moved {
            return Err(io::Error::new(io::ErrorKind::NotFound, Moved(path)));
        }
        remove_file(&list)?;
        self.clear();
        Ok(undone)
    }

    /// Puts a former file back where the new one stands.
    fn put_back(&self, at: usize, entry: &Entry, target: &Path) -> io::Result<()> {
        match entry.had_file() {
            true => fs::rename(self.copy(at, OLD), target),
            false => fs::remove_file(target),
        }
    }

    fn sync_targets(&self, entries: &[Entry]) -> io::Result<()> {
        let targets = entries.iter().filter_map(|entry| entry.target(&self.home));
        let folders: BTreeSet<PathBuf> = targets
            .filter_map(|target| target.parent().map(Path::to_owned))
            .collect();
        folders.iter().try_for_each(|folder| sync_folder(folder))
    }

    /// Removes the copies. One that cannot be removed does no harm: nothing reads it, and the next run tries again.
    fn clear(&self) {
        let entries = fs::read_dir(&self.folder.0).into_iter().flatten().flatten();
        for entry in entries {
            let path = entry.path();
            let ending = path.extension().unwrap_or_default();
            if ending == OLD || ending == NEW || path == self.file(PARTIAL_LIST) {
                let _ = fs::remove_file(path);
            }
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        match self.file(LIST).exists() {
            true => self.lock.leave(),
            false => self.clear(),
        }
    }
}

/// Whether there is a journal in `home`.
pub(super) fn is_at(home: &Path) -> bool {
    fs::symlink_metadata(home.join(JOURNAL)).is_ok()
}

/// Whether the change of which the journal in `home` tells has changed all of its files, or none.
pub(super) fn is_whole(home: &Path) -> bool {
    let folder = home.join(JOURNAL);
    let are_new = || -> io::Result<Vec<bool>> {
        let entries = list::read(&folder.join(LIST))?;
        let files = entries.iter().enumerate();
        let files = files.filter_map(|(at, entry)| Some((at, entry, entry.target(home)?)));
        let is_new = |(at, entry, target): (usize, &Entry, PathBuf)| {
            Ok(is_applied(at, entry, &folder) && entry.state(&target)? == State::New)
        };
        files.map(is_new).collect()
    };
    are_new().is_ok_and(|are_new| are_new.windows(2).all(|pair| pair[0] == pair[1]))
}

/// Whether the file with this number was moved. Its content alone does not say so: another run may have written the same.
fn is_applied(at: usize, entry: &Entry, folder: &Path) -> bool {
    match entry.has_file() {
        true => !copy(folder, at, NEW).exists(),
        false => copy(folder, at, OLD).exists(),
    }
}

/// The copy of the file with this number in the list.
fn copy(folder: &Path, at: usize, which: &str) -> PathBuf {
    folder.join(format!("{at}.{which}"))
}

/// Keeps a file under a second name: as it is, with its owner and rights. A disk without links gets a copy.
fn keep(file: &Path, name: &Path) -> io::Result<()> {
    match fs::hard_link(file, name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(error),
        Err(_) => {
            put(name, &[&read_regular(file)?], None)?;
            fs::set_permissions(name, fs::metadata(file)?.permissions())
        }
        done => done,
    }
}
