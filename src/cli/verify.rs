//! `gongkai verify`: says which version of which disclosure a fingerprint on a sheet of paper stands for.
//!
//! Exit status: 0 where it is the current version, 1 where it is a former one or unknown, 2 where the command is wrong.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::VerifyOptions;
use super::output::{print, print_json, refused, usage_error};
use crate::diagnostic::{Argument, Finding, message};
use crate::engine::{Match, State, Verified, verify};
use crate::locale::Messages;
use crate::report::masked;
use crate::site::Fingerprint;
use crate::workspace::{Files, data_here, is_published, output_here};

pub(super) fn run(options: &VerifyOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    let folders = match options.data.as_slice() {
        [] => here(),
        named => named.to_vec(),
    };
    if folders.is_empty() {
        let finding = Finding::error(message::NOTHING_TO_VERIFY);
        return usage_error(&finding, is_json, messages);
    }
    let verified = match verify(&options.fingerprint, &folders, &files) {
        Ok(verified) => verified,
        Err(findings) if is_of_command(&findings) => {
            return usage_error(&findings[0], is_json, messages);
        }
        Err(findings) => return refused(&findings, &files, is_json, messages),
    };
    let printed = match is_json {
        true => print_json(&for_scripts(&verified, messages)),
        false => print(&for_people(&verified, messages)),
    };
    match verified.is_current() {
        true => printed,
        false => ExitCode::FAILURE,
    }
}

/// The publication and the data of the project in which the user stands, where they are there.
fn here() -> Vec<PathBuf> {
    let publication = Some(output_here()).filter(|path| is_published(path));
    let data = Some(data_here()).filter(|path| path.is_dir());
    publication.into_iter().chain(data).collect()
}

fn is_of_command(findings: &[Finding]) -> bool {
    let of_command = [
        message::FINGERPRINT_SIGN,
        message::FINGERPRINT_LENGTH,
        message::PUBLICATION_IN_PART,
    ];
    let is = |finding: &Finding| of_command.iter().any(|id| finding.is(*id));
    findings.len() == 1 && findings.iter().all(is)
}

fn state(state: Option<&State>) -> &'static str {
    match state {
        Some(State::Current) => "current",
        Some(State::Unpublished) => "unpublished",
        Some(State::Former(..)) => "former",
        None => "unknown",
    }
}

fn for_scripts(verified: &Verified, messages: &Messages) -> Value {
    let disclosure = |found: &Match| {
        let later = match &found.state {
            State::Former(code, date) => Some(json!({ "code": code, "date": date })),
            _ => None,
        };
        json!({
            "name": masked(&found.listing.name),
            "title": masked(&found.listing.title(messages.tag())),
            "school-year": found.listing.school_year,
            "state": state(Some(&found.state)),
            "date": found.date,
            "superseded-by": later,
            "data": found.data,
        })
    };
    json!({
        "fingerprint": verified.code,
        "state": state(verified.state()),
        "disclosures": verified.matches.iter().map(disclosure).collect::<Vec<_>>(),
        "unsound": verified.unsound.iter().map(|name| masked(name)).collect::<Vec<_>>(),
        "findings": [],
    })
}

fn for_people(verified: &Verified, messages: &Messages) -> String {
    let mut lines: Vec<String> = Vec::new();
    for found in &verified.matches {
        lines.extend(about(found, verified, messages));
    }
    let code = || ("code", Argument::from(verified.code.clone()));
    if verified.matches.is_empty() {
        lines.push(messages.text(message::VERIFY_UNKNOWN, &[code()]));
    }
    if !verified.unsound.is_empty() {
        let names: Vec<String> = verified.unsound.iter().map(|name| masked(name)).collect();
        let names = [
            ("count", names.len().into()),
            ("names", names.join(", ").into()),
        ];
        lines.push(messages.text(message::VERIFY_UNSOUND, &names));
    }
    lines.join("\n") + "\n"
}

/// What a fingerprint is to a disclosure, and what has become of its data.
fn about(found: &Match, verified: &Verified, messages: &Messages) -> Vec<String> {
    let date = |date: &Option<String>| date.as_deref().unwrap_or("none").to_owned();
    let mut arguments = vec![
        ("code", Argument::from(verified.code.clone())),
        ("name", masked(&found.listing.name).into()),
        ("title", masked(&found.listing.title(messages.tag())).into()),
        ("date", date(&found.date).into()),
    ];
    let id = match &found.state {
        State::Current => message::VERIFY_CURRENT,
        State::Unpublished => message::VERIFY_UNPUBLISHED,
        State::Former(later, dated) => {
            arguments.extend([
                ("later", later.clone().into()),
                ("dated", date(dated).into()),
            ]);
            message::VERIFY_FORMER
        }
    };
    let mut lines = vec![messages.text(id, &arguments)];
    let now = found
        .data
        .as_ref()
        .filter(|_| found.state != State::Unpublished);
    lines.extend(now.map(|now| of_data(now, &verified.code, messages)));
    lines
}

fn of_data(now: &Fingerprint, code: &str, messages: &Messages) -> String {
    let arguments = [("code", now.code.clone().into())];
    match now.code == code {
        true => messages.text(message::VERIFY_DATA_SAME, &[]),
        false => messages.text(message::VERIFY_DATA_DIFFERS, &arguments),
    }
}
