//! `gongkai new-year`: begins a year with what last year's says.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::NewYearOptions;
use super::output::{print, print_json, refused};
use crate::diagnostic::{Finding, message};
use crate::engine::{NewYear, YearWishes, new_year};
use crate::locale::Messages;
use crate::report::{plain_path, show_path};
use crate::workspace::{Files, data_here, disclosure_here};

pub(super) fn run(options: &NewYearOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    // Whoever stands in a year's folder means that year.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    let wishes = YearWishes {
        school_year: options.school_year.as_deref(),
        empty_roster: options.empty_roster,
    };
    match new_year(&data, &wishes, &files) {
        Ok(begun) if is_json => print_json(&for_scripts(&begun, messages)),
        Ok(begun) => print(&for_people(&begun, messages)),
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn for_scripts(begun: &NewYear, messages: &Messages) -> Value {
    let next = begun.next.iter().map(|(file, todo)| {
        json!({ "file": file, "id": todo.wording.as_str(), "message": said(todo, messages) })
    });
    json!({
        "from": plain_path(&begun.from),
        "folder": plain_path(&begun.folder),
        "schoolYear": begun.school_year,
        "written": begun.written.iter().map(|path| plain_path(path)).collect::<Value>(),
        "next": next.collect::<Value>(),
        "findings": [],
    })
}

/// What was written, then what to look at: each file once, with what is to be done below it.
fn for_people(begun: &NewYear, messages: &Messages) -> String {
    let path = |path: &PathBuf| show_path(path);
    let data = format!(" {}", path(&begun.folder));
    let arguments = [
        ("from", path(&begun.from).into()),
        ("path", path(&begun.folder).into()),
        ("year", begun.school_year.clone().into()),
        ("data", data.into()),
    ];
    let line = |id| messages.text(id, &arguments) + "\n";
    let mut text = line(message::NEW_YEAR_WRITTEN) + &line(message::NEW_YEAR_LOOK);
    let mut last = "";
    for (file, todo) in &begun.next {
        if last != file {
            text += &format!("  {file}\n");
            last = file;
        }
        text += &format!("    {}\n", said(todo, messages));
    }
    text + &line(message::NEW_YEAR_CHECK)
}

fn said(todo: &Finding, messages: &Messages) -> String {
    messages.text(todo.wording, &todo.arguments)
}
