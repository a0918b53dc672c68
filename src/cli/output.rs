//! What commands print, and their exit status.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::diagnostic::{Finding, MessageId, message};
use crate::locale::Messages;
use crate::report::{Causes, Extent, Human, listing, to_json};
use crate::text::shown_json;
use crate::workspace::Files;

/// Exit status when the command itself is wrong.
const USAGE: u8 = 2;

/// What is wrong with the command, not with the data that it names.
const OF_COMMAND: [MessageId; 3] = [
    message::DATA_MISSING,
    message::DATA_IS_FILE,
    message::OTHER_PROJECT,
];

/// The exit status of a command that has failed because of these findings.
pub(super) fn failure(findings: &[Finding]) -> ExitCode {
    let is_of_command = |finding: &Finding| OF_COMMAND.iter().any(|message| finding.is(*message));
    match findings.iter().any(is_of_command) {
        true => ExitCode::from(USAGE),
        false => ExitCode::FAILURE,
    }
}

/// Prints what is wrong with the command itself.
pub(super) fn usage_error(finding: &Finding, is_json: bool, messages: &Messages) -> ExitCode {
    refused(
        std::slice::from_ref(finding),
        &Files::default(),
        is_json,
        messages,
    );
    ExitCode::from(USAGE)
}

/// Prints why a command has done nothing: for people on standard error, for scripts on standard output.
pub(super) fn refused(
    findings: &[Finding],
    files: &Files,
    is_json: bool,
    messages: &Messages,
) -> ExitCode {
    if is_json {
        print_json(&json!({ "findings": to_json(findings, files, messages) }));
    } else {
        let causes = Causes::of(findings, files);
        print_findings(&causes, findings, files, Extent::default(), messages);
    }
    failure(findings)
}

/// Prints the findings of `causes` for people on standard error. `all` findings are needed, because what one of them
/// marks as private is masked in the excerpts of the others.
pub(super) fn print_findings(
    causes: &Causes,
    all: &[Finding],
    files: &Files,
    extent: Extent,
    messages: &Messages,
) {
    // https://no-color.org
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let human = Human::new(messages, files, colour).hiding(all);
    print_error(&listing(&human, causes, extent));
}

/// Why something could not be printed. Kept until the end, so that no command has to ask after each line.
static UNPRINTED: OnceLock<String> = OnceLock::new();

/// Prints on standard error.
pub(super) fn print_error(text: &str) {
    to_channel(&mut io::stderr(), text);
}

/// Prints on standard output.
pub(super) fn print(text: &str) -> ExitCode {
    match to_channel(&mut io::stdout(), text) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Prints; says whether it could. A pipe that the reader has closed (`| head`) is no failure.
fn to_channel(channel: &mut impl Write, text: &str) -> bool {
    let printed = channel.write_all(text.as_bytes());
    is_printed(printed.and_then(|()| channel.flush()))
}

fn is_printed(printed: io::Result<()>) -> bool {
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            // The first failure is the one to tell.
            let _ = UNPRINTED.set(error.to_string());
            false
        }
        _ => true,
    }
}

/// The exit status of a command: a full disk behind `>` must not pass for success, whatever was to be printed.
pub(super) fn concluded(status: ExitCode, messages: &Messages) -> ExitCode {
    let Some(reason) = UNPRINTED.get() else {
        return status;
    };
    let finding = Finding::error(message::CANNOT_PRINT).with("reason", reason.clone());
    let findings = [finding];
    let files = Files::default();
    let causes = Causes::of(&findings, &files);
    print_findings(&causes, &findings, &files, Extent::default(), messages);
    match status {
        ExitCode::SUCCESS => ExitCode::FAILURE,
        failed => failed,
    }
}

/// Prints an answer for scripts.
pub(super) fn print_json(value: &Value) -> ExitCode {
    let mut lines = ShownLines {
        channel: BufWriter::new(io::stdout().lock()),
        line: Vec::new(),
    };
    let printed = serde_json::to_writer_pretty(&mut lines, value);
    let printed = printed.map_err(io::Error::from);
    match is_printed(printed.and_then(|()| lines.end())) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Prints JSON line by line as it may be shown: what a table of ten thousand people changes is long, and never stands in
/// memory as a whole.
struct ShownLines<W: Write> {
    channel: W,
    line: Vec<u8>,
}

impl<W: Write> ShownLines<W> {
    fn print_line(&mut self) -> io::Result<()> {
        let line = String::from_utf8_lossy(&self.line);
        self.channel.write_all(shown_json(&line).as_bytes())?;
        self.line.clear();
        Ok(())
    }

    fn end(mut self) -> io::Result<()> {
        self.line.push(b'\n');
        self.print_line()?;
        self.channel.flush()
    }
}

impl<W: Write> Write for ShownLines<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend(part);
            if part.ends_with(b"\n") {
                self.print_line()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
