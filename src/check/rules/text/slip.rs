//! Findings about a stretch of a text, with what should stand there.

use std::ops::Range;

use crate::check::corrections::{Edits, words};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, Rule};
use crate::text::shortened;

/// A finding about a stretch of a text; `$found` is what stands there.
pub(super) fn slip(
    rule: &'static Rule,
    subject: &Subject,
    passage: &Passage,
    range: Range<usize>,
) -> Finding {
    rule.finding()
        .with("found", shortened(passage.original[range.clone()].trim()))
        .at(passage.place(subject.files, range))
}

/// The correction that replaces stretches of a text, in their order. `None` where one of them does not
/// stand in the file as it is.
pub(super) fn correction(
    subject: &Subject,
    passage: &Passage,
    edits: &Edits,
    safe: bool,
) -> Option<Fix> {
    words(subject.files, passage, edits, safe)
}
