//! Departments that head their members in rows of their own, in place of a column.

use super::row_kinds::{RowKind, TableRows, is_note, is_sentence, last_person};
use crate::diagnostic::{Finding, message};
use crate::text::shortened;

/// A department that heads its members.
#[derive(Debug)]
pub(super) struct Title {
    /// The cell of its name.
    pub place: (u32, u32),
    /// Its name; empty where those below it are in none.
    pub department: String,
}

/// The departments of a table that head their members, in its order.
pub(super) struct Titles {
    all: Vec<Title>,
    last_person: u32,
}

impl Titles {
    pub(super) fn new(rows: &[(u32, RowKind)], table: &TableRows) -> Self {
        let title = |row: u32, department: &String| {
            let (column, _) = table.own(row).next()?;
            Some(Title {
                place: (row, column),
                department: department.clone(),
            })
        };
        let last_person = last_person(rows);
        let below_heads = rows.iter().filter_map(|(row, kind)| match kind {
            // Below the last person it heads nobody.
            RowKind::Title(department) if *row < last_person => title(*row, department),
            _ => None,
        });
        let mut all: Vec<Title> = below_heads.collect();
        // The first may stand above the headings, which are then repeated below each.
        if !all.is_empty()
            && let Some(above) = above_head(table)
        {
            all.insert(0, above);
        }
        Self { all, last_person }
    }

    pub(super) fn is_any(&self) -> bool {
        !self.all.is_empty()
    }

    /// The title below which a row stands.
    pub(super) fn above(&self, row: u32) -> Option<&Title> {
        let before = self.all.partition_point(|title| title.place.0 < row);
        self.all[..before].last()
    }

    /// Whether a row that is no title may be one where others are: a text alone, between the people.
    pub(super) fn is_doubtful(&self, row: u32, kind: &RowKind) -> bool {
        self.is_any()
            && row < self.last_person
            && matches!(kind, RowKind::Note | RowKind::MaybeTitle)
    }

    /// What is to be said of the titles and of what may be one.
    pub(super) fn found(&self, rows: &[(u32, RowKind)], table: &TableRows) -> Vec<Finding> {
        let text_of = |row: u32| table.own(row).next();
        let told = |finding: Finding, (row, column): (u32, u32), text: &str| {
            table.found(finding.with("text", shortened(text)), (row, column))
        };
        let titles = self.all.iter().filter_map(|title| {
            let (_, text) = text_of(title.place.0)?;
            Some(told(
                Finding::note(message::TABLE_TITLE),
                title.place,
                &text,
            ))
        });
        let doubtful = rows
            .iter()
            .filter(|(row, kind)| self.is_doubtful(*row, kind));
        let doubtful = doubtful.filter_map(|(row, _)| {
            let (column, text) = text_of(*row)?;
            let finding = match is_note(&text) || is_sentence(&text) {
                true => Finding::note(message::TABLE_NOTE),
                false => Finding::error(message::TABLE_TITLE_UNCERTAIN),
            };
            Some(told(finding, (*row, column), &text))
        });
        titles.chain(doubtful).collect()
    }
}

/// The title right above the headings.
fn above_head(table: &TableRows) -> Option<Title> {
    let row = table.head.rows.0.checked_sub(1)?;
    let mut texts = table.own(row);
    let (Some((column, text)), None) = (texts.next(), texts.next()) else {
        return None;
    };
    match table.title(row, column, &text)? {
        RowKind::Title(department) => Some(Title {
            place: (row, column),
            department,
        }),
        _ => None,
    }
}
