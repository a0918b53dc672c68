//! A department in which nobody is head.

use std::collections::HashSet;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::{Word, Words};
use crate::model::{Department, Localized, Person, Staff, office};

rule! {
    /// # zh-CN
    ///
    /// 部门没有负责人。
    ///
    /// ## 查什么
    ///
    /// `departments` 里有一个部门，名单里没有人是它的部长（或部门负责人、主任）。
    ///
    /// ## 为什么
    ///
    /// 组织架构图会画出一个没有负责人的部门；多半是哪个人的 `position` 或 `department` 漏填了。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// departments:
    ///   - {id: study, name: 学习部}
    /// people:
    ///   - {name: 李㛃, position: 干事, department: study}    # 学习部没有部长
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 给负责人写上 `position: 部长` 和这个部门的 `department`；部门已经撤销的，从 `departments` 删去。
    ///
    /// # en
    ///
    /// A department has no head.
    ///
    /// ## What it finds
    ///
    /// A department in `departments` of which nobody on the roster is the head.
    ///
    /// ## Why it matters
    ///
    /// The organisation chart will show a department without a head. Most likely somebody's `position` or
    /// `department` was left out.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// departments:
    ///   - {id: study, name: 学习部}
    /// people:
    ///   - {name: 李㛃, position: 干事, department: study}    # nobody heads 学习部
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Give its head `position: 部长` (head) and this `department`. If the department no longer exists, remove it.
    static DEPARTMENT_WITHOUT_HEAD: "department-without-head", Consistency, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = subject.offices() else {
        return;
    };
    // Somebody in a department that there is not may be the head of one that there is.
    let departments = staff.departments.iter();
    let known: HashSet<&str> = departments.map(|it| it.id.value.as_str()).collect();
    let headed: HashSet<&str> = staff
        .people
        .iter()
        .filter(|person| person.office(subject.words) == Some(Word::Head))
        .filter_map(|person| Some(person.department.as_ref()?.value.0.as_str()))
        .collect();
    if !headed.is_subset(&known) {
        return;
    }
    for department in &staff.departments {
        let is_headed = headed.contains(department.id.value.as_str());
        // What is wrong is the department of its head, which `department-names` reports.
        if !is_headed && !has_head_elsewhere(department, staff, subject.words) {
            findings.push(
                DEPARTMENT_WITHOUT_HEAD
                    .finding()
                    .with("department", department.name.primary().value.as_str())
                    .at(department.name.span()),
            );
        }
    }
}

/// Whether the position of somebody in another department says that this one is headed: 学习部部长.
fn has_head_elsewhere(department: &Department, staff: &Staff, words: &Words) -> bool {
    let heads = |position: &str| {
        let mut names = department.name.all();
        names.any(|name| {
            let rest = position.trim().strip_prefix(name.value.trim());
            rest.is_some_and(|rest| office(rest, words) == Some(Word::Head))
        })
    };
    let says_so = |person: &Person| {
        let mut positions = person.position.iter().flat_map(Localized::all);
        person.department.is_some() && positions.any(|text| heads(&text.value))
    };
    staff.people.iter().any(says_so)
}
