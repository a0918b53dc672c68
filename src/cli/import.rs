//! `gongkai import`: takes a table of people, or the figures of the delegates, into the data. It shows what changes before it
//! writes.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::{ImportCommand, TableOptions};
use super::consent::Wish;
use super::import_shown::Shown;
use super::output::{print, print_findings, print_json, refused};
use crate::diagnostic::{Finding, MessageId, message};
use crate::engine::{DelegateFigures, PeopleTable};
use crate::locale::Messages;
use crate::report::{Causes, Extent, plain_path, show_path, to_json};
use crate::roster::Table;
use crate::spreadsheet::Source;
use crate::workspace::{Files, data_here, disclosure_here, rewrite};

pub(super) fn run(command: &ImportCommand, messages: &Messages) -> ExitCode {
    let options = command.options();
    let files = Files::default();
    // A table is one disclosure's: whoever stands in one means that.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    let proposed = match command {
        ImportCommand::Roster(_) => people(&data, Table::Roster, options, &files),
        ImportCommand::Advisors(_) => people(&data, Table::Advisors, options, &files),
        ImportCommand::Delegates(_) => figures(&data, options, &files),
    };
    match proposed {
        Ok((proposal, found)) => {
            let import = Import {
                options,
                proposal: &*proposal,
                found: &found,
                files: &files,
                messages,
            };
            import.conclude()
        }
        Err(findings) => refused(&findings, &files, options.answer.is_json(), messages),
    }
}

/// What a spreadsheet changes, with what else was found when it was read.
type Proposed = Result<(Box<dyn Shown>, Vec<Finding>), Vec<Finding>>;

fn people(data: &Path, table: Table, options: &TableOptions, files: &Files) -> Proposed {
    let people = PeopleTable::find(data, table, files)?;
    let source = Source::named(&options.file);
    let (reading, found) = understood(people.read(&source, options.sheet.as_deref()))?;
    Ok((Box::new(people.proposal(&reading, files)?), found))
}

fn figures(data: &Path, options: &TableOptions, files: &Files) -> Proposed {
    let figures = DelegateFigures::find(data, files)?;
    let source = Source::named(&options.file);
    let (stated, found) = understood(figures.read(&source, options.sheet.as_deref()))?;
    Ok((Box::new(figures.proposal(&stated, files)?), found))
}

/// What was read, where all of it was understood: nothing must be left out in silence.
fn understood<R>(
    (reading, found): (Option<R>, Vec<Finding>),
) -> Result<(R, Vec<Finding>), Vec<Finding>> {
    match reading {
        Some(reading) if !found.iter().any(Finding::stops) => Ok((reading, found)),
        _ => Err(found),
    }
}

struct Import<'a> {
    options: &'a TableOptions,
    proposal: &'a dyn Shown,
    /// What was found in the table and keeps nothing from being imported.
    found: &'a [Finding],
    files: &'a Files,
    messages: &'a Messages,
}

impl Import<'_> {
    /// Shows the changes, asks, writes.
    fn conclude(&self) -> ExitCode {
        let is_json = self.options.answer.is_json();
        if !is_json {
            self.show();
        }
        if self.proposal.is_empty() {
            return match is_json {
                true => self.answer(false),
                false => self.say(message::ROSTER_NOTHING),
            };
        }
        let wish = Wish {
            yes: self.options.yes,
            dry_run: self.options.dry_run,
            is_json,
        };
        let is_wanted = wish.consent(self.messages);
        let status = match self.options.dry_run || is_wanted.is_ok() {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        };
        if is_wanted.is_ok()
            && let Err(findings) = rewrite(self.proposal.changes())
        {
            return refused(&findings, self.files, is_json, self.messages);
        }
        let printed = match (is_json, is_wanted) {
            (true, wanted) => self.answer(wanted.is_ok()),
            (false, Ok(())) => print(&self.written()),
            (false, Err(why)) => self.say(why),
        };
        match printed {
            ExitCode::SUCCESS => status,
            failed => failed,
        }
    }

    fn show(&self) {
        self.print_findings(self.found, self.files);
        print(&self.proposal.for_people(self.files, self.messages));
        let (new, then) = self.proposal.findings();
        if !new.is_empty() {
            let count = [("count", new.len().into())];
            print(&format!(
                "\n{}\n",
                self.messages.text(message::ROSTER_FINDINGS, &count)
            ));
            self.print_findings(new, then);
        }
    }

    fn print_findings(&self, findings: &[Finding], files: &Files) {
        let causes = Causes::of(findings, files);
        print_findings(&causes, findings, files, Extent::default(), self.messages);
    }

    fn say(&self, id: MessageId) -> ExitCode {
        print(&format!("{}\n", self.messages.text(id, &[])))
    }

    fn written(&self) -> String {
        let line = |path: &Path| {
            let path = [("path", show_path(path).into())];
            format!("{}\n", self.messages.text(message::ROSTER_WRITTEN, &path))
        };
        let changes = self.proposal.changes().iter();
        changes.map(|change| line(&change.path)).collect()
    }

    fn answer(&self, is_written: bool) -> ExitCode {
        let (new, then) = self.proposal.findings();
        let mut findings = to_json(self.found, self.files, self.messages);
        if let (Value::Array(all), Value::Array(new)) =
            (&mut findings, to_json(new, then, self.messages))
        {
            all.extend(new);
        }
        let changes = self.proposal.changes().iter();
        let written: Vec<String> = changes
            .filter(|_| is_written)
            .map(|change| plain_path(&change.path))
            .collect();
        let mut answer = self.proposal.for_scripts(self.files);
        answer["written"] = json!(written);
        answer["findings"] = findings;
        print_json(&answer)
    }
}
