//! The sections of a disclosure: what they are, their order and headings.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::localized::Localized;
use super::read::{Field, Reader, record};
use super::values::{Id, Token, YesNo};
use crate::diagnostic::{Finding, Fix, Span, Spanned, message};
use crate::locale::section_names;
use crate::text::near;
use crate::yaml::Node;

record! {
    /// 一节。 A section.
    struct Section {
        /// 哪一节；自己的一节写 text。 Which section; one of your own is text.
        "kind" => kind: Spanned<SectionKind>,
        /// 自己一节的代号，也是它的文件名：supervision 的文字写在 supervision.yaml 里。只有 text 有。
        /// Id of a section of your own, and the name of its file; only for text.
        "id" => id: Option<Spanned<Id>>,
        /// 标题（不带编号）。 Heading, without its number.
        "title" => title: Localized,
        /// 这一节的内容就是一个附件：写它在 attachments 里的 id，这一节自己的文件就不用写了。
        /// Id of the attachment that holds all of the section, which then has no file of its own.
        "attachment" => attachment: Option<Spanned<Id>>,
        /// 一节里的几张自评表，各有小标题；只有 self-assessment 有。 Several self-assessments in one section.
        "parts" => parts: Option<Vec<Part>>,
    }
}

record! {
    /// 一节里的一张自评表。没有 id 的是本组织自己的，写在 self-assessment.yaml 里。
    /// One of several self-assessments. The one without id is the union's own, in self-assessment.yaml.
    struct Part {
        /// 代号，也是文件名：second-level 的结论写在 second-level.yaml 里。 Id, and the name of the file with its answers.
        "id" => id: Option<Spanned<Id>>,
        /// 小标题（不带编号）；不写就用指标版本的标题。 Heading without number; the edition's where there is none.
        "title" => title: Option<Localized>,
        /// 用哪一版指标。 Criteria edition.
        "criteria" => criteria: Option<Spanned<Token>>,
        /// 结论由程序从各学院自己的公开里汇总：是、否。 Whether the conclusions are those of the colleges' own disclosures.
        "from-colleges" => from_colleges: Option<Spanned<YesNo>>,
    }
}

impl Part {
    /// Where it says that its conclusions are those of the colleges' own disclosures; `None` where it does not.
    pub(crate) fn says_from_colleges(&self) -> Option<Span> {
        let said = self.from_colleges.as_ref()?;
        said.value.0.then_some(said.span)
    }
}

impl Section {
    /// The id under which it is found: its own, or the name of its kind. It begins the addresses of what it holds, and
    /// names its file.
    pub(crate) fn id(&self) -> &str {
        match &self.id {
            Some(id) if self.kind.value == SectionKind::Text => id.value.as_str(),
            _ => self.kind.value.name(),
        }
    }

    /// Whether what it says is in an attachment, so that nothing of it is read.
    pub(crate) fn is_attached(&self) -> bool {
        self.attachment.is_some() || self.unread.is_wrong("attachment")
    }

    /// Where it says that it is an attachment.
    pub(crate) fn attached_at(&self) -> Span {
        self.attachment.as_ref().map_or(self.place, |id| id.span)
    }

    /// Whether what it says stands in a file of its own name: only of a union's own text.
    pub(super) fn has_own_file(&self) -> bool {
        self.kind.value == SectionKind::Text && self.id.is_some() && !self.is_attached()
    }

    /// The self-assessments that it holds beside the union's own.
    pub(super) fn further_parts(&self) -> impl Iterator<Item = &Part> {
        let parts = self.parts.iter().flatten();
        let has_tables = self.kind.value == SectionKind::SelfAssessment && !self.is_attached();
        parts.filter(move |part| part.id.is_some() && has_tables)
    }

    /// The id with the place where it stands.
    pub(crate) fn id_with_place(&self) -> Spanned<String> {
        let place = self.id.as_ref().map_or(self.kind.span, |id| id.span);
        Spanned::new(self.id().to_owned(), place)
    }
}

/// What a section is: one of the ten standard ones, or a text of the union's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    /// 改革自评表
    SelfAssessment,
    /// 学生会组织章程
    Charter,
    /// 工作机构组织架构图
    Structure,
    /// 工作人员名单
    Staff,
    /// 主席团成员候选人产生办法及选举办法
    Election,
    /// 学生代表大会召开情况
    Congress,
    /// 学生代表大会代表产生办法
    Delegates,
    /// 工作人员述职评议办法
    Review,
    /// 党委指导学生会组织工作情况
    PartyGuidance,
    /// 校团委指导学生会主要责任人
    Advisors,
    /// A text of the union's own, of which there may be several: 监督渠道, 经费
    Text,
}

impl SectionKind {
    /// All kinds, the standard ones in their usual order.
    pub const ALL: [Self; 11] = [
        Self::SelfAssessment,
        Self::Charter,
        Self::Structure,
        Self::Staff,
        Self::Election,
        Self::Congress,
        Self::Delegates,
        Self::Review,
        Self::PartyGuidance,
        Self::Advisors,
        Self::Text,
    ];

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The name of the kind that was probably meant: in the words of headings, or misspelt.
    fn meant(text: &str) -> Option<&'static str> {
        /// How much of a name must be right.
        const ALIKE: f64 = 0.6;
        let mut names = Self::ALL.into_iter().map(Self::name);
        let in_words = names.find(|name| section_names().are(text, name));
        in_words.or_else(|| near(text, Self::ALL.map(Self::name), ALIKE))
    }

    /// The kind's name in data, addresses and templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfAssessment => "self-assessment",
            Self::Charter => "charter",
            Self::Structure => "structure",
            Self::Staff => "staff",
            Self::Election => "election",
            Self::Congress => "congress",
            Self::Delegates => "delegates",
            Self::Review => "review",
            Self::PartyGuidance => "party-guidance",
            Self::Advisors => "advisors",
            Self::Text => "text",
        }
    }
}

impl Field for SectionKind {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::UNKNOWN_SECTION, |text, _| {
            Self::named(text).ok_or_else(|| {
                let all = Self::ALL.map(Self::name).join(", ");
                let unknown = Finding::error(message::UNKNOWN_SECTION).with("all", all);
                match Self::meant(text) {
                    Some(kind) => unknown
                        .worded(message::UNKNOWN_SECTION_NEAR)
                        .with("nearest", kind)
                        .fixed(Some(Fix::replace(node.span, kind, false))),
                    None => unknown,
                }
            })
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::Text)
    }
}

impl JsonSchema for SectionKind {
    fn schema_name() -> Cow<'static, str> {
        "SectionKind".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": Self::ALL.map(Self::name) })
    }
}
