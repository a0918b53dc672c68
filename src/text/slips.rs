//! What a language's writers get wrong: misspelt words, doubled ones.
//!
//! The lists of all languages are used together: a slip of one is no word of another.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use serde::Deserialize;

use super::word_matcher::word_matcher;

/// A list of words that are wrong wherever they stand.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<Slip>")]
pub(crate) struct Slips {
    words: Vec<Slip>,
    /// Finds all of them at once, whatever the case of their letters.
    matcher: Option<AhoCorasick>,
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
        let found = word_matcher()
            .ascii_case_insensitive(true)
            .build(words.iter().map(|slip| &slip.wrong));
        Self {
            matcher: found.ok(),
            words,
        }
    }
}

impl Slips {
    /// The wrong words of a text, each with its place and the right one.
    pub(crate) fn find_in<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (Range<usize>, String)> {
        let matcher = self.matcher.iter();
        let found = matcher.flat_map(move |matcher| matcher.find_overlapping_iter(text));
        let found = found.filter_map(move |found| {
            let slip = self.words.get(found.pattern().as_usize())?;
            slip.is_whole_word(text, &found.range())
                .then(|| (found.range(), slip))
        });
        let mut found: Vec<(Range<usize>, &Slip)> = found.collect();
        found.sort_by_key(|(range, _)| range.start);
        // Of words that overlap, the first.
        found.dedup_by(|(next, _), (last, _)| next.start < last.end);
        found
            .into_iter()
            .filter(|(range, slip)| !slip.is_part(text, range))
            .map(|(range, slip)| (range.clone(), slip.right_like(&text[range])))
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
    fn is_whole_word(&self, text: &str, range: &Range<usize>) -> bool {
        let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let (before, behind) = (
            &text.as_bytes()[..range.start],
            &text.as_bytes()[range.end..],
        );
        let goes_on =
            before.last().is_some_and(is_of_word) || behind.first().is_some_and(is_of_word);
        !(self.wrong.is_ascii() && goes_on)
    }

    /// Whether the wrong word is a part of a right one where it stands.
    fn is_part(&self, text: &str, range: &Range<usize>) -> bool {
        self.not_in.iter().any(|word| {
            word.match_indices(&self.wrong).any(|(at, _)| {
                let start = range.start.checked_sub(at);
                let rest = start.and_then(|start| text.get(start..));
                rest.is_some_and(|rest| rest.starts_with(word))
            })
        })
    }
}
