//! `gongkai explain RULE`: prints a rule's own explanation.

use std::process::ExitCode;

use serde_json::json;

use super::arguments::ExplainOptions;
use super::output::{print, print_json, usage_error};
use super::rules::described;
use crate::diagnostic::{Finding, Rule, message};
use crate::engine::rules;
use crate::locale::Messages;
use crate::text::nearest;

pub(super) fn run(options: &ExplainOptions, messages: &Messages) -> ExitCode {
    let name = options.rule.trim();
    let is_json = options.answer.is_json();
    let Some(rule) = rules().find(|rule| rule.name == name) else {
        return usage_error(&unknown(name), is_json, messages);
    };
    match is_json {
        true => {
            let mut answer = described(rule, messages);
            answer["explanation"] = json!(text(rule, messages));
            print_json(&answer)
        }
        false => print(&explanation(rule, messages)),
    }
}

fn explanation(rule: &Rule, messages: &Messages) -> String {
    let group = messages.text(rule.group.message(), &[]);
    let severity = messages.text(rule.severity.message(), &[]);
    let heading = [
        ("rule", rule.name.into()),
        ("group", group.into()),
        ("severity", severity.into()),
    ];
    format!(
        "{}\n\n{}\n",
        messages.text(message::RULES_HEADING, &heading),
        text(rule, messages)
    )
}

/// A rule's explanation. A school's own language has none; the nearest shipped language has.
fn text(rule: &Rule, messages: &Messages) -> String {
    rule.explanation(messages.shipped_tag()).unwrap_or_default()
}

fn unknown(name: &str) -> Finding {
    let names = rules().map(|rule| rule.name);
    Finding::error(message::UNKNOWN_RULE)
        .with("value", name)
        .with("nearest", nearest(name, names))
}
