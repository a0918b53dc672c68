//! Resolves the model's values for one locale and notes every text on the way.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::Timelike;
use serde::Serialize;

use super::numbering;
use super::{DateView, RichText, Sample, TextView, Use};
use crate::language::{Labels, Words, romanise};
use crate::markup::{self, Rich};
use crate::model::{Date, Disclosure, GuidanceText, Localized, Markdown, Tag, TimeOfDay, Token};
use crate::source::{Span, Spanned};

pub(super) struct Builder<'a> {
    pub disclosure: &'a Disclosure,
    pub labels: &'a Labels,
    pub words: &'a Words,
    pub locale: Tag,
    pub samples: Vec<Sample>,
    /// Whether a text had to be left in another language.
    pub untranslated: bool,
    owner: Arc<str>,
    numbers: HashMap<String, String>,
}

/// A name in the language of the original, beside the one that the locale's readers can read.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OriginalName {
    text: String,
    lang: String,
}

impl<'a> Builder<'a> {
    pub fn new(disclosure: &'a Disclosure, labels: &'a Labels, words: &'a Words) -> Self {
        let locale = Tag::parse(labels.tag())
            .unwrap_or_else(|| disclosure.settings.locales[0].value.clone());
        let numbers = numbering::references(disclosure, labels, &locale);
        Self {
            disclosure,
            labels,
            words,
            locale,
            samples: Vec::new(),
            untranslated: false,
            owner: "".into(),
            numbers,
        }
    }

    /// Names whom or what the texts that follow belong to.
    pub fn owned_by(&mut self, owner: impl Into<Arc<str>>) {
        self.owner = owner.into();
    }

    /// The text in the page's language, or the original marked as such.
    pub fn text(&mut self, text: &Localized, used_as: Use) -> TextView {
        let lang = self.other_language(text);
        let found = text.get(&self.locale);
        self.note(&found.value, used_as, found.span);
        TextView {
            text: found.value.clone(),
            lang,
        }
    }

    /// The language of a text that has no translation into the page's.
    fn other_language(&mut self, text: &Localized) -> Option<String> {
        let (tag, _) = text.tagged().next()?;
        let primary = &self.disclosure.settings.locales.first()?.value;
        let original = tag.unwrap_or(primary);
        if text.find(&self.locale).is_some() {
            return None;
        }
        self.left_in(original)
    }

    /// Notes that a text stays in the language it is in, if that is not the page's.
    fn left_in(&mut self, original: &Tag) -> Option<String> {
        let foreign = *original != self.locale;
        self.untranslated |= foreign;
        foreign.then(|| original.to_string())
    }

    /// A person's name as the locale writes names, and the name itself where that is another. What
    /// follows belongs to this person.
    pub fn name(&mut self, name: &Localized) -> (String, Option<OriginalName>) {
        let original = name.primary();
        let own = match name.find(&self.locale) {
            Some(own) => own.value.clone(),
            None if self.labels.text("names", &[]) == "pinyin" => romanise(&original.value)
                .map_or_else(|| original.value.clone(), |romanised| romanised.text),
            None => original.value.clone(),
        };
        self.owned_by(own.clone());
        self.note(&own, Use::Name, original.span);
        if own == original.value {
            return (own, None);
        }
        self.note(&original.value, Use::Name, original.span);
        let lang = self.disclosure.settings.locales.first();
        let original = OriginalName {
            text: original.value.clone(),
            lang: lang.map_or_else(String::new, |tag| tag.value.to_string()),
        };
        (own, Some(original))
    }

    /// A sign that is the same in every language.
    pub fn token(&mut self, token: &Spanned<Token>) -> String {
        self.note(&token.value.0, Use::Body, token.span);
        token.value.0.clone()
    }

    pub fn optional(&mut self, text: Option<&Localized>, used_as: Use) -> Option<TextView> {
        text.map(|text| self.text(text, used_as))
    }

    /// The author's text, or the label called `id` where there is none.
    pub fn or_label(&mut self, text: Option<&Localized>, id: &str) -> TextView {
        match text {
            Some(text) => self.text(text, Use::Body),
            None => self.labels.text(id, &[]).into(),
        }
    }

    pub fn markdown(&mut self, text: &Markdown, used_as: Use) -> RichText {
        let found = text.0.get(&self.locale);
        let (rich, _) = markup::inline(&found.value);
        let lang = self.other_language(&text.0);
        self.rich(rich, used_as, found.span).in_language(lang)
    }

    pub fn guidance(&mut self) -> RichText {
        let disclosure = self.disclosure;
        self.owned_by("");
        match &disclosure.guidance {
            GuidanceText::Inline(text) => self.markdown(text, Use::Body),
            GuidanceText::Files(prose) => {
                let found = prose.text.get(&self.locale);
                let (rich, _) = markup::document(&found.value);
                let lang = self.other_language(&prose.text);
                self.rich(rich, Use::Body, found.span).in_language(lang)
            }
        }
    }

    pub fn date(&self, Date(date): Date) -> DateView {
        DateView {
            iso: date.to_string(),
            text: self.labels.date(date),
        }
    }

    pub fn time(&self, time: TimeOfDay) -> String {
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
        self.samples.push(Sample {
            text: text.to_owned(),
            used_as,
            owner,
            span,
        });
    }
}
