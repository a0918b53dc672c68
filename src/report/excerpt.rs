//! What a correction changes, with a few characters around it.

use std::ops::Range;

use super::private::{Private, found};
use super::stars::starred;
use super::visible::visible;
use crate::diagnostic::{Fix, Span};
use crate::workspace::Files;

/// How much of the line is shown on either side of a correction, in characters.
const CONTEXT: usize = 8;

/// The corrected text with a few characters before and after, in one line.
pub(crate) fn preview(fix: &Fix, files: &Files, private: &Private) -> Option<String> {
    excerpts(fix, files, private).map(|(_, after)| after)
}

/// What stands there and what should, each with the same few characters before and after.
pub(crate) fn excerpts(fix: &Fix, files: &Files, private: &Private) -> Option<(String, String)> {
    let (first, last) = (fix.edits.first()?.0, fix.edits.last()?.0);
    let (_, lines) = files.lines(Span::new(first.file, first.range().start..last.range().end));
    let old = &files.text(first.file)[lines.clone()];
    let hidden = private.stretches(files, first.file, lines.clone());
    let within = |span: &Span| span.range().start - lines.start..span.range().end - lines.start;
    let changed = within(&first).start..within(&last).end;
    let mut new = Copy::default();
    let mut at = 0;
    for (span, better) in &fix.edits {
        new.keep(old, at..within(span).start, &hidden)?;
        new.put(better, &within(span), &hidden);
        at = within(span).end;
    }
    let end = new.text.len();
    new.keep(old, at..old.len(), &hidden)?;
    // What the correction brings together may be private as a whole.
    new.hidden.extend(found(&new.text));
    let corrected = excerpt(&new.text, changed.start..end, &new.hidden);
    Some((excerpt(old, changed, &hidden), corrected))
}

/// A text put together from another one, with what is private in it.
#[derive(Default)]
struct Copy {
    text: String,
    hidden: Vec<Range<usize>>,
}

impl Copy {
    /// Takes a stretch over as it is.
    fn keep(&mut self, old: &str, stretch: Range<usize>, hidden: &[Range<usize>]) -> Option<()> {
        let by = self.text.len();
        self.text.push_str(old.get(stretch.clone())?);
        let moved = |own: &Range<usize>| {
            let (start, end) = (own.start.max(stretch.start), own.end.min(stretch.end));
            (start < end).then(|| start - stretch.start + by..end - stretch.start + by)
        };
        self.hidden.extend(hidden.iter().filter_map(moved));
        Some(())
    }

    /// Puts a text in the place of a stretch; where that touches something private, so does the text.
    fn put(&mut self, text: &str, stretch: &Range<usize>, hidden: &[Range<usize>]) {
        let start = self.text.len();
        self.text.push_str(text);
        if hidden
            .iter()
            .any(|own| own.start <= stretch.end && stretch.start <= own.end)
        {
            self.hidden.push(start..self.text.len());
        }
    }
}

/// The changed part of some lines and what is near it, in one line that a terminal may show.
fn excerpt(line: &str, changed: Range<usize>, hidden: &[Range<usize>]) -> String {
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
    let stretch = changed.start - before.len() + start..changed.end + end;
    let text = starred(line, hidden);
    let text: String = text
        .chars()
        .skip(line[..stretch.start].chars().count())
        .take(line[stretch].chars().count())
        .collect();
    let shown: Vec<&str> = text.split('\n').map(str::trim).collect();
    visible(&format!("{lead}{}{trail}", shown.join("⏎")))
}
