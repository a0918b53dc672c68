//! `gongkai rules`: lists the rules, or writes the page that documents them.

use std::process::ExitCode;

use super::arguments::RulesOptions;
use crate::cli::{print, print_findings};
use crate::diagnostic::{Group, MessageId, message};
use crate::engine::rules;
use crate::locale::Messages;
use crate::workspace::{Files, unwritable};

pub(super) fn run(options: &RulesOptions, messages: &Messages) -> ExitCode {
    let Some(path) = &options.write else {
        return print(&list(messages));
    };
    match std::fs::write(path, page()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_findings(&[unwritable(path, &error)], &Files::default(), messages);
            ExitCode::FAILURE
        }
    }
}

/// One line for each rule, below the heading of its group.
fn list(messages: &Messages) -> String {
    let width = rules()
        .map(|rule| rule.name.len())
        .max()
        .unwrap_or_default();
    let mut text = String::new();
    for group in Group::ALL {
        text.push_str(&format!("{}\n", messages.text(group.message(), &[])));
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
    let mut page = format!("# {}\n\n", both(message::RULES_TITLE));
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
