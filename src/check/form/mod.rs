//! What must hold before anything can be published: each file is whole, and what one file says fits the
//! others.
//!
//! Each file below checks one subject. Its findings are errors of form and cannot be waived.

mod answers;
mod attachments;
mod criteria;
mod head;
mod notices;
mod provisions;
mod settings;
mod staff;
mod terms;
mod texts;

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, MessageId, Span, Spanned, message};
use crate::locale::Languages;
use crate::model::DisclosureDraft;
use crate::workspace::Files;

/// Everything that keeps a disclosure from being put together, as far as its files could be read. That
/// something is missing is only said of files that were read completely: elsewhere it may be in the part that
/// was not.
pub(super) fn check(draft: &DisclosureDraft, languages: &Languages, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    settings::check(draft, languages, &mut findings);
    notices::check(draft, &mut findings);
    terms::check(draft, &mut findings);
    attachments::check(draft, &mut findings);
    criteria::check(draft, files, &mut findings);
    answers::check(draft, &languages.words, &mut findings);
    staff::check(draft, &mut findings);
    provisions::check(draft, &mut findings);
    texts::check(draft, files, &mut findings);
    findings
}

/// Reports every value that occurs again, with the place of its first occurrence.
fn unique<T: ToString>(
    values: impl IntoIterator<Item = Spanned<T>>,
    id: MessageId,
    findings: &mut Vec<Finding>,
) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for Spanned { value, span } in values {
        let text = value.to_string();
        // Stands for one that could not be read.
        if text.is_empty() {
            continue;
        }
        match seen.get(&text) {
            Some(first) => findings.push(
                Finding::error(id)
                    .with("value", text)
                    .at(span)
                    .and(*first, message::FIRST_HERE),
            ),
            None => {
                seen.insert(text, span);
            }
        }
    }
}
