//! Which sheet of a workbook is read.

use super::grid::Grid;
use super::headings::Headings;
use super::table_head::Head;
use crate::diagnostic::{Finding, MessageId, Place, message};
use crate::spreadsheet::{Sheet, Workbook};

/// A sheet with the headings that were found on it.
pub(super) struct Chosen<'a> {
    pub sheet: &'a Sheet,
    pub head: Head,
}

/// The sheet that the user named, or the only one that looks like the table.
///
/// # Errors
/// A finding where there is none, or several.
pub(super) fn chosen<'a>(
    workbook: &'a Workbook,
    wanted: Option<&str>,
    headings: &Headings,
    findings: &mut Vec<Finding>,
) -> Result<Chosen<'a>, Finding> {
    let about = |finding: Finding| finding.in_place(Place::File(workbook.path.clone()));
    let names = |sheets: &[&Sheet]| {
        let names = sheets
            .iter()
            .map(|sheet| sheet.name.as_deref().unwrap_or_default());
        names.collect::<Vec<_>>().join(", ")
    };
    let sheets: Vec<&Sheet> = match wanted {
        Some(name) => {
            let is_wanted = |sheet: &&Sheet| {
                sheet
                    .name
                    .as_deref()
                    .is_some_and(|known| known.trim() == name.trim())
            };
            let named: Vec<&Sheet> = workbook.sheets.iter().filter(is_wanted).collect();
            if named.is_empty() {
                let all: Vec<&Sheet> = workbook.sheets.iter().collect();
                let finding =
                    Finding::error(message::TABLE_NO_SHEET).with("sheet", name.to_owned());
                return Err(about(finding.with("sheets", names(&all))));
            }
            named
        }
        None => workbook.sheets.iter().collect(),
    };
    let found = sheets.into_iter().filter_map(|sheet| {
        let head = Head::find(&Grid::new(sheet), headings)?;
        Some(Chosen { sheet, head })
    });
    let mut found = likely(found.collect());
    let is_hidden = |chosen: &Chosen| chosen.sheet.is_hidden;
    let noted = |id: MessageId, chosen: &Chosen| {
        let name = chosen.sheet.name.clone().unwrap_or_default();
        about(Finding::warning(id).with("sheet", name))
    };
    if found.iter().any(|chosen| !is_hidden(chosen)) {
        findings.extend(
            found
                .iter()
                .filter(|chosen| is_hidden(chosen))
                .map(|chosen| noted(message::TABLE_HIDDEN_SHEET, chosen)),
        );
        found.retain(|chosen| !is_hidden(chosen));
    }
    if found.len() > 1 {
        let sheets: Vec<&Sheet> = found.iter().map(|chosen| chosen.sheet).collect();
        let first = sheets[0].name.clone().unwrap_or_default();
        let finding = Finding::error(message::TABLE_SHEETS).with("sheets", names(&sheets));
        return Err(about(finding.with("first", first)));
    }
    let chosen = found.pop().ok_or_else(|| {
        about(
            Finding::error(message::TABLE_NOT_FOUND)
                .with("path", crate::diagnostic::slashed(&workbook.path)),
        )
    })?;
    if is_hidden(&chosen) {
        findings.push(noted(message::TABLE_OTHER_SHEET, &chosen));
    }
    Ok(chosen)
}

/// The sheets that look like the table: those with people, and with far fewer columns than another none.
fn likely(mut found: Vec<Chosen>) -> Vec<Chosen> {
    let has_people = |chosen: &Chosen| {
        let last = chosen.sheet.cells.last().map_or(0, |cell| cell.row);
        last > chosen.head.rows.1
    };
    if found.iter().any(has_people) {
        found.retain(has_people);
    }
    let most = found
        .iter()
        .map(|chosen| chosen.head.known())
        .max()
        .unwrap_or(0);
    found.retain(|chosen| chosen.head.known() * 2 > most);
    found
}
