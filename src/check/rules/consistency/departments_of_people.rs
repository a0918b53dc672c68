//! Departments that people's positions and experience name (文体部部长).

use super::department_names::Search;
use super::departments::nearest;
use crate::diagnostic::{Finding, message};
use crate::model::{Localized, Person};

impl Search<'_> {
    /// Reports unknown departments in positions, and in experience where it repeats the present position:
    /// other experience may be of another year or body.
    pub(super) fn positions(&self, findings: &mut Vec<Finding>) {
        for person in &self.staff.people {
            let position = person.position.as_ref().map(Localized::primary);
            let experience = person.experience.as_ref().map(Localized::primary);
            let office = position.map(|position| position.value.as_str());
            for text in position.into_iter().chain(experience) {
                // People write several offices in one cell.
                for piece in text.value.split(['、', '，', ',', '；', ';', ' ']) {
                    let named =
                        self.statements.positions.iter().find_map(|pattern| {
                            Some(pattern.captures(piece)?.name("name")?.as_str())
                        });
                    let Some(name) = named.filter(|name| self.lacks_department(name)) else {
                        continue;
                    };
                    let is_position = position.is_some_and(|position| position.span == text.span);
                    let repeats_position =
                        || office.is_some_and(|office| piece.strip_prefix(name) == Some(office));
                    if is_position
                        || (repeats_position() && self.is_like_own_department(name, person))
                    {
                        let place = self.subject.files.narrowed(text.span, name);
                        findings.push(self.finding(message::DEPARTMENT_OF_POSITION, name, place));
                    }
                }
            }
        }
    }

    /// Whether no department has this name, with or without a body before it (校学生会权益部).
    fn lacks_department(&self, name: &str) -> bool {
        self.names.is_unknown_department(name)
            && !self.names.all().any(|known| name.ends_with(known))
    }

    /// Whether a name resembles that of the person's own department.
    fn is_like_own_department(&self, name: &str, person: &Person) -> bool {
        let department = person.department.as_ref();
        nearest(name, self.staff).is_some_and(|near| {
            department.is_some_and(|own_id| own_id.value.0 == near.id.value.as_str())
        })
    }
}
