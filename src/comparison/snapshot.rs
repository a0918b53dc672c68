//! What a disclosure says to its readers, as its open data has it: the one form into which the data, what is published
//! and a former revision can be brought.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::view::FORMAT;

/// A disclosure in all of its languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Snapshot {
    /// Its path within the data folder.
    pub name: String,
    /// The code of exactly this content.
    #[serde(default)]
    pub fingerprint: String,
    /// Its content by language, the primary one first.
    locales: Map<String, Value>,
}

/// Why open data cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is no open data of a disclosure.
    Other,
    /// It has another format, which the program does not know.
    Format(u64),
}

impl Snapshot {
    /// Reads the open data of a disclosure.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(crate) fn read(data: Value) -> Result<Self, Unreadable> {
        let format = data.get("format").map_or(Some(1), Value::as_u64);
        match format {
            Some(format) if format == u64::from(FORMAT) => {}
            Some(format) if data.get("locales").is_some() => {
                return Err(Unreadable::Format(format));
            }
            _ => return Err(Unreadable::Other),
        }
        let snapshot: Self = serde_json::from_value(data).map_err(|_| Unreadable::Other)?;
        let is_whole = !snapshot.locales.is_empty()
            && snapshot.tags().all(|tag| snapshot.content(tag).is_some());
        match is_whole {
            true => Ok(snapshot),
            false => Err(Unreadable::Other),
        }
    }

    /// Its languages, the primary one first.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.locales.keys().map(String::as_str)
    }

    /// What it says in a language.
    pub(crate) fn content(&self, tag: &str) -> Option<Content> {
        // A copy of one language, which is what is compared.
        serde_json::from_value(self.locales.get(tag)?.clone()).ok()
    }
}

/// The content in one language. What is not named here is the program's own wording, or follows from the rest.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Content {
    pub year: String,
    pub institution: String,
    pub organisation: String,
    pub title: String,
    pub preamble: Option<String>,
    pub issued: Option<Date>,
    pub updated: Option<Date>,
    pub notice_period: Option<NoticePeriod>,
    pub contact: Option<Contact>,
    pub sections: Vec<Section>,
    pub attachments: Vec<Attachment>,
    pub revisions: Vec<Revision>,
    pub locale: Locale,
}

/// A language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Locale {
    pub dir: String,
}

/// An entry of the record of revisions.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Revision {
    pub date: Date,
    pub text: String,
    #[serde(default)]
    pub remark: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Date {
    pub text: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct NoticePeriod {
    pub text: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Contact {
    pub department: Option<String>,
    pub telephone: Vec<Link>,
    pub email: Vec<Link>,
    pub office: Option<String>,
    pub hours: Option<String>,
    #[serde(rename = "box")]
    pub letter_box: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Link {
    pub text: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Attachment {
    pub anchor: String,
    pub title: String,
    pub file: String,
    #[serde(default)]
    pub bytes: u64,
}

/// A section.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Section {
    pub kind: String,
    pub anchor: String,
    pub title: String,
    #[serde(default)]
    pub content: Held,
}

/// What a section holds: the members of all kinds of content, of which it has those of its own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Held {
    pub tables: Vec<Answers>,
    pub text: Option<String>,
    pub provisions: Vec<Provision>,
    pub figures: Option<BTreeMap<String, Option<serde_json::Number>>>,
    pub departments: Vec<Department>,
    pub columns: BTreeMap<String, String>,
    pub people: Vec<Map<String, Value>>,
    pub meetings: Vec<Meeting>,
    pub agendas: Vec<Agenda>,
    pub attachment: Option<Attachment>,
}

impl Held {
    /// Whether it is a text that has articles, or items as an agenda has.
    pub(crate) fn has_articles(&self) -> bool {
        self.text.is_some() || !self.provisions.is_empty() || !self.agendas.is_empty()
    }
}

/// A department in the structure.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Department {
    /// Its id in the data, which earlier versions did not publish.
    #[serde(default)]
    pub id: Option<String>,
    pub name: String,
    #[serde(default)]
    pub members: Vec<Member>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Member {
    pub name: String,
    #[serde(default)]
    pub original_name: Option<String>,
}

/// A table of answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answers {
    pub anchor: Option<String>,
    pub title: Option<String>,
    pub head: Vec<HeadField>,
    pub items: Vec<Item>,
    pub free_field: Option<FreeField>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HeadField {
    pub id: String,
    pub label: Option<String>,
    pub value: Option<String>,
    pub options: Vec<Choice>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct FreeField {
    pub title: String,
    pub text: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Item {
    pub number: String,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Row {
    pub id: String,
    pub text: String,
    pub options: Vec<Choice>,
    pub remark: Option<String>,
    pub exception: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Choice {
    pub text: String,
    pub chosen: bool,
}

/// A provision of a legal text.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Provision {
    pub kind: String,
    pub anchor: Option<String>,
    pub number: Option<String>,
    pub title: Option<String>,
    pub text: Option<String>,
    pub children: Vec<Provision>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Meeting {
    pub anchor: String,
    pub title: String,
    pub date: Date,
    pub time: Option<String>,
    pub place: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Agenda {
    pub title: Option<String>,
    pub items: Vec<Provision>,
}
