//! Corrections of a text, as edits of its file.

use super::span::Span;
use crate::text::Form;

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Replacements, in the order of the file; they do not overlap.
    pub edits: Vec<(Span, String)>,
    /// Whether `--fix` may apply it without asking. Others are only offered.
    pub safe: bool,
    /// What kind of text it changes.
    pub scope: Scope,
}

/// What a correction is allowed to change. Before it is written, it is proven to change nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A value that is printed as it is.
    Value,
    /// Words of a text with markup of this form.
    Words(Form),
    /// Marks of a text with markup of this form. The range from the first to the last edit must mean in its place
    /// what it means when it is parsed alone: `[](#charter)` must become a link.
    Marks(Form),
    /// Signs that keep a file from being read as it was meant. There is nothing to compare the result with, so it must
    /// be free of them.
    Syntax,
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

    /// The ranges that it claims: another correction that touches one of them cannot be made at the same time.
    pub fn spans(&self) -> Vec<Span> {
        let edits = self.edits.iter().map(|(span, _)| *span);
        match (self.scope, self.edits.first(), self.edits.last()) {
            // A pair of marks belongs together with everything between them.
            (Scope::Marks(_), Some((first, _)), Some((last, _))) => {
                let whole = first.range().start..last.range().end;
                vec![Span::new(first.file, whole)]
            }
            _ => edits.collect(),
        }
    }
}
