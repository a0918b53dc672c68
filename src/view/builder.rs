//! Resolves the model's values for one locale, and collects every text that is printed on the way.

use std::sync::Arc;

use chrono::Timelike;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::locale::{DateView, LocaleView, locale};
use super::numbering;
use super::person_anchors::person_anchors;
use super::printed_text::{PrintedText, Use};
use super::rich::RichText;
use super::text::TextView;
use crate::diagnostic::{Span, Spanned};
use crate::locale::{Labels, Languages, Words, readings};
use crate::markup;
use crate::markup::Rich;
use crate::model::{
    Date, Disclosure, GuidanceText, Localized, Markdown, Staff, Tag, TimeOfDay, Token,
};
use crate::text::has_han;
use crate::typeset::Faces;

/// The state while the view of one locale is built.
pub(crate) struct Builder<'a> {
    pub disclosure: &'a Disclosure,
    pub labels: &'a Labels,
    pub words: &'a Words,
    languages: &'a Languages,
    pub faces: &'a Faces,
    pub locale: Tag,
    /// The texts resolved so far.
    pub printed_texts: Vec<PrintedText>,
    /// Whether a text had to be left in another language so far.
    pub untranslated: bool,
    /// To whom or what the texts belong that are resolved now: see [`PrintedText::owner`].
    owner: Arc<str>,
    /// What a reference to each anchor prints.
    numbers: Arc<FxHashMap<String, String>>,
    /// The addresses of people in the roster, once something asked for them.
    anchors: Option<Arc<[String]>>,
    /// Whether the page writes names in pinyin that have no other spelling.
    names_in_pinyin: bool,
}

/// So many values are resolved by one thread at a time.
const AT_A_TIME: usize = 500;

impl<'a> Builder<'a> {
    pub(super) fn new(
        disclosure: &'a Disclosure,
        labels: &'a Labels,
        languages: &'a Languages,
        faces: &'a Faces,
    ) -> Self {
        let locale = Tag::parse(labels.tag())
            .unwrap_or_else(|| disclosure.settings.locales[0].value.clone());
        // Numbers come first: a text may refer to a provision that stands after it.
        let numbers = numbering::references(disclosure, labels, &locale);
        Self {
            disclosure,
            labels,
            words: &languages.words,
            languages,
            faces,
            locale,
            printed_texts: Vec::new(),
            untranslated: false,
            owner: "".into(),
            numbers: Arc::new(numbers),
            anchors: None,
            names_in_pinyin: labels.text("names", &[]) == "pinyin",
        }
    }

    /// Resolves all of a long list, such as a roster of thousands, in all threads; `resolve` gets each value with its
    /// index. What is printed is noted in the order of the list.
    pub(super) fn each<T: Sync, V: Send>(
        &mut self,
        all: &[T],
        resolve: impl Fn(usize, &T, &mut Self) -> V + Sync,
    ) -> Vec<V> {
        let some = |(nth, part): (usize, &[T])| {
            let mut own = self.apart();
            let index = nth * AT_A_TIME..;
            let resolved = index
                .zip(part)
                .map(|(at, value)| resolve(at, value, &mut own));
            (resolved.collect::<Vec<V>>(), own)
        };
        let parts: Vec<_> = all.par_chunks(AT_A_TIME).enumerate().map(some).collect();
        let mut values = Vec::with_capacity(all.len());
        for (resolved, mut own) in parts {
            values.extend(resolved);
            self.printed_texts.append(&mut own.printed_texts);
            self.untranslated |= own.untranslated;
            self.owner = own.owner;
        }
        values
    }

    /// A builder that goes on where this one is, with nothing noted yet.
    fn apart(&self) -> Self {
        Self {
            locale: self.locale.clone(),
            printed_texts: Vec::new(),
            untranslated: false,
            owner: Arc::clone(&self.owner),
            numbers: Arc::clone(&self.numbers),
            anchors: self.anchors.clone(),
            ..*self
        }
    }

    /// The addresses of people in the roster, in its order.
    pub(super) fn person_anchors(&mut self, staff: &Staff) -> Arc<[String]> {
        let anchors = self
            .anchors
            .get_or_insert_with(|| person_anchors(staff).into());
        Arc::clone(anchors)
    }

    /// Sets the owner of all texts that are resolved from now on, by which findings about glyphs name the place.
    pub(super) fn owned_by(&mut self, owner: impl Into<Arc<str>>) {
        self.owner = owner.into();
    }

    /// The text in the page's language; where it is not translated, the original with its locale.
    pub(super) fn text(&mut self, text: &Localized, used_as: Use) -> TextView {
        let locale = self.other_locale(text);
        let found = text.get(&self.locale);
        self.note(&found.value, used_as, found.span);
        TextView {
            text: found.value.clone(),
            locale: locale.map(Box::new),
            face: None,
            is_made: false,
        }
    }

    /// The original's locale, where a text has no translation into the page's; otherwise `None`.
    fn other_locale(&mut self, text: &Localized) -> Option<LocaleView> {
        let (tag, _) = text.tagged().next()?;
        let primary = &self.disclosure.settings.locales.first()?.value;
        let original = tag.unwrap_or(primary);
        if text.find(&self.locale).is_some() {
            return None;
        }
        self.note_untranslated(original)
    }

    /// Notes that a text stays in the language `original`, unless that is the page's.
    fn note_untranslated(&mut self, original: &Tag) -> Option<LocaleView> {
        let other = self.unless_page_locale(original);
        self.untranslated |= other.is_some();
        other
    }

    /// The locale `tag`; `None` if it is the page's, or has no labels.
    fn unless_page_locale(&self, tag: &Tag) -> Option<LocaleView> {
        let labels = self.languages.labels(tag.as_str())?;
        (*tag != self.locale).then(|| locale(tag, labels))
    }

    /// A person's name as the page's language writes it, and the original name where that differs. The texts that
    /// are resolved next belong to this person.
    pub(super) fn name(&mut self, name: &Localized) -> (TextView, Option<TextView>) {
        let original = name.primary();
        let spelt = match name.find(&self.locale) {
            Some(given) => given.value.clone().into(),
            None => self.default_spelling(&original.value),
        };
        // A glyph that is missing is reported at the name that the author wrote, in whichever spelling it occurs.
        self.owned_by(spelt.text.clone());
        self.note(&spelt.text, Use::Name, original.span);
        if spelt.text == original.value {
            return (self.in_one_face(spelt), None);
        }
        self.note(&original.value, Use::Name, original.span);
        let original = self.original_name(&original.value);
        (self.in_one_face(spelt), Some(self.in_one_face(original)))
    }

    /// A name with the one face that has all its characters: a name in two faces looks tampered with.
    fn in_one_face(&self, name: TextView) -> TextView {
        let face = self.faces.for_name(&name.text);
        TextView { face, ..name }
    }

    /// The spelling of a name for which the data gives none in the page's language: pinyin where the language
    /// wants it, otherwise the original.
    fn default_spelling(&self, name: &str) -> TextView {
        if !self.names_in_pinyin {
            return self.original_name(name);
        }
        match readings().romanise(name) {
            Some(romanised) => TextView::made(romanised.text),
            // A name in Latin letters needs no reading and is in no other language than the page.
            None if !has_han(name) => name.to_owned().into(),
            None => self.original_name(name),
        }
    }

    /// A name as it is, marked with the original language. It does not count as an untranslated text: names are
    /// not translated.
    fn original_name(&self, name: &str) -> TextView {
        let primary = self.disclosure.settings.locales.first();
        TextView {
            text: name.to_owned(),
            locale: primary
                .and_then(|tag| self.unless_page_locale(&tag.value))
                .map(Box::new),
            face: None,
            is_made: false,
        }
    }

    /// A text that is the same in every language, such as the mark of an indicator.
    pub(super) fn token(&mut self, token: &Spanned<Token>) -> String {
        self.as_typed(&token.value.0, token.span)
    }

    /// The same, for a text that stands at `span`.
    pub(super) fn as_typed(&mut self, text: &str, span: Span) -> String {
        self.note(text, Use::Body, span);
        text.to_owned()
    }

    pub(super) fn optional(&mut self, text: Option<&Localized>, used_as: Use) -> Option<TextView> {
        text.map(|text| self.text(text, used_as))
    }

    /// The author's text, or the label called `id` where there is none.
    pub(super) fn or_label(&mut self, text: Option<&Localized>, id: &str) -> TextView {
        match text {
            Some(text) => self.text(text, Use::Body),
            // Labels are not noted: their glyphs are looked at after layout, like those of templates' own texts.
            None => TextView::made(self.labels.text(id, &[])),
        }
    }

    /// A text with inline Markdown, references numbered.
    pub(super) fn markdown(&mut self, text: &Markdown, used_as: Use) -> RichText {
        let found = text.0.get(&self.locale);
        // What is wrong with the markup is reported by the check, not here.
        let (rich, _) = markup::inline(&found.value);
        let locale = self.other_locale(&text.0);
        self.rich(rich, used_as, found.span).in_locale(locale)
    }

    /// Running text, wherever it is written.
    pub(super) fn running_text(&mut self, text: &GuidanceText) -> RichText {
        self.owned_by("");
        match text {
            GuidanceText::Inline(text) => self.markdown(text, Use::Body),
            GuidanceText::Files(prose) => {
                let found = prose.text.get(&self.locale);
                let (rich, _) = markup::document(&found.value);
                let locale = self.other_locale(&prose.text);
                self.rich(rich, Use::Body, found.span).in_locale(locale)
            }
        }
    }

    pub(super) fn date(&self, Date(date): Date) -> DateView {
        DateView {
            iso: date.to_string(),
            text: self.labels.date(date),
        }
    }

    pub(super) fn time(&self, time: TimeOfDay) -> String {
        let clock = |time: chrono::NaiveTime| format!("{}:{:02}", time.hour(), time.minute());
        match time {
            TimeOfDay::Morning => self.labels.text("time-morning", &[]),
            TimeOfDay::Afternoon => self.labels.text("time-afternoon", &[]),
            TimeOfDay::Evening => self.labels.text("time-evening", &[]),
            TimeOfDay::Clock(from, None) => clock(from),
            TimeOfDay::Clock(from, Some(until)) => {
                let arguments = [("from", clock(from).into()), ("until", clock(until).into())];
                self.labels.text("time-range", &arguments)
            }
        }
    }

    /// The labels of another language, where it has any.
    pub(super) fn labels_of(&self, tag: &Tag) -> Option<&'a Labels> {
        self.languages.labels(tag.as_str()).map(|labels| &**labels)
    }

    /// Numbers the references in a text, finds the files and pictures that it names, and notes what it prints.
    fn rich(&mut self, mut rich: Rich, used_as: Use, span: Span) -> RichText {
        let disclosure = self.disclosure;
        if !disclosure.attached.is_empty() {
            rich.find_files(&|anchor| {
                let mut all = disclosure.attachments();
                let found = all.find(|(attachment, _)| attachment.anchor() == anchor);
                found.map(|(_, file)| file.path.clone())
            });
        }
        rich.place_pictures(&|picture| {
            if let Some(found) = disclosure.pictures.find(span.file, &picture.address) {
                picture.address.clone_from(&found.path);
                picture.size = Some(found.size);
            }
        });
        let numbers = &self.numbers;
        rich.number_references(&|anchor| numbers.get(anchor).cloned());
        self.note(&rich.text(), used_as, span);
        RichText::new(rich)
    }

    /// Adds a text to those that are printed.
    fn note(&mut self, text: &str, used_as: Use, span: Span) {
        let owner = self.owner.clone();
        self.printed_texts.push(PrintedText {
            text: text.to_owned(),
            used_as,
            owner,
            span,
        });
    }
}
