//! Whether two values of a column are one: written with other blanks or digits, or in another language.

use super::alike::squeezed;
use super::former::Former;
use super::tables::{DEPARTMENT, NAME};
use super::tidied::word_with_digits;
use crate::locale::{Word, Words, glossaries};
use crate::model::{Department, Grade, PoliticalStatus, office};
use crate::text::{folded_text, has_han, name_key};

/// The key of the column of grades.
const GRADE: &str = "grade";

/// What is known that tells whether two values are one.
pub(super) struct SameValue<'a> {
    pub words: &'a Words,
    pub departments: &'a [Department],
}

impl SameValue<'_> {
    /// Whether `new` says in the column `key` what the data says of somebody, which is `old`.
    pub(super) fn is_same(&self, key: &str, former: &Former, new: &str) -> bool {
        let old = former.value(key);
        compared(key, old) == compared(key, new) || self.is_translation(key, former, new)
    }

    /// Whether one is in Chinese what the other is in another language. Within a language two words are two things, even
    /// where they mean the same: 主任 and 部长.
    fn is_translation(&self, key: &str, former: &Former, new: &str) -> bool {
        let old = former.value(key);
        if old.is_empty() || new.is_empty() || has_han(old) == has_han(new) {
            return false;
        }
        let is_one = |text: &str| is_read_alike(text, new);
        if former.translated(key).any(is_one) {
            return true;
        }
        let (original, translation) = match has_han(old) {
            true => (old, new),
            false => (new, old),
        };
        self.is_known(key, original, translation) || self.is_usual(former, original, translation)
    }

    /// Whether both are words with one meaning.
    fn is_known(&self, key: &str, original: &str, translation: &str) -> bool {
        let words = self.words;
        match key {
            "political-status" => {
                let [original, translation] =
                    [original, translation].map(|text| PoliticalStatus::parse(text, words));
                original.is_some() && original == translation
            }
            GRADE => {
                let [original, translation] =
                    [original, translation].map(|text| Grade::parse(text, words));
                original.is_some_and(|grade| !grade.later) && original == translation
            }
            // Of the presidium there are several offices, which mean one.
            "position" => {
                let [original, translation] =
                    [original, translation].map(|text| office(text, words));
                original.is_some_and(|office| office != Word::Presidium) && original == translation
            }
            _ => false,
        }
    }

    /// Whether the shipped glossaries translate one as the other, alone or behind the person's department.
    fn is_usual(&self, former: &Former, original: &str, translation: &str) -> bool {
        let id = former.value(DEPARTMENT);
        let mut departments = self.departments.iter();
        let own = departments.find(|it| it.id.value.as_str() == id);
        let own = own.map_or("", |own| own.name.primary().value.as_str());
        let texts = [original.to_owned(), format!("{own}{original}")];
        let translated = |name: &str| {
            let mut all = self.departments.iter();
            let named = all.find(|it| it.name.primary().value == name)?;
            named.name.all().nth(1).map(|text| text.value.clone())
        };
        glossaries().any(|glossary| {
            texts.iter().any(|text| {
                let usual = glossary.translate(text, &translated);
                usual.is_some_and(|usual| is_read_alike(&usual, translation))
            })
        })
    }
}

/// What a value is compared by.
pub(super) fn compared(key: &str, value: &str) -> String {
    match key {
        NAME => name_key(value),
        // The digits of a grade are read as plain ones, however they stand in the data.
        GRADE => squeezed(&word_with_digits(value)),
        _ => squeezed(value),
    }
}

fn is_read_alike(a: &str, b: &str) -> bool {
    let plain = |text: &str| folded_text(text).to_lowercase().replace('’', "'");
    plain(a) == plain(b)
}
