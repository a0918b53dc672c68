//! `gongkai migrate`: brings what was written for former versions of the program into the form of this one.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::{MigrateOptions, named_or_here};
use super::output::{print, print_findings, print_json, refused};
use crate::diagnostic::message;
use crate::engine::{Migrated, Rewritten, migrate};
use crate::locale::Messages;
use crate::report::{Causes, Extent, masked, plain_path, show_path, to_json};
use crate::workspace::Files;

pub(super) fn run(options: &MigrateOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let is_json = options.answer.is_json();
    match migrate(&named_or_here(&options.data), &mut files) {
        Ok(done) if is_json => print_json(&json!({
            "rewritten": done.rewritten.iter().map(for_scripts).collect::<Value>(),
            "findings": to_json(&done.findings, &files, messages),
        })),
        Ok(done) => for_people(&done, &files, messages),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn for_scripts(place: &Rewritten) -> Value {
    json!({
        "file": plain_path(&place.path),
        "line": place.line,
        "was": masked(&place.was),
        "is": masked(&place.is),
    })
}

/// One line for each place that was rewritten, then what is left to do.
fn for_people(done: &Migrated, files: &Files, messages: &Messages) -> ExitCode {
    let line = |place: &Rewritten| {
        let arguments = [
            ("path", show_path(&place.path).into()),
            ("line", place.line.into()),
            ("was", place.was.clone().into()),
            ("is", place.is.clone().into()),
        ];
        messages.text(message::MIGRATE_REWRITTEN, &arguments) + "\n"
    };
    let mut text: String = done.rewritten.iter().map(line).collect();
    let counts = [
        ("count", done.rewritten.len().into()),
        ("left", done.findings.len().into()),
    ];
    text.push_str(&messages.text(message::MIGRATE_TOTAL, &counts));
    text.push('\n');
    let printed = print(&text);
    let causes = Causes::of(&done.findings, files);
    print_findings(&causes, &done.findings, files, Extent::default(), messages);
    printed
}
