//! The list of the files that a change is about, and what each of them holds now.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::text::hex;
use crate::workspace::reading::read_regular;

/// One changed file of the list.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Its path from the folder above all files.
    path: String,
    /// The hash of the former file; none where there was none.
    old: Option<String>,
    /// The hash of the new file; none where there is to be none.
    new: Option<String>,
}

/// What a file of the list holds now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// What it held before.
    Old,
    /// What the change puts there.
    New,
    /// Neither: somebody has changed it.
    Other,
}

impl Entry {
    /// The entry of a file below `home`, whose old and new content come in parts; `None` where the list cannot name it.
    pub(super) fn new(
        target: &Path,
        home: &Path,
        old: Option<&[u8]>,
        new: Option<[&[u8]; 2]>,
    ) -> Option<Self> {
        Some(Self {
            path: target.strip_prefix(home).ok()?.to_str()?.to_owned(),
            old: old.map(|old| hash(&[old])),
            new: new.map(|parts| hash(&parts)),
        })
    }

    /// Its path from the folder above all files.
    pub(super) fn name(&self) -> &str {
        &self.path
    }

    /// Whether there was a file before.
    pub(super) fn had_file(&self) -> bool {
        self.old.is_some()
    }

    /// Whether there is to be a file.
    pub(super) fn has_file(&self) -> bool {
        self.new.is_some()
    }

    /// Where the file lies; none where this program would not have listed it: outside `home`, or reached through a link.
    /// A list that somebody else wrote must not have files moved elsewhere.
    pub(super) fn target(&self, home: &Path) -> Option<PathBuf> {
        let mut parts = Path::new(&self.path).components();
        let is_plain = parts.all(|part| matches!(part, Component::Normal(_)));
        let target = home.join(&self.path);
        let folder = target.parent()?.canonicalize().ok()?;
        (is_plain && folder.starts_with(home.canonicalize().ok()?)).then_some(target)
    }

    /// Whether the file, or the folder in which it lay, is not there any more.
    pub(super) fn is_gone(&self, home: &Path) -> bool {
        let mut parts = Path::new(&self.path).components();
        let is_plain = parts.all(|part| matches!(part, Component::Normal(_)));
        let found = fs::symlink_metadata(home.join(&self.path));
        is_plain && found.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
    }

    /// What the file holds now.
    ///
    /// # Errors
    /// What the system says when it cannot be read.
    pub(super) fn state(&self, target: &Path) -> io::Result<State> {
        let now = match read_regular(target) {
            Ok(content) => Some(hash(&[&content])),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => return Ok(State::Other),
            Err(error) => return Err(error),
        };
        Ok(match () {
            () if now == self.old => State::Old,
            () if now == self.new => State::New,
            () => State::Other,
        })
    }
}

/// The text of a list.
pub(super) fn written(entries: &[Entry]) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec(entries)?)
}

/// The list at `path`; empty where there is none.
///
/// # Errors
/// What the system says when it cannot be read, or that it is no list.
pub(super) fn read(path: &Path) -> io::Result<Vec<Entry>> {
    match read_regular(path) {
        Ok(list) => Ok(serde_json::from_slice(&list)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn hash(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hex(&hash.finalize())
}
