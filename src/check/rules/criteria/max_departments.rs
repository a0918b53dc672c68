//! More departments than the edition allows.

use super::limits;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 工作部门多于指标的上限，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `staff.yaml` 的 `departments` 超过指标的 `max-departments`。没有人的部门也算。
    ///
    /// ## 为什么
    ///
    /// 《关于推动高校学生会（研究生会）深化改革的若干意见》规定校级学生会组织工作部门一般不超过6个。组织架构图就在同一份公开里。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3c
    ///     conclusion: 达标    # departments 里有 7 个部门
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对 `departments`，已经撤销的部门删去；确实有这么多的，改正结论。
    ///
    /// # en
    ///
    /// There are more departments than the indicator allows, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// More `departments` in `staff.yaml` than the indicator's `max-departments`. A department without people
    /// counts, too.
    ///
    /// ## Why it matters
    ///
    /// The national opinion on the reform of students' unions (2019) allows 6 departments at school level. The
    /// organisation chart stands in the same document.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3c
    ///     conclusion: 达标    # there are 7 departments
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check `departments` and remove those that are no more; if there are so many, correct the conclusion.
    static MAX_DEPARTMENTS: "max-departments", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = subject.staff() else { return };
    let departments: Vec<Span> = staff
        .departments
        .iter()
        .map(|department| department.name.span())
        .collect();
    limits::check(
        &MAX_DEPARTMENTS,
        message::MAX_DEPARTMENTS_OR_EXCEPTION,
        subject.claimed(|line| &line.max_departments),
        &departments,
        findings,
    );
}
