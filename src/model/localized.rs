//! Text in one or more languages.

use std::borrow::Cow;
use std::fmt;

use icu_locale_core::Locale;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostic::{Span, Spanned};

/// A BCP 47 language tag in canonical form, such as `zh-CN`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Tag(String);

impl Tag {
    /// Parses a tag and brings it into canonical form (`ZH-cn` → `zh-CN`).
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let locale = Locale::try_from_str(text).ok()?;
        // `und` is a well-formed tag, but names no language.
        (!locale.id.language.is_unknown()).then(|| Self(locale.to_string()))
    }

    /// The tag's text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The language subtag alone: `zh` of `zh-CN`.
    pub(crate) fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The region subtag: `CN` of `zh-CN`; `None` where the tag has none.
    pub(crate) fn region(&self) -> Option<String> {
        let locale = Locale::try_from_str(&self.0).ok()?;
        locale.id.region.map(|region| region.to_string())
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl JsonSchema for Tag {
    fn schema_name() -> Cow<'static, str> {
        "Tag".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": ["zh-CN", "en"] })
    }
}

/// A text that the publication prints: one scalar in the original language, or a map by language tag.
#[derive(Debug, Clone)]
pub(crate) struct Localized {
    /// The original. It has a tag where the author wrote one.
    original: (Option<Tag>, Spanned<String>),
    /// The texts in the other languages, in the order of the file.
    translations: Tagged,
}

impl Localized {
    /// A text and its translations.
    pub(super) fn new(original: (Option<Tag>, Spanned<String>), translations: Tagged) -> Self {
        Self {
            original,
            translations,
        }
    }

    /// What stands for a text that could not be read: no text that was read is empty.
    pub(super) fn unread(record: Span) -> Self {
        Self::new((None, Spanned::new(String::new(), record)), Vec::new())
    }

    /// Whether the text could not be read.
    pub(crate) fn is_unread(&self) -> bool {
        self.primary().value.is_empty()
    }

    /// Puts another text in place of the original, which stays where it stands.
    pub(super) fn set_primary(&mut self, text: String) {
        self.original.1.value = text;
    }

    /// Adds a translation into the language `tag`, unless there already is one.
    pub(super) fn add(&mut self, tag: &Tag, text: &Spanned<String>) {
        if self.find(tag).is_none() {
            self.translations.push((Some(tag.clone()), text.clone()));
        }
    }

    /// The text that is tagged as `locale`, if there is one. A text without a tag is not found: it is in the
    /// original language, which is not known here.
    pub(crate) fn find(&self, locale: &Tag) -> Option<&Spanned<String>> {
        let mut texts = self.tagged();
        let found = texts.find(|(tag, _)| *tag == Some(locale));
        found.map(|(_, text)| text)
    }

    /// The text in `locale`; where there is none, the original.
    pub(crate) fn get(&self, locale: &Tag) -> &Spanned<String> {
        self.find(locale).unwrap_or_else(|| self.primary())
    }

    /// The text in the language `tag`, if there is one; `primary` is the original language, in which a text
    /// without a tag is.
    pub(crate) fn in_language(&self, tag: &str, primary: &Tag) -> Option<&Spanned<String>> {
        self.tagged()
            .find(|(known, _)| known.unwrap_or(primary).as_str() == tag)
            .map(|(_, text)| text)
    }

    /// The original.
    pub(crate) fn primary(&self) -> &Spanned<String> {
        &self.original.1
    }

    /// The text in all its languages, the original first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.tagged().map(|(_, text)| text)
    }

    /// The text in all its languages with their tags, the original first; `None` stands for the original
    /// language.
    pub(crate) fn tagged(&self) -> impl Iterator<Item = (Option<&Tag>, &Spanned<String>)> {
        std::iter::once(&self.original)
            .chain(&self.translations)
            .map(|(tag, text)| (tag.as_ref(), text))
    }

    /// Where the original stands.
    pub(crate) fn span(&self) -> Span {
        self.primary().span
    }
}

/// Versions of a text with the tags of their languages; one without a tag is in the original language.
pub(super) type Tagged = Vec<(Option<Tag>, Spanned<String>)>;

/// The JSON Schema of a text in one or more languages, described as `about`.
pub(super) fn localized_schema(about: &str) -> Schema {
    json_schema!({
        "description": about,
        "anyOf": [
            { "type": ["string", "number", "boolean"] },
            { "type": "object", "additionalProperties": { "type": ["string", "number", "boolean"] } }
        ]
    })
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Localized".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        localized_schema(
            "文字，照原样印出；多种语言时按语言代码分列（zh-CN、en）。 \
             Text, printed as typed; in several languages, a map by language tag.",
        )
    }
}

/// A [`Localized`] text that may hold inline Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Markdown(pub Localized);

impl JsonSchema for Markdown {
    fn schema_name() -> Cow<'static, str> {
        "Markdown".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        localized_schema(
            "文字，可用 *着重*、**加粗** 和 [链接](#charter-art-1)；空一行分段。 \
             Text with *emphasis*, **strong** and [links](#charter-art-1); an empty line starts a \
             new paragraph.",
        )
    }
}
