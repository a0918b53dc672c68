//! A grade that nobody can be in.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::Localized;

rule! {
    /// # zh-CN
    ///
    /// 年级和学年对不上：这一级的学生还没有入学。
    ///
    /// ## 查什么
    ///
    /// 名单里有人的年级写着入学年份（如 2027级），而这个年份晚于这一学年开始的年份。
    ///
    /// ## 为什么
    ///
    /// 还没有入学的人不会是学生会的工作人员；不是年级写错，就是 `disclosure.yaml` 里的学年写错了。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, grade: 2027级}    # 学年是 2025-2026
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对年级和学年，改正写错的那一个。
    ///
    /// # en
    ///
    /// A grade does not go with the school year: its students have not entered yet.
    ///
    /// ## What it finds
    ///
    /// Somebody on the roster whose grade names a year of entry (2027级) later than that in which the school year begins.
    ///
    /// ## Why it matters
    ///
    /// Nobody works for the union before entering the school; either the grade is wrong, or the school year in
    /// `disclosure.yaml`.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, grade: 2027级}    # the school year is 2025-2026
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Compare grade and school year and correct the wrong one.
    static IMPOSSIBLE_GRADE: "impossible-grade", Consistency, Error
}

/// More years than anybody studies at one school, military service and illness included.
const LONGEST_STUDY: u32 = 15;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (Some(year), Some(settings)) = (subject.school_year(), &subject.draft.settings.value)
    else {
        return;
    };
    for person in subject.people() {
        let Some(grade) = person.grade.as_ref().map(Localized::primary) else {
            continue;
        };
        let entered = subject.grade(&grade.value).and_then(|grade| grade.cohort);
        let newest = u32::from(year.first);
        let possible = newest.saturating_sub(LONGEST_STUDY)..=newest;
        if entered.is_some_and(|cohort| !possible.contains(&cohort.year(year))) {
            findings.push(
                IMPOSSIBLE_GRADE
                    .finding()
                    .with("person", person.name.primary().value.as_str())
                    .with("grade", grade.value.as_str())
                    .with("year", year.to_string())
                    .at(grade.span)
                    .and(settings.school_year.span, message::RELATED_SCHOOL_YEAR),
            );
        }
    }
}
