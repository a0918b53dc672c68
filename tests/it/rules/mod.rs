//! Every rule: a case in which it fires, with what it finds there, and one in which it must not.

mod any;
mod author;
mod claims;
mod consistency;
mod contradictions;
pub mod criteria;
mod print;
mod privacy;
mod reading;
mod statements;
mod supervision;
mod terms;
mod text;
mod translation;
mod waivers;

use serde_json::Value;

use crate::facts::facts;
use crate::support::{Case, files};

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

/// Where a finding stands: the name of the file, and the line.
pub fn place(finding: &Value) -> String {
    let file = finding["file"].as_str().unwrap().rsplit('/').next();
    format!("{}:{}", file.unwrap(), finding["line"])
}

/// The rule finds something, and nothing is found but what is expected.
pub fn fires(rule: &str, case: &Case, expected: &[&str]) {
    assert_eq!(facts(case), expected);
    let mut rules = expected.iter().filter_map(|line| line.split(' ').nth(1));
    assert!(rules.any(|name| name == rule), "{rule} did not fire");
}

/// The rule finds nothing in a disclosure that was changed, and no other does but those expected besides:
/// what keeps a rule from looking would be found, too.
pub fn silent(rule: &str, case: &Case, unchanged: &Case, besides: &[&str]) {
    let data = |case: &Case| files(&case.home().join("data"));
    assert_ne!(data(case), data(unchanged), "nothing was changed");
    assert!(!besides.contains(&rule));
    assert_eq!(found(case), besides, "{rule} is to be silent");
}

/// One test each: the rule's name, what makes it fire and what is found then, what looks like it and must
/// not.
macro_rules! rules_of {
    ($case:expr; $($test:ident $rule:literal:
        fires $fires:expr, finds [$($found:literal),* $(,)?],
        silent $silent:expr $(, besides [$($other:literal),*])?;)*) => {
        $(#[test]
        fn $test() {
            let change: fn(Case) -> Case = $fires;
            crate::rules::fires($rule, &change($case), &[$($found),*]);
            let change: fn(Case) -> Case = $silent;
            crate::rules::silent($rule, &change($case), &$case, &[$($($other),*)?]);
        })*
    };
}
pub(crate) use rules_of;

/// Tests of rules on the small disclosure.
macro_rules! rules {
    ($($tests:tt)*) => { crate::rules::rules_of! { Case::small(); $($tests)* } };
}
pub(crate) use rules;

/// Tests of rules on the disclosure in two languages.
macro_rules! bilingual {
    ($($tests:tt)*) => { crate::rules::rules_of! { Case::bilingual(); $($tests)* } };
}
pub(crate) use bilingual;

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
        // In a table of rules, or among the findings that a test expects.
        let expected = ["error", "warning", "note"].map(|severity| format!("{severity} {name} "));
        let is_tested = tests.contains(&format!("\"{name}\":\n"))
            || expected
                .iter()
                .any(|finding| tests.contains(finding.as_str()))
            || tests.contains(&format!("\"{name} ("));
        assert!(is_tested, "no test of {name}");
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
