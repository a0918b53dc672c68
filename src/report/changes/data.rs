//! Changes as scripts read them.

use serde::Serialize;
use serde_json::{Value, json};

use super::entry::without_private as text_without_private;
use crate::comparison::Piece;
use crate::report::private::masked;

/// The fields whose values are made public: whom readers turn to.
pub(super) const PUBLIC: [&str; 2] = ["telephone", "email"];

/// Changes as data, without what is private.
pub(crate) fn to_data(changes: &impl Serialize) -> Value {
    without_private(json!(changes))
}

fn without_private(value: Value) -> Value {
    match value {
        Value::String(text) => masked(&text).into(),
        Value::Array(all) => match pieces(&all) {
            Some(pieces) => json!(text_without_private(&pieces)),
            None => all.into_iter().map(without_private).collect(),
        },
        Value::Object(members) => {
            let field = members.get("field").and_then(Value::as_str);
            match field.is_some_and(|field| PUBLIC.contains(&field)) {
                true => Value::Object(members),
                false => {
                    let members = members.into_iter();
                    members
                        .map(|(key, value)| (key, without_private(value)))
                        .collect()
                }
            }
        }
        other => other,
    }
}

/// The pieces of a text with its changes, where these are some.
fn pieces(all: &[Value]) -> Option<Vec<Piece>> {
    let piece = |value: &Value| {
        value.get("fate")?;
        serde_json::from_value(value.clone()).ok()
    };
    (!all.is_empty()).then(|| all.iter().map(piece).collect())?
}
