//! Every text with Markdown: what it refers to exists, what it holds can be printed.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::markup::{self, Rich, Target};
use crate::model::{Disclosure, GuidanceText, Provision, SectionKind, Text};
use crate::source::{Files, Span, Spanned};

pub(super) fn check(disclosure: &Disclosure, files: &Files, findings: &mut Vec<Finding>) {
    let anchors = anchors(disclosure);
    disclosure.texts(&mut |text| {
        if let Text::Markdown(markdown) = text {
            for Spanned { value, span } in markdown.0.all() {
                let (rich, problems) = markup::inline(value);
                findings.extend(
                    problems
                        .iter()
                        .map(|problem| Finding::error(problem.id).at(*span)),
                );
                references(&rich, *span, &anchors, findings);
            }
        }
    });
    if let GuidanceText::Files(prose) = &disclosure.guidance {
        for (_, file) in prose {
            let text = files.text(*file);
            let (rich, problems) = markup::document(text);
            findings.extend(
                problems
                    .into_iter()
                    .map(|problem| Finding::error(problem.id).at(Span::new(*file, problem.range))),
            );
            references(&rich, Span::new(*file, 0..0), &anchors, findings);
        }
    }
}

fn references(rich: &Rich, span: Span, anchors: &BTreeSet<String>, findings: &mut Vec<Finding>) {
    for target in rich.targets() {
        if let Target::Anchor(anchor) = target
            && !anchors.contains(anchor)
        {
            let nearest = anchors
                .iter()
                .max_by(|a, b| {
                    let likeness = |known: &str| strsim::jaro_winkler(known, anchor);
                    likeness(a).total_cmp(&likeness(b))
                })
                .cloned()
                .unwrap_or_default();
            findings.push(
                Finding::error("reference-to-nothing")
                    .with("anchor", anchor.as_str())
                    .with("nearest", nearest)
                    .at(span),
            );
        }
    }
}

/// The anchors that a text may refer to: sections, and provisions with an id.
fn anchors(disclosure: &Disclosure) -> BTreeSet<String> {
    let mut anchors: BTreeSet<String> = SectionKind::ALL
        .into_iter()
        .map(|kind| kind.name().to_owned())
        .collect();
    for (kind, text) in disclosure.legal_texts() {
        collect(kind.name(), text, &mut anchors);
    }
    anchors
}

fn collect(section: &str, provision: &Provision, anchors: &mut BTreeSet<String>) {
    for (_, child) in provision.children() {
        anchors.extend(
            child
                .id
                .as_ref()
                .map(|id| format!("{section}-{}", id.value)),
        );
        collect(section, child, anchors);
    }
}
