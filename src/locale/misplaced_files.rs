//! Finds files among a school's own languages that would not be read because they are misnamed or lie in the wrong
//! place.

use std::path::Path;

use icu_locale_core::Locale;

use super::shipped::{FACES, Shipped, shipped};
use super::{labels, messages, words};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::text::{near, nearest};
use crate::workspace::{FileKind, Files, LOCALES, OwnFolder, Walk, Walked, unused};

/// The files that a school may write for a language.
const FILES: [&str; 4] = [labels::FILE, messages::FILE, words::FILE, FACES];

/// The similarity, from 0 to 1, from which a name counts as a misspelling of a known one. Only needed where the
/// name's ending does not show that it was meant for the program.
const ALIKE: f64 = 0.6;

/// A finding for each of the `own` files of the language `tag` that is not read.
pub(crate) fn of_language(tag: &str, own: &OwnFolder, files: &Files) -> Vec<Finding> {
    let prefix = format!("{tag}/");
    let below = own.files.iter().filter_map(|(below, path)| {
        let name = below.strip_prefix(&prefix)?;
        (!FILES.contains(&name)).then_some((name, path))
    });
    below
        .filter_map(|(name, path)| {
            let finding = match ships(name) {
                true => shipped_only(tag, name, path, files)?,
                false => match misnamed(name) {
                    Some(finding) => finding,
                    None => return unused(path),
                },
            };
            let finding = finding.with("name", name).with("all", FILES.join(", "));
            Some(finding.in_place(Place::File(path.clone())))
        })
        .collect()
}

/// A finding for each of the `own` files that lies in `folder`, which is `locales/`, beside the languages' folders.
pub(crate) fn beside_languages(folder: &Path, own: &OwnFolder) -> Vec<Finding> {
    let files = own.files.iter().filter(|(name, _)| !name.contains('/'));
    files
        .filter_map(|(name, path)| {
            if !is_text(name) {
                return unused(path);
            }
            let stem = name.split('.').next().unwrap_or_default();
            let tag = Locale::try_from_str(stem).map(|tag| tag.to_string());
            let meant = near(name, FILES, ALIKE).unwrap_or(labels::FILE);
            // Where the name holds no tag, Uyghur's stands in the message as an example.
            let place = folder.join(tag.as_deref().unwrap_or("ug")).join(meant);
            Some(
                Finding::error(message::LOCALE_FILE_PLACE)
                    .with("name", name.as_str())
                    .with("place", slashed(&place))
                    .in_place(Place::File(path.clone())),
            )
        })
        .collect()
}

/// A finding for each folder `locales` within the data folder: it belongs beside it.
pub(crate) fn misplaced(data: &Path, home: &Path, files: &Files) -> Vec<Finding> {
    let folders = Walk::new(data, files).filter_map(|walked| match walked {
        Walked::Folder(entry) => Some(entry),
        Walked::File(_) | Walked::Wrong { .. } => None,
    });
    folders
        .filter(|entry| entry.depth() > 0 && entry.file_name() == LOCALES)
        .map(|entry| {
            Finding::error(message::LOCALES_MISPLACED)
                .with("path", slashed(entry.path()))
                .with("place", slashed(&home.join(LOCALES)))
                .in_place(Place::File(entry.into_path()))
        })
        .collect()
}

/// The finding for a file whose name is none of [`FILES`]; `None` where it does not look like a misnamed one.
fn misnamed(name: &str) -> Option<Finding> {
    let likely = near(name, FILES, ALIKE);
    let meant = likely.or_else(|| is_text(name).then(|| nearest(name, FILES)))?;
    Some(Finding::error(message::LOCALE_FILE_NAME).with("nearest", meant))
}

/// The finding for a file that is read only among the shipped languages, such as `statements.yaml`.
fn shipped_only(tag: &str, name: &str, path: &Path, files: &Files) -> Option<Finding> {
    // The program's own `locales/` has these files. Whoever runs it from its sources has done nothing wrong.
    let bytes = files.read_bytes(path, FileKind::Text).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let same = text.is_some() && text == shipped(&format!("{tag}/{name}"));
    (!same).then(|| Finding::warning(message::LOCALE_FILE_SHIPPED))
}

/// Whether any shipped language has a file called `name`.
fn ships(name: &str) -> bool {
    Shipped::iter().any(|path| path.rsplit_once('/').is_some_and(|(_, file)| file == name))
}

/// Whether a file's ending shows that it was written for the program.
fn is_text(name: &str) -> bool {
    let endings = [".ftl", ".yaml", ".yml"];
    endings.iter().any(|ending| name.ends_with(ending))
}
