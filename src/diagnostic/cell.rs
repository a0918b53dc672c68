//! Cells of spreadsheets, as people name them.

use std::path::PathBuf;

/// A cell of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellPlace {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The name of the sheet; `None` where the file has none (text with commas or tabs).
    pub sheet: Option<String>,
    /// The row, counted from 1.
    pub row: u32,
    /// The column, counted from 1.
    pub column: u32,
}

impl CellPlace {
    /// The cell within its file: `工作表1!C5`, and C5 where there is but one sheet without a name.
    pub(crate) fn within_file(&self) -> String {
        let cell = cell_name(self.row, self.column);
        match &self.sheet {
            Some(sheet) => format!("{sheet}!{cell}"),
            None => cell,
        }
    }
}

/// A cell by the letters of its column and the number of its row: C5.
pub(crate) fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_name(column))
}

/// The letters of a column, counted from 1: A to Z, AA and so on.
pub(crate) fn column_name(column: u32) -> String {
    const LETTERS: u32 = 26;
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % LETTERS).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / LETTERS;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{cell_name, column_name};

    #[test]
    fn columns_are_counted_in_letters() {
        for (column, name) in [
            (1, "A"),
            (26, "Z"),
            (27, "AA"),
            (702, "ZZ"),
            (703, "AAA"),
            (16_384, "XFD"),
        ] {
            assert_eq!(column_name(column), name);
        }
        assert_eq!(cell_name(5, 3), "C5");
    }
}
