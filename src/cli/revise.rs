//! `gongkai revise`: writes into the record of revisions what changed since the last publication. It shows the entry
//! before it writes.

use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::arguments::ReviseOptions;
use super::consent::Wish;
use super::output::{print, print_json, refused, usage_error};
use super::today::today;
use crate::diagnostic::{Finding, MessageId, message, slashed};
use crate::engine::{Revised, RevisionWish, WrittenRevision, publication_of, revise};
use crate::locale::{Messages, Words};
use crate::model::{Date, Written, written};
use crate::report::{plain_path, show_path};
use crate::text::shown;
use crate::workspace::{Files, data_here, is_published, rewrite};

pub(super) fn run(options: &ReviseOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    let data = options.data.clone().unwrap_or_else(data_here);
    let output = options.output.clone();
    let published = output.unwrap_or_else(|| publication_of(&data));
    let date = match date(options) {
        Ok(_) if !is_published(&published) => {
            let finding = Finding::error(message::REVISE_NEVER_PUBLISHED);
            Err(finding.with("path", slashed(&published)))
        }
        date => date,
    };
    let date = match date {
        Ok(date) => date,
        Err(finding) => return usage_error(&finding, is_json, messages),
    };
    let wish = RevisionWish {
        data: &data,
        published: &published,
        date,
        replace: options.replace,
    };
    match revise(&wish, &files) {
        Ok(revised) => conclude(&revised, options, &files, messages),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

/// The date of the entry, however it is written.
fn date(options: &ReviseOptions) -> Result<NaiveDate, Finding> {
    let Some(typed) = &options.date else {
        return match options.today {
            true => Ok(today()),
            false => Err(Finding::error(message::REVISE_DATE)),
        };
    };
    match written::<Date>(typed.trim(), "", &Words::shipped()) {
        Written::Value(date) => Ok(date.0),
        Written::Nothing => Err(Finding::error(message::REVISE_DATE)),
        Written::Wrong(finding) => Err(finding),
    }
}

/// Shows the entries, asks, writes.
fn conclude(
    revised: &Revised,
    options: &ReviseOptions,
    files: &Files,
    messages: &Messages,
) -> ExitCode {
    let is_json = options.answer.is_json();
    if !is_json {
        let shown: Vec<String> = revised
            .entries
            .iter()
            .map(|it| told(it, messages))
            .collect();
        print(&shown.join("\n"));
    }
    if revised.entries.is_empty() {
        return match is_json {
            true => print_json(&for_scripts(revised, false)),
            false => say(message::REVISE_NOTHING, messages),
        };
    }
    let wish = Wish {
        yes: options.yes,
        dry_run: options.dry_run,
        is_json,
    };
    let consent = wish.consent(messages);
    if consent.is_ok()
        && let Err(findings) = rewrite(&revised.changes)
    {
        return refused(&findings, files, is_json, messages);
    }
    let printed = match (is_json, consent) {
        (true, consent) => print_json(&for_scripts(revised, consent.is_ok())),
        (false, Ok(())) => print(&paths(revised, messages)),
        (false, Err(why)) => say(why, messages),
    };
    match (printed, options.dry_run || consent.is_ok()) {
        (ExitCode::SUCCESS, false) => ExitCode::FAILURE,
        (printed, _) => printed,
    }
}

/// An entry with the file that is to hold it.
fn told(entry: &WrittenRevision, messages: &Messages) -> String {
    let line = |id: MessageId, name: &'static str, value: &str| {
        messages.text(id, &[(name, shown(value).into_owned().into())]) + "\n"
    };
    let mut lines = show_path(&entry.path) + "\n";
    for (tag, text) in &entry.texts {
        let arguments = [
            ("language", tag.clone().into()),
            ("text", shown(text).into_owned().into()),
        ];
        lines += &(messages.text(message::REVISE_ENTRY, &arguments) + "\n");
    }
    for replaced in &entry.replaced {
        lines += &line(message::REVISE_REPLACED, "text", replaced);
    }
    if !entry.untold.is_empty() {
        lines += &line(
            message::REVISE_UNTOLD,
            "languages",
            &entry.untold.join(", "),
        );
    }
    lines
}

fn paths(revised: &Revised, messages: &Messages) -> String {
    let line = |entry: &WrittenRevision| {
        let path = [("path", show_path(&entry.path).into())];
        messages.text(message::I18N_WRITTEN, &path) + "\n"
    };
    revised.entries.iter().map(line).collect()
}

fn say(id: MessageId, messages: &Messages) -> ExitCode {
    print(&(messages.text(id, &[]) + "\n"))
}

fn for_scripts(revised: &Revised, is_written: bool) -> Value {
    let entries = revised.entries.iter().map(|entry| {
        let texts = entry.texts.iter();
        let texts = texts.map(|(tag, text)| (tag.clone(), json!(text)));
        json!({
            "file": plain_path(&entry.path),
            "text": texts.collect::<serde_json::Map<_, _>>(),
            "untold": entry.untold,
            "replaced": entry.replaced,
        })
    });
    json!({
        "entries": entries.collect::<Vec<_>>(),
        "written": is_written,
        "findings": [],
    })
}
