//! More people than the edition allows.

use super::limits;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 工作人员多于指标的上限，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）的人数超过指标的 `max-staff`。指标给学生人数较多、分校区较多的高校规定了较高的上限
    /// （`exception`）时，只有在这一项的回答里写了 `exception`（理由），才用较高的上限。
    ///
    /// ## 为什么
    ///
    /// 《关于推动高校学生会（研究生会）深化改革的若干意见》规定校级学生会组织工作人员不超过40人，学生人数较多、
    /// 分校区较多的高校不超过60人；名单就公布在同一份公开里，读者一数就知道。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3a
    ///     conclusion: 达标    # 名单里有 43 人
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对名单；确实适用较高上限的，写上 `exception:` 和理由；否则结论改为未达标。
    ///
    /// # en
    ///
    /// There are more people than the indicator allows, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A roster (`staff.yaml`) with more people than the indicator's `max-staff`. Where the edition has a
    /// higher limit for schools with many students or campuses (`exception`), it holds only if the answer
    /// says `exception:` with the reason.
    ///
    /// ## Why it matters
    ///
    /// The national opinion on the reform of students' unions (2019) sets 40 people, and 60 for schools
    /// with many students or campuses. The roster stands in the same document; any reader can count.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3a
    ///     conclusion: 达标    # the roster has 43 people
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the roster. If the higher limit applies, add `exception:` with the reason; otherwise the
    /// conclusion is unmet.
    static MAX_STAFF: "max-staff", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = subject.staff() else { return };
    let people: Vec<Span> = staff
        .people
        .iter()
        .map(|person| person.name.span())
        .collect();
    limits::check(
        &MAX_STAFF,
        message::MAX_STAFF_OR_EXCEPTION,
        subject.claimed(|line| &line.max_staff),
        &people,
        findings,
    );
}
