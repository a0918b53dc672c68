//! `gongkai export`: writes a table of people, or the figures of the delegates, as a spreadsheet.

use std::process::ExitCode;

use serde_json::json;

use super::arguments::{ExportCommand, NewTableOptions};
use super::output::{print, print_json, refused};
use crate::diagnostic::{Finding, message};
use crate::engine::{DelegateFigures, PeopleTable};
use crate::locale::Messages;
use crate::report::{plain_path, show_path};
use crate::roster::Table;
use crate::spreadsheet::NewForm;
use crate::workspace::{Export, Files, data_here, disclosure_here, export, refusal};

/// No spreadsheet says this at its beginning: what is there already may have been filled in since, and is replaced by
/// consent only.
const NO_SIGN: &str = "gongkai export";

pub(super) fn run(command: &ExportCommand, messages: &Messages) -> ExitCode {
    let options = command.options();
    let files = Files::default();
    let is_json = options.answer.is_json();
    match write(command, options, &files) {
        Ok(()) if is_json => {
            print_json(&json!({ "written": [plain_path(&options.output)], "findings": [] }))
        }
        Ok(()) => {
            let path = [("path", show_path(&options.output).into())];
            print(&format!(
                "{}\n",
                messages.text(message::ROSTER_WRITTEN, &path)
            ))
        }
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn write(
    command: &ExportCommand,
    options: &NewTableOptions,
    files: &Files,
) -> Result<(), Vec<Finding>> {
    let output = &options.output;
    let form = NewForm::of(output);
    let form = form.ok_or_else(|| vec![refusal(message::EXPORT_FORMAT, output)])?;
    // A table is one disclosure's: whoever stands in one means that.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    let people = |table| PeopleTable::find(&data, table, files)?.exported(form, output);
    let content = match command {
        ExportCommand::Roster(_) => people(Table::Roster)?,
        ExportCommand::Advisors(_) => people(Table::Advisors)?,
        ExportCommand::Delegates(_) => {
            DelegateFigures::find(&data, files)?.exported(form, output)?
        }
    };
    let file = Export {
        files: vec![(output.clone(), &content)],
        sign: NO_SIGN,
        force: options.force,
    };
    export(&file, &[])
}
