//! Which disclosures are those of a school's colleges.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::Standing;
use crate::locale::UnionKind;
use crate::model::Level;

/// All disclosures, by institution and year.
#[derive(Debug)]
pub(crate) struct Colleges<'a> {
    all: BTreeMap<(&'a str, u16), Vec<&'a Standing>>,
    /// Those of which that could not be read.
    unclear: Vec<&'a Standing>,
}

impl<'a> Colleges<'a> {
    /// Sorts the disclosures.
    pub(crate) fn among(all: impl IntoIterator<Item = &'a Standing>) -> Self {
        let mut sorted: Vec<&Standing> = all.into_iter().collect();
        // In whatever order the folders were named.
        sorted.sort_by(|a, b| a.name.cmp(&b.name));
        let mut colleges = Self {
            all: BTreeMap::new(),
            unclear: Vec::new(),
        };
        for standing in sorted {
            match (&standing.institution, standing.year) {
                (Some(institution), Some(year)) if !standing.is_unclear() => {
                    let own = colleges.all.entry((institution, year)).or_default();
                    own.push(standing);
                }
                _ => colleges.unclear.push(standing),
            }
        }
        colleges
    }

    /// The disclosures of the school's colleges, each union once, those last of which it could not be read whose they are.
    pub(super) fn of(&self, school: &Standing) -> Vec<&'a Standing> {
        let key = school.institution.as_deref().zip(school.year);
        let all = key.and_then(|key| self.all.get(&key));
        let all = || all.into_iter().flatten().copied();
        let schools: Vec<&Standing> = all().filter(|it| it.level == Some(Level::School)).collect();
        let speaks_for = |college: &Standing| {
            are_alike(school.kind, college.kind)
                // Where nobody else speaks for the graduates' unions, this one does.
                || !schools.iter().any(|it| are_alike(it.kind, college.kind))
        };
        let mut colleges: Vec<&Standing> = all()
            .filter(|it| it.level == Some(Level::College) && speaks_for(it))
            .collect();
        // A copy is a finding of its own, and counts for nothing beside its original.
        colleges.sort_by_key(|it| it.is_copied());
        let mut seen = BTreeSet::new();
        colleges.retain(|it| seen.insert(it.organisation.as_deref()));
        colleges.sort_by(|a, b| a.name.cmp(&b.name));
        let unclear = self.unclear.iter().copied();
        colleges.extend(unclear.filter(|it| it.may_be_college_of(school)));
        colleges
    }
}

/// Whether unions of these kinds have members in common.
fn are_alike(a: UnionKind, b: UnionKind) -> bool {
    a == b || a == UnionKind::Both || b == UnionKind::Both
}
