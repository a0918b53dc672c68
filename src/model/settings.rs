//! `disclosure.yaml`: who discloses, for which year, in which order and languages.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::attachment::Attachment;
use super::contact::Contact;
use super::dates::Date;
use super::localized::{Localized, Markdown, Tag};
use super::notice::Notice;
use super::notice_period::{Holidays, NoticePeriod};
use super::read::{Field, Reader, record};
use super::revision::Revision;
use super::school_year::WrittenYear;
use super::section::Section;
use super::values::{Level, Token};
use super::waivers::{Terms, Waiver};
use crate::diagnostic::{FileId, Finding, Spanned};
use crate::locale::{Languages, UnionKind};
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
        /// 是学生会 student-union、研究生会 graduate-union，还是两者合一 both；不写就看名称。
        /// What kind of organisation it is; where it is left out, its name tells.
        "organisation-kind" => organisation_kind: Option<Spanned<UnionKind>>,
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
        /// 修订记录：发布以后每次改了什么。 Record of revisions: what was changed after the issue, and when.
        "revisions" => revisions: Option<Vec<Revision>>,
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
        /// 张贴用的公示张，见 docs/notices.md。 Copies for a notice board, see docs/notices.md.
        "notices" => notices: Option<Vec<Notice>>,
        /// 附件：放在页面旁边供下载的文件。 Attachments: files beside the page, to be downloaded.
        "attachments" => attachments: Option<Vec<Attachment>>,
        /// 各节的次序和标题；没有的节不写。 Order and headings of the sections; what there is none of is left out.
        "sections" => sections: Vec<Section>,
    }
}

impl Settings {
    /// The entries of the record of revisions, by their dates; those of one day in the author's order.
    pub(crate) fn revisions_in_order(&self) -> Vec<&Revision> {
        let mut all: Vec<&Revision> = self.revisions.iter().flatten().collect();
        all.sort_by_key(|revision| revision.date.value);
        all
    }

    /// When the content was changed last, after its issue: what the data says, or the latest entry of the record.
    pub(crate) fn last_changed(&self) -> Option<&Spanned<Date>> {
        let revised = self.revisions.iter().flatten().map(|own| &own.date);
        revised.chain(&self.updated).max_by_key(|date| date.value)
    }

    /// What kind of organisation discloses: what the data says, else what its name tells.
    pub(crate) fn union_kind(&self) -> UnionKind {
        let given = self.organisation_kind.as_ref().map(|kind| kind.value);
        let told = || self.kind_in_name().map(|(kind, _)| kind);
        given.or_else(told).unwrap_or_default()
    }

    /// The kind that the organisation's name tells, with the name in the first language in which it does.
    pub(crate) fn kind_in_name(&self) -> Option<(UnionKind, &Spanned<String>)> {
        let mut names = self.organisation.all();
        names.find_map(|name| Some((UnionKind::of_name(&name.value)?, name)))
    }

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
