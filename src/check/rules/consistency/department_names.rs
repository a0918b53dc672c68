//! Names of departments in legal text that no department of the roster has.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::departments::{Enumeration, Names, nearest};
use super::sentences::{LEGAL, is_elsewhere, legal_passages};
use crate::check::own_names::is_within;
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, MessageId, Span, message, rule};
use crate::model::{Localized, SectionKind, Staff};
use crate::text::{Statements, read_plain};

rule! {
    /// # zh-CN
    ///
    /// 部门的名称前后不一致。
    ///
    /// ## 查什么
    ///
    /// 条文里列出的部门（“设办公部、学习部”）、句首的部门（“办公部负责……”）、逐个说明部门的小标题、职务和工作经历里的部门
    /// （“文体部部长”），在 `staff.yaml` 的 `departments` 里没有；或者章程列出的部门里漏了一个；两个部门同名；
    /// 职务里的部门不是本人的 `department`。名单和组织架构图用的都是
    /// `departments`。工作经历里只看重复了现任职务、名称又和本人部门相近的；团委等别的机构的部门不算。
    ///
    /// ## 为什么
    ///
    /// 一个部门只应有一个名称；章程里叫办公文秘部、名单里叫办公部，读者会以为是两个部门。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 学生会设立办公文秘部、学习部。    # staff.yaml 里是“办公部”
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 统一名称：改条文，或者改 `departments` 里的 `name`；`id` 不要动。
    ///
    /// # en
    ///
    /// A department has different names in different places.
    ///
    /// ## What it finds
    ///
    /// A department in a list of the text (设办公部、学习部), at the beginning of a sentence (办公部负责……), among titles
    /// that name departments, or in a position or experience (文体部部长) that is not among `departments` of
    /// `staff.yaml`; or a department that the charter's list leaves out; two departments of
    /// one name; a position that names another department than `department` does. Roster and chart take their names from
    /// `departments`. Of experience only what repeats the present position with a name like that of the person's own
    /// department is looked at; departments of other bodies, such as the League committee, are left alone.
    ///
    /// ## Why it matters
    ///
    /// One department has one name. Readers of two names believe in two departments.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 学生会设立办公文秘部、学习部。    # staff.yaml says 办公部
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Use one name: change the text, or the `name` in `departments`; leave the `id` as it is.
    static DEPARTMENT_NAMES: "department-names", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = subject.offices() else {
        return;
    };
    let search = Search {
        subject,
        staff,
        statements: subject.statements(),
        names: Names::from_roster(staff, subject.statements()),
    };
    let legal = legal_passages(subject, &LEGAL);
    // Two passes: where a name is certainly that of a department (in a list, at the beginning of a sentence,
    // among titles) it is learned; then it is reported wherever it stands.
    let mut unknown: FxHashSet<String> = FxHashSet::default();
    for (text, passage) in &legal {
        for list in search.lists(passage) {
            unknown.extend(search.unknown(&list).map(|(name, _)| (*name).to_owned()));
            // Only the charter must list all departments; measures may name some.
            if text.kind == SectionKind::Charter {
                findings.extend(search.left_out(&list, passage));
            }
        }
        unknown.extend(search.names_opening_sentences(passage));
    }
    for text in subject.draft.legal_texts() {
        let text = text.text.into_iter();
        unknown.extend(text.flat_map(|text| search.names.unknown_in_titles(text)));
    }
    for (_, passage) in &legal {
        search.mentions(passage, &unknown, findings);
    }
    search.positions(findings);
    search.positions_elsewhere(findings);
    search.twins(findings);
}

/// The roster and the patterns that one search for department names needs.
pub(super) struct Search<'a> {
    pub subject: &'a Subject<'a>,
    pub staff: &'a Staff,
    pub statements: &'static Statements,
    pub names: Names,
}

impl Search<'_> {
    /// The enumerations of the union's departments in a passage.
    fn lists<'t>(&self, passage: &'t Passage) -> Vec<Enumeration<'t>> {
        let text = passage.reading().text();
        let mut lists = Vec::new();
        for pattern in &self.statements.department_lists {
            for found in pattern.find_iter(text) {
                let others = &self.statements.other_bodies;
                // 不设 and 学院团委下设 introduce no departments of the union.
                let before = &text[..found.start()];
                let is_own = self.subject.own_names().end(before);
                let others = others.iter().filter(|_| !is_own);
                let mut denied = self.statements.negations.iter().chain(others);
                let list = self.names.enumeration_at(text, found.end());
                // A single name behind 设 may be anything.
                if list.len() > 1
                    && !denied.any(|word| before.ends_with(word.as_str()))
                    && !is_elsewhere(self.subject, self.statements, text, found.range())
                {
                    lists.push(list);
                }
            }
        }
        lists
    }

    /// The names of an enumeration that no department has.
    fn unknown<'l, 't>(
        &'l self,
        list: &'l Enumeration<'t>,
    ) -> impl Iterator<Item = &'l (&'t str, Range<usize>)> {
        list.iter().filter(|(name, _)| !self.names.contains(name))
    }

    /// A finding for each department that the charter's enumeration leaves out, unless it ends in 等 (and
    /// others). If most names are unknown, it lists the departments of another body.
    fn left_out(&self, list: &Enumeration, passage: &Passage) -> Vec<Finding> {
        let unknown: Vec<&str> = self.unknown(list).map(|(name, _)| *name).collect();
        let (Some((_, first)), Some((_, last))) = (list.first(), list.last()) else {
            return Vec::new();
        };
        let text = passage.reading().text();
        let others = |word: &String| text[last.end..].starts_with(word.as_str());
        if 2 * unknown.len() > list.len()
            || self.statements.and_others.iter().any(others)
            || self.names.goes_on_counting(text, last.end)
        {
            return Vec::new();
        }
        let place = passage.span_of_reading(self.subject.files, first.start..last.end);
        // A department whose name is merely misspelt in the list is not left out: the unknown name is
        // reported already.
        let missing = self.staff.departments.iter().filter(|department| {
            let meant = |name: &str| {
                nearest(name, self.staff).is_some_and(|near| std::ptr::eq(near, *department))
            };
            let named = |name: &Localized| {
                name.all().any(|name| {
                    list.iter()
                        .any(|(listed, _)| *listed == read_plain(&name.value))
                })
            };
            !named(&department.name) && !unknown.iter().any(|name| meant(name))
        });
        missing
            .map(|department| {
                DEPARTMENT_NAMES
                    .finding()
                    .worded(message::DEPARTMENT_LEFT_OUT)
                    .with("name", department.name.primary().value.as_str())
                    .at(place)
                    .and(department.name.span(), message::RELATED_THIS_DEPARTMENT)
            })
            .collect()
    }

    /// Unknown names at the beginning of a sentence (办公部负责……). Within one, a name may belong to another body.
    fn names_opening_sentences(&self, passage: &Passage) -> Vec<String> {
        let text = passage.reading().text();
        let mut found = Vec::new();
        for pattern in &self.statements.mentions {
            for name in pattern
                .captures_iter(text)
                .filter_map(|found| found.name("name"))
            {
                let begins = text[..name.start()].trim_end().chars().next_back();
                let begins =
                    begins.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '“' | '、'));
                let is_unknown = self.names.is_unknown_department(name.as_str());
                if begins
                    && is_unknown
                    && !is_elsewhere(self.subject, self.statements, text, name.range())
                {
                    found.push(name.as_str().to_owned());
                }
            }
        }
        found
    }

    /// Reports every occurrence of the unknown names.
    fn mentions(
        &self,
        passage: &Passage,
        unknown: &FxHashSet<String>,
        findings: &mut Vec<Finding>,
    ) {
        let text = passage.reading().text();
        let mut names: Vec<&String> = unknown.iter().collect();
        // A hash set has no order, findings must have one.
        names.sort_unstable();
        for name in names {
            // 文体部 within 校园文体部 is no mention of its own.
            let longer: Vec<&str> = self
                .names
                .all()
                .chain(unknown.iter().map(String::as_str))
                .filter(|longer| longer.len() > name.len() && longer.contains(name.as_str()))
                .collect();
            for (at, _) in text.match_indices(name.as_str()) {
                // 团委组织部 is a department of the League committee.
                let others = |body: &String| text[..at].ends_with(body.as_str());
                let is_own = || self.subject.own_names().end(&text[..at]);
                if (self.statements.other_bodies.iter().any(others) && !is_own())
                    || longer
                        .iter()
                        .any(|longer| is_within(text, at, name, longer))
                {
                    continue;
                }
                let range = at..at + name.len();
                let place = passage.span_of_reading(self.subject.files, range);
                findings.push(self.finding(DEPARTMENT_NAMES.message, name, place));
            }
        }
    }

    /// The finding about a name that no department has, with the department that is probably meant.
    pub(super) fn finding(&self, wording: MessageId, name: &str, place: Span) -> Finding {
        let finding = DEPARTMENT_NAMES
            .finding()
            .worded(wording)
            .with("name", name)
            .at(place);
        match nearest(name, self.staff) {
            Some(near) => finding.and(near.name.span(), message::RELATED_NEAREST_DEPARTMENT),
            None => finding,
        }
    }
}
