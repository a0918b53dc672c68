//! The facts that claims may use, as `docs/data.md` lists them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use minijinja::{Value, context};

use crate::check::subject::Subject;
use crate::locale::{Word, Words};
use crate::markup;
use crate::model::{
    ADVISORS, Advisors, Cell, Column, Congress, Delegates, Department, DisclosureDraft, Kind,
    Localized, Meeting, Person, ROSTER, Staff,
};

/// The facts of a disclosure by name, and the names of those whose file could not be read completely: a claim
/// about them is neither true nor false.
pub(super) fn facts(subject: &Subject) -> (Value, BTreeSet<&'static str>) {
    let draft = subject.draft;
    let roster = subject.offices();
    let roster = roster.map(|staff| Roster::new(staff, subject.words));
    let facts = [
        (
            "staff",
            roster
                .as_ref()
                .map(|roster| values_of(&roster.people, |_| true)),
        ),
        (
            "presidium",
            roster
                .as_ref()
                .map(|roster| holders_of(&roster.people, &[Word::Presidium])),
        ),
        ("departments", roster.as_ref().map(Roster::departments)),
        ("congress", draft.congress.whole().map(congress)),
        ("delegates", known_figures(draft).map(delegates)),
        ("advisors", draft.advisors.whole().map(advisors)),
    ];
    let unknown = facts
        .iter()
        .filter(|(_, fact)| fact.is_none())
        .map(|(name, _)| *name)
        .collect();
    let known: BTreeMap<&str, Value> = facts
        .into_iter()
        .filter_map(|(name, fact)| Some((name, fact?)))
        .collect();
    (Value::from(known), unknown)
}

/// The fields of people on the roster that could not be read of everybody: whether a claim about one of them holds
/// cannot be told.
pub(super) fn unread_fields(subject: &Subject) -> Vec<&'static str> {
    let is_unread = |column: &&Column<Person, _>| {
        let mut people = subject.people();
        people.any(|person| person.unread.has(column.key))
    };
    ROSTER
        .iter()
        .filter(is_unread)
        .map(|column| column.field)
        .collect()
}

/// The delegates, if every figure could be read.
fn known_figures(draft: &DisclosureDraft) -> Option<&Delegates> {
    let delegates = draft.delegates.value.as_ref()?;
    let figures = delegates.figures.as_ref();
    let is_read = figures.is_none_or(|figures| figures.unread.is_empty());
    (is_read && !delegates.unread.has("figures")).then_some(delegates)
}

/// The people of the roster as claims see them.
struct Roster<'a> {
    staff: &'a Staff,
    people: Vec<Member>,
    by_department: HashMap<&'a str, Vec<Member>>,
}

/// A person as claims see them. The office is kept beside the value, because the lists of a department are
/// made by it.
#[derive(Clone)]
struct Member {
    office: Option<Word>,
    value: Value,
}

impl<'a> Roster<'a> {
    fn new(staff: &'a Staff, words: &Words) -> Self {
        let mut roster = Self {
            staff,
            people: Vec::new(),
            by_department: HashMap::new(),
        };
        for person in &staff.people {
            let office = person.office(words);
            let value = person_value(person, office);
            let member = Member { office, value };
            if let Some(department) = &person.department {
                let members = roster.by_department.entry(&department.value.0);
                members.or_default().push(member.clone());
            }
            roster.people.push(member);
        }
        roster
    }

    fn departments(&self) -> Value {
        let departments = self.staff.departments.iter();
        departments
            .map(|department| {
                let members = self.by_department.get(department.id.value.as_str());
                department_value(department, members.map_or(&[], Vec::as_slice))
            })
            .collect()
    }
}

/// The values of the wanted people, as a list.
fn values_of(people: &[Member], wanted: impl Fn(&Member) -> bool) -> Value {
    let people = people.iter().filter(|member| wanted(member));
    people.map(|member| member.value.clone()).collect()
}

/// The people who hold one of these offices.
fn holders_of(people: &[Member], offices: &[Word]) -> Value {
    values_of(people, |member| {
        member
            .office
            .is_some_and(|office| offices.contains(&office))
    })
}

fn department_value(department: &Department, members: &[Member]) -> Value {
    context! {
        id => department.id.value.as_str(),
        name => primary_text(&department.name),
        members => values_of(members, |_| true),
        leaders => holders_of(members, &[Word::Head, Word::DeputyHead]),
        heads => holders_of(members, &[Word::Head]),
        deputies => holders_of(members, &[Word::DeputyHead]),
        officers => holders_of(members, &[Word::Officer]),
    }
}

fn person_value(person: &Person, office: Option<Word>) -> Value {
    // The position is free text; its office (head, officer) is what a claim can compare in any language.
    let office = ("office", office.map(Word::name).into());
    Value::from_pairs(row(ROSTER, person).chain([office]))
}

/// The cells of one row by field name, without the serial number, which is no fact.
fn row<'a, Row, Headings>(
    columns: &'a [Column<Row, Headings>],
    row: &'a Row,
) -> impl Iterator<Item = (&'static str, Value)> + 'a {
    let known = columns.iter().filter(|column| column.kind != Kind::Serial);
    known.map(|column| (column.field, (column.cell)(row).map(cell_value).into()))
}

fn cell_value(cell: Cell) -> Value {
    match cell {
        Cell::Text(it) => primary_text(it).into(),
        Cell::Rank(rank) => {
            context! { place => rank.place, of => rank.of, percent => rank.percent() }
        }
        Cell::YesNo(answer) => answer.0.into(),
        Cell::Department(id) => id.0.as_str().into(),
    }
}

fn congress(congress: &Congress) -> Value {
    let meetings: Value = congress.meetings.iter().map(meeting).collect();
    context! { meetings }
}

fn meeting(meeting: &Meeting) -> Value {
    let items = meeting.agenda.iter().flat_map(|agenda| &agenda.items);
    let agenda: Value = items
        .filter_map(|item| Some(markdown(&item.0.text.as_ref()?.0)))
        .collect();
    context! {
        id => meeting.id.value.as_str(),
        title => markdown(&meeting.title.0),
        date => meeting.date.value.0.to_string(),
        place => meeting.venue.as_ref().map(primary_text),
        agenda,
    }
}

fn delegates(delegates: &Delegates) -> Value {
    let Some(figures) = &delegates.figures else {
        return context! {};
    };
    context! {
        students => figures.students.as_ref().map(|count| count.value),
        delegates => figures.delegates.as_ref().map(|count| count.value),
        delegates_share => figures.delegates_share.as_ref().map(|share| share.value.0),
        non_officers => figures.non_officers.as_ref().map(|count| count.value),
        non_officers_share => figures.non_officers_share.as_ref().map(|share| share.value.0),
    }
}

fn advisors(advisors: &Advisors) -> Value {
    let advisor = |advisor| Value::from_pairs(row(ADVISORS, advisor));
    advisors.people.iter().map(advisor).collect()
}

/// A text in the primary language.
fn primary_text(text: &Localized) -> &str {
    &text.primary().value
}

/// A text in the primary language without its marks.
fn markdown(text: &Localized) -> String {
    markup::inline(&text.primary().value).0.text()
}
