//! A presidium larger than the edition allows.

use super::limits;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 主席团成员多于指标的上限，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）里职务属于主席团的人（主席、副主席、执行主席、主席团成员等）超过指标的 `max-presidium`。
    ///
    /// ## 为什么
    ///
    /// 《关于推动高校学生会（研究生会）深化改革的若干意见》规定校级学生会组织主席团成员不超过5人。名单就在同一份公开里，
    /// 读者一数就知道。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3b
    ///     conclusion: 达标    # 名单里有 6 名主席团成员
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对名单里各人的 `position`；名单无误的，改正结论。
    ///
    /// # en
    ///
    /// The presidium is larger than the indicator allows, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A roster (`staff.yaml`) in which more people hold an office of the presidium (chair, vice chair, executive
    /// chair, member of the presidium) than the indicator's `max-presidium`.
    ///
    /// ## Why it matters
    ///
    /// The national opinion on the reform of students' unions (2019) allows 5 members of the presidium at school
    /// level. The roster stands in the same document; any reader can count.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3b
    ///     conclusion: 达标    # the roster has 6 members of the presidium
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check everyone's `position`; if the roster is right, correct the conclusion.
    static MAX_PRESIDIUM: "max-presidium", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = subject.offices() else {
        return;
    };
    let presidium = staff.presidium(subject.words);
    let members: Vec<Span> = presidium.iter().map(|person| person.name.span()).collect();
    limits::check(
        &MAX_PRESIDIUM,
        message::MAX_PRESIDIUM_OR_EXCEPTION,
        subject.claimed(|line| &line.max_presidium),
        &members,
        findings,
    );
}
