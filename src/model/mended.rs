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
    let before = text.split_once(NOTE).map_or(text, |(before, _)| before);
    let before = before.trim();
    // Quotation marks of ASCII that YAML has left in a value are a part of it, as in claims.
    let quoted = unquoted(before).filter(|_| !before.starts_with(|c: char| c.is_ascii()));
    quoted.unwrap_or(before).trim()
}

impl<'n> Mended<'n> {
    /// Looks for such marks; `None` where there are none. Whether they are meant as marks only a value can tell that
    /// is of a kind.
    pub(super) fn new(node: &'n Node) -> Option<Self> {
        let Kind::Scalar(text) = &node.kind else {
            return None;
        };
        let note = text.split_once(NOTE).map(|(_, note)| note.trim());
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
            return finding.fixed(Fix::replace(place, self.value, true));
        };
        // Between quotation marks of YAML's own, no note can begin.
        let is_plain = place.range().len() == self.text.trim().len();
        let fix = is_plain.then(|| Fix {
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
