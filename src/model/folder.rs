//! Tells whether a folder is a disclosure, looks like a broken one, or is neither.

use std::path::Path;

use super::localized::Tag;
use super::meant::meant;
use super::schema::SUBJECTS;
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::workspace::{SETTINGS, file_names, refusal};

/// What a folder is.
pub(super) enum FolderKind {
    /// One that holds `disclosure.yaml`.
    Disclosure,
    /// One that looks like a disclosure but cannot be read as one, with the reason.
    Refused(Finding),
    /// Neither of these.
    Other,
}

impl FolderKind {
    /// The kind of `folder`, by the names of the files in it.
    pub(super) fn at(folder: &Path) -> Self {
        // Names are compared as they are listed, not by asking whether a path exists: otherwise a system
        // that ignores case would accept `Disclosure.yaml`, and Linux would not.
        let names = file_names(folder);
        if names.iter().any(|name| name == SETTINGS) {
            return Self::Disclosure;
        }
        let settings = folder.join(SETTINGS);
        if settings.is_dir() {
            return Self::Refused(refusal(message::FILE_IS_FOLDER, &settings));
        }
        if let Some(name) = names.iter().find(|name| is_misnamed(name)) {
            return Self::Refused(about(message::SETTINGS_MISNAMED, &folder.join(name)));
        }
        let is_subject = |name: &&String| {
            let subject = name.strip_suffix(".yaml");
            subject.is_some_and(|subject| SUBJECTS.contains(&subject))
        };
        match names.iter().filter(is_subject).count() >= FEWEST {
            true => Self::Refused(about(message::SETTINGS_MISSING, folder)),
            false => Self::Other,
        }
    }
}

/// How many files of a disclosure make a folder look like one that lacks `disclosure.yaml`.
const FEWEST: usize = 2;

/// Whether a name is almost `disclosure.yaml`. A translator's file (`disclosure.en.yaml`) differs on purpose.
fn is_misnamed(name: &str) -> bool {
    let tag = name
        .strip_prefix("disclosure.")
        .and_then(|rest| rest.strip_suffix(".yaml"));
    tag.and_then(Tag::parse).is_none() && meant(name, [SETTINGS]).is_some()
}

/// An error about the file or folder `path`, which the message can name as `$path`.
pub(super) fn about(id: MessageId, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
