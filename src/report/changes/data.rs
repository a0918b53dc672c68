//! Changes as scripts read them.

use serde::Serialize;
use serde_json::{Value, json};

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
        Value::Array(all) => all.into_iter().map(without_private).collect(),
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
