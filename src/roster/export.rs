//! Tables of people as spreadsheets, which give the same people when they are read.

use rustc_hash::FxHashSet;

use super::tables::SERIAL;
use super::tidied::one_line;
use crate::locale::{Labels, table_words};
use crate::model::{Cell, Column, Department, Directory};
use crate::spreadsheet::{Content, NewColumn, NewTable};

/// What a table is written with.
pub(crate) struct Exported<'a> {
    /// The words of the language in which the data is written.
    pub labels: &'a Labels,
    /// The label with the name of the sheet.
    pub sheet: &'static str,
    pub departments: &'a [Department],
    pub directory: &'a Directory<'a>,
}

/// The table of these people. `own` are the data's own headings.
pub(crate) fn exported<Row, Headings>(
    columns: &[Column<Row, Headings>],
    own: Option<&Headings>,
    people: &[Row],
    with: &Exported,
) -> NewTable {
    let cell = |column: &Column<Row, Headings>, row: &Row| {
        let cell = (column.cell)(row);
        cell.map_or_else(String::new, |cell| with.text(&cell))
    };
    let rows: Vec<Vec<String>> = people
        .iter()
        .map(|row| columns.iter().map(|column| cell(column, row)).collect())
        .collect();
    let heading = |column: &Column<Row, Headings>| {
        let typed = own.and_then(|own| column.heading?(own));
        typed.map_or_else(
            || with.labels.text(column.label.unwrap_or(column.key), &[]),
            |heading| one_line(&heading.primary().value),
        )
    };
    let described = columns.iter().enumerate().map(|(at, column)| NewColumn {
        heading: heading(column),
        content: with.content(column.key, rows.iter().map(|row| row[at].as_str())),
    });
    NewTable {
        columns: described.collect(),
        sheet: with.labels.text(with.sheet, &[]),
        choices: with.labels.text("spreadsheet-choices", &[]),
        rows,
    }
}

impl Exported<'_> {
    /// A cell in one line: a line break would be read as a mark between two things.
    fn text(&self, cell: &Cell) -> String {
        let text = cell.write(self.labels);
        match cell {
            Cell::Department(_) => self.department(&text).to_owned(),
            _ => one_line(&text),
        }
    }

    /// The name of a department, by which it is found again; its id where another one has the name, too.
    fn department<'t>(&'t self, id: &'t str) -> &'t str {
        let named = self.departments.iter();
        let named = named.filter(|department| department.id.value.as_str() == id);
        let mut names = named.map(|department| department.name.primary().value.as_str());
        let is_unique = |name: &&str| self.directory.id(name) == Some(id);
        names.find(is_unique).unwrap_or(id)
    }

    /// What the column with this key holds; `used` are its values.
    fn content<'v>(&self, key: &str, used: impl Iterator<Item = &'v str>) -> Content {
        let label = |id: &str| self.labels.text(id, &[]);
        let open = |mut of: Vec<String>| {
            add_new(&mut of, used);
            Content::Choice {
                of,
                is_closed: false,
                hint: label("spreadsheet-choice-hint"),
            }
        };
        match key {
            SERIAL => Content::Serial,
            "rank" => Content::Rank {
                hint: label("spreadsheet-rank-hint"),
            },
            "failed-courses" | "full-time-cadre" => {
                let (yes, no) = (label("yes"), label("no"));
                let named = [("yes", yes.clone().into()), ("no", no.clone().into())];
                Content::Choice {
                    hint: self.labels.text("spreadsheet-answer-hint", &named),
                    of: vec![yes, no],
                    is_closed: true,
                }
            }
            "department" => {
                let all = self.departments.iter();
                let names = all.map(|it| self.department(it.id.value.as_str()).to_owned());
                open(names.collect())
            }
            // The usual words are Chinese.
            _ => match table_words().choices.get(key) {
                Some(usual) if self.labels.is_han() => open(usual.clone()),
                Some(_) => open(Vec::new()),
                None => Content::Text,
            },
        }
    }
}

/// Adds the texts that are not among the others yet.
fn add_new<'v>(all: &mut Vec<String>, texts: impl Iterator<Item = &'v str>) {
    let mut known: FxHashSet<String> = all.iter().cloned().collect();
    for text in texts.filter(|text| !text.is_empty()) {
        if known.insert(text.to_owned()) {
            all.push(text.to_owned());
        }
    }
}
