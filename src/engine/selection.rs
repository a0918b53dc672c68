//! Which findings a command asks for, by the names of rules and of their groups.

use super::rules::rules;
use crate::diagnostic::{Finding, Group, message};
use crate::text::nearest;

/// The group of what belongs to no rule: what is wrong with the form of the data.
const FORM: &str = "form";

/// Which findings are asked for: those of the rules and groups that are selected, without those that are ignored.
#[derive(Debug, Clone, Default)]
pub(crate) struct Selection {
    /// Names of rules, errors of form and groups; empty for all.
    pub select: Vec<String>,
    /// The same of what is left out.
    pub ignore: Vec<String>,
}

impl Selection {
    /// The first name that is no rule's, no group's and, by `is_form`, no error of form's.
    pub(crate) fn mistake(&self, is_form: impl Fn(&str) -> bool) -> Option<Finding> {
        let known: Vec<&str> = rules()
            .map(|rule| rule.name)
            .chain(Group::ALL.map(Group::name))
            .chain([FORM])
            .collect();
        let mut names = self.select.iter().chain(&self.ignore);
        let wrong = names.find(|name| !known.contains(&name.as_str()) && !is_form(name))?;
        let nearest = nearest(wrong, known);
        let finding = Finding::error(message::UNKNOWN_SELECTION).with("value", wrong.as_str());
        Some(finding.with("nearest", nearest))
    }

    /// Whether a finding is asked for.
    pub(crate) fn holds(&self, finding: &Finding) -> bool {
        (self.select.is_empty() || is_among(finding, &self.select))
            && !is_among(finding, &self.ignore)
    }
}

fn is_among(finding: &Finding, names: &[String]) -> bool {
    // Nearly always nothing is asked for, and the rule need not be looked for.
    if names.is_empty() {
        return false;
    }
    let rule = rules().find(|rule| rule.name == finding.id);
    let group = rule.map_or(FORM, |rule| rule.group.name());
    names
        .iter()
        .any(|name| [finding.id, finding.wording.as_str(), group].contains(&name.as_str()))
}
