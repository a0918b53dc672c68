//! The people of a table as the data has them, in the values that a spreadsheet would have.

use crate::diagnostic::{Span, Spanned};
use crate::locale::Labels;
use crate::model::{Cell, Column};

/// A person of the data.
#[derive(Debug, Clone, Default)]
pub(crate) struct Former {
    /// What the columns say, by their keys; of the department its id.
    values: Vec<(&'static str, String)>,
    /// The translations of values, by the keys of their columns.
    translations: Vec<(&'static str, Spanned<String>)>,
}

impl Former {
    /// What a column says; empty where it says nothing.
    pub(crate) fn value(&self, key: &str) -> &str {
        let mut values = self.values.iter();
        let found = values.find(|(known, _)| *known == key);
        found.map_or("", |(_, value)| value)
    }

    /// What the columns say that say something, with their keys.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.values.iter().map(|(key, text)| (*key, text.as_str()))
    }

    /// The keys of the columns that say something.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.values.iter().map(|(key, _)| *key)
    }

    /// Where the translations of a column's value stand.
    pub(crate) fn translations(&self, key: &str) -> impl Iterator<Item = Span> {
        let own = self.translations.iter();
        let own = own.filter(move |(known, _)| *known == key);
        own.map(|(_, text)| text.span)
    }

    /// The translations of a column's value.
    pub(super) fn translated(&self, key: &str) -> impl Iterator<Item = &str> {
        let own = self.translations.iter();
        let own = own.filter(move |(known, _)| *known == key);
        own.map(|(_, text)| text.value.as_str())
    }
}

/// The people of a table; yes and no are written in the words of `labels`.
pub(crate) fn former<Row, Headings>(
    columns: &[Column<Row, Headings>],
    people: &[Row],
    labels: &Labels,
) -> Vec<Former> {
    let person = |row: &Row| {
        let mut person = Former::default();
        for column in columns {
            let Some(cell) = (column.cell)(row) else {
                continue;
            };
            person.values.push((column.key, cell.write(labels)));
            if let Cell::Text(text) = cell {
                let translations = text.all().skip(1).map(|text| (column.key, text.clone()));
                person.translations.extend(translations);
            }
        }
        person
    };
    people.iter().map(person).collect()
}
