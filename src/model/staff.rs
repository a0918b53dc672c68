//! `staff.yaml`: the departments and everyone who works in the union.

use super::localized::Localized;
use super::read::record;
use super::values::{Id, Rank, Token, YesNo};
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
    /// 名单表头。 Column headings of the roster.
    struct Columns {
        /// 序号。 Serial number.
        "number" => number: Option<Localized>,
        /// 姓名。 Name.
        "name" => name: Option<Localized>,
        /// 政治面貌。 Political status.
        "political-status" => political_status: Option<Localized>,
        /// 院系。 Faculty.
        "faculty" => faculty: Option<Localized>,
        /// 年级。 Grade.
        "grade" => grade: Option<Localized>,
        /// 学习成绩综合排名。 Rank.
        "rank" => rank: Option<Localized>,
        /// 是否存在课业不及格情况。 Failed courses.
        "failed-courses" => failed_courses: Option<Localized>,
        /// 学生工作经历。 Experience.
        "experience" => experience: Option<Localized>,
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

record! {
    /// 一名工作人员。 A member of staff.
    struct Person {
        /// 姓名，照原样印出。 Name, printed exactly as typed.
        "name" => name: Localized,
        /// 政治面貌，如 共青团员。 Political status.
        "political-status" => political_status: Option<Localized>,
        /// 院系。 Faculty.
        "faculty" => faculty: Option<Localized>,
        /// 年级。 Grade.
        "grade" => grade: Option<Localized>,
        /// 成绩综合排名，如 1/41；一年级新生不填。 Rank; first-years leave it empty.
        "rank" => rank: Option<Spanned<Rank>>,
        /// 是否有课业不及格：是 或 否。 Whether a course was failed.
        "failed-courses" => failed_courses: Option<Spanned<YesNo>>,
        /// 院系、班级学生工作经历，照原样印出。 Experience, as printed.
        "experience" => experience: Option<Localized>,
        /// 在学生会的职务，如 部长。 Office in the union.
        "position" => position: Option<Localized>,
        /// 所在部门的 id。 Id of the department.
        "department" => department: Option<Spanned<Token>>,
    }
}

impl Person {
    /// What the person's position means, where one of its texts is a known word.
    pub(crate) fn office(&self, words: &Words) -> Option<Word> {
        self.position
            .as_ref()?
            .all()
            .find_map(|text| words.meaning(&text.value))
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
