//! Excerpts that show what a correction changes, with a few characters around it.

use std::ops::Range;

use super::near::FAR;
use super::private::{Private, found};
use super::stars::starred;
use crate::diagnostic::{Fix, Scope, Span};
use crate::privacy::known_by;
use crate::text::shown;
use crate::workspace::Files;

/// How much of the line is shown on either side of a correction, in characters.
const CONTEXT: usize = 8;

/// How far the marks may lie apart that are shown together, in bytes.
const WIDEST: usize = 120;

/// The corrected text with a few characters before and after, in one line; `None` where there is nothing to show.
pub(crate) fn preview(fix: &Fix, files: &Files, private: &Private) -> Option<String> {
    excerpts(fix, files, private).map(|(_, after)| after)
}

/// The text before and after the correction, each with the same few characters around it.
pub(crate) fn excerpts(fix: &Fix, files: &Files, private: &Private) -> Option<(String, String)> {
    let edits = match fix.scope {
        Scope::Syntax if is_short(fix, files) => &fix.edits,
        // The marks of a whole file are of one kind: the first shows it.
        Scope::Syntax => fix.edits.get(..1)?,
        Scope::Value | Scope::Words(_) | Scope::Marks(_) => &fix.edits,
    };
    let (first, last) = (edits.first()?.0, edits.last()?.0);
    let all = first.range().start..last.range().end;
    let (_, lines) = files.lines(Span::new(first.file, all.clone()));
    let text = files.text(first.file);
    // No more of a line than is searched for private values: it may be as long as its file.
    let lines = lines
        .start
        .max(text.floor_char_boundary(all.start.saturating_sub(FAR)))
        ..lines
            .end
            .min(text.ceil_char_boundary(all.end.saturating_add(FAR)));
    let old = &text[lines.clone()];
    let hidden = private.stretches(files, first.file, lines.clone());
    let within = |span: &Span| span.range().start - lines.start..span.range().end - lines.start;
    let changed = within(&first).start..within(&last).end;
    let mut new = EditedText::default();
    let mut at = 0;
    for (span, better) in edits {
        new.copy(old, at..within(span).start, &hidden)?;
        new.replace(&within(span), better, &hidden);
        at = within(span).end;
    }
    let end = new.text.len();
    new.copy(old, at..old.len(), &hidden)?;
    // A correction may join pieces that are private only as a whole, such as the halves of a number.
    let is_public =
        |hit: &Range<usize>| files.is_public(&known_by(&new.text[hit.clone()]), first.file);
    let joined: Vec<_> = found(&new.text).filter(|hit| !is_public(hit)).collect();
    new.hidden.extend(joined);
    let corrected = excerpt(&new.text, changed.start..end, &new.hidden);
    Some((excerpt(old, changed, &hidden), corrected))
}

/// Whether all that a correction changes can be shown: it stands close together in one line.
fn is_short(fix: &Fix, files: &Files) -> bool {
    let (Some((first, _)), Some((last, _))) = (fix.edits.first(), fix.edits.last()) else {
        return false;
    };
    let range = first.range().start..last.range().end;
    let changed = files.text(first.file).get(range);
    changed.is_some_and(|changed| changed.len() <= WIDEST && !changed.contains('\n'))
}

/// The text after the edits, with the ranges in it that are private.
#[derive(Default)]
struct EditedText {
    text: String,
    hidden: Vec<Range<usize>>,
}

impl EditedText {
    /// Appends a range of the old text unchanged, with the private ranges in it. `None` where the range cuts a
    /// character.
    fn copy(&mut self, old: &str, range: Range<usize>, hidden: &[Range<usize>]) -> Option<()> {
        let base = self.text.len();
        self.text.push_str(old.get(range.clone())?);
        let moved = |secret: &Range<usize>| {
            let (start, end) = (secret.start.max(range.start), secret.end.min(range.end));
            (start < end).then(|| start - range.start + base..end - range.start + base)
        };
        self.hidden.extend(hidden.iter().filter_map(moved));
        Some(())
    }

    /// Appends `text` in the place of a range of the old text. Where that range touches something private, the new
    /// text is private, too: it is likely to repeat it.
    fn replace(&mut self, range: &Range<usize>, text: &str, hidden: &[Range<usize>]) {
        let start = self.text.len();
        self.text.push_str(text);
        if hidden
            .iter()
            .any(|secret| secret.start <= range.end && range.start <= secret.end)
        {
            self.hidden.push(start..self.text.len());
        }
    }
}

/// The range `changed` of some lines with [`CONTEXT`] characters around it, in one line that a terminal may show.
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
    let range = changed.start - before.len() + start..changed.end + end;
    let text = starred(line, hidden);
    // Stars may have other lengths in bytes than what they stand for, but there is one for each character.
    let text: String = text
        .chars()
        .skip(line[..range.start].chars().count())
        .take(line[range].chars().count())
        .collect();
    // The preview is one line: line ends are shown as a sign, without the indentation that follows them.
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    shown(&format!("{lead}{}{trail}", lines.join("⏎"))).into_owned()
}
