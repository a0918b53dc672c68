//! The texts of a disclosure as rules read them: one list, each with its language and its place.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::model::{DisclosureDraft, GuidanceText, Text};
use crate::source::{Files, Ground, Span};

/// A text that readers of the publication will see, in one language.
#[derive(Debug)]
pub struct Passage<'a> {
    /// What is read: the author's text, in which whatever is no text (addresses of links) has been
    /// replaced by [`Passage::NO_TEXT`], byte for byte.
    pub text: Cow<'a, str>,
    /// Tag of its language, where the author named it; otherwise it is the primary one.
    pub locale: Option<&'a str>,
    /// Whether it is a person's name.
    pub is_name: bool,
    /// Whether it holds Markdown.
    pub is_markdown: bool,
    /// Where the whole value stands.
    pub span: Span,
    original: &'a str,
}

impl<'a> Passage<'a> {
    /// Stands for a byte of what is no text.
    pub const NO_TEXT: char = '\u{1A}';

    /// Where a range of the text stands in the file; the whole value where that cannot be said.
    pub fn place(&self, files: &Files, range: std::ops::Range<usize>) -> Span {
        self.exact(files, range).unwrap_or(self.span)
    }

    /// Where a range of the text stands in the file, if it stands there as it is.
    pub fn exact(&self, files: &Files, range: std::ops::Range<usize>) -> Option<Span> {
        Ground::of(files, self.span, self.original)?.span(range)
    }
}

/// All texts of a draft, in the order of its files.
pub(super) fn passages<'a>(draft: &'a DisclosureDraft, files: &'a Files) -> Vec<Passage<'a>> {
    let names = names(draft);
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
                is_name: names.contains(&text.span),
                is_markdown,
                span: text.span,
                original: &text.value,
            });
        }
    });
    if let Some(GuidanceText::Files(prose)) = &draft.guidance.value {
        let mut seen = HashSet::new();
        for (tag, file) in prose.iter().filter(|(_, file)| seen.insert(*file)) {
            let text = files.text(*file);
            passages.push(Passage {
                text: read(text, true),
                locale: Some(tag.as_str()),
                is_name: false,
                is_markdown: true,
                span: Span::new(*file, 0..text.len()),
                original: text,
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

/// The text without the addresses of its links.
fn read(text: &str, is_markdown: bool) -> Cow<'_, str> {
    if !is_markdown || !(text.contains("](") || text.contains('<')) {
        return Cow::Borrowed(text);
    }
    let mut masked = text.to_owned();
    for (open, close) in [("](", ')'), ("<http", '>'), ("<mailto", '>')] {
        let mut from = 0;
        while let Some(at) = masked[from..].find(open).map(|at| from + at) {
            let Some(length) = masked[at..].find(close) else {
                break;
            };
            let end = at + length + close.len_utf8();
            let start = if open == "](" { at + 1 } else { at };
            masked.replace_range(
                start..end,
                &Passage::NO_TEXT.to_string().repeat(end - start),
            );
            from = end;
        }
    }
    Cow::Owned(masked)
}
