//! Why a claim cannot be evaluated.

use minijinja::Error;

/// Why a claim cannot be evaluated.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It is longer than this many characters.
    Long(usize),
    /// It is not written as an expression.
    Syntax(String),
    /// It holds what no claim needs.
    Forbidden,
    /// It names what there is not: this.
    Undefined(String),
    /// It would take too much time or memory.
    Costly,
    /// Something else, in the words of the library.
    Other(String),
}

/// What the library says is wrong, in one short line.
pub(crate) fn reason(error: &Error) -> String {
    let reason = error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned);
    cut(&reason, 120)
}

/// The beginning of a text, of at most so many characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
