//! Where each word of a value stands in its file: the way from a text to the bytes it came from, and back.

use std::ops::Range;

use crate::diagnostic::Span;
use crate::workspace::Files;

/// The words of a value, and where each stands in its file. A value that was
/// folded over several lines or indented has other blanks in the file than in itself, but the same words.
#[derive(Debug)]
pub(crate) struct SourceMap {
    span: Span,
    words: Vec<Word>,
}

/// A stretch of a value that stands in the file as it is.
#[derive(Debug)]
struct Word {
    /// Offset in the value.
    start: usize,
    /// Offset in the file.
    place: usize,
    length: usize,
}

impl SourceMap {
    /// Finds the words of `value`, which was read from `span`. `None` where they do not stand there as
    /// they are, behind an escape of YAML, say.
    pub(crate) fn for_value(files: &Files, span: Span, value: &str) -> Option<Self> {
        let text = files.text(span.file).get(span.range())?;
        let first = span.range().start;
        if text == value {
            let whole = Word {
                start: 0,
                place: first,
                length: value.len(),
            };
            return Some(Self {
                span,
                words: vec![whole],
            });
        }
        let mut words: Vec<Word> = Vec::new();
        let mut at = 0;
        for (start, word) in words_of(value) {
            let rest = &text[at..];
            let skipped = if words.is_empty() {
                opening(rest, word)?
            } else {
                rest.len() - rest.trim_start().len()
            };
            if !rest[skipped..].starts_with(word) {
                return None;
            }
            words.push(Word {
                start,
                place: first + at + skipped,
                length: word.len(),
            });
            at += skipped + word.len();
        }
        closes(&text[at..]).then_some(Self { span, words })
    }

    /// Where a range of the value stands in the file. `None` for a range that begins or ends among
    /// blanks that the file has otherwise.
    pub(crate) fn span(&self, range: Range<usize>) -> Option<Span> {
        // Words are in order, and a value may have thousands of them.
        let ends_before = |word: &Word| word.start + word.length < range.start;
        let first = self.words.get(self.words.partition_point(ends_before))?;
        let before_end = self
            .words
            .partition_point(|word| word.start <= range.end)
            .checked_sub(1)?;
        let last = &self.words[before_end];
        if range.start < first.start || last.start + last.length < range.end {
            return None;
        }
        let start = first.place + range.start - first.start;
        let end = last.place + range.end - last.start;
        (start <= end).then(|| Span::new(self.span.file, start..end))
    }

    /// Which range of the value stands at a range of the file: the way back.
    pub(crate) fn range(&self, span: Span) -> Option<Range<usize>> {
        let within = |offset: usize| {
            move |word: &&Word| (word.place..=word.place + word.length).contains(&offset)
        };
        let Range { start, end } = span.range();
        let first = self.words.iter().find(within(start))?;
        let last = self.words.iter().rev().find(within(end))?;
        let range = first.start + start - first.place..last.start + end - last.place;
        (range.start <= range.end).then_some(range)
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

/// Whether nothing but blanks and a closing quotation mark stands behind the last word: anything more
/// would be a part of the value that has been read otherwise.
fn closes(rest: &str) -> bool {
    matches!(rest.trim(), "" | "\"" | "'")
}

fn words_of(value: &str) -> impl Iterator<Item = (usize, &str)> {
    value
        .split_whitespace()
        .map(move |word| (word.as_ptr() as usize - value.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::SourceMap;
    use crate::diagnostic::Span;
    use crate::workspace::Files;

    #[test]
    fn a_value_is_found_again_in_its_file_and_its_file_in_the_value() {
        for (text, span, value) in [
            ("a: |\r\n  甲  乙\r\n  丙\r\n", 3..25, "甲  乙\n丙\n"),
            ("a: '甲 乙'", 3..12, "甲 乙"),
            ("a: >-\n  甲\n  乙", 3..17, "甲 乙"),
            ("> \"甲\" 乙\n", 0..12, "> \"甲\" 乙\n"),
            ("a: 甲 乙", 3..10, "甲 乙"),
        ] {
            let files = Files::default();
            let file = files.add(Path::new("a.yaml"), text.to_owned());
            let source_map = SourceMap::for_value(&files, Span::new(file, span), value).unwrap();
            let at = value.find('乙').unwrap();
            let place = source_map.span(at..at + 3).unwrap();
            assert_eq!(&text[place.range()], "乙");
            assert_eq!(source_map.range(place), Some(at..at + 3));
        }
    }

    #[test]
    fn what_stands_there_otherwise_has_no_map() {
        for (text, value) in [
            (r#""甲\u4E59""#, "甲乙"),
            ("'甲''乙'", "甲'乙"),
            ("'甲'''", "甲'"),
        ] {
            let files = Files::default();
            let file = files.add(Path::new("a.yaml"), text.to_owned());
            let span = Span::new(file, 0..text.len());
            assert!(
                SourceMap::for_value(&files, span, value).is_none(),
                "{text}"
            );
        }
    }
}
