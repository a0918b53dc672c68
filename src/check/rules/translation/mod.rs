//! Rules about translations: what is missing, what is older than its original or differs from it, what is
//! guessed.

mod guessed_reading;
mod missing_translation;
mod numbers_differ;
mod references_differ;
mod stale_translation;
mod term_translation;
mod translated;
mod untranslated_edition;
mod untranslated_words;

pub(crate) use references_differ::difference as reference_difference;

use crate::check::subject::{Check, Subject};
use crate::diagnostic::Rule;
use crate::model::Tag;

pub(super) static RULES: &[(&Rule, Check)] = &[
    (
        &missing_translation::MISSING_TRANSLATION,
        missing_translation::check,
    ),
    (
        &untranslated_edition::UNTRANSLATED_EDITION,
        untranslated_edition::check,
    ),
    (
        &stale_translation::STALE_TRANSLATION,
        stale_translation::check,
    ),
    (
        &references_differ::REFERENCES_DIFFER,
        references_differ::check,
    ),
    (&numbers_differ::NUMBERS_DIFFER, numbers_differ::check),
    (
        &untranslated_words::UNTRANSLATED_WORDS,
        untranslated_words::check,
    ),
    (&term_translation::TERM_TRANSLATION, term_translation::check),
    (&guessed_reading::GUESSED_READING, guessed_reading::check),
];

/// The languages into which the disclosure is translated: the first one is the original's.
fn targets<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Tag> {
    subject.draft.locales.iter().skip(1)
}
