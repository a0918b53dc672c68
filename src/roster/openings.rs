//! Words with which texts begin. Most texts can be told at their first character to begin with none of them: a table has
//! a hundred thousand.

use rustc_hash::FxHashSet;

use super::tidied::compared;
use crate::text::is_ideograph;

/// Words, as they are compared.
#[derive(Default)]
pub(super) struct Openings {
    words: Vec<String>,
    first: FxHashSet<char>,
}

impl Openings {
    pub(super) fn new(words: &[String]) -> Self {
        let mut openings = Self::default();
        for word in words {
            openings.add(&compared(word));
        }
        openings
    }

    /// Adds a word that is written as it is compared.
    pub(super) fn add(&mut self, word: &str) {
        self.first.extend(word.chars().next());
        self.words.push(word.to_owned());
    }

    /// Whether the first character of a text leaves it open that it begins with one of the words. Only of ideographs and
    /// digits it is certain that they are compared as they are.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        let first = text.trim_start().chars().next();
        first.is_none_or(|first| {
            !(is_ideograph(first) || first.is_ascii_digit()) || self.first.contains(&first)
        })
    }

    /// Whether a text begins with one of the words, and this holds of what stands behind it.
    pub(super) fn any_before(&self, text: &str, holds: impl Fn(&str) -> bool) -> bool {
        if !self.may_begin(text) {
            return false;
        }
        let text = compared(text);
        let mut words = self.words.iter();
        words.any(|word| text.strip_prefix(word.as_str()).is_some_and(&holds))
    }
}
