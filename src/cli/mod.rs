//! The command line: a thin file for each command, and what they share. The work itself is done in `engine`.

mod arguments;
mod build;
mod check;
mod explain;
mod help;
mod i18n;
mod rules;
mod schema;
mod waive;

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
    // The language comes before everything else, because errors in the command line are reported in it, too. It may be
    // one of the school's own, which lie beside the data.
    let home = home(&arguments::data(&arguments));
    let (messages, unknown) = messages(&arguments, &home);
    if let Some(finding) = unknown {
        return usage_error(&finding, &messages);
    }
    match arguments::parse(&arguments, &messages) {
        Ok(Command::Check(options)) => check::run(&options, &messages),
        Ok(Command::Build(options)) => build::run(&options, &messages),
        Ok(Command::Rules(options)) => rules::run(&options, &messages),
        Ok(Command::Explain(options)) => explain::run(&options, &messages),
        Ok(Command::I18n(command)) => i18n::run(&command, &messages),
        Ok(Command::Schema(options)) => schema::run(&options, &messages),
        Ok(Command::Waive(options)) => waive::run(&options, &messages),
        Err(arguments::Stop::Shown(text)) => print(&text),
        Err(arguments::Stop::Wrong(finding)) => usage_error(&finding, &messages),
    }
}

/// The messages in the language of `--lang`, otherwise in the system's. The option is searched for in the raw arguments,
/// which need not be valid. With a finding where `--lang` names a language that has no messages, neither shipped nor in
/// `home`.
fn messages(arguments: &[OsString], home: &Path) -> (Messages, Option<Finding>) {
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

/// Prints what is wrong with the command itself.
fn usage_error(finding: &Finding, messages: &Messages) -> ExitCode {
    print_findings(std::slice::from_ref(finding), &Files::default(), messages);
    ExitCode::from(USAGE)
}

/// Prints findings for people on standard error: first those that ask for something to be done, then waived ones.
fn print_findings(findings: &[Finding], files: &Files, messages: &Messages) {
    let all: Vec<&Finding> = findings.iter().collect();
    print_some_findings(&all, findings, files, messages);
}

/// Prints the findings `shown` of `all`. All are needed, because what one of them marks as private is masked in the
/// excerpts of the others.
fn print_some_findings(shown: &[&Finding], all: &[Finding], files: &Files, messages: &Messages) {
    // https://no-color.org
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let human = Human::new(messages, files, colour).hiding(all);
    let (waived, open): (Vec<&Finding>, Vec<&Finding>) =
        shown.iter().partition(|finding| finding.waived.is_some());
    let mut text: String = open.iter().map(|finding| human.render(finding)).collect();
    text.extend(waived.iter().map(|finding| human.render(finding)));
    print_error(&text);
}

/// Prints on standard error. A failure is ignored: there is nowhere left to report it.
fn print_error(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// One line with the number of findings of each severity, and of waived ones.
fn total(findings: &[Finding], messages: &Messages) -> String {
    let count = |severity: Severity| {
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
        ("errors", count(Severity::Error).into()),
        ("warnings", count(Severity::Warning).into()),
        ("notes", count(Severity::Note).into()),
        ("waived", waived.into()),
    ];
    format!("{}\n", messages.text(message::FINDINGS_TOTAL, &counts))
}

/// Prints on standard output. A pipe that the reader has closed (`| head`) is no error.
fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // A full disk behind `>` must not pass for success.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
