//! `staff.yaml`, `congress.yaml` and `advisors.yaml`: nobody missing, every reference met.

use super::unique;
use crate::finding::Finding;
use crate::model::{DisclosureDraft, Staff};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    if let Some(staff) = &draft.staff.value {
        roster(staff, draft.staff.sound, findings);
    }
    if let Some(congress) = &draft.congress.value {
        let ids = congress.meetings.iter().map(|meeting| meeting.id.clone());
        unique(ids, "duplicate-id", findings);
        if congress.meetings.is_empty() && draft.congress.sound {
            findings.push(Finding::error("no-meeting").at(congress.place));
        }
    }
    if let Some(advisors) = draft.advisors.whole()
        && advisors.people.is_empty()
    {
        findings.push(Finding::error("no-advisor").at(advisors.place));
    }
}

fn roster(staff: &Staff, sound: bool, findings: &mut Vec<Finding>) {
    let departments = &staff.departments;
    unique(
        departments.iter().map(|department| department.id.clone()),
        "duplicate-id",
        findings,
    );
    if !sound {
        return;
    }
    if staff.people.is_empty() {
        findings.push(Finding::error("empty-roster").at(staff.place));
    }
    let all: Vec<&str> = departments
        .iter()
        .map(|known| known.id.value.as_str())
        .collect();
    for person in &staff.people {
        if let Some(department) = &person.department
            && !all.contains(&department.value.0.as_str())
        {
            findings.push(
                Finding::error("unknown-department")
                    .with("value", department.value.0.as_str())
                    .with("person", person.name.primary().value.as_str())
                    .with("all", all.join(", "))
                    .at(department.span),
            );
        }
    }
}
