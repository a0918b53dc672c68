//! What was understood of a table of people, before anybody asks what it changes.

use std::path::Path;

use crate::diagnostic::{CellPlace, Place};

/// A cell of a spreadsheet, as people name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CellReference {
    /// The name of the sheet; `None` where the file has none (text with commas or tabs).
    pub sheet: Option<String>,
    /// The row, counted from 1.
    pub row: u32,
    /// The column, counted from 1.
    pub column: u32,
}

impl CellReference {
    /// The place of a finding about the cell, in the file that was read.
    pub(crate) fn in_file(&self, file: &Path) -> Place {
        Place::Cell(Box::new(CellPlace {
            file: file.to_owned(),
            sheet: self.sheet.clone(),
            row: self.row,
            column: self.column,
        }))
    }
}

/// What a cell says of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The value as the YAML file would hold it: a rank as 1/41, yes and no as 是 and 否, a text without stray
    /// blanks. Empty where the cell says that there is none.
    pub value: String,
    /// Where it was read.
    pub cell: CellReference,
    /// Whether it was inferred from another column, such as the position from the experience. Where nothing could be
    /// inferred the value is empty, and the data stay as they are.
    pub inferred: bool,
}

/// A person of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The cell of the name.
    pub place: CellReference,
    /// For each column of [`Reading::columns`], in that order, what the row says of it. Of the department this is
    /// its name, not its id.
    pub entries: Vec<Entry>,
}

/// A table of people as it was understood. What was not understood is a finding beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The keys of the columns that the table has, as `staff.yaml` or `advisors.yaml` name them (`name`,
    /// `political-status`, `department` …). What a table has no column for is left in the data as it is.
    pub columns: Vec<&'static str>,
    /// The people, in the order of the table.
    pub people: Vec<Row>,
}

impl Reading {
    /// What a row says in the column of this key; empty where there is no such column.
    pub(super) fn value<'r>(&self, row: &'r Row, key: &str) -> &'r str {
        let at = self.columns.iter().position(|column| *column == key);
        let entry = at.and_then(|at| row.entries.get(at));
        entry.map_or("", |entry| &entry.value)
    }

    /// For each column whether anything in it was inferred: the table itself has no such column.
    pub(super) fn inferred(&self) -> Vec<bool> {
        let mut inferred = vec![false; self.columns.len()];
        for row in &self.people {
            for (inferred, entry) in inferred.iter_mut().zip(&row.entries) {
                *inferred |= entry.inferred;
            }
        }
        inferred
    }
}
