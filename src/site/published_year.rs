//! What a year says, as its open data has it. So a year counts alike whether this build makes it or an earlier one did.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::comparison::Snapshot;

/// The open data of a disclosure, as far as years are set side by side. What an earlier version did not publish is absent.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct PublishedYear {
    #[serde(default)]
    pub(super) locales: BTreeMap<String, Content>,
    /// The whole of it, by which texts are compared; `None` where it has a form that is not known.
    #[serde(skip)]
    pub(super) snapshot: Option<Snapshot>,
}

/// It in one language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Content {
    pub issued: Option<Date>,
    pub summary: Vec<Figure>,
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Date {
    pub iso: String,
}

/// A key figure.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Figure {
    pub id: String,
    pub count: u32,
    #[serde(default)]
    pub limit: Option<u32>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Section {
    pub kind: String,
    #[serde(default)]
    pub content: Held,
}

/// What a section holds: the members of all kinds of content that count here.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Held {
    pub departments: Vec<Department>,
    pub figures: Option<Delegates>,
    pub meetings: Vec<Meeting>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Department {
    #[serde(default)]
    pub id: Option<String>,
    pub name: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Delegates {
    pub delegates: Option<u32>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Meeting {
    pub date: Date,
}

impl PublishedYear {
    /// Reads the open data of a disclosure; a year of which nothing can be read has nothing to say.
    pub(crate) fn read(data: &[u8]) -> Self {
        let data: Value = serde_json::from_slice(data).unwrap_or_default();
        Self {
            snapshot: Snapshot::read(data.clone()).ok(),
            ..serde_json::from_value(data).unwrap_or_default()
        }
    }
}

impl Content {
    /// The sections of a kind.
    fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Held> {
        let sections = self.sections.iter();
        let own = sections.filter(move |section| section.kind == kind);
        own.map(|section| &section.content)
    }

    /// The key figure with an id.
    pub(super) fn figure(&self, id: &str) -> Option<&Figure> {
        self.summary.iter().find(|figure| figure.id == id)
    }

    /// How many delegates it states.
    pub(super) fn delegates(&self) -> Option<u32> {
        let mut figures = self
            .of_kind("delegates")
            .filter_map(|it| it.figures.as_ref());
        figures.find_map(|figures| figures.delegates)
    }

    /// The date of the latest meeting of the congress.
    pub(super) fn congress(&self) -> Option<&Date> {
        let meetings = self.of_kind("congress").flat_map(|it| &it.meetings);
        meetings
            .map(|meeting| &meeting.date)
            .max_by_key(|date| &date.iso)
    }

    /// The departments.
    pub(super) fn departments(&self) -> impl Iterator<Item = &Department> {
        self.of_kind("structure").flat_map(|it| &it.departments)
    }
}
