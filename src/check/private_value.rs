//! A private value that would be published.

use crate::diagnostic::Span;
use crate::privacy::Kind;

/// A private value that would be published.
#[derive(Debug)]
pub(crate) struct PrivateValue {
    /// The kind of value.
    pub kind: Kind,
    /// Where it stands; `None` for the name of the disclosure's folder.
    pub place: Option<Span>,
}
