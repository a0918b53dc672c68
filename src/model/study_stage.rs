//! A student's stage of study, as far as indicators distinguish it.

/// A student's stage of study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StudyStage {
    /// In the first year of a first degree.
    FirstYear,
    /// Past the first year, still in a first degree.
    LaterYear,
    /// Past the first degree, in the first year, too.
    Postgraduate,
}
