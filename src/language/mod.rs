//! The languages: what the program says, what pages print, which words the data may use.
//!
//! A language is a folder in `locales/`, here or beside a school's data. Nothing else in the program
//! names one.

mod catalogue;
mod figures;
mod formats;
mod labels;
mod languages;
mod lost;
mod messages;
mod numbers;
mod own;
mod reason;
mod romanise;
mod slips;
mod stated;
mod statements;
mod stray;
mod typed_numbers;
mod words;

use std::path::Path;

pub(crate) use figures::{Figure, Said, figures};
pub use labels::Labels;
pub(crate) use labels::chinese_numeral;
pub use languages::{Languages, fonts_of};
pub use messages::Messages;
pub(crate) use numbers::{number, numbers, percentages};
pub use romanise::{Romanised, is_chinese, romanise, unread};
pub use slips::Slips;
pub use stated::{PLACEHOLDER, odd_placeholder, stated_number};
pub(crate) use statements::{Bound, Counted, Statements};
pub use stray::misplaced;
pub use typed_numbers::{Behind, TypedNumbers};
pub use words::{Word, Words};

/// The folder of the languages, in the project and beside a school's data.
pub(crate) const FOLDER: &str = "locales";

/// The catalogues built into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
struct Shipped;

/// The shipped text at `path` below `locales/`.
fn shipped(path: &str) -> Option<String> {
    let file = Shipped::get(path)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The tags of all languages that ship a file called `name`, in alphabetical order.
fn languages_with(name: &str) -> Vec<String> {
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

/// The names of the folders in `home/locales`, in alphabetical order, without what systems leave behind.
fn own_languages(home: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(home.join(FOLDER)).into_iter();
    let mut names: Vec<String> = entries
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}
