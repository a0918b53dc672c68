//! Finds the languages' folders: those built into the program, and a school's own beside its data.

use std::path::Path;

use crate::workspace::{LOCALES, is_junk_folder};

/// The file in which a language names the faces of its script.
pub(crate) const FACES: &str = "fonts.yaml";

/// The folder `locales/`, built into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub(crate) struct Shipped;

/// The text of the shipped file at `path` within `locales/`, such as `en/labels.ftl`.
pub(crate) fn shipped(path: &str) -> Option<String> {
    let file = Shipped::get(path)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The tags of all languages that ship a file called `name`, in alphabetical order.
pub(crate) fn languages_with(name: &str) -> Vec<String> {
    let mut tags: Vec<String> = Shipped::iter()
        .filter_map(|path| {
            path.strip_suffix(name)?
                .strip_suffix('/')
                .map(str::to_owned)
        })
        .collect();
    tags.sort();
    tags
}

/// The names of the folders in `home/locales`, in alphabetical order, without hidden ones. They need not be tags.
pub(crate) fn own_languages(home: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(home.join(LOCALES)).into_iter();
    let mut names: Vec<String> = entries
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !is_junk_folder(name))
        .collect();
    names.sort();
    names
}
