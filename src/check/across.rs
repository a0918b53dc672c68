//! Holds the disclosures of one publication against each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, Place, Span, message, slashed};
use crate::model::{Base, DisclosureDraft, Settings};
use crate::text::fold;
use crate::workspace::copied;

/// What there is to know of a disclosure to hold it against the others; none of its texts, so that a
/// thousand disclosures fit.
#[derive(Debug, Clone)]
pub(crate) struct Summary {
    folder: PathBuf,
    /// Its path below the data folder.
    name: String,
    /// Whose it is, and of which year, as readers see it.
    union: Union,
    /// Where it says of which year it is.
    year: Span,
    /// Where its settings begin.
    settings: Span,
    base: Option<(Base, Span)>,
    /// Whether it names no address; a wrong one is an error of its own.
    lacks_base: bool,
}

/// A union in a year: its school, itself, the year in which the school year begins.
type Union = (String, String, u16);

impl Summary {
    /// The summary of a draft, if its settings could be read.
    pub(crate) fn from_draft(draft: &DisclosureDraft) -> Option<Self> {
        let settings = draft.settings.value.as_ref()?;
        let base = settings.base_url.as_ref();
        Some(Self {
            folder: draft.folder.clone(),
            name: draft.name.clone(),
            union: union(settings),
            year: settings.school_year.span,
            settings: settings.place,
            base: base.and_then(|base| Some((Base::parse(&base.value.0)?, base.span))),
            lacks_base: base.is_none(),
        })
    }

    /// Its folder, or the topmost one above it within the data, whose name says that it is a copy.
    fn copy(&self) -> Option<&Path> {
        let names: Vec<&str> = self.name.split('/').collect();
        let at = names.iter().position(|name| copied(name).is_some())?;
        self.folder.ancestors().nth(names.len() - 1 - at)
    }
}

fn union(settings: &Settings) -> Union {
    let seen = |text: &str| -> String {
        let folded = fold(text);
        folded.text().split_whitespace().collect()
    };
    (
        seen(&settings.institution.primary().value),
        seen(&settings.organisation.primary().value),
        settings.school_year.value.first,
    )
}

/// What is wrong with the disclosures beside each other: two of one union and year, folders that were
/// copied, addresses that differ.
pub(crate) fn across(all: &[Summary]) -> Vec<Finding> {
    let mut findings = Vec::new();
    copies(all, &mut findings);
    addresses(all, &mut findings);
    findings
}

fn copies(all: &[Summary], findings: &mut Vec<Finding>) {
    let mut unions: BTreeMap<&Union, Vec<&Summary>> = BTreeMap::new();
    for summary in all {
        unions.entry(&summary.union).or_default().push(summary);
    }
    let mut told: BTreeSet<&Path> = BTreeSet::new();
    let mut alone: BTreeSet<&Path> = BTreeSet::new();
    for same in unions.values() {
        // The copy is at fault, not what was copied.
        let original = same.iter().find(|summary| summary.copy().is_none());
        let original = original.unwrap_or(&same[0]);
        for summary in same {
            match std::ptr::eq(*summary, *original) {
                true => alone.extend(summary.copy()),
                false => {
                    findings.push(twice(summary, original));
                    told.extend(summary.copy());
                }
            }
        }
    }
    for folder in alone.difference(&told) {
        findings.push(
            Finding::warning(message::FOLDER_COPIED)
                .with("path", slashed(folder))
                .in_place(Place::File(folder.to_path_buf())),
        );
    }
}

fn twice(summary: &Summary, original: &Summary) -> Finding {
    Finding::warning(message::DISCLOSED_TWICE)
        .with("path", slashed(&summary.folder))
        .with("other", slashed(&original.folder))
        .at(summary.year)
        .and(original.year, message::RELATED_DISCLOSURE)
}

fn addresses(all: &[Summary], findings: &mut Vec<Finding>) {
    let given = || all.iter().filter_map(|summary| summary.base.as_ref());
    let Some(common) = Base::common(given().map(|(base, _)| base)) else {
        return;
    };
    let there = given().find(|(base, _)| base == common);
    for summary in all {
        let finding = match &summary.base {
            Some((base, span)) if base != common => {
                Finding::warning(message::BASE_URLS_DIFFER).at(*span)
            }
            None if summary.lacks_base => {
                Finding::warning(message::BASE_URL_MISSING).at(summary.settings)
            }
            _ => continue,
        };
        let finding = finding.with("common", common.as_str());
        findings.push(match there {
            Some((_, span)) => finding.and(*span, message::RELATED_BASE_URL),
            None => finding,
        });
    }
}
