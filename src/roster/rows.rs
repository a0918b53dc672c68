//! The people in the rows below the headings.

use std::path::Path;

use super::cell_values::{cell_value, with_total};
use super::grid::Grid;
use super::headings::Headings;
use super::positions::inferred;
use super::reading::{Entry, Row};
use super::row_kinds::{Kinds, RowKind, TableRows, last_person};
use super::table_head::{Column, Head, is_head};
use super::tables::{DEPARTMENT, Known, NAME, RANK, RANK_OF};
use super::tidied::{name, one_line};
use super::title_rows::{Title, Titles};
use crate::diagnostic::{CellPlace, Finding, Place, message};
use crate::locale::Word;
use crate::model::{office, says_nothing};
use crate::spreadsheet::Value;
use crate::text::shortened;

/// Reads the people of one of the tables on a sheet.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub file: &'a Path,
    pub grid: &'a Grid<'a>,
    pub head: &'a Head,
    pub headings: &'a Headings,
    pub known: &'a Known<'a>,
    /// The keys that the reading has, in its order.
    pub keys: &'a [&'static str],
    /// Whether the position is to be inferred.
    pub infers: bool,
}

impl Rows<'_> {
    /// The people of the table with these columns.
    pub(super) fn people(
        &self,
        columns: &[Column],
        rows: &[(u32, RowKind)],
        findings: &mut Vec<Finding>,
    ) -> Vec<Row> {
        let Some(table) = self.table(columns) else {
            return Vec::new();
        };
        let titles = Titles::new(rows, &table);
        findings.extend(titles.found(rows, &table));
        let last = last_person(rows);
        let mut people = Vec::new();
        let mut next = 0;
        for (row, kind) in rows {
            let row = *row;
            if row < next {
                continue;
            }
            if is_head(self.grid, self.headings, row) {
                let again = Head::at(self.grid, self.headings, row);
                if keys_of(&again) != keys_of(self.head) {
                    findings.push(
                        self.found(Finding::error(message::TABLES_DIFFER), (row, table.names)),
                    );
                    break;
                }
                next = again.rows.1 + 1;
                continue;
            }
            match kind {
                RowKind::Person => {
                    let title = titles.above(row);
                    people.push(self.person(columns, (row, table.names), title, findings));
                }
                RowKind::Title(_) => {}
                other if titles.is_doubtful(row, other) => {}
                other => findings.extend(table.finding(other, row, row > last)),
            }
        }
        people
    }

    /// What the rows below the headings of these columns are.
    pub(super) fn kinds(&self, columns: &[Column]) -> Kinds {
        let table = self.table(columns);
        table.map_or_else(Vec::new, |table| table.kinds())
    }

    /// Whether departments head their members in rows of their own.
    pub(super) fn has_titles(&self, columns: &[Column], rows: &[(u32, RowKind)]) -> bool {
        let table = self.table(columns);
        table.is_some_and(|table| Titles::new(rows, &table).is_any())
    }

    fn table<'t>(&'t self, columns: &'t [Column]) -> Option<TableRows<'t>> {
        let mut names = columns.iter().filter(|column| column.key == Some(NAME));
        let names = names.next()?.at;
        Some(TableRows {
            file: self.file,
            grid: self.grid,
            head: self.head,
            known: self.known,
            columns,
            names,
        })
    }

    fn person(
        &self,
        columns: &[Column],
        place: (u32, u32),
        title: Option<&Title>,
        findings: &mut Vec<Finding>,
    ) -> Row {
        let text = self.grid.own(place.0, place.1).map(|value| value.text());
        let whose = name(&text.unwrap_or_default());
        let mut entries = Vec::new();
        for key in self.keys {
            let column = columns.iter().find(|column| column.key == Some(*key));
            let entry = match column {
                Some(column) if *key == RANK => {
                    let total = columns.iter().find(|column| column.key == Some(RANK_OF));
                    self.rank(column, total, place.0, &whose, findings)
                }
                Some(column) => self.entry(column, key, place.0, &whose, findings),
                None => self.blank(place),
            };
            entries.push(match title {
                Some(title) if *key == DEPARTMENT && entry.value.is_empty() => Entry {
                    value: title.department.clone(),
                    cell: self.grid.reference(title.place),
                    inferred: false,
                },
                _ => entry,
            });
        }
        let mut row = Row {
            place: self.grid.reference(place),
            entries,
        };
        if self.infers {
            self.infer(&mut row, &whose, findings);
        }
        row
    }

    fn entry(
        &self,
        column: &Column,
        key: &'static str,
        row: u32,
        whose: &str,
        findings: &mut Vec<Finding>,
    ) -> Entry {
        let Some((place, value)) = self.seen(column, row) else {
            return self.blank((row, column.at));
        };
        self.understood(value, place, (key, &column.heading), whose, findings)
    }

    /// The value that a column has in a row.
    fn seen(&self, column: &Column, row: u32) -> Option<((u32, u32), &Value)> {
        let seen = self.grid.in_column(row, column.at);
        // A value above the first person is a heading.
        seen.filter(|(place, _)| place.0 > self.head.rows.1)
    }

    /// A rank, of which the number of those who were ranked may stand in the column `total`.
    fn rank(
        &self,
        column: &Column,
        total: Option<&Column>,
        row: u32,
        whose: &str,
        findings: &mut Vec<Finding>,
    ) -> Entry {
        let nothing = |text: &str| says_nothing(text, self.known.words, true);
        let number = total.and_then(|total| self.seen(total, row));
        let number = number.map(|(place, value)| (place, one_line(&value.text())));
        let number = number.filter(|(_, text)| !text.is_empty() && !nothing(text));
        let Some((of_place, of)) = number else {
            return self.entry(column, RANK, row, whose, findings);
        };
        let (place, value) = match self.seen(column, row) {
            Some((place, value)) if !nothing(&one_line(&value.text())) => (place, value),
            _ => {
                let finding = Finding::note(message::TABLE_RANK_OF_ALONE);
                let finding = finding.with("whose", whose.to_owned());
                findings.push(self.found(finding.with("text", shortened(&of)), of_place));
                return self.entry(column, RANK, row, whose, findings);
            }
        };
        let joined = match value {
            Value::Date(_) | Value::Error(_) => value.clone(),
            value => Value::Text(with_total(&value.text(), &of, whose, self.known).into()),
        };
        self.understood(&joined, place, (RANK, &column.heading), whose, findings)
    }

    /// What a cell says, with what was found there.
    fn understood(
        &self,
        value: &Value,
        place: (u32, u32),
        column: (&'static str, &str),
        whose: &str,
        findings: &mut Vec<Finding>,
    ) -> Entry {
        let mut found = Vec::new();
        let value = cell_value(value, column, whose, self.known, &mut found);
        findings.extend(found.into_iter().map(|finding| self.found(finding, place)));
        Entry {
            value,
            cell: self.grid.reference(place),
            inferred: false,
        }
    }

    fn blank(&self, place: (u32, u32)) -> Entry {
        Entry {
            value: String::new(),
            cell: self.grid.reference(place),
            inferred: false,
        }
    }

    /// Infers position and department of a person from the experience.
    fn infer(&self, row: &mut Row, whose: &str, findings: &mut Vec<Finding>) {
        let at = |key: &str| self.keys.iter().position(|known| *known == key);
        let (Some(experience), Some(position)) = (at("experience"), at("position")) else {
            return;
        };
        let department = at(DEPARTMENT);
        let text = row.entries[experience].value.clone();
        let cell = row.entries[experience].cell.clone();
        let found = inferred(&text, self.known);
        let finding = match &found {
            Some(_) => Finding::note(message::TABLE_POSITION),
            None => {
                Finding::warning(message::TABLE_POSITION_UNCERTAIN).with("name", whose.to_owned())
            }
        };
        let finding = finding.with("text", shortened(&text));
        findings.push(finding.in_place(cell.in_file(self.file)));
        let (held, of) = found.unwrap_or_default();
        row.entries[position] = Entry {
            value: held,
            cell: cell.clone(),
            inferred: true,
        };
        // A column of departments says more than the experience.
        if let Some(at) = department
            && row.entries[at].value.is_empty()
        {
            row.entries[at] = Entry {
                value: of,
                cell,
                inferred: true,
            };
        }
    }

    fn found(&self, finding: Finding, (row, column): (u32, u32)) -> Finding {
        finding.in_place(Place::Cell(Box::new(CellPlace {
            file: self.file.to_owned(),
            sheet: self.grid.sheet.name.clone(),
            row,
            column,
        })))
    }

    /// Leaves out who is no person: a post that is vacant. Says so.
    pub(super) fn without_vacant(&self, people: Vec<Row>, findings: &mut Vec<Finding>) -> Vec<Row> {
        let at = self.keys.iter().position(|key| *key == NAME);
        let is_vacant = |row: &Row| {
            let name = at
                .and_then(|at| row.entries.get(at))
                .map_or("", |entry| &entry.value);
            self.known.words.meaning(name) == Some(Word::NoName)
                || office(name, self.known.words).is_some()
        };
        let (vacant, people): (Vec<Row>, Vec<Row>) = people.into_iter().partition(is_vacant);
        for row in vacant {
            let name = at
                .map(|at| row.entries[at].value.clone())
                .unwrap_or_default();
            let finding = Finding::warning(message::TABLE_VACANT).with("text", name);
            findings.push(finding.in_place(row.place.in_file(self.file)));
        }
        people
    }
}

/// The keys of all columns, in their order.
fn keys_of(head: &Head) -> Vec<(u32, Option<&'static str>)> {
    let columns = head
        .tables
        .iter()
        .flatten()
        .filter(|column| column.key.is_some());
    columns.map(|column| (column.at, column.key)).collect()
}
