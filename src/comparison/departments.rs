//! Which departments are new, gone or called otherwise.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::likeness::Pairs;
use super::people::{DEPARTMENT, Listed, PeopleChanges};
use super::snapshot::Department;
use crate::text::name_key;

/// How much of the names of two departments must be the same where nothing else tells that they are one, in percent.
const ALIKE: usize = 60;

/// A department that is called otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Renamed {
    pub old: String,
    pub new: String,
}

/// What changed of the departments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DepartmentChanges {
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub renamed: Vec<Renamed>,
}

impl DepartmentChanges {
    /// Whether nothing was changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.renamed.is_empty()
    }
}

/// A department with the keys of its people.
struct Unit {
    id: Option<String>,
    name: String,
    people: BTreeSet<String>,
}

/// The departments of a structure, or, where there is none, those that people are listed in.
fn units(structure: &[Department], people: &[Listed]) -> Vec<Unit> {
    if structure.is_empty() {
        let mut units: Vec<Unit> = Vec::new();
        for person in people {
            let Some(name) = person.department() else {
                continue;
            };
            let known = units.iter_mut().find(|unit| unit.name == name);
            match known {
                Some(unit) => _ = unit.people.insert(person.key().to_owned()),
                None => units.push(Unit {
                    id: None,
                    name: name.to_owned(),
                    people: BTreeSet::from([person.key().to_owned()]),
                }),
            }
        }
        return units;
    }
    let unit = |department: &Department| {
        let members = department.members.iter();
        let keys =
            members.map(|member| name_key(member.original_name.as_ref().unwrap_or(&member.name)));
        Unit {
            id: department.id.clone(),
            name: department.name.clone(),
            people: keys.collect(),
        }
    };
    structure.iter().map(unit).collect()
}

fn same_id(was: &Unit, is: &Unit) -> bool {
    was.id.is_some() && was.id == is.id
}

/// Whether most of the people of each are in both.
fn same_people(was: &Unit, is: &Unit) -> bool {
    let shared = was.people.intersection(&is.people).count();
    2 * shared > was.people.len().max(is.people.len())
}

fn same_name(was: &Unit, is: &Unit) -> bool {
    Pairs::of(&was.name).likeness(&Pairs::of(&is.name)) >= ALIKE
}

/// Compares the departments. One that is called otherwise is known by its id, else by its
/// people, else by its name.
pub(crate) fn department_changes(
    old: (&[Department], &[Listed]),
    new: (&[Department], &[Listed]),
) -> DepartmentChanges {
    let (old, new) = (units(old.0, old.1), units(new.0, new.1));
    let has = |all: &[Unit], name: &str| all.iter().any(|unit| unit.name == name);
    let mut removed: Vec<&Unit> = old.iter().filter(|unit| !has(&new, &unit.name)).collect();
    let mut added: Vec<&Unit> = new.iter().filter(|unit| !has(&old, &unit.name)).collect();
    let mut renamed = Vec::new();
    let ways = [same_id, same_people, same_name];
    for is_one in ways {
        removed.retain(|was| {
            let Some(at) = added.iter().position(|is| is_one(was, is)) else {
                return true;
            };
            let is = added.remove(at);
            renamed.push(Renamed {
                old: was.name.clone(),
                new: is.name.clone(),
            });
            false
        });
    }
    let names = |units: Vec<&Unit>| units.into_iter().map(|unit| unit.name.clone()).collect();
    DepartmentChanges {
        added: names(added),
        removed: names(removed),
        renamed,
    }
}

/// Takes out what is said of people only because their department is called otherwise.
pub(crate) fn leave_out_renaming(people: &mut PeopleChanges, departments: &DepartmentChanges) {
    for person in &mut people.changed {
        person.fields.retain(|change| {
            let follows = |renamed: &Renamed| {
                change.old.as_deref() == Some(&renamed.old)
                    && change.new.as_deref() == Some(&renamed.new)
            };
            change.field != DEPARTMENT || !departments.renamed.iter().any(follows)
        });
    }
    people.changed.retain(|person| !person.fields.is_empty());
}
