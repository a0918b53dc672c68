//! Finds files below a folder that the program does not read, and words a warning for each by its type.
//!
//! The warnings rest on what was not read, not on a list of names: whatever lies in `data/` and is neither left
//! there by a system nor a note of the author's may be something that was meant to be published.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::DirEntry;

use super::folder::FolderKind;
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::text::fold;
use crate::workspace::{
    FONTS, Files, TEMPLATES, Walk, Walked, is_font, is_junk_file, is_junk_folder, is_left_copy,
    is_note, is_published, is_text,
};

/// Folders that belong beside the data folder, not into it. (`locale` reports the third, `locales`.)
const BESIDE_DATA: [&str; 2] = [FONTS, TEMPLATES];

/// Up to this many unread files of a folder get a warning each; of more, the folder gets a single one.
const FEW: usize = 3;

/// Types of files, by what the author is told to do with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileType {
    /// What an author may have written for the program: YAML, Markdown, plain text.
    Text,
    /// A word processor's.
    Document,
    /// A spreadsheet program's.
    Table,
    /// An archive that packs other files.
    Archive,
    /// A font.
    Font,
    /// Anything else: scans, photographs, drawings.
    Other,
}

impl FileType {
    /// The type of a file, by the ending of its name.
    pub(super) fn by_ending(name: &str) -> Self {
        let name = fold(name).text().trim().to_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            "doc" | "docx" | "docm" | "dot" | "dotx" | "wps" | "wpt" | "odt" | "rtf" | "pages" => {
                Self::Document
            }
            "xls" | "xlsx" | "xlsm" | "xlsb" | "et" | "ett" | "csv" | "tsv" | "ods" | "numbers" => {
                Self::Table
            }
            "zip" | "rar" | "7z" | "tar" | "gz" | "tgz" | "bz2" | "xz" | "zst" | "zipx" => {
                Self::Archive
            }
            _ if is_font(&name) => Self::Font,
            _ if is_text(&name) => Self::Text,
            _ => Self::Other,
        }
    }

    /// The message that says what to do with a file of this type.
    fn wording(self) -> MessageId {
        match self {
            Self::Text => message::UNREAD_TEXT,
            Self::Document => message::UNREAD_DOCUMENT,
            Self::Table => message::UNREAD_TABLE,
            Self::Archive => message::UNREAD_ARCHIVE,
            Self::Font => message::UNREAD_FONT,
            Self::Other => message::UNREAD_FILE,
        }
    }
}

/// The files below a folder that may be unread: all but systems' leftovers, notes, and what lies in the folders
/// of other disclosures, complete or refused, which report their own.
#[derive(Debug, Default)]
pub(super) struct UnreadFiles {
    /// The files, in alphabetical order.
    pub(super) files: Vec<PathBuf>,
    /// Folders that have a disclosure somewhere below them.
    above_disclosures: BTreeSet<PathBuf>,
    /// Folders that would be read in another place (`fonts`, `templates`).
    misplaced: Vec<PathBuf>,
    /// What could not be read if anything asked for it, such as a link that leads out of the project.
    wrong: BTreeMap<PathBuf, Finding>,
    /// Copies of files that a run that was cut off has left. They may hold what nobody is to see any more.
    left: Vec<PathBuf>,
}

impl UnreadFiles {
    /// Walks the folder `root`; `is_disclosure` says whether it is a disclosure's, whose own `fonts` are passed
    /// over.
    pub(super) fn scan(root: &Path, is_disclosure: bool, files: &Files) -> Self {
        let mut found = Self::default();
        let mut walk = Walk::new(root, files);
        while let Some(walked) = walk.next() {
            let name = walked.name();
            let is_passed_over = || is_junk_file(&name) || is_note(&name);
            match walked {
                Walked::Folder(entry) => {
                    if entry.depth() > 0 && found.skips(root, &entry, is_disclosure) {
                        walk.skip_folder();
                    }
                }
                Walked::File(entry) if is_left_copy(&name) => found.left.push(entry.into_path()),
                Walked::File(entry) if !is_passed_over() => found.files.push(entry.into_path()),
                Walked::Wrong {
                    path,
                    is_folder: false,
                    finding,
                } if !is_passed_over() => {
                    found.wrong.insert(path.clone(), finding);
                    found.files.push(path);
                }
                // A folder that cannot be walked was already reported where disclosures are looked for.
                Walked::File(_) | Walked::Wrong { .. } => {}
            }
        }
        found
    }

    /// Whether to leave out a folder with all its files; why, is noted where the warnings need it.
    fn skips(&mut self, root: &Path, folder: &DirEntry, in_disclosure: bool) -> bool {
        let name = folder.file_name().to_string_lossy();
        let path = folder.path();
        if is_junk_folder(&name) || name == crate::workspace::LOCALES || is_published(path) {
            return true;
        }
        if in_disclosure && name == FONTS && folder.depth() == 1 {
            return true;
        }
        if !matches!(FolderKind::at(path), FolderKind::Other) {
            let above = path.ancestors().skip(1).take_while(|above| *above != root);
            self.above_disclosures.extend(above.map(Path::to_owned));
            return true;
        }
        let is_misplaced = BESIDE_DATA.contains(&&*name);
        if is_misplaced {
            self.misplaced.push(path.to_owned());
        }
        is_misplaced
    }

    /// Keeps only the files for which `is_unread` holds, and what is no file to be read.
    pub(super) fn retain(&mut self, mut is_unread: impl FnMut(&Path) -> bool) {
        let wrong = &self.wrong;
        self.files
            .retain(|file| wrong.contains_key(file) || is_unread(file));
    }

    /// A warning for each file, or a single one for a folder of many; an error for what is no file to be read.
    pub(super) fn warnings(&self, root: &Path) -> Vec<Finding> {
        let wrong = self.files.iter().filter_map(|file| self.wrong.get(file));
        let misplaced = self.misplaced.iter().map(|folder| {
            let name = folder.file_name().map(OsStr::to_string_lossy);
            about(message::UNREAD_MISPLACED, folder)
                .with("name", name.unwrap_or_default().into_owned())
        });
        let mut folders: BTreeMap<&Path, Vec<&Path>> = BTreeMap::new();
        let left = self.left.iter();
        let left = left.map(|file| about(message::UNREAD_LEFT_COPY, file));
        let mut warnings: Vec<Finding> = misplaced.chain(wrong.cloned()).chain(left).collect();
        let plain = self
            .files
            .iter()
            .filter(|file| !self.wrong.contains_key(*file));
        for file in plain {
            match self.unread_folder(root, file) {
                Some(folder) => folders.entry(folder).or_default().push(file),
                None => warnings.push(unread(file)),
            }
        }
        for (folder, files) in folders {
            match files.len() > FEW {
                true => warnings.push(unread_folder(folder, &files)),
                false => warnings.extend(files.into_iter().map(unread)),
            }
        }
        warnings
    }

    /// The topmost folder above a file in which nothing is read; `None` for a file directly in `root` or beside
    /// a disclosure. So a folder of a hundred photographs in subfolders is named once.
    fn unread_folder<'p>(&self, root: &Path, file: &'p Path) -> Option<&'p Path> {
        let above = file.ancestors().skip(1).take_while(|above| *above != root);
        above
            .take_while(|folder| !self.above_disclosures.contains(*folder))
            .last()
    }
}

fn unread(file: &Path) -> Finding {
    let name = file.file_name().unwrap_or_default();
    about(FileType::by_ending(&name.to_string_lossy()).wording(), file)
}

fn unread_folder(folder: &Path, files: &[&Path]) -> Finding {
    let within = |file: &&Path| slashed(file.strip_prefix(folder).unwrap_or(file));
    let names: Vec<String> = files.iter().take(FEW).map(within).collect();
    about(message::UNREAD_FOLDER, folder)
        .with("count", files.len())
        .with("names", names.join(", "))
}

/// A warning about the file or folder `path`, in the words of the message `wording`.
fn about(wording: MessageId, path: &Path) -> Finding {
    Finding::warning(message::UNREAD_FILE)
        .worded(wording)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
