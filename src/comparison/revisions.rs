//! Entries of the record of revisions that only one of the two states has.

use serde::{Deserialize, Serialize};

use super::likeness::Pairs;
use super::snapshot::{Content, Revision, Snapshot};

/// An entry of the record of revisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RevisionEntry {
    /// Its date, as readers see it.
    pub date: String,
    /// What it says, its remark included.
    pub text: String,
}

impl RevisionEntry {
    /// Whether `other` may be this entry put right: it has its date, or says much the same.
    fn is_corrected_in(&self, other: &Self) -> bool {
        let alike = || Pairs::of(&self.text).likeness(&Pairs::of(&other.text)) >= ALIKE;
        self.date == other.date || alike()
    }
}

/// How much of two entries must be the same for one to be the other put right, in percent.
const ALIKE: usize = 60;

/// What changed in the record of revisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RevisionChanges {
    /// The entries that are new, in their order.
    pub added: Vec<RevisionEntry>,
    /// Those that are gone.
    pub removed: Vec<RevisionEntry>,
}

impl RevisionChanges {
    /// Whether nothing was changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// The positions of those entries of the new state that were never published, in the order in which readers see them. An
/// entry that was corrected is still the one that was published.
pub(crate) fn unpublished_revisions(old: &Snapshot, new: &Snapshot, tag: &str) -> Vec<usize> {
    let entries = |state: &Snapshot| -> Vec<RevisionEntry> {
        let content = state.content(tag).unwrap_or_default();
        content.revisions.iter().map(entry).collect()
    };
    let (old, new) = (entries(old), entries(new));
    let mut added = without(&new, &old);
    for gone in chosen(&old, &without(&old, &new)) {
        let corrected = added.iter().position(|at| gone.is_corrected_in(&new[*at]));
        corrected.map(|at| added.remove(at));
    }
    added
}

pub(super) fn revision_changes(old: &Content, new: &Content) -> RevisionChanges {
    let entries =
        |content: &Content| -> Vec<RevisionEntry> { content.revisions.iter().map(entry).collect() };
    let (old, new) = (entries(old), entries(new));
    RevisionChanges {
        added: chosen(&new, &without(&new, &old)),
        removed: chosen(&old, &without(&old, &new)),
    }
}

fn entry(revision: &Revision) -> RevisionEntry {
    let texts = [Some(&revision.text), revision.remark.as_ref()];
    let texts: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
    RevisionEntry {
        date: revision.date.text.clone(),
        text: texts.join("\n"),
    }
}

/// The positions of those of `all` that are not among `others`; what stands there twice and here three times is one more.
fn without(all: &[RevisionEntry], others: &[RevisionEntry]) -> Vec<usize> {
    let mut others: Vec<&RevisionEntry> = others.iter().collect();
    let mut left = Vec::new();
    for (at, entry) in all.iter().enumerate() {
        match others.iter().position(|other| *other == entry) {
            Some(found) => _ = others.swap_remove(found),
            None => left.push(at),
        }
    }
    left
}

fn chosen(all: &[RevisionEntry], at: &[usize]) -> Vec<RevisionEntry> {
    at.iter().map(|at| all[*at].clone()).collect()
}
