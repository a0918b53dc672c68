//! What rules make of texts as people write them: lists of texts (`tests/fixtures/corpus/*.tsv`), each with
//! what is to be found in it, all of a list in one disclosure. How well they are read is printed by
//! `cargo test --release --test it -- corpus --nocapture`.
//!
//! A line of a list is what is expected (the messages of the findings by their names, `-` for none), a tab, and
//! the text. `?` before it marks a text that is not read rightly yet: the list is a record, so that a text read
//! worse than it says fails the test, and one read better as well, until its mark is taken away.

use std::collections::{BTreeMap, BTreeSet};

use crate::rules::findings;
use crate::support::{Case, project};

/// A list of texts, and where in a disclosure they stand.
struct Corpus {
    /// Its file below `tests/fixtures/corpus`.
    list: &'static str,
    /// The rules that are tried; what others find in the texts is of no matter here.
    rules: &'static [&'static str],
    /// The disclosure without the texts.
    case: fn() -> Case,
    /// The file of the disclosure to which the texts are added, and what comes before them.
    file: &'static str,
    opening: &'static str,
    /// A text, given its number, as YAML.
    entry: fn(usize, &str) -> String,
}

/// A text of a list.
struct Entry {
    /// Its line in the list.
    line: usize,
    text: String,
    expected: BTreeSet<String>,
    is_misread: bool,
}

/// How often a finding was right, false, and missing.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Corpus {
    fn entries(&self) -> Vec<Entry> {
        let path = project().join("tests/fixtures/corpus").join(self.list);
        let list = std::fs::read_to_string(path).unwrap();
        let lines = list.lines().enumerate();
        lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(at, line)| Entry::read(at + 1, line))
            .collect()
    }

    /// What is found in each of the texts.
    fn found(&self, entries: &[Entry]) -> Vec<BTreeSet<String>> {
        let case = (self.case)();
        let path = case.file(self.file);
        let mut content = std::fs::read_to_string(&path).unwrap() + self.opening;
        // The line on which each entry begins, and its number.
        let mut begins = BTreeMap::new();
        for (at, entry) in entries.iter().enumerate() {
            begins.insert(content.lines().count() + 1, at);
            content.push_str(&(self.entry)(at, &entry.text));
        }
        std::fs::write(path, content).unwrap();
        let mut found = vec![BTreeSet::new(); entries.len()];
        for finding in findings(&case) {
            let is_there = finding["file"] == format!("data/2026/{}", self.file);
            let is_tried = self.rules.iter().any(|rule| finding["rule"] == *rule);
            let line = finding["line"].as_u64().unwrap_or(0) as usize;
            if let Some((_, at)) = begins.range(..=line).next_back()
                && is_there
                && is_tried
            {
                found[*at].insert(finding["message-id"].as_str().unwrap().to_owned());
            }
        }
        found
    }

    /// Prints how well the texts are read, and fails where that is not what the list says.
    fn hold(&self) {
        let entries = self.entries();
        let mut score = Score::default();
        let mut changed = Vec::new();
        for (entry, found) in entries.iter().zip(self.found(&entries)) {
            score.right += found.intersection(&entry.expected).count();
            score.wrong += found.difference(&entry.expected).count();
            score.missed += entry.expected.difference(&found).count();
            if (found != entry.expected) != entry.is_misread {
                changed.push(format!(
                    "{}:{}: {} ({found:?})",
                    self.list, entry.line, entry.text
                ));
            }
        }
        println!("{}: {} texts, {}", self.list, entries.len(), score.shown());
        assert!(
            changed.is_empty(),
            "read otherwise than recorded:\n{}",
            changed.join("\n")
        );
    }
}

impl Entry {
    fn read(line: usize, text: &str) -> Self {
        let (expected, text) = text
            .split_once('\t')
            .unwrap_or_else(|| panic!("line {line} has no tab: {text}"));
        let names = expected.trim_start_matches('?').split_whitespace();
        Self {
            line,
            text: unescaped(text),
            expected: names
                .filter(|name| *name != "-")
                .map(str::to_owned)
                .collect(),
            is_misread: expected.starts_with('?'),
        }
    }
}

impl Score {
    fn shown(&self) -> String {
        let share = |part: usize, whole: usize| match whole {
            0 => 100.0,
            _ => 100.0 * part as f64 / whole as f64,
        };
        format!(
            "precision {:.1} %, recall {:.1} %",
            share(self.right, self.right + self.wrong),
            share(self.right, self.right + self.missed)
        )
    }
}

/// A text of a list with its characters that nobody sees, written `\u{200B}` there.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        plain.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        plain.push_str(rest);
    }
    plain
}

/// A text in single quotes, as which YAML reads it as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// An article of the charter.
fn article(at: usize, text: &str) -> String {
    format!("      - {{id: case-{at}, text: {}}}\n", quoted(text))
}

#[test]
fn sentences_of_charters_state_what_readers_read() {
    Corpus {
        list: "sentences.tsv",
        rules: &["stated-number", "department-names"],
        case: Case::small,
        file: "charter.yaml",
        opening: "",
        entry: article,
    }
    .hold();
}

#[test]
fn private_values_are_told_from_harmless_ones() {
    const PRIVATE: &[&str] = &[
        "identity-number",
        "mobile-number",
        "student-number",
        "email-address",
    ];
    Corpus {
        list: "private.tsv",
        rules: PRIVATE,
        case: Case::small,
        file: "charter.yaml",
        opening: "",
        entry: article,
    }
    .hold();
    Corpus {
        list: "private-of-people.tsv",
        rules: PRIVATE,
        case: Case::small,
        file: "staff.yaml",
        opening: "",
        entry: |at, text| {
            let given = char::from_u32(0x5000 + at as u32).unwrap();
            let text = quoted(text);
            format!("  - {{name: 澹台{given}, grade: 二年级, experience: {text}}}\n")
        },
    }
    .hold();
}

#[test]
fn translations_say_what_their_originals_say() {
    Corpus {
        list: "translations.tsv",
        rules: &[
            "numbers-differ",
            "untranslated-words",
            "unfinished-text",
            "full-width-punctuation",
        ],
        case: Case::bilingual,
        file: "charter.yaml",
        opening: "",
        entry: |at, text| {
            let (original, translation) = text.split_once(" | ").unwrap();
            let (original, translation) = (quoted(original), quoted(translation));
            format!("      - {{id: case-{at}, text: {{zh-CN: {original}, en: {translation}}}}}\n")
        },
    }
    .hold();
}
