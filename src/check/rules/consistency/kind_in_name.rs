//! A kind of union or congress that its name contradicts.

use super::sentences::legal_passages;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::{UnionKind, institutions, is_assembly, is_of_delegates};
use crate::model::{CongressKind, Localized, SectionKind};

rule! {
    /// # zh-CN
    ///
    /// 写明的种类与名称不符。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `organisation-kind` 写的是学生会，`organisation` 却是某某研究生会，或者反过来；名称里两种都有的，
    /// 种类却只写了一种。`congress.yaml` 的 `kind` 写的是代表大会，这一节或会议的标题却是全体学生大会，或者反过来。
    /// 两项都可以不写，不写就看名称。章程里“本会定名为”后面的是另一种组织，也会查出来。
    ///
    /// ## 为什么
    ///
    /// 网页和 PDF 上的叫法（研究生会改革情况公开、研究生代表）跟着种类走，章程里的数目也只核对说本会的话。种类写错，整份公开
    /// 都用了别人的叫法。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// organisation: 云上大学研究生会
    /// organisation-kind: student-union
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去写错的一行，或者改正；名称写错的，改正名称。学生会兼管研究生事务、名称里没有写的，写 `both`，不会报错。
    ///
    /// # en
    ///
    /// The kind that is stated is not that of the name.
    ///
    /// ## What it finds
    ///
    /// In `disclosure.yaml`, `organisation-kind` says students' union and `organisation` is the name of a graduate union
    /// (研究生会), or the reverse; or the name has both and the kind is one of them. In `congress.yaml`, `kind` says
    /// delegates and the title of the section or a meeting is that of a congress of all students (全体学生大会), or the
    /// reverse. Both may be left out: then the name tells. Also a charter that names the union as one of the other kind
    /// (本会定名为……).
    ///
    /// ## Why it matters
    ///
    /// What page and PDF call things (graduate union reform disclosure, delegates) follows the kind, and counts in the
    /// charter are checked where they speak of this union. With the wrong kind all of it is called by another's names.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// organisation: 云上大学研究生会
    /// organisation-kind: student-union
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove the line that is wrong, or correct it; where the name is wrong, correct that. A union that is for both
    /// and does not say so in its name may state `both`.
    static KIND_IN_NAME: "kind-in-name", Consistency, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    findings.extend(of_union(subject));
    findings.extend(of_congress(subject));
    of_charter(subject, findings);
}

fn of_union(subject: &Subject) -> Option<Finding> {
    let settings = subject.draft.settings.value.as_ref()?;
    if settings.unread.has("organisation") {
        return None;
    }
    let stated = settings.organisation_kind.as_ref()?;
    let (told, name) = settings.kind_in_name()?;
    let differs = stated.value != told && stated.value != UnionKind::Both;
    differs.then(|| {
        KIND_IN_NAME
            .finding()
            .with("name", name.value.trim())
            .with("kind", told.name())
            .at(stated.span)
            .and(name.span, message::RELATED_ORGANISATION)
    })
}

fn of_congress(subject: &Subject) -> Option<Finding> {
    let congress = subject.draft.congress.value.as_ref()?;
    let stated = congress.kind.as_ref()?;
    let settings = subject.draft.settings.value.iter();
    let sections = settings.flat_map(|settings| &settings.sections);
    let own = sections.filter(|section| section.kind.value == SectionKind::Congress);
    let meetings = congress.meetings.iter().map(|meeting| &meeting.title.0);
    let titles = own.map(|section| &section.title).chain(meetings);
    let is_of_other = |title: &&Localized| match stated.value {
        CongressKind::Delegates => is_assembly(&title.primary().value),
        CongressKind::AllStudents => is_of_delegates(&title.primary().value),
    };
    let title = titles.into_iter().find(is_of_other)?.primary();
    Some(
        KIND_IN_NAME
            .finding()
            .worded(message::CONGRESS_KIND_IN_NAME)
            .with("name", title.value.trim())
            .at(stated.span)
            .and(title.span, message::RELATED_CONGRESS_TITLE),
    )
}

/// Reports what the charter says that the union is called (定名为), where that is another kind of union.
fn of_charter(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    if settings.unread.has("organisation") || settings.unread.has("organisation-kind") {
        return;
    }
    let in_name = settings.kind_in_name().map(|(kind, _)| kind);
    let kind = in_name.unwrap_or(settings.union_kind());
    for (_, passage) in legal_passages(subject, &[SectionKind::Charter]) {
        let text = passage.reading().text();
        for naming in institutions().naming(text) {
            let mut own = subject.statements().own_union.iter();
            let is_own = own.any(|own| naming.of.ends_with(own.as_str()));
            let told = UnionKind::of_name(&text[naming.name.clone()]);
            let differs = told.is_some_and(|told| told != kind && kind != UnionKind::Both);
            if is_own && differs {
                let name = settings.organisation.primary();
                let place = passage.span_of_reading(subject.files, naming.name.clone());
                let finding = KIND_IN_NAME
                    .finding()
                    .worded(message::CHARTER_NAMES_ANOTHER)
                    .with("name", &text[naming.name])
                    .with("own", name.value.trim());
                findings.push(
                    finding
                        .at(place)
                        .and(name.span, message::RELATED_ORGANISATION),
                );
            }
        }
    }
}
