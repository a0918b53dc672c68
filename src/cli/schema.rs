//! `gongkai schema`: prints the JSON Schema of a data file, a language's file or the open data, or writes all of them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::SchemaOptions;
use super::output::{print_json, refused, usage_error};
use crate::diagnostic::{Finding, message};
use crate::locale::Messages;
use crate::model::{LANGUAGE_FILES, OWN_TEXT, SCHEMA_SIGN, SUBJECTS, schema, schema_of_output};
use crate::report::plain_path;
use crate::site::{ArchiveData, Listings};
use crate::view::OpenData;
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
    match schema_of(subject.trim_end_matches(".yaml")) {
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

/// The schema of `disclosure.json`, as it is published.
const OPEN_DATA: &str = "open-data";

/// The schema of `disclosures.json`.
const OPEN_DATA_LIST: &str = "open-data-list";

/// The schema of `archive.json`.
const OPEN_DATA_ARCHIVE: &str = "open-data-archive";

fn subjects() -> impl Iterator<Item = &'static str> {
    let files = SUBJECTS.into_iter().chain([OWN_TEXT]).chain(LANGUAGE_FILES);
    files.chain([OPEN_DATA, OPEN_DATA_LIST, OPEN_DATA_ARCHIVE])
}

fn schema_of(subject: &str) -> Option<Value> {
    match subject {
        OPEN_DATA => Some(schema_of_output::<OpenData>()),
        OPEN_DATA_LIST => Some(schema_of_output::<Listings>()),
        OPEN_DATA_ARCHIVE => Some(schema_of_output::<ArchiveData>()),
        _ => schema(subject),
    }
}

/// Writes all schemas. Gives their paths.
fn write_all(folder: &Path, force: bool) -> Result<Vec<String>, Vec<Finding>> {
    let schema = |subject: &str| {
        let path = folder.join(format!("{subject}.schema.json"));
        (
            path,
            format!("{:#}\n", schema_of(subject).unwrap_or_default()),
        )
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
