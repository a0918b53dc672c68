//! How long texts may be. One that is too long counts as unread, so that nothing after the reader has to bear it.

use std::ops::Range;

use crate::diagnostic::{Finding, Span, message};
use crate::locale::limits;
use crate::text::{more_than, paragraphs, piled_marks};

/// What a text is, by which its length is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// The name of a person or of a department.
    Name,
    /// A title or a cell.
    Cell,
    /// Running text, paragraph by paragraph.
    Paragraphs,
}

/// All texts so far that are longer than a name.
#[derive(Debug, Default)]
pub(crate) struct LongTexts {
    /// Their characters.
    pub characters: usize,
    /// The text with which there are too many.
    pub passing: Option<Span>,
}

impl Measure {
    /// The measure of a plain text under a key.
    pub(super) fn of_plain(key: &str) -> Self {
        match key {
            "name" => Self::Name,
            _ => Self::Cell,
        }
    }

    /// The measure of a text with Markdown under a key.
    pub(super) fn of_markdown(key: &str) -> Self {
        match key {
            "title" => Self::Cell,
            _ => Self::Paragraphs,
        }
    }

    /// The measure that allows least.
    pub(super) fn strictest() -> Self {
        Self::Name
    }

    /// What is wrong with the length of a text, and where in it; `None` where nothing is.
    pub(super) fn fault(self, text: &str) -> Option<(Finding, Range<usize>)> {
        let limits = &limits().texts;
        if let Some((at, count)) = piled_marks(text, limits.marks) {
            let finding = Finding::error(message::MARKS_PILED)
                .with("count", count)
                .with("most", limits.marks);
            return Some((finding, at..at));
        }
        if let Some((word, count)) = hyphenated(text, limits.hyphens) {
            let finding = Finding::error(message::HYPHENS_PILED)
                .with("count", count)
                .with("most", limits.hyphens);
            return Some((finding, word));
        }
        let (kind, most) = match self {
            Self::Name => ("name", limits.name),
            Self::Cell => ("cell", limits.cell),
            Self::Paragraphs => ("paragraph", limits.paragraph),
        };
        let long = |part: Range<usize>| Some((more_than(&text[part.clone()], most)?, part));
        let (count, part) = match self {
            Self::Paragraphs if text.len() > most => {
                paragraphs(text).find_map(|part| long(trimmed(text, part)))
            }
            _ => long(0..text.len()),
        }?;
        let finding = Finding::error(message::TEXT_TOO_LONG)
            .with("kind", kind)
            .with("count", count)
            .with("most", most);
        Some((finding, part))
    }
}

/// The first word with more than so many soft hyphens, and how many it has: wherever one stands a line may end, and all
/// the lines that come of it are tried.
fn hyphenated(text: &str, most: usize) -> Option<(Range<usize>, usize)> {
    const SOFT_HYPHEN: char = '\u{AD}';
    // Hardly a text has any.
    let first = text.find(SOFT_HYPHEN)?;
    let start = text[..first].rfind(char::is_whitespace).unwrap_or(0);
    let mut at = start;
    text[start..]
        .split_inclusive(char::is_whitespace)
        .find_map(|word| {
            let range = at..at + word.trim_end().len();
            at += word.len();
            let count = word.matches(SOFT_HYPHEN).count();
            (count > most).then_some((range, count))
        })
}

/// A range of a text without the line ends and blanks around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.end - part.trim_start().len();
    start..start + part.trim().len()
}
