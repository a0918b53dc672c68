//! Where a table comes from: a file that the user named, or what he pasted.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::failures::failure;
use crate::diagnostic::{Finding, Place, message};
use crate::locale::limits;
use crate::workspace::{FileKind, is_there, read_file};

/// How standard input is named on the command line, as everywhere.
const STANDARD_INPUT: &str = "-";

/// What office programs put before and behind the name of a file that they have open, for a file beside it: Excel and
/// WPS, then LibreOffice.
const LOCKS: [(&str, &str); 3] = [("~$", ""), (".~lock.", "#"), (".~", "")];

/// Where a table comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// A file.
    File(PathBuf),
    /// Standard input.
    StandardInput,
}

impl Source {
    /// The source that a word of the command line names.
    pub(crate) fn named(path: &Path) -> Self {
        match path.as_os_str() == STANDARD_INPUT {
            true => Self::StandardInput,
            false => Self::File(path.to_owned()),
        }
    }

    /// What findings call it.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::StandardInput => Path::new(STANDARD_INPUT),
        }
    }

    /// Its content, which is no longer than it may be.
    ///
    /// # Errors
    /// A finding that says why it cannot be read.
    pub(super) fn read(&self) -> Result<Vec<u8>, Finding> {
        let limit = limits().spreadsheets.file;
        match self {
            Self::File(path) if is_lock(path) => Err(failure(message::SPREADSHEET_LOCK, path)),
            Self::File(path) => read_file(path, FileKind::UpTo(limit)),
            Self::StandardInput => from_standard_input(limit),
        }
    }

    /// A note where somebody has the file open, who may have changed what is not saved yet.
    pub(super) fn open_elsewhere(&self) -> Option<Finding> {
        let Self::File(path) = self else { return None };
        let name = path.file_name()?.to_str()?;
        let lock = |(before, behind): &(&str, &str)| {
            path.with_file_name(format!("{before}{name}{behind}"))
        };
        LOCKS.iter().map(lock).find(|lock| is_there(lock))?;
        Some(Finding::note(message::SPREADSHEET_OPEN).in_place(Place::File(path.clone())))
    }
}

/// Whether a file is what an office program leaves beside an open one.
fn is_lock(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    LOCKS
        .iter()
        .any(|(before, behind)| name.starts_with(before) && name.ends_with(behind))
}

fn from_standard_input(limit: usize) -> Result<Vec<u8>, Finding> {
    const MEGABYTE: usize = 1 << 20;
    let path = Path::new(STANDARD_INPUT);
    let mut bytes = Vec::new();
    let most = limit.saturating_mul(MEGABYTE);
    let mut input = std::io::stdin().lock().take(most as u64 + 1);
    let read = input.read_to_end(&mut bytes);
    read.map_err(|error| crate::workspace::unreadable(path, &error))?;
    match bytes.len() > most {
        true => Err(failure(message::FILE_TOO_LARGE, path).with("limit", limit)),
        false => Ok(bytes),
    }
}
