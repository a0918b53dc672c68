//! The one way to read a spreadsheet.

use super::decoded::{Decoded, decoded};
use super::delimited::{self, Table};
use super::failures::failure;
use super::guarded::guarded;
use super::kind::{Kind, kind, page};
use super::source::Source;
use super::workbook::{Form, Sheet, Workbook};
use super::{ods, xls, xlsx};
use crate::diagnostic::{CellPlace, Finding, Place, message};

/// The sheets of a source, and what is to be noted of it as a whole.
///
/// # Errors
/// A finding that says why it cannot be read.
pub(crate) fn open(source: &Source) -> Result<(Workbook, Vec<Finding>), Finding> {
    let path = source.path();
    let bytes = source.read()?;
    if bytes.trim_ascii().is_empty() {
        return Err(failure(message::SPREADSHEET_EMPTY, path));
    }
    let kind = kind(&bytes).ok_or_else(|| failure(message::SPREADSHEET_CUT, path))?;
    let (form, sheets) = match kind {
        Kind::Xlsx(archive) => (Form::Xlsx, guarded(|| xlsx::read(&archive))),
        Kind::Ods(archive) => (Form::Ods, guarded(|| ods::read(&archive))),
        Kind::Xls(compound) => (Form::Xls, guarded(|| xls::read(&compound))),
        Kind::Text => (Form::Text, Ok(vec![table(&bytes, source)?])),
        Kind::Other(id) => return Err(failure(id, path)),
    };
    let sheets = sheets.map_err(|failure| failure.finding(path))?;
    let workbook = Workbook {
        path: path.to_owned(),
        form,
        sheets,
    };
    Ok((workbook, source.open_elsewhere().into_iter().collect()))
}

/// The only sheet of a text.
fn table(bytes: &[u8], source: &Source) -> Result<Sheet, Finding> {
    let path = source.path();
    let text = match decoded(bytes) {
        Decoded::Text(text) => text,
        Decoded::Broken(line) => {
            return Err(failure(message::SPREADSHEET_ENCODING, path).with("line", line));
        }
    };
    if let Some(id) = page(&text) {
        return Err(failure(id, path));
    }
    // Zeros are in no text, but in all other files.
    if text.contains('\0') {
        return Err(failure(message::SPREADSHEET_OTHER, path));
    }
    match delimited::read(&text).map_err(|failure| failure.finding(path))? {
        Table::Sheet(sheet) => Ok(sheet),
        Table::OpenQuote(row) => {
            let place = CellPlace {
                file: path.to_owned(),
                sheet: None,
                row,
                column: 1,
            };
            Err(Finding::error(message::SPREADSHEET_QUOTE).in_place(Place::Cell(place.into())))
        }
    }
}
