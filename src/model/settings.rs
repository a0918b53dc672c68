//! `disclosure.yaml`: who discloses, for which year, in which order and languages.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::contact::Contact;
use super::dates::Date;
use super::localized::{Localized, Markdown, Tag};
use super::notice_period::{Holidays, NoticePeriod};
use super::read::{Field, Reader, record};
use super::school_year::WrittenYear;
use super::values::{Level, Token};
use super::waivers::{Terms, Waiver};
use crate::diagnostic::{FileId, Finding, Fix, Span, Spanned, message};
use crate::locale::{Languages, section_names};
use crate::text::near;
use crate::workspace::Files;
use crate::yaml::{Kind, Node, parse};

record! {
    /// 一年的公开：谁、哪一年、按什么标准、用哪些语言、各节次序。
    /// One year's disclosure: who, when, by which criteria, in which languages and order.
    struct Settings {
        /// 学校名称。 Name of the school.
        "institution" => institution: Localized,
        /// 学生会名称。 Name of the students' union.
        "organisation" => organisation: Localized,
        /// 公告标题；其中的换行就是印刷时的换行。 Title; a line break in it is one in print.
        "title" => title: Localized,
        /// 校级 school，院级 college。 Level of the union.
        "level" => level: Spanned<Level>,
        /// 学年，如 2021-2022学年、2021年度；怎样写就怎样印。 School year, printed as it is written.
        "school-year" => school_year: Spanned<WrittenYear>,
        /// 发布日期，如 2021-09-30；没有就不写。 Date of issue, if there is one.
        "issued" => issued: Option<Spanned<Date>>,
        /// 最近一次更新的日期，发布以后改过内容的才写。 Date of the latest update, if there was one after the issue.
        "updated" => updated: Option<Spanned<Date>>,
        /// 评估标准：自带标准的名称（2020），或本文件夹里的标准文件。
        /// Criteria: a shipped edition's name, or a file beside this one.
        "criteria" => criteria: Spanned<Token>,
        /// 语言，第一个是原文语言。 Languages, the original one first.
        "locales" => locales: Vec<Spanned<Tag>>,
        /// output 文件夹将来公布的网址（可不填）。 Address where output/ will be published.
        "base-url" => base_url: Option<Spanned<Token>>,
        /// 学校自备的字体文件（放在旁边的 fonts 文件夹里）。 The school's own font files.
        "fonts" => fonts: Option<Fonts>,
        /// 名称表：一个机构、一件事只用一个名称。 Terms: one name for one thing.
        "terms" => terms: Option<Terms>,
        /// 豁免：查出但按原样公布的问题。 Findings that may stand.
        "waivers" => waivers: Option<Vec<Waiver>>,
        /// 引言。 Preamble.
        "preamble" => preamble: Option<Markdown>,
        /// 联系方式：有疑问、意见的，向谁、怎样反映。 Whom readers turn to with questions and comments.
        "contact" => contact: Option<Contact>,
        /// 公示期，如 from: 2026-09-21、to: 2026-09-25。 From when until when it is open to objections.
        "notice-period" => notice_period: Option<NoticePeriod>,
        /// 放假和调休的日子，数工作日用。 Days off and days worked instead, for counting working days.
        "holidays" => holidays: Option<Holidays>,
        /// 各节的次序和标题，十节各一次。 Order and headings of the ten sections.
        "sections" => sections: Vec<Section>,
    }
}

impl Settings {
    /// How many working days the notice period has, where that can be told.
    pub(crate) fn working_days(&self) -> Option<usize> {
        let period = self.notice_period.as_ref()?;
        let are_known =
            !self.unread.has("holidays") && self.holidays.iter().all(|days| days.unread.is_empty());
        let is_known = !period.unread.has("from") && !period.unread.has("to");
        let count = || period.count(self.holidays.as_ref());
        (is_known && are_known).then(count).flatten()
    }
}

record! {
    /// 一节。 A section.
    struct Section {
        /// 哪一节。 Which section.
        "kind" => kind: Spanned<SectionKind>,
        /// 标题（不带编号）。 Heading, without its number.
        "title" => title: Localized,
    }
}

record! {
    /// 各种用途的字体文件。 Font files by role.
    struct Fonts {
        /// 大标题（小标宋）。 Title.
        "title" => title: Option<FaceFiles>,
        /// 正文（仿宋）。 Body text.
        "body" => body: Option<FaceFiles>,
        /// 一级标题（黑体）。 First-level headings.
        "heading-1" => heading_1: Option<FaceFiles>,
        /// 二级标题（楷体）。 Second-level headings.
        "heading-2" => heading_2: Option<FaceFiles>,
        /// 西文和数字。 Latin letters and digits.
        "latin" => latin: Option<FaceFiles>,
    }
}

/// Reads a language's `fonts.yaml`, which names the faces for its script, with findings for what is wrong in it.
pub(crate) fn read_fonts(
    file: FileId,
    languages: &Languages,
    files: &Files,
) -> (Option<Fonts>, Vec<Finding>) {
    let mut reader = Reader::new(&languages.words);
    let fonts = match parse(files, file) {
        Ok(tree) => Fonts::read(&tree, &mut reader),
        Err(finding) => {
            reader.report(finding);
            None
        }
    };
    (fonts, reader.findings)
}

/// One font file, or several in order of preference, by name within a `fonts/` folder.
#[derive(Debug, Clone)]
pub(crate) struct FaceFiles(pub Vec<Spanned<Token>>);

impl Field for FaceFiles {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.kind {
            Kind::List(_) => Vec::read(node, reader),
            _ => Spanned::read(node, reader).map(|file| vec![file]),
        }
        .map(Self)
    }
}

impl JsonSchema for FaceFiles {
    fn schema_name() -> Cow<'static, str> {
        "FaceFiles".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        })
    }
}

/// The ten standard sections.
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
}

impl SectionKind {
    /// All sections, in their usual order.
    pub const ALL: [Self; 10] = [
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
    ];

    /// The section of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The name of the section that was probably meant: in the words of headings, or misspelt.
    fn meant(text: &str) -> Option<&'static str> {
        /// How much of a name must be right.
        const ALIKE: f64 = 0.6;
        let mut names = Self::ALL.into_iter().map(Self::name);
        let in_words = names.find(|name| section_names().are(text, name));
        in_words.or_else(|| near(text, Self::ALL.map(Self::name), ALIKE))
    }

    /// The section's name in data, addresses and templates.
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
        Some(Self::Charter)
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
