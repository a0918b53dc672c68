//! Texts with Markdown: everything they use can be printed.

use crate::diagnostic::{Finding, Span, Spanned};
use crate::markup;
use crate::model::{DisclosureDraft, Text};
use crate::workspace::Files;

pub(super) fn check(draft: &DisclosureDraft, files: &Files, findings: &mut Vec<Finding>) {
    draft.texts(&mut |text| {
        if let Text::Markdown(markdown) = text {
            for Spanned { value, span } in markdown.0.all() {
                let (_, problems) = markup::inline(value);
                findings.extend(
                    problems
                        .iter()
                        // The whole value is marked: offsets in it are none in a YAML file, where it may be
                        // folded or escaped.
                        .map(|problem| Finding::error(problem.id).at(*span)),
                );
            }
        }
    });
    for prose in draft.prose() {
        for (_, file) in &prose.files {
            let text = files.text(*file);
            let (_, problems) = markup::document(text);
            findings.extend(
                problems
                    .into_iter()
                    .map(|problem| Finding::error(problem.id).at(Span::new(*file, problem.range))),
            );
        }
    }
}
