//! `gongkai schema`: prints the JSON Schema of a data file or a language's file, or writes all of them.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::arguments::SchemaOptions;
use super::output::{print_json, refused, usage_error};
use crate::diagnostic::{Finding, message};
use crate::locale::Messages;
use crate::model::{LANGUAGE_FILES, SUBJECTS, schema};
use crate::report::plain_path;
use crate::workspace::{Files, unwritable};

pub(super) fn run(options: &SchemaOptions, messages: &Messages) -> ExitCode {
    let is_json = options.answer.is_json();
    if let Some(folder) = &options.write {
        return match write_all(folder) {
            Ok(written) if is_json => print_json(&json!({ "written": written })),
            Ok(_) => ExitCode::SUCCESS,
            Err(finding) => refused(&[finding], &Files::default(), is_json, messages),
        };
    }
    let subject = options.subject.as_deref().unwrap_or("disclosure");
    match schema(subject.trim_end_matches(".yaml")) {
        // A schema is JSON for everybody.
        Some(schema) => print_json(&json!(schema)),
        None => {
            let all: Vec<&str> = subjects().collect();
            let finding = Finding::error(message::UNKNOWN_SCHEMA)
                .with("value", subject)
                .with("all", all.join(", "));
            usage_error(&finding, is_json, messages)
        }
    }
}

fn subjects() -> impl Iterator<Item = &'static str> {
    SUBJECTS.into_iter().chain(LANGUAGE_FILES)
}

/// Writes all schemas. Gives their paths.
fn write_all(folder: &Path) -> Result<Vec<String>, Finding> {
    let mut written = Vec::new();
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    for subject in subjects() {
        let path = folder.join(format!("{subject}.schema.json"));
        let text = format!("{:#}\n", schema(subject).unwrap_or_default());
        fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
        written.push(plain_path(&path));
    }
    Ok(written)
}
