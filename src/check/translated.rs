//! What is wrong with a translation by itself, whether it stands in the data or is about to.

use super::rules::reference_difference;
use crate::diagnostic::Finding;
use crate::model::{DisclosureDraft, unprintable};
use crate::text::Form;
use crate::translation::Unit;

/// What the check would say of `text` as the translation of a unit, without its place.
pub(crate) fn translation_fault(
    draft: &DisclosureDraft,
    unit: Unit,
    text: &str,
) -> Option<Finding> {
    let prose = draft.prose();
    let form = match prose.is_some_and(|prose| prose.text.span() == unit.span()) {
        true => Form::Document,
        false => Form::Inline,
    };
    unprintable(text).or_else(|| reference_difference(unit.text(), text, form))
}
