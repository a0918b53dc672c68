//! `gongkai check`: reports what is wrong; with `--fix`, corrects what is certain first. Publishes nothing.

use std::process::ExitCode;

use super::arguments::{CheckOptions, Denied, Format};
use crate::cli::{print, print_error, print_findings, total};
use crate::diagnostic::{Finding, Rule, Severity, message};
use crate::engine::{Correction, check, fix, rules};
use crate::locale::Messages;
use crate::report::{Roots, show_path, to_github, to_json, to_sarif};
use crate::workspace::Files;

pub(super) fn run(options: &CheckOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let findings = if options.fix {
        let fixed = fix(&options.data, &mut files);
        print_error(&list(&fixed.corrections, messages));
        fixed.findings
    } else {
        check(&options.data, &files)
    };
    let roots = Roots::for_data(&options.data);
    match options.format {
        Format::Human => {
            print_findings(&findings, &files, messages);
            print_error(&total(&findings, messages));
        }
        Format::Json => {
            print(&format!("{:#}\n", to_json(&findings, &files, messages)));
        }
        Format::Github => {
            print(&to_github(&findings, &files, messages, &roots));
        }
        Format::Sarif => {
            let rules: Vec<&Rule> = rules().collect();
            let sarif = to_sarif(&findings, &rules, &files, messages, &roots);
            print(&format!("{sarif:#}\n"));
        }
    }
    if findings.iter().any(|finding| fails(finding, options.deny)) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// One line for each correction that was made, then their number.
fn list(corrections: &[Correction], messages: &Messages) -> String {
    let line = |correction: &Correction| {
        let Correction {
            path,
            position,
            before,
            after,
        } = correction;
        let (path, line, column) = (show_path(path), position.line, position.column);
        format!("{path}:{line}:{column}: {before} → {after}\n")
    };
    let mut text: String = corrections.iter().map(line).collect();
    let total = [("count", corrections.len().into())];
    text.push_str(&messages.text(message::FINDINGS_CORRECTED, &total));
    text.push_str("\n\n");
    text
}

/// Whether a finding makes the command fail.
fn fails(finding: &Finding, denied: Option<Denied>) -> bool {
    let grave = match denied {
        // The graver severity is the lesser one.
        Some(Denied::Warnings) => finding.severity <= Severity::Warning,
        None => finding.severity == Severity::Error,
    };
    grave && finding.waived.is_none()
}
