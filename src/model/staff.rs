//! `staff.yaml`: the departments and everyone who works in the union.

use super::localized::Localized;
use super::rank::Rank;
use super::read::record;
use super::spelling::usual;
use super::table::{Kind, table};
use super::values::{Id, Token, YesNo};
use crate::diagnostic::Spanned;
use crate::locale::{Word, Words};

record! {
    /// 工作部门和工作人员名单。 Departments and roster.
    struct Staff {
        /// 与通用表头不同的栏目名称。 Column headings that differ from the usual ones.
        "columns" => columns: Option<Columns>,
        /// 工作部门。 Departments.
        "departments" => departments: Vec<Department>,
        /// 工作人员，按名单次序；序号由程序编排。 Everyone, in order; serial numbers are computed.
        "people" => people: Vec<Person>,
    }
}

record! {
    /// 一个工作部门。 A department.
    struct Department {
        /// 固定编号，人员的 department 用它。 Stable id, which people refer to.
        "id" => id: Spanned<Id>,
        /// 名称。 Name.
        "name" => name: Localized,
    }
}

table! {
    /// The roster's columns. A further one is an entry here, and its labels.
    static ROSTER;

    /// 名单表头。 Column headings of the roster.
    struct Columns;

    /// 一名工作人员。 A member of staff.
    struct Person;

    numbered {
        "number" => number {
            heading: "序号。 Serial number.",
            label: Some("staff-number"),
            sorted: true,
        }
    }
    printed {
        /// 姓名，照原样印出。 Name, printed exactly as typed.
        "name" => name: Localized {
            heading: "姓名。 Name.",
            label: Some("staff-name"),
            kind: Kind::Name,
            sorted: true,
        }
        /// 政治面貌，如 共青团员。 Political status.
        "political-status" => political_status: Option<Localized> {
            heading: "政治面貌。 Political status.",
            label: Some("staff-political-status"),
            filter: Some(4),
        }
        /// 院系。 Faculty.
        "faculty" => faculty: Option<Localized> {
            heading: "院系。 Faculty.",
            label: Some("staff-faculty"),
            sorted: true,
            filter: Some(1),
        }
        /// 年级。 Grade.
        "grade" => grade: Option<Localized> {
            heading: "年级。 Grade.",
            label: Some("staff-grade"),
            filter: Some(2),
        }
        /// 成绩综合排名，如 1/41；一年级新生不填。 Rank; first-years leave it empty.
        "rank" => rank: Option<Spanned<Rank>> {
            heading: "学习成绩综合排名。 Rank.",
            label: Some("staff-rank"),
            short: Some("site-roster-rank-short"),
            sorted: true,
        }
        /// 是否有课业不及格：是 或 否。 Whether a course was failed.
        "failed-courses" => failed_courses: Option<Spanned<YesNo>> {
            heading: "是否存在课业不及格情况。 Failed courses.",
            label: Some("staff-failed-courses"),
            short: Some("site-roster-failed-short"),
        }
        /// 院系、班级学生工作经历，照原样印出。 Experience, as printed.
        "experience" => experience: Option<Localized> {
            heading: "学生工作经历。 Experience.",
            label: Some("staff-experience"),
            short: Some("site-roster-experience-short"),
        }
    }
    kept {
        /// 在学生会的职务，如 部长。 Office in the union.
        "position" => position: Option<Localized> {
            label: Some("staff-position"),
        }
        /// 所在部门的 id。 Id of the department.
        "department" => department: Option<Spanned<Token>> {
            label: Some("site-roster-department"),
            filter: Some(3),
        }
    }
}

impl Person {
    /// The office that the person's position means, where it is a known word (`words.yaml`) in any language.
    pub(crate) fn office(&self, words: &Words) -> Option<Word> {
        let mut texts = self.position.as_ref()?.all();
        texts.find_map(|text| office(&text.value, words))
    }
}

impl Staff {
    /// The members of the presidium, in the roster's order.
    pub(crate) fn presidium(&self, words: &Words) -> Vec<&Person> {
        self.people
            .iter()
            .filter(|person| person.office(words) == Some(Word::Presidium))
            .collect()
    }
}

/// The office that a word means.
pub(crate) fn office(position: &str, words: &Words) -> Option<Word> {
    let as_written = words.meaning(position);
    match as_written.or_else(|| words.meaning(&usual(position)))? {
        Word::HeadOfOffice => Some(Word::Head),
        Word::DeputyOfOffice => Some(Word::DeputyHead),
        office @ (Word::Presidium | Word::Head | Word::DeputyHead | Word::Officer) => Some(office),
        _ => None,
    }
}
