//! A disclosure in one language, with all that its pages and documents need.

use std::sync::Arc;

use super::context::View;
use super::printed_text::PrintedText;
use crate::locale::Labels;
use crate::typeset::Faces;

/// A disclosure in one locale.
pub(crate) struct Version {
    pub labels: Arc<Labels>,
    pub view: View,
    pub printed_texts: Vec<PrintedText>,
    /// The faces that print it.
    pub faces: Faces,
}

impl Version {
    /// Whether its script is Han, which has its own width for signs that Latin has too.
    pub(crate) fn is_han(&self) -> bool {
        self.labels.is_han()
    }
}
