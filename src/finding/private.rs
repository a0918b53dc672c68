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
        // Where one holds another they become one, so that their ends are in order, too.
        spans.dedup_by(|next, last| {
            let overlap = next.file == last.file && next.start < last.end;
            if overlap {
                last.end = last.end.max(next.end);
            }
            overlap
        });
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Private;
    use crate::finding::Finding;
    use crate::source::{Files, Span};

    #[test]
    fn what_lies_in_another_private_place_uncovers_nothing() {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), "ab cd ef gh".to_owned());
        let findings = [0..11, 1..2, 3..5].map(|range| {
            Finding::error("yaml-syntax")
                .at(Span::new(file, range))
                .kept_private()
        });
        let private = Private::of(&findings);
        assert_eq!(private.masked(files.text(file), file, 6..8), "**");
    }
}
