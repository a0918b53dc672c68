//! Attachments: each has an id and a file of its own.

use std::collections::BTreeMap;

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::model::{DisclosureDraft, Settings};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let Some(settings) = &draft.settings.value else {
        return;
    };
    let Some(attachments) = &settings.attachments else {
        return;
    };
    let ids = attachments.iter().map(|attachment| &attachment.id);
    let ids = ids.map(|id| Spanned::new(id.value.to_string(), id.span));
    // What comes second is what is to be changed, wherever the two lists stand.
    let mut ids: Vec<Spanned<String>> = section_ids(settings).chain(ids).collect();
    ids.sort_by_key(|id| id.span.range().start);
    unique(ids, message::DUPLICATE_ID, findings);
    let files = attachments.iter().map(|attachment| {
        let Spanned { value, span } = &attachment.file;
        Spanned::new(value.0.clone(), *span)
    });
    unique(files, message::ATTACHMENT_TWICE, findings);
}

/// The ids that sections and their parts have: translators' files know a text of either by its id alone. An id that
/// stands twice among these is told with the sections.
fn section_ids(settings: &Settings) -> impl Iterator<Item = Spanned<String>> {
    let sections = settings.sections.iter();
    let ids = sections.flat_map(|section| {
        let parts = section.parts.iter().flatten();
        section
            .id
            .iter()
            .chain(parts.filter_map(|part| part.id.as_ref()))
    });
    let first = ids.fold(BTreeMap::new(), |mut first, id| {
        first.entry(id.value.to_string()).or_insert(id.span);
        first
    });
    first.into_iter().map(|(id, span)| Spanned::new(id, span))
}
