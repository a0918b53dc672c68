//! Section 三: the union's structure, derived from the roster and the departments.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::chart::{ChartView, is_open_data};
use super::chart_units::{Chart, ChartPost, ChartUnit};
use super::locale::locale;
use super::printed_text::Use;
use super::text::TextView;
use crate::locale::{Word, statements};
use crate::model::{Id, Localized, Person, SectionKind, Staff};
use crate::text::{Statements, read_plain};

/// The presidium and the departments with their people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct StructureView {
    presidium: Presidium,
    departments: Vec<Group>,
    /// The number of people who belong to neither the presidium nor a department.
    others: usize,
    /// What is drawn of it: `chart.draw(width=…)`.
    #[serde(skip_serializing_if = "is_open_data")]
    #[schemars(skip)]
    chart: ChartView,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Presidium {
    label: String,
    members: Vec<Member>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Group {
    /// Its stable id in the data.
    id: String,
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
    let mut chairs: Vec<&Person> = staff.people.iter().filter(|p| presides(p)).collect();
    // The sorts are stable: within a rank, people keep the roster's order.
    let statements = statements(builder.disclosure.settings.union_kind());
    chairs.sort_by_key(|person| !takes_the_chair(person, statements));
    let presidium = Presidium {
        label: builder.labels.text("structure-presidium", &[]),
        members: builder.each(&chairs, |_, person, builder| member(person, builder)),
    };
    let mut of_departments = Vec::with_capacity(staff.departments.len());
    let departments: Vec<Group> = staff
        .departments
        .iter()
        .map(|department| {
            let mut people: Vec<&Person> = staff
                .people
                .iter()
                .filter(|person| belongs(person, &department.id.value) && !presides(person))
                .collect();
            people.sort_by_key(|person| seniority(person.office(words)));
            let name = builder.text(&department.name, Use::Body);
            let members = builder.each(&people, |_, person, builder| member(person, builder));
            of_departments.push(people);
            let id = department.id.value.to_string();
            Group { id, name, members }
        })
        .collect();
    let others = staff
        .people
        .iter()
        .filter(|p| p.department.is_none() && !presides(p))
        .count();
    let roster = Roster::of(staff, builder);
    let chart = Chart {
        congress: congress(builder),
        guides: guides(builder),
        presidium: ChartUnit {
            anchor: roster.anchor(chairs.first().copied()),
            title: presidium.label.clone().into(),
            people: presidium.members.iter().map(post).collect(),
            counts: Vec::new(),
        },
        departments: departments
            .iter()
            .zip(&of_departments)
            .map(|(group, people)| department(group, people, &roster, builder))
            .collect(),
        faces: builder.faces.clone(),
        is_han: builder.labels.is_han(),
        right_to_left: locale(&builder.locale, builder.labels).dir == "rtl",
    };
    let chart = ChartView(Arc::new(chart));
    StructureView {
        presidium,
        departments,
        others,
        chart,
    }
}

/// Whether a member of the presidium takes the chair. A deputy's office may end with the words for it: 副主席.
fn takes_the_chair(person: &Person, statements: &Statements) -> bool {
    let ends_in = |position: &str, words: &[String]| {
        words.iter().any(|word| position.ends_with(word.as_str()))
    };
    let positions = person.position.iter().flat_map(Localized::all);
    let mut positions = positions.map(|text| read_plain(&text.value));
    positions.any(|position| {
        ends_in(&position, &statements.chairs) && !ends_in(&position, &statements.vice_chairs)
    })
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

/// The places of people in the roster, if the page has one.
struct Roster<'a> {
    staff: &'a Staff,
    /// None where the page does not list them.
    anchors: Option<Arc<[String]>>,
}

impl<'a> Roster<'a> {
    fn of(staff: &'a Staff, builder: &mut Builder) -> Self {
        let mut sections = builder.disclosure.settings.sections.iter();
        let is_shown = sections.any(|section| {
            section.kind.value == SectionKind::Staff && section.attachment.is_none()
        });
        let anchors = is_shown.then(|| builder.person_anchors(staff));
        Self { staff, anchors }
    }

    /// Where the page lists a person.
    fn anchor(&self, person: Option<&Person>) -> Option<String> {
        let person = person?;
        let mut people = self.staff.people.iter();
        let at = people.position(|listed| std::ptr::eq(listed, person))?;
        self.anchors.as_ref()?.get(at).cloned()
    }
}

fn post(member: &Member) -> ChartPost {
    ChartPost {
        name: member.name.clone(),
        original_name: member.original_name.clone(),
        office: member.position.clone(),
    }
}

/// A department with those by name who lead it or have an office of their own; of officers, it is told how many.
fn department(group: &Group, people: &[&Person], roster: &Roster, builder: &Builder) -> ChartUnit {
    let is_named = |person: &Person| {
        person.position.is_some() && person.office(builder.words) != Some(Word::Officer)
    };
    let mut named = Vec::new();
    // By what the data calls them, in the order in which that occurs.
    let mut counted: Vec<(Option<&TextView>, usize)> = Vec::new();
    for (person, member) in people.iter().zip(&group.members) {
        if is_named(person) {
            named.push(post(member));
            continue;
        }
        let office = member.position.as_ref();
        match counted.iter_mut().find(|(known, _)| *known == office) {
            Some((_, count)) => *count += 1,
            None => counted.push((office, 1)),
        }
    }
    ChartUnit {
        anchor: roster.anchor(people.first().copied()),
        title: group.name.clone(),
        people: named,
        counts: counted
            .into_iter()
            .map(|(office, count)| count_view(office, count, builder))
            .collect(),
    }
}

/// How many have an office, or none that is known: 干事3人.
fn count_view(office: Option<&TextView>, count: usize, builder: &Builder) -> TextView {
    let count = ("count", count.into());
    let Some(office) = office else {
        return builder.labels.text("structure-more", &[count]).into();
    };
    let named = ("office", office.text.as_str().into());
    TextView {
        text: builder.labels.text("structure-count", &[named, count]),
        // An office that is not translated makes a text that is not.
        locale: office.locale.clone(),
        face: None,
        is_made: true,
    }
}

/// The congress, which elects, where the disclosure tells of one.
fn congress(builder: &Builder) -> Option<ChartUnit> {
    let disclosure = builder.disclosure;
    let kind = disclosure
        .congress
        .as_ref()?
        .kind(Some(&disclosure.settings));
    let arguments = [
        ("union", disclosure.settings.union_kind().name().into()),
        ("congress", kind.name().into()),
    ];
    Some(ChartUnit {
        anchor: section_anchor(SectionKind::Congress, builder),
        title: builder.labels.text("structure-congress", &arguments).into(),
        people: Vec::new(),
        counts: Vec::new(),
    })
}

/// Those in the League committee who guide, where the disclosure lists them.
fn guides(builder: &mut Builder) -> Option<ChartUnit> {
    let advisors = &builder.disclosure.advisors.as_ref()?.people;
    if advisors.is_empty() {
        return None;
    }
    let people = advisors.iter().map(|advisor| {
        let (name, original_name) = builder.name(&advisor.name);
        let office = Some(builder.text(&advisor.category, Use::Body));
        ChartPost {
            name,
            original_name,
            office,
        }
    });
    Some(ChartUnit {
        people: people.collect(),
        anchor: section_anchor(SectionKind::Advisors, builder),
        title: builder.labels.text("structure-guidance", &[]).into(),
        counts: Vec::new(),
    })
}

/// The address of the section of a kind.
fn section_anchor(kind: SectionKind, builder: &Builder) -> Option<String> {
    let mut sections = builder.disclosure.settings.sections.iter();
    let section = sections.find(|section| section.kind.value == kind)?;
    Some(section.id().to_owned())
}
