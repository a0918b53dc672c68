//! The root of the context that templates see, and how each section's content is chosen.

use schemars::JsonSchema;
use serde::Serialize;

use super::assessment::AssessmentsView;
use super::attachments::{AttachedView, AttachmentView};
use super::builder::Builder;
use super::congress::CongressView;
use super::contact::{ContactView, NoticePeriodView};
use super::fingerprint::FingerprintView;
use super::legal::LegalView;
use super::locale::{DateView, LocaleView, locale};
use super::people::StructureView;
use super::printed_text::{PrintedText, Use};
use super::revisions::RevisionView;
use super::rich::RichText;
use super::summary::{SummaryItem, summary};
use super::table::{TableView, is_open_data};
use super::text::TextView;
use super::{
    assessment, attachments, congress, contact, legal, people, revisions, table, table_schema, year,
};
use crate::locale::{Labels, Languages};
use crate::model::{Disclosure, OwnContent, Section, SectionKind};
use crate::typeset::Faces;

/// What templates see of one disclosure in one locale.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct View {
    /// The locale of the page.
    pub locale: LocaleView,
    /// The school year as the page writes it: 2021年度, 2022—2023学年.
    pub year: String,
    /// Name of the school.
    pub institution: TextView,
    /// Name of the union.
    pub organisation: TextView,
    /// What kind of organisation it is: `student-union`, `graduate-union` or `both`.
    pub organisation_kind: &'static str,
    /// Title in one line.
    pub title: TextView,
    /// Title in the lines in which it is printed.
    pub title_lines: Vec<TextView>,
    /// Whether the title says of which school year it is.
    pub year_in_title: bool,
    /// Preamble.
    pub preamble: Option<RichText>,
    /// Date of issue.
    pub issued: Option<DateView>,
    /// Date of the latest update.
    pub updated: Option<DateView>,
    /// What was changed after the issue, by date.
    pub revisions: Vec<RevisionView>,
    /// For how long it is open to objections.
    pub notice_period: Option<NoticePeriodView>,
    /// Whom readers turn to.
    pub contact: Option<ContactView>,
    /// Key figures that stand at the top of the page.
    pub summary: Vec<SummaryItem>,
    /// The sections, in the author's order.
    pub sections: Vec<SectionView>,
    /// The attachments.
    pub attachments: Vec<AttachmentView>,
    /// Whether any of its texts is not translated into the locale.
    pub untranslated: bool,
    /// The short code of exactly this content, in all its languages. Only what is published has one.
    // The open data has it once, for all languages.
    #[serde(skip_serializing_if = "is_open_data")]
    #[schemars(skip)]
    pub fingerprint: Option<FingerprintView>,
}

/// A section.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct SectionView {
    /// The name of its kind, which a template of its own would have.
    #[schemars(extend("enum" = SectionKind::ALL.map(SectionKind::name)))]
    pub kind: &'static str,
    /// Its permanent address on the page, without `#`.
    pub anchor: String,
    /// `一、`
    pub number: String,
    /// Heading, without the number.
    pub title: TextView,
    /// What it holds, by kind.
    pub content: Content,
}

/// What a section holds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Content {
    /// 一
    Assessments(AssessmentsView),
    /// 二, 五, 七, 八
    Legal(LegalView),
    /// 三
    Structure(StructureView),
    /// 四
    Roster(#[schemars(schema_with = "table_schema::roster_schema")] TableView),
    /// 六
    Congress(CongressView),
    /// 九
    Prose {
        /// The prose.
        text: RichText,
    },
    /// 十
    Advisors(#[schemars(schema_with = "table_schema::advisors_schema")] TableView),
    /// Any, where it is an attachment
    Attached(AttachedView),
}

/// The view of a checked disclosure in the locale of `labels`, and a list of every text in it with its origin and
/// use, by which it is checked that there are faces for all characters.
pub(crate) fn view(
    disclosure: &Disclosure,
    labels: &Labels,
    languages: &Languages,
    faces: &Faces,
) -> (View, Vec<PrintedText>) {
    let mut builder = Builder::new(disclosure, labels, languages, faces);
    let view = build(&mut builder);
    (view, builder.printed_texts)
}

fn build(builder: &mut Builder) -> View {
    let disclosure = builder.disclosure;
    let settings = &disclosure.settings;
    let title = builder.text(&settings.title, Use::Title);
    let line = one_line(&title, builder.labels);
    let year = year::year(builder);
    let year_in_title = year::names_year(&line, settings.school_year.value.year);
    View {
        locale: locale(&builder.locale, builder.labels),
        year_in_title,
        year,
        institution: builder.text(&settings.institution, Use::Body),
        organisation: builder.text(&settings.organisation, Use::Body),
        organisation_kind: settings.union_kind().name(),
        title_lines: title_lines(&title),
        title: line,
        preamble: settings
            .preamble
            .as_ref()
            .map(|text| builder.markdown(text, Use::Body)),
        issued: settings
            .issued
            .as_ref()
            .map(|date| builder.date(date.value)),
        updated: settings.last_changed().map(|date| builder.date(date.value)),
        revisions: revisions::revisions(builder),
        notice_period: contact::notice_period(builder),
        contact: contact::contact(builder),
        summary: summary(builder),
        sections: settings
            .sections
            .iter()
            .enumerate()
            .filter_map(|(at, section)| {
                Some(SectionView {
                    kind: section.kind.value.name(),
                    anchor: section.id().to_owned(),
                    number: builder.labels.numbered("section-number", at + 1),
                    title: builder.text(&section.title, Use::SectionTitle),
                    content: content(section, builder)?,
                })
            })
            .collect(),
        attachments: attachments::attachments(builder),
        // Last, when every text has been looked up.
        untranslated: builder.untranslated,
        fingerprint: None,
    }
}

/// The title in the lines in which the author wrote it: on paper they are broken there.
fn title_lines(title: &TextView) -> Vec<TextView> {
    let lines = title.text.lines().map(|line| TextView {
        text: line.trim().to_owned(),
        locale: title.locale.clone(),
        face: None,
        is_made: false,
    });
    lines.collect()
}

/// The lines of a title joined: Han characters without a space, words with one.
fn one_line(title: &TextView, labels: &Labels) -> TextView {
    let between = if labels.is_han() { "" } else { " " };
    let lines: Vec<&str> = title.text.lines().map(str::trim).collect();
    TextView {
        text: lines.join(between),
        locale: title.locale.clone(),
        face: None,
        is_made: false,
    }
}

/// What a section holds. `None` where the disclosure has nothing for it, which never is so of one that was read whole.
fn content(section: &Section, builder: &mut Builder) -> Option<Content> {
    if let Some(id) = &section.attachment {
        return attachments::attached(&id.value, builder).map(Content::Attached);
    }
    let disclosure = builder.disclosure;
    let kind = section.kind.value;
    let mut legal = |text| Content::Legal(legal::legal(section.id(), text, builder));
    Some(match kind {
        SectionKind::SelfAssessment => {
            Content::Assessments(assessment::assessments(section, builder)?)
        }
        SectionKind::Charter => legal(disclosure.charter.as_ref()?),
        SectionKind::Election => legal(disclosure.election.as_ref()?),
        SectionKind::Review => legal(disclosure.review.as_ref()?),
        SectionKind::Delegates => {
            Content::Legal(legal::delegates(disclosure.delegates.as_ref()?, builder))
        }
        SectionKind::Structure => {
            Content::Structure(people::structure(disclosure.staff.as_ref()?, builder))
        }
        SectionKind::Staff => Content::Roster(table::roster(disclosure.staff.as_ref()?, builder)),
        SectionKind::Congress => {
            Content::Congress(congress::congress(disclosure.congress.as_ref()?, builder))
        }
        SectionKind::PartyGuidance => Content::Prose {
            text: builder.running_text(disclosure.guidance.as_ref()?),
        },
        SectionKind::Advisors => {
            Content::Advisors(table::advisors(disclosure.advisors.as_ref()?, builder))
        }
        SectionKind::Text => match disclosure.own_text(section.id())? {
            OwnContent::Legal(text) => legal(text),
            OwnContent::Prose(text) => Content::Prose {
                text: builder.running_text(text),
            },
        },
    })
}

/// The name of the template for sections that are an attachment.
pub(crate) const ATTACHED: &str = "attached";

/// The name of the template for a section's kind of content.
pub(crate) fn content_name(section: SectionKind) -> &'static str {
    match section {
        SectionKind::SelfAssessment => "assessment",
        SectionKind::Charter
        | SectionKind::Election
        | SectionKind::Review
        | SectionKind::Delegates => "legal",
        SectionKind::Structure => "structure",
        SectionKind::Staff => "roster",
        SectionKind::Congress => "congress",
        SectionKind::PartyGuidance => "prose",
        SectionKind::Advisors => "advisors",
        SectionKind::Text => "text",
    }
}
