//! `gongkai explain RULE`: prints a rule's own explanation.

use std::process::ExitCode;

use super::arguments::ExplainOptions;
use crate::cli::{print, usage_error};
use crate::diagnostic::{Finding, Rule, message};
use crate::engine::rules;
use crate::locale::Messages;
use crate::text::nearest;

pub(super) fn run(options: &ExplainOptions, messages: &Messages) -> ExitCode {
    let name = options.rule.trim();
    match rules().find(|rule| rule.name == name) {
        Some(rule) => print(&explanation(rule, messages)),
        None => usage_error(&unknown(name), messages),
    }
}

fn explanation(rule: &Rule, messages: &Messages) -> String {
    let group = messages.text(rule.group.message(), &[]);
    let severity = messages.text(rule.severity.message(), &[]);
    // A school's own language has no explanations of rules; the nearest shipped language has.
    let text = rule.explanation(messages.shipped_tag()).unwrap_or_default();
    let heading = [
        ("rule", rule.name.into()),
        ("group", group.into()),
        ("severity", severity.into()),
    ];
    format!(
        "{}\n\n{text}\n",
        messages.text(message::RULES_HEADING, &heading)
    )
}

fn unknown(name: &str) -> Finding {
    let names = rules().map(|rule| rule.name);
    Finding::error(message::UNKNOWN_RULE)
        .with("value", name)
        .with("nearest", nearest(name, names))
}
