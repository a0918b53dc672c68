//! `staff.yaml`, `congress.yaml` and `advisors.yaml`: ids used once, nobody missing.

use crate::check::form::unique;
use crate::diagnostic::{Finding, message};
use crate::model::{DisclosureDraft, Staff};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    if let Some(staff) = &draft.staff.value {
        roster(staff, findings);
    }
    if let Some(congress) = &draft.congress.value {
        let ids = congress.meetings.iter().map(|meeting| meeting.id.clone());
        unique(ids, message::DUPLICATE_ID, findings);
        if congress.meetings.is_empty() && !congress.unread.has("meetings") {
            findings.push(Finding::error(message::NO_MEETING).at(congress.place));
        }
    }
    if let Some(advisors) = &draft.advisors.value
        && advisors.people.is_empty()
        && !advisors.unread.has("people")
    {
        findings.push(Finding::error(message::NO_ADVISOR).at(advisors.place));
    }
}

fn roster(staff: &Staff, findings: &mut Vec<Finding>) {
    let departments = &staff.departments;
    unique(
        departments.iter().map(|department| department.id.clone()),
        message::DUPLICATE_ID,
        findings,
    );
    if staff.people.is_empty() && !staff.unread.has("people") {
        findings.push(Finding::error(message::EMPTY_ROSTER).at(staff.place));
    }
}
