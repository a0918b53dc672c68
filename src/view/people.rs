//! The people: structure, roster, advisors.

use std::collections::HashSet;

use serde::Serialize;

use super::builder::Builder;
use super::numbering::anchor;
use super::sample::Use;
use super::text::TextView;
use crate::diagnostic::Spanned;
use crate::locale::Word;
use crate::model::{Id, Person, SectionKind, YesNo};

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

/// The roster.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RosterView {
    columns: RosterColumns,
    people: Vec<PersonView>,
    filters: Filters,
}

#[derive(Debug, Clone, Serialize)]
struct RosterColumns {
    number: TextView,
    name: TextView,
    political_status: TextView,
    faculty: TextView,
    grade: TextView,
    rank: TextView,
    failed_courses: TextView,
    experience: TextView,
}

#[derive(Debug, Clone, Serialize)]
struct PersonView {
    number: usize,
    anchor: String,
    name: TextView,
    original_name: Option<TextView>,
    political_status: Option<TextView>,
    faculty: Option<TextView>,
    grade: Option<TextView>,
    rank: Option<String>,
    /// The rank as a share of the year's students, in per cent.
    rank_percent: Option<f64>,
    failed_courses: Option<String>,
    experience: Option<TextView>,
    position: Option<TextView>,
    department: Option<TextView>,
}

/// The values by which the roster can be filtered, in the order in which they appear.
#[derive(Debug, Clone, Serialize)]
struct Filters {
    political_status: Vec<TextView>,
    faculty: Vec<TextView>,
    grade: Vec<TextView>,
    department: Vec<TextView>,
}

/// The advisors.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AdvisorsView {
    columns: AdvisorColumnsView,
    people: Vec<AdvisorView>,
}

#[derive(Debug, Clone, Serialize)]
struct AdvisorColumnsView {
    number: TextView,
    category: TextView,
    name: TextView,
    full_time_cadre: TextView,
    remark: TextView,
}

#[derive(Debug, Clone, Serialize)]
struct AdvisorView {
    number: usize,
    category: TextView,
    name: TextView,
    original_name: Option<TextView>,
    full_time_cadre: Option<String>,
    remark: Option<TextView>,
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
            people.sort_by_key(|person| standing(person.office(words)));
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
fn standing(office: Option<Word>) -> u8 {
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

pub(crate) fn roster(builder: &mut Builder) -> RosterView {
    let staff = &builder.disclosure.staff;
    let given = staff.columns.as_ref();
    builder.owned_by("");
    let mut title = |text: fn(&crate::model::Columns) -> Option<&crate::model::Localized>, id| {
        builder.or_label(given.and_then(text), id)
    };
    let columns = RosterColumns {
        number: title(|c| c.number.as_ref(), "staff-number"),
        name: title(|c| c.name.as_ref(), "staff-name"),
        political_status: title(|c| c.political_status.as_ref(), "staff-political-status"),
        faculty: title(|c| c.faculty.as_ref(), "staff-faculty"),
        grade: title(|c| c.grade.as_ref(), "staff-grade"),
        rank: title(|c| c.rank.as_ref(), "staff-rank"),
        failed_courses: title(|c| c.failed_courses.as_ref(), "staff-failed-courses"),
        experience: title(|c| c.experience.as_ref(), "staff-experience"),
    };
    let people: Vec<PersonView> = staff
        .people
        .iter()
        .enumerate()
        .map(|(at, person)| person_view(at + 1, person, builder))
        .collect();
    let filters = filters(&people);
    RosterView {
        columns,
        people,
        filters,
    }
}

fn person_view(number: usize, person: &Person, builder: &mut Builder) -> PersonView {
    let (name, original_name) = builder.name(&person.name);
    let departments = &builder.disclosure.staff.departments;
    let department = person.department.as_ref().and_then(|own| {
        departments
            .iter()
            .find(|department| department.id.value.as_str() == own.value.0)
    });
    PersonView {
        number,
        anchor: anchor(SectionKind::Staff, &number.to_string()),
        name,
        original_name,
        political_status: builder.optional(person.political_status.as_ref(), Use::Body),
        faculty: builder.optional(person.faculty.as_ref(), Use::Body),
        grade: builder.optional(person.grade.as_ref(), Use::Body),
        rank: person.rank.as_ref().map(|rank| rank.value.to_string()),
        rank_percent: person.rank.as_ref().map(|rank| rank.value.percent()),
        failed_courses: yes_no(person.failed_courses.as_ref(), builder),
        experience: builder.optional(person.experience.as_ref(), Use::Body),
        position: builder.optional(person.position.as_ref(), Use::Body),
        department: builder.optional(department.map(|department| &department.name), Use::Body),
    }
}

fn yes_no(answer: Option<&Spanned<YesNo>>, builder: &Builder) -> Option<String> {
    let id = if answer?.value.0 { "yes" } else { "no" };
    Some(builder.labels.text(id, &[]))
}

fn filters(people: &[PersonView]) -> Filters {
    let distinct = |value: fn(&PersonView) -> &Option<TextView>| {
        let mut seen = HashSet::new();
        let values = people.iter().filter_map(|person| value(person).as_ref());
        values
            .filter(|value| seen.insert(*value))
            .cloned()
            .collect()
    };
    Filters {
        political_status: distinct(|person| &person.political_status),
        faculty: distinct(|person| &person.faculty),
        grade: distinct(|person| &person.grade),
        department: distinct(|person| &person.department),
    }
}

pub(crate) fn advisors(builder: &mut Builder) -> AdvisorsView {
    let advisors = &builder.disclosure.advisors;
    let given = advisors.columns.as_ref();
    builder.owned_by("");
    let columns = AdvisorColumnsView {
        number: builder.or_label(given.and_then(|c| c.number.as_ref()), "advisors-number"),
        category: builder.or_label(given.and_then(|c| c.category.as_ref()), "advisors-category"),
        name: builder.or_label(given.and_then(|c| c.name.as_ref()), "advisors-name"),
        full_time_cadre: builder.or_label(
            given.and_then(|c| c.full_time_cadre.as_ref()),
            "advisors-full-time-cadre",
        ),
        remark: builder.or_label(given.and_then(|c| c.remark.as_ref()), "advisors-remark"),
    };
    let people = advisors
        .people
        .iter()
        .enumerate()
        .map(|(at, person)| {
            let (name, original_name) = builder.name(&person.name);
            AdvisorView {
                number: at + 1,
                category: builder.text(&person.category, Use::Body),
                name,
                original_name,
                full_time_cadre: yes_no(person.full_time_cadre.as_ref(), builder),
                remark: builder.optional(person.remark.as_ref(), Use::Body),
            }
        })
        .collect();
    AdvisorsView { columns, people }
}
