//! What a language's writers get wrong: misspelt words, doubled ones.
//!
//! The lists of all languages are used together: a slip of one is no word of another.

use std::ops::Range;

use regex::Regex;
use serde::Deserialize;

/// A list of words that are wrong wherever they stand.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<Slip>")]
pub(crate) struct Slips {
    words: Vec<Slip>,
    pattern: Option<Regex>,
}

/// One wrong word.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Slip {
    wrong: String,
    right: String,
    /// Right words that contain the wrong one.
    #[serde(default)]
    not_in: Vec<String>,
}

impl From<Vec<Slip>> for Slips {
    fn from(words: Vec<Slip>) -> Self {
        let alternatives: Vec<String> = words.iter().map(Slip::pattern).collect();
        let pattern = Regex::new(&alternatives.join("|"))
            .ok()
            .filter(|_| !words.is_empty());
        Self { words, pattern }
    }
}

impl Slips {
    /// The wrong words of a text, each with its place and the right one.
    pub(crate) fn find_in<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (Range<usize>, String)> {
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
}

impl Slip {
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
