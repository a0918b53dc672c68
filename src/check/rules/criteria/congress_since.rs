//! A congress that has not met since the day that the edition names.

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 规定的日期以来没有开过学生代表大会，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `congress.yaml` 里的会议都早于指标的 `congress-since`。
    ///
    /// ## 为什么
    ///
    /// 2020 版指标要求2019年10月以来召开了校级学生（研究生）代表大会。会议的日期就写在同一份公开里。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// meetings:
    ///   - id: plenary
    ///     date: 2018-06-25    # 早于2019年10月，第 9 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对会议的日期；确实没有开的，改正结论。
    ///
    /// # en
    ///
    /// The congress has not met since the day that the indicator names, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// All meetings in `congress.yaml` are earlier than the indicator's `congress-since`.
    ///
    /// ## Why it matters
    ///
    /// The edition of 2020 asks that the student congress have met since October 2019. The dates of the meetings
    /// stand in the same document.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// meetings:
    ///   - id: plenary
    ///     date: 2018-06-25    # earlier, but the conclusion on item 9 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the dates of the meetings; if there was none, correct the conclusion.
    static CONGRESS_SINCE: "congress-since", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(latest) = subject.latest_meeting() else {
        return;
    };
    for (since, question, answer) in subject.claimed(|line| &line.congress_since) {
        if latest.value >= *since {
            continue;
        }
        findings.push(
            refuted(&CONGRESS_SINCE, &question, answer)
                .with("since", since.0.to_string())
                .with("latest", latest.value.0.to_string())
                .at(answer.conclusion.span)
                .and(latest.span, message::RELATED_LATEST_MEETING),
        );
    }
}
