//! Loads the shipped lists of words and patterns that texts are searched for: slips, statements, readings of
//! names.
//!
//! They are data (`locales/*/*.yaml`). The lists of all languages are merged and used together: no entry of one
//! language means something else in another.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::shipped::{languages_with, shipped};
use crate::text::{Institutions, Readings, Slips, Statements, TypedNumbers, bare, fold};
use crate::workspace::Files;
use crate::yaml::parse;

/// Reads the lists that every check needs, so that no rule has to wait for them.
pub(crate) fn read_ahead() {
    statements();
    misspellings();
    typed_numbers();
    readings();
    institutions();
}

/// Patterns by which legal text states counts, departments and references.
pub(crate) fn statements() -> &'static Statements {
    static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| load("statements.yaml"));
    &STATEMENTS
}

/// Patterns of the numbers that the program computes and authors should not type.
pub(crate) fn typed_numbers() -> &'static TypedNumbers {
    static NUMBERS: LazyLock<TypedNumbers> = LazyLock::new(|| load("numbers.yaml"));
    &NUMBERS
}

/// Readings (pinyin) of characters that are read otherwise in names.
pub(crate) fn readings() -> &'static Readings {
    static READINGS: LazyLock<Readings> = LazyLock::new(|| load("readings.yaml"));
    &READINGS
}

/// How names of schools are told.
pub(crate) fn institutions() -> &'static Institutions {
    static INSTITUTIONS: LazyLock<Institutions> = LazyLock::new(|| load("institutions.yaml"));
    &INSTITUTIONS
}

/// What writers call the keys of the data.
pub(crate) fn key_names() -> &'static KeyNames {
    static KEYS: LazyLock<KeyNames> = LazyLock::new(|| load("keys.yaml"));
    &KEYS
}

/// What writers call the sections, and the files of the same names.
pub(crate) fn section_names() -> &'static KeyNames {
    static SECTIONS: LazyLock<KeyNames> = LazyLock::new(|| load("sections.yaml"));
    &SECTIONS
}

/// The names of keys in the words of headings and habit.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
pub(crate) struct KeyNames {
    by_key: BTreeMap<String, Vec<String>>,
    /// All of them: whoever reads a file asks for many words that are none.
    all: FxHashSet<String>,
}

impl From<BTreeMap<String, Vec<String>>> for KeyNames {
    fn from(by_key: BTreeMap<String, Vec<String>>) -> Self {
        let all = by_key.values().flatten().cloned().collect();
        Self { by_key, all }
    }
}

impl KeyNames {
    /// Whether a name is one of a key: 年级 of `grade`, and so is `Grade`.
    pub(crate) fn are(&self, name: &str, key: &str) -> bool {
        let name = folded_key(name);
        let known = self.by_key.get(key);
        name.replace(['_', ' '], "-") == key || known.is_some_and(|names| names.contains(&name))
    }

    /// Whether a name is one of any key.
    pub(crate) fn have(&self, name: &str) -> bool {
        let name = folded_key(name);
        self.all.contains(&name) || self.by_key.contains_key(&name.replace(['_', ' '], "-"))
    }
}

fn folded_key(name: &str) -> String {
    bare(fold(name).text()).to_lowercase()
}

/// Common misspellings with their corrections.
pub(crate) fn misspellings() -> &'static Slips {
    &SLIPS.misspellings
}

/// Words that are doubled by mistake (的的) with their corrections.
pub(crate) fn doubled_words() -> &'static Slips {
    &SLIPS.doubled
}

/// Words that authors and translators leave where they mean to go on.
pub(crate) fn unfinished_words() -> &'static AhoCorasick {
    &SLIPS.unfinished.0
}

static SLIPS: LazyLock<AllSlips> = LazyLock::new(|| load("misspellings.yaml"));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllSlips {
    misspellings: Slips,
    doubled: Slips,
    unfinished: Words,
}

/// A list of words that are looked for together.
#[derive(Deserialize)]
#[serde(try_from = "Vec<String>")]
struct Words(AhoCorasick);

impl TryFrom<Vec<String>> for Words {
    type Error = aho_corasick::BuildError;

    fn try_from(words: Vec<String>) -> Result<Self, Self::Error> {
        AhoCorasick::new(words).map(Self)
    }
}

/// The files called `name` of all languages, merged into one value.
///
/// # Panics
/// Where a shipped file does not have the form of `T`. A test reads them all.
fn load<T: DeserializeOwned>(name: &str) -> T {
    let all = languages_with(name)
        .into_iter()
        .map(|tag| value(&tag, name));
    let merged = all.reduce(merged).unwrap_or_default();
    serde_json::from_value(merged).unwrap_or_else(|error| panic!("locales/*/{name}: {error}"))
}

/// The file called `name` of the language `tag`, as a JSON value.
fn value(tag: &str, name: &str) -> Value {
    let files = Files::default();
    let text = shipped(&format!("{tag}/{name}")).unwrap_or_default();
    let file = files.add(Path::new(name), text);
    parse(&files, file).map_or(Value::Null, Value::from)
}

/// Merges two values: lists are joined, maps are merged key by key, of anything else the second is taken.
fn merged(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Array(mut first), Value::Array(second)) => {
            first.extend(second);
            Value::Array(first)
        }
        (Value::Object(mut first), Value::Object(second)) => {
            for (key, value) in second {
                let value = match first.remove(&key) {
                    Some(known) => merged(known, value),
                    None => value,
                };
                first.insert(key, value);
            }
            Value::Object(first)
        }
        (_, second) => second,
    }
}

#[cfg(test)]
mod tests;
