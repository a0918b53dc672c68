//! Why a file is not amended.

/// Why a file is not amended. Whoever asked for it must change the file by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// A text is to become a list, a list a map, or the like.
    OtherKind,
    /// A key that the file has, or the last member of a list, is to be gone, or a member does not stand in lines of its
    /// own.
    Removed,
    /// A file without any value is to hold something else than a map.
    NoMap,
    /// No dash is found where a member of a list must begin.
    NoDash,
    /// Two edits concern the same bytes.
    Overlap,
    /// The amended text is no YAML any more.
    Unreadable,
    /// The amended text does not say what was wanted.
    ReadsOtherwise,
}

impl Refusal {
    /// Names the reason in findings.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::OtherKind => "other-kind",
            Self::Removed => "removed",
            Self::NoMap => "no-map",
            Self::NoDash => "no-dash",
            Self::Overlap => "overlap",
            Self::Unreadable => "unreadable",
            Self::ReadsOtherwise => "reads-otherwise",
        }
    }
}
