//! A text made from another one, with the way back: which bytes of the source each of its own came from.

use std::ops::Range;

/// A text and, for each stretch of it, the range of the source that it stands for. Every step that reads
/// a text in another way (markup resolved, characters folded) makes one from the one before, so that a
/// place in the last leads back to the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapped {
    text: String,
    pieces: Vec<Piece>,
}

/// A stretch of a mapped text, up to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    /// Offset in the mapped text.
    start: usize,
    /// What it stands for. Where both have one length they are alike byte for byte unless `is_replaced`.
    source: Range<usize>,
    /// Whether it stands there otherwise, so that only the whole of it has a place.
    is_replaced: bool,
}

impl Mapped {
    /// A text that stands for itself.
    pub fn identity(text: &str) -> Self {
        let mut mapped = Self::default();
        mapped.push(text, 0);
        mapped
    }

    /// Adds what stands in the source from `start` on as it is.
    pub fn push(&mut self, text: &str, start: usize) {
        if text.is_empty() {
            return;
        }
        let source = start..start + text.len();
        match self.pieces.last_mut() {
            Some(last) if !last.is_replaced && last.source.end == start => {
                last.source.end = source.end;
            }
            _ => self.pieces.push(Piece {
                start: self.text.len(),
                source,
                is_replaced: false,
            }),
        }
        self.text.push_str(text);
    }

    /// Adds what stands in the source at `source` in another writing: behind an escape, say.
    pub fn push_replaced(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        self.pieces.push(Piece {
            start: self.text.len(),
            source,
            is_replaced: true,
        });
        self.text.push_str(text);
    }

    /// A text that stands for nothing in the source: a number that is computed, say.
    pub fn apart(text: &str) -> Self {
        let mut mapped = Self::default();
        mapped.push_replaced(text, 0..0);
        mapped
    }

    /// Adds another text that was made from the same source.
    pub fn append(&mut self, other: &Self) {
        for (at, piece) in other.pieces.iter().enumerate() {
            let text = &other.text[piece.start..other.end_of(at)];
            match piece.is_replaced {
                true => self.push_replaced(text, piece.source.clone()),
                false => self.push(text, piece.source.start),
            }
        }
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a range of the text stands for in the source: the smallest range that holds all of it. An
    /// empty range stands for an empty one.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        let end = match range.end > range.start {
            true => self.source_end(range.end),
            false => start,
        };
        start..end.max(start)
    }

    /// Where the character at `offset` begins in the source.
    fn source_start(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.start <= offset);
        let Some(piece) = next.checked_sub(1).map(|at| &self.pieces[at]) else {
            return 0;
        };
        match piece.is_replaced {
            true if offset < self.end_of(next - 1) => piece.source.start,
            true => piece.source.end,
            false => (piece.source.start + offset - piece.start).min(piece.source.end),
        }
    }

    /// Where the character before `offset` ends in the source.
    fn source_end(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.start < offset);
        let Some(piece) = next.checked_sub(1).map(|at| &self.pieces[at]) else {
            return 0;
        };
        match piece.is_replaced {
            true => piece.source.end,
            false => (piece.source.start + offset - piece.start).min(piece.source.end),
        }
    }

    fn end_of(&self, piece: usize) -> usize {
        self.pieces
            .get(piece + 1)
            .map_or(self.text.len(), |next| next.start)
    }

    /// This text, made into another by `step`, whose places lead back to the source of this one.
    #[must_use]
    pub fn then(&self, step: impl FnOnce(&str) -> Self) -> Self {
        let next = step(&self.text);
        if self.is_identity() {
            return next;
        }
        let mut mapped = Self::default();
        for (at, piece) in next.pieces.iter().enumerate() {
            let text = &next.text[piece.start..next.end_of(at)];
            match piece.is_replaced {
                true => mapped.push_replaced(text, self.source(piece.source.clone())),
                false => self.push_through(text, piece.source.clone(), &mut mapped),
            }
        }
        mapped
    }

    /// Whether every place of it is the same in its source.
    fn is_identity(&self) -> bool {
        match &*self.pieces {
            [] => true,
            [all] => !all.is_replaced && all.source.start == 0,
            _ => false,
        }
    }

    /// Adds a stretch of this text, as it is, to a text that is made from it.
    fn push_through(&self, text: &str, own: Range<usize>, mapped: &mut Self) {
        let first = self
            .pieces
            .partition_point(|piece| piece.start <= own.start)
            .saturating_sub(1);
        for (at, piece) in self.pieces.iter().enumerate().skip(first) {
            if piece.start >= own.end {
                break;
            }
            let start = piece.start.max(own.start);
            let end = self.end_of(at).min(own.end);
            let part = &text[start - own.start..end - own.start];
            match piece.is_replaced {
                true => mapped.push_replaced(part, piece.source.clone()),
                false => mapped.push(part, piece.source.start + start - piece.start),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Mapped;

    /// `a&amp;b` read as `a&b`.
    fn resolved() -> Mapped {
        let mut mapped = Mapped::default();
        mapped.push("a", 0);
        mapped.push_replaced("&", 1..6);
        mapped.push("b", 6);
        mapped
    }

    #[test]
    fn places_lead_back_to_the_source() {
        let mapped = resolved();
        assert_eq!(mapped.text(), "a&b");
        assert_eq!(mapped.source(0..1), 0..1);
        assert_eq!(mapped.source(1..2), 1..6);
        assert_eq!(mapped.source(1..3), 1..7);
        assert_eq!(mapped.source(3..3), 7..7);
        assert_eq!(mapped.source(0..3), 0..7);
    }

    #[test]
    fn what_is_put_together_keeps_its_places() {
        let mut mapped = resolved();
        mapped.append(&Mapped::apart("\n"));
        let mut more = Mapped::default();
        more.push("c", 9);
        mapped.append(&more);
        assert_eq!(mapped.text(), "a&b\nc");
        assert_eq!(mapped.source(1..2), 1..6);
        assert_eq!(mapped.source(4..5), 9..10);
        assert!(!mapped.is_empty() && Mapped::apart("").is_empty());
    }

    #[test]
    fn a_second_step_leads_back_to_the_first_source() {
        let mapped = resolved().then(|text| {
            let mut upper = Mapped::default();
            upper.push_replaced("A", 0..1);
            upper.push(&text[1..], 1);
            upper
        });
        assert_eq!(mapped.text(), "A&b");
        assert_eq!(mapped.source(1..2), 1..6);
        assert_eq!(mapped.source(0..3), 0..7);
    }
}
