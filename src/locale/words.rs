//! Words with a meaning for the program, such as 是, 上午, 部长, 一年级.
//!
//! They are data (`locales/*/words.yaml`): authors write in their own language, and the program compares
//! meanings and names no language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, message};
use crate::workspace::Files;
use crate::yaml::{Kind, parse};

/// The file of a language's words.
pub(crate) const FILE: &str = "words.yaml";

/// A meaning that a word can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Word {
    /// Yes, in a column that asks.
    Yes,
    /// No.
    No,
    /// Before noon.
    Morning,
    /// Between noon and evening.
    Afternoon,
    /// After the afternoon.
    Evening,
    /// An office in the presidium.
    Presidium,
    /// Head of a department.
    Head,
    /// Deputy head of a department.
    DeputyHead,
    /// Member of a department without other office.
    Officer,
    /// In the first year of study.
    FirstYear,
    /// Past the first year of a first degree.
    LaterYear,
    /// Past a first degree.
    Postgraduate,
    /// Follows the year in which students entered.
    Cohort,
    /// Comes before a student number, which is private.
    StudentNumber,
}

/// Each meaning with its key in `words.yaml` and its description in the JSON Schema.
const NAMES: [(&str, Word, &str); 14] = [
    (
        "yes",
        Word::Yes,
        "是：问是不是、有没有的栏目里。 Yes, in a column that asks.",
    ),
    ("no", Word::No, "否：同上。 No, in such a column."),
    ("morning", Word::Morning, "上午。 Before noon."),
    (
        "afternoon",
        Word::Afternoon,
        "下午。 Between noon and evening.",
    ),
    ("evening", Word::Evening, "晚上。 After that."),
    (
        "presidium",
        Word::Presidium,
        "主席团里的职务。 Offices in the presidium.",
    ),
    ("head", Word::Head, "部门的负责人。 Heads of departments."),
    (
        "deputy-head",
        Word::DeputyHead,
        "部门的副职。 Deputy heads of departments.",
    ),
    (
        "officer",
        Word::Officer,
        "部门里没有其他职务的人。 Members of departments without other office.",
    ),
    (
        "first-year",
        Word::FirstYear,
        "一年级，排名可以不填。 First-years, who need no rank.",
    ),
    (
        "later-year",
        Word::LaterYear,
        "一年级以上的本专科生。 Past the first year of a first degree.",
    ),
    (
        "postgraduate",
        Word::Postgraduate,
        "研究生。 Past a first degree.",
    ),
    (
        "cohort",
        Word::Cohort,
        "入学年份后面的字（2026级）。 What follows the year in which students entered.",
    ),
    (
        "student-number",
        Word::StudentNumber,
        "后面跟着学号的词。 What comes before a student number, which is not for the public.",
    ),
];

impl Word {
    /// The meaning's key in `words.yaml`.
    pub(crate) fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(_, word, _)| *word == self)
            .map_or("", |(name, _, _)| name)
    }
}

/// All words of all languages.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// By the word in lower case.
    meanings: HashMap<String, Word>,
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

    /// The meaning of a word, in whatever case; `None` where it is not known.
    pub(crate) fn meaning(&self, word: &str) -> Option<Word> {
        self.meanings.get(&word.trim().to_lowercase()).copied()
    }

    /// The rest of `text` after a word of this meaning at its beginning; `None` where it begins with none. Of
    /// several that fit, the longest is taken off.
    pub(crate) fn strip_word<'t>(&self, meaning: Word, text: &'t str) -> Option<&'t str> {
        self.meanings
            .iter()
            .filter(|(_, known)| **known == meaning)
            .filter_map(|(word, _)| text.strip_prefix(word.as_str()))
            .min_by_key(|rest| rest.len())
    }

    /// The words for a meaning, for messages: `是, yes`.
    pub(crate) fn for_meaning(&self, meaning: Word) -> Vec<&str> {
        let mut words: Vec<&str> = self
            .meanings
            .iter()
            .filter(|(_, known)| **known == meaning)
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
                        self.meanings.insert(word.to_lowercase(), *meaning);
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
