//! `gongkai i18n`: reports the state of translations, records that they are up to date, exports and imports them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::{ExportOptions, I18nCommand, named_or_here};
use super::output::{print, print_json, refused};
use crate::diagnostic::{Finding, MessageId, Span, message};
use crate::engine::{Imported, Removed, accept, export, import, progress, remove_language};
use crate::locale::Messages;
use crate::report::{Private, plain_path, show_path};
use crate::text::shown;
use crate::translation::po::{SIGN, holds_translations};
use crate::translation::{Progress, Skipped};
use crate::workspace::{self, Files};

pub(super) fn run(command: &I18nCommand, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let (answer, data) = match command {
        I18nCommand::Status(options) => (&options.answer, &options.data),
        I18nCommand::Accept(options) => (&options.answer, &options.data),
        I18nCommand::Export(options) => (&options.answer, &options.data),
        I18nCommand::Import(options) => (&options.answer, &options.data),
        I18nCommand::Remove(options) => (&options.answer, &options.data),
    };
    let data = named_or_here(data);
    let is_json = answer.is_json();
    let is_quiet = match command {
        // What these print is what they are asked for.
        I18nCommand::Status(_) | I18nCommand::Export(_) => false,
        I18nCommand::Accept(options) => options.quiet,
        I18nCommand::Import(options) => options.quiet,
        I18nCommand::Remove(options) => options.quiet,
    };
    let done = match command {
        I18nCommand::Status(_) => progress(&data, &files).map(Done::Status),
        I18nCommand::Accept(_) => accept(&data, &files).map(Done::Accepted),
        I18nCommand::Export(options) => {
            export(&data, &options.locale, &files).and_then(|text| exported(text, options))
        }
        I18nCommand::Import(options) => import(&options.file, &data, &files).map(Done::Imported),
        I18nCommand::Remove(options) => {
            remove_language(&data, &options.locale, &files).map(Done::Removed)
        }
    };
    match done {
        Ok(done) if is_json => print_json(&for_scripts(&done, &files)),
        Ok(done) if is_quiet && done.is_all_well() => ExitCode::SUCCESS,
        Ok(done) => print(&for_people(done, &files, messages)),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

/// What a command has done.
enum Done {
    Status(Vec<Progress>),
    Accepted(Vec<(PathBuf, usize)>),
    /// The PO file, for standard output.
    Exported(String),
    /// The PO file was written here.
    Written(PathBuf),
    Imported(Imported),
    Removed(Removed),
}

impl Done {
    /// Whether nothing is left to be done by hand.
    fn is_all_well(&self) -> bool {
        match self {
            Self::Imported(done) => done.skipped.is_empty(),
            _ => true,
        }
    }
}

fn for_people(done: Done, files: &Files, messages: &Messages) -> String {
    match done {
        Done::Status(all) => status(&all, files, messages),
        Done::Accepted(written) => accepted(&written, messages),
        Done::Exported(text) => text,
        Done::Written(_) => String::new(),
        Done::Imported(done) => imported(&done, files, messages),
        Done::Removed(done) => removed(&done, messages),
    }
}

fn for_scripts(done: &Done, files: &Files) -> Value {
    let place = |span: &Span| {
        let at = files.position(*span);
        let path = plain_path(files.path(span.file));
        json!({ "file": path, "line": at.line, "column": at.column })
    };
    let places = |spans: &[Span]| spans.iter().map(place).collect::<Value>();
    let file = |progress: &Progress| {
        json!({
            "locale": progress.locale,
            "file": progress.file,
            "texts": progress.texts,
            "translated": progress.translated,
            "unaccepted": progress.unaccepted,
            "missing": places(&progress.missing),
            "stale": places(&progress.stale),
        })
    };
    let written = |path: &PathBuf| plain_path(path);
    let mut answer = match done {
        Done::Status(all) => json!({ "translations": all.iter().map(file).collect::<Value>() }),
        Done::Accepted(all) => {
            let entry = |(path, count): &(PathBuf, usize)| json!({ "file": written(path), "translations": count });
            json!({ "accepted": all.iter().map(entry).collect::<Value>() })
        }
        Done::Exported(text) => json!({ "po": text }),
        Done::Written(path) => json!({ "written": [written(path)] }),
        Done::Imported(done) => {
            let skipped = done.skipped.iter().map(|(why, span)| {
                let mut entry = place(span);
                entry["why"] = json!(match why {
                    Skipped::Empty => "empty",
                    Skipped::Fuzzy => "fuzzy",
                });
                entry
            });
            json!({
                "written": done.written.iter().map(written).collect::<Value>(),
                "skipped": skipped.collect::<Value>(),
            })
        }
        Done::Removed(done) => json!({
            "written": done.written.iter().map(written).collect::<Value>(),
            "deleted": done.deleted.iter().map(written).collect::<Value>(),
        }),
    };
    // Where something was found, nothing was done; a script need not ask whether there is such a list.
    answer["findings"] = json!([]);
    answer
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
    let begin = shown(text.lines().next().unwrap_or_default());
    let what = messages.text(id, &[]);
    format!(
        "  {path}:{}:{}: {what}: {begin}\n",
        place.line, place.column
    )
}

/// Writes an exported PO file where it is wanted; without `--output`, returns it for standard output.
fn exported(text: String, options: &ExportOptions) -> Result<Done, Vec<Finding>> {
    let Some(path) = &options.output else {
        return Ok(Done::Exported(text));
    };
    let former = workspace::read_file(path, workspace::FileKind::Text).unwrap_or_default();
    if !options.force && holds_translations(&String::from_utf8_lossy(&former), &text) {
        let holds = workspace::refusal(message::EXPORT_HOLDS_TRANSLATIONS, path);
        return Err(vec![holds]);
    }
    let file = workspace::Export {
        files: vec![(path.clone(), text.as_bytes())],
        sign: SIGN,
        force: options.force,
    };
    workspace::export(&file, &[])?;
    Ok(Done::Written(path.clone()))
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

/// The files that were changed, and those that were deleted.
fn removed(done: &Removed, messages: &Messages) -> String {
    let written = done
        .written
        .iter()
        .map(|path| (message::I18N_WRITTEN, path));
    let deleted = done
        .deleted
        .iter()
        .map(|path| (message::I18N_DELETED, path));
    written
        .chain(deleted)
        .map(|(id, path)| {
            let path = [("path", show_path(path).into())];
            format!("{}\n", messages.text(id, &path))
        })
        .collect()
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
