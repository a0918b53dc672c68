//! `staff.yaml`, `congress.yaml` and `advisors.yaml`: nobody missing, every reference met.

use super::unique;
use crate::finding::Finding;
use crate::model::Disclosure;

pub(super) fn check(disclosure: &Disclosure, findings: &mut Vec<Finding>) {
    let staff = &disclosure.staff;
    if staff.people.is_empty() {
        findings.push(Finding::error("empty-roster").at(staff.place));
    }
    unique(
        staff
            .departments
            .iter()
            .map(|department| department.id.clone()),
        "duplicate-id",
        findings,
    );
    for person in &staff.people {
        let Some(department) = &person.department else {
            continue;
        };
        if !staff
            .departments
            .iter()
            .any(|known| known.id.value == department.value)
        {
            let all: Vec<&str> = staff
                .departments
                .iter()
                .map(|known| known.id.value.as_str())
                .collect();
            findings.push(
                Finding::error("unknown-department")
                    .with("value", department.value.as_str())
                    .with("person", person.name.primary().value.as_str())
                    .with("all", all.join(", "))
                    .at(department.span),
            );
        }
    }
    let meetings = &disclosure.congress.meetings;
    unique(
        meetings.iter().map(|meeting| meeting.id.clone()),
        "duplicate-id",
        findings,
    );
    if meetings.is_empty() {
        findings.push(Finding::error("no-meeting").at(disclosure.congress.place));
    }
    if disclosure.advisors.people.is_empty() {
        findings.push(Finding::error("no-advisor").at(disclosure.advisors.place));
    }
}
