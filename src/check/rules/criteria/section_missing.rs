//! Sections that the edition asks for and that are not disclosed.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::model::SectionKind;

rule! {
    /// # zh-CN
    ///
    /// 指标版本要求公开的几节没有公开。
    ///
    /// ## 查什么
    ///
    /// 指标版本写明要公开哪些内容（`sections`）。`disclosure.yaml` 的 `sections` 里没有的，列出来。
    ///
    /// ## 为什么
    ///
    /// 学校的学生会改革情况要向同学公开，少公开一项，就是没有做到。没有这一项内容的（比如不设代表的院级学生会），可以不写这一节。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// criteria: 2020
    /// sections:               # 没有 advisors
    ///   - kind: self-assessment
    ///     title: 改革自评表
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 补上这几节和它们的文件；确实没有的，豁免并写明理由。
    ///
    /// # en
    ///
    /// Sections that the criteria edition asks for are not disclosed.
    ///
    /// ## What it finds
    ///
    /// An edition says which sections are to be disclosed (`sections`). Those that `disclosure.yaml` does not list are
    /// named.
    ///
    /// ## Why it matters
    ///
    /// A union's reform is to be disclosed to the students, and what is left out is not. A union that has nothing to
    /// say under a heading (a college's union without delegates) leaves it out.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// criteria: 2020
    /// sections:               # without advisors
    ///   - kind: self-assessment
    ///     title: 改革自评表
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Add the sections and their files; where there is none, waive this and say why.
    static SECTION_MISSING: "section-missing", Criteria, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some((settings, criteria)) = subject
        .draft
        .settings
        .value
        .as_ref()
        .zip(subject.criteria())
    else {
        return;
    };
    // A section is missing only if it can be none of those that could not be read.
    let mut sections = settings.sections.iter();
    if settings.unread.has("sections") || sections.any(|section| section.unread.has("kind")) {
        return;
    }
    // A missing section has no place: the list of sections is where it belongs.
    let Some(first) = settings.sections.first() else {
        return;
    };
    let is_listed = |wanted: SectionKind| {
        let mut sections = settings.sections.iter();
        sections.any(|section| section.kind.value == wanted)
    };
    let wanted = criteria.sections.iter().flatten().map(|kind| kind.value);
    let missing: Vec<&str> = wanted
        .filter(|kind| !is_listed(*kind))
        .map(SectionKind::name)
        .collect();
    if !missing.is_empty() {
        let finding = SECTION_MISSING
            .finding()
            .with("sections", missing.join(", "))
            .with("edition", criteria.name.value.0.as_str());
        findings.push(finding.at(first.place));
    }
}
