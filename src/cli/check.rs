//! `gongkai check`: says what is wrong, without publishing anything.

use std::process::ExitCode;

use super::arguments::{CheckOptions, Denied, Format};
use super::{complain, print, say, total};
use crate::finding::{Finding, Roots, Rule, Severity, to_github, to_json, to_sarif};
use crate::language::Messages;
use crate::pipeline::{check, rules};
use crate::source::Files;

pub(super) fn run(options: &CheckOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let findings = check(&options.data, &mut files);
    let roots = Roots::of(&options.data);
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

fn fails(finding: &Finding, denied: Option<Denied>) -> bool {
    let grave = match denied {
        Some(Denied::Warnings) => finding.severity <= Severity::Warning,
        None => finding.severity == Severity::Error,
    };
    grave && finding.waived.is_none()
}
