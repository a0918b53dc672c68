//! Regular expressions of the data that are compiled when a text first needs them.

use std::sync::OnceLock;

use regex::Regex;

/// A regular expression. Compiling one takes longer than looking at all texts of a disclosure, and most are asked for
/// by a few texts only, which a cheaper test tells.
#[derive(Debug)]
pub(super) struct Pattern {
    source: String,
    compiled: OnceLock<Regex>,
}

impl Pattern {
    pub(super) fn new(source: String) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// # Panics
    /// Where it is none. A test compiles all of the shipped data.
    pub(super) fn regex(&self) -> &Regex {
        self.compiled
            .get_or_init(|| Regex::new(&self.source).expect("what ships is a regular expression"))
    }
}
