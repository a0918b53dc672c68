//! The finding about a stretch of a text, and its fix.

use std::ops::Range;

use crate::check::corrections::{Edits, word_fix};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, Rule};
use crate::text::shortened;

/// A finding of `rule` about a range of a passage. Its message shows what stands there (`$found`).
pub(super) fn slip(
    rule: &'static Rule,
    subject: &Subject,
    passage: &Passage,
    range: Range<usize>,
) -> Finding {
    rule.finding()
        .with("found", shortened(passage.original[range.clone()].trim()))
        .at(passage.span_of(subject.files, range))
}

/// The fix that replaces ranges of a passage, in ascending order. `None` if one does not stand in the file
/// literally.
pub(super) fn correction(
    rule: &'static Rule,
    subject: &Subject,
    passage: &Passage,
    edits: &Edits,
    safe: bool,
) -> Option<Fix> {
    word_fix(rule, subject.files, passage, edits, safe)
}
