//! The texts of a disclosure as rules read them: one list, each with its language and its place.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use crate::language::Languages;
use crate::model::{DisclosureDraft, Tag, Text};
use crate::source::{Files, Ground, Span};
use crate::text::{Mapped, fold};

/// A text that readers of the publication will see, in one language.
#[derive(Debug)]
pub struct Passage<'a> {
    /// What is read: the author's text, in which whatever is no text (addresses of links) has been
    /// replaced by [`Passage::NO_TEXT`], byte for byte.
    pub text: Cow<'a, str>,
    /// Tag of its language, where the author named it; otherwise it is the primary one.
    pub locale: Option<&'a str>,
    /// Whether its language is written in Han characters.
    pub is_han: bool,
    /// Whether it is a person's name.
    pub is_name: bool,
    /// Whether it holds Markdown.
    pub is_markdown: bool,
    /// Where the whole value stands.
    pub span: Span,
    /// The value as the author typed it, byte for byte beside `text`.
    pub original: &'a str,
    folded: OnceLock<Mapped>,
}

impl<'a> Passage<'a> {
    /// Stands for a byte of what is no text.
    pub const NO_TEXT: char = '\u{1A}';

    /// The text in the form in which texts are searched, made when it is first asked for. Its places lead to
    /// `original`.
    pub fn folded(&self) -> &Mapped {
        self.folded.get_or_init(|| fold(self.original))
    }

    /// Where a range of the text stands in the file; the whole value where that cannot be said.
    pub fn place(&self, files: &Files, range: Range<usize>) -> Span {
        self.exact(files, range).unwrap_or(self.span)
    }

    /// Where a range of the text stands in the file, if it stands there as it is.
    pub fn exact(&self, files: &Files, range: Range<usize>) -> Option<Span> {
        Ground::of(files, self.span, self.original)?.span(range)
    }
}

/// All texts of a draft, in the order of its files.
pub(super) fn passages<'a>(
    draft: &'a DisclosureDraft,
    languages: &Languages,
    files: &'a Files,
) -> Vec<Passage<'a>> {
    let names = names(draft);
    let scripts = Scripts::of(draft, languages);
    let mut passages = Vec::new();
    draft.texts(&mut |text| {
        let (localized, is_markdown) = match text {
            Text::Plain(localized) => (localized, false),
            Text::Markdown(markdown) => (&markdown.0, true),
        };
        for (tag, text) in localized.tagged() {
            passages.push(Passage {
                text: read(&text.value, is_markdown),
                locale: tag.map(|tag| tag.as_str()),
                is_han: scripts.is_han(tag),
                is_name: names.contains(&text.span),
                is_markdown,
                span: text.span,
                original: &text.value,
                folded: OnceLock::new(),
            });
        }
    });
    if let Some(prose) = draft.prose() {
        for (tag, file) in &prose.files {
            let text = files.text(*file);
            passages.push(Passage {
                text: read(text, true),
                locale: Some(tag.as_str()),
                is_han: scripts.is_han(Some(tag)),
                is_name: false,
                is_markdown: true,
                span: Span::new(*file, 0..text.len()),
                original: text,
                folded: OnceLock::new(),
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
    fn of(draft: &'a DisclosureDraft, languages: &Languages) -> Self {
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

/// The text without what nobody reads as text: addresses, and code.
fn read(text: &str, is_markdown: bool) -> Cow<'_, str> {
    static ADDRESS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"https?://[!-~]*[A-Za-z0-9/]").expect("well-formed"));
    static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
        // The address of a link, an address by itself, code, an escaped sign, an entity.
        Regex::new(
            r"\](\([^)]*\))|(<(?:https?:|mailto:)[^>]*>)|(`[^`]*`)|(\\[[:punct:]])|(&#?[[:alnum:]]+;)",
        )
        .expect("well-formed")
    });
    let mut masked = Cow::Borrowed(text);
    if is_markdown && text.contains(['(', '<', '`', '\\', '&']) {
        for found in MARKUP.captures_iter(text) {
            if let Some(part) = found.iter().skip(1).find_map(|part| part) {
                mask(&mut masked, part.range());
            }
        }
    }
    if text.contains("://") {
        for found in ADDRESS.find_iter(text) {
            mask(&mut masked, found.range());
        }
    }
    masked
}

fn mask(text: &mut Cow<str>, range: Range<usize>) {
    let blank = Passage::NO_TEXT.to_string().repeat(range.len());
    text.to_mut().replace_range(range, &blank);
}
