//! `gongkai build`: publishes, and says what was made.

use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;

use super::arguments::BuildOptions;
use super::{complain, print};
use crate::finding::{Finding, show_path, to_json};
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
        Ok(_) if options.quiet => ExitCode::SUCCESS,
        Ok(report) => print(&shown(&report, messages)),
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
        complain(findings, files, messages);
    }
    ExitCode::FAILURE
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
