//! A notice period that cannot be.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 公示期的起止日期不对。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `notice-period`：结束早于开始的，开始早于发布日期（`issued`）的，一个工作日也没有的。
    ///
    /// ## 为什么
    ///
    /// 公示期内可以提出异议；还没有公布的，没有人看得到，不能算公示。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// issued: 2026-09-21
    /// notice-period:
    ///   from: 2026-09-18    # 早于发布日期
    ///   to: 2026-09-24
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对三个日期。后来更新过的页面，更新的日期写在 `updated`，`issued` 仍写第一次发布的日期。
    ///
    /// # en
    ///
    /// The dates of the notice period cannot be right.
    ///
    /// ## What it finds
    ///
    /// A `notice-period` in `disclosure.yaml` that ends before it begins, begins before the date of issue (`issued`), or
    /// has no working day in it.
    ///
    /// ## Why it matters
    ///
    /// While the period lasts, objections may be raised. What has not been issued is seen by nobody.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// issued: 2026-09-21
    /// notice-period:
    ///   from: 2026-09-18    # before the date of issue
    ///   to: 2026-09-24
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the three dates. Where the page was brought up to date later, that date is `updated`; `issued` stays the day
    /// of the first issue.
    static NOTICE_PERIOD: "notice-period", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    let Some(period) = &settings.notice_period else {
        return;
    };
    let (from, to) = (&period.from, &period.to);
    let has_begin = !period.unread.has("from");
    if has_begin && !period.unread.has("to") && to.value < from.value {
        findings.push(
            NOTICE_PERIOD
                .finding()
                .with("date", to.value.0.to_string())
                .with("other", from.value.0.to_string())
                .at(to.span)
                .and(from.span, message::RELATED_NOTICE_BEGIN),
        );
    } else if settings.working_days() == Some(0) {
        findings.push(
            NOTICE_PERIOD
                .finding()
                .worded(message::NOTICE_WITHOUT_WORK)
                .with("date", from.value.0.to_string())
                .with("other", to.value.0.to_string())
                .at(from.span),
        );
    }
    if let Some(issued) = settings.issued.as_ref().filter(|_| has_begin)
        && from.value < issued.value
    {
        findings.push(
            NOTICE_PERIOD
                .finding()
                .worded(message::NOTICE_BEFORE_ISSUE)
                .with("date", from.value.0.to_string())
                .with("other", issued.value.0.to_string())
                .at(from.span)
                .and(issued.span, message::RELATED_ISSUED),
        );
    }
}
