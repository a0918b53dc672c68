//! The command line: one thin file a command.

mod arguments;
mod build;
mod check;
mod explain;
mod help;
mod i18n;
mod rules;
mod schema;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::diagnostic::{Finding, Severity, message};
use crate::locale::Messages;
use crate::report::Human;
use crate::workspace::{Files, home};
use arguments::Command;

/// Exit status when the command itself is wrong.
const USAGE: u8 = 2;

/// Runs the program with the arguments of its command line, the program's own name first.
///
/// Exit status: 0 when all went well, 1 when something in the data is wrong, 2 when the command is.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let home = home(&arguments::data(&arguments));
    let (messages, unknown) = spoken(&arguments, &home);
    if let Some(finding) = unknown {
        return wrong_command(&finding, &messages);
    }
    match arguments::parse(&arguments, &messages) {
        Ok(Command::Check(options)) => check::run(&options, &messages),
        Ok(Command::Build(options)) => build::run(&options, &messages),
        Ok(Command::Rules(options)) => rules::run(&options, &messages),
        Ok(Command::Explain(options)) => explain::run(&options, &messages),
        Ok(Command::I18n(command)) => i18n::run(&command, &messages),
        Ok(Command::Schema(options)) => schema::run(&options, &messages),
        Err(arguments::Stop::Shown(text)) => print(&text),
        Err(arguments::Stop::Wrong(finding)) => wrong_command(&finding, &messages),
    }
}

/// The language of `--lang`, looked for before anything else is understood, because even what is
/// said about a wrong argument is said in it; else the system's. With a finding where `--lang` names
/// a language that the program does not speak, also not by what lies in `home`.
fn spoken(arguments: &[OsString], home: &Path) -> (Messages, Option<Finding>) {
    let texts: Vec<&str> = arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect();
    let wanted = texts.iter().enumerate().find_map(|(at, text)| match *text {
        "--lang" => texts.get(at + 1).copied(),
        text => text.strip_prefix("--lang="),
    });
    let Some(wanted) = wanted else {
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

fn wrong_command(finding: &Finding, messages: &Messages) -> ExitCode {
    complain(std::slice::from_ref(finding), &Files::default(), messages);
    ExitCode::from(USAGE)
}

/// Prints findings for people, on standard error: those that want something done, then those that are
/// waived, then how many there are.
fn complain(findings: &[Finding], files: &Files, messages: &Messages) {
    let all: Vec<&Finding> = findings.iter().collect();
    complain_of(&all, findings, files, messages);
}

/// Prints some of all findings. What one of the others keeps private is not shown either.
fn complain_of(shown: &[&Finding], all: &[Finding], files: &Files, messages: &Messages) {
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let human = Human::new(messages, files, colour).hiding(all);
    let (waived, open): (Vec<&Finding>, Vec<&Finding>) =
        shown.iter().partition(|finding| finding.waived.is_some());
    let mut text: String = open.iter().map(|finding| human.render(finding)).collect();
    text.extend(waived.iter().map(|finding| human.render(finding)));
    say(&text);
}

/// Prints on standard error. Nobody is left to tell if that is gone.
fn say(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// How many findings there are of each severity, and how many are waived.
fn total(findings: &[Finding], messages: &Messages) -> String {
    let of = |severity: Severity| {
        findings
            .iter()
            .filter(|finding| finding.waived.is_none() && finding.severity == severity)
            .count()
    };
    let waived = findings
        .iter()
        .filter(|finding| finding.waived.is_some())
        .count();
    if findings.is_empty() {
        return format!("{}\n", messages.text(message::FINDINGS_NONE, &[]));
    }
    let counts = [
        ("errors", of(Severity::Error).into()),
        ("warnings", of(Severity::Warning).into()),
        ("notes", of(Severity::Note).into()),
        ("waived", waived.into()),
    ];
    format!("{}\n", messages.text(message::FINDINGS_TOTAL, &counts))
}

/// Prints to standard output. A reader who has seen enough (`| head`) is no error.
fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
