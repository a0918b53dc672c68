//! The requirements of a criteria edition that the disclosure's own data can prove or refute: built-in
//! predicates, each with its parameter.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::dates::Date;
use super::phrases::Phrases;
use super::read::{Field, Reader, record};
use super::self_assessment::Answer;
use super::staff::Staff;
use super::values::{Percent, YesNo};
use crate::diagnostic::{Finding, Spanned, message};
use crate::locale::Words;
use crate::yaml::{Kind, Node};

record! {
    /// 可以用公开数据核对的内容；结论为“达标”而数据不符，就是错误。
    /// What the data can prove; a conclusion of met that the data refutes is an error.
    struct Provable {
        /// 工作人员最多几人；可另写申明例外后的上限：{ most: 40, exception: 60 }。
        /// Most members of staff; perhaps another limit where an exception is claimed.
        "max-staff" => max_staff: Option<Parameter<Limit>>,
        /// 主席团最多几人。 Most members of the presidium.
        "max-presidium" => max_presidium: Option<Parameter<Limit>>,
        /// 工作部门最多几个。 Most departments.
        "max-departments" => max_departments: Option<Parameter<Limit>>,
        /// 工作部门的名称里不得有的词，如 中心。 Words that no department's name may hold.
        "no-department-named" => no_department_named: Option<Parameter<Phrases>>,
        /// 可以设的职务。 The positions there may be.
        "positions" => positions: Option<Parameter<Phrases>>,
        /// 可以有的政治面貌。 The political statuses there may be.
        "political-status" => political_status: Option<Parameter<Phrases>>,
        /// 一年级之后的本专科生，成绩排名在本专业前百分之几以内，如 30%。
        /// Undergraduates past the first year rank within this share of their major.
        "max-rank" => max_rank: Option<Parameter<Percent>>,
        /// 是否容许课业不及格：否；一年级新生除外。 Whether failed courses are allowed past the first year.
        "failed-courses" => failed_courses: Option<Parameter<YesNo>>,
        /// 学生代表大会的议程里要有一项，含有这些词；几种说法有一种就行的，写成一组：[[选举, 改选], 主席团]。
        /// Words that one item of the congress's agenda holds; of a group, any one will do.
        "agenda" => agenda: Option<Parameter<Vec<Phrases>>>,
        /// 这一天以来开过学生代表大会。 The congress has met since this day.
        "congress-since" => congress_since: Option<Parameter<Date>>,
        /// 学年所跨的年份里开过学生代表大会：是。 The congress has met in a year of the school year.
        "congress-in-school-year" => congress_in_school_year: Option<Parameter<YesNo>>,
        /// 开全体学生大会的，几年开一次：前几年之内开过就行。 In how many years a congress of all students meets.
        "all-students-every" => all_students_every: Option<Parameter<u32>>,
        /// 要有的责任人：类别里含有的词。 Words of the advisors' categories that there must be.
        "advisors" => advisors: Option<Parameter<Vec<AdvisorWanted>>>,
        /// 述职评议办法里要提到的；几种说法有一种就行的，写成一组。
        /// What the work-review measures must mention; of a group, any one will do.
        "review-mentions" => review_mentions: Option<Parameter<Vec<Phrases>>>,
    }
}

record! {
    /// 要有的一名责任人。 An advisor that there must be.
    struct AdvisorWanted {
        /// 类别里含有的词，如 秘书长；几种说法写成一组。
        /// A word that the category holds, or several, any of which will do.
        "category" => category: Phrases,
        /// 是否须为专职团干。 Whether it must be a full-time League cadre.
        "full-time-cadre" => full_time_cadre: Option<Spanned<YesNo>>,
        /// 恰好几名；不写就是至少一名。 Exactly how many; at least one where it is left out.
        "count" => count: Option<Spanned<u32>>,
    }
}

impl Provable {
    /// The number of people or departments that the line limits; `None` where it limits no number.
    pub(crate) fn count(&self, staff: &Staff, words: &Words) -> Option<usize> {
        let people = self.max_staff.as_ref().map(|_| staff.people.len());
        let presidium = |_| staff.presidium(words).len();
        let departments = |_| staff.departments.len();
        people
            .or_else(|| self.max_presidium.as_ref().map(presidium))
            .or_else(|| self.max_departments.as_ref().map(departments))
    }

    /// Whether the line limits a number, so that the number can be printed beside it.
    pub(crate) fn counts(&self) -> bool {
        self.limits().next().is_some()
    }

    /// Whether the line is about the date of the congress, so that the date can be printed beside it.
    pub(crate) fn dates_congress(&self) -> bool {
        self.congress_since.is_some() || self.congress_in_school_year.is_some()
    }

    /// Whether one of its limits is higher for those who claim an exception.
    pub(crate) fn has_exception(&self) -> bool {
        self.limits().any(|limit| limit.exception.is_some())
    }

    fn limits(&self) -> impl Iterator<Item = Limit> {
        [&self.max_staff, &self.max_presidium, &self.max_departments]
            .into_iter()
            .flatten()
            .map(|limit| limit.0)
    }
}

/// The parameter of a predicate. A predicate that is named must have one: an empty parameter would make a check
/// that never fails.
#[derive(Debug, Clone)]
pub(crate) struct Parameter<T>(pub T);

impl<T: Field> Field for Parameter<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(&node.kind, Kind::List(list) if list.is_empty()) {
            reader.report(Finding::error(message::EMPTY_PARAMETER).at(node.span));
            return None;
        }
        T::read(node, reader).map(Self)
    }
    fn may_be_blank() -> bool {
        false
    }
}

impl<T: JsonSchema> JsonSchema for Parameter<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// A largest number, and perhaps a larger one for those who claim an exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    /// The most there may be.
    pub most: u32,
    /// The most where the disclosure claims the exception and says why.
    pub exception: Option<u32>,
}

impl Limit {
    /// The limit that holds for a school with this answer: the higher one, where the answer claims the
    /// exception.
    pub(crate) fn for_answer(self, answer: Option<&Answer>) -> u32 {
        let claimed = answer.and_then(|answer| answer.exception.as_ref());
        claimed.and(self.exception).unwrap_or(self.most)
    }
}

impl Field for Limit {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let node = reader.untranslated(node);
        match node.kind {
            Kind::Map(_) => {
                let mut map = reader.open(node, &["most", "exception"])?;
                let most = reader.field(&mut map, "most");
                let exception = reader.field(&mut map, "exception");
                reader.close(map);
                Some(Self {
                    most: most?,
                    exception: exception?,
                })
            }
            _ => u32::read(node, reader).map(|most| Self {
                most,
                exception: None,
            }),
        }
    }
}

impl JsonSchema for Limit {
    fn schema_name() -> Cow<'static, str> {
        "Limit".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = generator.subschema_for::<u32>();
        json_schema!({
            "anyOf": [
                number,
                {
                    "type": "object",
                    "properties": { "most": number, "exception": number },
                    "required": ["most"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
