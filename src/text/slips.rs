//! What a language's writers get wrong: misspelt words, doubled ones.
//!
//! They are data (`locales/*/misspellings.yaml`). The lists of all languages are used together: a slip of
//! one is no word of another.

use std::ops::Range;
use std::path::Path;

use regex::Regex;

use crate::locale::{languages_with, shipped};
use crate::workspace::Files;
use crate::yaml::{Node, parse};

const MISSPELLINGS: &str = "misspellings.yaml";

/// A list of words that are wrong wherever they stand.
#[derive(Debug)]
pub(crate) struct Slips {
    words: Vec<Slip>,
    pattern: Option<Regex>,
}

/// One wrong word.
#[derive(Debug)]
struct Slip {
    wrong: String,
    right: String,
    /// Right words that contain the wrong one.
    not_in: Vec<String>,
}

impl Slips {
    /// Words that are misspelt.
    pub(crate) fn misspellings() -> Self {
        Self::listed("misspellings")
    }

    /// Words of which one is too many.
    pub(crate) fn doubled() -> Self {
        Self::listed("doubled")
    }

    /// The wrong words of a text, each with its place and the right one.
    pub(crate) fn of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, String)> {
        self.pattern
            .iter()
            .flat_map(|pattern| pattern.find_iter(text))
            .filter_map(|found| {
                let slip = self
                    .words
                    .iter()
                    .find(|slip| slip.wrong.eq_ignore_ascii_case(found.as_str()))?;
                let is_part = slip.not_in.iter().any(|word| {
                    word.match_indices(&slip.wrong).any(|(at, _)| {
                        let start = found.start().checked_sub(at);
                        start.is_some_and(|start| {
                            text.get(start..).is_some_and(|rest| rest.starts_with(word))
                        })
                    })
                });
                (!is_part).then(|| (found.range(), slip.right_like(found.as_str())))
            })
    }

    fn listed(key: &str) -> Self {
        let words: Vec<Slip> = lists(MISSPELLINGS, key)
            .iter()
            .filter_map(Slip::read)
            .collect();
        let alternatives: Vec<String> = words.iter().map(Slip::pattern).collect();
        let pattern = Regex::new(&alternatives.join("|"))
            .ok()
            .filter(|_| !words.is_empty());
        Self { words, pattern }
    }
}

impl Slip {
    fn read(node: &Node) -> Option<Self> {
        let text = |key| node.value(key)?.text().map(str::to_owned);
        Some(Self {
            wrong: text("wrong")?,
            right: text("right")?,
            not_in: node.texts("not-in"),
        })
    }

    /// The right word, with a capital where the wrong one has one.
    fn right_like(&self, found: &str) -> String {
        let mut rest = self.right.chars();
        match rest.next() {
            Some(first) if found.starts_with(char::is_uppercase) => {
                first.to_uppercase().chain(rest).collect()
            }
            _ => self.right.clone(),
        }
    }

    /// Words of letters are looked for as whole words; in writing without spaces there are none.
    fn pattern(&self) -> String {
        let word = regex::escape(&self.wrong);
        if self.wrong.is_ascii() {
            // Boundaries of ASCII words: those of Unicode would take the slow road through Chinese text.
            format!(r"(?i-u:\b{word}\b)")
        } else {
            word
        }
    }
}

/// The lists (or single values) called `key` in the files called `name`, of all languages one behind the
/// other.
pub(crate) fn lists(name: &str, key: &str) -> Vec<Node> {
    let read = |tag: String| {
        let files = Files::default();
        let file = files.add(Path::new(name), shipped(&format!("{tag}/{name}"))?);
        let root = parse(&files, file).ok()?;
        Some(root.value(key)?.members().to_vec())
    };
    languages_with(name)
        .into_iter()
        .filter_map(read)
        .flatten()
        .collect()
}
