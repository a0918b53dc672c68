//! The people in their offices: presidium, departments, the others.

use serde::Serialize;

use super::builder::Builder;
use super::printed_text::Use;
use super::text::TextView;
use crate::locale::Word;
use crate::model::{Id, Person};

/// The structure that the departments and the roster show.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StructureView {
    presidium: Presidium,
    departments: Vec<Group>,
    /// How many people the roster lists without presidium or department.
    others: usize,
}

#[derive(Debug, Clone, Serialize)]
struct Presidium {
    label: String,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Serialize)]
struct Group {
    name: TextView,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Serialize)]
struct Member {
    name: TextView,
    original_name: Option<TextView>,
    position: Option<TextView>,
}

pub(crate) fn structure(builder: &mut Builder) -> StructureView {
    let staff = &builder.disclosure.staff;
    let words = builder.words;
    let presides = |person: &Person| person.office(words) == Some(Word::Presidium);
    let presidium = Presidium {
        label: builder.labels.text("structure-presidium", &[]),
        members: staff
            .people
            .iter()
            .filter(|p| presides(p))
            .map(|p| member(p, builder))
            .collect(),
    };
    let departments = staff
        .departments
        .iter()
        .map(|department| {
            let mut people: Vec<&Person> = staff
                .people
                .iter()
                .filter(|person| belongs(person, &department.id.value) && !presides(person))
                .collect();
            people.sort_by_key(|person| seniority(person.office(words)));
            Group {
                name: builder.text(&department.name, Use::Body),
                members: people
                    .into_iter()
                    .map(|person| member(person, builder))
                    .collect(),
            }
        })
        .collect();
    let others = staff
        .people
        .iter()
        .filter(|p| p.department.is_none() && !presides(p))
        .count();
    StructureView {
        presidium,
        departments,
        others,
    }
}

fn belongs(person: &Person, department: &Id) -> bool {
    person
        .department
        .as_ref()
        .is_some_and(|own| own.value.0 == department.as_str())
}

/// Heads stand before deputies, deputies before everyone else.
fn seniority(office: Option<Word>) -> u8 {
    match office {
        Some(Word::Head) => 0,
        Some(Word::DeputyHead) => 1,
        _ => 2,
    }
}

fn member(person: &Person, builder: &mut Builder) -> Member {
    let (name, original_name) = builder.name(&person.name);
    Member {
        name,
        original_name,
        position: builder.optional(person.position.as_ref(), Use::Body),
    }
}
