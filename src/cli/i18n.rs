//! `gongkai i18n`: reports the state of translations, records that they are up to date, exports and imports them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::I18nCommand;
use crate::cli::{print, print_findings};
use crate::diagnostic::{Finding, MessageId, Span, message};
use crate::engine::{Imported, accept, export, import, progress};
use crate::locale::Messages;
use crate::report::{Private, show_path};
use crate::translation::{Progress, Skipped};
use crate::workspace::{Change, Files, rewrite};

pub(super) fn run(command: &I18nCommand, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let output = match command {
        I18nCommand::Status(options) => {
            progress(&options.data, &files).map(|all| status(&all, &files, messages))
        }
        I18nCommand::Accept(options) => {
            accept(&options.data, &files).map(|written| accepted(&written, messages))
        }
        I18nCommand::Export(options) => export(&options.data, &options.locale, &files)
            .and_then(|text| exported(text, options.output.as_deref())),
        I18nCommand::Import(options) => import(&options.file, &options.data, &files)
            .map(|done| imported(&done, &files, messages)),
    };
    match output {
        Ok(text) => print(&text),
        Err(findings) => failed(&findings, &files, messages),
    }
}

fn failed(findings: &[Finding], files: &Files, messages: &Messages) -> ExitCode {
    print_findings(findings, files, messages);
    ExitCode::FAILURE
}

/// One line for each language and file, and below it one for each text that is missing or stale.
fn status(all: &[Progress], files: &Files, messages: &Messages) -> String {
    if all.is_empty() {
        return format!("{}\n", messages.text(message::I18N_ONE_LANGUAGE, &[]));
    }
    let mut text = String::new();
    for progress in all {
        let counts = [
            ("locale", progress.locale.clone().into()),
            ("file", progress.file.clone().into()),
            ("translated", progress.translated.into()),
            ("texts", progress.texts.into()),
        ];
        text.push_str(&messages.text(message::I18N_PROGRESS, &counts));
        text.push('\n');
        let mut list = |spans: &[Span], id: MessageId| {
            for span in spans {
                text.push_str(&listed(*span, id, files, messages));
            }
        };
        list(&progress.missing, message::I18N_MISSING);
        list(&progress.stale, message::I18N_STALE);
    }
    text + &unaccepted(all, messages)
}

/// One line for each language with translations that nobody has accepted as up to date.
fn unaccepted(all: &[Progress], messages: &Messages) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for progress in all {
        *counts.entry(&progress.locale).or_default() += progress.unaccepted;
    }
    let open = counts.into_iter().filter(|(_, count)| *count > 0);
    open.map(|(locale, count)| {
        let arguments = [
            ("locale", locale.to_owned().into()),
            ("count", count.into()),
        ];
        format!("{}\n", messages.text(message::I18N_UNACCEPTED, &arguments))
    })
    .collect()
}

/// One line for a text: its place, the message `id` about it, and its first line.
fn listed(span: Span, id: MessageId, files: &Files, messages: &Messages) -> String {
    let place = files.position(span);
    let path = show_path(files.path(span.file));
    // The text may be a person's entry: private values are masked here as in findings.
    let text = Private::default().lines(files, span.file, span.range());
    let begin = text.lines().next().unwrap_or_default();
    let what = messages.text(id, &[]);
    format!(
        "  {path}:{}:{}: {what}: {begin}\n",
        place.line, place.column
    )
}

/// Writes an exported PO file to `output`, whole or not at all; without `output`, returns it for standard output.
fn exported(text: String, output: Option<&Path>) -> Result<String, Vec<Finding>> {
    let Some(path) = output else { return Ok(text) };
    let files = Files::default();
    let former = files.read(path).ok();
    rewrite(&[Change {
        path: path.to_owned(),
        old: former.map(|file| files.text(file).to_owned()),
        new: text,
    }])?;
    Ok(String::new())
}

/// The files that were written, and below them the translations that were skipped.
fn imported(done: &Imported, files: &Files, messages: &Messages) -> String {
    let mut text = String::new();
    let mut line = |id: MessageId, arguments: &[_]| {
        text.push_str(&messages.text(id, arguments));
        text.push('\n');
    };
    for path in &done.written {
        line(message::I18N_WRITTEN, &[("path", show_path(path).into())]);
    }
    match (done.written.is_empty(), done.skipped.is_empty()) {
        (true, true) => line(message::I18N_NOTHING_NEW, &[]),
        (true, false) => line(message::I18N_NOTHING_ELSE_NEW, &[]),
        (false, _) => {}
    }
    if !done.skipped.is_empty() {
        line(
            message::I18N_SKIPPED,
            &[("count", done.skipped.len().into())],
        );
    }
    for (why, span) in &done.skipped {
        let why = match why {
            Skipped::Empty => message::I18N_SKIPPED_EMPTY,
            Skipped::Fuzzy => message::I18N_SKIPPED_FUZZY,
        };
        text.push_str(&listed(*span, why, files, messages));
    }
    text
}

fn accepted(written: &[(PathBuf, usize)], messages: &Messages) -> String {
    if written.is_empty() {
        return format!("{}\n", messages.text(message::I18N_NOTHING_TO_ACCEPT, &[]));
    }
    written
        .iter()
        .map(|(path, count)| {
            let arguments = [("path", show_path(path).into()), ("count", (*count).into())];
            format!("{}\n", messages.text(message::I18N_ACCEPTED, &arguments))
        })
        .collect()
}
