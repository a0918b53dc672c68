//! Why a claim cannot be evaluated.

use minijinja::Error;

/// Why a claim cannot be evaluated.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It is longer than this many characters.
    Long(usize),
    /// It is not written as an expression.
    Syntax(String),
    /// It uses something that no claim needs.
    Forbidden,
    /// It uses this name, which does not exist.
    Undefined(String),
    /// It would take too much time or memory.
    Costly,
    /// Something else, in the words of the library.
    Other(String),
}

/// The library's description of an error, cut to the length of a line.
pub(crate) fn reason(error: &Error) -> String {
    let reason = error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned);
    cut(&reason, 120)
}

/// A text, cut off with … after `most` characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
