//! Attachments: each has an id and a file of its own.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::model::DisclosureDraft;

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let settings = draft.settings.value.as_ref();
    let Some(attachments) = settings.and_then(|settings| settings.attachments.as_ref()) else {
        return;
    };
    let ids = attachments.iter().map(|attachment| attachment.id.clone());
    unique(ids, message::DUPLICATE_ID, findings);
    let files = attachments.iter().map(|attachment| {
        let Spanned { value, span } = &attachment.file;
        Spanned::new(value.0.clone(), *span)
    });
    unique(files, message::ATTACHMENT_TWICE, findings);
}
