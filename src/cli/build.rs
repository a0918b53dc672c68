//! `gongkai build`: publishes, and says what was made.

use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;

use super::arguments::BuildOptions;
use super::{complain, print, say, total};
use crate::finding::{Finding, Severity, show_path, to_json};
use crate::language::Messages;
use crate::pipeline::{Made, Report, Request, build};
use crate::source::Files;

pub(super) fn run(options: &BuildOptions, messages: &Messages) -> ExitCode {
    let request = Request {
        data: options.data.clone(),
        output: options.output.clone(),
        keep_typst: options.keep_typst.clone(),
    };
    let mut files = Files::default();
    match build(&request, &mut files) {
        Ok(report) if options.json => print(&format!("{:#}\n", json!(report))),
        Ok(report) => {
            warn(&report.findings, &files, messages);
            match options.quiet {
                true => ExitCode::SUCCESS,
                false => print(&shown(&report, messages)),
            }
        }
        Err(findings) => failed(&findings, &files, options.json, messages),
    }
}

fn failed(findings: &[Finding], files: &Files, json: bool, messages: &Messages) -> ExitCode {
    if json {
        print(&format!(
            "{:#}\n",
            json!({ "findings": to_json(findings, files, messages) })
        ));
    } else {
        warn(findings, files, messages);
        say(&format!("{}\n", messages.text("nothing-written", &[])));
    }
    ExitCode::FAILURE
}

/// Shows errors and warnings, and counts the rest: `gongkai check` shows it.
fn warn(findings: &[Finding], files: &Files, messages: &Messages) {
    let shown: Vec<Finding> = findings
        .iter()
        .filter(|finding| finding.waived.is_none() && finding.severity <= Severity::Warning)
        .cloned()
        .collect();
    complain(&shown, files, messages);
    if !findings.is_empty() {
        say(&total(findings, messages));
    }
}

/// One line a thing: what it is, where, how many pages, how long it took.
fn shown(report: &Report, messages: &Messages) -> String {
    let line = |made: &Made| {
        let pages = made.pages.map_or_else(String::new, |pages| {
            format!(
                ", {}",
                messages.text("made-pages", &[("count", pages.into())])
            )
        });
        format!(
            "{}  {}  ({}{pages})\n",
            messages.text(made.what.message(), &[]),
            show_path(&made.path),
            milliseconds(made.took),
        )
    };
    let mut text: String = report.made.iter().map(line).collect();
    let total = [("time", milliseconds(report.took).into())];
    text.push_str(&messages.text("made-in", &total));
    text.push('\n');
    text
}

fn milliseconds(duration: Duration) -> String {
    format!("{} ms", duration.as_millis())
}
