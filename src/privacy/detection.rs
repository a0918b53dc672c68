//! A private value in a text.

use std::ops::Range;

/// The kind of a private value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The number of an identity card.
    Identity,
    /// The number of a mobile telephone.
    Mobile,
    /// The number by which a school registers a student.
    Student,
    /// An e-mail address.
    Mail,
}

/// A private value in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Detection {
    /// Its kind.
    pub kind: Kind,
    /// Its byte range.
    pub range: Range<usize>,
}

/// A number of fewer digits is not private, not even if it is announced.
pub(crate) const FEWEST_DIGITS: usize = 5;

/// A number of fewer digits that is not announced is not private.
pub(crate) const FEWEST_BARE_DIGITS: usize = 8;

/// Whether a value overlaps one that was found before.
pub(crate) fn overlaps(found: &[Detection], value: &Detection) -> bool {
    let meets =
        |other: &Range<usize>| other.start < value.range.end && value.range.start < other.end;
    found.iter().any(|other| meets(&other.range))
}

/// Sorts by place, and joins values of one kind that overlap.
pub(crate) fn merged(found: impl IntoIterator<Item = Detection>) -> Vec<Detection> {
    let mut found: Vec<Detection> = found.into_iter().collect();
    // First by kind: only neighbours are joined, and of two kinds neither may hide the other.
    found.sort_by_key(|value| (value.kind, value.range.start, value.range.end));
    found.dedup_by(|next, last| {
        let is_one = next.kind == last.kind && next.range.start < last.range.end;
        if is_one {
            last.range.end = last.range.end.max(next.range.end);
        }
        is_one
    });
    found.sort_by_key(|value| (value.range.start, value.range.end));
    found
}
