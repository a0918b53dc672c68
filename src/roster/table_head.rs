//! Finds the headings of a table of people on a sheet, and the columns below them.

use std::collections::BTreeSet;

use super::grid::Grid;
use super::headings::Headings;
use super::tables::{NAME, RANK, RANK_OF, SERIAL};
use crate::spreadsheet::Cell;

/// How many rows with something in them are searched for headings.
const SEARCHED: usize = 200;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Where it is, from 1.
    pub at: u32,
    /// Its heading, as it is written.
    pub heading: String,
    /// Its key; `None` where the heading is not known.
    pub key: Option<&'static str>,
}

/// The headings of a sheet.
#[derive(Debug)]
pub(super) struct Head {
    /// The first and the last of their rows.
    pub rows: (u32, u32),
    /// The tables beside each other, each with its columns.
    pub tables: Vec<Vec<Column>>,
}

impl Head {
    /// Finds the first row of headings.
    pub(super) fn find(grid: &Grid, headings: &Headings) -> Option<Self> {
        let rows = grid.sheet.rows().take(SEARCHED);
        let mut found = rows.filter(|(row, _)| is_head(grid, headings, *row));
        let (row, _) = found.next()?;
        Some(Self::at(grid, headings, row))
    }

    /// The headings around the row that names the people's names.
    pub(super) fn at(grid: &Grid, headings: &Headings, row: u32) -> Self {
        let rows = rows_of_head(grid, headings, row);
        let last_column = (rows.0..=rows.1)
            .filter_map(|row| last_column(grid, row))
            .max()
            .unwrap_or(0);
        let columns: Vec<Column> = (1..=last_column)
            .filter_map(|at| column(grid, headings, rows, at))
            .collect();
        let mut tables = beside_each_other(columns);
        for columns in &mut tables {
            forget_lone_totals(columns);
        }
        Self { rows, tables }
    }

    /// How many different columns are known.
    pub(super) fn known(&self) -> usize {
        let columns = self.tables.iter().flatten();
        columns
            .filter_map(|column| column.key)
            .collect::<BTreeSet<_>>()
            .len()
    }
}

/// Whether a row has the heading of names and another one.
pub(super) fn is_head(grid: &Grid, headings: &Headings, row: u32) -> bool {
    let mut cells = cells(grid, row).iter();
    if !cells.any(|cell| headings.is_of_names(&cell.value.text())) {
        return false;
    }
    let keys = keys(grid, headings, row);
    let others = |row| {
        self::keys(grid, headings, row)
            .into_iter()
            .any(|(_, key)| key != NAME && key != SERIAL)
    };
    let is_near = || {
        // Above or below it, where headings have several rows.
        let last = keys.iter().find(|(_, key)| *key == NAME);
        let area = last.and_then(|(column, _)| grid.area(row, *column));
        let end = area.map_or(row + 1, |area| area.rows.1);
        (row.saturating_sub(1)..=end).any(others)
    };
    others(row) || is_near()
}

/// The keys of a row's own cells, each with its column.
fn keys(grid: &Grid, headings: &Headings, row: u32) -> Vec<(u32, &'static str)> {
    let keys = cells(grid, row).iter();
    keys.filter_map(|cell| Some((cell.column, headings.key(&cell.value.text())?)))
        .collect()
}

/// The cells of a row.
fn cells<'g>(grid: &'g Grid, row: u32) -> &'g [Cell] {
    let cells = &grid.sheet.cells;
    let start = cells.partition_point(|cell| cell.row < row);
    let length = cells[start..].iter().take_while(|cell| cell.row == row);
    &cells[start..start + length.count()]
}

/// The rows of the headings: merged ones belong together, and so do rows above and below that name columns which the
/// row of the names does not.
fn rows_of_head(grid: &Grid, headings: &Headings, row: u32) -> (u32, u32) {
    let here = keys(grid, headings, row);
    let name = here
        .iter()
        .find(|(_, key)| *key == NAME)
        .map_or(1, |(column, _)| *column);
    let adds = |row: u32| {
        grid.own(row, name).is_none()
            && keys(grid, headings, row)
                .iter()
                .any(|(column, _)| here.iter().all(|(known, _)| known != column))
    };
    let last = match grid.area(row, name) {
        Some(area) if area.rows.1 > row => area.rows.1,
        _ if adds(row + 1) => row + 1,
        _ => row,
    };
    let first = if row > 1 && adds(row - 1) {
        row - 1
    } else {
        row
    };
    (first, last)
}

fn last_column(grid: &Grid, row: u32) -> Option<u32> {
    let end = grid.sheet.cells.partition_point(|cell| cell.row <= row);
    let last = grid.sheet.cells[..end]
        .last()
        .filter(|cell| cell.row == row)?;
    // A merged heading reaches further than its first cell.
    let area = grid.area(row, last.column);
    Some(area.map_or(last.column, |area| area.columns.1))
}

/// A column by its headings, of which the lowest that is known counts.
fn column(grid: &Grid, headings: &Headings, rows: (u32, u32), at: u32) -> Option<Column> {
    let mut texts: Vec<String> = Vec::new();
    let mut key = None;
    for row in (rows.0..=rows.1).rev() {
        let Some((_, value)) = grid.seen(row, at) else {
            continue;
        };
        let text = value.text().split_whitespace().collect::<String>();
        if key.is_none() && headings.key(&text).is_some() {
            key = headings.key(&text);
            texts = vec![text];
            break;
        }
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.reverse();
    let heading = texts.join(" ");
    (!heading.is_empty()).then_some(Column { at, heading, key })
}

/// The number of those who were ranked is known only beside a rank.
fn forget_lone_totals(columns: &mut [Column]) {
    if columns.iter().any(|column| column.key == Some(RANK)) {
        return;
    }
    for column in columns {
        column.key = column.key.filter(|key| *key != RANK_OF);
    }
}

/// Parts the columns where another table begins beside one: with the column that heads the first.
fn beside_each_other(columns: Vec<Column>) -> Vec<Vec<Column>> {
    let is_name = |column: &Column| column.key == Some(NAME);
    let names = columns.iter().filter(|column| is_name(column)).count();
    let first = columns.iter().find_map(|column| column.key);
    let parted = |begins: &dyn Fn(&Column) -> bool| {
        let mut tables: Vec<Vec<Column>> = vec![Vec::new()];
        for column in &columns {
            let has_begun = tables.last().is_some_and(|table| table.iter().any(begins));
            if begins(column) && has_begun {
                tables.push(Vec::new());
            }
            tables
                .last_mut()
                .into_iter()
                .for_each(|table| table.push(column.clone()));
        }
        tables
    };
    if names < 2 {
        return vec![columns];
    }
    let by_first = parted(&|column| column.key == first);
    let has_one = |table: &Vec<Column>| table.iter().filter(|column| is_name(column)).count() == 1;
    match by_first.iter().all(has_one) {
        true => by_first,
        false => parted(&is_name),
    }
}
