//! The fingerprint of a finding: what a waiver was written for, so that it covers nothing else.

use std::ops::Range;

use crate::diagnostic::{Argument, Finding, Span};
use crate::text::fingerprint as fingerprint_of;
use crate::workspace::Files;

/// How many characters on either side say which of several equal places it is. Few, because what is written elsewhere
/// in the text must not undo the waiver.
const AROUND: usize = 4;

/// The fingerprint of what was found: its rule, what its message says, and the text at its place with the characters
/// around it. Where in the file it stands is not part of it: the lines above may change. `None` where it points at no
/// text.
pub(crate) fn fingerprint(finding: &Finding, files: &Files) -> Option<String> {
    let span = finding.span()?;
    let mut text = finding.id.to_owned();
    for (_, value) in &finding.arguments {
        text.push('\0');
        match value {
            Argument::Text(value) => text.push_str(value),
            Argument::Number(number) => text.push_str(&number.to_string()),
        }
    }
    text.push('\0');
    text.extend(
        surroundings(span, files)
            .chars()
            .filter(|c| !c.is_whitespace()),
    );
    Some(fingerprint_of(&text))
}

/// The text at a place, with what stands on its line just before and after it.
fn surroundings(span: Span, files: &Files) -> &str {
    let text = files.text(span.file);
    let Range { start, end } = span.range();
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let from = text[line..start]
        .char_indices()
        .rev()
        .filter(is_visible)
        .take(AROUND)
        .last();
    let until = text[end..line_end]
        .char_indices()
        .filter(is_visible)
        .take(AROUND)
        .last();
    let from = from.map_or(start, |(at, _)| line + at);
    let until = until.map_or(end, |(at, c)| end + at + c.len_utf8());
    &text[from..until]
}

fn is_visible((_, c): &(usize, char)) -> bool {
    !c.is_whitespace()
}
