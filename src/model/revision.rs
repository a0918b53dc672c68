//! Entries of the record of revisions in `disclosure.yaml`: what readers were told had changed, and when.

use super::dates::Date;
use super::localized::Localized;
use super::read::record;
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
