//! One person listed twice.

use rustc_hash::FxHashMap;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, MessageId, message, rule};
use crate::model::{Localized, Person};
use crate::text::{key, name_key};

rule! {
    /// # zh-CN
    ///
    /// 一个人在名单里出现两次。
    ///
    /// ## 查什么
    ///
    /// 名单里有两行，姓名、院系、年级都相同。职务或部门不同的，另外说明：一个人不能担任两个职务。
    ///
    /// ## 为什么
    ///
    /// 重复的一行会使人数多算一个，接着人数、部门的核对都会不对。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级, position: 部长, department: study}
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级, position: 部长, department: office}    # 两个部门的部长
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去重复的一行；确是同名同姓的两个人，写一条豁免。
    ///
    /// # en
    ///
    /// One person is listed twice.
    ///
    /// ## What it finds
    ///
    /// Two entries of the roster with the same name, faculty and grade. Where their positions or departments differ,
    /// the message says so: nobody holds two offices.
    ///
    /// ## Why it matters
    ///
    /// An entry too many makes every count of people one too many.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级, position: 部长, department: study}
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级, position: 部长, department: office}    # head of two departments
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove one of the two. If they are two people of one name, waive it.
    static PERSON_TWICE: "person-twice", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let mut first: FxHashMap<_, &Person> = FxHashMap::default();
    for person in subject.people().filter(|person| !person.name.is_unread()) {
        let name = person.name.primary().value.as_str();
        let who = (
            name_key(name),
            compared(person.faculty.as_ref()),
            compared(person.grade.as_ref()),
        );
        match first.get(&who) {
            None => {
                first.insert(who, person);
            }
            Some(other) => findings.push(
                PERSON_TWICE
                    .finding()
                    .worded(wording(person, other))
                    .with("person", name)
                    .at(person.name.span())
                    .and(other.name.span(), message::RELATED_SAME_PERSON),
            ),
        }
    }
}

/// The message: the same entry twice, or one person in two offices.
fn wording(one: &Person, other: &Person) -> MessageId {
    let department = |person: &Person| person.department.as_ref().map(|id| id.value.0.clone());
    let same = compared(one.position.as_ref()) == compared(other.position.as_ref())
        && department(one) == department(other);
    if same {
        PERSON_TWICE.message
    } else {
        message::PERSON_IN_TWO_OFFICES
    }
}

/// A text folded for comparison.
fn compared(text: Option<&Localized>) -> Option<String> {
    text.map(|text| key(&text.primary().value))
}
