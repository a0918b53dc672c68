//! A criteria edition as a file of a school's own: all that another one says, with notes on what an author changes in it.

use super::edition_languages::{original, translated};
use super::localized::Tag;
use super::naming::record_name;
use crate::diagnostic::{MessageId, message};
use crate::locale::Messages;
use crate::yaml::{Entry, Kind, Node, Wanted, inline};

/// The keys of an edition in the order of its form, each with the note before it, and with lines that say it where the
/// other edition does not.
const PARTS: [(&str, Option<MessageId>, Option<MessageId>); 15] = [
    ("name", None, None),
    ("locale", Some(message::EDITION_FILE_LOCALE), None),
    ("title", Some(message::EDITION_FILE_TITLE), None),
    ("level", None, None),
    (
        "head",
        Some(message::EDITION_FILE_HEAD),
        Some(message::EDITION_FILE_HEAD_SAMPLE),
    ),
    ("columns", Some(message::EDITION_FILE_COLUMNS), None),
    ("conclusions", Some(message::EDITION_FILE_CONCLUSIONS), None),
    (
        "marks",
        Some(message::EDITION_FILE_MARKS),
        Some(message::EDITION_FILE_MARKS_SAMPLE),
    ),
    ("legend", None, Some(message::EDITION_FILE_LEGEND_SAMPLE)),
    ("number", None, Some(message::EDITION_FILE_NUMBER_SAMPLE)),
    (
        "free-field",
        Some(message::EDITION_FILE_FREE_FIELD),
        Some(message::EDITION_FILE_FREE_FIELD_SAMPLE),
    ),
    ("delegates", Some(message::EDITION_FILE_DELEGATES), None),
    ("sections", Some(message::EDITION_FILE_SECTIONS), None),
    (SOURCES, Some(message::EDITION_FILE_SOURCES), None),
    (ITEMS, Some(message::EDITION_FILE_ITEMS), None),
];

const SOURCES: &str = "sources";
const ITEMS: &str = "items";

/// How much deeper each level stands.
const STEP: usize = 2;

/// What becomes a file of its own.
pub(crate) struct EditionCopy<'a> {
    /// The other edition, with its translations.
    pub tree: &'a Node,
    /// The language of its wording.
    pub primary: &'a Tag,
    /// What the new one is called.
    pub name: &'a str,
    /// What the other one is called.
    pub base: &'a str,
    /// The language of the notes.
    pub messages: &'a Messages,
}

impl EditionCopy<'_> {
    /// The file of the new edition.
    pub(crate) fn edition(&self) -> String {
        let original = original(self.tree, self.primary);
        let Kind::Map(entries) = &original.kind else {
            return String::new();
        };
        let mut file = self.about(message::EDITION_FILE_ABOUT, &[("base", self.base)]);
        let is_known = |entry: &&Entry| PARTS.iter().any(|(key, ..)| *key == entry.key.value);
        let value = |wanted: &str| {
            let mut known = entries.iter().filter(|entry| !entry.value.is_blank());
            Some(&known.find(|entry| entry.key.value == wanted)?.value)
        };
        for (key, note, sample) in PARTS {
            if key == ITEMS {
                // What this list does not know stands before the items, which are long.
                for entry in entries.iter().filter(|entry| !is_known(entry)) {
                    push(&mut file, &entry.key.value, &entry.value, 0);
                }
            }
            file.push_str(if note.is_some() { "\n" } else { "" });
            file.push_str(&note.map_or_else(String::new, |note| self.about(note, &[])));
            match (key, value(key), sample) {
                ("name", ..) => file.push_str(&format!("name: {}\n", inline(&text(self.name)))),
                // Nothing was compared with the form yet.
                (SOURCES, ..) => file.push_str(&self.sources(&original)),
                (_, Some(value), _) => push(&mut file, key, value, 0),
                (_, None, Some(sample)) => file.push_str(&commented(&self.say(sample, &[]), "#")),
                (_, None, None) => {}
            }
            if key == "conclusions" {
                let sample = self.say(message::EDITION_FILE_CONCLUSIONS_SAMPLE, &[]);
                file.push_str(&commented(&sample, "#"));
            }
        }
        file
    }

    /// The file with its translation into another language; none where the other edition has none.
    pub(crate) fn translation(&self, tag: &Tag) -> Option<String> {
        let translated = translated(self.tree, tag, self.primary)?;
        let Kind::Map(entries) = &translated.kind else {
            return None;
        };
        let note = message::EDITION_FILE_TRANSLATION;
        let mut file = self.about(note, &[("tag", tag.as_str())]);
        for entry in entries {
            file.push('\n');
            push(&mut file, &entry.key.value, &entry.value, 0);
        }
        Some(file)
    }

    /// No sources, and beside it what is written when all was compared.
    fn sources(&self, original: &Node) -> String {
        let items = original.value(ITEMS).map_or(&[][..], Node::members);
        let asked = items.iter().flat_map(|item| match item.value("lines") {
            Some(lines) => lines.members(),
            None => std::slice::from_ref(item),
        });
        let ids: Vec<&str> = asked.filter_map(record_name).collect();
        let sample = self.say(
            message::EDITION_FILE_SOURCES_SAMPLE,
            &[("items", &ids.join(", "))],
        );
        format!("{SOURCES}: []\n{}", commented(&sample, "#"))
    }

    fn say(&self, id: MessageId, arguments: &[(&'static str, &str)]) -> String {
        let name = ("name", self.name.into());
        let given = arguments
            .iter()
            .map(|(name, value)| (*name, (*value).into()));
        let arguments: Vec<_> = std::iter::once(name).chain(given).collect();
        self.messages.text(id, &arguments)
    }

    /// A message as a note for people.
    fn about(&self, id: MessageId, arguments: &[(&'static str, &str)]) -> String {
        commented(&self.say(id, arguments), "# ")
    }
}

/// A text as lines that YAML passes over.
fn commented(text: &str, sign: &str) -> String {
    let lines = text.lines();
    lines
        .map(|line| format!("{}\n", format!("{sign}{line}").trim_end()))
        .collect()
}

fn text(value: &str) -> Wanted {
    Wanted::added(Kind::Scalar(value.to_owned()))
}

/// Adds the lines of an entry at a column: records below each other, what is small behind its key.
fn push(file: &mut String, key: &str, value: &Node, column: usize) {
    file.push_str(&format!(
        "{:column$}{}:",
        "",
        inline(&text(key)),
        column = column
    ));
    let below = column + STEP;
    match &value.kind {
        Kind::Empty => file.push('\n'),
        // Each claim in a line of its own.
        Kind::Map(entries) if key == "provable" => {
            file.push('\n');
            for entry in entries {
                let claim = inline(&Wanted::from(&entry.value));
                file.push_str(&format!("{:below$}{}: {claim}\n", "", entry.key.value));
            }
        }
        Kind::Map(entries) => {
            file.push('\n');
            for entry in entries {
                push(file, &entry.key.value, &entry.value, below);
            }
        }
        Kind::List(members) if members.iter().any(is_record) => {
            file.push('\n');
            for (at, member) in members.iter().enumerate() {
                // Whole items are moved about, and are seen more easily with blank lines between them.
                file.push_str(if at > 0 && key == ITEMS { "\n" } else { "" });
                push_member(file, member, below);
            }
        }
        Kind::Scalar(_) | Kind::List(_) => {
            file.push_str(&format!(" {}\n", inline(&Wanted::from(value))));
        }
    }
}

fn is_record(node: &Node) -> bool {
    matches!(node.kind, Kind::Map(_))
}

/// Adds the lines of a member of a list, with the dash at a column.
fn push_member(file: &mut String, member: &Node, column: usize) {
    let Kind::Map(entries) = &member.kind else {
        let value = inline(&Wanted::from(member));
        file.push_str(&format!("{:column$}- {value}\n", ""));
        return;
    };
    let mut lines = String::new();
    for entry in entries {
        push(&mut lines, &entry.key.value, &entry.value, column + STEP);
    }
    // The dash stands in the line of the first entry.
    let first = lines.get(column + STEP..).unwrap_or_default();
    file.push_str(&format!("{:column$}- {first}", ""));
}
