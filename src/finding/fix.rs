//! What a text should say instead, as edits of its file.

use std::ops::Range;

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

    /// The corrected text with a few characters of its line before and after. Where the edits lie on
    /// several lines, the line of the first.
    pub fn preview(&self, files: &Files) -> Option<String> {
        let (first, _) = self.edits.first()?;
        let (_, line) = files.lines(Span::new(
            first.file,
            first.range().start..first.range().start,
        ));
        let text = files.text(first.file);
        let mut shown = String::new();
        let mut at = line.start;
        let mut changed: Option<Range<usize>> = None;
        for (span, new) in &self.edits {
            let range = span.range();
            if range.start < at || range.end > line.end {
                break;
            }
            shown.push_str(&text[at..range.start]);
            let start = shown.len();
            shown.push_str(new);
            changed = Some(changed.map_or(start, |old| old.start)..shown.len());
            at = range.end;
        }
        shown.push_str(text[at..line.end].trim_end());
        Some(excerpt(&shown, changed?))
    }
}

fn excerpt(line: &str, changed: Range<usize>) -> String {
    let before = &line[..changed.start];
    let after = &line[changed.end..];
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
    format!("{lead}{}{trail}", text.trim())
}
