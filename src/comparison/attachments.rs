//! Attachments that are new, gone or others.

use serde::{Deserialize, Serialize};

use super::snapshot::{Attachment, Content};

/// What readers call an attachment by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AttachmentName {
    /// Its title.
    pub title: String,
    /// The name of its file.
    pub file: String,
}

/// An attachment that is new, gone or another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct AttachmentChange {
    /// What it was called.
    pub old: Option<AttachmentName>,
    /// What it is called.
    pub new: Option<AttachmentName>,
}

pub(super) fn attachments(old: &Content, new: &Content) -> Vec<AttachmentChange> {
    let named = |it: &Attachment| AttachmentName {
        title: it.title.clone(),
        file: it.file.clone(),
    };
    let find =
        |all: &[Attachment], anchor: &str| all.iter().find(|it| it.anchor == anchor).cloned();
    let gone = old
        .attachments
        .iter()
        .filter(|it| find(&new.attachments, &it.anchor).is_none());
    let all = new.attachments.iter().chain(gone);
    let changes = all.filter_map(|shown| {
        let (was, is) = (
            find(&old.attachments, &shown.anchor),
            find(&new.attachments, &shown.anchor),
        );
        let says = |it: &Attachment| (named(it), it.bytes);
        (was.as_ref().map(says) != is.as_ref().map(says)).then(|| AttachmentChange {
            old: was.as_ref().map(named),
            new: is.as_ref().map(named),
        })
    });
    changes.collect()
}
