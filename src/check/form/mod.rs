//! What must hold before anything can be published: what one file says must fit what the others say.
//!
//! Each file below holds one subject to account. None of it can be waived.

mod answers;
mod criteria;
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

/// Everything that keeps a disclosure from being put together, as far as its files could be read. What
/// misses something is only said of files that are sound, where it is really missing.
pub(super) fn check(draft: &DisclosureDraft, languages: &Languages, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    settings::check(draft, languages, &mut findings);
    terms::check(draft, &mut findings);
    criteria::check(draft, &mut findings);
    answers::check(draft, &mut findings);
    staff::check(draft, &mut findings);
    provisions::check(draft, &mut findings);
    texts::check(draft, files, &mut findings);
    findings
}

/// Reports every value that occurs twice, with the place where it occurred first.
fn unique<T: ToString>(
    values: impl IntoIterator<Item = Spanned<T>>,
    id: MessageId,
    findings: &mut Vec<Finding>,
) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for Spanned { value, span } in values {
        let text = value.to_string();
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
