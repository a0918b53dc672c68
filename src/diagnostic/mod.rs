//! Findings: what is wrong, where, and how to correct it. Also the rules and messages that they name.
//!
//! A [`Finding`] carries a message's name and its arguments, never a sentence: the sentence is
//! made from the catalogue of the language in which the program speaks (`report`).

mod cell;
mod finding;
mod fix;
pub(crate) mod message;
mod path;
mod rule;
mod severity;
mod span;
mod unprintable;

pub use cell::CellPlace;
pub(crate) use cell::{cell_name, column_name};
pub(crate) use finding::{Argument, Waived};
pub use finding::{Cause, Finding, Place};
pub(crate) use fix::{Fix, Scope};
pub use message::MessageId;
pub(crate) use path::slashed;
pub(crate) use rule::{Group, Rule, rule};
pub(crate) use severity::Severity;
pub(crate) use span::Spanned;
pub use span::{FileId, Span};
pub(crate) use unprintable::unprintable;
