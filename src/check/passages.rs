//! The texts of a disclosure as rules read them: one flat list of passages, each with its language and place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use regex::Regex;
use rustc_hash::FxHashSet;

use super::broken_links::{BrokenLink, broken_links};
use super::typed_codes::typed_codes;
use crate::diagnostic::{Rule, Span};
use crate::locale::{Languages, limits};
use crate::markup;
use crate::markup::Kind;
use crate::model::{DisclosureDraft, Tag, Text};
use crate::text::{Form, Mapped, Reading, has_han};
use crate::workspace::Files;
use crate::yaml::SourceMap;

/// One text of the publication in one language. `text`, `characters` and `original` have the same byte
/// offsets.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    /// The words of the text: `original` with [`Passage::NO_TEXT`] in place of every byte that is not prose
    /// (code, addresses of links, escapes).
    pub text: Cow<'a, str>,
    /// Language tag, if the author gave one; `None` means the primary language.
    pub locale: Option<&'a str>,
    /// Index of its original in the list of all passages; `None` for an original.
    pub(super) original_at: Option<usize>,
    /// Whether its language is written in Han characters.
    pub is_han: bool,
    /// Whether it is a person's name.
    pub is_name: bool,
    /// How Markdown is read in it; `None` for plain text.
    pub form: Option<Form>,
    /// Stretches that were meant to be links and are not.
    pub(super) broken_links: Vec<BrokenLink>,
    /// What the Markdown parser left as plain characters: `original` with [`Passage::NO_TEXT`] in place of
    /// working marks as well.
    pub characters: Cow<'a, str>,
    /// Place of the whole value in its file.
    pub span: Span,
    /// The value as the author typed it.
    pub original: &'a str,
    /// See [`Passage::reading`].
    reading: Reading<'a>,
    /// How many bytes were read so far to prove corrections, by rule. A rule runs on one thread, so that the
    /// count is the same in every run.
    proven: Mutex<BTreeMap<&'static str, usize>>,
    /// The places of its words in the file, once one was asked for.
    source_map: OnceLock<Option<SourceMap>>,
}

impl<'a> Passage<'a> {
    /// Replaces each byte that is not text. A control character, because no text may hold one: it is neither
    /// letter, mark nor blank to any rule.
    pub(crate) const NO_TEXT: char = '\u{1A}';

    /// The text as it is read: what every rule looks at that looks for words or numbers. Its source is `original`.
    pub(crate) fn reading(&self) -> &Reading<'a> {
        &self.reading
    }

    /// The place in its file of a range of the text as it is read.
    pub(crate) fn span_of_reading(&self, files: &Files, range: Range<usize>) -> Span {
        self.span_of(files, self.reading().source(range))
    }

    /// Whether a range of `original` is no prose at all: code, the address of a link, a URL.
    pub(crate) fn is_no_prose(&self, range: Range<usize>) -> bool {
        let no_prose = |c: char| c == Self::NO_TEXT || c.is_whitespace();
        self.text[range].chars().all(no_prose)
    }

    /// Whether a range of the text as it is read lies in a URL that is printed.
    pub(crate) fn is_in_address(&self, range: Range<usize>) -> bool {
        let addresses = addresses_in(self.reading().text()).into_iter();
        let holds =
            |address: &Range<usize>| address.start <= range.start && range.end <= address.end;
        addresses.into_iter().any(|address| holds(&address))
    }

    /// A passage without its language. Whoever lists passages sets `locale`, `is_han` and `is_name`.
    fn new(original: &'a str, form: Option<Form>, span: Span) -> Self {
        let (mut text, mut characters) = (Cow::Borrowed(original), Cow::Borrowed(original));
        if let Some(form) = form {
            for (range, kind) in markup::kinds(original, form) {
                match kind {
                    Kind::Text => {}
                    // Marks that work stay in `text`: rules about punctuation look through the stars of
                    // `**主席团**`.
                    Kind::Mark => mask(&mut characters, range),
                    Kind::Code | Kind::Address | Kind::Escape => {
                        mask(&mut characters, range.clone());
                        mask(&mut text, range);
                    }
                }
            }
        }
        let broken_links = broken_links(&characters);
        // The address of a broken link is no prose either, nor is a URL that stands in the text as such.
        let addresses = broken_links.iter().map(|link| link.address.clone());
        let codes = typed_codes(&characters).into_iter().map(|(range, _)| range);
        for range in addresses.chain(addresses_in(original)).chain(codes) {
            mask(&mut text, range);
        }
        Self {
            text,
            locale: None,
            original_at: None,
            is_han: false,
            is_name: false,
            form,
            broken_links,
            characters,
            span,
            original,
            reading: Reading::new(original, || rendered(original, form)),
            proven: Mutex::default(),
            source_map: OnceLock::new(),
        }
    }

    /// Whether one more correction of a rule may be proven on this text.
    pub(super) fn may_prove(&self, rule: &'static Rule) -> bool {
        let mut proven = self.proven.lock().unwrap_or_else(PoisonError::into_inner);
        let read = proven.entry(rule.name).or_default();
        let may_prove = *read < limits().proofs;
        *read += self.original.len();
        may_prove
    }

    /// What a reader sees, with offsets that map back to `original`.
    pub(crate) fn rendered(&self) -> Cow<'_, Mapped> {
        match self.reading.as_shown() {
            Some(shown) => Cow::Borrowed(shown),
            None => Cow::Owned(Mapped::identity(self.original)),
        }
    }

    /// The place of a range of the text in its file; the whole value if the range does not stand there
    /// literally.
    pub(crate) fn span_of(&self, files: &Files, range: Range<usize>) -> Span {
        self.exact_span_of(files, range).unwrap_or(self.span)
    }

    /// The place of a range of the text in its file; `None` if it does not stand there literally.
    pub(crate) fn exact_span_of(&self, files: &Files, range: Range<usize>) -> Option<Span> {
        let map = self
            .source_map
            .get_or_init(|| SourceMap::for_value(files, self.span, self.original));
        map.as_ref()?.span(range)
    }
}

fn rendered(text: &str, form: Option<Form>) -> Mapped {
    match form {
        Some(form) => markup::rendered(text, form),
        None => Mapped::identity(text),
    }
}

/// A text of the data with its marks, as it is read.
pub(super) fn read_markdown(text: &str) -> String {
    let reading = Reading::new(text, || markup::rendered(text, Form::Inline));
    reading.text().to_owned()
}

/// All passages of a draft, in the order of its files; each text comes before its translations.
pub(super) fn passages<'a>(
    draft: &'a DisclosureDraft,
    languages: &Languages,
    files: &'a Files,
) -> Vec<Passage<'a>> {
    let names = name_spans(draft);
    let scripts = Scripts::of_disclosure(draft, languages);
    let mut printed = Vec::new();
    draft.texts(&mut |text| {
        let (localized, form) = match text {
            Text::Plain(localized) => (localized, None),
            Text::Markdown(markdown) => (&markdown.0, Some(Form::Inline)),
        };
        let original = printed.len();
        for (tag, text) in localized.tagged() {
            let original_at = (printed.len() > original).then_some(original);
            printed.push((tag, text.value.as_str(), text.span, form, original_at));
        }
    });
    for prose in draft.prose() {
        let original = printed.len();
        for (tag, file) in &prose.files {
            let text = files.text(*file);
            let span = Span::new(*file, 0..text.len());
            let original_at = (printed.len() > original).then_some(original);
            printed.push((Some(tag), text, span, Some(Form::Document), original_at));
        }
    }
    let passage = |(tag, text, span, form, original_at): (Option<&'a Tag>, _, _, _, _)| Passage {
        locale: tag.map(Tag::as_str),
        original_at,
        is_han: scripts.is_han(tag, text),
        is_name: names.contains(&span),
        ..Passage::new(text, form, span)
    };
    printed.into_par_iter().map(passage).collect()
}

/// Places of all names of people.
fn name_spans(draft: &DisclosureDraft) -> FxHashSet<Span> {
    draft
        .names()
        .flat_map(|name| name.all().map(|text| text.span))
        .collect()
}

/// Which of the disclosure's languages are written in Han characters.
struct Scripts<'a> {
    primary: Option<&'a Tag>,
    han: Vec<&'a Tag>,
}

impl<'a> Scripts<'a> {
    /// Looks the scripts up in the labels of the disclosure's languages.
    fn of_disclosure(draft: &'a DisclosureDraft, languages: &Languages) -> Self {
        let settings = draft.settings.value.iter();
        let listed: Vec<&Tag> = settings
            .flat_map(|settings| settings.locales.iter().map(|locale| &locale.value))
            .collect();
        let is_han = |tag: &&&Tag| {
            let labels = languages.labels(tag.as_str());
            labels.is_some_and(|labels| labels.is_han())
        };
        Self {
            primary: listed.first().copied(),
            han: listed.iter().filter(is_han).copied().collect(),
        }
    }

    /// Whether a text is in a language of Han characters; where the list of languages could not be read, whether
    /// it has any.
    fn is_han(&self, tag: Option<&Tag>, text: &str) -> bool {
        match tag.or(self.primary) {
            Some(tag) => self.han.contains(&tag),
            None => has_han(text),
        }
    }
}

/// The URLs that stand in a text as such. A URL ends before the first character beyond ASCII, unless a
/// bracket that belongs to it follows, as in those of encyclopaedias: `…/wiki/团_(政治)`.
fn addresses_in(text: &str) -> Vec<Range<usize>> {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"https?://[!-~]*[A-Za-z0-9/](?:[\w/%.-]*_\([\w·]*\))*").expect("well-formed")
    });
    match text.contains("://") {
        true => ADDRESS.find_iter(text).map(|found| found.range()).collect(),
        false => Vec::new(),
    }
}

/// Replaces a range by [`Passage::NO_TEXT`], byte for byte. Blanks and line ends stay, so that the words
/// around them stay apart.
fn mask(text: &mut Cow<str>, range: Range<usize>) {
    let masked: String = text[range.clone()]
        .bytes()
        .map(|byte| match byte {
            b'\n' | b'\r' | b' ' => char::from(byte),
            _ => Passage::NO_TEXT,
        })
        .collect();
    text.to_mut().replace_range(range, &masked);
}
