//! Refuses texts that are too long, each by itself or all together, when they are read.

use std::ops::Range;

use super::lengths::{LongTexts, Measure};
use super::read::Reader;
use crate::diagnostic::{Finding, Span, message};
use crate::locale::limits;
use crate::text::more_than;

/// How many times as much text as may be published is still read.
const BEARABLE: usize = 4;

impl Reader<'_> {
    /// Whether a text at `span` is short enough. Otherwise that is reported at `place`, which gets the range of the
    /// text that is too long.
    pub(super) fn is_short_enough(
        &mut self,
        text: &str,
        measure: Measure,
        span: Span,
        place: impl Fn(Range<usize>) -> Span,
    ) -> bool {
        if let Some((finding, range)) = measure.fault(text) {
            self.report(finding.at(place(range)));
            return false;
        }
        let limits = &limits().texts;
        self.long_texts.characters += more_than(text, limits.name).unwrap_or_default();
        let is_within = self.long_texts.characters <= limits.disclosure;
        if !is_within && self.long_texts.passing.is_none() {
            self.long_texts.passing = Some(span);
        }
        // It is refused as a whole in the end. Until then the text is there, as long as rules can bear the mass of them.
        self.long_texts.characters <= BEARABLE * limits.disclosure
    }

    /// Adds what was counted of the texts at `span`.
    pub(super) fn count_long_texts(&mut self, more: &LongTexts, span: Span) {
        self.long_texts.characters += more.characters;
        let is_within = self.long_texts.characters <= limits().texts.disclosure;
        if !is_within && self.long_texts.passing.is_none() {
            self.long_texts.passing = Some(span);
        }
    }

    /// Reports that the texts of the disclosure are too long together, once all were read.
    pub(super) fn close_texts(&mut self) {
        let LongTexts {
            characters,
            passing,
        } = std::mem::take(&mut self.long_texts);
        let finding = Finding::error(message::TEXTS_TOO_LONG)
            .with("count", characters)
            .with("most", limits().texts.disclosure);
        self.findings.extend(passing.map(|span| finding.at(span)));
    }
}
