//! What is asked of an .ods before its cells are read: how many there are once repeated ones are written out, which are
//! merged, and which rows and columns are hidden.

use super::archive::Archive;
use super::failures::{Excess, Failure, Outcome};
use super::references::{hide, unescaped};
use super::tags::{Event, Tags};
use super::values::MEGABYTE;
use super::workbook::{Area, Sheet};
use crate::locale::limits;

/// The sheets without their cells.
///
/// # Errors
/// Where the file is damaged, or holds more than it may.
pub(super) fn sheets(archive: &Archive) -> Outcome<Vec<Sheet>> {
    let content = archive.part("content.xml");
    let mut tags = Tags::new(content.ok_or_else(|| Failure::broken("content.xml"))?);
    let mut walk = Walk::default();
    while let Some(event) = tags.next().map_err(Failure::broken)? {
        let name = tags.name().to_vec();
        match event {
            Event::Text(length) => walk.weight += length,
            Event::Open | Event::Empty => {
                walk.open(&name, &event, &tags);
                if event == Event::Empty {
                    walk.close(&name)?;
                }
            }
            Event::Close => walk.close(&name)?,
        }
    }
    Ok(walk.sheets)
}

/// Where the walk through a file is, and what it has met.
#[derive(Default)]
struct Walk {
    sheets: Vec<Sheet>,
    /// The row and the column that come next, from 1.
    row: u32,
    column: u32,
    /// How often the row and the cell are repeated.
    rows: u32,
    columns: u32,
    /// The bytes of the cell that is open, and of the row's cells as often as they are repeated.
    weight: usize,
    row_weight: usize,
    /// Whether the cell that is open holds something, and up to where the row does.
    is_filled: bool,
    filled_columns: u32,
    /// The size of the sheet as far as it is filled.
    filled_rows: u32,
    widest: u32,
    /// The cells and the text of all sheets before.
    cells: usize,
    text: usize,
}

impl Walk {
    fn open(&mut self, name: &[u8], event: &Event, tags: &Tags<impl std::io::Read>) {
        let number = |name: &str| {
            tags.number(name)
                .and_then(|number| u32::try_from(number).ok())
        };
        let is_hidden = || {
            matches!(
                tags.attribute("table:visibility"),
                Some("collapse" | "filter")
            )
        };
        match name {
            b"table" => {
                if let Some(name) = tags.attribute("table:name") {
                    self.begin(unescaped(name));
                }
            }
            b"table-column" => {
                let repeated = number("table:number-columns-repeated").unwrap_or(1);
                let last = self.column.saturating_add(repeated.max(1)) - 1;
                if let (true, Some(sheet)) = (is_hidden(), self.sheets.last_mut()) {
                    hide(&mut sheet.hidden_columns, self.column, last);
                }
                self.column = last.saturating_add(1);
            }
            b"table-row" => {
                self.rows = number("table:number-rows-repeated").unwrap_or(1).max(1);
                if let (true, Some(sheet)) = (is_hidden(), self.sheets.last_mut()) {
                    hide(
                        &mut sheet.hidden_rows,
                        self.row,
                        self.row.saturating_add(self.rows) - 1,
                    );
                }
                (self.column, self.row_weight, self.filled_columns) = (1, 0, 0);
            }
            b"table-cell" | b"covered-table-cell" => {
                self.columns = number("table:number-columns-repeated").unwrap_or(1).max(1);
                self.weight = tags.length();
                let says =
                    |(key, _): (&str, &str)| key.starts_with("office:") || key == "table:formula";
                self.is_filled = *event == Event::Open || tags.attributes().any(says);
                let spanned = |name| number(name).unwrap_or(1).max(1);
                let (rows, columns) = (
                    spanned("table:number-rows-spanned"),
                    spanned("table:number-columns-spanned"),
                );
                self.merge(rows, columns);
            }
            _ => {}
        }
    }

    /// Begins a sheet.
    fn begin(&mut self, name: String) {
        self.sheets.push(Sheet {
            name: Some(name),
            ..Sheet::default()
        });
        (self.row, self.column, self.filled_rows, self.widest) = (1, 1, 0, 0);
    }

    /// Notes cells that are merged from the one that is open.
    fn merge(&mut self, rows: u32, columns: u32) {
        if (rows, columns) == (1, 1) {
            return;
        }
        let area = Area {
            rows: (self.row, self.row.saturating_add(rows) - 1),
            columns: (self.column, self.column.saturating_add(columns) - 1),
        };
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.merged.push(area);
        }
    }

    fn close(&mut self, name: &[u8]) -> Outcome<()> {
        match name {
            b"table-cell" | b"covered-table-cell" => {
                self.column = self.column.saturating_add(self.columns);
                if self.is_filled {
                    self.filled_columns = self.column - 1;
                    let weight = self.weight.saturating_mul(self.columns as usize);
                    self.row_weight = self.row_weight.saturating_add(weight);
                }
            }
            b"table-row" => {
                self.row = self.row.saturating_add(self.rows);
                if self.filled_columns > 0 {
                    self.filled_rows = self.row - 1;
                    self.widest = self.widest.max(self.filled_columns);
                    let weight = self.row_weight.saturating_mul(self.rows as usize);
                    self.text = self.text.saturating_add(weight);
                }
                self.bound(0)?;
            }
            b"table" => {
                if self.sheets.len() > limits().spreadsheets.sheets {
                    return Err(Failure::TooMuch(Excess::Sheets));
                }
                let size = self.size();
                self.bound(size)?;
                (self.filled_rows, self.widest) = (0, 0);
                self.cells = self.cells.saturating_add(size);
            }
            _ => {}
        }
        Ok(())
    }

    /// The cells that the sheet has when repeated ones are written out.
    fn size(&self) -> usize {
        (self.filled_rows as usize).saturating_mul(self.widest as usize)
    }

    /// Refuses what is more than there may be. Tags count as text, but only a part of them is kept.
    fn bound(&self, further: usize) -> Outcome<()> {
        const TAGS: usize = 6;
        let limits = &limits().spreadsheets;
        if self.cells.saturating_add(further.max(self.size())) > limits.cells {
            return Err(Failure::TooMuch(Excess::Cells));
        }
        match self.text > limits.text * MEGABYTE * TAGS {
            true => Err(Failure::TooMuch(Excess::Text)),
            false => Ok(()),
        }
    }
}
