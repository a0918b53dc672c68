//! Advisors other than those that the edition asks for.

use std::collections::HashSet;

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{Advisor, AdvisorWanted, Advisors};
use crate::text::{name_key, read_plain};

rule! {
    /// # zh-CN
    ///
    /// 指导学生会的责任人不合指标，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `advisors.yaml` 里，类别含有指标 `advisors` 所列词的责任人没有，或者人数不对，或者要求专职而不是专职团干。同一个人列了两次只算一人。
    ///
    /// ## 为什么
    ///
    /// 指标要求明确1名校团委专职副书记指导校级学生会组织，聘任校团委专职副书记或干部担任秘书长。责任人一节就是它的证明。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - category: 分管学生会组织的校团委副书记
    ///     name: 赵赟
    ///     full-time-cadre: 否    # 第 15 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对 `advisors.yaml`，补上缺的责任人；情况确实如此的，改正结论。
    ///
    /// # en
    ///
    /// The advisors are not those that the indicator asks for, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// In `advisors.yaml` there is nobody whose category holds a word of the indicator's `advisors`, or not as many as
    /// it asks for, or nobody who is a full-time League cadre where that is asked. Who is listed twice counts once.
    ///
    /// ## Why it matters
    ///
    /// The indicator asks for one full-time deputy secretary of the League committee to guide the union, and for a
    /// secretary-general from the committee. The section on advisors is the proof.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - category: 分管学生会组织的校团委副书记
    ///     name: 赵赟
    ///     full-time-cadre: 否    # not full-time, but the conclusion on item 15 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check `advisors.yaml` and add who is missing; if it is right, correct the conclusion.
    static ADVISORS: "advisors", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(advisors) = &subject.draft.advisors.value else {
        return;
    };
    let asked = ["category", "name", "full-time-cadre"];
    let is_known = |advisor: &Advisor| !asked.iter().any(|key| advisor.unread.has(key));
    if advisors.unread.has("people") || !advisors.people.iter().all(is_known) {
        return;
    }
    for (all_wanted, question, answer) in subject.claimed(|line| &line.advisors) {
        for wanted in all_wanted {
            if let Some(finding) = problem(
                refuted(&ADVISORS, &question, answer).at(answer.conclusion.span),
                wanted,
                advisors,
            ) {
                findings.push(finding.with("category", wanted.category.joined("/")));
            }
        }
    }
}

/// What is wrong with the advisors of one category: none, none who is full-time, or another number.
fn problem(finding: Finding, wanted: &AdvisorWanted, advisors: &Advisors) -> Option<Finding> {
    let of_category: Vec<&Advisor> = advisors
        .people
        .iter()
        .filter(|advisor| is_of_category(advisor, wanted))
        .collect();
    let Some(first) = of_category.first() else {
        let finding = finding.worded(message::ADVISORS_MISSING);
        return Some(finding.and(advisors.place, message::RELATED_ADVISORS));
    };
    // Where the edition does not ask whether somebody is a full-time cadre, everybody of the category will
    // do.
    let suitable = of_category
        .iter()
        .filter(|advisor| is_suitable(advisor, wanted));
    let people = distinct(suitable.copied());
    let Some(last) = people.last() else {
        return Some(nobody_suitable(finding, first));
    };
    let count = wanted.count.as_ref()?.value as usize;
    if people.len() == count {
        return None;
    }
    // The first one too many, or the last if there are too few.
    let shown = people.get(count).unwrap_or(last);
    Some(
        finding
            .with("wanted", count)
            .with("count", people.len())
            .and(shown.category.span(), message::RELATED_ADVISORS),
    )
}

fn is_of_category(advisor: &Advisor, wanted: &AdvisorWanted) -> bool {
    let mut texts = advisor.category.all();
    texts.any(|text| wanted.category.find(&read_plain(&text.value)).is_some())
}

fn is_suitable(advisor: &Advisor, wanted: &AdvisorWanted) -> bool {
    let Some(asked) = &wanted.full_time_cadre else {
        return true;
    };
    let is = advisor.full_time_cadre.as_ref().map(|is| is.value);
    is == Some(asked.value)
}

fn nobody_suitable(finding: Finding, advisor: &Advisor) -> Finding {
    let answer = advisor.full_time_cadre.as_ref();
    let place = answer.map_or(advisor.name.span(), |is| is.span);
    finding
        .worded(message::ADVISORS_FULL_TIME)
        .with("person", advisor.name.primary().value.as_str())
        .and(place, message::RELATED_NOT_FULL_TIME)
}

/// Each person once, even if listed for several tasks.
fn distinct<'a>(advisors: impl Iterator<Item = &'a Advisor>) -> Vec<&'a Advisor> {
    let mut seen = HashSet::new();
    advisors
        .filter(|advisor| seen.insert(name_key(&advisor.name.primary().value)))
        .collect()
}
