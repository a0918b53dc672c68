//! What is asked of a .xls before its cells are read: how much room they take, whether a password protects them, and
//! which rows and columns are hidden.

use super::archive::{number16, number32};
use super::failures::{Excess, Failure, Outcome};
use super::references::hide;
use super::shared_strings::lengths;
use super::values::MEGABYTE;
use super::workbook::Sheet;
use crate::locale::limits;

/// The kinds of records that are looked at, by their numbers in the format.
mod kinds {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const END: u16 = 0x000A;
    pub(super) const PASSWORD: u16 = 0x002F;
    pub(super) const CONTINUED: u16 = 0x003C;
    pub(super) const COLUMNS: u16 = 0x007D;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const NUMBERS: u16 = 0x00BD;
    pub(super) const SHARED_STRINGS: u16 = 0x00FC;
    pub(super) const SHARED_STRING: u16 = 0x00FD;
    pub(super) const SIZE: u16 = 0x0200;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const BEGINNING: u16 = 0x0809;
    /// Number, label, truth or error, label with formats, number in short form.
    pub(super) const CELLS: [u16; 5] = [0x0203, 0x0204, 0x0205, 0x00D6, 0x027E];
}

/// How many cells a sheet of the format has.
const MOST: usize = 65_536 * 256;

/// The sheets of a workbook, without names and cells, in their order.
///
/// # Errors
/// Where a password protects the workbook, it is damaged, or it holds more than it may.
pub(super) fn sheets(stream: &[u8]) -> Outcome<Vec<Sheet>> {
    let broken = || Failure::broken("Workbook");
    let mut starts = Vec::new();
    let mut strings = Vec::new();
    let mut records = records(stream).peekable();
    while let Some((kind, data)) = records.next() {
        match kind {
            kinds::PASSWORD if number16(data, 0) != Some(0) => return Err(Failure::Password),
            kinds::SHEET => starts.push(number32(data, 0).ok_or_else(broken)?),
            kinds::SHARED_STRINGS => {
                let mut parts = vec![data];
                while let Some((_, data)) = records.next_if(|(kind, _)| *kind == kinds::CONTINUED) {
                    parts.push(data);
                }
                strings = lengths(&parts).ok_or_else(broken)?;
            }
            kinds::END => break,
            _ => {}
        }
    }
    if starts.len() > limits().spreadsheets.sheets {
        return Err(Failure::TooMuch(Excess::Sheets));
    }
    let mut walk = Walk {
        strings,
        ..Walk::default()
    };
    let mut sheets = Vec::new();
    for start in starts {
        let stream = stream.get(start..).filter(|rest| !rest.is_empty());
        sheets.push(walk.sheet(stream.ok_or_else(broken)?)?);
    }
    Ok(sheets)
}

/// The records of a stream, each with its kind. It ends where one is cut off.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (kind, length) = (
            number16(stream, at)?,
            usize::from(number16(stream, at + 2)?),
        );
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, data))
    })
}

/// What all sheets together take.
#[derive(Default)]
struct Walk {
    strings: Vec<usize>,
    cells: usize,
    text: usize,
    formulas: usize,
}

impl Walk {
    fn sheet(&mut self, stream: &[u8]) -> Outcome<Sheet> {
        let mut sheet = Sheet::default();
        let mut extent = Extent::default();
        let mut depth = 0_usize;
        for (kind, data) in records(stream) {
            // A chart within the sheet has records of its own.
            match kind {
                kinds::BEGINNING => depth += 1,
                kinds::END => depth = depth.saturating_sub(1),
                _ if depth > 1 => continue,
                _ => self.record(kind, data, &mut sheet, &mut extent)?,
            }
            if depth == 0 {
                break;
            }
        }
        self.cells = self.cells.saturating_add(extent.size());
        self.bound()?;
        Ok(sheet)
    }

    fn record(
        &mut self,
        kind: u16,
        data: &[u8],
        sheet: &mut Sheet,
        extent: &mut Extent,
    ) -> Outcome<()> {
        let number = |at| number16(data, at).map(u32::from);
        match kind {
            kinds::SIZE => refuse_sizes(data)?,
            kinds::ROW => {
                const HIDDEN: u32 = 0x20;
                if let (Some(row), Some(flags)) = (number(0), number(12))
                    && flags & HIDDEN != 0
                {
                    hide(&mut sheet.hidden_rows, row + 1, row + 1);
                }
            }
            kinds::COLUMNS => {
                if let (Some(first), Some(last), Some(flags)) = (number(0), number(2), number(8))
                    && flags & 1 != 0
                {
                    hide(&mut sheet.hidden_columns, first + 1, last + 1);
                }
            }
            kinds::FORMULA => self.formulas += data.len(),
            kinds::SHARED_STRING => {
                let text = number32(data, 6).and_then(|at| self.strings.get(at));
                self.text += text.copied().unwrap_or_default();
            }
            _ => {}
        }
        let is_cell = kinds::CELLS.contains(&kind)
            || matches!(kind, kinds::FORMULA | kinds::SHARED_STRING | kinds::NUMBERS);
        if let (true, Some(row), Some(column)) = (is_cell, number(0), number(2)) {
            let last = match kind {
                kinds::NUMBERS => number(data.len().saturating_sub(2)).unwrap_or(column),
                _ => column,
            };
            extent.add(row, column);
            extent.add(row, last);
        }
        self.bound()
    }

    fn bound(&self) -> Outcome<()> {
        let limits = &limits().spreadsheets;
        let excess = if self.cells > limits.cells {
            Excess::Cells
        } else if self.text > limits.text * MEGABYTE {
            Excess::Text
        } else if self.formulas > limits.formulas * MEGABYTE {
            Excess::Formulas
        } else {
            return Ok(());
        };
        Err(Failure::TooMuch(excess))
    }
}

/// Refuses a sheet that claims more room than the format has: room is made for what it claims.
fn refuse_sizes(data: &[u8]) -> Outcome<()> {
    let rows = || Some(number32(data, 4)?.saturating_sub(number32(data, 0)?));
    let columns = || {
        Some(usize::from(
            number16(data, 10)?.saturating_sub(number16(data, 8)?),
        ))
    };
    match rows().zip(columns()) {
        Some((rows, columns)) if rows.saturating_mul(columns) > MOST => {
            Err(Failure::broken("DIMENSIONS"))
        }
        _ => Ok(()),
    }
}

/// The rectangle of the cells of a sheet.
#[derive(Default)]
struct Extent(Option<[u32; 4]>);

impl Extent {
    fn add(&mut self, row: u32, column: u32) {
        let [top, left, bottom, right] = self.0.unwrap_or([row, column, row, column]);
        self.0 = Some([
            top.min(row),
            left.min(column),
            bottom.max(row),
            right.max(column),
        ]);
    }

    fn size(&self) -> usize {
        self.0.map_or(0, |[top, left, bottom, right]| {
            (bottom - top + 1) as usize * (right - left + 1) as usize
        })
    }
}
