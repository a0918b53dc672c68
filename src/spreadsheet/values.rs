//! What the reader of spreadsheets gives as our values, no more than there may be.

use std::sync::LazyLock;

use calamine::{Data, DataRef, ExcelDateTime, Range};
use regex::Regex;

use super::failures::{Excess, Failure, Outcome};
use super::workbook::{Cell, Value};
use crate::locale::limits;
use crate::text::is_blank;

/// The bytes of a megabyte.
pub(super) const MEGABYTE: usize = 1 << 20;

/// Collects the cells of a file's sheets.
pub(super) struct Collector {
    cells: usize,
    text: usize,
}

impl Collector {
    pub(super) fn new() -> Self {
        let limits = &limits().spreadsheets;
        Self {
            cells: limits.cells,
            text: limits.text * MEGABYTE,
        }
    }

    /// Adds the cells of a sheet's range that hold something.
    ///
    /// # Errors
    /// Where there are more cells, or more text, than a file may have.
    pub(super) fn add_range(&mut self, cells: &mut Vec<Cell>, range: &Range<Data>) -> Outcome<()> {
        let (first_row, first_column) = range.start().unwrap_or_default();
        let place =
            |first: u32, at: usize| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
        for (row, column, data) in range.used_cells() {
            let place = (place(first_row, row), place(first_column, column));
            self.add(cells, place, value(data))?;
        }
        Ok(())
    }

    /// Adds a cell that holds something; row and column are counted from 0.
    ///
    /// # Errors
    /// Where there are more cells, or more text, than a file may have.
    pub(super) fn add(
        &mut self,
        cells: &mut Vec<Cell>,
        (row, column): (u32, u32),
        value: Option<Value>,
    ) -> Outcome<()> {
        let Some(value) = value else { return Ok(()) };
        let less = |all: usize, taken: usize, excess| {
            all.checked_sub(taken).ok_or(Failure::TooMuch(excess))
        };
        self.cells = less(self.cells, 1, Excess::Cells)?;
        if let Value::Text(text) = &value {
            self.text = less(self.text, text.len(), Excess::Text)?;
        }
        cells.push(Cell {
            row: row.saturating_add(1),
            column: column.saturating_add(1),
            value,
        });
        Ok(())
    }
}

/// The value of a cell; `None` where there is nothing to see.
pub(super) fn value(data: &Data) -> Option<Value> {
    match data {
        Data::Int(number) => Some(integer(*number)),
        Data::Float(number) => Some(Value::Number(*number)),
        Data::String(text) | Data::DurationIso(text) => self::text(text),
        Data::Bool(truth) => Some(Value::Truth(*truth)),
        Data::DateTime(date) => Some(self::date(*date)),
        Data::DateTimeIso(date) => Some(iso_date(date)),
        Data::Error(error) => Some(Value::Error(error.to_string().into())),
        Data::Empty => None,
    }
}

/// The same of a cell that borrows its text.
pub(super) fn borrowed(data: &DataRef) -> Option<Value> {
    match data {
        DataRef::Int(number) => Some(integer(*number)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(text) | DataRef::DurationIso(text) => self::text(text),
        DataRef::SharedString(text) => self::text(text),
        DataRef::Bool(truth) => Some(Value::Truth(*truth)),
        DataRef::DateTime(date) => Some(self::date(*date)),
        DataRef::DateTimeIso(date) => Some(iso_date(date)),
        DataRef::Error(error) => Some(Value::Error(error.to_string().into())),
        DataRef::Empty => None,
    }
}

/// A text; what formulas that failed leave in formats that have no other place for it is an error.
pub(super) fn text(text: &str) -> Option<Value> {
    static ERRORS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"^(#(REF|VALUE|NAME|NULL|NUM|DIV/0|N/A|SPILL|CALC|GETTING_DATA)[!?]?|#N/A|Err:\d{3})$",
        )
        .expect("a pattern of our own")
    });
    if is_blank(text) {
        return None;
    }
    let bare = text.trim();
    Some(
        match bare.starts_with(['#', 'E']) && ERRORS.is_match(bare) {
            true => Value::Error(bare.into()),
            false => Value::Text(text.into()),
        },
    )
}

#[expect(
    clippy::cast_precision_loss,
    reason = "spreadsheets themselves keep numbers as doubles"
)]
fn integer(number: i64) -> Value {
    Value::Number(number as f64)
}

/// A date as 2025-03-12, with its time where it has one. A length of time is one that people wrote with colons.
fn date(date: ExcelDateTime) -> Value {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if date.is_duration() {
        return Value::Text(format!("{hour}:{minute:02}:{second:02}").into());
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    Value::Date(match (hour, minute, second) {
        (0, 0, 0) => day.into(),
        _ => format!("{day} {hour:02}:{minute:02}:{second:02}").into(),
    })
}

fn iso_date(date: &str) -> Value {
    let date = date.replace('T', " ");
    Value::Date(date.strip_suffix(" 00:00:00").unwrap_or(&date).into())
}
