//! Texts beside their translations, for the rules that compare the two.

use super::targets;
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::model::Tag;

/// A text with one of its translations.
pub(super) struct Translated<'s> {
    pub original: &'s Passage<'s>,
    pub translation: &'s Passage<'s>,
    /// The language of the translation.
    pub tag: &'s Tag,
}

/// Every text with each of its translations into a language of the disclosure. Names are left out: they are
/// not translated, but written as the other language writes names.
pub(super) fn translated<'s>(subject: &'s Subject<'s>) -> impl Iterator<Item = Translated<'s>> {
    let texts = subject.passages.iter().filter(|passage| !passage.is_name);
    texts.filter_map(|translation| {
        let locale = translation.locale?;
        Some(Translated {
            original: subject.original_of(translation)?,
            translation,
            tag: targets(subject).find(|tag| tag.as_str() == locale)?,
        })
    })
}
