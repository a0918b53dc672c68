//! A remark that states another date of the congress than the data.

use chrono::Datelike;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Spanned, message, rule};
use crate::model::{Date, Meeting, Provable};
use crate::text::{Reading, WrittenDate, written_dates};

rule! {
    /// # zh-CN
    ///
    /// 备注里的召开日期与学代会的日期不一致。
    ///
    /// ## 查什么
    ///
    /// 指标是关于召开学代会的，备注里写了日期，而 `congress.yaml` 里没有一次会议是那一天。只写年月或月日的，比写了的部分。
    ///
    /// ## 为什么
    ///
    /// 自评表和召开情况是同一份公开的两节，日期不同，总有一处是错的；多半是备注还是去年的。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// # congress.yaml：date: 2026-06-25
    /// - { item: 9, conclusion: 达标, remark: 召开日期为：2025年6月20日 }
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对召开的日期，改正备注或 `congress.yaml`。
    ///
    /// # en
    ///
    /// A remark states another date of the congress than the data.
    ///
    /// ## What it finds
    ///
    /// A date in the remark on an indicator about the congress that is the day of none of the meetings in
    /// `congress.yaml`. A date without its year or its day is compared as far as it goes.
    ///
    /// ## Why it matters
    ///
    /// Self-assessment and congress are two sections of one disclosure; where their dates differ, one is wrong. Mostly
    /// the remark is last year's.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # congress.yaml: date: 2026-06-25
    /// - { item: 9, conclusion: met, remark: 召开日期为：2025年6月20日 }
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See when the congress met, and correct the remark or `congress.yaml`.
    static STATED_DATE: "stated-date", Criteria, Error
}

/// Reports the first date of each remark on the congress if none of its dates is a meeting's.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (Some(congress), Some(criteria), Some(assessment)) = (
        subject.draft.congress.whole(),
        subject.criteria(),
        &subject.draft.self_assessment.value,
    ) else {
        return;
    };
    let Some(latest) = subject.latest_meeting() else {
        return;
    };
    // All answers, whatever their conclusion: a date in a remark is a statement in any case.
    for (question, answer) in criteria.answered(assessment) {
        let is_about_congress = question.provable.is_some_and(Provable::dates_congress);
        let Some(remark) = answer.remark.as_ref().filter(|_| is_about_congress) else {
            continue;
        };
        let found = differs(subject, remark.primary(), &congress.meetings, latest);
        findings.extend(found.map(|finding| finding.with("item", question.id.value.as_str())));
    }
}

fn differs(
    subject: &Subject,
    remark: &Spanned<String>,
    meetings: &[Meeting],
    latest: &Spanned<Date>,
) -> Option<Finding> {
    let reading = Reading::of_plain(&remark.value);
    let mut dates = written_dates(reading.text());
    dates.retain(|(range, _)| !is_earlier(subject, reading.text(), range.start));
    // A remark may tell of earlier congresses as well.
    let is_met = |date: &WrittenDate| {
        meetings
            .iter()
            .any(|meeting| is_on(meeting.date.value, date))
    };
    if dates.iter().any(|(_, date)| is_met(date)) {
        return None;
    }
    let (range, _) = dates.into_iter().next()?;
    let place = subject.span_of(remark.span, &remark.value, reading.source(range.clone()));
    Some(
        STATED_DATE
            .finding()
            .with("stated", &reading.text()[range])
            .with("date", latest.value.0.to_string())
            .at(place)
            .and(latest.span, message::RELATED_LATEST_MEETING),
    )
}

/// Whether the clause before a date says that it is that of an earlier congress.
fn is_earlier(subject: &Subject, text: &str, date: usize) -> bool {
    let clause = text[..date].rsplit(['，', ',', '。', '；', ';']).next();
    let clause = clause.unwrap_or_default().to_ascii_lowercase();
    let mut words = subject.statements().earlier.iter();
    words.any(|word| clause.contains(word.as_str()))
}

fn is_on(day: Date, date: &WrittenDate) -> bool {
    let same = |stated: Option<u64>, own: u32| stated.is_none_or(|stated| stated == u64::from(own));
    same(date.year, day.0.year().unsigned_abs())
        && same(Some(date.month), day.0.month())
        && same(date.day, day.0.day())
}
