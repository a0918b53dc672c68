//! Files among a school's languages that would not be read, because they are not called as they should be or
//! lie in the wrong place.

use std::path::Path;

use icu_locale_core::Locale;
use walkdir::WalkDir;

use super::shipped::{FACES, Shipped, shipped};
use super::{labels, messages, words};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::text::{near, nearest};
use crate::workspace::{LOCALES, file_names};

/// What a school writes of a language.
const FILES: [&str; 4] = [labels::FILE, messages::FILE, words::FILE, FACES];

/// How much of a name must be right for the rest to be a slip, where its ending says nothing.
const ALIKE: f64 = 0.6;

/// The files in the folder of the language `tag` that are not read.
pub(crate) fn of_language(tag: &str, folder: &Path) -> Vec<Finding> {
    let names = file_names(folder).into_iter();
    names
        .filter(|name| !FILES.contains(&name.as_str()))
        .filter_map(|name| {
            let path = folder.join(&name);
            let finding = match ships(&name) {
                true => own_of_a_shipped_kind(tag, &name, &path)?,
                false => misnamed(&name)?,
            };
            let finding = finding.with("name", name).with("all", FILES.join(", "));
            Some(finding.in_place(Place::File(path)))
        })
        .collect()
}

/// The files that lie beside the folders of the languages.
pub(crate) fn beside_languages(home: &Path) -> Vec<Finding> {
    let folder = home.join(LOCALES);
    let names = file_names(&folder).into_iter();
    names
        .filter(|name| is_text(name))
        .map(|name| {
            let stem = name.split('.').next().unwrap_or_default();
            let tag = Locale::try_from_str(stem).map(|tag| tag.to_string());
            let meant = near(&name, FILES, ALIKE).unwrap_or(labels::FILE);
            let place = folder.join(tag.as_deref().unwrap_or("ug")).join(meant);
            Finding::error(message::LOCALE_FILE_PLACE)
                .with("name", name.clone())
                .with("place", slashed(&place))
                .in_place(Place::File(folder.join(&name)))
        })
        .collect()
}

/// The folders of languages that lie within the data, where nobody looks for them.
pub(crate) fn misplaced(data: &Path, home: &Path) -> Vec<Finding> {
    let walk = WalkDir::new(data).min_depth(1).sort_by_file_name();
    walk.into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_dir() && entry.file_name() == LOCALES)
        .map(|entry| {
            Finding::error(message::LOCALES_MISPLACED)
                .with("path", slashed(entry.path()))
                .with("place", slashed(&home.join(LOCALES)))
                .in_place(Place::File(entry.into_path()))
        })
        .collect()
}

fn misnamed(name: &str) -> Option<Finding> {
    let likely = near(name, FILES, ALIKE);
    let meant = likely.or_else(|| is_text(name).then(|| nearest(name, FILES)))?;
    Some(Finding::error(message::LOCALE_FILE_NAME).with("nearest", meant))
}

/// A file of a kind that is only read of the languages that ship. The program's own folder has these.
fn own_of_a_shipped_kind(tag: &str, name: &str, path: &Path) -> Option<Finding> {
    let own = std::fs::read_to_string(path).ok();
    let same = own.is_some() && own == shipped(&format!("{tag}/{name}"));
    (!same).then(|| Finding::warning(message::LOCALE_FILE_SHIPPED))
}

fn ships(name: &str) -> bool {
    Shipped::iter().any(|path| path.rsplit_once('/').is_some_and(|(_, file)| file == name))
}

/// Whether a file's ending says that it was written for the program.
fn is_text(name: &str) -> bool {
    let endings = [".ftl", ".yaml", ".yml"];
    endings.iter().any(|ending| name.ends_with(ending))
}
