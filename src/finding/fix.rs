//! What a text should say instead, as edits of its file.

use std::ops::Range;

use super::Private;
use super::human::visible;
use crate::source::{Files, Span};

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Replacements, in the order of the file; they do not overlap.
    pub edits: Vec<(Span, String)>,
    /// Whether it is certain enough to be applied unseen.
    pub safe: bool,
}

/// How much of the line is shown on either side of a correction, in characters.
const CONTEXT: usize = 8;

impl Fix {
    /// One replacement.
    pub fn replace(span: Span, text: impl Into<String>, safe: bool) -> Self {
        Self {
            edits: vec![(span, text.into())],
            safe,
        }
    }

    /// The corrected text with a few characters before and after, in one line.
    pub fn preview(&self, files: &Files, private: &Private) -> Option<String> {
        self.excerpts(files, private).map(|(_, after)| after)
    }

    /// What stands there and what should, each with the same few characters before and after.
    pub fn excerpts(&self, files: &Files, private: &Private) -> Option<(String, String)> {
        let (first, last) = (self.edits.first()?.0, self.edits.last()?.0);
        let (_, lines) = files.lines(Span::new(first.file, first.range().start..last.range().end));
        let old = private.masked(files.text(first.file), first.file, lines.clone());
        let within = |span: &Span| span.range().start - lines.start..span.range().end - lines.start;
        let changed = within(&first).start..within(&last).end;
        let mut new = old[..changed.start].to_owned();
        let mut at = changed.start;
        for (span, better) in &self.edits {
            new.push_str(old.get(at..within(span).start)?);
            new.push_str(better);
            at = within(span).end;
        }
        let end = new.len();
        new.push_str(&old[at..]);
        let corrected = excerpt(&new, changed.start..end);
        Some((excerpt(&old, changed), corrected))
    }
}

/// The changed part of some lines and what is near it, in one line that a terminal may show.
fn excerpt(line: &str, changed: Range<usize>) -> String {
    let before = line[..changed.start].trim_start();
    let after = line[changed.end..].trim_end();
    let start = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let end = after
        .char_indices()
        .nth(CONTEXT)
        .map_or(after.len(), |(at, _)| at);
    let lead = if start > 0 { "…" } else { "" };
    let trail = if end < after.len() { "…" } else { "" };
    let text = format!("{}{}{}", &before[start..], &line[changed], &after[..end]);
    let shown: Vec<&str> = text.split('\n').map(str::trim).collect();
    visible(&format!("{lead}{}{trail}", shown.join("⏎")))
}
