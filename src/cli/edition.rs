//! `gongkai edition`: lists the shipped criteria editions, and makes a school's own from one of them.

use std::process::ExitCode;

use serde_json::json;

use super::arguments::{EditionCommand, NewOptions};
use super::output::{print, print_json, refused};
use crate::diagnostic::message;
use crate::engine::{NewEdition, ShippedEdition, list_editions, new_edition};
use crate::locale::Messages;
use crate::report::{plain_path, show_path};
use crate::workspace::{Files, data_here, disclosure_here};

pub(super) fn run(command: &EditionCommand, messages: &Messages) -> ExitCode {
    match command {
        EditionCommand::List(options) => list(options.answer.is_json(), messages),
        EditionCommand::New(options) => new(options, messages),
    }
}

fn list(is_json: bool, messages: &Messages) -> ExitCode {
    let files = Files::default();
    match list_editions(messages.tag(), &files) {
        Ok(all) if is_json => {
            let edition = |edition: &ShippedEdition| {
                json!({
                    "name": edition.name,
                    "title": edition.title,
                    "level": edition.level.name(),
                    "items": edition.questions,
                    "seen": edition.seen,
                })
            };
            let editions: Vec<_> = all.iter().map(edition).collect();
            print_json(&json!({ "editions": editions, "findings": [] }))
        }
        Ok(all) => {
            let line = |edition: &ShippedEdition| {
                let arguments = [
                    ("name", edition.name.clone().into()),
                    ("title", edition.title.clone().into()),
                    ("level", edition.level.name().into()),
                    ("count", edition.questions.into()),
                    ("seen", edition.seen.into()),
                ];
                messages.text(message::EDITION_LISTED, &arguments) + "\n"
            };
            print(&all.iter().map(line).collect::<String>())
        }
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn new(options: &NewOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    // An edition is one disclosure's: whoever stands in one means that.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    let base = options.based_on.as_deref().map(str::trim);
    match new_edition(&data, options.name.trim(), base, messages, &files) {
        Ok(made) if is_json => print_json(&json!({
            "written": made.written.iter().map(|path| plain_path(path)).collect::<Vec<_>>(),
            "criteria": made.file,
            "used": made.is_used,
            "findings": [],
        })),
        Ok(made) => print(&for_people(&made, messages)),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

/// The files that were written, and how the edition comes into use.
fn for_people(made: &NewEdition, messages: &Messages) -> String {
    let written = made.written.iter().map(|path| {
        let path = [("path", show_path(path).into())];
        messages.text(message::I18N_WRITTEN, &path) + "\n"
    });
    let next = match made.is_used {
        true => message::EDITION_USED,
        false => message::EDITION_UNUSED,
    };
    let next = messages.text(next, &[("file", made.file.clone().into())]);
    written.collect::<String>() + &next + "\n"
}
