//! JSON Schemas of the data files and of the files that define a language, for editors that complete and explain
//! keys, and of what the program writes.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::advisors::Advisors;
use super::based_on::BASED_ON;
use super::congress::Congress;
use super::criteria::Criteria;
use super::delegates::Delegates;
use super::guidance::Guidance;
use super::own_text::Written;
use super::provision::Provision;
use super::self_assessment::SelfAssessment;
use super::settings::{Fonts, Settings};
use super::staff::Staff;
use crate::locale::Words;

/// The data files that have a schema, by file name without `.yaml`. Also the list of the files a disclosure has.
pub(crate) const SUBJECTS: [&str; 11] = [
    "disclosure",
    "self-assessment",
    "charter",
    "staff",
    "election",
    "congress",
    "delegates",
    "review",
    "party-guidance",
    "advisors",
    "criteria",
];

/// The schema of a section of the union's own, whose file has the section's id for its name.
pub(crate) const OWN_TEXT: &str = "text";

/// The files in `locales/<tag>/` that have a schema, by file name without `.yaml`.
pub(crate) const LANGUAGE_FILES: [&str; 2] = ["words", "fonts"];

/// What a schema says of itself, by which it is known again.
pub(crate) const SCHEMA_SIGN: &str = "Written by gongkai schema --write.";

/// The JSON Schema of what the program writes: all members are there, and no others.
pub(crate) fn schema_of_output<T: JsonSchema>() -> Value {
    let closed = |schema: &mut Schema| {
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
    };
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with_transform(RecursiveTransform(closed));
    signed(
        settings
            .into_generator()
            .into_root_schema_for::<T>()
            .to_value(),
    )
}

/// The schema, which says first of all who wrote it.
fn signed(schema: Value) -> Value {
    let comment = [("$comment".to_owned(), SCHEMA_SIGN.into())];
    match schema {
        Value::Object(members) => comment.into_iter().chain(members).collect(),
        other => other,
    }
}

/// The JSON Schema (2020-12) of the file called `subject`, if there is one.
pub(crate) fn schema(subject: &str) -> Option<Value> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = match subject {
        "disclosure" => generator.into_root_schema_for::<Settings>(),
        "self-assessment" => generator.into_root_schema_for::<SelfAssessment>(),
        "charter" | "election" | "review" => generator.into_root_schema_for::<Provision>(),
        "staff" => generator.into_root_schema_for::<Staff>(),
        "congress" => generator.into_root_schema_for::<Congress>(),
        "delegates" => generator.into_root_schema_for::<Delegates>(),
        "party-guidance" => generator.into_root_schema_for::<Guidance>(),
        "advisors" => generator.into_root_schema_for::<Advisors>(),
        "criteria" => generator.into_root_schema_for::<Criteria>(),
        OWN_TEXT => generator.into_root_schema_for::<Written>(),
        "words" => generator.into_root_schema_for::<Words>(),
        "fonts" => generator.into_root_schema_for::<Fonts>(),
        _ => return None,
    };
    let schema = schema.to_value();
    Some(signed(match subject {
        "criteria" => perhaps_based_on(schema),
        _ => schema,
    }))
}

/// The schema of an edition, which needs no more than its name and ids where it is based on another one.
fn perhaps_based_on(mut schema: Value) -> Value {
    let changed = [
        "ColumnTitles",
        "TwoWords",
        "Conclusion",
        "Mark",
        "Indicator",
        "Line",
    ];
    for name in changed {
        let required = schema.pointer_mut(&format!("/$defs/{name}/required"));
        if let Some(required) = required.and_then(Value::as_array_mut) {
            required.retain(|key| key == "id");
        }
    }
    let Some(members) = schema.as_object_mut() else {
        return schema;
    };
    if let Some(required) = members.remove("required") {
        let alternatives = json!([{ "required": ["name", BASED_ON] }, { "required": required }]);
        members.insert("anyOf".to_owned(), alternatives);
    }
    schema
}
