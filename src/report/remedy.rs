//! The remedy for a finding, for formats that have a single text: GitHub's and SARIF.

use super::excerpt::preview;
use super::private::Private;
use crate::diagnostic::{Argument, Finding, message};
use crate::locale::Messages;
use crate::workspace::Files;

/// What to do about a finding, in one line or two: the corrected text, and the message's help; `None` where there is
/// neither.
pub(crate) fn remedy(
    finding: &Finding,
    arguments: &[(&'static str, Argument)],
    files: &Files,
    messages: &Messages,
    private: &Private,
) -> Option<String> {
    let named = |name, text| format!("{}: {text}", messages.text(name, &[]));
    let fix = finding.fix.as_ref().filter(|_| !finding.private);
    let fix = fix.and_then(|fix| preview(fix, files, private));
    let help = messages.help(finding.wording, arguments);
    let lines: Vec<String> = [
        fix.map(|text| named(message::SEVERITY_FIX, text)),
        help.map(|text| named(message::SEVERITY_HELP, text)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
