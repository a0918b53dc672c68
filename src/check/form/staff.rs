//! `staff.yaml`, `congress.yaml` and `advisors.yaml`: ids used once, nobody missing.

use crate::check::form::unique;
use crate::diagnostic::{Finding, message};
use crate::model::{DisclosureDraft, Staff};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    if let Some(staff) = &draft.staff.value {
        roster(staff, draft.staff.sound, findings);
    }
    if let Some(congress) = &draft.congress.value {
        let ids = congress.meetings.iter().map(|meeting| meeting.id.clone());
        unique(ids, message::DUPLICATE_ID, findings);
        if congress.meetings.is_empty() && draft.congress.sound {
            findings.push(Finding::error(message::NO_MEETING).at(congress.place));
        }
    }
    if let Some(advisors) = draft.advisors.whole()
        && advisors.people.is_empty()
    {
        findings.push(Finding::error(message::NO_ADVISOR).at(advisors.place));
    }
}

fn roster(staff: &Staff, sound: bool, findings: &mut Vec<Finding>) {
    let departments = &staff.departments;
    unique(
        departments.iter().map(|department| department.id.clone()),
        message::DUPLICATE_ID,
        findings,
    );
    if sound && staff.people.is_empty() {
        findings.push(Finding::error(message::EMPTY_ROSTER).at(staff.place));
    }
}
