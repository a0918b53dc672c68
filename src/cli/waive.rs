//! `gongkai waive`: writes the author's consent to what was found into the settings.

use std::process::ExitCode;

use super::arguments::WaiveOptions;
use crate::cli::{print, print_findings};
use crate::diagnostic::message;
use crate::engine::{Consent, WrittenWaiver, waive};
use crate::locale::Messages;
use crate::report::show_path;
use crate::workspace::Files;

pub(super) fn run(options: &WaiveOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let consent = options.rule.as_ref().map(|rule| Consent {
        rule: rule.trim().to_owned(),
        at: options.at.clone(),
        reason: options.reason.clone(),
    });
    match waive(&options.data, consent.as_ref(), &mut files) {
        Ok(written) => print(&list(&written, messages)),
        Err(findings) => {
            print_findings(&findings, &files, messages);
            ExitCode::FAILURE
        }
    }
}

/// One line for each waiver that was written, then their number.
fn list(written: &[WrittenWaiver], messages: &Messages) -> String {
    let line = |waiver: &WrittenWaiver| {
        let arguments = [
            ("path", show_path(&waiver.path).into()),
            ("rule", waiver.rule.clone().into()),
            ("at", waiver.at.clone().into()),
            ("count", waiver.findings.into()),
        ];
        format!("{}\n", messages.text(message::WAIVE_WRITTEN, &arguments))
    };
    let mut text: String = written.iter().map(line).collect();
    let total = [("count", written.len().into())];
    text.push_str(&messages.text(message::WAIVE_TOTAL, &total));
    text.push('\n');
    text
}
