//! Entries of the record of revisions in `disclosure.yaml`: what readers were told had changed, and when.

use super::dates::Date;
use super::localized::Localized;
use super::read::record;
use super::settings::Settings;
use crate::diagnostic::Spanned;

record! {
    /// 发布以后的一次修订。 A revision after the issue.
    struct Revision {
        /// 修订的日期，如 2026-10-12。 Date of the revision.
        "date" => date: Spanned<Date>,
        /// 改了什么。 What changed.
        "text" => text: Localized,
        /// 备注，如经什么会议通过。 Remark, such as who decided it.
        "remark" => remark: Option<Localized>,
    }
}

impl Settings {
    /// The entries of the record of revisions, by their dates; those of one day in the author's order.
    pub(crate) fn revisions_in_order(&self) -> Vec<&Revision> {
        let mut all: Vec<&Revision> = self.revisions.iter().flatten().collect();
        all.sort_by_key(|revision| revision.date.value);
        all
    }

    /// When the content was changed last, after its issue: what the data says, or the latest entry of the record.
    pub(crate) fn last_changed(&self) -> Option<&Spanned<Date>> {
        let revised = self.revisions.iter().flatten().map(|own| &own.date);
        revised.chain(&self.updated).max_by_key(|date| date.value)
    }
}
