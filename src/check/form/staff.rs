//! `staff.yaml`, `congress.yaml` and `advisors.yaml`: ids used once, nobody missing.

use crate::check::form::unique;
use crate::diagnostic::Finding;
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
    if sound && staff.people.is_empty() {
        findings.push(Finding::error("empty-roster").at(staff.place));
    }
}
