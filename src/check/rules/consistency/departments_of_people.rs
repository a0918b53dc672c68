//! Departments that people's positions and experience name (文体部部长), and departments of one name.

use std::collections::HashMap;

use super::department_names::{DEPARTMENT_NAMES, Search};
use super::departments::nearest;
use crate::diagnostic::{Finding, message};
use crate::model::{Department, Localized, Person};
use crate::text::read_plain;

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
    /// Reports positions that name another department of the union than the person's own.
    pub(super) fn positions_elsewhere(&self, findings: &mut Vec<Finding>) {
        for person in &self.staff.people {
            if let (Some(position), Some(own)) = (&person.position, self.department_of(person))
                && self.names_another(&read_plain(&position.primary().value), own)
            {
                let finding = DEPARTMENT_NAMES
                    .finding()
                    .worded(message::POSITION_ELSEWHERE)
                    .with("person", person.name.primary().value.trim())
                    .with("position", position.primary().value.trim())
                    .with("name", own.name.primary().value.as_str())
                    .at(position.span());
                findings.push(finding.and(own.name.span(), message::RELATED_THIS_DEPARTMENT));
            }
        }
    }

    /// Reports departments that have the name of an earlier one.
    pub(super) fn twins(&self, findings: &mut Vec<Finding>) {
        let mut first: HashMap<String, &Department> = HashMap::new();
        for department in &self.staff.departments {
            let name = read_plain(&department.name.primary().value);
            let Some(other) = first.get(&name).filter(|_| !name.is_empty()) else {
                first.insert(name, department);
                continue;
            };
            let finding = DEPARTMENT_NAMES
                .finding()
                .worded(message::DEPARTMENT_TWICE)
                .with("name", name)
                .at(department.name.span());
            findings.push(finding.and(other.name.span(), message::RELATED_THIS_DEPARTMENT));
        }
    }

    fn department_of(&self, person: &Person) -> Option<&Department> {
        let id = &person.department.as_ref()?.value.0;
        let mut all = self.staff.departments.iter();
        all.find(|own| own.id.value.as_str() == id)
    }

    /// Whether a position names a department of the union that is not `own`.
    fn names_another(&self, position: &str, own: &Department) -> bool {
        let mut patterns = self.statements.positions.iter();
        let name =
            patterns.find_map(|pattern| Some(pattern.captures(position)?.name("name")?.as_str()));
        let has = |name: &str| own.name.all().any(|text| read_plain(&text.value) == name);
        name.is_some_and(|name| self.names.contains(name) && !has(name))
    }

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
