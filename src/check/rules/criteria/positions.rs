//! A position that the edition does not know.

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::{Word, Words};
use crate::model::{Department, Localized, Person, Phrases, Staff};

rule! {
    /// # zh-CN
    ///
    /// 名单里有指标没有列出的职务，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）里某人的 `position` 不在指标的 `positions` 之列。没有写职务的人不算。
    ///
    /// ## 为什么
    ///
    /// 《关于推动高校学生会（研究生会）深化改革的若干意见》规定除主席、副主席（执行主席）、部长、副部长、干事外不设其他职务。
    /// “主任”“秘书长助理”一类的职务，名单一公布就看得出来。
    ///
    /// ## 例子
    ///
    /// ```yaml
    ///   - name: 王犇
    ///     position: 主任    # 第 4 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 职务写错的改正；确实另设了职务的，改正结论。
    ///
    /// # en
    ///
    /// The roster has a position that the indicator does not list, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A `position` in the roster (`staff.yaml`) that is not among the indicator's `positions`. Whoever has no
    /// position is passed over.
    ///
    /// ## Why it matters
    ///
    /// The national opinion on the reform of students' unions (2019) knows chair, vice chair (executive chair), head,
    /// deputy head and officer, and no others. Any other shows as soon as the roster is published.
    ///
    /// ## Example
    ///
    /// ```yaml
    ///   - name: 王犇
    ///     position: 主任    # "director", but the conclusion on item 4 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Correct the position; if there really are others, correct the conclusion.
    static POSITIONS: "positions", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    // Each position is judged by itself, so a roster that could not be read completely will do.
    let Some(staff) = &subject.draft.staff.value else {
        return;
    };
    for (allowed, question, answer) in subject.claimed(|line| &line.positions) {
        for person in &staff.people {
            // Nobody needs a position: rosters need not have that column.
            let Some(position) = person
                .position
                .as_ref()
                .filter(|position| !allowed.have_any(position))
                .filter(|_| !heads_office(person, staff, allowed, subject.words))
                .filter(|position| !names_department(position, staff, allowed, subject.words))
            else {
                continue;
            };
            findings.push(
                refuted(&POSITIONS, &question, answer)
                    .with("person", person.name.primary().value.as_str())
                    .with("position", position.primary().value.as_str())
                    .with("all", allowed.joined(", "))
                    .at(position.span())
                    .and(answer.conclusion.span, message::RELATED_CLAIMED),
            );
        }
    }
}

/// Whether somebody is the head or deputy head of an office, who are called 主任 where heads of departments are
/// called 部长: no other position, where these are allowed.
fn heads_office(person: &Person, staff: &Staff, allowed: &Phrases, words: &Words) -> bool {
    let known = |text: &str, wanted| words.meaning(text) == Some(wanted);
    let is = |wanted| {
        let position = person.position.iter().flat_map(Localized::all);
        let mut texts = position.map(|text| text.value.as_str());
        texts.any(|text| known(text, wanted))
    };
    let usual = match (is(Word::HeadOfOffice), is(Word::DeputyOfOffice)) {
        (true, _) => Word::Head,
        (_, true) => Word::DeputyHead,
        _ => return false,
    };
    let department = person.department.as_ref().and_then(|id| {
        let mut departments = staff.departments.iter();
        departments.find(|known| known.id.value.as_str() == id.value.0)
    });
    let is_office = |department: &Department| {
        let ends = words.for_meaning(Word::Office);
        let mut names = department.name.all();
        names.any(|name| {
            ends.iter()
                .any(|end| name.value.to_lowercase().ends_with(end))
        })
    };
    department.is_some_and(is_office) && allowed.iter().any(|text| known(text, usual))
}

/// Whether a position is an allowed one with the name of a department before it (学习部部长): whether that is the
/// person's own is for `department-names` to say.
fn names_department(position: &Localized, staff: &Staff, allowed: &Phrases, words: &Words) -> bool {
    let is_allowed = |post: &str| {
        let usual = match words.meaning(post) {
            Some(Word::HeadOfOffice) => Some(Word::Head),
            Some(Word::DeputyOfOffice) => Some(Word::DeputyHead),
            _ => None,
        };
        let mut all = allowed.iter();
        all.any(|text| text == post || (usual.is_some() && words.meaning(text) == usual))
    };
    let names = || staff.departments.iter().flat_map(|own| own.name.all());
    position.all().any(|text| {
        let mut posts =
            names().filter_map(|name| text.value.trim().strip_prefix(name.value.trim()));
        posts.any(|post| is_allowed(post.trim()))
    })
}
