//! The texts of a disclosure as rules read them: one list, each with its language and its place.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use super::broken_links::{BrokenLink, broken_links};
use super::typed_codes::typed_codes;
use crate::diagnostic::Span;
use crate::locale::Languages;
use crate::markup;
use crate::markup::Kind;
use crate::model::{DisclosureDraft, Tag, Text};
use crate::text::{Form, Mapped, fold};
use crate::workspace::Files;
use crate::yaml::Ground;

/// A text that readers of the publication will see, in one language.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    /// What is read: the author's text, in which whatever is no text (addresses of links) has been
    /// replaced by [`Passage::NO_TEXT`], byte for byte.
    pub text: Cow<'a, str>,
    /// Tag of its language, where the author named it; otherwise it is the primary one.
    pub locale: Option<&'a str>,
    /// Where in the list of all passages its original is; an original has none.
    pub(super) original_at: Option<usize>,
    /// Whether its language is written in Han characters.
    pub is_han: bool,
    /// Whether it is a person's name.
    pub is_name: bool,
    /// How it is read, where it holds Markdown.
    pub form: Option<Form>,
    /// What was to be a link and is none.
    pub(super) broken_links: Vec<BrokenLink>,
    /// What the parser left as mere characters: the text without what is anything else, byte for byte.
    pub characters: Cow<'a, str>,
    /// Where the whole value stands.
    pub span: Span,
    /// The value as the author typed it, byte for byte beside `text`.
    pub original: &'a str,
    folded: OnceLock<Mapped>,
}

impl<'a> Passage<'a> {
    /// Stands for a byte of what is no text.
    pub(crate) const NO_TEXT: char = '\u{1A}';

    /// The text that a reader sees in the form in which texts are searched, made when it is first asked for.
    /// Its places lead to `original`.
    pub(crate) fn folded(&self) -> &Mapped {
        self.folded.get_or_init(|| self.rendered().then(fold))
    }

    /// A passage of which no more is known than how it is read and where it stands.
    fn new(original: &'a str, form: Option<Form>, span: Span) -> Self {
        let (mut text, mut characters) = (Cow::Borrowed(original), Cow::Borrowed(original));
        if let Some(form) = form {
            for (range, kind) in markup::kinds(original, form) {
                match kind {
                    Kind::Text => {}
                    Kind::Mark => mask(&mut characters, range),
                    Kind::Code | Kind::Address | Kind::Escape => {
                        mask(&mut characters, range.clone());
                        mask(&mut text, range);
                    }
                }
            }
        }
        let broken_links = broken_links(&characters);
        // An address that is no link is one all the same.
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
            folded: OnceLock::new(),
        }
    }

    /// What a reader sees of it, with the way back to the author's text.
    pub(crate) fn rendered(&self) -> Mapped {
        match self.form {
            Some(form) => markup::rendered(self.original, form),
            None => Mapped::identity(self.original),
        }
    }

    /// Where a range of the text stands in the file; the whole value where that cannot be said.
    pub(crate) fn place(&self, files: &Files, range: Range<usize>) -> Span {
        self.exact(files, range).unwrap_or(self.span)
    }

    /// Where a range of the text stands in the file, if it stands there as it is.
    pub(crate) fn exact(&self, files: &Files, range: Range<usize>) -> Option<Span> {
        Ground::for_value(files, self.span, self.original)?.span(range)
    }
}

/// All texts of a draft, in the order of its files.
pub(super) fn passages<'a>(
    draft: &'a DisclosureDraft,
    languages: &Languages,
    files: &'a Files,
) -> Vec<Passage<'a>> {
    let names = names(draft);
    let scripts = Scripts::of_disclosure(draft, languages);
    let mut passages = Vec::new();
    draft.texts(&mut |text| {
        let (localized, form) = match text {
            Text::Plain(localized) => (localized, None),
            Text::Markdown(markdown) => (&markdown.0, Some(Form::Inline)),
        };
        for (tag, text) in localized.tagged() {
            passages.push(Passage {
                locale: tag.map(Tag::as_str),
                is_han: scripts.is_han(tag),
                is_name: names.contains(&text.span),
                ..Passage::new(&text.value, form, text.span)
            });
        }
    });
    if let Some(prose) = draft.prose() {
        let original = passages.len();
        for (tag, file) in &prose.files {
            let text = files.text(*file);
            let span = Span::new(*file, 0..text.len());
            passages.push(Passage {
                locale: Some(tag.as_str()),
                original_at: (passages.len() > original).then_some(original),
                is_han: scripts.is_han(Some(tag)),
                ..Passage::new(text, Some(Form::Document), span)
            });
        }
    }
    passages
}

fn names(draft: &DisclosureDraft) -> HashSet<Span> {
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

    fn is_han(&self, tag: Option<&Tag>) -> bool {
        tag.or(self.primary)
            .is_some_and(|tag| self.han.contains(&tag))
    }
}

/// The addresses that stand in a text as such. One goes on behind other letters up to a bracket that belongs
/// to it, as those of encyclopaedias do: `…/wiki/团_(政治)`.
fn addresses_in(text: &str) -> Vec<Range<usize>> {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"https?://[!-~]*[A-Za-z0-9/](?:[\w/%.-]*_\([\w·]*\))*").expect("well-formed")
    });
    match text.contains("://") {
        true => ADDRESS.find_iter(text).map(|found| found.range()).collect(),
        false => Vec::new(),
    }
}

/// Lines and the blanks between words stay.
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
