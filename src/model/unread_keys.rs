//! What could not be read of a record: the difference between a value that is missing and one that is wrong.

/// The keys of a record whose values could not be read, or not whole. Nobody may take these for missing, nor what
/// stands in their place for a value.
#[derive(Debug, Clone, Default)]
pub(crate) struct UnreadKeys {
    /// The keys whose values are wrong, or lists of which a member is.
    wrong: Vec<&'static str>,
    /// The keys that are absent.
    absent: Vec<&'static str>,
    /// Whether the record has keys that nobody knows. Each may have been meant for an absent one.
    unknown: bool,
    /// Whether nothing of the record was read.
    all: bool,
}

impl UnreadKeys {
    /// Nothing was read of the record.
    pub(super) fn all() -> Self {
        Self {
            all: true,
            ..Self::default()
        }
    }

    /// Whether the value of this key is not known.
    pub(crate) fn has(&self, key: &str) -> bool {
        let may_be_misspelt = || self.unknown && self.absent.contains(&key);
        self.all || self.wrong.contains(&key) || may_be_misspelt()
    }

    /// Whether this key stands there, with a value that could not be read.
    pub(crate) fn is_wrong(&self, key: &str) -> bool {
        self.all || self.wrong.contains(&key)
    }

    /// Whether the record was read whole.
    pub(crate) fn is_empty(&self) -> bool {
        !self.all && !self.unknown && self.wrong.is_empty()
    }

    pub(super) fn add(&mut self, key: &'static str) {
        self.wrong.push(key);
    }

    pub(super) fn add_absent(&mut self, key: &'static str) {
        self.absent.push(key);
    }

    pub(super) fn add_unknown(&mut self) {
        self.unknown = true;
    }
}
