//! Compares the disclosures of one publication with each other: copies, duplicates, years that did not change, base
//! URLs that differ.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::copied_year::YearContent;
use crate::diagnostic::{Finding, Place, Span, message, slashed};
use crate::model::{Base, DisclosureDraft, Settings};
use crate::text::folded_text;
use crate::workspace::copied;

/// What is kept of a disclosure to compare it with the others. It holds none of its texts, so that a thousand
/// disclosures fit into memory.
#[derive(Debug, Clone)]
pub(crate) struct Summary {
    /// The disclosure's folder on disk.
    folder: PathBuf,
    /// Path of the folder relative to the data folder, with `/`.
    name: String,
    /// Which union disclosed, and for which year, in a form that can be compared.
    union: UnionYear,
    /// Where the settings state the school year.
    year: Span,
    /// What changes from year to year.
    content: YearContent,
    /// Where the settings begin.
    settings: Span,
    /// The base URL, with its place; `None` if there is none or it is not a URL.
    base: Option<(Base, Span)>,
    /// Whether the settings have no base URL at all. A malformed one is an error of its own
    /// (`form/settings`).
    lacks_base: bool,
}

/// Institution, organisation, first year of the school year; both names folded.
type UnionYear = (String, String, u16);

impl Summary {
    /// Summarises a draft; `None` if its settings could not be read.
    pub(crate) fn from_draft(draft: &DisclosureDraft) -> Option<Self> {
        let settings = draft.settings.value.as_ref()?;
        let asked = ["institution", "organisation", "school-year"];
        if asked.iter().any(|key| settings.unread.has(key)) {
            return None;
        }
        let base = settings.base_url.as_ref();
        Some(Self {
            folder: draft.folder.clone(),
            name: draft.name.clone(),
            union: union_year(settings),
            year: settings.school_year.span,
            content: YearContent::from_draft(draft),
            settings: settings.place,
            base: base.and_then(|base| Some((Base::parse(&base.value.0)?, base.span))),
            lacks_base: base.is_none() && !settings.unread.has("base-url"),
        })
    }

    /// The path of its folder below the data folder.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the settings of another disclosure name the same union.
    pub(crate) fn is_named_in(&self, settings: &str) -> bool {
        let (institution, organisation, _) = &self.union;
        let text = folded_text(settings);
        text.contains(institution) && text.contains(organisation)
    }

    /// The folder whose name marks this disclosure as a copy (“2026 - 副本”): its own folder or the topmost one
    /// above it within the data folder.
    fn copied_folder(&self) -> Option<&Path> {
        let names: Vec<&str> = self.name.split('/').collect();
        let at = names.iter().position(|name| copied(name).is_some())?;
        // `ancestors` begins with the folder itself and goes up, `names` end with it.
        self.folder.ancestors().nth(names.len() - 1 - at)
    }
}

/// The key by which two disclosures are of one union and year.
fn union_year(settings: &Settings) -> UnionYear {
    (
        folded_text(&settings.institution.primary().value),
        folded_text(&settings.organisation.primary().value),
        settings.school_year.value.year.first,
    )
}

/// Findings about disclosures that do not go together: two of one union and year, folders that were copied, what
/// is the same as in the year before, base URLs that differ.
pub(crate) fn compare_disclosures(all: &[Summary]) -> Vec<Finding> {
    let mut findings = Vec::new();
    check_copies(all, &mut findings);
    check_years(all, &mut findings);
    check_base_urls(all, &mut findings);
    findings
}

/// Reports duplicates, and copied folders of which nothing is a duplicate.
fn check_copies(all: &[Summary], findings: &mut Vec<Finding>) {
    let mut unions: BTreeMap<&UnionYear, Vec<&Summary>> = BTreeMap::new();
    for summary in all {
        unions.entry(&summary.union).or_default().push(summary);
    }
    // A copied folder may hold several disclosures. If one of them is reported as a duplicate, the folder
    // needs no finding of its own.
    let mut reported: BTreeSet<&Path> = BTreeSet::new();
    let mut unpaired: BTreeSet<&Path> = BTreeSet::new();
    for same in unions.values() {
        // The copy is at fault, not what was copied; where all are copies, all but the first.
        let original = same
            .iter()
            .find(|summary| summary.copied_folder().is_none());
        let original = original.unwrap_or(&same[0]);
        for summary in same {
            match std::ptr::eq(*summary, *original) {
                true => unpaired.extend(summary.copied_folder()),
                false => {
                    findings.push(disclosed_twice(summary, original));
                    reported.extend(summary.copied_folder());
                }
            }
        }
    }
    for folder in unpaired.difference(&reported) {
        findings.push(
            Finding::warning(message::FOLDER_COPIED)
                .with("path", slashed(folder))
                .in_place(Place::File(folder.to_path_buf())),
        );
    }
}

/// Reports a duplicate at its school year, which with the name of the union makes it one.
fn disclosed_twice(summary: &Summary, original: &Summary) -> Finding {
    Finding::warning(message::DISCLOSED_TWICE)
        .with("path", slashed(&summary.folder))
        .with("other", slashed(&original.folder))
        .at(summary.year)
        .and(original.year, message::RELATED_DISCLOSURE)
}

/// Reports what a union discloses word for word as the year before.
fn check_years(all: &[Summary], findings: &mut Vec<Finding>) {
    let mut years: BTreeMap<(&str, &str), BTreeMap<u16, &Summary>> = BTreeMap::new();
    for summary in all {
        let (institution, organisation, year) = &summary.union;
        let union = years.entry((institution, organisation)).or_default();
        // Of two for one year, which are a finding of their own, the first stands for both.
        union.entry(*year).or_insert(summary);
    }
    for union in years.values() {
        let own: Vec<&&Summary> = union.values().collect();
        for pair in own.windows(2) {
            pair[1].content.unchanged_since(&pair[0].content, findings);
        }
    }
}

/// Reports every disclosure whose base URL is missing or is not that of most.
fn check_base_urls(all: &[Summary], findings: &mut Vec<Finding>) {
    let given = || all.iter().filter_map(|summary| summary.base.as_ref());
    let Some(common) = Base::common(given().map(|(base, _)| base)) else {
        // Where nobody names a URL, none is missing.
        return;
    };
    let example = given().find(|(base, _)| base == common);
    for summary in all {
        let finding = match &summary.base {
            Some((base, span)) if base != common => {
                Finding::warning(message::BASE_URLS_DIFFER).at(*span)
            }
            None if summary.lacks_base => {
                Finding::warning(message::BASE_URL_MISSING).at(summary.settings)
            }
            // The common URL itself, or a malformed one, which is an error already.
            _ => continue,
        };
        let finding = finding.with("common", common.as_str());
        findings.push(match example {
            Some((_, span)) => finding.and(*span, message::RELATED_BASE_URL),
            None => finding,
        });
    }
}
