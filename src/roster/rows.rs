//! The rows below the headings: people, and what is none.

use std::path::Path;
use std::sync::LazyLock;

use super::cell_values::cell_value;
use super::grid::Grid;
use super::headings::Headings;
use super::openings::Openings;
use super::positions::inferred;
use super::reading::{Entry, Row};
use super::table_head::{Column, Head, is_head};
use super::tables::{Known, NAME, SERIAL};
use super::tidied::{name, one_line};
use crate::diagnostic::{CellPlace, Finding, Place, message};
use crate::locale::{Word, table_words};
use crate::model::office;
use crate::spreadsheet::Value;
use crate::text::shortened;
/// Reads the people of one of the tables on a sheet.
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

/// What a row without a person is.
enum Other {
    Nothing,
    Total,
    Note,
    Nameless,
}

impl Rows<'_> {
    /// The people of the table with these columns.
    pub(super) fn people(&self, columns: &[Column], findings: &mut Vec<Finding>) -> Vec<Row> {
        let Some(names) = columns.iter().find(|column| column.key == Some(NAME)) else {
            return Vec::new();
        };
        let start = self.head.rows.1 + 1;
        let rows = self.grid.sheet.rows().map(|(row, _)| row);
        let rows = rows.filter(|row| *row >= start);
        let rows = rows.map(|row| (row, self.person_in(columns, names.at, row)));
        let rows: Vec<(u32, Result<(), Other>)> = rows.collect();
        let last = rows.iter().rev().find(|(_, person)| person.is_ok());
        let last = last.map_or(0, |(row, _)| *row);
        let mut people = Vec::new();
        let mut next = start;
        for (row, found) in rows {
            if row < next {
                continue;
            }
            if is_head(self.grid, self.headings, row) {
                let again = Head::at(self.grid, self.headings, row);
                if keys_of(&again) != keys_of(self.head) {
                    findings
                        .push(self.found(Finding::error(message::TABLES_DIFFER), (row, names.at)));
                    break;
                }
                next = again.rows.1 + 1;
                continue;
            }
            match found {
                Ok(()) => people.push(self.person(columns, (row, names.at), findings)),
                Err(other) => findings.extend(self.other(&other, columns, row, row > last)),
            }
        }
        people
    }

    /// Whether a row is of a person; else what it is.
    fn person_in(&self, columns: &[Column], names: u32, row: u32) -> Result<(), Other> {
        let texts: Vec<String> = self.own(columns, row).map(|(_, text)| text).collect();
        let Some(first) = texts.first() else {
            return Err(Other::Nothing);
        };
        let text = self.grid.own(row, names).map(|value| name(&value.text()));
        let text = text.filter(|text| !text.is_empty());
        let is_total = texts.iter().any(|text| is_total(text));
        let is_wide = self
            .grid
            .area(row, names)
            .is_some_and(|area| area.columns.1 > area.columns.0);
        match text {
            Some(text)
                if !is_wide
                    && !is_total
                    && !(texts.len() == 1
                        && (is_note(&text) || is_sentence(&text))) =>
            {
                Ok(())
            }
            Some(_) | None if is_total => Err(Other::Total),
            None if texts.len() > 1 && !is_note(first) => Err(Other::Nameless),
            _ => Err(Other::Note),
        }
    }

    /// The texts of the table's own cells in a row, without the serial number.
    fn own<'r>(
        &'r self,
        columns: &'r [Column],
        row: u32,
    ) -> impl Iterator<Item = (u32, String)> + 'r {
        let columns = columns
            .iter()
            .filter(move |column| column.key != Some(SERIAL) || !self.is_serial(row, column.at));
        columns.filter_map(move |column| {
            let text = one_line(&self.grid.own(row, column.at)?.text());
            (!text.is_empty()).then_some((column.at, text))
        })
    }

    /// Whether the column of serial numbers holds one, and no text that was merged over the row.
    fn is_serial(&self, row: u32, column: u32) -> bool {
        let text = self
            .grid
            .own(row, column)
            .map(|value| value.text().trim().to_owned());
        text.is_none_or(|text| {
            text.chars()
                .all(|c| c.is_numeric() || matches!(c, '.' | '、'))
        })
    }

    /// What is said of a row without a person.
    fn other(
        &self,
        other: &Other,
        columns: &[Column],
        row: u32,
        is_below: bool,
    ) -> Option<Finding> {
        let texts: Vec<(u32, String)> = self.own(columns, row).collect();
        let (column, first) = texts.first()?;
        let all: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let finding = match other {
            Other::Nothing => return None,
            Other::Total => Finding::note(message::TABLE_TOTAL),
            Other::Note if is_below || is_note(first) || self.is_wide(row, *column) => {
                Finding::note(message::TABLE_NOTE)
            }
            Other::Nameless if is_below && all.len() < 3 => Finding::note(message::TABLE_NOTE),
            Other::Note | Other::Nameless => Finding::error(message::TABLE_NAMELESS),
        };
        Some(self.found(
            finding.with("text", shortened(&all.join(" "))),
            (row, *column),
        ))
    }

    fn is_wide(&self, row: u32, column: u32) -> bool {
        let area = self.grid.area(row, column);
        area.is_some_and(|area| area.columns.1 > area.columns.0)
    }

    fn person(&self, columns: &[Column], place: (u32, u32), findings: &mut Vec<Finding>) -> Row {
        let text = self.grid.own(place.0, place.1).map(|value| value.text());
        let whose = name(&text.unwrap_or_default());
        let mut entries = Vec::new();
        for key in self.keys {
            let column = columns.iter().find(|column| column.key == Some(*key));
            let entry = match column {
                Some(column) => self.entry(column, key, place.0, &whose, findings),
                None => self.blank(place),
            };
            entries.push(entry);
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
        let seen: Option<((u32, u32), &Value)> = self.grid.in_column(row, column.at);
        // A value above the first person is a heading.
        let seen = seen.filter(|(place, _)| place.0 > self.head.rows.1);
        let Some((place, value)) = seen else {
            return self.blank((row, column.at));
        };
        let mut found = Vec::new();
        let value = cell_value(value, (key, &column.heading), whose, self.known, &mut found);
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
        let department = at("department");
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

/// Whether a text is one that heads totals, or begins with one and a number.
fn is_total(text: &str) -> bool {
    static TOTALS: LazyLock<Openings> = LazyLock::new(|| Openings::new(&table_words().totals));
    let is_number = |c: char| c.is_numeric() || matches!(c, '人' | ':' | '：');
    TOTALS.any_before(text, |rest| rest.is_empty() || rest.starts_with(is_number))
}

/// Whether a text is one that heads notes, or begins with one and a colon.
fn is_note(text: &str) -> bool {
    static NOTES: LazyLock<Openings> = LazyLock::new(|| Openings::new(&table_words().notes));
    NOTES.any_before(text, |rest| {
        rest.is_empty() || rest.starts_with([':', '：'])
    })
}

/// Whether a text is too long for a name and too full of marks.
fn is_sentence(text: &str) -> bool {
    const LONGEST_NAME: usize = 24;
    text.chars().count() > LONGEST_NAME || text.contains(['：', '，', '。', '；', ':', ';'])
}
