//! The keys whose value names a record of a list, so that it is found wherever it stands.

use super::mended::value_of;
use crate::locale::key_names;
use crate::text::key;
use crate::yaml::{Entry, Kind, Node};

/// A key whose value is the name of its record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NamingKey {
    key: &'static str,
    /// Whether no other record of the file has the same name, so that the name alone identifies the record.
    pub(crate) is_unique: bool,
    /// Whether the name is a text that differs between languages.
    is_translated: bool,
}

/// The keys. Where a record has several, the first in this list names it.
const NAMING_KEYS: [NamingKey; 4] = [
    NamingKey {
        key: "id",
        is_unique: true,
        is_translated: false,
    },
    NamingKey {
        key: "item",
        is_unique: false,
        is_translated: false,
    },
    NamingKey {
        key: "kind",
        is_unique: false,
        is_translated: false,
    },
    NamingKey {
        key: "name",
        is_unique: false,
        is_translated: true,
    },
];

/// Whether the value of `key` names its record.
pub(crate) fn is_naming(key: &str) -> bool {
    NAMING_KEYS.iter().any(|naming| naming.key == key)
}

/// Whether the value of `key`, which may be in words, names its record in every language alike, so that an original and
/// its translation can be matched by it.
pub(crate) fn is_naming_everywhere(key: &str) -> bool {
    let mut keys = NAMING_KEYS.iter();
    keys.any(|naming| !naming.is_translated && key_names().are(key, naming.key))
}

/// Whether the value of `key` is an id, which stands in addresses.
pub(crate) fn is_id(key: &str) -> bool {
    NAMING_KEYS
        .iter()
        .any(|naming| naming.key == key && naming.is_unique)
}

/// The entries that name a record, in the order of [`NAMING_KEYS`]; none where it is no map. A key in words names it
/// where there is none in the data's own.
pub(crate) fn naming_entries<P>(
    record: &Node<P>,
) -> impl Iterator<Item = (&'static NamingKey, &Entry<P>)> {
    let entries: &[Entry<P>] = match &record.kind {
        Kind::Map(entries) => entries,
        _ => &[],
    };
    NAMING_KEYS.iter().filter_map(|naming| {
        let own = entries.iter().find(|entry| entry.key.value == naming.key);
        let in_words = || {
            let mut entries = entries.iter().filter(|entry| !entry.key.value.is_ascii());
            entries.find(|entry| key_names().are(&entry.key.value, naming.key))
        };
        Some((naming, own.or_else(in_words)?))
    })
}

/// The first entry that names a record in every language alike.
pub(crate) fn naming_entry<P>(record: &Node<P>) -> Option<&Entry<P>> {
    let mut entries = naming_entries(record).filter(|(naming, _)| !naming.is_translated);
    entries.next().map(|(_, entry)| entry)
}

/// The name that a record has in every language alike.
pub(crate) fn record_name<P>(record: &Node<P>) -> Option<&str> {
    match &naming_entry(record)?.value.kind {
        Kind::Scalar(text) => Some(value_of(text)),
        _ => None,
    }
}

/// The name of the person or thing that a record is of, as messages say it; empty where it has none.
pub(crate) fn record_person<P>(record: &Node<P>) -> String {
    let named = naming_entries(record).find(|(naming, _)| naming.is_translated);
    let name = named.map(|(_, entry)| match &entry.value.kind {
        // A name in several languages: the first is the original one, as a rule.
        Kind::Map(texts) => texts.first().map_or("", |text| scalar(&text.value)),
        _ => scalar(&entry.value),
    });
    name.unwrap_or_default().to_owned()
}

fn scalar<P>(node: &Node<P>) -> &str {
    match &node.kind {
        Kind::Scalar(text) => text.trim(),
        _ => "",
    }
}

/// The name of a record, folded for comparison.
pub(crate) fn record_key<P>(record: &Node<P>) -> Option<String> {
    record_name(record).map(key)
}
