//! Finds files among a school's own languages that would not be read because they are misnamed or lie in the wrong
//! place.

use std::path::Path;

use icu_locale_core::Locale;
use walkdir::WalkDir;

use super::shipped::{FACES, Shipped, shipped};
use super::{labels, messages, words};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::text::{near, nearest};
use crate::workspace::{LOCALES, file_names};

/// The files that a school may write for a language.
const FILES: [&str; 4] = [labels::FILE, messages::FILE, words::FILE, FACES];

/// The similarity, from 0 to 1, from which a name counts as a misspelling of a known one. Only needed where the
/// name's ending does not show that it was meant for the program.
const ALIKE: f64 = 0.6;

/// A finding for each file in the folder of the language `tag` that is not read.
pub(crate) fn of_language(tag: &str, folder: &Path) -> Vec<Finding> {
    let names = file_names(folder).into_iter();
    names
        .filter(|name| !FILES.contains(&name.as_str()))
        .filter_map(|name| {
            let path = folder.join(&name);
            let finding = match ships(&name) {
                true => shipped_only(tag, &name, &path)?,
                false => misnamed(&name)?,
            };
            let finding = finding.with("name", name).with("all", FILES.join(", "));
            Some(finding.in_place(Place::File(path)))
        })
        .collect()
}

/// A finding for each file that lies in `locales/` itself, beside the languages' folders.
pub(crate) fn beside_languages(home: &Path) -> Vec<Finding> {
    let folder = home.join(LOCALES);
    let names = file_names(&folder).into_iter();
    names
        .filter(|name| is_text(name))
        .map(|name| {
            let stem = name.split('.').next().unwrap_or_default();
            let tag = Locale::try_from_str(stem).map(|tag| tag.to_string());
            let meant = near(&name, FILES, ALIKE).unwrap_or(labels::FILE);
            // Where the name holds no tag, Uyghur's stands in the message as an example.
            let place = folder.join(tag.as_deref().unwrap_or("ug")).join(meant);
            Finding::error(message::LOCALE_FILE_PLACE)
                .with("name", name.clone())
                .with("place", slashed(&place))
                .in_place(Place::File(folder.join(&name)))
        })
        .collect()
}

/// A finding for each folder `locales` within the data folder: it belongs beside it.
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

/// The finding for a file whose name is none of [`FILES`]; `None` where it does not look like a misnamed one.
fn misnamed(name: &str) -> Option<Finding> {
    let likely = near(name, FILES, ALIKE);
    let meant = likely.or_else(|| is_text(name).then(|| nearest(name, FILES)))?;
    Some(Finding::error(message::LOCALE_FILE_NAME).with("nearest", meant))
}

/// The finding for a file that is read only among the shipped languages, such as `statements.yaml`.
fn shipped_only(tag: &str, name: &str, path: &Path) -> Option<Finding> {
    // The program's own `locales/` has these files. Whoever runs it from its sources has done nothing wrong.
    let text = std::fs::read_to_string(path).ok();
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
