//! Where each word of a value stands in its file: the way back from a text to the bytes it came from.

use std::ops::Range;

use super::{Files, Span};

/// The ground that a value stands on: its words, and where each stands in the file. A value that was
/// folded over several lines or indented has other blanks in the file than in itself, but the same words.
#[derive(Debug)]
pub struct Ground {
    span: Span,
    /// Offset in the value, offset in the file, length.
    words: Vec<(usize, usize, usize)>,
}

impl Ground {
    /// Finds the words of `value`, which was read from `span`. `None` where they do not stand there as
    /// they are, behind an escape of YAML, say.
    pub fn of(files: &Files, span: Span, value: &str) -> Option<Self> {
        let text = files.text(span.file);
        let mut words: Vec<(usize, usize, usize)> = Vec::new();
        let mut at = span.range().start;
        for (start, word) in words_of(value) {
            let rest = text.get(at..span.range().end)?;
            let skipped = if words.is_empty() {
                opening(rest, word)?
            } else {
                rest.len() - rest.trim_start().len()
            };
            if !rest[skipped..].starts_with(word) {
                return None;
            }
            words.push((start, at + skipped, word.len()));
            at += skipped + word.len();
        }
        Some(Self { span, words })
    }

    /// Where a range of the value stands in the file. `None` for a range that begins or ends among
    /// blanks that the file has otherwise.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let start = self.start(range.start)?;
        let end = self.end(range.end)?;
        (start <= end).then(|| Span::new(self.span.file, start..end))
    }

    fn start(&self, offset: usize) -> Option<usize> {
        self.words
            .iter()
            .find(|(start, _, length)| (*start..=start + length).contains(&offset))
            .map(|(start, place, _)| place + offset - start)
    }

    fn end(&self, offset: usize) -> Option<usize> {
        self.words
            .iter()
            .rev()
            .find(|(start, _, length)| (*start..=start + length).contains(&offset))
            .map(|(start, place, _)| place + offset - start)
    }
}

/// How much stands before the first word: a quotation mark, or the sign of a block text with its line.
fn opening(text: &str, word: &str) -> Option<usize> {
    let header = match text.chars().next()? {
        '|' | '>' => text.find('\n')? + 1,
        '"' | '\'' => 1,
        _ => 0,
    };
    let blanks = text[header..].len() - text[header..].trim_start().len();
    text[header + blanks..]
        .starts_with(word)
        .then_some(header + blanks)
}

fn words_of(value: &str) -> impl Iterator<Item = (usize, &str)> {
    value
        .split_whitespace()
        .map(move |word| (word.as_ptr() as usize - value.as_ptr() as usize, word))
}
