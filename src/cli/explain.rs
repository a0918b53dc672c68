//! `gongkai explain RULE`: prints a rule's own explanation, or the wording of an error that belongs to no rule.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::ExplainOptions;
use super::output::{print, print_json, usage_error};
use super::rules::described;
use crate::diagnostic::{MessageId, Rule, message};
use crate::engine::{FORM, Named, one_rule};
use crate::locale::Messages;

pub(super) fn run(options: &ExplainOptions, messages: &Messages) -> ExitCode {
    let name = options.rule.trim();
    let is_json = options.answer.is_json();
    match one_rule(name, messages) {
        Ok(Named::Rule(rule)) if is_json => {
            let mut answer = described(rule, messages);
            answer["explanation"] = json!(text(rule, messages));
            print_json(&answer)
        }
        Ok(Named::Rule(rule)) => print(&explanation(rule, messages)),
        Ok(Named::Form(id)) if is_json => print_json(&described_form(id, messages)),
        Ok(Named::Form(id)) => print(&explanation_of_form(id, messages)),
        Err(finding) => usage_error(&finding, is_json, messages),
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

/// An error that belongs to no rule, for scripts.
fn described_form(id: MessageId, messages: &Messages) -> Value {
    let [summary, explanation] = messages.wording(id);
    json!({
        "rule": id.as_str(),
        "group": FORM,
        "waivable": false,
        "summary": summary,
        "explanation": explanation,
    })
}

fn explanation_of_form(id: MessageId, messages: &Messages) -> String {
    let name = [("rule", id.as_str().into())];
    let heading = messages.text(message::RULES_FORM, &name);
    let end = messages.text(message::RULES_UNWAIVABLE, &[]);
    let parts = std::iter::once(heading)
        .chain(messages.wording(id).into_iter().flatten())
        .chain([end]);
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}
