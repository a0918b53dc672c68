//! What a name on the command line stands for: a rule, a group of rules, or an error that belongs to no rule.

use super::rules::rules;
use crate::check::RULES_ALIKE;
use crate::diagnostic::{Finding, Group, MessageId, Rule, message};
use crate::locale::Messages;
use crate::text::near;

/// The group of what belongs to no rule: what is wrong with the form of the data.
pub(crate) const FORM: &str = "form";

/// What can be explained.
pub(crate) enum Named {
    /// A rule.
    Rule(&'static Rule),
    /// What belongs to no rule and stands in brackets all the same.
    Form(MessageId),
}

impl Named {
    /// What is called `name`; `None` where nothing is.
    fn find(name: &str, messages: &Messages) -> Option<Self> {
        let rule = rules().find(|rule| rule.name == name).map(Self::Rule);
        // Only what says also what is to be done is a finding.
        let form = || {
            let mut all = message::ALL.iter().map(|(_, id)| *id);
            all.find(|id| id.as_str() == name && messages.has_help(name))
        };
        rule.or_else(|| form().map(Self::Form))
    }
}

/// The rule called `name`, or the error that is called so.
///
/// # Errors
/// Where it is a group's name or nothing's.
pub(crate) fn one_rule(name: &str, messages: &Messages) -> Result<Named, Finding> {
    Named::find(name, messages).ok_or_else(|| match is_group(name) {
        true => Finding::error(message::RULE_IS_GROUP).with("value", name),
        false => unknown(
            name,
            [message::UNKNOWN_RULE, message::UNKNOWN_RULE_NEAR],
            names(messages),
        ),
    })
}

/// The rule called `name`, whose findings may be waived.
///
/// # Errors
/// Where there is no such rule, or what it finds cannot be waived.
pub(crate) fn waivable_rule(name: &str, messages: &Messages) -> Result<&'static Rule, Finding> {
    match one_rule(name, messages)? {
        Named::Rule(rule) if rule.waivable => Ok(rule),
        _ => Err(Finding::error(message::WAIVER_IMPOSSIBLE)
            .worded(message::WAIVE_IMPOSSIBLE)
            .with("rule", name)),
    }
}

/// What is wrong with the name of a selection, which may be a group's, too.
pub(super) fn wrong_selection(name: &str, messages: &Messages) -> Option<Finding> {
    let is_known = is_group(name) || Named::find(name, messages).is_some();
    (!is_known).then(|| {
        unknown(
            name,
            [message::UNKNOWN_SELECTION, message::UNKNOWN_SELECTION_NEAR],
            names(messages).chain(groups()),
        )
    })
}

/// A finding about a name that is not known, with the known one of which it is a slip, if it is one.
fn unknown<'a>(
    name: &str,
    [plain, with_near]: [MessageId; 2],
    known: impl Iterator<Item = &'a str>,
) -> Finding {
    match near(&name.to_lowercase(), known, RULES_ALIKE) {
        Some(nearest) => Finding::error(with_near)
            .with("value", name)
            .with("nearest", nearest),
        None => Finding::error(plain).with("value", name),
    }
}

fn groups() -> impl Iterator<Item = &'static str> {
    Group::ALL.map(Group::name).into_iter().chain([FORM])
}

fn is_group(name: &str) -> bool {
    groups().any(|group| group == name)
}

/// The names of all that can be explained.
fn names(messages: &Messages) -> impl Iterator<Item = &'static str> {
    let forms = message::ALL.iter().map(|(_, id)| id.as_str());
    let forms = forms.filter(|name| messages.has_help(name));
    rules().map(|rule| rule.name).chain(forms)
}
