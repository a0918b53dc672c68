//! The tables of people, the roster (四) and the advisors (十), by the columns that the model lists.

use std::borrow::Cow;

use minijinja::value::serializing_for_value;
use rustc_hash::FxHashSet;
use serde::{Serialize, Serializer};

use super::builder::Builder;
use super::content::is_content;
use super::printed_text::Use;
use super::text::TextView;
use crate::model::{ADVISORS, Advisors, Cell, Column, Kind, ROSTER, Staff};

/// A table of people.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableView {
    /// The headings of the columns that are printed.
    columns: Fields<TextView>,
    /// The cells of each person, by the names of the columns.
    people: Vec<Fields<Option<CellView>>>,
    /// For each column with a filter, the values to choose from, in the order in which they appear.
    #[serde(skip_serializing_if = "Fields::is_empty")]
    filters: Fields<Vec<TextView>>,
    /// How to set the columns that are printed, in their order.
    #[serde(skip_serializing_if = "is_open_data")]
    table: Vec<ColumnView>,
    /// The filters in the order in which the page offers them.
    #[serde(skip_serializing_if = "is_open_data")]
    controls: Vec<Control>,
}

/// A printed column.
#[derive(Debug, Clone, Serialize)]
struct ColumnView {
    /// Its name for templates.
    key: &'static str,
    /// Its key in the data.
    id: &'static str,
    kind: Kind,
    heading: TextView,
    short: Option<String>,
    sorted: bool,
}

/// A filter on the page, by which a reader chooses one of a column's values.
#[derive(Debug, Clone, Serialize)]
struct Control {
    key: &'static str,
    id: &'static str,
    heading: TextView,
}

#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum CellView {
    Number(usize),
    Text(TextView),
    Percent(f64),
    /// An address in the page, which is no content.
    #[serde(serialize_with = "address")]
    Address(String),
}

fn address<S: Serializer>(anchor: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match is_content(&serializer) {
        true => serializer.serialize_none(),
        false => serializer.serialize_str(anchor),
    }
}

/// A map that keeps the order of its entries.
#[derive(Debug, Clone)]
struct Fields<T>(Vec<(Cow<'static, str>, T)>);

impl<T> Fields<T> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn push(&mut self, name: impl Into<Cow<'static, str>>, value: T) {
        self.0.push((name.into(), value));
    }

    fn get(&self, name: &str) -> Option<&T> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for Fields<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Whether the open data is being written, which leaves out what concerns templates only, such as how a table is set.
pub(super) fn is_open_data<T>(_: &T) -> bool {
    !serializing_for_value()
}

pub(crate) fn roster(staff: &Staff, builder: &mut Builder) -> TableView {
    let headings = staff.columns.as_ref();
    let anchors = builder.person_anchors(staff);
    table(ROSTER, headings, &staff.people, &anchors, builder)
}

pub(crate) fn advisors(advisors: &Advisors, builder: &mut Builder) -> TableView {
    let headings = advisors.columns.as_ref();
    table(ADVISORS, headings, &advisors.people, &[], builder)
}

/// The table of `rows`, under the author's `headings` where there are any, with the addresses of the rows where they
/// have some.
fn table<Row: Sync, Headings>(
    columns: &'static [Column<Row, Headings>],
    headings: Option<&Headings>,
    rows: &[Row],
    anchors: &[String],
    builder: &mut Builder,
) -> TableView {
    builder.owned_by("");
    let printed: Vec<ColumnView> = columns
        .iter()
        .filter_map(|column| printed(column, headings, builder))
        .collect();
    let people = builder.each(rows, |at, row, builder| {
        person(at + 1, row, columns, anchors.get(at), builder)
    });
    let filtered = || columns.iter().filter(|column| column.filter.is_some());
    let filters = filtered().map(|column| (column.field.into(), values(column.field, &people)));
    // `filters` keeps the order of the columns, because it is published data; `controls` has the page's order.
    let mut in_order: Vec<_> = filtered().collect();
    in_order.sort_by_key(|column| column.filter);
    TableView {
        columns: Fields(
            printed
                .iter()
                .map(|column| (column.key.into(), column.heading.clone()))
                .collect(),
        ),
        filters: Fields(filters.collect()),
        controls: in_order
            .into_iter()
            .map(|column| control(column, &printed, builder))
            .collect(),
        people,
        table: printed,
    }
}

fn printed<Row, Headings>(
    column: &Column<Row, Headings>,
    headings: Option<&Headings>,
    builder: &mut Builder,
) -> Option<ColumnView> {
    let typed = headings.and_then(column.heading?);
    let short = column.short.map(|label| builder.labels.text(label, &[]));
    Some(ColumnView {
        key: column.field,
        id: column.key,
        kind: column.kind,
        heading: builder.or_label(typed, column.label.unwrap_or_default()),
        short,
        sorted: column.sorted,
    })
}

/// The control of a filter, under the column's heading or, where it is not printed, its label.
fn control<Row, Headings>(
    column: &Column<Row, Headings>,
    printed: &[ColumnView],
    builder: &Builder,
) -> Control {
    let heading = printed
        .iter()
        .find(|printed| printed.key == column.field)
        .map(|printed| printed.heading.clone());
    let label = || builder.labels.text(column.label.unwrap_or_default(), &[]);
    Control {
        key: column.field,
        id: column.key,
        heading: heading.unwrap_or_else(|| label().into()),
    }
}

fn person<Row, Headings>(
    number: usize,
    row: &Row,
    columns: &[Column<Row, Headings>],
    anchor: Option<&String>,
    builder: &mut Builder,
) -> Fields<Option<CellView>> {
    // Some columns give two fields: `anchor`, `original_name`, `rank_percent`.
    let mut fields = Fields(Vec::with_capacity(columns.len() + 3));
    for column in columns {
        let name = column.field;
        let value = (column.cell)(row);
        match (column.kind, value) {
            (Kind::Serial, _) => {
                fields.push(name, Some(CellView::Number(number)));
                if let Some(anchor) = anchor {
                    fields.push("anchor", Some(CellView::Address(anchor.clone())));
                }
            }
            (Kind::Name, Some(Cell::Text(text))) => {
                let (spelt, original) = builder.name(text);
                fields.push(name, Some(CellView::Text(spelt)));
                fields.push(format!("original_{name}"), original.map(CellView::Text));
            }
            (Kind::Figure, value) => {
                let percent = match value {
                    Some(Cell::Rank(rank)) => Some(CellView::Percent(rank.percent())),
                    _ => None,
                };
                fields.push(name, value.and_then(|value| cell(value, builder)));
                fields.push(format!("{name}_percent"), percent);
            }
            (_, value) => fields.push(name, value.and_then(|value| cell(value, builder))),
        }
    }
    fields
}

fn cell(cell: Cell, builder: &mut Builder) -> Option<CellView> {
    let text = match cell {
        Cell::Text(text) => builder.text(text, Use::Body),
        Cell::Department(id) => {
            let staff = builder.disclosure.staff.as_ref()?;
            let mut departments = staff.departments.iter();
            let department = departments.find(|department| department.id.value.as_str() == id.0)?;
            builder.text(&department.name, Use::Body)
        }
        // These are written in the page's language and have no text of the author's to note.
        Cell::Rank(_) | Cell::YesNo(_) => cell.write(builder.labels).into(),
    };
    Some(CellView::Text(text))
}

/// The distinct texts of a column, in the order in which they first appear.
fn values(field: &str, people: &[Fields<Option<CellView>>]) -> Vec<TextView> {
    let mut seen = FxHashSet::default();
    let cells = people.iter().filter_map(|person| person.get(field));
    let texts = cells.filter_map(|cell| match cell {
        Some(CellView::Text(text)) => Some(text),
        _ => None,
    });
    texts.filter(|text| seen.insert(*text)).cloned().collect()
}
