//! The fingerprint of a disclosure, as templates see it.

use serde::Serialize;

use super::locale::DateView;

/// A short code of exactly what readers read, in all languages, by which a sheet on a wall is told from a later one.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FingerprintView {
    /// `K7QF-2M9D`
    pub code: String,
    /// The date of this content: that of the latest update, else of issue.
    pub date: Option<DateView>,
}
