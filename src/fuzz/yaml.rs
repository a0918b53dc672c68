//! YAML to values: every value and every fault has its place in the file.

use super::small::{WORDS, assert_place, assert_places, folder, seeds};
use super::target::Target;
use crate::workspace::Files;
use crate::yaml::{Kind, Node, parse};

/// Every value of YAML has its place.
pub(super) fn target() -> Target {
    Target {
        seeds: seeds(),
        words: &WORDS,
        runs: 2000,
        holds: Box::new(holds),
    }
}

fn holds(input: &[u8]) {
    let files = Files::default();
    let text = String::from_utf8_lossy(input).into_owned();
    let file = files.add(&folder().join("charter.yaml"), text);
    match parse(&files, file) {
        Ok(tree) => walk(&tree, &files),
        Err(finding) => assert_places(&[finding], &files),
    }
}

fn walk(node: &Node, files: &Files) {
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
