//! Resolves the model's values for one locale and notes every text on the way.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::Timelike;

use super::numbering;
use super::{DateView, RichText, Sample, Use};
use crate::language::{Labels, Words};
use crate::markup::{self, Rich};
use crate::model::{Date, Disclosure, GuidanceText, Localized, Markdown, Tag, TimeOfDay, Token};
use crate::source::{Files, Span, Spanned};

pub(super) struct Builder<'a> {
    pub disclosure: &'a Disclosure,
    pub labels: &'a Labels,
    pub words: &'a Words,
    pub locale: Tag,
    pub samples: Vec<Sample>,
    files: &'a Files,
    owner: Arc<str>,
    numbers: HashMap<String, String>,
}

impl<'a> Builder<'a> {
    pub fn new(
        disclosure: &'a Disclosure,
        labels: &'a Labels,
        words: &'a Words,
        files: &'a Files,
    ) -> Self {
        let locale = Tag::parse(labels.tag())
            .unwrap_or_else(|| disclosure.settings.locales[0].value.clone());
        let numbers = numbering::references(disclosure, labels, &locale);
        Self {
            disclosure,
            labels,
            words,
            locale,
            samples: Vec::new(),
            files,
            owner: "".into(),
            numbers,
        }
    }

    /// Names whom or what the texts that follow belong to.
    pub fn owned_by(&mut self, owner: impl Into<Arc<str>>) {
        self.owner = owner.into();
    }

    pub fn text(&mut self, text: &Localized, used_as: Use) -> String {
        let found = text.get(&self.locale);
        self.note(&found.value, used_as, found.span);
        found.value.clone()
    }

    /// A sign that is the same in every language.
    pub fn token(&mut self, token: &Spanned<Token>) -> String {
        self.note(&token.value.0, Use::Body, token.span);
        token.value.0.clone()
    }

    pub fn optional(&mut self, text: Option<&Localized>, used_as: Use) -> Option<String> {
        text.map(|text| self.text(text, used_as))
    }

    /// The author's text, or the label called `id` where there is none.
    pub fn or_label(&mut self, text: Option<&Localized>, id: &str) -> String {
        match text {
            Some(text) => self.text(text, Use::Body),
            None => self.labels.text(id, &[]),
        }
    }

    pub fn markdown(&mut self, text: &Markdown, used_as: Use) -> RichText {
        let found = text.0.get(&self.locale);
        let (rich, _) = markup::inline(&found.value);
        self.rich(rich, used_as, found.span)
    }

    pub fn guidance(&mut self) -> RichText {
        let disclosure = self.disclosure;
        self.owned_by("");
        match &disclosure.guidance {
            GuidanceText::Inline(text) => self.markdown(text, Use::Body),
            prose => match prose.file(&self.locale) {
                Some(file) => {
                    let text = self.files.text(file);
                    let (rich, _) = markup::document(text);
                    self.rich(rich, Use::Body, Span::new(file, 0..text.len()))
                }
                None => RichText::new(Rich::default()),
            },
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
