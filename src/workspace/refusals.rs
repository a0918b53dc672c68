//! Findings for files that the system would not give us, or would not let us write.

use std::path::Path;

use crate::diagnostic::{Finding, Place, slashed};

/// The finding for a file that the system would not give us.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Finding {
    let id = match error.kind() {
        std::io::ErrorKind::NotFound => "file-missing",
        std::io::ErrorKind::PermissionDenied => "file-forbidden",
        std::io::ErrorKind::IsADirectory => "file-is-folder",
        _ => "file-unreadable",
    };
    Finding::error(id)
        .with("path", slashed(path))
        .with("reason", error.to_string())
        .in_place(Place::File(path.to_owned()))
}

/// The finding for a file that could not be written.
pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Finding {
    use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    let finding = match error.kind() {
        StorageFull | QuotaExceeded | FileTooLarge => Finding::error("disk-full"),
        _ => Finding::error("cannot-write"),
    };
    finding
        .with("path", slashed(path))
        .with("reason", error.to_string())
        .in_place(Place::File(path.to_owned()))
}

/// The finding for a file that is not to be changed.
pub(crate) fn refusal(id: &'static str, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
