//! YAML to values to findings: every place lies in its file, everything can be shown.

use super::small::{WORDS, assert_place, assert_places, draft, files_of, folder, seeds};
use super::target::Target;
use crate::check::check;
use crate::diagnostic::Finding;
use crate::locale::{Languages, Messages};
use crate::report::{Causes, Extent, Human, listing, to_json};
use crate::yaml::{Kind, Node, parse};

#[test]
fn yaml_becomes_a_disclosure_or_findings() {
    let target = Target {
        name: "model",
        seeds: seeds(),
        words: &WORDS,
        runs: 300,
    };
    let languages = Languages::shipped();
    let messages = Messages::shipped();
    target.run(|input| {
        let files = files_of(input);
        let mut findings = Vec::new();
        let draft = draft(&files, &languages, &mut findings);
        findings.extend(check(&draft, &languages, &files));
        assert_places(&findings, &files);
        for messages in &messages {
            shown(&findings, &files, messages);
        }
        let is_whole = !findings.iter().any(Finding::breaks);
        assert!(
            !is_whole || draft.finish().is_some(),
            "nothing breaks it, and it is not whole"
        );
    });
}

/// What is shown holds nothing that steers a terminal.
fn shown(findings: &[Finding], files: &crate::workspace::Files, messages: &Messages) {
    let human = Human::new(messages, files, false).hiding(findings);
    let text = listing(&human, &Causes::of(findings, files), Extent::default());
    assert!(
        !text.chars().any(|c| c.is_control() && c != '\n'),
        "{text:?}"
    );
    to_json(findings, files, messages);
}

#[test]
fn every_value_of_yaml_has_its_place() {
    let target = Target {
        name: "yaml",
        seeds: seeds(),
        words: &WORDS,
        runs: 2000,
    };
    target.run(|input| {
        let files = crate::workspace::Files::default();
        let text = String::from_utf8_lossy(input).into_owned();
        let file = files.add(&folder().join("charter.yaml"), text);
        match parse(&files, file) {
            Ok(tree) => walk(&tree, &files),
            Err(finding) => assert_places(&[finding], &files),
        }
    });
}

fn walk(node: &Node, files: &crate::workspace::Files) {
    assert_place(node.span, files);
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(members) => members.iter().for_each(|member| walk(member, files)),
        Kind::Map(entries) => {
            for entry in entries {
                assert_place(entry.key.span, files);
                walk(&entry.value, files);
            }
        }
    }
}
