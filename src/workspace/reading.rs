//! The one way to read a file: regular files only, and no larger ones than their kind needs.
//!
//! A pipe would hang the program and a device would fill its memory. So what a path leads to is looked at before it is
//! opened, and once more when it is open; and no more is read than may be, whatever size the system names.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::refusals::{refusal, unreadable};
use crate::diagnostic::{Finding, message};

/// What a file is for, by which it may be large or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// What authors and translators write.
    Text,
    /// The labels and messages of a language.
    Catalogue,
    /// A template.
    Template,
    /// What a template brings along: style sheets, icons.
    Asset,
    /// What the data names and is published as it is, up to so many megabytes.
    UpTo(usize),
    /// A face.
    Font,
    /// A file of a former publication.
    Published,
}

/// The sizes up to which files are read, in megabytes: a multiple of the largest that anybody needs. A hundred thousand
/// people are 15 MB of text, and no face for Chinese is larger than 80 MB.
const LIMITS: [(FileKind, u64); 6] = [
    (FileKind::Text, 64),
    (FileKind::Catalogue, 4),
    (FileKind::Template, 4),
    (FileKind::Asset, 32),
    (FileKind::Font, 128),
    (FileKind::Published, 1024),
];

const MEGABYTE: u64 = 1 << 20;

impl FileKind {
    /// The kind of a text, by the ending of its name.
    pub(super) fn of_text(path: &Path) -> Self {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("ftl") => Self::Catalogue,
            Some("html" | "xml" | "typ") => Self::Template,
            _ => Self::Text,
        }
    }

    /// Up to how many megabytes a file of this kind is read.
    fn limit(self) -> u64 {
        if let Self::UpTo(limit) = self {
            return limit as u64;
        }
        let of_kind = LIMITS.iter().find(|(kind, _)| *kind == self);
        of_kind.map_or(0, |(_, limit)| *limit)
    }
}

/// The content of a file.
///
/// # Errors
/// A finding that says why it cannot be read: there is none, or no permission, it is too large, or no file at all.
pub(crate) fn read_file(path: &Path, kind: FileKind) -> Result<Vec<u8>, Finding> {
    let file = open(path)?;
    let limit = kind.limit();
    let mut bytes = Vec::new();
    // Some files of the system say that they are empty and never end.
    let mut part = file.take(limit * MEGABYTE + 1);
    let read = part.read_to_end(&mut bytes);
    read.map_err(|error| unreadable(path, &error))?;
    match bytes.len() as u64 > limit * MEGABYTE {
        true => Err(refusal(message::FILE_TOO_LARGE, path)
            .with("limit", usize::try_from(limit).unwrap_or_default())),
        false => Ok(bytes),
    }
}

/// The content of a regular file, for who needs the system's own error. What lies there under its name alone is read,
/// whatever its size: the program has written it, or is about to replace it.
///
/// # Errors
/// What the system says; `InvalidInput` where it is no regular file.
pub(super) fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = without_waiting().open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Refuses what cannot be opened as a file, as [`read_file`] would.
///
/// # Errors
/// A finding that says why.
pub(super) fn open(path: &Path) -> Result<File, Finding> {
    let failed = |error: io::Error| unreadable(path, &error);
    let metadata = fs::metadata(path).map_err(|error| unfollowed(path, &error))?;
    refuse_special(path, metadata.file_type())?;
    let file = without_waiting().open(path).map_err(failed)?;
    // What lies there may have been exchanged meanwhile.
    refuse_special(path, file.metadata().map_err(failed)?.file_type())?;
    Ok(file)
}

/// How files are opened for reading: a pipe that took the place of a file must not make the program wait.
#[cfg(unix)]
fn without_waiting() -> OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits();
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags.cast_signed());
    options
}

#[cfg(not(unix))]
fn without_waiting() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

/// The finding for what a path leads to, where nothing can be learned of it.
pub(super) fn unfollowed(path: &Path, error: &io::Error) -> Finding {
    let is_link = fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
    match is_link && error.kind() != io::ErrorKind::PermissionDenied {
        true => refusal(message::LINK_BROKEN, path),
        false => unreadable(path, error),
    }
}

/// Refuses whatever is no regular file.
pub(super) fn refuse_special(path: &Path, kind: FileType) -> Result<(), Finding> {
    if kind.is_file() {
        return Ok(());
    }
    if kind.is_dir() {
        return Err(refusal(message::FILE_IS_FOLDER, path));
    }
    Err(refusal(message::FILE_IS_SPECIAL, path).with("kind", special(kind)))
}

/// By which word the messages know a kind of special file.
#[cfg(unix)]
fn special(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() {
        "pipe"
    } else if kind.is_socket() {
        "socket"
    } else {
        "device"
    }
}

#[cfg(not(unix))]
fn special(_: FileType) -> &'static str {
    "device"
}

/// Whether something lies at a path, whatever it is. Who asks whether there is a *file* takes what cannot be looked at
/// for nothing, and passes it over in silence.
pub(crate) fn is_there(path: &Path) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    match fs::symlink_metadata(path) {
        Ok(_) => true,
        Err(error) => !matches!(error.kind(), NotFound | NotADirectory),
    }
}

/// Makes what was written into a folder lasting: its names, too.
///
/// # Errors
/// What the system says.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened to be flushed.
    match cfg!(unix) {
        true => File::open(folder)?.sync_all(),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_limit() {
        for kind in [
            FileKind::Text,
            FileKind::Catalogue,
            FileKind::Template,
            FileKind::Asset,
            FileKind::Font,
            FileKind::Published,
        ] {
            assert!(kind.limit() > 0, "{kind:?}");
        }
    }

    /// A sparse file takes no room on the disk.
    #[test]
    fn what_is_just_small_enough_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("labels.ftl");
        let file = File::create(&path).unwrap();
        let limit = FileKind::Catalogue.limit() * MEGABYTE;
        file.set_len(limit).unwrap();
        assert_eq!(
            read_file(&path, FileKind::Catalogue).unwrap().len() as u64,
            limit
        );
        file.set_len(limit + 1).unwrap();
        let refused = read_file(&path, FileKind::Catalogue).unwrap_err();
        assert_eq!(refused.id, "file-too-large");
        assert!(read_file(&path, FileKind::Text).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_no_file() {
        for path in ["/dev/zero", "/dev/null"] {
            let refused = read_file(Path::new(path), FileKind::Text).unwrap_err();
            assert_eq!(refused.id, "file-is-special", "{path}");
        }
    }
}
