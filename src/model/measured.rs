//! Measures a text that is not in the data yet, as it would be measured there.

use super::draft::DisclosureDraft;
use super::lengths::Measure;
use super::read::Text;
use crate::diagnostic::{Finding, Span};

impl DisclosureDraft {
    /// What the reader would find wrong with the length of `text` if it stood under `key` as a translation of the text
    /// at `original`; without a place.
    pub(crate) fn length_fault(&self, original: Span, key: &str, text: &str) -> Option<Finding> {
        // Nearly every text is short enough for all measures, and what it is need not be looked for.
        Measure::strictest().fault(text)?;
        let measure = match self.has_marks(original) {
            true => Measure::of_markdown(key),
            false => Measure::of_plain(key),
        };
        measure.fault(text).map(|(finding, _)| finding)
    }

    /// Whether the text at `original` may have Markdown.
    fn has_marks(&self, original: Span) -> bool {
        let mut has_marks = self.prose().any(|prose| prose.text.span() == original);
        self.texts(&mut |text| {
            if let Text::Markdown(text) = text {
                has_marks |= text.0.span() == original;
            }
        });
        has_marks
    }
}
