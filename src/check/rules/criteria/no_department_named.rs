//! A department of a kind that there must not be.

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::text::Reading;

rule! {
    /// # zh-CN
    ///
    /// 工作部门的名称说明它不该设，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `staff.yaml` 里某个工作部门的名称含有指标的 `no-department-named` 所列的词，例如“中心”“项目办公室”，或“宿舍管理”
    /// “纠察”“保卫”。
    ///
    /// ## 为什么
    ///
    /// 《关于推动高校学生会（研究生会）深化改革的若干意见》规定机构为“主席团+工作部门”模式，不在工作部门以上或以下设
    /// “中心”“项目办公室”等常设层级；学生会不承担宿舍管理、校园文明纠察、安全保卫等行政职能。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// departments:
    ///   - id: media
    ///     name: 新媒体中心    # 第 2 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 已经撤销的，从 `departments` 删去；仍然设有的，改正结论；名称只是碰巧含有这几个字的，写一条豁免，说明理由。
    ///
    /// # en
    ///
    /// A department's name says that it should not be there, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A department in `staff.yaml` whose name holds a word listed by the indicator's `no-department-named`, such
    /// as 中心 (centre) or 项目办公室 (project office), or 宿舍管理 (dormitories), 纠察 (pickets), 保卫 (security).
    ///
    /// ## Why it matters
    ///
    /// The national opinion on the reform of students' unions (2019) asks for a presidium and departments with no
    /// standing level above or below, and for no administrative duties such as dormitories, pickets or security.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// departments:
    ///   - id: media
    ///     name: 新媒体中心    # but the conclusion on item 2 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove what is no more from `departments`; if it is still there, correct the conclusion; if the name only
    /// happens to hold the word, waive it and say why.
    static NO_DEPARTMENT_NAMED: "no-department-named", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    // Each name is judged by itself, so a roster that could not be read completely will do.
    let Some(staff) = &subject.draft.staff.value else {
        return;
    };
    for (words, question, answer) in subject.claimed(|line| &line.no_department_named) {
        let names = staff
            .departments
            .iter()
            .flat_map(|department| department.name.all());
        for name in names {
            let reading = Reading::of_plain(&name.value);
            let Some((word, range)) = words.find(reading.text()) else {
                continue;
            };
            findings.push(
                refuted(&NO_DEPARTMENT_NAMED, &question, answer)
                    .with("department", name.value.as_str())
                    .with("word", word)
                    .at(subject.span_of(name.span, &name.value, reading.source(range)))
                    .and(answer.conclusion.span, message::RELATED_CLAIMED),
            );
        }
    }
}
