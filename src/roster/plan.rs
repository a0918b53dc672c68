//! What a table of people changes in the data: who joined, who left, what is said otherwise of whom. Nothing is written
//! here, and no file is read.

use super::alike::squeezed;
use super::departments::{Departments, Stay};
use super::former::Former;
use super::matching::{Candidate, Matching, Namesakes, Tells};
use super::reading::{CellReference, Entry, Reading, Row};
use super::same_value::{SameValue, compared};
use super::tables::{DEPARTMENT, NAME};
use crate::locale::Words;
use crate::model::{Department, Directory, called};
use crate::text::name_key;

/// The key of the column of offices, which may begin with the department.
pub(super) const POSITION: &str = "position";

/// The key of the column from which offices are inferred.
const EXPERIENCE: &str = "experience";

/// What tells people of one name apart.
const OWN: [&str; 2] = ["rank", EXPERIENCE];

/// The data before a change.
pub(crate) struct Before<'a> {
    pub people: &'a [Former],
    pub departments: &'a [Department],
    pub directory: &'a Directory<'a>,
    /// The words with a meaning.
    pub words: &'a Words,
}

/// A value of a person that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldChange {
    /// The key of its column.
    pub key: &'static str,
    /// What the data says, and is to say; of a department, its name.
    pub old: String,
    pub new: String,
    /// What is to be written.
    pub written: String,
    /// Whether it was inferred from another column.
    pub inferred: bool,
}

/// A person as the data is to have her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Planned {
    /// Where the table names her.
    pub cell: CellReference,
    pub name: String,
    /// Who she is in the data; `None` for one who joins.
    pub former: Option<usize>,
    /// What changes; of one who joins, all that is said of her.
    pub changes: Vec<FieldChange>,
}

impl Planned {
    /// The change of the name, where she is known under another one.
    pub(crate) fn renamed(&self) -> Option<&FieldChange> {
        let is_name = |change: &&FieldChange| change.key == NAME && self.former.is_some();
        self.changes.iter().find(is_name)
    }
}

/// What a table changes.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The people, in the order of the table.
    pub people: Vec<Planned>,
    /// The people of the data who are not in the table.
    pub left: Vec<usize>,
    pub departments: Departments,
    pub namesakes: Vec<Namesakes>,
    /// Somebody who left and the place of one who joined in [`Self::people`], who may be one person.
    pub doubts: Vec<(usize, usize)>,
    /// Values that were inferred and contradict what the data says, which stays.
    pub contradicted: Vec<(usize, FieldChange)>,
}

impl Plan {
    /// What the table changes.
    pub(crate) fn new(known: &Before, reading: &Reading) -> Self {
        let tells: Vec<Tells> = reading.columns.iter().map(|key| tells(key)).collect();
        let former = known.candidates(&reading.columns);
        let by_name: Vec<Candidate> = reading
            .people
            .iter()
            .map(|row| known.candidate(row, reading, None))
            .collect();
        let mut matching = Matching::by_name(&former, &by_name, &tells);
        let departments = known.departments(reading, &matching);
        let rows: Vec<Candidate> = reading
            .people
            .iter()
            .map(|row| known.candidate(row, reading, Some(&departments)))
            .collect();
        matching.add_renamed(&former, &rows, &tells);
        let left = matching.left(former.len());
        let comparison = Comparison {
            known,
            reading,
            inferred: reading.inferred(),
            departments,
        };
        let mut plan = Self {
            left,
            namesakes: matching.namesakes,
            doubts: matching.doubts,
            ..Self::default()
        };
        for (row, person) in reading.people.iter().zip(&matching.former_of) {
            plan.add(&comparison, row, *person);
        }
        plan.departments = comparison.departments;
        plan
    }

    fn add(&mut self, comparison: &Comparison, row: &Row, person: Option<usize>) {
        let former = person.map(|at| &comparison.known.people[at]);
        let (mut changes, contradicted): (Vec<_>, Vec<_>) = comparison
            .changes(row, former)
            .into_iter()
            .partition(|change| former.is_none() || !change.inferred || change.old.is_empty());
        // Whoever has another experience now may well have another office; without that, the data knows better.
        if changes.iter().any(|change| change.key == EXPERIENCE) {
            changes.extend(contradicted);
        } else {
            let at = self.people.len();
            let contradicted = contradicted.into_iter();
            self.contradicted
                .extend(contradicted.map(|change| (at, change)));
        }
        let name = match changes.iter().find(|change| change.key == NAME) {
            Some(change) => &change.new,
            None => former.map_or("", |former| former.value(NAME)),
        };
        self.people.push(Planned {
            cell: row.place.clone(),
            name: name.to_owned(),
            former: person,
            changes,
        });
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        let is_as_before = |(at, person): (usize, &Planned)| {
            person.former == Some(at) && person.changes.is_empty()
        };
        self.left.is_empty()
            && self.departments.renamed.is_empty()
            && self.departments.added.is_empty()
            && self.people.iter().enumerate().all(is_as_before)
    }

    /// Those who join.
    pub(crate) fn joined(&self) -> impl Iterator<Item = &Planned> {
        let all = self.people.iter();
        all.filter(|person| person.former.is_none())
    }

    /// Those who are still there, and of whom something else is said.
    pub(crate) fn changed(&self) -> impl Iterator<Item = &Planned> {
        let all = self.people.iter();
        all.filter(|person| person.former.is_some() && !person.changes.is_empty())
    }

    /// Whether those who stay stand in another order than before.
    pub(crate) fn is_reordered(&self) -> bool {
        let order = self.people.iter().filter_map(|person| person.former);
        !order.is_sorted()
    }

    /// Whether the data is as the plan wants it: `before` and `after` are the people as they are read.
    pub(crate) fn is_fulfilled(&self, before: &[Former], after: &[Former]) -> bool {
        let is_as_planned = |(person, after): (&Planned, &Former)| {
            let former = person.former.map(|at| &before[at]);
            let expected = |key: &str| {
                let change = person.changes.iter().find(|change| change.key == key);
                let as_before = || former.map_or("", |former| former.value(key));
                change.map_or_else(as_before, |change| &change.written)
            };
            let keys = former
                .into_iter()
                .flat_map(Former::keys)
                .chain(after.keys());
            let mut keys = keys.chain(person.changes.iter().map(|change| change.key));
            keys.all(|key| squeezed(expected(key)) == squeezed(after.value(key)))
        };
        self.people.len() == after.len() && self.people.iter().zip(after).all(is_as_planned)
    }

    /// Whether most of the people leave: it may be another union's table.
    pub(crate) fn is_mass_departure(&self) -> bool {
        let stay = self.people.len() - self.joined().count();
        self.left.len() > stay
    }
}

/// The data and a table, held against each other.
struct Comparison<'a> {
    known: &'a Before<'a>,
    reading: &'a Reading,
    /// For each column whether the table itself has none, and what it says was inferred.
    inferred: Vec<bool>,
    departments: Departments,
}

impl Comparison<'_> {
    /// What a row says otherwise of a person than the data.
    fn changes(&self, row: &Row, former: Option<&Former>) -> Vec<FieldChange> {
        let columns = self.reading.columns.iter().zip(&self.inferred);
        columns
            .zip(&row.entries)
            // What cannot be inferred is not known to be empty.
            .filter(|((_, inferred), entry)| !(**inferred && entry.value.is_empty()))
            .filter_map(|((key, _), entry)| self.change(row, former, key, entry))
            .collect()
    }

    fn change(
        &self,
        row: &Row,
        former: Option<&Former>,
        key: &'static str,
        entry: &Entry,
    ) -> Option<FieldChange> {
        let none = Former::default();
        let former = former.unwrap_or(&none);
        let old = former.value(key);
        let written = match key {
            DEPARTMENT => self.departments.id(&entry.value, self.known.directory),
            POSITION => self.office(row, &entry.value),
            _ => entry.value.clone(),
        };
        let same = SameValue {
            words: self.known.words,
            departments: self.known.departments,
        };
        if same.is_same(key, former, &written) {
            return None;
        }
        let shown = |value: &str| match key {
            DEPARTMENT => self
                .known
                .department_name(value)
                .unwrap_or(value)
                .to_owned(),
            _ => value.to_owned(),
        };
        Some(FieldChange {
            key,
            old: shown(old),
            new: match key {
                DEPARTMENT if !written.is_empty() => entry.value.clone(),
                _ => shown(&written),
            },
            written,
            inferred: entry.inferred,
        })
    }

    /// An office as the data holds it: without the department that the person is in anyhow.
    fn office(&self, row: &Row, office: &str) -> String {
        let directory = self.known.directory;
        let department = self.reading.value(row, DEPARTMENT);
        let id = self.departments.id(department, directory);
        let names = [
            department,
            self.known.department_name(&id).unwrap_or_default(),
        ];
        let names = names.map(called).into_iter();
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        let bare = directory.bare_office(office, &names);
        bare.unwrap_or_else(|| office.to_owned())
    }
}

impl Before<'_> {
    fn candidates(&self, columns: &[&'static str]) -> Vec<Candidate> {
        let people = self.people.iter().map(|person| Candidate {
            name: name_key(person.value(NAME)).to_lowercase(),
            values: columns
                .iter()
                .map(|key| compared(key, person.value(key)))
                .collect(),
        });
        people.collect()
    }

    /// A row as it is compared, with the ids of those departments that are known by now.
    fn candidate(
        &self,
        row: &Row,
        reading: &Reading,
        departments: Option<&Departments>,
    ) -> Candidate {
        let value = |(key, entry): (&&'static str, &Entry)| match *key {
            DEPARTMENT => match departments {
                Some(departments) => departments.id(&entry.value, self.directory),
                None => self
                    .directory
                    .id(&entry.value)
                    .unwrap_or_default()
                    .to_owned(),
            },
            key => compared(key, &entry.value),
        };
        Candidate {
            name: name_key(reading.value(row, NAME)).to_lowercase(),
            values: reading
                .columns
                .iter()
                .zip(&row.entries)
                .map(value)
                .collect(),
        }
    }

    fn departments(&self, reading: &Reading, matching: &Matching) -> Departments {
        if !reading.columns.contains(&DEPARTMENT) {
            return Departments::default();
        }
        let names: Vec<&str> = reading
            .people
            .iter()
            .map(|row| reading.value(row, DEPARTMENT))
            .collect();
        let stays: Vec<Stay> = matching
            .former_of
            .iter()
            .zip(&names)
            .filter_map(|(person, name)| Some((self.people[(*person)?].value(DEPARTMENT), *name)))
            .collect();
        let former: Vec<&str> = self
            .people
            .iter()
            .map(|person| person.value(DEPARTMENT))
            .collect();
        Departments::new(self.departments, self.directory, &names, &stays, &former)
    }

    /// The name that the data has for a department.
    fn department_name(&self, id: &str) -> Option<&str> {
        let mut all = self.departments.iter();
        let found = all.find(|department| department.id.value.as_str() == id)?;
        Some(&found.name.primary().value)
    }
}

/// What a column says about who somebody is.
fn tells(key: &str) -> Tells {
    match key {
        NAME => Tells::Nothing,
        key if OWN.contains(&key) => Tells::Own,
        _ => Tells::Shared,
    }
}
