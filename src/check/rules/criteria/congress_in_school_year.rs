//! A congress that has not met in the school year.

use chrono::Datelike;

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{CongressKind, YesNo};

rule! {
    /// # zh-CN
    ///
    /// 公开的学年里没有开过学生代表大会，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `congress.yaml` 里没有一次会议在 `school-year` 所跨的两个年份里：学年写 2026 或 2026-2027 的，要有一次会议在2026年或2027年。
    /// 指标写了 `congress-in-school-year: 是` 才查。全体学生大会看指标的 `all-students-every`：写 2 的，上一年开过也行。
    ///
    /// ## 为什么
    ///
    /// 指标要求按期规范召开学生（研究生）代表大会或全体学生（研究生）大会。前几年的会议证明不了这一年的“达标”。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// meetings:
    ///   - id: plenary
    ///     date: 2024-06-25    # 学年是 2026-2027，第 9 项的结论却是 是
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对会议的日期，补上这一年的会议；确实没有开的，改正结论。
    ///
    /// # en
    ///
    /// The congress has not met in the school year of the disclosure, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// No meeting in `congress.yaml` is in one of the two years that `school-year` spans: for 2026 or 2026-2027 one
    /// must be in 2026 or 2027. Only where the indicator says `congress-in-school-year: 是`. For a congress of all students
    /// the indicator's `all-students-every` counts: with 2, one of the year before will do.
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that the congress, or the assembly of all students, meet when it is due. A meeting of years
    /// ago does not prove it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// meetings:
    ///   - id: plenary
    ///     date: 2024-06-25    # the school year is 2026-2027, but the conclusion on item 9 is "yes"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the dates and add this year's meeting; if there was none, correct the conclusion.
    static CONGRESS_IN_SCHOOL_YEAR: "congress-in-school-year", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (Some(congress), Some(latest), Some(year)) = (
        subject.draft.congress.value.as_ref(),
        subject.latest_meeting(),
        subject.school_year(),
    ) else {
        return;
    };
    // Either calendar year will do: disclosures of an autumn report the congress of the summer before, and no
    // day parts school years everywhere.
    let met = |first: i32| {
        let mut years = congress
            .meetings
            .iter()
            .map(|meeting| meeting.date.value.0.year());
        years.any(|met| (first..=i32::from(year.first) + 1).contains(&met))
    };
    for (YesNo(wanted), question, answer) in subject.claimed(|line| &line.congress_in_school_year) {
        // Where all students meet, the edition may let them meet more seldom.
        let every = question
            .provable
            .and_then(|line| line.all_students_every.as_ref());
        let every = every.filter(|_| subject.congress_kind() == CongressKind::AllStudents);
        let years = every.map_or(0, |every| i32::try_from(every.0).unwrap_or(0).max(1) - 1);
        if met(i32::from(year.first) - years) || !wanted {
            continue;
        }
        findings.push(
            refuted(&CONGRESS_IN_SCHOOL_YEAR, &question, answer)
                .with("year", year.to_string())
                .with("latest", latest.value.0.to_string())
                .at(answer.conclusion.span)
                .and(latest.span, message::RELATED_LATEST_MEETING),
        );
    }
}
