//! Names of people in Hanyu Pinyin, by GB/T 28039-2011: surname first, each part one word, ü kept, an
//! apostrophe where a syllable could be read into the one before it.

use pinyin::ToPinyin;
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::fold::key;
use super::han::has_han;
use super::names::{MIDDLE_DOT, name_key};

/// A name in Latin letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Romanised {
    /// The name, surname first: `Wang Weiguo`.
    pub text: String,
    /// The characters whose reading only the person knows, each with the readings it may have. Empty
    /// readings stand for a name of another people, which has a spelling of its own.
    pub guesses: Vec<(String, Vec<String>)>,
}

/// The readings that differ from a character's common one.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Readings {
    /// Compound surnames.
    compound: FxHashMap<String, String>,
    /// Surnames that are read otherwise than the character is elsewhere.
    surnames: FxHashMap<String, String>,
    /// Surnames with several readings, the likeliest first.
    uncertain_surnames: FxHashMap<String, Vec<String>>,
    /// Characters of given names with several readings, the likeliest first.
    uncertain: FxHashMap<String, Vec<String>>,
    /// Characters that are read otherwise in given names.
    given: FxHashMap<String, String>,
    /// Characters that are read otherwise in names of other peoples.
    transcribed: FxHashMap<String, String>,
    /// Words in names of places and schools that are read otherwise than their characters by themselves.
    pub(super) words: FxHashMap<String, String>,
}

/// A Han given name has one character or two.
const LONGEST_GIVEN: usize = 2;

impl Readings {
    /// A name in Hanyu Pinyin; `None` where it is not written in Chinese characters.
    pub(crate) fn romanise(&self, name: &str) -> Option<Romanised> {
        // As it is looked up: without what nobody sees.
        let name = name_key(name);
        if name.contains(MIDDLE_DOT) {
            return self.transcribed(&name);
        }
        let mut guesses = Vec::new();
        let (surname, given) = self.parted(&name);
        let first = self.surname(surname, &mut guesses)?;
        if given.is_empty() {
            return Some(Romanised {
                text: first,
                guesses,
            });
        }
        // Two surnames (which take a hyphen), or a name that was transcribed without its sign.
        if given.chars().count() > LONGEST_GIVEN {
            guesses.push((name.clone(), Vec::new()));
        }
        let text = format!(
            "{first} {}",
            capitalised(&self.joined(given, &mut guesses)?)
        );
        Some(Romanised { text, guesses })
    }

    /// The first character of a Chinese name of which no reading is known, so that it cannot be romanised.
    pub(crate) fn unread(&self, name: &str) -> Option<char> {
        let unread = |character: &char| {
            let key = character.to_string();
            *character != MIDDLE_DOT
                && !character.is_whitespace()
                && character.to_pinyin().is_none()
                && !self.uncertain.contains_key(&key)
                && !self.given.contains_key(&key)
                && !self.surnames.contains_key(&key)
        };
        let name = key(name);
        name.chars().find(unread).filter(|_| has_han(&name))
    }

    /// A compound surname is one only if a given name is left.
    fn parted<'n>(&self, name: &'n str) -> (&'n str, &'n str) {
        let after = |count: usize| name.char_indices().nth(count).map(|(at, _)| at);
        match after(2) {
            Some(at) if self.compound.contains_key(&name[..at]) => name.split_at(at),
            _ => name.split_at(after(1).unwrap_or(name.len())),
        }
    }

    fn surname(&self, surname: &str, guesses: &mut Vec<(String, Vec<String>)>) -> Option<String> {
        if let Some(readings) = self.uncertain_surnames.get(surname) {
            guesses.push((surname.to_owned(), readings.clone()));
        }
        let known = self
            .compound
            .get(surname)
            .or_else(|| self.surnames.get(surname));
        match known {
            Some(reading) => Some(reading.clone()),
            None => self
                .joined(surname, &mut Vec::new())
                .map(|text| capitalised(&text)),
        }
    }

    /// Names of other peoples have spellings of their own, which the characters do not tell.
    fn transcribed(&self, name: &str) -> Option<Romanised> {
        let parts: Option<Vec<String>> = name
            .split(MIDDLE_DOT)
            .filter(|part| !part.is_empty())
            .map(|part| {
                let syllable = |character: char| match self.transcribed.get(&character.to_string())
                {
                    Some(reading) => Some(reading.clone()),
                    None => Some(character.to_pinyin()?.plain().to_owned()),
                };
                let word: Option<String> = part.chars().map(syllable).collect();
                Some(capitalised(&word?))
            })
            .collect();
        Some(Romanised {
            text: parts?.join(" "),
            guesses: vec![(name.to_owned(), Vec::new())],
        })
    }

    /// The syllables of some characters as one word.
    fn joined(&self, text: &str, guesses: &mut Vec<(String, Vec<String>)>) -> Option<String> {
        let mut word = String::new();
        for character in text.chars() {
            let key = character.to_string();
            let syllable = match self.uncertain.get(&key) {
                Some(readings) => {
                    let first = readings.first()?.clone();
                    guesses.push((key, readings.clone()));
                    first
                }
                None => match self.given.get(&key) {
                    Some(reading) => reading.clone(),
                    None => character.to_pinyin()?.plain().to_owned(),
                },
            };
            if !word.is_empty() && syllable.starts_with(['a', 'e', 'o']) {
                word.push('\'');
            }
            word.push_str(&syllable);
        }
        Some(word)
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
