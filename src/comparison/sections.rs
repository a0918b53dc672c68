//! Sections that are new, gone, or stand elsewhere.

use serde::{Deserialize, Serialize};

use super::snapshot::Content;

/// A section that is new, gone, or stands under another heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct SectionChange {
    /// Its permanent address on the page.
    pub section: String,
    /// Its heading as it was.
    pub old: Option<String>,
    /// Its heading as it is.
    pub new: Option<String>,
}

pub(super) fn sections(old: &Content, new: &Content) -> Vec<SectionChange> {
    let title = |content: &Content, anchor: &str| {
        let found = content.sections.iter().find(|it| it.anchor == anchor);
        found.map(|it| it.title.clone())
    };
    let gone = old
        .sections
        .iter()
        .filter(|it| title(new, &it.anchor).is_none());
    let all = new.sections.iter().chain(gone);
    let changes = all.map(|section| SectionChange {
        section: section.anchor.clone(),
        old: title(old, &section.anchor),
        new: title(new, &section.anchor),
    });
    changes.filter(|change| change.old != change.new).collect()
}

pub(super) fn sections_reordered(old: &Content, new: &Content) -> bool {
    let places = old
        .sections
        .iter()
        .filter_map(|was| new.sections.iter().position(|is| is.anchor == was.anchor));
    !places.is_sorted()
}
