//! The departments that a table names: those that the data has, new ones, and those that have another name now.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Department, Directory, called};
use crate::text::in_letters;

/// A department with another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Renamed {
    pub id: String,
    pub from: String,
    pub to: String,
    /// How many of its people stay in it.
    pub stay: usize,
}

/// A department that the data does not have yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Added {
    pub id: String,
    pub name: String,
}

/// What a table says of the departments.
#[derive(Debug, Default)]
pub(crate) struct Departments {
    pub renamed: Vec<Renamed>,
    pub added: Vec<Added>,
    /// The names of those in which nobody is any more.
    pub emptied: Vec<String>,
    /// The ids of those that the table names and the data does not know by that name.
    ids: FxHashMap<String, String>,
}

/// Somebody who is in the data and in the table: the id of his department then, its name now.
pub(super) type Stay<'a> = (&'a str, &'a str);

impl Departments {
    /// What follows from the names in a table; `stays` are the people who are in both, `former` the ids of the departments
    /// of all people of the data.
    pub(super) fn new(
        known: &[Department],
        directory: &Directory,
        names: &[&str],
        stays: &[Stay],
        former: &[&str],
    ) -> Self {
        let mut departments = Self::default();
        let mut unknown: BTreeMap<String, &str> = BTreeMap::new();
        let mut order = Vec::new();
        let mut named: FxHashSet<&str> = FxHashSet::default();
        for name in names.iter().filter(|name| !directory.says_none(name)) {
            if let Some(id) = directory.id(name) {
                named.insert(id);
            } else if unknown.insert(called(name), name).is_none() {
                order.push(called(name));
            }
        }
        let was_used: FxHashSet<&str> = former.iter().copied().collect();
        let votes = Votes::new(directory, stays);
        for name in order {
            let shown = unknown[&name];
            let with_id = |id: &str| known.iter().find(|known| known.id.value.as_str() == id);
            let is_alike =
                |id: &str| with_id(id).is_some_and(|it| are_alike(&it.name.primary().value, shown));
            let from = votes.renamed_from(&name, is_alike).and_then(with_id);
            let from = from.filter(|from| !named.contains(from.id.value.as_str()));
            let id = match from {
                Some(from) => {
                    let id = from.id.value.to_string();
                    departments.renamed.push(Renamed {
                        stay: votes.count(&id, &name),
                        id: id.clone(),
                        from: from.name.primary().value.clone(),
                        to: shown.to_owned(),
                    });
                    id
                }
                None => {
                    let id = departments.free_id(shown, known);
                    departments.added.push(Added {
                        id: id.clone(),
                        name: shown.to_owned(),
                    });
                    id
                }
            };
            departments.ids.insert(name, id);
        }
        let is_renamed = |id: &str| departments.renamed.iter().any(|it| it.id == id);
        let emptied = known.iter().filter(|known| {
            let id = known.id.value.as_str();
            was_used.contains(id) && !named.contains(id) && !is_renamed(id)
        });
        departments.emptied = match names.is_empty() {
            // A table without the column says nothing of departments.
            true => Vec::new(),
            false => emptied
                .map(|known| known.name.primary().value.clone())
                .collect(),
        };
        departments
    }

    /// The id of the department that the table calls like this; empty where that says that there is none.
    pub(super) fn id(&self, name: &str, directory: &Directory) -> String {
        if directory.says_none(name) {
            return String::new();
        }
        let new = || self.ids.get(&called(name)).cloned();
        let known = directory.id(name).map(str::to_owned);
        known.or_else(new).unwrap_or_default()
    }

    /// An id for a new department, from its name.
    fn free_id(&self, name: &str, known: &[Department]) -> String {
        let stem = match in_letters(name) {
            stem if stem.is_empty() => "department".to_owned(),
            stem => stem,
        };
        let is_taken = |id: &str| {
            known.iter().any(|known| known.id.value.as_str() == id)
                || self.added.iter().any(|added| added.id == id)
        };
        let mut numbered = (2..).map(|number| format!("{stem}-{number}"));
        match is_taken(&stem) {
            false => stem,
            true => numbered.find(|id| !is_taken(id)).unwrap_or(stem),
        }
    }
}

/// From which department to which name people went.
struct Votes {
    /// By the former id and the present name.
    pairs: FxHashMap<(String, String), usize>,
    by_id: FxHashMap<String, usize>,
    by_name: FxHashMap<String, usize>,
}

impl Votes {
    fn new(directory: &Directory, stays: &[Stay]) -> Self {
        let mut votes = Self {
            pairs: FxHashMap::default(),
            by_id: FxHashMap::default(),
            by_name: FxHashMap::default(),
        };
        for (id, name) in stays {
            if id.is_empty() || directory.says_none(name) {
                continue;
            }
            let name = called(name);
            *votes.by_id.entry((*id).to_owned()).or_default() += 1;
            *votes.by_name.entry(name.clone()).or_default() += 1;
            *votes.pairs.entry(((*id).to_owned(), name)).or_default() += 1;
        }
        votes
    }

    fn count(&self, id: &str, name: &str) -> usize {
        let pair = (id.to_owned(), name.to_owned());
        self.pairs.get(&pair).copied().unwrap_or_default()
    }

    /// The department that certainly got this name: nearly all of its people who are still there are in the department
    /// of this name, and nearly all of that come from it. A single one may as well have moved; there the two names must
    /// have something in common.
    fn renamed_from(&self, name: &str, is_alike: impl Fn(&str) -> bool) -> Option<&str> {
        let ids = self.by_id.keys().map(String::as_str);
        let most = ids.max_by_key(|id| (self.count(id, name), std::cmp::Reverse(*id)))?;
        let count = self.count(most, name);
        let is_most = |of: usize| 3 * count >= 2 * of;
        let is_certain = count >= 2 || count == 1 && is_alike(most);
        (is_certain && is_most(self.by_id[most]) && is_most(self.by_name[name])).then_some(most)
    }
}

/// Whether two names of departments have something in common beside the word for a department.
fn are_alike(a: &str, b: &str) -> bool {
    let b: FxHashSet<char> = b.chars().collect();
    a.chars().filter(|letter| b.contains(letter)).count() > 1
}
