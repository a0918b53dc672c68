//! Which findings a command asks for, by the names of rules and of their groups.

use super::names::{FORM, wrong_selection};
use super::rules::rules;
use crate::diagnostic::Finding;
use crate::locale::Messages;

/// Which findings are asked for: those of the rules and groups that are selected, without those that are ignored.
#[derive(Debug, Clone, Default)]
pub(crate) struct Selection {
    /// Names of rules, errors of form and groups; empty for all.
    pub select: Vec<String>,
    /// The same of what is left out.
    pub ignore: Vec<String>,
}

impl Selection {
    /// What is wrong with the first name that stands for nothing.
    pub(crate) fn mistake(&self, messages: &Messages) -> Option<Finding> {
        let mut names = self.select.iter().chain(&self.ignore);
        names.find_map(|name| wrong_selection(name, messages))
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
