//! Walks through a folder and everything below it, following links as far as they stay within the project.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, IntoIter, WalkDir};

use super::files::Files;
use super::reading::{refuse_special, unfollowed};
use super::refusals::refusal;
use crate::diagnostic::{Finding, message};

/// What a walk comes to.
#[derive(Debug)]
pub(crate) enum Walked {
    /// A folder. What lies in it comes next, unless it is [skipped](Walk::skip_folder).
    Folder(DirEntry),
    /// A regular file.
    File(DirEntry),
    /// What is neither, or cannot be looked at.
    Wrong {
        path: PathBuf,
        /// Whether it is a folder, or a link to one.
        is_folder: bool,
        finding: Finding,
    },
}

impl Walked {
    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Folder(entry) | Self::File(entry) => entry.path(),
            Self::Wrong { path, .. } => path,
        }
    }

    /// The last part of its path, as far as it can be read.
    pub(crate) fn name(&self) -> String {
        let name = self.path().file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// A walk in alphabetical order, the folder itself first.
pub(crate) struct Walk<'a> {
    inner: IntoIter,
    root: PathBuf,
    files: &'a Files,
}

impl<'a> Walk<'a> {
    /// A walk through `root`; `files` know how far links may lead.
    pub(crate) fn new(root: &Path, files: &'a Files) -> Self {
        let walk = WalkDir::new(root).follow_links(true).sort_by_file_name();
        Self {
            inner: walk.into_iter(),
            root: root.to_owned(),
            files,
        }
    }

    /// Leaves out what lies in the folder that it has just come to.
    pub(crate) fn skip_folder(&mut self) {
        self.inner.skip_current_dir();
    }

    fn look(&mut self, entry: DirEntry) -> Walked {
        let is_folder = entry.file_type().is_dir();
        // Without links all that lies below the root lies where it does.
        let is_link = entry.path_is_symlink() || entry.depth() == 0;
        let wrong_link = || {
            let outside = self.files.outside(entry.path());
            outside.or_else(|| refuse_loop(entry.path()).err())
        };
        let finding = is_link.then(wrong_link).flatten();
        let finding = match (finding, is_folder) {
            (None, true) => return Walked::Folder(entry),
            (None, false) => refuse_special(entry.path(), entry.file_type()).err(),
            (wrong, _) => wrong,
        };
        let Some(finding) = finding else {
            return Walked::File(entry);
        };
        if is_folder {
            self.inner.skip_current_dir();
        }
        Walked::Wrong {
            path: entry.into_path(),
            is_folder,
            finding,
        }
    }
}

/// Refuses a link to a folder that holds it: what lies there would be found once more below it.
fn refuse_loop(link: &Path) -> Result<(), Finding> {
    let real = |path: &Path| path.canonicalize().ok();
    let folder = link.parent().and_then(real);
    match (folder, real(link)) {
        (Some(folder), Some(target)) if link.is_symlink() && folder.starts_with(&target) => {
            Err(refusal(message::FOLDER_LOOP, link))
        }
        _ => Ok(()),
    }
}

impl Iterator for Walk<'_> {
    type Item = Walked;

    fn next(&mut self) -> Option<Walked> {
        let error = match self.inner.next()? {
            Ok(entry) => return Some(self.look(entry)),
            Err(error) => error,
        };
        let path = error.path().unwrap_or(&self.root).to_owned();
        let finding = match error.into_io_error() {
            Some(error) => unfollowed(&path, &error),
            // Walkdir's only other error is a link that leads back to a folder above it.
            None => refusal(message::FOLDER_LOOP, &path),
        };
        Some(Walked::Wrong {
            is_folder: path.is_dir(),
            path,
            finding,
        })
    }
}
