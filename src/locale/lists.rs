//! Reads a list of words of all shipped languages as one value.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::shipped::{languages_with, shipped};
use crate::workspace::Files;
use crate::yaml::parse;

/// The files called `name` of all languages, merged into one value.
///
/// # Panics
/// Where a shipped file does not have the form of `T`. A test reads them all.
pub(super) fn load<T: DeserializeOwned>(name: &str) -> T {
    load_filled(name, |_, value| value)
}

/// The same, with what a language's file says first put through `fill`.
pub(super) fn load_filled<T: DeserializeOwned>(
    name: &str,
    fill: impl Fn(&str, Value) -> Value,
) -> T {
    let all = languages_with(name)
        .into_iter()
        .map(|tag| fill(&tag, value(&tag, name)));
    let merged = all.reduce(merged).unwrap_or_default();
    serde_json::from_value(merged).unwrap_or_else(|error| panic!("locales/*/{name}: {error}"))
}

/// The file called `name` of one language; `None` where it ships none.
pub(super) fn load_of<T: DeserializeOwned>(tag: &str, name: &str) -> Option<T> {
    let value = value(tag, name);
    (!value.is_null()).then(|| {
        serde_json::from_value(value)
            .unwrap_or_else(|error| panic!("locales/{tag}/{name}: {error}"))
    })
}

/// The file called `name` of the language `tag`, as a JSON value.
fn value(tag: &str, name: &str) -> Value {
    let files = Files::default();
    let text = shipped(&format!("{tag}/{name}")).unwrap_or_default();
    let file = files.add(Path::new(name), text);
    parse(&files, file).map_or(Value::Null, Value::from)
}

/// Merges two values: lists are joined, maps are merged key by key, of anything else the second is taken.
fn merged(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Array(mut first), Value::Array(second)) => {
            first.extend(second);
            Value::Array(first)
        }
        (Value::Object(mut first), Value::Object(second)) => {
            for (key, value) in second {
                let value = match first.remove(&key) {
                    Some(known) => merged(known, value),
                    None => value,
                };
                first.insert(key, value);
            }
            Value::Object(first)
        }
        (_, second) => second,
    }
}
