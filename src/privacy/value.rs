//! A private value in a text.

use std::ops::Range;

/// What kind of private value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The number of an identity card.
    Identity,
    /// The number of a mobile telephone.
    Mobile,
    /// The number under which a school keeps a student.
    Student,
    /// An address of electronic mail.
    Mail,
}

/// A private value in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Private {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Fewer digits than this are no private number, not even one that is announced.
pub(crate) const FEWEST_DIGITS: usize = 5;

/// Fewer digits than this are no private number that shows by itself.
pub(crate) const FEWEST_BARE_DIGITS: usize = 8;

/// Whether a value shares a place with one that was found before.
pub(crate) fn overlaps(found: &[Private], own: &Private) -> bool {
    let meets = |other: &Range<usize>| other.start < own.range.end && own.range.start < other.end;
    found.iter().any(|other| meets(&other.range))
}

/// In the order of the text; of one kind, what overlaps is one.
pub(crate) fn merged(found: impl IntoIterator<Item = Private>) -> Vec<Private> {
    let mut found: Vec<Private> = found.into_iter().collect();
    found.sort_by_key(|own| (own.kind, own.range.start, own.range.end));
    found.dedup_by(|next, last| {
        let is_one = next.kind == last.kind && next.range.start < last.range.end;
        if is_one {
            last.range.end = last.range.end.max(next.range.end);
        }
        is_one
    });
    found.sort_by_key(|own| (own.range.start, own.range.end));
    found
}
