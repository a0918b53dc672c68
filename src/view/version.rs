//! A disclosure in one language, with everything that its pages and documents need.

use std::sync::Arc;

use super::context::View;
use super::printed_text::PrintedText;
use crate::locale::{Labels, UnionKind};
use crate::model::CongressKind;
use crate::typeset::{Faces, Pictures};

/// What labels choose their words by, besides what templates give them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wording {
    /// What kind of organisation discloses; `$union` in labels.
    pub union: UnionKind,
    /// Who takes part in its congress; `$congress` in labels.
    pub congress: CongressKind,
}

/// The address of a page on the web.
#[derive(Debug, Clone)]
pub(crate) struct PageAddress {
    /// As programs read it.
    pub canonical: String,
    /// As people read and type it: letters of all writings stand as they are.
    pub legible: String,
}

/// A disclosure in one locale.
pub(crate) struct Version {
    pub labels: Arc<Labels>,
    pub wording: Wording,
    pub view: View,
    pub printed_texts: Vec<PrintedText>,
    /// The faces that print it.
    pub faces: Faces,
    /// The pictures that it shows.
    pub pictures: Arc<Pictures>,
    /// Where its page stands on the web, if that is known. Only what is published has one.
    pub address: Option<PageAddress>,
}

impl Version {
    /// Whether its script is Han. Then signs that Latin has too, such as quotation marks, are set in full width.
    pub(crate) fn is_han(&self) -> bool {
        self.labels.is_han()
    }
}
