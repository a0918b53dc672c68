//! The root of the context that templates see, and how each section's content is chosen.

use serde::Serialize;

use super::assessment::Assessment;
use super::builder::Builder;
use super::congress::CongressView;
use super::contact::{ContactView, NoticePeriodView};
use super::legal::LegalView;
use super::locale::{DateView, LocaleView, locale};
use super::people::StructureView;
use super::printed_text::{PrintedText, Use};
use super::rich::RichText;
use super::summary::{SummaryItem, summary};
use super::table::TableView;
use super::text::TextView;
use super::{assessment, congress, contact, legal, people, table, year};
use crate::locale::{Labels, Languages};
use crate::model::{Disclosure, SectionKind};
use crate::typeset::Faces;

/// What templates see of one disclosure in one locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View {
    /// The locale of the page.
    pub locale: LocaleView,
    /// The school year as the page writes it: 2021年度, 2022—2023学年.
    pub year: String,
    /// Name of the school.
    pub institution: TextView,
    /// Name of the union.
    pub organisation: TextView,
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
    /// For how long it is open to objections.
    pub notice_period: Option<NoticePeriodView>,
    /// Whom readers turn to.
    pub contact: Option<ContactView>,
    /// Key figures that stand at the top of the page.
    pub summary: Vec<SummaryItem>,
    /// The ten sections, in the author's order.
    pub sections: Vec<SectionView>,
    /// Whether any of its texts is not translated into the locale.
    pub untranslated: bool,
}

/// A section.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionView {
    /// The name of the section, which a template of its own would have.
    pub kind: &'static str,
    /// Its permanent address on the page, without `#`.
    pub anchor: &'static str,
    /// `一、`
    pub number: String,
    /// Heading, without the number.
    pub title: TextView,
    /// What it holds, by kind.
    pub content: Content,
}

/// What a section holds.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum Content {
    /// 一
    Assessment(Box<Assessment>),
    /// 二, 五, 七, 八
    Legal(LegalView),
    /// 三
    Structure(StructureView),
    /// 四
    Roster(TableView),
    /// 六
    Congress(CongressView),
    /// 九
    Prose {
        /// The prose.
        text: RichText,
    },
    /// 十
    Advisors(TableView),
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
        updated: settings
            .updated
            .as_ref()
            .map(|date| builder.date(date.value)),
        notice_period: contact::notice_period(builder),
        contact: contact::contact(builder),
        summary: summary(builder),
        sections: settings
            .sections
            .iter()
            .enumerate()
            .map(|(at, section)| SectionView {
                kind: section.kind.value.name(),
                anchor: section.kind.value.name(),
                number: builder.labels.numbered("section-number", at + 1),
                title: builder.text(&section.title, Use::SectionTitle),
                content: content(section.kind.value, builder),
            })
            .collect(),
        // Last, when every text has been looked up.
        untranslated: builder.untranslated,
    }
}

/// The title in the lines in which the author wrote it: on paper they are broken there.
fn title_lines(title: &TextView) -> Vec<TextView> {
    let lines = title.text.lines().map(|line| TextView {
        text: line.trim().to_owned(),
        locale: title.locale.clone(),
        face: None,
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
    }
}

fn content(kind: SectionKind, builder: &mut Builder) -> Content {
    let disclosure = builder.disclosure;
    match kind {
        SectionKind::SelfAssessment => {
            Content::Assessment(Box::new(assessment::assessment(builder)))
        }
        SectionKind::Charter => Content::Legal(legal::legal(kind, &disclosure.charter, builder)),
        SectionKind::Election => Content::Legal(legal::legal(kind, &disclosure.election, builder)),
        SectionKind::Review => Content::Legal(legal::legal(kind, &disclosure.review, builder)),
        SectionKind::Delegates => Content::Legal(legal::delegates(builder)),
        SectionKind::Structure => Content::Structure(people::structure(builder)),
        SectionKind::Staff => Content::Roster(table::roster(builder)),
        SectionKind::Congress => Content::Congress(congress::congress(builder)),
        SectionKind::PartyGuidance => Content::Prose {
            text: builder.guidance(),
        },
        SectionKind::Advisors => Content::Advisors(table::advisors(builder)),
    }
}

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
    }
}
