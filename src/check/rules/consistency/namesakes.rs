//! Two people of one name.

use rustc_hash::FxHashMap;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::Person;
use crate::text::{key, name_key};

rule! {
    /// # zh-CN
    ///
    /// 名单里有两个人同名。
    ///
    /// ## 查什么
    ///
    /// 名单里有两行姓名相同，院系或年级不同。
    ///
    /// ## 为什么
    ///
    /// 同名同姓的人是有的；但也可能是同一个人换了院系、年级后留下了旧的一行。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级}
    ///   - {name: 王犇, faculty: 云计算系, grade: 一年级}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对是不是两个人；确是两个人的，不用改，也可以写一条豁免。
    ///
    /// # en
    ///
    /// Two people have the same name.
    ///
    /// ## What it finds
    ///
    /// Two entries of the roster with the same name and another faculty or grade.
    ///
    /// ## Why it matters
    ///
    /// Namesakes exist; but it may be one person whose old entry stayed when faculty or grade changed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, faculty: 天气系, grade: 二年级}
    ///   - {name: 王犇, faculty: 云计算系, grade: 一年级}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See whether they are two people. If so, nothing need be done; a waiver says so.
    static NAMESAKES: "namesakes", Consistency, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let mut first: FxHashMap<String, &Person> = FxHashMap::default();
    for person in subject.people().filter(|person| !person.name.is_unread()) {
        let name = person.name.primary().value.as_str();
        let other = *first.entry(name_key(name)).or_insert(person);
        // The same cohort is the same person: `person-twice` reports that.
        if cohort(person) != cohort(other) {
            findings.push(
                NAMESAKES
                    .finding()
                    .with("person", name)
                    .at(person.name.span())
                    .and(other.name.span(), message::RELATED_NAMESAKE),
            );
        }
    }
}

/// What tells namesakes apart: faculty and grade.
fn cohort(person: &Person) -> [Option<String>; 2] {
    [&person.faculty, &person.grade]
        .map(|text| text.as_ref().map(|text| key(&text.primary().value)))
}
