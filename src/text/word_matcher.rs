//! Looks for many words at once.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind};

/// What makes a matcher of words. The fastest kind takes longer to build than to look through all texts of a disclosure
/// with this one.
pub(crate) fn word_matcher() -> AhoCorasickBuilder {
    let mut builder = AhoCorasick::builder();
    builder.kind(Some(AhoCorasickKind::ContiguousNFA));
    builder
}
