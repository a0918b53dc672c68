//! A number of working days that is not that of the notice period.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, message, rule};
use crate::model::NoticePeriod;

rule! {
    /// # zh-CN
    ///
    /// 写的工作日数与公示期不符。
    ///
    /// ## 查什么
    ///
    /// 公示期的 `working-days`，以及前言里的“公示5个工作日”，与从 `from` 到 `to` 数出来的工作日（两头都算）不一样。周六、周日不算，
    /// `holidays` 里放假的日子（`off`）不算，调休上班的日子（`worked`）算。
    ///
    /// ## 为什么
    ///
    /// 少一天，公示就不满规定的时间；遇上节假日最容易数错。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// notice-period:
    ///   from: 2026-09-28
    ///   to: 2026-10-02
    ///   working-days: 5     # 10月1日、2日放假，只有3个
    /// holidays:
    ///   off: 2026-10-01至2026-10-07
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 先看放假、调休的日子写全了没有（`holidays`），再核对起止日期和写的数。
    ///
    /// # en
    ///
    /// A stated number of working days is not that of the notice period.
    ///
    /// ## What it finds
    ///
    /// `working-days` of the notice period, and 公示5个工作日 in the preamble, where the working days from `from` to `to`
    /// (both count) are others. Saturdays and Sundays do not count, nor days off (`off` of `holidays`); days that are
    /// worked instead (`worked`) do.
    ///
    /// ## Why it matters
    ///
    /// With a day less the notice is shorter than it has to be; beside holidays that happens most easily.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// notice-period:
    ///   from: 2026-09-28
    ///   to: 2026-10-02
    ///   working-days: 5     # 1 and 2 October are off: only three
    /// holidays:
    ///   off: 2026-10-01至2026-10-07
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See first whether all days off and worked instead are given (`holidays`); then check the dates and the number.
    static WORKING_DAYS: "working-days", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    let (Some(period), Some(count)) = (&settings.notice_period, settings.working_days()) else {
        return;
    };
    if let Some(stated) = &period.working_days
        && usize::try_from(stated.value) != Ok(count)
    {
        findings.push(differs(stated.value.into(), count, stated.span, period));
    }
    let preamble = settings.preamble.iter().flat_map(|text| text.0.all());
    let preamble: Vec<Span> = preamble.map(|text| text.span).collect();
    let passages = subject.passages.iter();
    for passage in passages.filter(|passage| preamble.contains(&passage.span)) {
        let stated = subject
            .statements()
            .notice
            .working_days(passage.reading().text());
        let wrong = stated
            .into_iter()
            .find(|(_, stated)| usize::try_from(*stated) != Ok(count));
        if let Some((range, stated)) = wrong {
            let place = passage.span_of_reading(subject.files, range);
            findings.push(differs(stated, count, place, period));
        }
    }
}

fn differs(stated: u64, count: usize, place: Span, period: &NoticePeriod) -> Finding {
    WORKING_DAYS
        .finding()
        .with("stated", stated.to_string())
        .with("count", count)
        .at(place)
        .and(period.from.span, message::RELATED_NOTICE_BEGIN)
        .and(period.to.span, message::RELATED_NOTICE_END)
}
