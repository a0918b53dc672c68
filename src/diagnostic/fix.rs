//! What a text should say instead, as edits of its file.

use super::span::Span;
use crate::text::Form;

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Replacements, in the order of the file; they do not overlap.
    pub edits: Vec<(Span, String)>,
    /// Whether it is certain enough to be applied unseen.
    pub safe: bool,
    /// What it changes.
    pub scope: Scope,
}

/// What a correction changes, so that whoever makes it can prove that it changes nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A value that is printed as it is.
    Value,
    /// Words of a text that is read so.
    Words(Form),
    /// Marks of a text that is read so: what stands from the first to the last edit is to mean what it
    /// means by itself.
    Marks(Form),
}

impl Fix {
    /// One replacement in a value that is printed as it is.
    pub fn replace(span: Span, text: impl Into<String>, safe: bool) -> Self {
        Self {
            edits: vec![(span, text.into())],
            safe,
            scope: Scope::Value,
        }
    }

    /// What of the files is its own: no other correction may be made there at the same time.
    pub fn spans(&self) -> Vec<Span> {
        let edits = self.edits.iter().map(|(span, _)| *span);
        match (self.scope, self.edits.first(), self.edits.last()) {
            (Scope::Marks(_), Some((first, _)), Some((last, _))) => {
                let whole = first.range().start..last.range().end;
                vec![Span::new(first.file, whole)]
            }
            _ => edits.collect(),
        }
    }
}
