//! The texts of a disclosure that can be translated, each under an id that stays when things move.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{FileId, Span, Spanned};
use crate::model::{Assessed, DisclosureDraft, Localized, Tag, Text, ids};
use crate::workspace::Files;

/// A text in the original language, with its translations.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unit<'a> {
    text: &'a Localized,
    original: &'a Spanned<String>,
}

/// What of one disclosure its school is to translate into `tag`: units by their [ids], in the order of
/// its files. A document in a Markdown file is one text, under the id of the value that names the file. Of
/// the edition it is what pages show; of one that ships, what does not ship in `tag`.
pub(crate) fn units<'a>(
    draft: &'a DisclosureDraft,
    tag: &Tag,
    files: &Files,
) -> Vec<(String, Unit<'a>)> {
    units_with(|| Ids::new(draft, files), draft, tag, files)
}

/// The same, where the ids serve more than once.
pub(crate) fn units_with<'a, I: Borrow<Ids>>(
    ids: impl FnOnce() -> I,
    draft: &'a DisclosureDraft,
    tag: &Tag,
    files: &Files,
) -> Vec<(String, Unit<'a>)> {
    let mut wanted = Vec::new();
    if draft.locales.first() != Some(tag) {
        wanted.extend(own_texts(draft, tag, files));
    }
    wanted.extend(edition_texts(draft, tag, files));
    if wanted.is_empty() {
        return Vec::new();
    }
    let ids = ids();
    let mut taken = BTreeSet::new();
    // Where the search for a free id went on last: thousands may have the same.
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let mut units = Vec::new();
    for (place, unit) in wanted {
        let Some(id) = ids.borrow().0.get(&place) else {
            continue;
        };
        let mut own = id.clone();
        let count = counts.entry(id).or_insert(1);
        while !taken.insert(own.clone()) {
            *count += 1;
            own = format!("{id}~{count}");
        }
        units.push((own, unit));
    }
    units
}

/// The texts of the disclosure's own files, each with the place by which it is known. What is a usual word has a shipped
/// translation.
fn own_texts<'a>(draft: &'a DisclosureDraft, tag: &Tag, files: &Files) -> Vec<(Span, Unit<'a>)> {
    // A name needs no translation: it is written as the other language writes names.
    let names = draft.names().filter(|name| name.all().count() == 1);
    // Nor does a choice, for which the edition's own word is printed.
    let choices = draft.assessments().flat_map(choices);
    let as_they_are: FxHashSet<Span> = names.chain(choices).map(Localized::span).collect();
    let settings = draft.settings.value.iter();
    let terms = settings.filter_map(|settings| settings.terms.as_ref());
    let mut texts: Vec<&Localized> = terms
        .flat_map(|terms| terms.0.iter().map(|term| &term.name))
        .collect();
    draft.texts(&mut |text| match text {
        Text::Plain(localized) => texts.push(localized),
        Text::Markdown(markdown) => texts.push(&markdown.0),
    });
    // A number is the same everywhere.
    let has_words = |text: &Localized| text.primary().value.chars().any(char::is_alphabetic);
    texts.retain(|text| has_words(text) && !as_they_are.contains(&text.span()));
    let units = texts.into_iter().map(Unit::new);
    let units = units.filter(|unit| !unit.is_shipped_in(tag, files));
    let units = units.map(|unit| (unit.span(), unit));
    let prose = draft.prose();
    let prose = prose.map(|prose| (prose.names.span(), Unit::new(&prose.text)));
    units.chain(prose).collect()
}

/// What the school chose in the fields above a self-assessment that have choices.
fn choices(assessed: Assessed<'_>) -> impl Iterator<Item = &Localized> {
    let values = assessed.answers.value.iter();
    let values = values.flat_map(|answers| answers.head.iter().flatten());
    let has_choices = move |field: &str| {
        let criteria = assessed.criteria.value.as_ref();
        criteria.is_some_and(|criteria| criteria.has_choices(field))
    };
    let chosen = values.filter(move |value| has_choices(value.item.value.as_str()));
    chosen.map(|value| &value.value)
}

/// The texts of the editions that their school is to translate.
fn edition_texts<'a>(
    draft: &'a DisclosureDraft,
    tag: &Tag,
    files: &Files,
) -> Vec<(Span, Unit<'a>)> {
    let mut units: Vec<(Span, Unit)> = Vec::new();
    for assessed in draft.assessments() {
        units.extend(texts_of_edition(draft, assessed, tag, files));
    }
    let mut seen = FxHashSet::default();
    // Two tables may answer one edition.
    units.retain(|(place, _)| seen.insert(*place));
    units
}

/// The texts of one edition that its school is to translate.
fn texts_of_edition<'a>(
    draft: &'a DisclosureDraft,
    assessed: Assessed<'a>,
    tag: &Tag,
    files: &Files,
) -> Vec<(Span, Unit<'a>)> {
    let Some(criteria) = &assessed.criteria.value else {
        return Vec::new();
    };
    let Some(language) = draft.language_of(criteria).filter(|own| *own != tag) else {
        return Vec::new();
    };
    let answers = assessed.answers.value.as_ref();
    let texts = criteria.shown(answers).into_iter();
    texts
        .map(|text| Unit {
            original: text
                .in_language(language.as_str(), language)
                .unwrap_or_else(|| text.primary()),
            text,
        })
        .filter(|unit| !unit.ships(files) || !unit.is_shipped_in(tag, files))
        .map(|unit| (unit.span(), unit))
        .collect()
}

impl<'a> Unit<'a> {
    fn new(text: &'a Localized) -> Self {
        let original = text.primary();
        Self { text, original }
    }

    /// The text in the original language, with its place.
    pub(crate) fn text(&self) -> &'a Spanned<String> {
        self.original
    }

    /// The text in the original language.
    pub(crate) fn original(&self) -> &'a str {
        &self.original.value
    }

    /// Where the original stands.
    pub(crate) fn span(&self) -> Span {
        self.original.span
    }

    /// Whether the original is built into the program.
    pub(crate) fn ships(&self, files: &Files) -> bool {
        !files.is_on_disk(self.span().file)
    }

    fn is_shipped_in(&self, tag: &Tag, files: &Files) -> bool {
        let translation = self.translation(tag);
        translation.is_some_and(|text| !files.is_on_disk(text.span.file))
    }

    /// Whether a translation stands in the original's file, so that it moves with the original.
    pub(crate) fn is_beside(&self, translation: &Spanned<String>) -> bool {
        translation.span.file == self.span().file
    }

    /// Its translation into `tag`: its own, or that of the term that the whole text is.
    pub(crate) fn translation(&self, tag: &Tag) -> Option<&'a Spanned<String>> {
        let others = self.text.tagged();
        let mut others = others.filter(|(_, text)| text.span != self.span());
        let found = others.find(|(own, _)| *own == Some(tag));
        found.map(|(_, text)| text)
    }
}

/// The id of every scalar of a disclosure's files, by its place.
#[derive(Debug)]
pub(crate) struct Ids(FxHashMap<Span, String>);

impl Ids {
    pub(crate) fn new(draft: &DisclosureDraft, files: &Files) -> Self {
        let editions = draft
            .assessments()
            .filter_map(|assessed| assessed.criteria.value.as_ref());
        let languages: FxHashMap<FileId, Option<&Tag>> = editions
            .map(|edition| (edition.title.span().file, draft.language_of(edition)))
            .collect();
        let mut all = FxHashMap::default();
        for tree in &draft.trees {
            let language = languages.get(&tree.span.file).copied();
            let language = language.unwrap_or_else(|| draft.locales.first());
            let name = files.path(tree.span.file).file_name();
            let name = name.map_or_else(Default::default, |name| name.to_string_lossy());
            all.extend(ids(tree, &name, language.map_or("", Tag::as_str)));
        }
        Self(all)
    }
}
