//! Loads the shipped lists of words and patterns that texts are searched for: slips, statements, readings of
//! names.
//!
//! They are data (`locales/*/*.yaml`). The lists of all languages are merged and used together: no entry of one
//! language means something else in another.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::lists::{load, load_filled, load_of};
use super::unions::{Placeholders, UnionKind};
use crate::text::{
    Institutions, Readings, Slips, Statements, TypedNumbers, bare, fold, word_matcher,
};

/// Reads the lists that every check needs, so that no rule has to wait for them.
pub(crate) fn read_ahead() {
    statements(UnionKind::default());
    misspellings();
    typed_numbers();
    readings();
    institutions();
}

/// Patterns by which the legal text of one kind of organisation states counts, departments and references.
pub(crate) fn statements(kind: UnionKind) -> &'static Statements {
    static STUDENT: LazyLock<Statements> = LazyLock::new(|| read_for(UnionKind::Student));
    static GRADUATE: LazyLock<Statements> = LazyLock::new(|| read_for(UnionKind::Graduate));
    static BOTH: LazyLock<Statements> = LazyLock::new(|| read_for(UnionKind::Both));
    match kind {
        UnionKind::Student => &STUDENT,
        UnionKind::Graduate => &GRADUATE,
        UnionKind::Both => &BOTH,
    }
}

fn read_for(kind: UnionKind) -> Statements {
    load_filled("statements.yaml", |tag, value| {
        Placeholders::of(tag, kind).fill(value)
    })
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
    /// The names of a key, beside itself.
    pub(crate) fn of(&self, key: &str) -> &[String] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

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

/// How tables of people in spreadsheets are told.
pub(crate) fn table_words() -> &'static TableWords {
    static TABLES: LazyLock<TableWords> = LazyLock::new(|| load("spreadsheets.yaml"));
    &TABLES
}

/// The words by which tables are told. The file says what each list is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct TableWords {
    /// Headings, by the keys of their columns.
    pub headings: BTreeMap<String, Vec<String>>,
    /// Parts of headings.
    pub containing: BTreeMap<String, Vec<String>>,
    /// The delegates' figures, by their keys.
    pub figures: BTreeMap<String, Vec<String>>,
    /// How rows of totals begin.
    pub totals: Vec<String>,
    /// How notes begin.
    pub notes: Vec<String>,
    /// Political statuses of members of neither Party nor League.
    pub statuses: Vec<String>,
    /// What is usually written in a column, by their keys.
    pub choices: BTreeMap<String, Vec<String>>,
    /// What yes and no are read as.
    pub answers: Answers,
    /// What a line break in a cell is read as.
    pub line_break: String,
}

/// The words of the data for yes and no.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answers {
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
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

/// The marks of samples, in all languages.
pub(crate) fn samples() -> &'static Samples {
    static SAMPLES: LazyLock<Samples> = LazyLock::new(|| load(SAMPLE_FILE));
    &SAMPLES
}

/// The marks of samples in the language `tag`, if it has some.
pub(crate) fn samples_of(tag: &str) -> Option<Samples> {
    load_of(tag, SAMPLE_FILE)
}

const SAMPLE_FILE: &str = "samples.yaml";

/// By what it is told that something is a sample.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Samples {
    /// What sample texts bear; the first is the one that is written.
    pub marks: Vec<String>,
    /// With what names of sample people begin; the first is the one that is written.
    pub people: Vec<String>,
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
        word_matcher().build(words).map(Self)
    }
}

#[cfg(test)]
mod tests;
