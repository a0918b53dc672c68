//! Every rule: a case in which it fires, as people read it in both languages, and one in which it must
//! not.

mod any;
mod author;
mod claims;
mod consistency;
pub mod criteria;
mod print;
mod privacy;
mod statements;
mod terms;
mod text;
mod translation;
mod waivers;

use serde_json::Value;

use crate::support::Case;

/// The findings of `gongkai check` as JSON.
pub fn findings(case: &Case) -> Vec<Value> {
    let output = case.run(&["check", "--format", "json", "--lang", "en"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The names of the rules that found something.
pub fn found(case: &Case) -> Vec<String> {
    let name = |finding: &Value| finding["rule"].as_str().unwrap().to_owned();
    findings(case).iter().map(name).collect()
}

/// What `gongkai check` says, in Chinese and in English. The rule must be among those that found
/// something.
pub fn fires(rule: &str, case: &Case) -> String {
    let found = found(case);
    assert!(
        found.iter().any(|name| name == rule),
        "{rule} did not fire: {found:?}"
    );
    let said = |language: &str| {
        let output = case.run(&["check", "--lang", language]);
        String::from_utf8(output.stderr).unwrap()
    };
    format!("{}{}", said("zh"), said("en"))
}

/// The rule finds nothing. That nothing at all is found in the disclosure which these cases change is a
/// test of its own.
pub fn silent(rule: &str, case: &Case) {
    let found = found(case);
    assert!(!found.iter().any(|name| name == rule), "{rule} fired");
}

/// Tests of rules on the disclosure in two languages.
macro_rules! bilingual {
    ($($test:ident $rule:literal: fires $fires:expr, silent $silent:expr;)*) => {
        $(#[test]
        fn $test() {
            let change: fn(Case) -> Case = $fires;
            insta::assert_snapshot!(crate::rules::fires($rule, &change(Case::bilingual())));
            let change: fn(Case) -> Case = $silent;
            crate::rules::silent($rule, &change(Case::bilingual()));
        })*
    };
}
pub(crate) use bilingual;

/// Tests of rules: the rule's name, what makes it fire, what looks like it and must not.
macro_rules! rules {
    ($($test:ident $rule:literal: fires $fires:expr, silent $silent:expr;)*) => {
        $(#[test]
        fn $test() {
            let change: fn(Case) -> Case = $fires;
            insta::assert_snapshot!(crate::rules::fires($rule, &change(Case::small())));
            let change: fn(Case) -> Case = $silent;
            crate::rules::silent($rule, &change(Case::small()));
        })*
    };
}
pub(crate) use rules;

#[test]
fn nothing_is_found_in_a_sound_disclosure() {
    assert_eq!(found(&Case::small()), [] as [&str; 0]);
    assert_eq!(found(&Case::bilingual()), [] as [&str; 0]);
}

#[test]
fn every_rule_has_a_test_and_an_explanation_in_both_languages() {
    let output = Case::small().run(&["rules", "--lang", "en"]);
    let listed = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .collect();
    assert!(names.len() > 1, "{listed}");
    let tests: String = walkdir::WalkDir::new(crate::support::project().join("tests/it"))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
        .collect();
    for name in names {
        assert!(
            tests.contains(&format!("\"{name}\":\n")),
            "no test of {name}"
        );
        for (language, headings) in [
            ("zh", ["## 查什么", "## 为什么", "## 例子", "## 怎么改"]),
            (
                "en",
                [
                    "## What it finds",
                    "## Why it matters",
                    "## Example",
                    "## How to put it right",
                ],
            ),
        ] {
            let output = Case::small().run(&["explain", name, "--lang", language]);
            let text = String::from_utf8(output.stdout).unwrap();
            let mut places = headings.map(|heading| {
                text.find(heading)
                    .unwrap_or_else(|| panic!("{name}: no {heading}"))
            });
            places.sort_unstable();
            let in_order = headings.map(|heading| text.find(heading).unwrap());
            assert_eq!(places, in_order, "{name}: headings out of order");
        }
    }
}
