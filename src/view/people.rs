//! Section 三: the union's structure, derived from the roster and the departments.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::printed_text::Use;
use super::text::TextView;
use crate::locale::Word;
use crate::model::{Id, Person, Staff};

/// The presidium and the departments with their people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct StructureView {
    presidium: Presidium,
    departments: Vec<Group>,
    /// The number of people who belong to neither the presidium nor a department.
    others: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Presidium {
    label: String,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Group {
    name: TextView,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Member {
    name: TextView,
    original_name: Option<TextView>,
    position: Option<TextView>,
}

pub(crate) fn structure(staff: &Staff, builder: &mut Builder) -> StructureView {
    let words = builder.words;
    // A member of the presidium stands there and not in the department that he or she may be assigned to.
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
            // The sort is stable: within a rank, people keep the roster's order.
            people.sort_by_key(|person| seniority(person.office(words)));
            Group {
                name: builder.text(&department.name, Use::Body),
                members: builder.each(&people, |_, person, builder| member(person, builder)),
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
        .is_some_and(|id| id.value.0 == department.as_str())
}

/// The sort key of an office: heads stand before deputies, deputies before everyone else.
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
