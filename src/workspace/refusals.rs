//! Findings for files that cannot be read or written.

use std::path::Path;

use crate::diagnostic::{Finding, MessageId, Place, message, slashed};

/// The finding for a file or folder that could not be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Finding {
    let id = match error.kind() {
        std::io::ErrorKind::NotFound => message::FILE_MISSING,
        std::io::ErrorKind::PermissionDenied => message::FILE_FORBIDDEN,
        std::io::ErrorKind::IsADirectory => message::FILE_IS_FOLDER,
        _ => message::FILE_UNREADABLE,
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
        StorageFull | QuotaExceeded | FileTooLarge => Finding::error(message::DISK_FULL),
        _ => Finding::error(message::CANNOT_WRITE),
    };
    finding
        .with("path", slashed(path))
        .with("reason", error.to_string())
        .in_place(Place::File(path.to_owned()))
}

/// The finding `id` for a file that the program refuses to change.
pub(crate) fn refusal(id: MessageId, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
