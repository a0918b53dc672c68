//! YAML to values to findings: every place lies in its file, everything can be shown.

use super::small::{WORDS, assert_places, draft, files_of, seeds};
use super::target::Target;
use crate::check::check;
use crate::diagnostic::Finding;
use crate::locale::{Languages, Messages};
use crate::report::{Causes, Extent, Human, listing, to_json};
use crate::workspace::Files;

/// YAML becomes a disclosure, or findings.
pub(super) fn target() -> Target {
    let languages = Languages::shipped();
    let messages = Messages::shipped();
    Target {
        seeds: seeds(),
        words: &WORDS,
        runs: 300,
        holds: Box::new(move |input| holds(input, &languages, &messages)),
    }
}

fn holds(input: &[u8], languages: &Languages, messages: &[Messages]) {
    let files = files_of(input);
    let mut findings = Vec::new();
    let draft = draft(&files, languages, &mut findings);
    findings.extend(check(&draft, languages, &files));
    assert_places(&findings, &files);
    for messages in messages {
        shown(&findings, &files, messages);
    }
    let is_whole = !findings.iter().any(Finding::breaks);
    assert!(
        !is_whole || draft.finish().is_some(),
        "nothing breaks it, and it is not whole"
    );
}

/// What is shown holds nothing that steers a terminal.
fn shown(findings: &[Finding], files: &Files, messages: &Messages) {
    let human = Human::new(messages, files, false).hiding(findings);
    let text = listing(&human, &Causes::of(findings, files), Extent::default());
    assert!(
        !text.chars().any(|c| c.is_control() && c != '\n'),
        "{text:?}"
    );
    to_json(findings, files, messages);
}
