//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

use super::private::Private;
use super::remedy::remedy;
use super::roots::Roots;
use super::visible::show_within;
use crate::diagnostic::{Finding, Place, Severity, Span, message};
use crate::locale::Messages;
use crate::text::shown;
use crate::workspace::Files;

/// One line for each finding. A waived one is a notice with the waiver's reason.
pub fn to_github(
    findings: &[Finding],
    files: &Files,
    messages: &Messages,
    roots: &Roots,
) -> String {
    let commands = Commands {
        files,
        messages,
        roots,
        private: Private::among(findings, files),
    };
    let line = |finding| commands.command(finding) + "\n";
    findings.iter().map(line).collect()
}

/// What all commands of a run are made with.
struct Commands<'a> {
    files: &'a Files,
    messages: &'a Messages,
    roots: &'a Roots,
    private: Private,
}

impl Commands<'_> {
    fn command(&self, finding: &Finding) -> String {
        let name = match finding.severity {
            // Not left out: whoever reviews a pull request is to see what is waived, and why.
            _ if finding.waived.is_some() => "notice",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = Vec::new();
        if let Some(file) = self.roots.file(finding, self.files) {
            properties.push(("file", file));
        }
        if let Place::Span(span) = finding.place {
            properties.extend(place(span, self.files));
        }
        properties.push(("title", finding.id.to_owned()));
        let properties: Vec<String> = properties
            .iter()
            .map(|(key, value)| format!("{key}={}", property(value)))
            .collect();
        let text = self.message(finding);
        format!("::{name} {}::{}", properties.join(","), data(&text))
    }

    fn message(&self, finding: &Finding) -> String {
        let masked = self.private.shown(finding, self.files);
        let arguments = self.roots.arguments(&masked);
        let mut text = self.messages.text(finding.wording, &arguments);
        // GitHub knows lines only, and a spreadsheet has none.
        if let Place::Cell(cell) = &finding.place {
            text = format!("{}: {text}", show_within(cell));
        }
        if let Some(waived) = &masked.waived {
            let reason = [("reason", waived.reason.as_str().into())];
            text.push_str(&self.messages.text(message::WAIVED_BECAUSE, &reason));
        }
        for (span, why) in &finding.related {
            let at = self.files.position(*span);
            let path = self.roots.path(self.files.path(span.file));
            let path = shown(&path);
            let why = self.messages.text(*why, &arguments);
            text.push_str(&format!("\n{path}:{}:{}: {why}", at.line, at.column));
        }
        let (files, messages) = (self.files, self.messages);
        if let Some(remedy) = remedy(finding, &arguments, files, messages, &self.private) {
            text.push('\n');
            text.push_str(&remedy);
        }
        text
    }
}

/// The properties that say where a finding is. GitHub refuses columns where several lines are marked.
fn place(span: Span, files: &Files) -> Vec<(&'static str, String)> {
    let (start, end) = (files.position(span), files.end(span));
    let mut place = vec![("line", start.line.to_string())];
    if start.line == end.line {
        place.push(("col", start.column.to_string()));
        place.push(("endColumn", end.column.to_string()));
    } else {
        place.push(("endLine", end.line.to_string()));
    }
    place
}

/// Escapes the message of a command, as GitHub's own toolkit does.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property, in which colons and commas have a meaning, too.
fn property(text: &str) -> String {
    data(&shown(text)).replace(':', "%3A").replace(',', "%2C")
}
