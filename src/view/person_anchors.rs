//! The addresses of people in the roster: they stay with the person, wherever the list puts him or her.

use rustc_hash::{FxHashMap, FxHashSet};

use super::numbering::anchor;
use crate::model::{Localized, Person, SectionKind, Staff};

/// The address of each person, in the roster's order: `staff-王犇`. People of one name are told apart by their
/// departments, else by faculty or grade; where nothing tells them apart, by their order.
pub(super) fn person_anchors(staff: &Staff) -> Vec<String> {
    let names: Vec<String> = staff
        .people
        .iter()
        .map(|person| legible(&person.name.primary().value))
        .collect();
    let mut alike: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        alike.entry(name).or_default().push(at);
    }
    let mut taken = FxHashSet::default();
    let mut own = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let namesakes = alike.get(name.as_str()).map_or(&[][..], Vec::as_slice);
        let id = match namesakes {
            [_, _, ..] => told_apart(&staff.people, at, namesakes)
                .map_or_else(|| name.clone(), |mark| format!("{name}-{mark}")),
            _ => name.clone(),
        };
        own.push(free(id, &mut taken));
    }
    own.into_iter()
        .map(|id| anchor(SectionKind::Staff.name(), &id))
        .collect()
}

/// What tells a person from the namesakes: the first thing that is told of all of them and differs.
fn told_apart(people: &[Person], person: usize, namesakes: &[usize]) -> Option<String> {
    let text = |text: &Option<Localized>| Some(legible(&text.as_ref()?.primary().value));
    let marks: [&dyn Fn(&Person) -> Option<String>; 3] = [
        &|person| Some(legible(&person.department.as_ref()?.value.0)),
        &|person| text(&person.faculty),
        &|person| text(&person.grade),
    ];
    marks.iter().find_map(|mark| {
        let all = namesakes.iter().map(|at| mark(&people[*at]));
        let all: Option<FxHashSet<String>> = all.collect();
        (all?.len() == namesakes.len()).then(|| mark(&people[person]))?
    })
}

/// An id that nobody else has.
fn free(id: String, taken: &mut FxHashSet<String>) -> String {
    let mut own = id.clone();
    let mut count = 1;
    while !taken.insert(own.clone()) {
        count += 1;
        own = format!("{id}-{count}");
    }
    own
}

/// A text as part of an address that people can read: letters and digits of all writings stand as they are.
fn legible(text: &str) -> String {
    let words = text.split(|character: char| !character.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
