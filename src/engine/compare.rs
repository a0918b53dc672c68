//! Compares the disclosures of two states, each with its own earlier self.

use std::path::PathBuf;

use serde::Serialize;

use super::states::{Source, state};
use crate::comparison::{Comparison, Snapshot};
use crate::diagnostic::{Finding, message};
use crate::workspace::{Files, Scope};

/// What is compared with what.
#[derive(Debug, Clone)]
pub(crate) struct Sides {
    pub old: Source,
    pub new: Source,
    /// The language in which they are compared; the primary one of the new state where none is named.
    pub language: Option<String>,
}

/// What a comparison has found.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Differences {
    /// One for each disclosure that is in both states, in the order of the new one.
    pub comparisons: Vec<Compared>,
    /// The names of the disclosures that only the new state has.
    pub added: Vec<String>,
    /// The names of those that only the old one has.
    pub removed: Vec<String>,
}

/// A disclosure in both states.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Compared {
    /// Whether readers of the language see any change.
    pub changed: bool,
    /// What changed for readers of the language.
    #[serde(flatten)]
    pub comparison: Comparison,
    /// Other languages, whose readers see changes.
    pub also_changed_in: Vec<String>,
    /// Languages that only the new state has.
    pub languages_added: Vec<String>,
    /// Languages that only the old one has.
    pub languages_removed: Vec<String>,
}

impl Compared {
    /// Whether the content is another by its fingerprint, and nothing that is compared says how: a file that is attached
    /// may have been replaced by one of the same name and size.
    pub(crate) fn is_untold(&self) -> bool {
        let [old, new] = [&self.comparison.old, &self.comparison.new].map(|it| &it.fingerprint);
        let is_told = self.changed
            || !self.also_changed_in.is_empty()
            || !self.languages_added.is_empty()
            || !self.languages_removed.is_empty();
        !is_told && !old.is_empty() && !new.is_empty() && old != new
    }
}

impl Differences {
    /// Whether readers see any change.
    pub(crate) fn is_empty(&self) -> bool {
        let is_same = |it: &Compared| {
            !it.changed
                && it.also_changed_in.is_empty()
                && it.languages_added.is_empty()
                && it.languages_removed.is_empty()
        };
        self.added.is_empty() && self.removed.is_empty() && self.comparisons.iter().all(is_same)
    }
}

/// Compares two states.
///
/// # Errors
/// What is wrong with one of them, or why they cannot be compared.
pub(crate) fn compare(sides: &Sides, files: &Files) -> Result<Differences, Vec<Finding>> {
    let (old, new) = read_sides(sides, files)?;
    let (pairs, added, removed) = paired(&old, &new);
    let compared = pairs.into_iter().map(|(old, new)| {
        let tag = language(old, new, sides.language.as_deref())?;
        compared(old, new, &tag).ok_or_else(|| no_language(&tag))
    });
    let comparisons = compared
        .collect::<Result<_, _>>()
        .map_err(|finding| vec![finding])?;
    Ok(Differences {
        comparisons,
        added: names(added),
        removed: names(removed),
    })
}

/// Both states, the old one first.
fn read_sides(
    sides: &Sides,
    files: &Files,
) -> Result<(Vec<Snapshot>, Vec<Snapshot>), Vec<Finding>> {
    let mut old = state(&sides.old, message::DIFF_OLD_WRONG, files)?;
    let new = state(&sides.new, message::DIFF_NEW_WRONG, files)?;
    // Whoever names one year means that one of all that is published.
    if let Source::Data(path) = &sides.new {
        let scope = Scope::for_folder(path);
        let is_named = |snapshot: &Snapshot| scope.holds(&snapshot.name);
        if old.len() > 1 && old.iter().any(is_named) {
            old.retain(is_named);
        }
    }
    if old.is_empty() || new.is_empty() {
        return Err(vec![Finding::error(message::DIFF_NOTHING)]);
    }
    Ok((old, new))
}

type Pairs<'a> = Vec<(&'a Snapshot, &'a Snapshot)>;

/// Each disclosure with its earlier self, and those that only one state has. Where each state has one alone, these are
/// compared whatever they are called: one year with the next.
fn paired<'a>(
    old: &'a [Snapshot],
    new: &'a [Snapshot],
) -> (Pairs<'a>, Vec<&'a Snapshot>, Vec<&'a Snapshot>) {
    if let ([old], [new]) = (old, new) {
        return (vec![(old, new)], Vec::new(), Vec::new());
    }
    let find = |state: &'a [Snapshot], name: &str| state.iter().find(|it| it.name == name);
    let was = |it: &&'a Snapshot| find(old, &it.name).is_none();
    let is = |it: &&'a Snapshot| find(new, &it.name).is_none();
    let pairs = new.iter().filter_map(|it| Some((find(old, &it.name)?, it)));
    (
        pairs.collect(),
        new.iter().filter(was).collect(),
        old.iter().filter(is).collect(),
    )
}

fn names(snapshots: Vec<&Snapshot>) -> Vec<String> {
    snapshots.into_iter().map(|it| it.name.clone()).collect()
}

/// The language in which two states are compared: the one that is wanted, else the new one's first that both have.
fn language(old: &Snapshot, new: &Snapshot, wanted: Option<&str>) -> Result<String, Finding> {
    let is_in_both = |tag: &&str| old.tags().any(|other| other == *tag);
    let mut common = new.tags().filter(is_in_both);
    let found = match wanted {
        Some(wanted) => common.find(|tag| tag.eq_ignore_ascii_case(wanted)),
        None => common.next(),
    };
    found
        .map(str::to_owned)
        .ok_or_else(|| no_language(wanted.unwrap_or("none")))
}

fn no_language(wanted: &str) -> Finding {
    Finding::error(message::DIFF_NO_LANGUAGE).with("language", wanted)
}

fn compared(old: &Snapshot, new: &Snapshot, tag: &str) -> Option<Compared> {
    let comparison = Comparison::new(old, new, tag)?;
    let only = |one: &Snapshot, other: &Snapshot| {
        let own = one.tags().filter(|tag| other.tags().all(|it| it != *tag));
        own.map(str::to_owned).collect()
    };
    let is_changed = |other: &&str| {
        *other != tag && Comparison::new(old, new, other).is_some_and(|it| !it.is_empty())
    };
    Some(Compared {
        changed: !comparison.is_empty(),
        comparison,
        also_changed_in: new.tags().filter(is_changed).map(str::to_owned).collect(),
        languages_added: only(new, old),
        languages_removed: only(old, new),
    })
}

/// Where what is published of a data folder lies.
pub(crate) fn publication_of(data: &std::path::Path) -> PathBuf {
    Scope::for_folder(data).home.join(crate::workspace::OUTPUT)
}
