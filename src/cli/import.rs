//! `gongkai import`: takes a table of people into the data. It shows what changes before it writes.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::{ImportCommand, TableOptions};
use super::consent::Wish;
use super::import_shown::{for_people, for_scripts};
use super::output::{print, print_findings, print_json, refused};
use crate::diagnostic::{Finding, MessageId, message};
use crate::engine::{Proposal, Recipient};
use crate::locale::Messages;
use crate::report::{Causes, Extent, show_path};
use crate::roster::Table;
use crate::spreadsheet::Source;
use crate::workspace::{Files, data_here, disclosure_here, rewrite};

pub(super) fn run(command: &ImportCommand, messages: &Messages) -> ExitCode {
    let (table, options) = match command {
        ImportCommand::Roster(options) => (Table::Roster, options),
        ImportCommand::Advisors(options) => (Table::Advisors, options),
    };
    let files = Files::default();
    // A table is one disclosure's: whoever stands in one means that.
    let data = options.data.clone().or_else(disclosure_here);
    let data = data.unwrap_or_else(data_here);
    match proposed(&data, table, options, &files) {
        Ok((proposal, found)) => {
            let import = Import {
                options,
                proposal: &proposal,
                found: &found,
                files: &files,
                messages,
            };
            import.conclude()
        }
        Err(findings) => refused(&findings, &files, options.answer.is_json(), messages),
    }
}

/// What the table changes, with what else was found when it was read.
fn proposed(
    data: &Path,
    table: Table,
    options: &TableOptions,
    files: &Files,
) -> Result<(Proposal, Vec<Finding>), Vec<Finding>> {
    let recipient = Recipient::find(data, table, files)?;
    let source = Source::named(&options.file);
    let (reading, found) = recipient.read(&source, options.sheet.as_deref());
    match reading {
        // What is not understood must not be left out in silence.
        Some(reading) if !found.iter().any(Finding::stops) => {
            Ok((recipient.proposal(&reading, files)?, found))
        }
        _ => Err(found),
    }
}

struct Import<'a> {
    options: &'a TableOptions,
    proposal: &'a Proposal,
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
        if self.proposal.plan.is_empty() {
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
            && let Err(findings) = rewrite(&self.proposal.changes)
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
        print(&for_people(self.proposal, self.files, self.messages));
        let new = &self.proposal.findings;
        if !new.is_empty() {
            let count = [("count", new.len().into())];
            print(&format!(
                "\n{}\n",
                self.messages.text(message::ROSTER_FINDINGS, &count)
            ));
            self.print_findings(new, &self.proposal.then);
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
        let changes = self.proposal.changes.iter();
        changes.map(|change| line(&change.path)).collect()
    }

    fn answer(&self, is_written: bool) -> ExitCode {
        let answer = for_scripts(
            self.proposal,
            self.found,
            is_written,
            self.files,
            self.messages,
        );
        print_json(&answer)
    }
}
