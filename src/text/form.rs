//! How a text is to be read.

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A text of the data: paragraphs, separated by empty lines, of inline Markdown. Blocks (headings,
    /// lists, tables) are not recognised: their signs are printed as they are.
    Inline,
    /// A whole Markdown file: paragraphs, headings and lists.
    Document,
}
