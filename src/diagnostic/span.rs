//! Positions in source files.

use std::ops::Range;

/// Identifies one of the files that a run has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

impl FileId {
    /// The id of the file at `index` in the order of reading, from zero.
    ///
    /// # Panics
    /// Beyond four billion files.
    pub(crate) fn nth(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer than 2^32 files"))
    }

    /// Its index in the order of reading.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes of one source file.
///
/// Offsets count bytes of the file's text after a byte order mark, if any, was taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file the bytes belong to.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte; equal to `start` for an empty range.
    pub end: u32,
}

impl Span {
    /// A span over `range` of `file`. Offsets beyond 4 GiB are set to that limit.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// The byte offsets, for slicing the file's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value together with the place it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T, P = Span> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: P,
}

impl<T, P> Spanned<T, P> {
    /// Binds a value to its place.
    pub fn new(value: T, span: P) -> Self {
        Self { value, span }
    }

    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U, P> {
        Spanned {
            value: change(self.value),
            span: self.span,
        }
    }
}
