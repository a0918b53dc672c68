//! `gongkai schema`: prints the JSON Schema of a data file or a language's file, or writes all of them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::json;

use super::arguments::SchemaOptions;
use super::output::{print_json, refused, usage_error};
use crate::diagnostic::{Finding, message};
use crate::locale::Messages;
use crate::model::{LANGUAGE_FILES, OWN_TEXT, SCHEMA_SIGN, SUBJECTS, schema};
use crate::report::plain_path;
use crate::workspace::{Export, Files, export};

pub(super) fn run(options: &SchemaOptions, messages: &Messages) -> ExitCode {
    let is_json = options.answer.is_json();
    if let Some(folder) = &options.write {
        return match write_all(folder, options.force) {
            Ok(written) if is_json => print_json(&json!({ "written": written })),
            Ok(_) => ExitCode::SUCCESS,
            Err(findings) => refused(&findings, &Files::default(), is_json, messages),
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
    SUBJECTS.into_iter().chain([OWN_TEXT]).chain(LANGUAGE_FILES)
}

/// Writes all schemas. Gives their paths.
fn write_all(folder: &Path, force: bool) -> Result<Vec<String>, Vec<Finding>> {
    let schema = |subject: &str| {
        let path = folder.join(format!("{subject}.schema.json"));
        (path, format!("{:#}\n", schema(subject).unwrap_or_default()))
    };
    let schemas: Vec<(PathBuf, String)> = subjects().map(schema).collect();
    let files = schemas.iter();
    let written = Export {
        files: files
            .map(|(path, text)| (path.clone(), text.as_bytes()))
            .collect(),
        sign: SCHEMA_SIGN,
        force,
    };
    export(&written, &[folder])?;
    Ok(schemas.iter().map(|(path, _)| plain_path(path)).collect())
}
