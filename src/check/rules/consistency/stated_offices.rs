//! Stated counts of those who hold an office: in each department, in some, in all of the union.

use super::sentences::{sentence, without_stops};
use crate::check::subject::Subject;
use crate::diagnostic::{MessageId, Span, message};
use crate::locale::Word;
use crate::model::{Department, Localized, Person, Staff};
use crate::text::{Counted, StatedCount, Statements, read_plain};

/// A statement about offices, with the departments of which it speaks.
pub(super) struct Offices<'a> {
    stated: &'a StatedCount,
    subject: &'a Subject<'a>,
    staff: &'a Staff,
    statements: &'a Statements,
    scope: Scope<'a>,
}

/// What refutes a statement.
pub(super) struct Refutation<'a> {
    pub wording: MessageId,
    pub count: usize,
    /// Whom it counts, as the message calls it and them.
    pub named: (&'static str, &'a str),
    /// A place that shows it.
    pub related: Option<(Span, MessageId)>,
}

/// Of whom a count is stated.
enum Scope<'a> {
    /// Of each of these departments.
    Departments(Vec<&'a Department>),
    /// Of the union, or of each department: the sentence does not say.
    Unknown,
}

/// How many hold an office: so many at least, so many at most, because of some it is not known.
#[derive(Clone, Copy)]
struct Holders {
    least: usize,
    most: usize,
}

impl<'a> Offices<'a> {
    /// Looks in the text that is read for what a statement in it is about.
    pub(super) fn new(
        stated: &'a StatedCount,
        text: &str,
        subject: &'a Subject<'a>,
        staff: &'a Staff,
        statements: &'a Statements,
    ) -> Self {
        let scope = scope(stated, text, staff, statements);
        Self {
            stated,
            subject,
            staff,
            statements,
            scope,
        }
    }

    /// Whether the statement speaks of departments rather than of the union.
    pub(super) fn is_in_departments(&self) -> bool {
        matches!(self.scope, Scope::Departments(_))
    }

    /// What in the roster refutes the statement in every way in which it can be meant.
    pub(super) fn refuted(&self) -> Vec<Refutation<'a>> {
        let of = self.stated.of;
        let is_of_presidium = matches!(of, Counted::Chairs | Counted::ViceChairs);
        match &self.scope {
            Scope::Departments(departments) if !is_of_presidium => self.in_departments(departments),
            _ => {
                let all: Vec<&Department> = self.staff.departments.iter().collect();
                let each = || !self.in_departments(&all).is_empty();
                let in_all = self.in_all().filter(|_| is_of_presidium || each());
                in_all.into_iter().collect()
            }
        }
    }

    /// The count of the whole union, if it is not the stated one.
    fn in_all(&self) -> Option<Refutation<'a>> {
        let people: Vec<&Person> = self.staff.people.iter().collect();
        let of = self.stated.of;
        let count = self.refuting(of, &people, 0)?;
        let mut holders = people.iter().rev();
        let last = holders.find(|person| self.holds(of, person) == Some(true));
        let place = last.and_then(|person| Some(person.position.as_ref()?.span()));
        Some(Refutation {
            wording: message::STATED_OFFICE,
            count,
            named: ("office", office_name(of)),
            related: place.map(|span| (span, message::RELATED_ROSTER_HERE)),
        })
    }

    /// The counts of the departments of which each is not the stated one.
    fn in_departments(&self, departments: &[&'a Department]) -> Vec<Refutation<'a>> {
        let has_departments = self
            .staff
            .people
            .iter()
            .any(|person| person.department.is_some());
        if !has_departments {
            return Vec::new();
        }
        let of = self.stated.of;
        // Those without department and office may be officers of any.
        let unplaced = self.staff.people.iter().filter(|person| {
            person.department.is_none() && person.office(self.subject.words).is_none()
        });
        let unplaced = unplaced.count();
        let refuted = departments.iter().filter_map(|department| {
            let members = self.staff.people.iter().filter(|person| {
                let own = person.department.as_ref().map(|own| own.value.0.as_str());
                own == Some(department.id.value.as_str())
            });
            let members: Vec<&Person> = members.collect();
            Some(Refutation {
                wording: wording(of),
                count: self.refuting(of, &members, unplaced)?,
                named: ("department", &department.name.primary().value),
                related: Some((department.name.span(), message::RELATED_THIS_DEPARTMENT)),
            })
        });
        refuted.collect()
    }

    /// The count of these people that shows that the stated one is wrong; `None` if it may be right.
    fn refuting(&self, of: Counted, people: &[&Person], unplaced: usize) -> Option<usize> {
        let is_wrong = |holders: Holders| {
            let may_be = (holders.least..=holders.most).any(|count| self.stated.allows(count));
            (!may_be).then_some(holders.least)
        };
        let of_office = |of| is_wrong(self.holders(of, people));
        match of {
            // Leaders may or may not include deputies: both counts must be wrong.
            Counted::Leaders => of_office(Counted::Heads).and(of_office(Counted::Leaders)),
            // Members of a department may or may not include its heads.
            Counted::Officers | Counted::Staff => {
                let mut officers = self.holders(Counted::Officers, people);
                officers.most = officers.most.max(officers.least) + unplaced;
                let members = Holders {
                    least: people.len(),
                    most: people.len() + unplaced,
                };
                is_wrong(members).and(is_wrong(officers))
            }
            _ => of_office(of),
        }
    }

    fn holders(&self, of: Counted, people: &[&Person]) -> Holders {
        let count = |wanted: Option<bool>| {
            let is = |person: &&&Person| self.holds(of, person) == wanted;
            people.iter().filter(is).count()
        };
        let least = count(Some(true));
        Holders {
            least,
            most: least + count(None),
        }
    }

    /// Whether a person holds an office; `None` if the roster does not tell.
    fn holds(&self, of: Counted, person: &Person) -> Option<bool> {
        let office = person.office(self.subject.words);
        if matches!(of, Counted::Chairs | Counted::ViceChairs) {
            return self.presides(of, person);
        }
        // Whoever has neither position nor department is no head of one.
        let is_known =
            office.is_some() || (person.department.is_none() && person.position.is_none());
        if of == Counted::Officers {
            return Some(!matches!(
                office,
                Some(Word::Head | Word::DeputyHead | Word::Presidium)
            ));
        }
        is_known.then(|| match of {
            Counted::Heads => office == Some(Word::Head),
            Counted::Deputies => office == Some(Word::DeputyHead),
            _ => matches!(office, Some(Word::Head | Word::DeputyHead)),
        })
    }

    /// Whether a person takes the chair, or is a deputy there. Who is only called a member may be either.
    fn presides(&self, of: Counted, person: &Person) -> Option<bool> {
        if person.office(self.subject.words) != Some(Word::Presidium) {
            return Some(false);
        }
        let is = |words: &[String]| {
            let positions = person.position.iter().flat_map(Localized::all);
            let mut read = positions.map(|text| read_plain(&text.value));
            read.any(|position| words.contains(&position))
        };
        let (chairs, deputies) = (
            is(&self.statements.chairs),
            is(&self.statements.vice_chairs),
        );
        (chairs || deputies).then_some(match of {
            Counted::Chairs => chairs,
            _ => deputies,
        })
    }
}

/// The departments of which a statement speaks, as its sentence says before it.
fn scope<'a>(
    stated: &StatedCount,
    text: &str,
    staff: &'a Staff,
    statements: &Statements,
) -> Scope<'a> {
    let number = stated.number.clone();
    let start = sentence(text, number.clone()).start;
    // Of the same length in bytes.
    let lower = text[start..number.start].to_ascii_lowercase();
    let before = lower.as_str();
    let last = |words: &[String]| {
        words
            .iter()
            .filter_map(|word| before.rfind(word.as_str()))
            .max()
    };
    let each = last(&statements.each_department);
    let named = named_departments(before, staff);
    let is_of_staff = stated.of == Counted::Staff;
    if let Some(at) = named
        .last()
        .map(|(at, _)| *at)
        .filter(|at| Some(*at) > each && !is_of_staff)
    {
        // 办公室、学习部各设部长1人 names two; what stands in an earlier clause has its own count.
        let clause = without_stops(&before[..at]);
        let own: Vec<_> = named.iter().filter(|(at, _)| *at >= clause).collect();
        // 设办公室、学习部，部长各1人 says only which there are.
        if own.first().is_some_and(|(first, _)| *first == clause) {
            return Scope::Departments(
                own.into_iter().map(|(_, department)| *department).collect(),
            );
        }
    }
    // 各部门负责人共8人 may be all of them together.
    let is_of_each = |at: &usize| Some(*at) > last(&statements.own_union) && !stated.is_sum;
    match each.filter(is_of_each) {
        // 办公室设主任1人，其他部门设部长1人 leaves out what was named.
        Some(_) => Scope::Departments(
            staff
                .departments
                .iter()
                .filter(|own| !named.iter().any(|(_, other)| std::ptr::eq(*other, *own)))
                .collect(),
        ),
        None => Scope::Unknown,
    }
}

/// The departments that a text names, with the places, in its order.
fn named_departments<'a>(text: &str, staff: &'a Staff) -> Vec<(usize, &'a Department)> {
    let mut named = Vec::new();
    for department in &staff.departments {
        for name in department.name.all() {
            let name = read_plain(&name.value).to_ascii_lowercase();
            named.extend(text.match_indices(&name).map(|(at, _)| (at, department)));
        }
    }
    named.sort_by_key(|(at, _)| *at);
    named
}

fn wording(of: Counted) -> MessageId {
    match of {
        Counted::Heads => message::STATED_HEADS,
        Counted::Deputies => message::STATED_DEPUTIES,
        Counted::Leaders => message::STATED_LEADERS,
        _ => message::STATED_OFFICERS,
    }
}

/// The office as the message knows it.
fn office_name(of: Counted) -> &'static str {
    match of {
        Counted::Chairs => "chairs",
        Counted::ViceChairs => "vice-chairs",
        Counted::Heads => "heads",
        Counted::Deputies => "deputies",
        Counted::Leaders => "leaders",
        _ => "officers",
    }
}
