//! `--fix`: what it changes is what it says, and a second run finds nothing more to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::small::{WORDS, file_of, folder, seeds};
use super::target::Target;
use crate::diagnostic::Finding;
use crate::engine::{check, corrected};
use crate::workspace::Files;
use crate::yaml::{Kind, Node, parse};

/// Corrections are said, and end.
pub(super) fn target() -> Target {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("data/2026")).unwrap();
    Target {
        seeds: seeds(),
        words: &WORDS,
        runs: 100,
        holds: Box::new(move |input| holds(input, home.path())),
    }
}

fn holds(input: &[u8], home: &Path) {
    let (name, text) = file_of(input);
    write(&home.join("data/2026"), &name, &text);
    let data = [home.join("data")];
    let mut files = Files::default();
    let is_safe = |finding: &Finding| finding.fix.as_ref().is_some_and(|fix| fix.safe);
    let fixed = corrected(&data, &mut files, &is_safe);
    for change in &fixed.changes {
        let old = change.old.as_deref().unwrap_or_default();
        let made = fixed
            .corrections
            .iter()
            .filter(|made| made.path == change.path);
        assert_said(old, &change.new, made.count());
    }
    let texts: BTreeMap<_, _> = fixed
        .changes
        .into_iter()
        .map(|change| (change.path, change.new))
        .collect();
    for (path, text) in &texts {
        fs::write(path, text).unwrap();
    }
    let again = corrected(&data, &mut Files::default(), &is_safe);
    assert!(again.corrections.is_empty(), "{:?}", again.corrections);
    assert_eq!(
        errors(&check(&data, &Files::default())),
        errors(&check(&data, &files))
    );
}

/// The small disclosure with one file that is another.
fn write(disclosure: &Path, name: &str, text: &str) {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, disclosure.join(path.file_name().unwrap())).unwrap();
    }
    let edition = disclosure.join("edition.yaml");
    if name == "edition.yaml" {
        let settings = fs::read_to_string(folder().join("disclosure.yaml")).unwrap();
        let settings = settings.replace("criteria: 2020", "criteria: edition.yaml");
        fs::write(disclosure.join("disclosure.yaml"), settings).unwrap();
    } else if edition.exists() {
        fs::remove_file(edition).unwrap();
    }
    fs::write(disclosure.join(name), text).unwrap();
}

/// Where both can be read, no more values differ than corrections were made.
fn assert_said(old: &str, new: &str, made: usize) {
    if let (Some(before), Some(after)) = (tree(old), tree(new)) {
        let differing = differing(&before, &after);
        assert!(
            differing <= made,
            "{made} corrections, {differing} values differ:\n{new}"
        );
    }
}

fn tree(text: &str) -> Option<Node> {
    let files = Files::default();
    let file = files.add(Path::new("a.yaml"), text.to_owned());
    parse(&files, file).ok()
}

fn differing(old: &Node, new: &Node) -> usize {
    match (&old.kind, &new.kind) {
        (Kind::Empty, Kind::Empty) => 0,
        (Kind::Scalar(old), Kind::Scalar(new)) => usize::from(old != new),
        (Kind::List(old), Kind::List(new)) if old.len() == new.len() => old
            .iter()
            .zip(new)
            .map(|(old, new)| differing(old, new))
            .sum(),
        (Kind::Map(old), Kind::Map(new)) if old.len() == new.len() => {
            let pairs = old.iter().zip(new);
            pairs
                .map(|(old, new)| {
                    usize::from(old.key.value != new.key.value) + differing(&old.value, &new.value)
                })
                .sum()
        }
        _ => 1,
    }
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.stops()).count()
}
