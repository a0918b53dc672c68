//! Resolves the model's values for one locale and notes every text on the way.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::Timelike;

use super::locale::{DateView, LocaleView, locale};
use super::numbering;
use super::printed_text::{PrintedText, Use};
use super::rich::RichText;
use super::text::TextView;
use crate::diagnostic::{Span, Spanned};
use crate::locale::{Labels, Languages, Words, readings};
use crate::markup;
use crate::markup::Rich;
use crate::model::{Date, Disclosure, GuidanceText, Localized, Markdown, Tag, TimeOfDay, Token};
use crate::text::has_han;
use crate::typeset::Faces;

pub(crate) struct Builder<'a> {
    pub disclosure: &'a Disclosure,
    pub labels: &'a Labels,
    pub words: &'a Words,
    languages: &'a Languages,
    faces: &'a Faces,
    pub locale: Tag,
    pub printed_texts: Vec<PrintedText>,
    /// Whether a text had to be left in another language.
    pub untranslated: bool,
    owner: Arc<str>,
    numbers: HashMap<String, String>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        disclosure: &'a Disclosure,
        labels: &'a Labels,
        languages: &'a Languages,
        faces: &'a Faces,
    ) -> Self {
        let locale = Tag::parse(labels.tag())
            .unwrap_or_else(|| disclosure.settings.locales[0].value.clone());
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
            numbers,
        }
    }

    /// Names whom or what the texts that follow belong to.
    pub(super) fn owned_by(&mut self, owner: impl Into<Arc<str>>) {
        self.owner = owner.into();
    }

    /// The text in the page's language, or the original marked as such.
    pub(super) fn text(&mut self, text: &Localized, used_as: Use) -> TextView {
        let locale = self.other_locale(text);
        let found = text.get(&self.locale);
        self.note(&found.value, used_as, found.span);
        TextView {
            text: found.value.clone(),
            locale,
            face: None,
        }
    }

    /// The locale of a text that has no translation into the page's.
    fn other_locale(&mut self, text: &Localized) -> Option<LocaleView> {
        let (tag, _) = text.tagged().next()?;
        let primary = &self.disclosure.settings.locales.first()?.value;
        let original = tag.unwrap_or(primary);
        if text.find(&self.locale).is_some() {
            return None;
        }
        self.left_in(original)
    }

    /// Notes that a text stays in the language it is in, if that is not the page's.
    fn left_in(&mut self, original: &Tag) -> Option<LocaleView> {
        let other = self.other_than_own(original);
        self.untranslated |= other.is_some();
        other
    }

    /// A locale, if it is not the page's.
    fn other_than_own(&self, tag: &Tag) -> Option<LocaleView> {
        let labels = self.languages.labels(tag.as_str())?;
        (*tag != self.locale).then(|| locale(tag, labels))
    }

    /// A person's name as the locale writes names, and the name itself where that is another. What
    /// follows belongs to this person.
    pub(super) fn name(&mut self, name: &Localized) -> (TextView, Option<TextView>) {
        let original = name.primary();
        let own = match name.find(&self.locale) {
            Some(own) => own.value.clone().into(),
            None => self.without_own_spelling(&original.value),
        };
        self.owned_by(own.text.clone());
        self.note(&own.text, Use::Name, original.span);
        if own.text == original.value {
            return (self.in_one_face(own), None);
        }
        self.note(&original.value, Use::Name, original.span);
        let original = self.as_in_original(&original.value);
        (self.in_one_face(own), Some(self.in_one_face(original)))
    }

    /// A name with the face that sets all of it.
    fn in_one_face(&self, name: TextView) -> TextView {
        let face = self.faces.for_name(&name.text);
        TextView { face, ..name }
    }

    /// A name that the data does not spell in the page's language.
    fn without_own_spelling(&self, name: &str) -> TextView {
        let in_pinyin = self.labels.text("names", &[]) == "pinyin";
        match readings().romanise(name).filter(|_| in_pinyin) {
            Some(romanised) => romanised.text.into(),
            None if in_pinyin && !has_han(name) => name.to_owned().into(),
            None => self.as_in_original(name),
        }
    }

    fn as_in_original(&self, name: &str) -> TextView {
        let primary = self.disclosure.settings.locales.first();
        TextView {
            text: name.to_owned(),
            locale: primary.and_then(|tag| self.other_than_own(&tag.value)),
            face: None,
        }
    }

    /// A sign that is the same in every language.
    pub(super) fn token(&mut self, token: &Spanned<Token>) -> String {
        self.note(&token.value.0, Use::Body, token.span);
        token.value.0.clone()
    }

    pub(super) fn optional(&mut self, text: Option<&Localized>, used_as: Use) -> Option<TextView> {
        text.map(|text| self.text(text, used_as))
    }

    /// The author's text, or the label called `id` where there is none.
    pub(super) fn or_label(&mut self, text: Option<&Localized>, id: &str) -> TextView {
        match text {
            Some(text) => self.text(text, Use::Body),
            None => self.labels.text(id, &[]).into(),
        }
    }

    pub(super) fn markdown(&mut self, text: &Markdown, used_as: Use) -> RichText {
        let found = text.0.get(&self.locale);
        let (rich, _) = markup::inline(&found.value);
        let locale = self.other_locale(&text.0);
        self.rich(rich, used_as, found.span).in_locale(locale)
    }

    pub(super) fn guidance(&mut self) -> RichText {
        let disclosure = self.disclosure;
        self.owned_by("");
        match &disclosure.guidance {
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

    fn rich(&mut self, mut rich: Rich, used_as: Use, span: Span) -> RichText {
        let numbers = &self.numbers;
        rich.number_references(&|anchor| numbers.get(anchor).cloned());
        self.note(&rich.text(), used_as, span);
        RichText::new(rich)
    }

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
