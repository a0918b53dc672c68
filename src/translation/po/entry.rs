//! One text of a PO file.

/// One text on its way to a translator or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PoEntry {
    /// The unit's id.
    pub id: String,
    /// The original.
    pub original: String,
    /// The translation; empty where there is none yet.
    pub translation: String,
    /// Where the original stands, for the translator.
    pub place: String,
    /// Fingerprint of the translation that the data had when the file was written: if the data has another
    /// one by the time it comes back, somebody else has worked on it.
    pub known: String,
    /// Whether the translator is not sure.
    pub fuzzy: bool,
}

/// What the comment with the fingerprint begins with.
pub(crate) const KNOWN: &str = "gongkai:";
