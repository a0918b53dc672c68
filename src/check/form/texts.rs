//! Every text with Markdown: what it refers to exists, what it holds can be printed.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::markup::{self, Rich, Target};
use crate::model::{DisclosureDraft, GuidanceText, Provision, SectionKind, Text};
use crate::source::{Files, Span, Spanned};

pub(super) fn check(draft: &DisclosureDraft, files: &Files, findings: &mut Vec<Finding>) {
    let anchors = Anchors::of(draft);
    draft.texts(&mut |text| {
        if let Text::Markdown(markdown) = text {
            for Spanned { value, span } in markdown.0.all() {
                let (rich, problems) = markup::inline(value);
                findings.extend(
                    problems
                        .iter()
                        .map(|problem| Finding::error(problem.id).at(*span)),
                );
                references(&rich, *span, &anchors, files, findings);
            }
        }
    });
    if let Some(GuidanceText::Files(prose)) = &draft.guidance.value {
        for (_, file) in prose {
            let text = files.text(*file);
            let (rich, problems) = markup::document(text);
            findings.extend(
                problems
                    .into_iter()
                    .map(|problem| Finding::error(problem.id).at(Span::new(*file, problem.range))),
            );
            references(
                &rich,
                Span::new(*file, 0..text.len()),
                &anchors,
                files,
                findings,
            );
        }
    }
}

fn references(
    rich: &Rich,
    span: Span,
    anchors: &Anchors,
    files: &Files,
    findings: &mut Vec<Finding>,
) {
    for target in rich.targets() {
        if let Target::Anchor(anchor) = target
            && !anchors.may_hold(anchor)
        {
            let nearest = anchors
                .known
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
                    .at(files.narrowed(span, &format!("#{anchor}"))),
            );
        }
    }
}

/// The anchors that a text may refer to: sections, and provisions with an id.
struct Anchors {
    known: BTreeSet<String>,
    /// Sections whose text could not be read whole: it may hold any anchor.
    unknown: Vec<SectionKind>,
}

impl Anchors {
    fn of(draft: &DisclosureDraft) -> Self {
        let mut known: BTreeSet<String> = SectionKind::ALL
            .into_iter()
            .map(|kind| kind.name().to_owned())
            .collect();
        let mut unknown = Vec::new();
        for (kind, text, sound) in draft.legal_texts() {
            if let Some(text) = text {
                collect(kind.name(), text, &mut known);
            }
            if !sound {
                unknown.push(kind);
            }
        }
        Self { known, unknown }
    }

    fn may_hold(&self, anchor: &str) -> bool {
        let of = |kind: &SectionKind| {
            anchor
                .strip_prefix(kind.name())
                .is_some_and(|rest| rest.starts_with('-'))
        };
        self.known.contains(anchor) || self.unknown.iter().any(of)
    }
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
