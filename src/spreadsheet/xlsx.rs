//! Excel's format since 2007.

use std::io::{Cursor, Read};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::Archive;
use super::failures::{Excess, Failure, Outcome};
use super::values::{Collector, MEGABYTE, borrowed};
use super::workbook::{Cell, Sheet};
use super::xlsx_parts::Parts;
use crate::locale::limits;

/// Reads all sheets.
///
/// # Errors
/// Where a password protects the file, it is damaged, or it holds more than it may.
pub(super) fn read(archive: &Archive) -> Outcome<Vec<Sheet>> {
    refuse_bombs(archive)?;
    let sheets = Parts::new(archive).sheets()?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(archive.bytes)).map_err(failure)?;
    let known = workbook.sheets_metadata().to_vec();
    let mut collector = Collector::new();
    let mut all = Vec::new();
    for mut sheet in sheets {
        let name = sheet.name.clone().unwrap_or_default();
        let Some(known) = known.iter().find(|known| known.name == name) else {
            continue;
        };
        // A chart or a macro has no cells.
        if known.typ != SheetType::WorkSheet {
            continue;
        }
        sheet.is_hidden = known.visible != SheetVisible::Visible;
        sheet.cells = cells(&mut workbook, &name, &mut collector)?;
        all.push(sheet.sorted());
    }
    Ok(all)
}

/// Refuses an archive whose parts grow beyond what they may, or that nobody can read.
pub(super) fn refuse_bombs(archive: &Archive) -> Outcome<()> {
    if archive.is_encrypted() {
        return Err(Failure::Password);
    }
    let most = (limits().spreadsheets.unpacked * MEGABYTE) as u64;
    match archive.length_of_xml(most).map_err(Failure::broken)? > most {
        true => Err(Failure::TooMuch(Excess::Unpacked)),
        false => Ok(()),
    }
}

/// The cells of a sheet, one after another: a sheet with two cells far apart must not take the room of all between.
fn cells<R: Read + std::io::Seek>(
    workbook: &mut Xlsx<R>,
    name: &str,
    collector: &mut Collector,
) -> Outcome<Vec<Cell>> {
    let mut cells = Vec::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(failure)?;
    while let Some(cell) = reader.next_cell().map_err(failure)? {
        collector.add(&mut cells, cell.get_position(), borrowed(cell.get_value()))?;
    }
    Ok(cells)
}

fn failure(error: XlsxError) -> Failure {
    match error {
        XlsxError::Password => Failure::Password,
        other => Failure::broken(other),
    }
}
