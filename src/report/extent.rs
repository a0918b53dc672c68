//! How much of what was found is shown to people.

/// How much is shown.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// How many causes of one rule are shown, and how many places of one cause; 0 for all.
    pub limit: usize,
    /// Whether waived findings are listed.
    pub waived: bool,
    /// Whether rules are counted instead.
    pub statistics: bool,
}

impl Default for Extent {
    fn default() -> Self {
        Self {
            limit: 10,
            waived: false,
            statistics: false,
        }
    }
}

impl Extent {
    /// Of so many things, how many are shown.
    pub(super) fn shown(self, count: usize) -> usize {
        match self.limit {
            0 => count,
            limit => limit.min(count),
        }
    }
}
