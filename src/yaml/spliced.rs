//! Texts with stretches of them replaced.

use std::ops::Range;

/// The text with stretches of it replaced, in its order. `None` where they overlap.
pub(crate) fn spliced<'a>(
    text: &str,
    edits: impl IntoIterator<Item = (Range<usize>, &'a str)>,
) -> Option<String> {
    let mut result = String::new();
    let mut at = 0;
    for (range, new) in edits {
        result.push_str(text.get(at..range.start)?);
        result.push_str(new);
        at = range.end;
    }
    result.push_str(text.get(at..)?);
    Some(result)
}
