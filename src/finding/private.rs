//! What must not be repeated: the stretches of files that hold something private.

use std::ops::Range;

use super::{Finding, Place};
use crate::source::{FileId, Span};

/// The places of everything private that was found, in order.
#[derive(Debug, Default)]
pub struct Private(Vec<Span>);

impl Private {
    /// The private places among findings. What one finding hides, no other may show.
    pub fn of(findings: &[Finding]) -> Self {
        let mut spans: Vec<Span> = findings
            .iter()
            .filter(|finding| finding.private)
            .filter_map(|finding| match finding.place {
                Place::Span(span) => Some(span),
                _ => None,
            })
            .collect();
        spans.sort_unstable();
        Self(spans)
    }

    /// A stretch of a file's text with a star for each byte of what is private, so that all offsets stay.
    pub(super) fn masked(&self, text: &str, file: FileId, range: Range<usize>) -> String {
        let mut shown = text[range.clone()].to_owned();
        let first = self
            .0
            .partition_point(|span| (span.file, span.range().end) <= (file, range.start));
        let inside = self.0[first..]
            .iter()
            .take_while(|span| span.file == file && span.range().start < range.end);
        for span in inside {
            let start = span.range().start.max(range.start) - range.start;
            let end = span.range().end.min(range.end) - range.start;
            shown.replace_range(start..end, &"*".repeat(end - start));
        }
        shown
    }
}
