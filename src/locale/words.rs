//! Words with a meaning for the program, such as 是, 上午, 部长, 一年级.
//!
//! They are data (`locales/*/words.yaml`): authors write in their own language, and the program compares
//! meanings and names no language.

use std::borrow::Cow;
use std::path::Path;

use rustc_hash::FxHashMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::meanings::{NAMES, Word};
use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, message};
use crate::workspace::Files;
use crate::yaml::{Kind, parse};

/// The file of a language's words.
pub(crate) const FILE: &str = "words.yaml";

/// All words of all languages.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// By the word in lower case. A word may mean one thing in one field and another in another: 人 in a rank, and
    /// behind a count.
    meanings: FxHashMap<String, Vec<Word>>,
    /// The characters with which they begin, and how many the longest with each has: most texts begin with none of
    /// them.
    beginnings: FxHashMap<char, usize>,
}

impl Words {
    /// The words that ship with the program. Errors are not looked at; a test holds the files to have none.
    pub(crate) fn shipped() -> Self {
        let mut words = Self::default();
        for tag in languages_with(FILE) {
            if let Some(text) = shipped(&format!("{tag}/{FILE}")) {
                let files = Files::default();
                let file = files.add(Path::new(FILE), text);
                words.learn(file, &files);
            }
        }
        words
    }

    /// The meaning of a word, in whatever case; `None` where it is not known. Of several the one that was learned
    /// last.
    pub(crate) fn meaning(&self, word: &str) -> Option<Word> {
        let word = word.trim();
        let meanings = match word.chars().any(char::is_uppercase) {
            true => self.meanings.get(&word.to_lowercase())?,
            false => self.meanings.get(word)?,
        };
        meanings.last().copied()
    }

    /// The meaning and the length of the longest word with one of the `wanted` meanings at the beginning of
    /// `text`, which is in lower case.
    pub(crate) fn at_start(&self, text: &str, wanted: &[Word]) -> Option<(Word, usize)> {
        let longest = *self.beginnings.get(&text.chars().next()?)?;
        let ends = text.char_indices().map(|(at, _)| at).skip(1);
        let ends: Vec<usize> = ends.chain([text.len()]).take(longest).collect();
        ends.into_iter().rev().find_map(|end| {
            let meanings = self.meanings.get(&text[..end])?;
            let meaning = meanings.iter().find(|meaning| wanted.contains(meaning))?;
            Some((*meaning, end))
        })
    }

    /// The words for a meaning, for messages: `是, yes`.
    pub(crate) fn for_meaning(&self, meaning: Word) -> Vec<&str> {
        let mut words: Vec<&str> = self
            .meanings
            .iter()
            .filter(|(_, known)| known.contains(&meaning))
            .map(|(word, _)| word.as_str())
            .collect();
        words.sort_unstable();
        words
    }

    /// Adds the words of a file; returns what is wrong with those that could not be added.
    pub(crate) fn learn(&mut self, file: FileId, files: &Files) -> Vec<Finding> {
        let root = match parse(files, file) {
            Ok(root) => root,
            Err(finding) => return vec![finding],
        };
        let Kind::Map(entries) = root.kind else {
            return vec![
                Finding::error(message::EXPECTED_MAP)
                    .with("keys", meanings())
                    .at(root.span),
            ];
        };
        let mut findings = Vec::new();
        for entry in entries {
            let known = NAMES.iter().find(|(name, _, _)| *name == entry.key.value);
            let (Some((_, meaning, _)), Kind::List(list)) = (known, entry.value.kind) else {
                let finding = Finding::error(message::WORDS_MEANING).with("all", meanings());
                findings.push(finding.with("name", entry.key.value).at(entry.key.span));
                continue;
            };
            for node in list {
                match node.kind {
                    Kind::Scalar(word) => {
                        let word = word.to_lowercase();
                        if let Some(first) = word.chars().next() {
                            let longest = self.beginnings.entry(first).or_default();
                            *longest = word.chars().count().max(*longest);
                        }
                        self.meanings.entry(word).or_default().push(*meaning);
                    }
                    _ => findings.push(Finding::error(message::EXPECTED_TEXT).at(node.span)),
                }
            }
        }
        findings
    }
}

fn meanings() -> String {
    NAMES.map(|(name, _, _)| name).join(", ")
}

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words = |about| {
            json!({
                "type": "array",
                "items": { "type": ["string", "number", "boolean"] },
                "description": about,
            })
        };
        let properties: Map<String, Value> = NAMES
            .into_iter()
            .map(|(name, _, about)| (name.to_owned(), words(about)))
            .collect();
        json_schema!({
            "description": "一种语言里有意义的词，按意义分列。 Words of a language, by their meaning.",
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
        })
    }
}
