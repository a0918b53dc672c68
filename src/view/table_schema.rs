//! The JSON Schema of the tables of people in the open data, by the columns that the model lists.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::model::{ADVISORS, Column, Kind, ROSTER};

/// The schema of the roster.
pub(super) fn roster_schema(_: &mut SchemaGenerator) -> Schema {
    table(ROSTER, true)
}

/// The schema of the advisors.
pub(super) fn advisors_schema(_: &mut SchemaGenerator) -> Schema {
    table(ADVISORS, false)
}

/// The schema of a table with these columns, whose rows have addresses of their own if they are `anchored`.
fn table<Row, Headings>(columns: &[Column<Row, Headings>], anchored: bool) -> Schema {
    let text = json!({ "type": "string" });
    let printed = columns.iter().filter(|column| column.heading.is_some());
    let headings = printed.map(|column| (column.field.to_owned(), text.clone()));
    let people = columns.iter().flat_map(|column| cells(column, anchored));
    let filtered: Vec<_> = columns
        .iter()
        .filter(|column| column.filter.is_some())
        .collect();
    let choices = json!({ "type": "array", "items": text });
    let choices = filtered
        .iter()
        .map(|column| (column.field.to_owned(), choices.clone()));
    let mut members = vec![
        ("columns", object(headings)),
        (
            "people",
            json!({ "type": "array", "items": object(people) }),
        ),
    ];
    if !filtered.is_empty() {
        members.push(("filters", object(choices)));
    }
    let members = members.into_iter();
    let all = object(members.map(|(name, schema)| (name.to_owned(), schema)));
    Schema::try_from(all).unwrap_or_default()
}

/// What a row says in a column.
fn cells<Row, Headings>(column: &Column<Row, Headings>, anchored: bool) -> Vec<(String, Value)> {
    let field = column.field.to_owned();
    let perhaps = |kind: &str| json!({ "type": [kind, "null"] });
    match column.kind {
        Kind::Serial => {
            let anchor = ("anchor".to_owned(), json!({ "type": "string" }));
            let number = (field, json!({ "type": "integer", "minimum": 1 }));
            [number]
                .into_iter()
                .chain(anchored.then_some(anchor))
                .collect()
        }
        Kind::Name => vec![
            (format!("original_{field}"), perhaps("string")),
            (field, json!({ "type": "string" })),
        ],
        Kind::Figure => vec![
            (format!("{field}_percent"), perhaps("number")),
            (field, perhaps("string")),
        ],
        Kind::Text => vec![(field, perhaps("string"))],
    }
}

/// An object that has all these members and no others.
fn object(members: impl Iterator<Item = (String, Value)>) -> Value {
    let properties: Map<String, Value> = members.collect();
    let required: Vec<String> = properties.keys().cloned().collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}
