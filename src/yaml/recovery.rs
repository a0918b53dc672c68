//! Error recovery: the tree of a file as it will be once the marks of a Chinese keyboard in it are mended, so that they
//! hide nothing else that is wrong.

use std::ops::Range;

use super::flow_marks::Slip;
use super::node::{Kind, Node};
use crate::diagnostic::Span;

/// The way from offsets in the mended text back to the source.
pub(super) struct Offsets {
    stretches: Vec<Stretch>,
}

/// What was replaced: where it stands in the source, and where its replacement stands in the mended text.
struct Stretch {
    source: Range<usize>,
    mended: Range<usize>,
}

impl Offsets {
    /// The way back from the text with these slips mended.
    pub(super) fn new(slips: &[Slip]) -> Self {
        let mut grown: isize = 0;
        let stretches = slips.iter().map(|slip| {
            let start = slip.range.start.saturating_add_signed(grown);
            let mended = start..start + slip.better.len();
            grown += slip.better.len().cast_signed() - slip.range.len().cast_signed();
            Stretch {
                source: slip.range.clone(),
                mended,
            }
        });
        Self {
            stretches: stretches.collect(),
        }
    }

    /// Gives every value of a tree that was read from the mended text its place in the source.
    pub(super) fn replace_in(&self, node: &mut Node) {
        node.span = self.span(node.span);
        match &mut node.kind {
            Kind::Empty | Kind::Scalar(_) => {}
            Kind::List(list) => list.iter_mut().for_each(|member| self.replace_in(member)),
            Kind::Map(entries) => {
                for entry in entries {
                    entry.key.span = self.span(entry.key.span);
                    self.replace_in(&mut entry.value);
                }
            }
        }
    }

    /// The place in the source of what stands in the mended text at `span`.
    pub(super) fn span(&self, span: Span) -> Span {
        let Range { start, end } = span.range();
        Span::new(span.file, self.source(start, false)..self.source(end, true))
    }

    /// Where an offset of the mended text is in the source. One within a replacement is where what was replaced begins
    /// or, for the end of a value, ends.
    fn source(&self, offset: usize, is_end: bool) -> usize {
        let before = |stretch: &Stretch| match is_end {
            true => stretch.mended.start < offset,
            false => stretch.mended.start <= offset,
        };
        let behind = self.stretches.partition_point(before);
        match self.stretches[..behind].last() {
            None => offset,
            Some(stretch) if offset >= stretch.mended.end => {
                stretch.source.end + (offset - stretch.mended.end)
            }
            Some(stretch) if is_end => stretch.source.end,
            Some(stretch) => stretch.source.start,
        }
    }
}
