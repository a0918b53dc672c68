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
    let mut marked: Vec<Option<String>> = vec![None; names.len()];
    for namesakes in alike.values().filter(|all| all.len() > 1) {
        for (at, mark) in told_apart(&staff.people, namesakes) {
            marked[at] = Some(mark);
        }
    }
    let mut taken = FxHashMap::default();
    let with_mark = |(name, mark): (&String, Option<String>)| match mark {
        Some(mark) => format!("{name}-{mark}"),
        None => name.clone(),
    };
    let ids = names.iter().zip(marked).map(with_mark);
    ids.map(|id| anchor(SectionKind::Staff.name(), &free(id, &mut taken)))
        .collect()
}

/// What is told of a person.
type Mark<'a> = dyn Fn(&Person) -> Option<String> + 'a;

/// What tells each of the namesakes from the others: the first thing that is told of all of them and differs.
fn told_apart(people: &[Person], namesakes: &[usize]) -> Vec<(usize, String)> {
    let text = |text: &Option<Localized>| Some(legible(&text.as_ref()?.primary().value));
    let marks: [&Mark; 3] = [
        &|person| Some(legible(&person.department.as_ref()?.value.0)),
        &|person| text(&person.faculty),
        &|person| text(&person.grade),
    ];
    let of_all = |mark: &&Mark| {
        let all = namesakes.iter().map(|at| Some((*at, mark(&people[*at])?)));
        let all: Vec<(usize, String)> = all.collect::<Option<_>>()?;
        let different: FxHashSet<&str> = all.iter().map(|(_, mark)| mark.as_str()).collect();
        (different.len() == namesakes.len()).then_some(all)
    };
    marks.iter().find_map(of_all).unwrap_or_default()
}

/// An id that nobody else has. `taken` are those given so far, each with the number that was put behind it last.
fn free(id: String, taken: &mut FxHashMap<String, usize>) -> String {
    let mut count = taken.get(&id).copied().unwrap_or(0) + 1;
    let mut own = match count {
        1 => id.clone(),
        _ => format!("{id}-{count}"),
    };
    while count > 1 && taken.contains_key(&own) {
        count += 1;
        own = format!("{id}-{count}");
    }
    taken.insert(id, count);
    taken.entry(own.clone()).or_insert(1);
    own
}

/// A text as part of an address that people can read: letters and digits of all writings stand as they are.
fn legible(text: &str) -> String {
    let words = text.split(|character: char| !character.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
