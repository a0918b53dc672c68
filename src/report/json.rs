//! Findings as JSON for scripts: one object for each finding, with the same facts as the text for people.

use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value};

use super::causes::{Causes, rows};
use super::private::{Private, masked};
use super::visible::plain_path;
use crate::diagnostic::{Argument, Finding, Fix, Place, Severity, Span, cell_name};
use crate::locale::Messages;
use crate::workspace::Files;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Record {
    rule: &'static str,
    severity: Severity,
    message: String,
    message_id: &'static str,
    arguments: Map<String, Value>,
    #[serde(flatten)]
    place: Option<Location>,
    help: Option<String>,
    related: Vec<Related>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Correction>,
    /// The waiver's reason, where it is waived.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<String>,
    /// The finding with which it may go away.
    #[serde(skip_serializing_if = "Option::is_none")]
    follows: Option<Followed>,
}

/// How much a rule found, and where it begins.
#[derive(Serialize)]
struct Count<'a> {
    rule: &'a str,
    severity: Severity,
    findings: usize,
    #[serde(flatten)]
    place: Option<Location>,
}

#[derive(Serialize)]
struct Followed {
    rule: &'static str,
    #[serde(flatten)]
    place: Option<Location>,
}

#[derive(Serialize)]
struct Correction {
    safe: bool,
    edits: Vec<Edit>,
}

/// Replaces the text from `line` and `column` up to (not including) `end-line` and `end-column` by `text`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Edit {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Related {
    message: String,
    message_id: &'static str,
    #[serde(flatten)]
    place: Location,
}

#[derive(Serialize)]
struct Location {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// The sheet of a spreadsheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    /// The cell of a spreadsheet, such as C5.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
}

impl Location {
    /// A file as a whole.
    fn of_file(path: &Path) -> Self {
        Self {
            file: plain_path(path),
            line: None,
            column: None,
            sheet: None,
            cell: None,
        }
    }
}

/// The findings as a JSON array: `rule`, `severity`, `message`, `message-id`, `arguments`, `file`, `line`,
/// `column`, `help`, `related`, and where there are such `fix`, `waived` and `follows`. Lines and columns start at one; a finding about a whole file has neither,
/// and one about a cell of a spreadsheet has `sheet` and `cell` in their place.
pub fn to_json(findings: &[Finding], files: &Files, messages: &Messages) -> Value {
    let private = Private::among(findings, files);
    let records: Vec<Record> = findings
        .par_iter()
        .map(|finding| private.shown(finding, files))
        .map(|finding| Record {
            rule: finding.id,
            severity: finding.severity,
            message: messages.text(finding.wording, &finding.arguments),
            message_id: finding.wording.as_str(),
            arguments: finding.arguments.iter().map(argument).collect(),
            place: place(&finding.place, files),
            help: messages.help(finding.wording, &finding.arguments),
            related: finding
                .related
                .iter()
                .map(|(span, why)| Related {
                    message: messages.text(*why, &finding.arguments),
                    message_id: why.as_str(),
                    place: location(*span, files),
                })
                .collect(),
            fix: finding.fix.as_ref().map(|fix| correction(fix, files)),
            follows: finding.follows.as_ref().map(|cause| Followed {
                rule: cause.id,
                place: place(&cause.place, files),
            }),
            waived: finding.waived.map(|waived| waived.reason),
        })
        .collect();
    serde_json::to_value(records).unwrap_or_default()
}

/// The number of open findings of each rule as a JSON array, in the order of the table for people: `rule`, `severity`,
/// `findings`, and the place of the first.
pub fn statistics_to_json(causes: &Causes, files: &Files) -> Value {
    let rows = rows(causes).into_iter();
    let counts: Vec<Count> = rows
        .map(|row| Count {
            rule: row.rule,
            severity: row.severity,
            findings: row.findings.len(),
            place: row
                .findings
                .first()
                .and_then(|first| place(&first.place, files)),
        })
        .collect();
    serde_json::to_value(counts).unwrap_or_default()
}

/// An argument of a message, for programs that word the message themselves.
fn argument((name, value): &(&'static str, Argument)) -> (String, Value) {
    let value = match value {
        Argument::Text(text) => Value::from(text.as_ref()),
        Argument::Number(number) => Value::from(*number),
    };
    ((*name).to_owned(), value)
}

fn place(place: &Place, files: &Files) -> Option<Location> {
    match place {
        Place::Span(span) => Some(location(*span, files)),
        Place::File(path) => Some(Location::of_file(path)),
        Place::Cell(cell) => Some(Location {
            sheet: cell.sheet.as_deref().map(masked),
            cell: Some(cell_name(cell.row, cell.column)),
            ..Location::of_file(&cell.file)
        }),
        Place::None => None,
    }
}

fn location(span: Span, files: &Files) -> Location {
    let position = files.position(span);
    Location {
        line: Some(position.line),
        column: Some(position.column),
        ..Location::of_file(files.path(span.file))
    }
}

fn correction(fix: &Fix, files: &Files) -> Correction {
    let edits = fix
        .edits
        .iter()
        .map(|(span, text)| {
            let start = files.position(*span);
            let end = files.end(*span);
            Edit {
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                text: text.clone(),
            }
        })
        .collect();
    Correction {
        safe: fix.safe,
        edits,
    }
}
