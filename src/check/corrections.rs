//! Corrections of a passage: what should stand there, and whether that is certain.

use std::ops::Range;

use super::passages::Passage;
use crate::diagnostic::{Fix, Scope};
use crate::markup::{Change, changes_only};
use crate::text::Form;
use crate::workspace::Files;

/// Stretches of a passage, in their order, each with what is to stand there.
pub(super) type Edits<'a> = [(Range<usize>, &'a str)];

/// The correction of some words. `None` where one of them does not stand in the file as it is. It is not
/// `safe` where anything else would be read otherwise.
pub(super) fn words(files: &Files, passage: &Passage, edits: &Edits, safe: bool) -> Option<Fix> {
    let Some(form) = passage.form else {
        return fix(files, passage, edits, safe, Scope::Value);
    };
    let changes = Change::of_words(edits);
    let is_certain = safe && changes_only(passage.original, &changes, form);
    fix(files, passage, edits, is_certain, Scope::Words(form))
}

/// The correction of marks, from the first to the last.
pub(super) fn marks(
    files: &Files,
    passage: &Passage,
    form: Form,
    edits: &Edits,
    safe: bool,
) -> Option<Fix> {
    let change = Change::of_marks(passage.original, edits)?;
    let is_certain = safe && changes_only(passage.original, &[change], form);
    fix(files, passage, edits, is_certain, Scope::Marks(form))
}

fn fix(files: &Files, passage: &Passage, edits: &Edits, safe: bool, scope: Scope) -> Option<Fix> {
    let edits = edits
        .iter()
        .map(|(range, text)| {
            let span = passage.exact(files, range.clone())?;
            Some((span, (*text).to_owned()))
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Fix { edits, safe, scope })
}
