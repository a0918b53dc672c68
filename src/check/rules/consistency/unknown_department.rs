//! Somebody in a department that there is not.

use std::collections::HashSet;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, rule};
use crate::model::{Department, Staff};
use crate::text::{key, near};

rule! {
    /// # zh-CN
    ///
    /// 名单里的 `department` 不是任何部门的 id。
    ///
    /// ## 查什么
    ///
    /// `people` 里有人的 `department`，在 `departments` 的 id 里找不到。
    ///
    /// ## 为什么
    ///
    /// 组织架构图按 id 把人归到部门；找不到部门的人画不进去。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// departments:
    ///   - {id: study, name: 学习部}
    /// people:
    ///   - {name: 王犇, position: 部长, department: studies}    # 应为 study
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改成 `departments` 里的一个 id，或者在 `departments` 里加上这个部门。这一条不能豁免。
    ///
    /// # en
    ///
    /// Somebody's `department` is no department's id.
    ///
    /// ## What it finds
    ///
    /// An entry of `people` whose `department` is not among the ids of `departments`.
    ///
    /// ## Why it matters
    ///
    /// The organisation chart sorts people into departments by these ids; somebody in none cannot be drawn.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// departments:
    ///   - {id: study, name: 学习部}
    /// people:
    ///   - {name: 王犇, position: 部长, department: studies}    # should be study
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Use one of the ids in `departments`, or add the department there. This cannot be waived.
    static UNKNOWN_DEPARTMENT: "unknown-department", Consistency, Error, waivable: false
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = &subject.draft.staff.value else {
        return;
    };
    let is_unread = |department: &Department| department.unread.has("id");
    // An id that could not be read, or stands twice, may be the one that is missed.
    let ids = || {
        staff
            .departments
            .iter()
            .map(|known| known.id.value.as_str())
    };
    let is_unique = ids().collect::<HashSet<_>>().len() == staff.departments.len();
    if staff.unread.has("departments") || staff.departments.iter().any(is_unread) || !is_unique {
        return;
    }
    // The list keeps the order of the file for the message; the set is for looking up.
    let all: Vec<&str> = ids().collect();
    let known: HashSet<&str> = all.iter().copied().collect();
    for person in &staff.people {
        if let Some(department) = &person.department
            && !known.contains(department.value.0.as_str())
        {
            let nearest = nearest(&department.value.0, staff);
            let fix = nearest.map(|id| Fix::replace(department.span, id, false));
            findings.push(
                UNKNOWN_DEPARTMENT
                    .finding()
                    .fixed(fix)
                    .with("value", department.value.0.as_str())
                    .with("person", person.name.primary().value.as_str())
                    .with("all", all.join(", "))
                    .at(department.span),
            );
        }
    }
}

/// The id of the department that was probably meant, by ids and by names; `None` where no one is near.
fn nearest<'a>(wrong: &str, staff: &'a Staff) -> Option<&'a str> {
    /// The likeness, from 0 to 1, of a slip.
    const LIKE: f64 = 0.6;
    let wrong = key(wrong);
    let called = staff.departments.iter().flat_map(|department| {
        let id = department.id.value.as_str();
        let names = department.name.all().map(|name| name.value.as_str());
        names.chain([id]).map(move |name| (name, id))
    });
    let called: Vec<(&str, &str)> = called.collect();
    let near = near(&wrong, called.iter().map(|(name, _)| *name), LIKE)?;
    called
        .iter()
        .find(|(name, _)| *name == near)
        .map(|(_, id)| *id)
}
