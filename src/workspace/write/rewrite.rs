//! Changes files of the author's: all of them or none.
//!
//! The new files are made ready in a [journal](super::journal), then each is moved into its place. Whatever fails before
//! leaves everything as it was; what fails or is cut off meanwhile is undone, by this run or by the next one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{Draft, Journal};
use super::list::Entry;
use super::settle::unsettled;
use crate::diagnostic::{Finding, message};
use crate::workspace::files::BYTE_ORDER_MARK;
use crate::workspace::project::SETTINGS;
use crate::workspace::reading::read_regular;
use crate::workspace::refusals::{refusal, unreadable, unwritable};

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
    rewrite_and_delete(changes, &[])
}

/// Makes all changes and deletes these files, or does nothing.
///
/// # Errors
/// As [`rewrite`].
pub(crate) fn rewrite_and_delete(
    changes: &[Change],
    deleted: &[PathBuf],
) -> Result<(), Vec<Finding>> {
    let changed = changes.iter().map(|change| Planned {
        path: &change.path,
        former: change.old.as_deref().map_or(Former::Missing, Former::Text),
        new: Some(change.new.as_bytes()),
    });
    let deleted = deleted.iter().map(|path| Planned {
        path,
        former: Former::Any,
        new: None,
    });
    carry_out(changed.chain(deleted))
}

/// What is to be done with a file.
pub(super) struct Planned<'a> {
    pub path: &'a Path,
    pub former: Former<'a>,
    /// The new content; none where the file is to be deleted.
    pub new: Option<&'a [u8]>,
}

/// What there must be before.
#[derive(Debug, Clone, Copy)]
pub(super) enum Former<'a> {
    /// Nothing.
    Missing,
    /// A file with this text.
    Text(&'a str),
    /// A file with whatever content.
    Any,
}

/// Does all that is planned, or nothing.
pub(super) fn carry_out<'a>(
    planned: impl Iterator<Item = Planned<'a>>,
) -> Result<(), Vec<Finding>> {
    let mut steps = Vec::new();
    let mut findings = Vec::new();
    // All are looked at even after one has failed, so that every reason is reported in one run.
    for planned in planned {
        match Step::new(planned) {
            Ok(step) => steps.push(step),
            Err(finding) => findings.push(finding),
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    match steps.is_empty() {
        true => Ok(()),
        false => make(&steps, &above_all(&steps)),
    }
}

/// Makes the change, with its journal in `home`.
fn make(steps: &[Step], home: &Path) -> Result<(), Vec<Finding>> {
    // What goes wrong beside the files is told of the first: its name is one that the reader knows.
    let first = steps.first().map_or(home, |step| step.planned.path);
    let failed = |error: io::Error| unwritable(first, &error);
    let journal = Journal::open(home).map_err(|error| vec![failed(error)])?;
    let journal = journal.ok_or_else(|| vec![refusal(message::WRITING_UNDER_WAY, home)])?;
    let undo = || journal.undo().map_err(|error| unsettled(home, &error));
    // What a run that was cut off has left: its list would be taken for ours.
    undo().map_err(|finding| vec![finding])?;
    let entries = stage(steps, &journal)?;
    let change = || {
        journal.begin(&entries).map_err(failed)?;
        for (at, (step, entry)) in steps.iter().zip(&entries).enumerate() {
            step.apply(at, entry, &journal)?;
        }
        journal.finish(&entries).map_err(failed)
    };
    change().map_err(|finding| {
        let still_wrong = undo().err();
        std::iter::once(finding).chain(still_wrong).collect()
    })
}

/// Puts all files into the journal.
fn stage(steps: &[Step], journal: &Journal) -> Result<Vec<Entry>, Vec<Finding>> {
    let mut entries = Vec::new();
    let mut findings = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        match journal.stage(at, &step.draft()) {
            Ok(entry) => entries.push(entry),
            Err(error) => findings.push(unwritable(step.planned.path, &error)),
        }
    }
    match findings.is_empty() {
        true => Ok(entries),
        false => Err(findings),
    }
}

/// The folder above all files, and above the disclosures to which they belong: there the next run looks for a journal.
fn above_all(steps: &[Step]) -> PathBuf {
    let folders = steps.iter().flat_map(|step| {
        let named = step.planned.path.parent().map(of_disclosure);
        named
            .into_iter()
            .chain(step.target.parent().map(Path::to_owned))
    });
    let common = folders.reduce(|common, folder| {
        let mut above = common.ancestors();
        let above = above.find(|above| folder.starts_with(above));
        above.map(Path::to_owned).unwrap_or_default()
    });
    common.unwrap_or_default()
}

/// The folder of the disclosure to which a folder belongs, links followed; otherwise the folder itself.
pub(super) fn of_disclosure(folder: &Path) -> PathBuf {
    let whole = real_folder(folder).unwrap_or_default();
    let disclosure = whole
        .ancestors()
        .find(|above| above.join(SETTINGS).is_file());
    disclosure.unwrap_or(&whole).to_owned()
}

/// A folder with every link followed; an empty path is the current one.
fn real_folder(folder: &Path) -> io::Result<PathBuf> {
    match folder.as_os_str().is_empty() {
        true => fs::canonicalize("."),
        false => fs::canonicalize(folder),
    }
}

/// One file that is to be changed.
struct Step<'a> {
    planned: Planned<'a>,
    /// The file, with every link followed.
    target: PathBuf,
    /// What it holds now; none where it does not exist.
    content: Option<Vec<u8>>,
}

impl<'a> Step<'a> {
    /// Looks whether what is planned can be done.
    fn new(planned: Planned<'a>) -> Result<Self, Finding> {
        let path = planned.path;
        let target = match (planned.former, planned.new) {
            (Former::Missing, _) | (_, None) => beside(path),
            _ => fs::canonicalize(path),
        };
        let target = target.map_err(|error| match planned.former {
            Former::Missing => unwritable(path, &error),
            _ => unreadable(path, &error),
        })?;
        let content = match planned.former {
            Former::Missing => None,
            // A link that is deleted need not lead anywhere.
            Former::Any => Some(read_regular(&target).unwrap_or_default()),
            Former::Text(_) => {
                let content = read_regular(&target);
                Some(content.map_err(|error| unreadable(path, &error))?)
            }
        };
        let step = Self {
            planned,
            target,
            content,
        };
        step.check()?;
        Ok(step)
    }

    fn draft(&self) -> Draft<'_> {
        let content = self.content.as_deref();
        let mark = match self.planned.former {
            Former::Text(_) => content.map_or(&[][..], |content| &content[..mark(content)]),
            Former::Missing | Former::Any => &[],
        };
        Draft {
            target: &self.target,
            old: content,
            new: self.planned.new.map(|content| [mark, content]),
        }
    }

    /// Refuses a file that is write-protected, has changed since it was read, or has come to be.
    fn check(&self) -> Result<(), Finding> {
        let path = self.planned.path;
        let there = fs::symlink_metadata(&self.target);
        match self.planned.former {
            // A link that leads nowhere is something there already, too; `exists` would not see it.
            Former::Missing if there.is_ok() => Err(refusal(message::FILE_THERE_ALREADY, path)),
            Former::Missing => Ok(()),
            _ if there.as_ref().is_ok_and(fs::Metadata::is_dir) => {
                Err(unwritable(path, &io::ErrorKind::IsADirectory.into()))
            }
            // Moving another file into its place would replace it all the same.
            _ if there.is_ok_and(|found| found.permissions().readonly()) => {
                Err(refusal(message::FILE_READ_ONLY, path))
            }
            Former::Text(old) => match has_text(&self.target, old) {
                Ok(true) => Ok(()),
                Ok(false) => Err(refusal(message::FILE_CHANGED_MEANWHILE, path)),
                Err(error) => Err(unwritable(path, &error)),
            },
            Former::Any => Ok(()),
        }
    }

    /// Changes the file.
    fn apply(&self, at: usize, entry: &Entry, journal: &Journal) -> Result<(), Finding> {
        // Once more: it may have changed while others were made ready.
        self.check()?;
        let applied = journal.apply(at, entry, &self.target);
        applied.map_err(|error| unwritable(self.planned.path, &error))
    }
}

/// The path of a file in its folder, whose links are followed; the file need not be there.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(real_folder(path.parent().unwrap_or(Path::new("")))?.join(name))
}

/// Whether a file holds the text `old`, apart from a byte order mark.
fn has_text(target: &Path, old: &str) -> io::Result<bool> {
    let bytes = read_regular(target)?;
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

    use super::{Change, Former, Planned, Step, above_all, rewrite, rewrite_and_delete, stage};
    use crate::workspace::write::journal::Journal;
    use crate::workspace::write::settle;

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
        let findings = rewrite(&changes("a: 3\n")).unwrap_err();
        let told: Vec<&str> = findings.iter().map(|finding| finding.id).collect();
        assert_eq!(told, ["file-changed-meanwhile", "file-there-already"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn one_thing_that_cannot_be_done_keeps_all_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name| folder.path().join(name);
        fs::write(file("a"), "1").unwrap();
        fs::write(file("gone"), "1").unwrap();
        fs::create_dir(file("x")).unwrap();
        let changes = [
            change(folder.path(), "a", Some("1"), "2"),
            change(folder.path(), "new", None, "2"),
        ];
        assert!(rewrite_and_delete(&changes, &[file("gone"), file("x")]).is_err());
        for name in ["a", "gone"] {
            assert_eq!(fs::read_to_string(file(name)).unwrap(), "1");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        rewrite_and_delete(&changes, &[file("gone")]).unwrap();
        assert_eq!(fs::read_to_string(file("a")).unwrap(), "2");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn what_somebody_has_written_since_a_change_was_cut_off_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name| folder.path().join(name);
        let names = ["a", "b"];
        for name in names {
            fs::write(file(name), "1").unwrap();
        }
        let paths = names.map(file);
        let steps: Vec<Step> = paths
            .iter()
            .map(|path| {
                let planned = Planned {
                    path,
                    former: Former::Text("1"),
                    new: Some(b"2"),
                };
                Step::new(planned).unwrap()
            })
            .collect();
        let home = above_all(&steps);
        let journal = Journal::open(&home).unwrap().unwrap();
        let entries = stage(&steps, &journal).unwrap();
        journal.begin(&entries).unwrap();
        for (at, (step, entry)) in steps.iter().zip(&entries).enumerate() {
            step.apply(at, entry, &journal).unwrap();
        }
        // What a killed run leaves: the journal with its list.
        drop(journal);
        fs::write(file("b"), "3").unwrap();
        let found = settle(std::iter::once(&*home), &home, 0);
        let wordings: Vec<&str> = found.iter().map(|it| it.wording.as_str()).collect();
        assert_eq!(wordings, ["change-undone", "change-edited"]);
        assert_eq!(fs::read_to_string(file("a")).unwrap(), "1");
        assert_eq!(fs::read_to_string(file("b")).unwrap(), "3");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
