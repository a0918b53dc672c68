//! A failed course, or no word about it.

use crate::check::rules::criteria::{missing_proof, refuted};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{StudyStage, YesNo};

rule! {
    /// # zh-CN
    ///
    /// 有人课业不及格，或没有写有没有，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）里一年级新生以外的人，`failed-courses` 是 是，或者没有写。研究生也要写。指标的 `failed-courses` 是 否
    /// 时才查。
    ///
    /// ## 为什么
    ///
    /// 指标要求一年级新生以外的本专科生和研究生都没有课业不及格情况。名单里有这一栏，空着就得不到证明。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - name: 王犇
    ///   grade: 二年级
    ///   failed-courses: 是    # 第 6 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对成绩；没有写的补上；年级写成程序认得出的样子；确实有不及格的，改正结论。
    ///
    /// # en
    ///
    /// Somebody failed a course, or it is not said whether, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A person past the first year in the roster (`staff.yaml`) whose `failed-courses` is 是 (yes) or left empty,
    /// postgraduates included, where the indicator's `failed-courses` is 否 (no).
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that neither undergraduates past the first year nor postgraduates have failed a course.
    /// The roster has a column for it; an empty one proves nothing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - name: 王犇
    ///   grade: 二年级
    ///   failed-courses: 是    # "yes", but the conclusion on item 6 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the results; add what is missing; write the grade in a form that is understood; if a course was
    /// failed, correct the conclusion.
    static FAILED_COURSES: "failed-courses", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for (YesNo(allowed), question, answer) in subject.claimed(|line| &line.failed_courses) {
        if *allowed {
            continue;
        }
        for person in subject.people() {
            let stage = subject.study_stage(person);
            // The indicator asks of everybody past the first year, postgraduates included.
            if stage == Some(StudyStage::FirstYear) {
                continue;
            }
            let is_unread = person.unread.has("failed-courses") || person.unread.has("grade");
            let finding = match &person.failed_courses {
                Some(failed) if !failed.value.0 => continue,
                Some(failed) => refuted(&FAILED_COURSES, &question, answer).at(failed.span),
                None if is_unread => continue,
                None => missing_proof(
                    refuted(&FAILED_COURSES, &question, answer),
                    person,
                    stage,
                    [
                        message::FAILED_COURSES_MISSING,
                        message::FAILED_COURSES_GRADE,
                    ],
                ),
            };
            findings.push(
                finding
                    .with("person", person.name.primary().value.as_str())
                    .and(answer.conclusion.span, message::RELATED_CLAIMED),
            );
        }
    }
}
