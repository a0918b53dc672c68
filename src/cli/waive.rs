//! `gongkai waive`: writes the author's consent to what was found into the settings.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::WaiveOptions;
use super::output::{print, print_json, refused};
use crate::diagnostic::message;
use crate::engine::{Consent, WrittenWaiver, waivable_rule, waive};
use crate::locale::Messages;
use crate::report::{masked, plain_path, show_path};
use crate::workspace::{Files, data_here, disclosure_here};

pub(super) fn run(options: &WaiveOptions, messages: &Messages) -> ExitCode {
    let mut files = Files::default();
    let is_json = options.answer.is_json();
    let rule = options.rule.as_ref();
    let rule = rule.map(|name| waivable_rule(name.trim(), messages));
    let rule = match rule.transpose() {
        Ok(rule) => rule,
        Err(finding) => return refused(&[finding], &files, is_json, messages),
    };
    let consent = rule.map(|rule| Consent {
        rule,
        at: options.at.clone(),
        reason: options.reason.clone(),
    });
    // A waiver is one disclosure's: whoever stands in one means that.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    match waive(&data, consent.as_ref(), &mut files) {
        Ok(written) if is_json => {
            let waivers: Value = written.iter().map(for_scripts).collect();
            print_json(&json!({ "waivers": waivers, "findings": [] }))
        }
        Ok(_) if options.quiet => ExitCode::SUCCESS,
        Ok(written) => print(&list(&written, messages)),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn for_scripts(waiver: &WrittenWaiver) -> Value {
    json!({
        "file": plain_path(&waiver.path),
        "rule": waiver.rule,
        "at": masked(&waiver.at),
        "waives": waiver.findings,
    })
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
