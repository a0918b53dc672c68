//! The cells of a sheet as people see them: a merged cell is one, however many it covers.

use rustc_hash::FxHashMap;

use super::reading::CellReference;
use crate::spreadsheet::{Area, Sheet, Value};

/// A sheet with its merged cells.
pub(super) struct Grid<'a> {
    pub sheet: &'a Sheet,
    /// The merged area of each cell that one covers or begins.
    merged: FxHashMap<(u32, u32), Area>,
}

impl<'a> Grid<'a> {
    pub(super) fn new(sheet: &'a Sheet) -> Self {
        /// Beyond it nobody has merged cells by hand.
        const MOST: usize = 200_000;
        let last_row = sheet.cells.last().map_or(0, |cell| cell.row);
        let last_column = sheet
            .cells
            .iter()
            .map(|cell| cell.column)
            .max()
            .unwrap_or(0);
        let mut merged = FxHashMap::default();
        for area in &sheet.merged {
            for row in area.rows.0..=area.rows.1.min(last_row) {
                for column in area.columns.0..=area.columns.1.min(last_column) {
                    if merged.len() < MOST {
                        merged.insert((row, column), *area);
                    }
                }
            }
        }
        Self { sheet, merged }
    }

    /// The value of a cell itself.
    pub(super) fn own(&self, row: u32, column: u32) -> Option<&'a Value> {
        self.sheet.cell(row, column).map(|cell| &cell.value)
    }

    /// The value that is seen in a cell, which may be that of the merged one that covers it, with the place of it.
    pub(super) fn seen(&self, row: u32, column: u32) -> Option<((u32, u32), &'a Value)> {
        let place = match self.merged.get(&(row, column)) {
            Some(area) => (area.rows.0, area.columns.0),
            None => (row, column),
        };
        Some((place, self.own(place.0, place.1)?))
    }

    /// The value that a column has in a row: its own, or that of a cell which is merged with those below it.
    pub(super) fn in_column(&self, row: u32, column: u32) -> Option<((u32, u32), &'a Value)> {
        let (place, value) = self.seen(row, column)?;
        (place.1 == column).then_some((place, value))
    }

    /// The merged area that a cell belongs to.
    pub(super) fn area(&self, row: u32, column: u32) -> Option<&Area> {
        self.merged.get(&(row, column))
    }

    /// A cell as a reading names it.
    pub(super) fn reference(&self, (row, column): (u32, u32)) -> CellReference {
        CellReference {
            sheet: self.sheet.name.clone(),
            row,
            column,
        }
    }
}
