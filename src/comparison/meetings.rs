//! What changed of the meetings of the congress.

use serde::{Deserialize, Serialize};

use super::fields::FieldChange;
use super::snapshot::{Meeting, Section};

/// A meeting of the congress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct MeetingChange {
    /// Its title.
    pub title: String,
    /// Whether it stands in the old state.
    pub was: bool,
    /// Whether it stands in the new one.
    pub is: bool,
    /// What is said of it otherwise.
    pub fields: Vec<FieldChange>,
}

/// What is said of a meeting.
type PartOfMeeting = fn(&Meeting) -> String;

pub(super) fn meetings(old: Option<&Section>, new: Option<&Section>) -> Vec<MeetingChange> {
    let of =
        |section: Option<&Section>| section.map_or_else(Vec::new, |it| it.content.meetings.clone());
    let (old, new) = (of(old), of(new));
    let find = |all: &[Meeting], anchor: &str| all.iter().find(|it| it.anchor == anchor).cloned();
    let gone = old.iter().filter(|it| find(&new, &it.anchor).is_none());
    let all = new.iter().chain(gone);
    let change = |shown: &Meeting| {
        let (was, is) = (find(&old, &shown.anchor), find(&new, &shown.anchor));
        let value = |it: &Option<Meeting>, part: PartOfMeeting| it.as_ref().map(part);
        let parts: [(&str, PartOfMeeting); 4] = [
            ("title", |it| it.title.clone()),
            ("date", |it| it.date.text.clone()),
            ("time", |it| it.time.clone().unwrap_or_default()),
            ("place", |it| it.place.clone().unwrap_or_default()),
        ];
        let fields = parts.into_iter().filter_map(|(field, part)| {
            FieldChange::between(field, value(&was, part), value(&is, part))
        });
        MeetingChange {
            title: shown.title.clone(),
            fields: fields.collect(),
            was: was.is_some(),
            is: is.is_some(),
        }
    };
    all.map(change)
        .filter(|it| !it.fields.is_empty() || it.was != it.is)
        .collect()
}
