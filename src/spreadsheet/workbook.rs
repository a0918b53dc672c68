//! What a spreadsheet holds, as all formats have it. Rows and columns are counted from 1, as people count them.

use std::borrow::Cow;
use std::path::PathBuf;

/// The format in which a table came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Excel's since 2007.
    Xlsx,
    /// Excel's before, and WPS's `.et`.
    Xls,
    /// LibreOffice's.
    Ods,
    /// Text with commas, tabs or semicolons. It knows no merged cells and hides nothing.
    Text,
}

/// All sheets of a file.
#[derive(Debug)]
pub(crate) struct Workbook {
    /// Where it was read.
    pub path: PathBuf,
    /// Its format.
    pub form: Form,
    /// Its sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Its name; `None` in text, which has but one.
    pub name: Option<String>,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// The cells that hold something, row by row and from left to right.
    pub cells: Vec<Cell>,
    /// The areas that are merged into one cell each.
    pub merged: Vec<Area>,
    /// The hidden rows, first and last of each stretch.
    pub hidden_rows: Vec<(u32, u32)>,
    /// The hidden columns, in the same way.
    pub hidden_columns: Vec<(u32, u32)>,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    /// Its row.
    pub row: u32,
    /// Its column.
    pub column: u32,
    /// What it holds.
    pub value: Value,
}

/// What a cell holds. Of a formula it is the result that was last computed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// A text as it was typed.
    Text(Box<str>),
    /// A number.
    Number(f64),
    /// A date as 2025-03-12, with a time behind it where it has one.
    Date(Box<str>),
    /// True or false.
    Truth(bool),
    /// The result of a formula that failed, as it is shown: `#REF!`.
    Error(Box<str>),
}

/// A rectangle of cells, first and last row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    /// The first row and the last.
    pub rows: (u32, u32),
    /// The first column and the last.
    pub columns: (u32, u32),
}

impl Value {
    /// The value as a text, in the simplest writing.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Date(text) | Self::Error(text) => Cow::Borrowed(text),
            // Shortest form that is the same number: 2021 and not 2021.0.
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Truth(true) => Cow::Borrowed("TRUE"),
            Self::Truth(false) => Cow::Borrowed("FALSE"),
        }
    }
}

impl Sheet {
    /// Brings the cells into their order, in which they are found.
    pub(super) fn sorted(mut self) -> Self {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by_key(place) {
            self.cells.sort_by_key(place);
        }
        // A damaged file may hold a cell twice; the last one counts, as for those who show it.
        self.cells.reverse();
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        self.cells.reverse();
        self
    }

    /// The cell at a place, where it holds something.
    pub(crate) fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let place = |cell: &Cell| (cell.row, cell.column);
        let at = self
            .cells
            .binary_search_by_key(&(row, column), place)
            .ok()?;
        self.cells.get(at)
    }

    /// The cells, row by row; rows that are empty are left out.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &[Cell])> {
        let rows = self.cells.chunk_by(|first, second| first.row == second.row);
        rows.filter_map(|cells| Some((cells.first()?.row, cells)))
    }
}
