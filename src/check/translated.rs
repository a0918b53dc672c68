//! Judges a single translation, whether it stands in the data or is about to be imported.

use super::rules::reference_difference;
use crate::diagnostic::Finding;
use crate::model::{DisclosureDraft, unprintable};
use crate::text::Form;
use crate::translation::Unit;

/// The finding that the check would report if `text` were the translation of `unit`, whose id is `id`; it has no
/// place yet. An import asks it before writing anything.
pub(crate) fn translation_fault(
    draft: &DisclosureDraft,
    unit: Unit,
    id: &str,
    text: &str,
) -> Option<Finding> {
    let mut prose = draft.prose();
    // Only prose in a Markdown file is read as a document; every other text is a clause.
    let form = match prose.any(|prose| prose.text.span() == unit.span()) {
        true => Form::Document,
        false => Form::Inline,
    };
    // A text in a list is measured as the list's key says.
    let is_key = |part: &&str| part.parse::<usize>().is_err();
    let key = id.rsplit('.').find(is_key).unwrap_or_default();
    unprintable(text)
        .or_else(|| draft.length_fault(unit.span(), key, text))
        .or_else(|| reference_difference(unit.text(), text, form))
}
