//! LibreOffice's format.

use std::io::Cursor;

use calamine::{Ods, OdsError, Reader, SheetVisible};

use super::archive::Archive;
use super::extents::sheets;
use super::failures::{Failure, Outcome};
use super::values::Collector;
use super::workbook::Sheet;
use super::xlsx::refuse_bombs;

/// Reads all sheets.
///
/// # Errors
/// Where a password protects the file, it is damaged, or it holds more than it may.
pub(super) fn read(archive: &Archive) -> Outcome<Vec<Sheet>> {
    refuse_bombs(archive)?;
    // What is encrypted is no XML: the reader finds that out by the manifest.
    let sheets = sheets(archive);
    if let Err(Failure::Broken(_)) = sheets {
        Ods::new(Cursor::new(archive.bytes))
            .map(drop)
            .map_err(failure)?;
    }
    let sheets = sheets?;
    let mut workbook: Ods<_> = Ods::new(Cursor::new(archive.bytes)).map_err(failure)?;
    let known = workbook.sheets_metadata().to_vec();
    let mut collector = Collector::new();
    let mut all = Vec::new();
    for mut sheet in sheets {
        let name = sheet.name.clone().unwrap_or_default();
        let Some(known) = known.iter().find(|known| known.name == name) else {
            continue;
        };
        sheet.is_hidden = known.visible != SheetVisible::Visible;
        let range = workbook.worksheet_range(&name).map_err(failure)?;
        collector.add_range(&mut sheet.cells, &range)?;
        all.push(sheet.sorted());
    }
    Ok(all)
}

fn failure(error: OdsError) -> Failure {
    match error {
        OdsError::Password => Failure::Password,
        other => Failure::broken(other),
    }
}
