//! A disclosure without a date.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 没有写发布日期。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 里没有 `issued`。只是提示。
    ///
    /// ## 为什么
    ///
    /// 公开的文件末尾有落款和日期；没有日期，读者不知道说的是什么时候的情况，程序也查不出公示期是不是从发布以后算起。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// issued: 2026-09-30
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写上 `issued`。还没有定的，发布前再写；照原文转录、原文没有的，写一条豁免。
    ///
    /// # en
    ///
    /// There is no date of issue.
    ///
    /// ## What it finds
    ///
    /// `disclosure.yaml` has no `issued`. This is a note.
    ///
    /// ## Why it matters
    ///
    /// A public document closes with name and date. Without one readers do not know of when it speaks, and it cannot be
    /// told whether a notice period begins after it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// issued: 2026-09-30
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `issued`, before you publish if the day is not settled yet. Waive it where a document is published as it
    /// once was and had none.
    static NO_ISSUED: "no-issued", Criteria, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    if settings.issued.is_none() && !settings.unread.has("issued") {
        // What is missing has no place; it belongs beside the school year.
        findings.push(NO_ISSUED.finding().at(settings.school_year.span));
    }
}
