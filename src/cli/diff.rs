//! `gongkai diff`: says what changed, in words.
//!
//! Exit status: 0 whether anything changed or not, so that a change is no failure; 1 where a state has errors, 2 where the
//! command is wrong.

use std::path::Path;
use std::process::ExitCode;

use minijinja::context;
use minijinja::value::Serde;
use serde_json::{Value, json};

use super::arguments::{DiffFormat, DiffOptions};
use super::output::{print, print_json, refused, usage_error};
use super::states::{home_of, sides};
use crate::diagnostic::{Finding, MessageId, message};
use crate::engine::{Compared, Differences, changes_page, compare};
use crate::locale::Messages;
use crate::report::{ToldChanges, masked, to_data, to_markdown, to_plain, told};
use crate::text::shown_json;
use crate::workspace::{Export, Files, export};

/// The line by which a page or a Markdown file is known again.
const SIGN: &str = "<!-- Written by gongkai diff. -->";
/// The same of data.
const SIGN_OF_DATA: &str = "\"generator\": \"gongkai diff\"";

pub(super) fn run(options: &DiffOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.format == DiffFormat::Json;
    let sides = match sides(&options.sides) {
        Ok(sides) => sides,
        Err(finding) => return usage_error(&finding, is_json, messages),
    };
    let made = compare(&sides, &files).and_then(|found| {
        let home = home_of(&sides);
        in_form(&found, options.format, &home, &files, messages)
    });
    let made = made.and_then(|text| match &options.output {
        Some(path) => write(path, &text, options).map(|()| None),
        None => Ok(Some(text)),
    });
    match made {
        Ok(Some(text)) => print(&text),
        Ok(None) if is_json => print_json(&json!({ "findings": [] })),
        Ok(None) => ExitCode::SUCCESS,
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn write(path: &Path, text: &str, options: &DiffOptions) -> Result<(), Vec<Finding>> {
    let written = Export {
        files: vec![(path.to_owned(), text.as_bytes())],
        sign: match options.format {
            DiffFormat::Json => SIGN_OF_DATA,
            _ => SIGN,
        },
        force: options.force,
    };
    export(&written, &[])
}

fn in_form(
    found: &Differences,
    format: DiffFormat,
    home: &Path,
    files: &Files,
    messages: &Messages,
) -> Result<String, Vec<Finding>> {
    let told = || found.comparisons.iter().map(|it| with_notes(it, messages));
    let beside = notes_beside(found, messages);
    Ok(match format {
        DiffFormat::Json => {
            let mut data = json!({ "generator": "gongkai diff", "changed": !found.is_empty() });
            if let (Value::Object(all), Value::Object(more)) = (&mut data, to_data(found)) {
                all.extend(more);
                all.insert("findings".to_owned(), json!([]));
            }
            shown_json(&format!("{data:#}\n"))
        }
        DiffFormat::Human => {
            let legend = told().any(|it| it.has_text());
            let legend = legend.then(|| messages.text(message::CHANGES_LEGEND, &[]));
            let parts = told()
                .map(|it| to_plain(&it))
                .chain([lines(&beside), lines(&legend)]);
            let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
            parts.join("\n")
        }
        DiffFormat::Md => {
            let parts = told().map(|it| to_markdown(&it)).chain([lines(&beside)]);
            let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
            format!("{SIGN}\n\n{}", parts.join("\n"))
        }
        DiffFormat::Html => {
            let told: Vec<ToldChanges> = told().collect();
            let locale = found
                .comparisons
                .first()
                .map(|it| it.comparison.locale.as_str());
            let dir = found
                .comparisons
                .first()
                .map(|it| it.comparison.dir.as_str());
            let context = context! {
                sign => minijinja::Value::from_safe_string(SIGN.to_owned()),
                lang => messages.tag(),
                content_lang => locale.unwrap_or(messages.tag()),
                content_dir => dir.unwrap_or("ltr"),
                title => messages.text(message::CHANGES_PAGE, &[]),
                deleted => messages.text(message::CHANGES_DELETED, &[]),
                inserted => messages.text(message::CHANGES_INSERTED, &[]),
                told => Serde(&told),
                notes => beside,
            };
            changes_page(context, home, files)?
        }
    })
}

fn lines<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    texts.into_iter().map(|text| format!("{text}\n")).collect()
}

/// The changes of a disclosure in words, with what is said of its languages.
fn with_notes(compared: &Compared, messages: &Messages) -> ToldChanges {
    let mut told = told(&compared.comparison, messages);
    if !compared.changed {
        let id = match compared.is_untold() {
            true => message::CHANGES_UNTOLD,
            false => message::CHANGES_NONE,
        };
        told.notes.push(messages.text(id, &[]));
    }
    let tags = |tags: &[String]| tags.join(", ");
    let named = |kind: &'static str, all: &[String]| {
        let arguments = [("kind", kind.into()), ("languages", tags(all).into())];
        messages.text(message::CHANGES_LANGUAGES, &arguments)
    };
    for (kind, all) in [
        ("added", &compared.languages_added),
        ("removed", &compared.languages_removed),
    ] {
        if !all.is_empty() {
            told.notes.push(named(kind, all));
        }
    }
    if !compared.also_changed_in.is_empty() {
        let languages = [("languages", tags(&compared.also_changed_in).into())];
        told.notes
            .push(messages.text(message::CHANGES_ALSO_CHANGED, &languages));
    }
    told
}

/// What is said of disclosures that only one state has.
fn notes_beside(found: &Differences, messages: &Messages) -> Vec<String> {
    let named = |kind: &'static str, names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| masked(name)).collect();
        let arguments = [("kind", kind.into()), ("names", names.join(", ").into())];
        let id: MessageId = message::CHANGES_DISCLOSURES;
        (!names.is_empty()).then(|| messages.text(id, &arguments))
    };
    [
        named("added", &found.added),
        named("removed", &found.removed),
    ]
    .into_iter()
    .flatten()
    .collect()
}
