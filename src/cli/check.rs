//! `gongkai check`: says what is wrong, or corrects what is certain, without publishing anything.

use std::process::ExitCode;

use super::arguments::{CheckOptions, Denied, Format};
use crate::cli::{complain, print, say, total};
use crate::diagnostic::{Finding, Rule, Severity, message};
use crate::engine::{Correction, check, fix, rules};
use crate::locale::Messages;
use crate::report::{Roots, show_path, to_github, to_json, to_sarif};
use crate::workspace::Files;

pub(super) fn run(options: &CheckOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let findings = if options.fix {
        let fixed = fix(&options.data, &mut files);
        say(&shown(&fixed.corrections, messages));
        fixed.findings
    } else {
        check(&options.data, &files)
    };
    let roots = Roots::for_data(&options.data);
    match options.format {
        Format::Human => {
            complain(&findings, &files, messages);
            say(&total(&findings, messages));
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

/// One line a correction, then how many there are.
fn shown(corrections: &[Correction], messages: &Messages) -> String {
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

fn fails(finding: &Finding, denied: Option<Denied>) -> bool {
    let grave = match denied {
        Some(Denied::Warnings) => finding.severity <= Severity::Warning,
        None => finding.severity == Severity::Error,
    };
    grave && finding.waived.is_none()
}
