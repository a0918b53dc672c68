//! The command line: a thin file for each command, and what they share. The work itself is done in `engine`.

mod amendments;
mod arguments;
mod build;
mod check;
mod consent;
mod diff;
mod edition;
mod explain;
mod export;
mod help;
mod i18n;
mod import;
mod import_figures;
mod import_people;
mod import_shown;
mod migrate;
mod new;
mod new_year;
mod notice;
mod output;
mod parse;
mod remedies;
mod revise;
mod rules;
mod schema;
mod states;
mod today;
mod verify;
mod waive;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use crate::diagnostic::{Finding, message};
use crate::engine::start_threads;
use crate::locale::{Messages, limits, read_ahead};
use crate::typeset::on_excess;
use crate::workspace::{Files, data_here, home};
use arguments::Command;
use output::{concluded, print, refused, usage_error};

/// Runs the program with the arguments of its command line, the program's own name first.
///
/// Exit status: 0 when all went well, 1 when something in the data is wrong, 2 when the command is.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    outlive_limits();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // The language comes before everything else, because errors in the command line are reported in it, too. It may be
    // one of the school's own, which lie beside the data.
    let home = home(&parse::data(&arguments).unwrap_or_else(data_here));
    let command = parse::command(&arguments);
    if let Some(command) = &command {
        start_threads(threads(command));
        if matches!(command, Command::Check(_) | Command::Build(_)) {
            // Meanwhile the messages are read.
            rayon::spawn(read_ahead);
        }
    }
    let (messages, unknown) = messages(&arguments, &home);
    let is_json = asks_for_json(&arguments);
    let wrong = |finding: &Finding, messages: &Messages| {
        concluded(usage_error(finding, is_json, messages), messages)
    };
    if let Some(finding) = unknown {
        return wrong(&finding, &messages);
    }
    match command.map_or_else(|| parse::parse(&arguments, &messages), Ok) {
        Ok(command) => {
            let tag = messages.tag().to_owned();
            on_excess(move |finding| excess(&finding, &tag, &home, is_json));
            let messages = messages.knowing(remedies::given(&command));
            concluded(run_command(&command, &messages), &messages)
        }
        Err(parse::Stop::Shown(text)) => concluded(print(&text), &messages),
        Err(parse::Stop::Wrong(finding)) => wrong(&finding, &messages),
    }
}

/// How many threads a command may have at most. Each has memory of its own, and an import may take so much only.
fn threads(command: &Command) -> usize {
    match command {
        Command::Import(_) => limits().spreadsheets.threads,
        _ => usize::MAX,
    }
}

fn run_command(command: &Command, messages: &Messages) -> ExitCode {
    match command {
        Command::Check(options) => check::run(options, messages),
        Command::Build(options) => build::run(options, messages),
        Command::Notice(options) => notice::run(options, messages),
        Command::Diff(options) => diff::run(options, messages),
        Command::Amendments(options) => amendments::run(options, messages),
        Command::Revise(options) => revise::run(options, messages),
        Command::Rules(options) => rules::run(options, messages),
        Command::Explain(options) => explain::run(options, messages),
        Command::I18n(command) => i18n::run(command, messages),
        Command::Import(command) => import::run(command, messages),
        Command::Export(command) => export::run(command, messages),
        Command::Schema(options) => schema::run(options, messages),
        Command::Waive(options) => waive::run(options, messages),
        Command::Migrate(options) => migrate::run(options, messages),
        Command::New(options) => new::run(options, messages),
        Command::NewYear(options) => new_year::run(options, messages),
        Command::Verify(options) => verify::run(options, messages),
        Command::Edition(command) => edition::run(command, messages),
        // `parse` has answered it.
        Command::Help(_) => ExitCode::SUCCESS,
    }
}

/// Has the system say when a file may not grow any more (`ulimit -f`), where it would end the program without a word.
#[cfg(unix)]
fn outlive_limits() {
    use signal_hook::{consts::SIGXFSZ, flag};
    // With the signal taken, the write fails. Where it cannot be taken, all is as if it had not been tried.
    let _ = flag::register(SIGXFSZ, Arc::default());
}

#[cfg(not(unix))]
fn outlive_limits() {}

/// Shows what typesetting took too much of, and ends the program. What a build has staged is cleared away by the next
/// one, as after a crash.
fn excess(finding: &Finding, tag: &str, home: &Path, is_json: bool) {
    let messages = Messages::in_language(tag, home).unwrap_or_else(|| Messages::of_system(home));
    refused(
        std::slice::from_ref(finding),
        &Files::default(),
        is_json,
        &messages,
    );
    std::process::exit(1);
}

/// The messages in the language of `--lang`, otherwise in the system's. With a finding where `--lang` names a language
/// that has no messages, neither shipped nor in `home`.
fn messages(arguments: &[OsString], home: &Path) -> (Messages, Option<Finding>) {
    let Some(wanted) = raw_value(arguments, "--lang") else {
        return (Messages::of_system(home), None);
    };
    match Messages::in_language(wanted, home) {
        Some(messages) => (messages, None),
        None => {
            let finding = Finding::error(message::UNKNOWN_LANGUAGE)
                .with("value", wanted)
                .with("all", Messages::languages(home).join(", "));
            (Messages::of_system(home), Some(finding))
        }
    }
}

/// Whether what is wrong with the command is to be told to a script.
fn asks_for_json(arguments: &[OsString]) -> bool {
    raw_value(arguments, "--format") == Some("json")
}

/// The value of an option, from raw arguments, which need not be valid.
fn raw_value<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let texts: Vec<&str> = arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect();
    texts
        .iter()
        .enumerate()
        .find_map(|(at, text)| match text.strip_prefix(option)? {
            "" => texts.get(at + 1).copied(),
            rest => rest.strip_prefix('='),
        })
}
