//! An exception that is claimed for no reason.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::model::says_nothing;

rule! {
    /// # zh-CN
    ///
    /// 申明了例外，却没有理由。
    ///
    /// ## 查什么
    ///
    /// `exception` 里写的是 `无`、`没有`、`不适用`、`无例外` 一类的话，或者只有一个记号。
    ///
    /// ## 为什么
    ///
    /// `exception` 写了就是申明适用例外：上限从 40 人变成 60 人，写的话印在备注里。写“无”的，本来是想说没有例外，
    /// 结果上限却放宽了，表里还多出一个“无”字。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - { item: 3a, conclusion: 达标, exception: 无 }
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 没有例外的，删去 `exception`；适用例外的，写明理由，如在校学生的人数。
    ///
    /// # en
    ///
    /// An exception is claimed for no reason.
    ///
    /// ## What it finds
    ///
    /// An `exception` that says 无, 没有, none or the like, or consists of a mark.
    ///
    /// ## Why it matters
    ///
    /// Whatever is written under `exception` claims it: the limit is 60 people in place of 40, and the text is printed
    /// with the remark. Whoever writes 无 means that there is none, and gets the higher limit and a stray word.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - { item: 3a, conclusion: met, exception: 无 }
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete `exception` where there is none; where it holds, say why, such as the number of students.
    static EXCEPTION_WITHOUT_REASON: "exception-without-reason", Criteria, Error
}

/// Reports exceptions whose reason is that there is none.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let assessments = subject.draft.assessments();
    let answers = assessments.filter_map(|assessed| assessed.answers.value.as_ref());
    for answer in answers.flat_map(|assessment| &assessment.answers) {
        let Some(exception) = &answer.exception else {
            continue;
        };
        let reason = exception.primary();
        let says_none = says_nothing(&reason.value, subject.words, true);
        if says_none || !reason.value.chars().any(char::is_alphanumeric) {
            findings.push(
                EXCEPTION_WITHOUT_REASON
                    .finding()
                    .with("item", answer.item.value.as_str())
                    .with("reason", reason.value.trim())
                    .at(reason.span),
            );
        }
    }
}
