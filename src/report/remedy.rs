//! The remedy for a finding: in full for people, in a single text for GitHub and SARIF.

use super::excerpt::preview;
use super::private::Private;
use crate::diagnostic::{Argument, Finding, MessageId, message};
use crate::locale::Messages;
use crate::workspace::Files;

/// The corrected text of a finding, with private values masked. Of a finding that is itself about a private value there
/// is none: it would show where the value begins and ends, and how it is written.
pub(super) fn fix_preview(finding: &Finding, files: &Files, private: &Private) -> Option<String> {
    let fix = finding.fix.as_ref().filter(|_| !finding.private)?;
    preview(fix, files, private)
}

/// The name of the message that precedes a corrected text.
pub(super) fn fix_name(is_safe: bool) -> MessageId {
    match is_safe {
        true => message::SEVERITY_FIX,
        false => message::SEVERITY_OFFER,
    }
}

/// What to do about a finding, in one line or two: the corrected text, and the message's help; `None` where there is
/// neither, and of a waived finding, about which nothing is to be done.
pub(crate) fn remedy(
    finding: &Finding,
    arguments: &[(&'static str, Argument)],
    files: &Files,
    messages: &Messages,
    private: &Private,
) -> Option<String> {
    if finding.waived.is_some() {
        return None;
    }
    let named = |name, text| format!("{}: {text}", messages.text(name, &[]));
    let is_safe = finding.fix.as_ref().is_some_and(|fix| fix.safe);
    let fix = fix_preview(finding, files, private);
    let help = messages.help(finding.wording, arguments);
    let lines: Vec<String> = [
        fix.map(|text| named(fix_name(is_safe), text)),
        help.map(|text| named(message::SEVERITY_HELP, text)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
