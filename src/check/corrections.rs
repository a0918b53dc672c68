//! Makes the fix of a passage from edits, and decides whether it is safe to apply unasked.

use std::ops::Range;

use super::passages::Passage;
use crate::diagnostic::{Fix, Rule, Scope};
use crate::markup::{Change, changes_only};
use crate::text::Form;
use crate::workspace::Files;

/// Replacements in a passage: byte ranges of `original` in ascending order, each with its new text.
pub(super) type Edits<'a> = [(Range<usize>, &'a str)];

/// A fix that replaces words. `None` if a range does not stand in the file literally (behind a YAML escape,
/// say). The fix is not `safe` if it would change how anything else of the passage is read as Markdown, or if that
/// was asked too often in it: every answer reads the whole passage.
pub(super) fn word_fix(
    rule: &'static Rule,
    files: &Files,
    passage: &Passage,
    edits: &Edits,
    safe: bool,
) -> Option<Fix> {
    // A plain text is printed as it is, so nothing in it can be read otherwise.
    let Some(form) = passage.form else {
        return build_fix(files, passage, edits, safe, Scope::Value);
    };
    let changes = Change::of_words(edits);
    let is_certain =
        safe && passage.may_prove(rule) && changes_only(passage.original, &changes, form);
    build_fix(files, passage, edits, is_certain, Scope::Words(form))
}

/// A fix that replaces marks of Markdown, such as the brackets of a link. All from the first edit to the last
/// must become one construct, which is proven on that stretch alone.
pub(super) fn mark_fix(
    rule: &'static Rule,
    files: &Files,
    passage: &Passage,
    form: Form,
    edits: &Edits,
    safe: bool,
) -> Option<Fix> {
    let change = Change::of_marks(passage.original, edits)?;
    let is_certain =
        safe && passage.may_prove(rule) && changes_only(passage.original, &[change], form);
    build_fix(files, passage, edits, is_certain, Scope::Marks(form))
}

/// The fix with its edits as spans of the file; `None` if one of them has no exact place there.
fn build_fix(
    files: &Files,
    passage: &Passage,
    edits: &Edits,
    safe: bool,
    scope: Scope,
) -> Option<Fix> {
    let edits = edits
        .iter()
        .map(|(range, text)| {
            let span = passage.exact_span_of(files, range.clone())?;
            Some((span, (*text).to_owned()))
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Fix { edits, safe, scope })
}
