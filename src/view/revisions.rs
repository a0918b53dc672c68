//! The record of revisions.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::locale::DateView;
use super::printed_text::Use;
use super::text::TextView;
use crate::model::Revision;

/// A revision after the issue.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct RevisionView {
    /// When.
    date: DateView,
    /// What changed.
    text: TextView,
    /// Remark, such as who decided it.
    remark: Option<TextView>,
}

/// The record of revisions by date, the earliest first.
pub(super) fn revisions(builder: &mut Builder) -> Vec<RevisionView> {
    let all = builder.disclosure.settings.revisions_in_order().into_iter();
    let view = |revision: &Revision| RevisionView {
        date: builder.date(revision.date.value),
        text: builder.text(&revision.text, Use::Body),
        remark: builder.optional(revision.remark.as_ref(), Use::Body),
    };
    all.map(view).collect()
}
