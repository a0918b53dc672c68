//! What a folder of the data is: a disclosure, what would be one, or any other.

use std::path::Path;

use super::localized::Tag;
use super::meant::meant;
use super::schema::SUBJECTS;
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::workspace::file_names;

/// The file that makes a folder a disclosure.
pub(super) const SETTINGS: &str = "disclosure.yaml";

/// What a folder is.
pub(super) enum FolderKind {
    /// One that holds `disclosure.yaml`.
    Disclosure,
    /// One that looks like a disclosure, and would silently stay unpublished.
    Refused(Finding),
    /// Any other.
    Other,
}

impl FolderKind {
    pub(super) fn at(folder: &Path) -> Self {
        // The names as they are written: a system that does not tell `Disclosure.yaml` from
        // `disclosure.yaml` gives no other result than one that does.
        let names = file_names(folder);
        if names.iter().any(|name| name == SETTINGS) {
            return Self::Disclosure;
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

/// How many files of a disclosure make a folder look like one.
const FEWEST: usize = 2;

/// Whether a name is almost `disclosure.yaml`. A translator's file is called otherwise on purpose.
fn is_misnamed(name: &str) -> bool {
    let tag = name
        .strip_prefix("disclosure.")
        .and_then(|rest| rest.strip_suffix(".yaml"));
    tag.and_then(Tag::parse).is_none() && meant(name, [SETTINGS]).is_some()
}

pub(super) fn about(id: MessageId, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
