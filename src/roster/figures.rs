//! The figures of a congress's delegates in a spreadsheet: below their headings, or beside them.

use std::path::Path;

use super::figure_names::FigureNames;
use super::figure_rows::{FigureRows, Stated};
use super::figure_values::FigureValues;
use super::grid::Grid;
use super::reading::CellReference;
use crate::diagnostic::{CellPlace, Finding, Place, message};
use crate::locale::Words;
use crate::spreadsheet::{Sheet, Source, Workbook, open};

/// A figure that a spreadsheet states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatedFigure {
    pub key: &'static str,
    /// As the data writes it; empty where the cell says that there is none.
    pub value: String,
    pub cell: CellReference,
}

/// The figures in a spreadsheet. `wanted` is the sheet that the user named, `former` what the data says of a figure.
/// With no reading there is at least one error.
pub(crate) fn read_figures(
    source: &Source,
    wanted: Option<&str>,
    words: &Words,
    former: &dyn Fn(&str) -> String,
) -> (Option<Vec<StatedFigure>>, Vec<Finding>) {
    let (workbook, mut findings) = match open(source) {
        Ok(opened) => opened,
        Err(finding) => return (None, vec![finding]),
    };
    let names = FigureNames::new();
    let grid = match chosen(&workbook, wanted, &names, words, &mut findings) {
        Ok(grid) => grid,
        Err(finding) => {
            findings.push(finding);
            return (None, findings);
        }
    };
    let rows = FigureRows {
        grid: &grid,
        names: &names,
        words,
    };
    let stated = rows.stated(&mut |finding, place| {
        findings.push(in_cell(finding, &workbook.path, &grid, place));
    });
    let values = FigureValues { words, former };
    let read = |stated: &Stated| StatedFigure {
        key: stated.key,
        value: stated.value.clone(),
        cell: grid.reference(stated.place),
    };
    let understood = values.understood(&stated, &mut |finding, place| {
        findings.push(in_cell(finding, &workbook.path, &grid, place));
    });
    (Some(understood.iter().map(read).collect()), findings)
}

fn in_cell(finding: Finding, file: &Path, grid: &Grid, (row, column): (u32, u32)) -> Finding {
    finding.in_place(Place::Cell(Box::new(CellPlace {
        file: file.to_owned(),
        sheet: grid.sheet.name.clone(),
        row,
        column,
    })))
}

/// The sheet that the user named, or the only one with figures.
///
/// # Errors
/// A finding where there is none, or several.
fn chosen<'w>(
    workbook: &'w Workbook,
    wanted: Option<&str>,
    names: &FigureNames,
    words: &Words,
    findings: &mut Vec<Finding>,
) -> Result<Grid<'w>, Finding> {
    let about = |finding: Finding| finding.in_place(Place::File(workbook.path.clone()));
    let name = |sheet: &Sheet| sheet.name.clone().unwrap_or_default();
    let listed = |sheets: &[&Sheet]| {
        let names: Vec<String> = sheets.iter().map(|sheet| name(sheet)).collect();
        names.join(", ")
    };
    let all: Vec<&Sheet> = workbook.sheets.iter().collect();
    let is_wanted =
        |sheet: &&Sheet| wanted.is_none_or(|wanted| name(sheet).trim() == wanted.trim());
    let sheets: Vec<&Sheet> = all.iter().copied().filter(is_wanted).collect();
    if let Some(wanted) = wanted.filter(|_| sheets.is_empty()) {
        let finding = Finding::error(message::TABLE_NO_SHEET).with("sheet", wanted.to_owned());
        return Err(about(finding.with("sheets", listed(&all))));
    }
    let has_figures = |sheet: &&Sheet| {
        let grid = Grid::new(sheet);
        let rows = FigureRows {
            grid: &grid,
            names,
            words,
        };
        rows.has_any()
    };
    let mut found: Vec<&Sheet> = sheets.into_iter().filter(has_figures).collect();
    if found.iter().any(|sheet| !sheet.is_hidden) {
        let hidden = found.iter().filter(|sheet| sheet.is_hidden);
        findings.extend(hidden.map(|sheet| {
            let finding = Finding::warning(message::TABLE_HIDDEN_SHEET);
            about(finding.with("sheet", name(sheet)))
        }));
        found.retain(|sheet| !sheet.is_hidden);
    }
    match &found[..] {
        [] => {
            let finding = Finding::error(message::FIGURES_NOT_FOUND);
            let path = crate::diagnostic::slashed(&workbook.path);
            let finding = finding.with("path", path);
            Err(about(finding.with("columns", FigureNames::usual())))
        }
        [sheet] => {
            if sheet.is_hidden {
                let finding = Finding::warning(message::TABLE_OTHER_SHEET);
                findings.push(about(finding.with("sheet", name(sheet))));
            }
            Ok(Grid::new(sheet))
        }
        [first, ..] => {
            let finding = Finding::error(message::TABLE_SHEETS).with("sheets", listed(&found));
            Err(about(finding.with("first", name(first))))
        }
    }
}
