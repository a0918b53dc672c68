//! The keys by which the records of a list are named.

use crate::text::key;
use crate::yaml::{Entry, Kind, Node};

/// A key whose value is the name of its record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NamingKey {
    key: &'static str,
    /// Whether no other record of the file has the same name, so that it stands for the whole way to the record.
    pub(crate) is_unique: bool,
    /// Whether it is a text, which has another wording in each language.
    is_translated: bool,
}

/// The keys, the one that counts most first.
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

/// Whether a record is named by the value of a key.
pub(crate) fn is_naming(key: &str) -> bool {
    NAMING_KEYS.iter().any(|naming| naming.key == key)
}

/// Whether a record is named by the value of a key in every language alike, so that its originals and its
/// translations meet by it.
pub(crate) fn is_naming_everywhere(key: &str) -> bool {
    let mut keys = NAMING_KEYS.iter();
    keys.any(|naming| naming.key == key && !naming.is_translated)
}

/// Whether a key holds what stands in addresses.
pub(crate) fn is_id(key: &str) -> bool {
    NAMING_KEYS
        .iter()
        .any(|naming| naming.key == key && naming.is_unique)
}

/// The entries that name a record, the one that counts most first.
pub(crate) fn naming_entries<P>(
    record: &Node<P>,
) -> impl Iterator<Item = (&'static NamingKey, &Entry<P>)> {
    let entries: &[Entry<P>] = match &record.kind {
        Kind::Map(entries) => entries,
        _ => &[],
    };
    NAMING_KEYS.iter().filter_map(|naming| {
        let mut entries = entries.iter();
        let named = entries.find(|entry| entry.key.value == naming.key)?;
        Some((naming, named))
    })
}

/// The entry that names a record in every language alike.
pub(crate) fn naming_entry<P>(record: &Node<P>) -> Option<&Entry<P>> {
    let mut entries = naming_entries(record).filter(|(naming, _)| !naming.is_translated);
    entries.next().map(|(_, entry)| entry)
}

/// The name that a record has in every language alike.
pub(crate) fn record_name<P>(record: &Node<P>) -> Option<&str> {
    match &naming_entry(record)?.value.kind {
        Kind::Scalar(text) => Some(text.trim()),
        _ => None,
    }
}

/// What the name of a record is compared by.
pub(crate) fn record_key<P>(record: &Node<P>) -> Option<String> {
    record_name(record).map(key)
}
