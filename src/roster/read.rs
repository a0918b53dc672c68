//! From a spreadsheet to the people in it.

use super::grid::Grid;
use super::headings::{Headings, WRITTEN_IN, usual};
use super::reading::{Reading, Row};
use super::row_kinds::{Kinds, RowKind};
use super::rows::Rows;
use super::sheet_choice::{Chosen, chosen};
use super::table_head::{Column, Head};
use super::tables::{DEPARTMENT, Known, NAME, SERIAL, Table};
use super::tidied::one_line;
use crate::diagnostic::{
    Argument, CellPlace, Finding, Place, cell_name, column_name, message, slashed,
};
use crate::locale::limits;
use crate::spreadsheet::{Form, Source, Workbook, open};
use crate::text::shortened;

/// The people in a table. `wanted` is the sheet that the user named. What was not understood, and what was left out, is
/// a finding; with no reading there is at least one error.
pub(crate) fn read_table(
    source: &Source,
    wanted: Option<&str>,
    table: Table,
    known: &Known,
) -> (Option<Reading>, Vec<Finding>) {
    match open(source) {
        Ok((workbook, mut findings)) => {
            let reading = read_workbook(&workbook, wanted, table, known, &mut findings);
            for finding in &mut findings {
                let asks = [message::TABLE_NOT_FOUND, message::TABLE_COLUMN_UNKNOWN];
                if asks.iter().any(|id| finding.is(*id)) {
                    let usual = usual_headings(table, finding);
                    finding.arguments.push(("columns", usual.into()));
                }
            }
            (reading, findings)
        }
        Err(finding) => (None, vec![finding]),
    }
}

/// The headings that are known without doubt, in the language of the one that is not: these are what its author types.
fn usual_headings(table: Table, finding: &Finding) -> String {
    let is_latin = match finding.argument("heading") {
        Some(Argument::Text(heading)) => !heading.is_empty() && heading.is_ascii(),
        _ => false,
    };
    let tag = if is_latin { "en" } else { WRITTEN_IN };
    usual(table, tag).join(", ")
}

fn read_workbook(
    workbook: &Workbook,
    wanted: Option<&str>,
    table: Table,
    known: &Known,
    findings: &mut Vec<Finding>,
) -> Option<Reading> {
    let headings = Headings::new(table, known);
    let Chosen { sheet, head } = match chosen(workbook, wanted, &headings, findings) {
        Ok(chosen) => chosen,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    let grid = Grid::new(sheet);
    let sheet = SheetOf {
        workbook,
        grid: &grid,
        head: &head,
    };
    let mut keys: Vec<&'static str> = table.keys();
    let has = |columns: &[Column], key: &str| columns.iter().any(|column| column.key == Some(key));
    let (first, others) = head.tables.split_first()?;
    let infers = table == Table::Roster && !has(first, "position") && has(first, "experience");
    let rows = Rows {
        file: &workbook.path,
        grid: &grid,
        head: &head,
        headings: &headings,
        known,
        keys: &[],
        infers,
    };
    let kinds: Vec<Kinds> = head.tables.iter().map(|it| rows.kinds(it)).collect();
    if let Some((row, most)) = beyond(&kinds) {
        let finding = Finding::error(message::TABLE_TOO_MANY).with("most", most);
        findings.push(sheet.found(finding, (row, first.first()?.at)));
        return None;
    }
    sheet.tell_columns(findings);
    sheet.tell_hidden(findings);
    let (own, of_others) = kinds.split_first()?;
    let has_titles = table == Table::Roster && rows.has_titles(first, own);
    keys.retain(|key| match *key {
        DEPARTMENT if infers || has_titles => true,
        "position" if infers => true,
        key => has(first, key),
    });
    let rows = Rows {
        keys: &keys,
        ..rows
    };
    let mut people = rows.people(first, own, findings);
    for (columns, kinds) in others.iter().zip(of_others) {
        if known_keys(columns) != known_keys(first) {
            let at = columns.first().map_or(1, |column| column.at);
            findings.push(sheet.found(Finding::error(message::TABLES_DIFFER), (head.rows.1, at)));
            continue;
        }
        people.extend(rows.people(columns, kinds, findings));
    }
    if let Some((row, most)) = too_long(&people) {
        let finding = Finding::error(message::SPREADSHEET_TOO_MUCH).with("of", "table");
        let finding = finding.with("most", most);
        let finding = finding.with("path", slashed(&workbook.path));
        findings.push(finding.in_place(row.place.in_file(&workbook.path)));
        return None;
    }
    let people = rows.without_vacant(people, findings);
    if workbook.form == Form::Text {
        sheet.tell_unmerged(first, &keys, &people, findings);
    }
    if people.is_empty() {
        findings.push(sheet.found(
            Finding::error(message::TABLE_NO_PEOPLE),
            (head.rows.1, first.first()?.at),
        ));
        return None;
    }
    Some(Reading {
        columns: keys.clone(),
        people,
    })
}

/// The row of the first person beyond those that there may be, with their number.
fn beyond(tables: &[Kinds]) -> Option<(u32, usize)> {
    let most = limits().spreadsheets.people;
    let rows = tables.iter().flatten();
    let mut people = rows.filter(|(_, kind)| matches!(kind, RowKind::Person));
    people.nth(most).map(|(row, _)| (*row, most))
}

/// The person with whom the texts of all become more than there may be, with the megabytes of that.
fn too_long(people: &[Row]) -> Option<(&Row, usize)> {
    const MEGABYTE: usize = 1 << 20;
    let most = limits().spreadsheets.table;
    let mut length = 0;
    let mut people = people.iter();
    let person = people.find(|person| {
        let texts = person.entries.iter().map(|entry| entry.value.len());
        length += texts.sum::<usize>();
        length > most * MEGABYTE
    });
    person.map(|person| (person, most))
}

fn known_keys(columns: &[Column]) -> Vec<&'static str> {
    let mut keys: Vec<_> = columns
        .iter()
        .filter_map(|column| column.key)
        .filter(|key| *key != SERIAL)
        .collect();
    keys.sort_unstable();
    keys
}

/// The sheet that is read, and what is to be said of it.
struct SheetOf<'a> {
    workbook: &'a Workbook,
    grid: &'a Grid<'a>,
    head: &'a Head,
}

impl SheetOf<'_> {
    fn found(&self, finding: Finding, (row, column): (u32, u32)) -> Finding {
        finding.in_place(Place::Cell(Box::new(CellPlace {
            file: self.workbook.path.clone(),
            sheet: self.grid.sheet.name.clone(),
            row,
            column,
        })))
    }

    /// Tells the columns that are not known, those that are there twice, and those without a heading.
    fn tell_columns(&self, findings: &mut Vec<Finding>) {
        let row = self.head.rows.1;
        for columns in &self.head.tables {
            for (index, column) in columns.iter().enumerate() {
                let place = (row, column.at);
                let Some(key) = column.key else {
                    let finding = Finding::warning(message::TABLE_COLUMN_UNKNOWN);
                    let finding = finding
                        .with("heading", shortened(&column.heading))
                        .with("sample", "");
                    findings.push(self.found(finding, place));
                    continue;
                };
                let earlier = columns[..index].iter().find(|other| other.key == Some(key));
                if let Some(earlier) = earlier.filter(|_| key != SERIAL) {
                    let finding = Finding::error(message::TABLE_COLUMN_TWICE);
                    let finding = finding.with("heading", shortened(&column.heading));
                    findings
                        .push(self.found(finding.with("other", cell_name(row, earlier.at)), place));
                }
            }
        }
        self.tell_headless(findings);
    }

    /// Tells what stands below the headings, but below none of them: in the rows of people a column without a heading,
    /// else a note.
    fn tell_headless(&self, findings: &mut Vec<Finding>) {
        let columns = self.head.tables.iter().flatten();
        let headed: Vec<u32> = columns.map(|column| column.at).collect();
        let mut told: Vec<u32> = Vec::new();
        let mut notes: Vec<((u32, u32), String)> = Vec::new();
        let cells = &self.grid.sheet.cells;
        let start = cells.partition_point(|cell| cell.row <= self.head.rows.1);
        for cell in &cells[start..] {
            let text = one_line(&cell.value.text());
            if headed.contains(&cell.column) || text.is_empty() {
                continue;
            }
            let area = self.grid.area(cell.row, cell.column);
            let is_wide = area.is_some_and(|area| area.columns.1 > area.columns.0);
            if is_wide || !self.is_of_person(cell.row) {
                match notes.last_mut() {
                    Some((place, note)) if place.0 == cell.row => {
                        note.push(' ');
                        note.push_str(&text);
                    }
                    _ => notes.push(((cell.row, cell.column), text)),
                }
            } else if !told.contains(&cell.column) {
                told.push(cell.column);
                let finding = Finding::warning(message::TABLE_COLUMN_UNKNOWN);
                let finding = finding.with("heading", "none");
                let finding = finding.with("sample", shortened(&text));
                findings.push(self.found(finding, (cell.row, cell.column)));
            }
        }
        findings.extend(notes.into_iter().map(|(place, note)| {
            self.found(
                Finding::note(message::TABLE_NOTE).with("text", shortened(&note)),
                place,
            )
        }));
    }

    fn is_of_person(&self, row: u32) -> bool {
        let names = self
            .head
            .tables
            .iter()
            .flatten()
            .filter(|column| column.key == Some(NAME));
        names
            .into_iter()
            .any(|column| self.grid.own(row, column.at).is_some())
    }

    /// Tells hidden rows and columns of the table.
    fn tell_hidden(&self, findings: &mut Vec<Finding>) {
        let sheet = self.grid.sheet;
        let last = sheet.cells.last().map_or(0, |cell| cell.row);
        let whole = |finding: Finding| finding.in_place(Place::File(self.workbook.path.clone()));
        let stretch = |first: String, last: String| match first == last {
            true => first,
            false => format!("{first}–{last}"),
        };
        let rows = sheet.hidden_rows.iter().filter(|(first, _)| *first <= last);
        let rows: Vec<String> = rows
            .map(|(from, to)| stretch(from.to_string(), to.min(&last).to_string()))
            .collect();
        if !rows.is_empty() {
            findings.push(whole(
                Finding::warning(message::TABLE_HIDDEN_ROWS).with("rows", rows.join(", ")),
            ));
        }
        let widest = self
            .head
            .tables
            .iter()
            .flatten()
            .map(|column| column.at)
            .max()
            .unwrap_or(0);
        let columns = sheet
            .hidden_columns
            .iter()
            .filter(|(first, _)| *first <= widest);
        let columns: Vec<String> = columns
            .map(|(from, to)| stretch(column_name(*from), column_name(*to.min(&widest))))
            .collect();
        if !columns.is_empty() {
            findings.push(whole(
                Finding::warning(message::TABLE_HIDDEN_COLUMNS).with("columns", columns.join(", ")),
            ));
        }
    }

    /// Tells where cells of departments may have been merged before a table was saved as text.
    fn tell_unmerged(
        &self,
        columns: &[Column],
        keys: &[&str],
        people: &[Row],
        findings: &mut Vec<Finding>,
    ) {
        let Some(at) = keys.iter().position(|key| *key == "department") else {
            return;
        };
        let Some(column) = columns
            .iter()
            .find(|column| column.key == Some("department"))
        else {
            return;
        };
        let blank = people.windows(2).find(|pair| {
            !pair[0].entries[at].value.is_empty() && pair[1].entries[at].value.is_empty()
        });
        if let Some(pair) = blank {
            let finding = Finding::warning(message::TABLE_UNMERGED)
                .with("heading", shortened(&column.heading));
            findings.push(self.found(finding, (pair[0].place.row, column.at)));
        }
    }
}

#[cfg(test)]
mod tests;
