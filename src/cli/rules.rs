//! `gongkai rules`: lists the rules, or writes the page that documents them.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::arguments::RulesOptions;
use super::output::{print, print_json, refused};
use crate::diagnostic::{Finding, Group, MessageId, Rule, message};
use crate::engine::rules;
use crate::locale::Messages;
use crate::report::plain_path;
use crate::workspace::{Export, Files, export};

/// The first line of the page, by which it is known again.
const SIGN: &str = "<!-- Written by gongkai rules --write. -->";

pub(super) fn run(options: &RulesOptions, messages: &Messages) -> ExitCode {
    let is_json = options.answer.is_json();
    match (&options.write, is_json) {
        (None, true) => print_json(&rules().map(|rule| described(rule, messages)).collect()),
        (None, false) => print(&list(messages)),
        (Some(path), _) => match write(path, options.force) {
            Ok(()) if is_json => print_json(&json!({ "written": [plain_path(path)] })),
            Ok(()) => ExitCode::SUCCESS,
            Err(findings) => refused(&findings, &Files::default(), is_json, messages),
        },
    }
}

/// A rule for scripts.
pub(super) fn described(rule: &Rule, messages: &Messages) -> Value {
    json!({
        "rule": rule.name,
        "group": rule.group.name(),
        "severity": rule.severity,
        "waivable": rule.waivable,
        "summary": rule.summary(messages.shipped_tag()),
    })
}

/// One line for each rule, below the heading of its group.
fn list(messages: &Messages) -> String {
    let width = rules()
        .map(|rule| rule.name.len())
        .max()
        .unwrap_or_default();
    let mut text = String::new();
    for group in Group::ALL {
        let heading = [
            ("heading", messages.text(group.message(), &[]).into()),
            ("name", group.name().into()),
        ];
        text.push_str(&messages.text(message::RULES_GROUP, &heading));
        text.push('\n');
        for rule in rules().filter(|rule| rule.group == group) {
            let severity = messages.text(rule.severity.message(), &[]);
            let summary = rule.summary(messages.shipped_tag());
            text.push_str(&format!("  {:width$}  {severity}  {summary}\n", rule.name));
        }
        text.push('\n');
    }
    text.push_str(&messages.text(message::RULES_EXPLAIN, &[]));
    text.push('\n');
    text
}

fn write(path: &Path, force: bool) -> Result<(), Vec<Finding>> {
    let page = page();
    let written = Export {
        files: vec![(path.to_owned(), page.as_bytes())],
        sign: SIGN,
        force,
    };
    export(&written, &[])
}

/// `docs/rules.md`: every rule in every language that ships.
fn page() -> String {
    // In alphabetical order, reversed: Chinese stands before English.
    let mut languages = Messages::shipped();
    languages.reverse();
    let both = |id: MessageId| {
        let texts: Vec<String> = languages
            .iter()
            .map(|messages| messages.text(id, &[]))
            .collect();
        texts.join(" · ")
    };
    let mut page = format!("{SIGN}\n\n# {}\n\n", both(message::RULES_TITLE));
    for messages in &languages {
        page.push_str(&format!("{}\n\n", messages.text(message::RULES_ABOUT, &[])));
    }
    for group in Group::ALL {
        page.push_str(&format!("## {}\n\n", both(group.message())));
        for rule in rules().filter(|rule| rule.group == group) {
            page.push_str(&format!(
                "### `{}`\n\n{}\n\n",
                rule.name,
                both(rule.severity.message())
            ));
            for messages in &languages {
                let text = rule.explanation(messages.shipped_tag()).unwrap_or_default();
                // A rule's own headings go below the rule's on this page.
                page.push_str(&text.replace("\n## ", "\n#### "));
                page.push_str("\n\n");
            }
        }
    }
    format!("{}\n", page.trim_end())
}
