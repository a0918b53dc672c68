//! The texts of a view with their origins and uses, by which the glyphs of a document are checked.

use std::sync::Arc;

use crate::diagnostic::Span;

/// How a text is used, which decides the face that sets it in print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Use {
    /// The document's title.
    Title,
    /// A section's or chapter's heading.
    SectionTitle,
    /// A heading below that.
    PartTitle,
    /// Running text and tables.
    Body,
    /// A person's name, which one face must set as a whole.
    Name,
}

/// A text that will be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PrintedText {
    /// The text.
    pub text: String,
    /// How it is used.
    pub used_as: Use,
    /// Whom or what it belongs to, in the reader's words: a person's name, `第十六条`. Empty where the text speaks
    /// for itself.
    pub owner: Arc<str>,
    /// Where the author wrote it.
    pub span: Span,
}
