//! Who joined a table of people, who left it, and what is now said of those who stayed.

use std::collections::BTreeMap;

use pinyin::ToPinyin;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::FieldChange;
use super::snapshot::Section;
use crate::text::name_key;

/// A person in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Person {
    /// The name.
    pub name: String,
    /// All that is said of the person, by the names of the columns.
    pub fields: BTreeMap<String, String>,
}

/// What changed of a person who is in both tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PersonChange {
    /// The name, as it is now.
    pub name: String,
    /// What of it, in the order of the columns.
    pub fields: Vec<FieldChange>,
}

/// What changed in a table of people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PeopleChanges {
    /// The headings of the columns.
    pub headings: BTreeMap<String, String>,
    /// Who is new, in the order of the new table.
    pub joined: Vec<Person>,
    /// Who is gone, in the order of the old one.
    pub left: Vec<Person>,
    /// Whose entry is another, in the order of the new table.
    pub changed: Vec<PersonChange>,
    /// Whether those who stayed stand in another order.
    pub reordered: bool,
    /// How many there were.
    pub old_count: usize,
    /// How many there are.
    pub new_count: usize,
}

impl PeopleChanges {
    /// Whether nothing was changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.joined.is_empty() && self.left.is_empty() && self.changed.is_empty() && !self.reordered
    }
}

/// The field of a change of name.
pub(crate) const NAME: &str = "name";
/// The field of what somebody is in charge of.
const CATEGORY: &str = "category";
/// The field of a person's department.
pub(crate) const DEPARTMENT: &str = "department";
/// The field of somebody's rank, which classmates do not share.
const RANK: &str = "rank";
/// How many fields must say the same for two names to be of one person whose name was corrected.
const SAME_PERSON: usize = 4;

/// What is no statement on a person: it follows from the place in the list, or from other fields.
const FOLLOWS: [&str; 5] = ["number", "anchor", NAME, "original_name", "rank_percent"];

/// A person as the table has it, and what the name is compared by.
#[derive(Debug)]
pub(crate) struct Listed {
    key: String,
    person: Person,
}

/// The people of a section.
pub(crate) fn listed(section: Option<&Section>) -> Vec<Listed> {
    let people = section.iter().flat_map(|section| &section.content.people);
    people.map(listed_person).collect()
}

fn listed_person(row: &Map<String, Value>) -> Listed {
    let text = |key: &str| row.get(key).and_then(Value::as_str);
    let name = text(NAME).unwrap_or_default();
    let fields = row.iter().filter_map(|(key, value)| {
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!FOLLOWS.contains(&key.as_str())).then(|| (key.clone(), value))
    });
    Listed {
        // Where a name is written in another script, the original tells people apart.
        key: name_key(text("original_name").unwrap_or(name)),
        person: Person {
            name: name.to_owned(),
            fields: fields.collect(),
        },
    }
}

impl Listed {
    pub(crate) fn department(&self) -> Option<&str> {
        self.person.fields.get(DEPARTMENT).map(String::as_str)
    }

    /// What the name is compared by.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    fn category(&self) -> Option<&str> {
        self.person.fields.get(CATEGORY).map(String::as_str)
    }

    /// In how many fields both say the same.
    fn agreement(&self, other: &Self) -> usize {
        let others = &other.person.fields;
        let own = self.person.fields.iter();
        own.filter(|(key, value)| others.get(*key) == Some(value))
            .count()
    }

    /// Whether it is the same person with a corrected name: all else is the same, and the name is much like the former
    /// one, or the rank tells who it is. Classmates in one department have nearly everything else in common.
    fn is_renamed(&self, other: &Self) -> bool {
        let fields = &self.person.fields;
        let has_rank = fields.get(RANK).is_some_and(|rank| !rank.is_empty());
        let is_same = fields == &other.person.fields && fields.len() >= SAME_PERSON;
        is_same && (has_rank || are_alike(&self.key, &other.key))
    }
}

/// Compares two tables.
pub(crate) fn people_changes(
    old: &[Listed],
    new: &[Listed],
    headings: BTreeMap<String, String>,
) -> PeopleChanges {
    let pairs = paired(old, new);
    let mut to = vec![None; old.len()];
    let mut from = vec![None; new.len()];
    for (was, is) in &pairs {
        (to[*was], from[*is]) = (Some(*is), Some(*was));
    }
    let only = |all: &[Listed], partner: &[Option<usize>]| -> Vec<Person> {
        let alone = all
            .iter()
            .zip(partner)
            .filter(|(_, partner)| partner.is_none());
        alone.map(|(listed, _)| listed.person.clone()).collect()
    };
    let changed = new.iter().zip(&from).filter_map(|(is, was)| {
        let fields = fields(&old[(*was)?].person, &is.person);
        (!fields.is_empty()).then(|| PersonChange {
            name: is.person.name.clone(),
            fields,
        })
    });
    PeopleChanges {
        headings,
        joined: only(new, &from),
        left: only(old, &to),
        changed: changed.collect(),
        reordered: !to.iter().flatten().is_sorted(),
        old_count: old.len(),
        new_count: new.len(),
    }
}

/// Whether one name may be a slip for the other: they sound alike, or one of three characters or more is another.
fn are_alike(one: &str, other: &str) -> bool {
    let differing = one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    let length = one.chars().count();
    let is_one_other = differing.count() == 1 && length == other.chars().count() && length >= 3;
    is_one_other || sounds(one) == sounds(other)
}

/// The syllables of a name, without their tones.
fn sounds(name: &str) -> Vec<String> {
    let sound = |character: char| match character.to_pinyin() {
        Some(syllable) => syllable.plain().to_owned(),
        None => character.to_string(),
    };
    name.chars().map(sound).collect()
}

/// Who is whom: by name, those of one name by what else is said of them; then those whose name alone is another.
fn paired(old: &[Listed], new: &[Listed]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut free = (vec![true; old.len()], vec![true; new.len()]);
    pair_by(
        old,
        new,
        &mut free,
        &mut pairs,
        |listed| Some(listed.key.clone()),
        |_, _| true,
    );
    let rest = |listed: &Listed| Some(format!("{:?}", listed.person.fields));
    pair_by(old, new, &mut free, &mut pairs, rest, Listed::is_renamed);
    // Who follows another in an office that the table names.
    let office = |listed: &Listed| listed.category().map(str::to_owned);
    pair_by(old, new, &mut free, &mut pairs, office, |_, _| true);
    pairs
}

/// Pairs those who are free and have one key, the ones that agree most first.
fn pair_by(
    old: &[Listed],
    new: &[Listed],
    free: &mut (Vec<bool>, Vec<bool>),
    pairs: &mut Vec<(usize, usize)>,
    key: impl Fn(&Listed) -> Option<String>,
    accepts: impl Fn(&Listed, &Listed) -> bool,
) {
    let group = |all: &[Listed], free: &[bool]| {
        let mut groups: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for at in (0..all.len()).filter(|at| free[*at]) {
            if let Some(key) = key(&all[at]) {
                groups.entry(key).or_default().push(at);
            }
        }
        groups
    };
    let (was, is) = (group(old, &free.0), group(new, &free.1));
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = was
        .into_iter()
        .filter_map(|(key, was)| Some((was, is.get(&key)?.clone())))
        .collect();
    groups.sort_unstable();
    for (was, is) in groups {
        // People of one name are few; a table of a thousand of them is paired in its order.
        let in_order = was.len() * is.len() > 10_000;
        let mut candidates: Vec<(usize, usize, usize)> = Vec::new();
        for (place, at) in was.iter().enumerate() {
            let near = match in_order {
                true => is.get(place..=place).unwrap_or_default(),
                false => is.as_slice(),
            };
            for to in near {
                if accepts(&old[*at], &new[*to]) {
                    candidates.push((old[*at].agreement(&new[*to]), *at, *to));
                }
            }
        }
        candidates.sort_by_key(|(same, at, to)| (usize::MAX - same, *at, *to));
        for (_, at, to) in candidates {
            if free.0[at] && free.1[to] {
                (free.0[at], free.1[to]) = (false, false);
                pairs.push((at, to));
            }
        }
    }
}

fn fields(old: &Person, new: &Person) -> Vec<FieldChange> {
    let name = FieldChange::between(NAME, Some(&old.name), Some(&new.name));
    let keys = old.fields.keys().chain(new.fields.keys());
    let keys: std::collections::BTreeSet<&String> = keys.collect();
    let others = keys
        .into_iter()
        .filter_map(|key| FieldChange::between(key, old.fields.get(key), new.fields.get(key)));
    name.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use serde_json::json;

    use super::{Listed, listed_person, people_changes};

    fn person(name: &str, position: &str) -> Listed {
        let row = json!({"number": 1, "anchor": "staff-1", "name": name, "position": position});
        listed_person(row.as_object().unwrap())
    }

    fn names(people: &[super::Person]) -> BTreeSet<String> {
        people.iter().map(|person| person.name.clone()).collect()
    }

    const NAMES: [&str; 7] = ["王犇", "欧阳翀", "陈垚", "赵赟", "孙玥", "周喆", "吴堃"];

    proptest! {
        #[test]
        fn order_does_not_say_who_joined_or_left(
            old in proptest::sample::subsequence(NAMES.to_vec(), 0..7),
            new in proptest::sample::subsequence(NAMES.to_vec(), 0..7),
        ) {
            let list = |names: &[&str]| names.iter().map(|name| person(name, "干事")).collect::<Vec<_>>();
            let turned = |names: &[&str]| names.iter().rev().map(|name| person(name, "干事")).collect::<Vec<_>>();
            let one = people_changes(&list(&old), &list(&new), BTreeMap::new());
            let other = people_changes(&turned(&old), &list(&new), BTreeMap::new());
            prop_assert_eq!(names(&one.joined), names(&other.joined));
            prop_assert_eq!(names(&one.left), names(&other.left));
            prop_assert!(people_changes(&list(&old), &list(&old), BTreeMap::new()).is_empty());
        }
    }

    #[test]
    fn of_those_of_one_name_the_one_who_left_is_told() {
        let head = || person("王犇", "部长");
        let officer = || person("王犇", "干事");
        let other = || person("王犇", "副部长");
        for (old, new, left, joined) in [
            (
                vec![head(), officer()],
                vec![officer()],
                vec!["部长"],
                vec![],
            ),
            (
                vec![officer(), head()],
                vec![officer()],
                vec!["部长"],
                vec![],
            ),
            (
                vec![head(), other(), officer()],
                vec![other()],
                vec!["部长", "干事"],
                vec![],
            ),
            (
                vec![officer()],
                vec![head(), officer()],
                vec![],
                vec!["部长"],
            ),
        ] {
            let changes = people_changes(&old, &new, BTreeMap::new());
            let positions = |people: &[super::Person]| -> Vec<String> {
                people
                    .iter()
                    .map(|it| it.fields["position"].clone())
                    .collect()
            };
            assert_eq!(positions(&changes.left), left);
            assert_eq!(positions(&changes.joined), joined);
            assert!(changes.changed.is_empty());
        }
    }

    #[test]
    fn a_name_is_corrected_only_where_it_is_much_like_the_former_one() {
        let classmate = |name: &str, rank: &str| {
            let row = json!({
                "name": name, "position": "干事", "department": "学习部", "faculty": "天气系",
                "grade": "一年级", "political_status": "共青团员", "rank": rank,
            });
            listed_person(row.as_object().unwrap())
        };
        for (old, new, rank, is_one) in [
            ("李㛃", "赵垚丰", "", false),
            ("周喆", "郑垚", "", false),
            ("王犇", "王喆", "", false),
            ("王奔", "王犇", "", true),
            ("欧阳翀", "欧阳冲", "", true),
            ("阿卜杜拉·买买提", "阿卜杜拉·买麦提", "", true),
            ("周喆", "郑垚", "3/40", true),
        ] {
            let changes = people_changes(
                &[classmate(old, rank)],
                &[classmate(new, rank)],
                BTreeMap::new(),
            );
            assert_eq!(changes.changed.len() == 1, is_one, "{old} {new}");
            assert_eq!(changes.joined.len() == 1, !is_one, "{old} {new}");
        }
    }

    #[test]
    fn people_of_one_name_are_told_by_the_rest() {
        let old = [person("王犇", "部长"), person("王犇", "干事")];
        let new = [person("王犇", "干事"), person("王犇", "副主席")];
        let changes = people_changes(&old, &new, BTreeMap::new());
        assert!(changes.joined.is_empty() && changes.left.is_empty());
        assert_eq!(changes.changed.len(), 1);
        let field = &changes.changed[0].fields[0];
        assert_eq!(
            (field.old.as_deref(), field.new.as_deref()),
            (Some("部长"), Some("副主席"))
        );
    }
}
