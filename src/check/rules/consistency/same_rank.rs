//! Two people with one rank.

use rustc_hash::FxHashMap;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 两个人在同一批学生里名次相同。
    ///
    /// ## 查什么
    ///
    /// 名单里有两个人，院系、年级相同，成绩排名的名次和总人数也相同。
    ///
    /// ## 为什么
    ///
    /// 并列名次是有的，不同班级、专业也会恰好相同；但更多的时候是复制上一行时忘了改。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 欧阳翀
    ///     faculty: 医学系
    ///     grade: 二年级
    ///     rank: 8/59
    ///   - name: 王犇
    ///     faculty: 医学系
    ///     grade: 二年级
    ///     rank: 8/59     # 与欧阳翀相同
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对两个人的排名；确实相同的，写一条豁免。
    ///
    /// # en
    ///
    /// Two people have the same rank in the same cohort.
    ///
    /// ## What it finds
    ///
    /// Two people of one faculty and grade whose rank has the same place and the same number of students.
    ///
    /// ## Why it matters
    ///
    /// Places are shared now and then, and classes or majors may happen to be alike; more often somebody
    /// copied the line above and forgot to change it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 欧阳翀
    ///     faculty: 医学系
    ///     grade: 二年级
    ///     rank: 8/59
    ///   - name: 王犇
    ///     faculty: 医学系
    ///     grade: 二年级
    ///     rank: 8/59     # the same as 欧阳翀
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check both ranks. If they are right, waive it.
    static SAME_RANK: "same-rank", Consistency, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let mut first = FxHashMap::default();
    for person in subject.people() {
        let (Some(faculty), Some(grade), Some(rank)) =
            (&person.faculty, &person.grade, &person.rank)
        else {
            continue;
        };
        let name = person.name.primary().value.as_str();
        let cohort = (&*faculty.primary().value, &*grade.primary().value);
        let key = (cohort, rank.value.place, rank.value.of);
        match first.get(&key) {
            None => {
                first.insert(key, (name, rank.span));
            }
            Some((other, span)) => findings.push(
                SAME_RANK
                    .finding()
                    .with("person", name)
                    .with("other", *other)
                    .with("rank", rank.value.to_string())
                    .at(rank.span)
                    .and(*span, message::RELATED_SAME_RANK),
            ),
        }
    }
}
