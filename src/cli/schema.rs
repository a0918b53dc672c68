//! `gongkai schema`: prints the JSON Schema of a data file or a language's file, or writes all of them.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::SchemaOptions;
use crate::cli::{print, print_findings, usage_error};
use crate::diagnostic::{Finding, message};
use crate::locale::Messages;
use crate::model::{LANGUAGE_FILES, SUBJECTS, schema};
use crate::workspace::{Files, unwritable};

pub(super) fn run(options: &SchemaOptions, messages: &Messages) -> ExitCode {
    if let Some(folder) = &options.write {
        return match write_all(folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err(finding) => {
                print_findings(&[finding], &Files::default(), messages);
                ExitCode::FAILURE
            }
        };
    }
    let subject = options.subject.as_deref().unwrap_or("disclosure");
    match schema(subject.trim_end_matches(".yaml")) {
        Some(schema) => print(&format!("{schema:#}\n")),
        None => {
            let finding = Finding::error(message::UNKNOWN_SCHEMA).with("value", subject);
            let all: Vec<&str> = subjects().collect();
            usage_error(&finding.with("all", all.join(", ")), messages)
        }
    }
}

fn subjects() -> impl Iterator<Item = &'static str> {
    SUBJECTS.into_iter().chain(LANGUAGE_FILES)
}

fn write_all(folder: &Path) -> Result<(), Finding> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    for subject in subjects() {
        let path = folder.join(format!("{subject}.schema.json"));
        let text = format!("{:#}\n", schema(subject).unwrap_or_default());
        fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
    }
    Ok(())
}
