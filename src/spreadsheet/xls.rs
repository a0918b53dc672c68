//! Excel's format before 2007.

use std::io::Cursor;

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::compound::Compound;
use super::failures::{Failure, Outcome};
use super::records;
use super::values::Collector;
use super::workbook::{Area, Sheet};

/// Reads all sheets.
///
/// # Errors
/// Where a password protects the file, it is damaged, or it holds more than it may.
pub(super) fn read(compound: &Compound) -> Outcome<Vec<Sheet>> {
    // A protected .xlsx lies in a container of this kind.
    if compound.has("EncryptedPackage") {
        return Err(Failure::Password);
    }
    let stream = compound
        .stream("Workbook")
        .or_else(|| compound.stream("Book"));
    let sheets = records::sheets(&stream.ok_or_else(|| Failure::broken("Workbook"))?)?;
    let mut workbook: Xls<_> = Xls::new(Cursor::new(compound.bytes)).map_err(failure)?;
    let known = workbook.sheets_metadata().to_vec();
    let mut collector = Collector::new();
    let mut all = Vec::new();
    for (mut sheet, known) in sheets.into_iter().zip(known) {
        if known.typ != SheetType::WorkSheet {
            continue;
        }
        sheet.is_hidden = known.visible != SheetVisible::Visible;
        let merged = workbook
            .merge_cells_by_sheet_name(&known.name)
            .map_err(failure)?;
        sheet.merged = merged.into_iter().map(area).collect();
        let range = workbook.worksheet_range(&known.name).map_err(failure)?;
        collector.add_range(&mut sheet.cells, &range)?;
        sheet.name = Some(known.name);
        all.push(sheet.sorted());
    }
    Ok(all)
}

fn area(merged: Dimensions) -> Area {
    let from_one = |(first, last): (u32, u32)| (first.saturating_add(1), last.saturating_add(1));
    Area {
        rows: from_one((merged.start.0, merged.end.0)),
        columns: from_one((merged.start.1, merged.end.1)),
    }
}

fn failure(error: XlsError) -> Failure {
    match error {
        XlsError::Password => Failure::Password,
        other => Failure::broken(other),
    }
}
