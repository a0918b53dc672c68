//! A value with marks of a Chinese keyboard around it that are none to YAML: quotation marks, and the ＃ of a note.

use crate::diagnostic::{Finding, Fix, Scope, Span, message};
use crate::text::unquoted;
use crate::yaml::{Kind, Node};

/// What stands between or before such marks.
pub(super) struct Mended<'n> {
    node: &'n Node,
    text: &'n str,
    /// The value itself.
    pub value: &'n str,
    /// The note behind it, where there is one.
    note: Option<&'n str>,
}

/// The sign of a note as a Chinese keyboard types it.
const NOTE: char = '＃';

/// A value without such marks.
pub(super) fn value_of(text: &str) -> &str {
    let before = split_note(text).map_or(text, |(before, _)| before).trim();
    // Quotation marks of ASCII that YAML has left in a value are a part of it, as in claims.
    let quoted = unquoted(before).filter(|_| !before.starts_with(|c: char| c.is_ascii()));
    quoted.unwrap_or(before).trim()
}

/// A value and the note behind it; a sign that stands at the value without a blank may belong to it.
fn split_note(text: &str) -> Option<(&str, &str)> {
    let mut signs = text.match_indices(NOTE);
    let (at, sign) = signs.find(|(at, _)| text[..*at].ends_with(char::is_whitespace))?;
    Some((&text[..at], &text[at + sign.len()..]))
}

/// Whether YAML reads a value that is written without quotation marks as just that.
fn is_plain(value: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '%' | ' ');
    value.starts_with(char::is_alphanumeric) && value.chars().all(is_part)
}

impl<'n> Mended<'n> {
    /// Looks for such marks; `None` where there are none. Whether they are meant as marks only a value can tell that
    /// is of a kind.
    pub(super) fn new(node: &'n Node) -> Option<Self> {
        let Kind::Scalar(text) = &node.kind else {
            return None;
        };
        let note = split_note(text).map(|(_, note)| note.trim());
        let value = value_of(text);
        (value != text.trim() && !value.is_empty()).then_some(Self {
            node,
            text,
            value,
            note,
        })
    }

    /// What is wrong, with the fix.
    pub(super) fn finding(&self) -> Finding {
        let place = self.node.span;
        let finding = Finding::error(message::VALUE_MARKS)
            .with("value", self.value)
            .with("typed", self.text.trim())
            .at(place);
        let Some(note) = self.note else {
            let fix = is_plain(self.value).then(|| Fix::replace(place, self.value, true));
            return finding.fixed(fix);
        };
        // Between quotation marks of YAML's own, no note can begin.
        let is_unquoted = place.range().len() == self.text.trim().len();
        let fix = (is_unquoted && is_plain(self.value)).then(|| Fix {
            edits: vec![(
                Span::new(place.file, place.range()),
                format!("{} # {note}", self.value),
            )],
            safe: true,
            scope: Scope::Syntax,
        });
        finding.fixed(fix)
    }
}
