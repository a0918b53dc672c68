//! Two states of a disclosure, compared in one language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::{AnswerChange, answer_changes, form_changes};
use super::articles::{TextChanges, text_changes};
use super::attachments::{AttachmentChange, attachments};
use super::departments::{DepartmentChanges, department_changes, leave_out_renaming};
use super::edits::Edits;
use super::fields::FieldChange;
use super::meetings::{MeetingChange, meetings};
use super::people::{PeopleChanges, listed, people_changes};
use super::revisions::{RevisionChanges, revision_changes};
use super::sections::{SectionChange, sections, sections_reordered};
use super::snapshot::{Content, Section, Snapshot};
use super::words::Words;

/// The setting that follows from the record of revisions.
const UPDATED: &str = "updated";

/// One of the two states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Side {
    /// Its path within the data folder.
    pub name: String,
    /// The code of its content.
    pub fingerprint: String,
    /// The school year as readers see it.
    pub year: String,
    /// The title.
    pub title: String,
    /// The union.
    pub organisation: String,
    /// The date of the content, as readers see it: of the latest update, else of issue.
    pub date: Option<String>,
}

/// What changed from one state of a disclosure to another, for readers of one language. All lists have the order in
/// which the new state is read; what is gone stands where it stood, or last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Comparison {
    /// The language.
    pub locale: String,
    /// The direction of its writing: `ltr` or `rtl`.
    pub dir: String,
    /// The old state.
    pub old: Side,
    /// The new state.
    pub new: Side,
    /// Title, names, dates, whom readers turn to.
    pub settings: Vec<FieldChange>,
    /// The preamble.
    pub preamble: Option<Edits>,
    /// Sections as wholes.
    pub sections: Vec<SectionChange>,
    /// Whether the sections that stayed stand in another order.
    pub sections_reordered: bool,
    /// What is answered otherwise.
    pub answers: Vec<AnswerChange>,
    /// Fields above and below the tables of answers.
    pub form: Vec<FieldChange>,
    /// The departments.
    pub departments: DepartmentChanges,
    /// The staff.
    pub people: PeopleChanges,
    /// Those in charge.
    pub advisors: PeopleChanges,
    /// Figures of delegates.
    pub figures: Vec<FieldChange>,
    /// Meetings of the congress.
    pub meetings: Vec<MeetingChange>,
    /// Charter, measures, agenda and running text: sections in which something changed.
    pub texts: Vec<TextChanges>,
    /// The addresses of all sections in which articles could have changed.
    #[serde(skip)]
    pub with_articles: Vec<String>,
    /// The attachments.
    pub attachments: Vec<AttachmentChange>,
    /// The record of revisions.
    pub revisions: RevisionChanges,
}

impl Comparison {
    /// Compares two states in the language `tag`; `None` where one of them has it not.
    pub(crate) fn new(old: &Snapshot, new: &Snapshot, tag: &str) -> Option<Self> {
        let (was, is) = (old.content(tag)?, new.content(tag)?);
        let words = words(&[&was, &is]);
        let section = |content: &'_ Content, kind: &str| {
            content.sections.iter().find(|it| it.kind == kind).cloned()
        };
        let both = |kind: &str| (section(&was, kind), section(&is, kind));
        let (old_staff, new_staff) = both("staff");
        let (old_structure, new_structure) = both("structure");
        let (old_answers, new_answers) = both("self-assessment");
        let people_of = |old: &Option<Section>, new: &Option<Section>| {
            people_changes(
                &listed(old.as_ref()),
                &listed(new.as_ref()),
                headings(old.as_ref(), new.as_ref()),
            )
        };
        let units = |it: &Option<Section>| {
            it.as_ref()
                .map_or_else(Vec::new, |it| it.content.departments.clone())
        };
        let departments = department_changes(
            (&units(&old_structure), &listed(old_staff.as_ref())),
            (&units(&new_structure), &listed(new_staff.as_ref())),
        );
        let mut people = people_of(&old_staff, &new_staff);
        leave_out_renaming(&mut people, &departments);
        let (old_advisors, new_advisors) = both("advisors");
        let (old_congress, new_congress) = both("congress");
        let (old_delegates, new_delegates) = both("delegates");
        Some(Self {
            locale: tag.to_owned(),
            dir: is.locale.dir.clone(),
            old: side(old, &was),
            new: side(new, &is),
            settings: settings(&was, &is),
            preamble: changed(was.preamble.as_ref(), is.preamble.as_ref(), &words),
            sections: sections(&was, &is),
            sections_reordered: sections_reordered(&was, &is),
            answers: answer_changes(old_answers.as_ref(), new_answers.as_ref(), &words),
            form: form_changes(old_answers.as_ref(), new_answers.as_ref()),
            departments,
            people,
            advisors: people_of(&old_advisors, &new_advisors),
            figures: figures(old_delegates.as_ref(), new_delegates.as_ref()),
            meetings: meetings(old_congress.as_ref(), new_congress.as_ref()),
            texts: texts(&was, &is, &words),
            with_articles: with_articles(&was, &is),
            attachments: attachments(&was, &is),
            revisions: revision_changes(&was, &is),
        })
    }

    /// Whether readers see no change.
    pub(crate) fn is_empty(&self) -> bool {
        self.settings.is_empty() && self.revisions.is_empty() && self.says_the_same()
    }

    /// Whether readers see no change of which the record of revisions would tell: its own entries and the date of the
    /// update tell of others.
    pub(crate) fn is_nothing_to_record(&self) -> bool {
        self.settings_to_record().next().is_none() && self.says_the_same()
    }

    /// What the settings say otherwise, but for the date of the update.
    pub(crate) fn settings_to_record(&self) -> impl Iterator<Item = &FieldChange> {
        self.settings.iter().filter(|it| it.field != UPDATED)
    }

    /// Whether all but settings and revisions is as it was.
    fn says_the_same(&self) -> bool {
        self.preamble.is_none()
            && self.sections.is_empty()
            && !self.sections_reordered
            && self.answers.is_empty()
            && self.form.is_empty()
            && self.departments.is_empty()
            && self.people.is_empty()
            && self.advisors.is_empty()
            && self.figures.is_empty()
            && self.meetings.is_empty()
            && self.texts.is_empty()
            && self.attachments.is_empty()
    }
}

/// What cuts texts into words, and knows the people of both states.
pub(super) fn words(contents: &[&Content]) -> Words {
    let sections = contents.iter().flat_map(|content| &content.sections);
    let people = sections.flat_map(|section| &section.content.people);
    let names = people.filter_map(|person| person.get("name")?.as_str());
    Words::knowing(names)
}

fn side(snapshot: &Snapshot, content: &Content) -> Side {
    let date = content.updated.as_ref().or(content.issued.as_ref());
    Side {
        name: snapshot.name.clone(),
        fingerprint: snapshot.fingerprint.clone(),
        year: content.year.clone(),
        title: content.title.clone(),
        organisation: content.organisation.clone(),
        date: date.map(|date| date.text.clone()),
    }
}

fn changed(old: Option<&String>, new: Option<&String>, words: &Words) -> Option<Edits> {
    let text = |it: Option<&String>| it.cloned().unwrap_or_default();
    let edits = Edits::between(&text(old), &text(new), words);
    edits.is_change().then_some(edits)
}

fn settings(old: &Content, new: &Content) -> Vec<FieldChange> {
    let values = |content: &Content| -> Vec<(&'static str, String)> {
        let contact = content.contact.clone().unwrap_or_default();
        let links = |all: &[super::snapshot::Link]| {
            all.iter()
                .map(|link| link.text.clone())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let date = |date: &Option<super::snapshot::Date>| date.clone().unwrap_or_default().text;
        vec![
            ("title", content.title.clone()),
            ("institution", content.institution.clone()),
            ("organisation", content.organisation.clone()),
            ("year", content.year.clone()),
            ("issued", date(&content.issued)),
            (UPDATED, date(&content.updated)),
            (
                "notice-period",
                content.notice_period.clone().unwrap_or_default().text,
            ),
            ("contact-department", contact.department.unwrap_or_default()),
            ("telephone", links(&contact.telephone)),
            ("email", links(&contact.email)),
            ("office", contact.office.unwrap_or_default()),
            ("hours", contact.hours.unwrap_or_default()),
            ("box", contact.letter_box.unwrap_or_default()),
        ]
    };
    let pairs = values(old).into_iter().zip(values(new));
    let changes = pairs
        .filter_map(|((field, was), (_, is))| FieldChange::between(field, Some(was), Some(is)));
    changes.collect()
}

fn headings(old: Option<&Section>, new: Option<&Section>) -> BTreeMap<String, String> {
    let shown = new.or(old);
    shown.map_or_else(BTreeMap::new, |it| it.content.columns.clone())
}

fn figures(old: Option<&Section>, new: Option<&Section>) -> Vec<FieldChange> {
    let values = |section: Option<&Section>| {
        section
            .and_then(|it| it.content.figures.clone())
            .unwrap_or_default()
    };
    let (old, new) = (values(old), values(new));
    let keys: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |all: &BTreeMap<String, Option<serde_json::Number>>, key: &str| {
        all.get(key)
            .and_then(|number| number.as_ref())
            .map(plain_number)
    };
    keys.into_iter()
        .filter_map(|key| FieldChange::between(key, value(&old, key), value(&new, key)))
        .collect()
}

/// A number without the zero that JSON writes behind a whole one.
fn plain_number(number: &serde_json::Number) -> String {
    let text = number.to_string();
    text.strip_suffix(".0")
        .map_or_else(|| text.clone(), str::to_owned)
}

fn with_articles(old: &Content, new: &Content) -> Vec<String> {
    let sections = new.sections.iter().chain(&old.sections);
    let mut all = Vec::new();
    for section in sections.filter(|section| section.content.has_articles()) {
        if !all.contains(&section.anchor) {
            all.push(section.anchor.clone());
        }
    }
    all
}

/// All sections that hold text, in the new order; those that are gone last.
fn texts(old: &Content, new: &Content, words: &Words) -> Vec<TextChanges> {
    let find = |content: &'_ Content, anchor: &str| {
        content
            .sections
            .iter()
            .find(|it| it.anchor == anchor)
            .cloned()
    };
    let gone = old
        .sections
        .iter()
        .filter(|it| find(new, &it.anchor).is_none());
    let all = new.sections.iter().chain(gone);
    let changes = all.filter_map(|section| {
        let (was, is) = (find(old, &section.anchor), find(new, &section.anchor));
        text_changes(was.as_ref(), is.as_ref(), words)
    });
    changes.filter(|changes| !changes.is_empty()).collect()
}
