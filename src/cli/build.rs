//! `gongkai build`: publishes, and reports what was made.

use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;

use super::arguments::{Answer, BuildOptions, named_or_here};
use super::output::{failure, print, print_error, print_findings, print_json};
use crate::diagnostic::{Finding, message};
use crate::engine::{Made, Outcome, Refused, Report, Request, build};
use crate::locale::Messages;
use crate::report::{Causes, Extent, masked, show_path, to_json, totals};
use crate::workspace::{Files, output_here};

pub(super) fn run(options: &BuildOptions, messages: &Messages) -> ExitCode {
    let request = Request {
        data: named_or_here(&options.data),
        output: Some(options.output.clone().unwrap_or_else(|| {
            // What is published of a folder that is named comes to where the user stands.
            match options.data.is_empty() {
                true => output_here(),
                false => "output".into(),
            }
        })),
        keep_typst: options.keep_typst.clone(),
        keep_going: options.keep_going,
        remove_missing: options.remove_missing,
    };
    let files = Files::default();
    match build(&request, &files) {
        Ok(report) => succeeded(&report, &files, options, messages),
        Err(refused) => failed(&refused, &files, &options.answer, options.quiet, messages),
    }
}

fn succeeded(
    report: &Report,
    files: &Files,
    options: &BuildOptions,
    messages: &Messages,
) -> ExitCode {
    let printed = if options.answer.is_json() {
        let mut json = json!(report);
        json["findings"] = to_json(&report.findings, files, messages);
        print_json(&json)
    } else {
        print_grave(&report.findings, files, options.quiet, messages);
        print_error(&outcomes(report, messages));
        match options.quiet {
            true => ExitCode::SUCCESS,
            false => print(&list_made(report, messages)),
        }
    };
    // With `--keep-going`, something was published and something was not: the command has failed all the same.
    match report.is_complete() {
        true => printed,
        false => ExitCode::FAILURE,
    }
}

/// Says why nothing was made.
pub(super) fn failed(
    refused: &Refused,
    files: &Files,
    answer: &Answer,
    quiet: bool,
    messages: &Messages,
) -> ExitCode {
    let findings = &refused.findings;
    if answer.is_json() {
        print_json(&json!({ "findings": to_json(findings, files, messages) }));
    } else {
        print_grave(findings, files, quiet, messages);
        print_error(&format!(
            "{}\n",
            messages.text(message::NOTHING_WRITTEN, &[])
        ));
        if refused.sound > 0 {
            let count = [("count", refused.sound.into())];
            print_error(&format!(
                "{}\n",
                messages.text(message::NOTHING_WRITTEN_OTHERS, &count)
            ));
        }
    }
    failure(findings)
}

/// What became of the disclosures that were not made anew: one line for each outcome.
fn outcomes(report: &Report, messages: &Messages) -> String {
    let line = |outcome: Outcome| {
        let matching = report
            .disclosures
            .iter()
            .filter(|fate| fate.outcome == outcome);
        let names: Vec<String> = matching.map(|fate| masked(&fate.name)).collect();
        let message = outcome.message().filter(|_| !names.is_empty())?;
        let arguments = [
            ("count", names.len().into()),
            ("names", names.join(", ").into()),
        ];
        Some(format!("{}\n", messages.text(message, &arguments)))
    };
    let kinds = [Outcome::Untouched, Outcome::Kept, Outcome::Missing];
    kinds.into_iter().filter_map(line).collect()
}

/// Prints errors and warnings, and the number of the others: notes and waived findings are for `gongkai check`, but for
/// the one note that only a build can give.
pub(super) fn print_grave(
    findings: &[Finding],
    files: &Files,
    is_quiet: bool,
    messages: &Messages,
) {
    let is_shown = |finding: &&Finding| {
        finding.is_grave() || (!is_quiet && finding.is(message::CHANGE_WITHOUT_ENTRY))
    };
    let grave = findings.iter().filter(is_shown);
    let grave = Causes::of(grave, files);
    print_findings(&grave, findings, files, Extent::default(), messages);
    if !findings.is_empty() && (!is_quiet || grave.places > 0) {
        print_error(&totals(
            &Causes::of(findings, files),
            Extent::default(),
            messages,
        ));
    }
}

/// One line for each file that was made: what it is, its path, its pages, the time it took.
fn list_made(report: &Report, messages: &Messages) -> String {
    let line = |made: &Made| {
        let pages = made.pages.map_or_else(String::new, |pages| {
            format!(
                ", {}",
                messages.text(message::MADE_PAGES, &[("count", pages.into())])
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
    text.push_str(&messages.text(message::MADE_IN, &total));
    text.push('\n');
    text
}

fn milliseconds(duration: Duration) -> String {
    format!("{} ms", duration.as_millis())
}
