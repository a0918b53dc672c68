//! A meeting that is far from the school year, mostly left from a copied folder.

use chrono::Datelike;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 会议的日期离学年太远。
    ///
    /// ## 查什么
    ///
    /// `congress.yaml` 里一次会议的年份，比 `disclosure.yaml` 的 `school-year` 早一年以上，或者晚于学年结束的那一年。
    ///
    /// ## 为什么
    ///
    /// 复制上一年的文件夹以后，日期常常忘了改。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// meetings:
    ///   - {id: plenary, title: 全体会议, date: 2021-06-25}    # school-year 是 2026
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对会议日期和 `school-year`，改正错的一处。
    ///
    /// # en
    ///
    /// A meeting is far from the school year.
    ///
    /// ## What it finds
    ///
    /// A meeting in `congress.yaml` more than a year before the `school-year` of `disclosure.yaml`, or after the
    /// year in which it ends.
    ///
    /// ## Why it matters
    ///
    /// When last year's folder is copied, dates are easily forgotten.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// meetings:
    ///   - {id: plenary, title: 全体会议, date: 2021-06-25}    # the school-year is 2026
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the date of the meeting and `school-year`, and correct the wrong one.
    static DATE_OUTSIDE_SCHOOL_YEAR: "date-outside-school-year", Consistency, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let draft = subject.draft;
    let (Some(settings), Some(congress)) = (&draft.settings.value, &draft.congress.value) else {
        return;
    };
    let Some(year) = subject.school_year() else {
        return;
    };
    let first = i32::from(year.first);
    let dated = congress.meetings.iter();
    for meeting in dated.filter(|meeting| !meeting.unread.has("date")) {
        // A disclosure may be filed under the year in which it is made, after the congress it reports.
        if !(first - 1..=first + 1).contains(&meeting.date.value.0.year()) {
            findings.push(
                DATE_OUTSIDE_SCHOOL_YEAR
                    .finding()
                    .with("date", meeting.date.value.0.to_string())
                    .with("year", year.to_string())
                    .at(meeting.date.span)
                    .and(settings.school_year.span, message::RELATED_SCHOOL_YEAR),
            );
        }
    }
}
