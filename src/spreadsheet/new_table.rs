//! A table that is written as a spreadsheet.

use std::path::Path;

/// A table with a row of headings.
#[derive(Debug)]
pub(crate) struct NewTable {
    pub columns: Vec<NewColumn>,
    /// The rows, each with a text for every column.
    pub rows: Vec<Vec<String>>,
    /// What the sheet of the table is called.
    pub sheet: String,
    /// What the sheet is called that holds what may be chosen.
    pub choices: String,
}

/// A column of such a table.
#[derive(Debug)]
pub(crate) struct NewColumn {
    pub heading: String,
    pub content: Content,
}

/// What a column holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// The number of the row.
    Serial,
    /// Texts.
    Text,
    /// Counts, and shares in per cent.
    Number,
    /// One of several texts.
    Choice {
        of: Vec<String>,
        /// Whether nothing else may stand there.
        is_closed: bool,
        /// What is said to whoever types something else.
        hint: String,
    },
    /// Ranks such as 1/41, of which spreadsheets make dates.
    Rank {
        /// What is said to whoever types something else.
        hint: String,
    },
}

/// The formats in which a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NewForm {
    /// A workbook of Excel's.
    Workbook,
    /// Text with commas.
    Text,
}

impl NewForm {
    /// The format that the ending of a name asks for.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "xlsx" => Some(Self::Workbook),
            "csv" => Some(Self::Text),
            _ => None,
        }
    }
}
