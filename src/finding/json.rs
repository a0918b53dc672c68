//! Findings for scripts: one object a finding, the same facts as the text for people.

use serde::Serialize;

use super::{Finding, Place, show_path};
use crate::language::Messages;
use crate::source::{Files, Span};

#[derive(Serialize)]
struct Record {
    rule: &'static str,
    severity: &'static str,
    message: String,
    #[serde(flatten)]
    place: Option<Location>,
    help: Option<String>,
    related: Vec<Related>,
}

#[derive(Serialize)]
struct Related {
    message: String,
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
}

/// The findings as a JSON array: `rule`, `severity`, `message`, `file`, `line`, `column`, `help`,
/// `related`. Lines and columns start at one; a finding about a whole file has neither.
pub fn to_json(findings: &[Finding], files: &Files, messages: &Messages) -> serde_json::Value {
    let records: Vec<Record> = findings
        .iter()
        .map(|finding| Record {
            rule: finding.id,
            severity: "error",
            message: messages.text(finding.id, &finding.arguments),
            place: match &finding.place {
                Place::Span(span) => Some(location(*span, files)),
                Place::File(path) => Some(Location {
                    file: show_path(path),
                    line: None,
                    column: None,
                }),
                Place::None => None,
            },
            help: messages.help(finding.id, &finding.arguments),
            related: finding
                .related
                .iter()
                .map(|(span, why)| Related {
                    message: messages.text(why, &[]),
                    place: location(*span, files),
                })
                .collect(),
        })
        .collect();
    serde_json::to_value(records).unwrap_or_default()
}

fn location(span: Span, files: &Files) -> Location {
    let position = files.position(span);
    Location {
        file: show_path(files.path(span.file)),
        line: Some(position.line),
        column: Some(position.column),
    }
}
