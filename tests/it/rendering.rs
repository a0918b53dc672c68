//! How it is said: each format and each kind of report once, as people and programs get it, in both
//! languages. Whoever changes a sentence of the catalogues looks at these files, and at no others.

use std::fs;

use serde_json::Value;

use crate::command_line::{HELP, WRONG};
use crate::fixing::with_slips;
use crate::formats::{case, check, sarif};
use crate::imports::{NO_FILES, PLURAL, changed_on_both_sides, foreign, unfinished};
use crate::support::{Case, said};
use crate::translation::half_translated;

/// What commands say in Chinese and in English, each below the command that says it.
fn told(case: &Case, commands: &[&[&str]]) -> String {
    let mut all = String::new();
    for language in ["zh", "en"] {
        for command in commands {
            let (text, code) = said(case, &[&["--lang", language], *command].concat());
            let code = code.unwrap();
            all.push_str(&format!(
                "$ gongkai {}\n{text}({code})\n\n",
                command.join(" ")
            ));
        }
    }
    all
}

#[test]
fn findings_for_people() {
    // Two places in one file, an error and a note, a place in no file.
    let other = Case::small()
        .replace("charter.yaml", "id: art-2", "id: art-1")
        .replace("staff.yaml", "rank: 3/40", "rank: 10/38");
    let all = [
        told(&case(), &[&["check"]]),
        told(&other, &[&["build"], &["check"], &["check", "nowhere"]]),
        told(&Case::small(), &[&["check"]]),
    ];
    insta::assert_snapshot!(all.concat());
}

#[test]
fn findings_for_programs() {
    let json = check(&case(), "json", "zh") + &check(&case(), "json", "en");
    insta::assert_snapshot!("json", json);
    let github = check(&case(), "github", "zh") + &check(&case(), "github", "en");
    insta::assert_snapshot!("github", github);
    let results = |language| {
        let mut results = sarif(&case(), language)["runs"][0]["results"].clone();
        for result in results.as_array_mut().unwrap() {
            // Which number a rule has changes with every new rule.
            result.as_object_mut().unwrap().shift_remove("ruleIndex");
        }
        results
    };
    let both: Value = ["zh", "en"].map(results).to_vec().into();
    insta::assert_snapshot!("sarif", format!("{both:#}"));
}

#[test]
fn corrections() {
    let fix: &[&str] = &["check", "--fix"];
    let mut all = String::new();
    for language in ["zh", "en"] {
        let case = with_slips();
        for _ in 0..2 {
            all.push_str(&said(&case, &[fix, &["--lang", language]].concat()).0);
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn translations() {
    let import: &[&str] = &["i18n", "import", "back.po"];
    let mut all = told(
        &Case::bilingual(),
        &[
            &["i18n", "status"],
            &["i18n", "export", "fr"],
            &["i18n", "import", "nope.po"],
        ],
    );
    all.push_str(&told(&half_translated(), &[&["i18n", "status"]]));
    for case in [changed_on_both_sides(), unfinished(), foreign()] {
        all.push_str(&told(&case, &[import]));
    }
    let case = Case::bilingual();
    for po in NO_FILES.map(|(po, _)| po).iter().chain(&[PLURAL]) {
        fs::write(case.home().join("back.po"), po).unwrap();
        all.push_str(&told(&case, &[import]));
    }
    all.push_str(&told(&Case::small(), &[&["i18n", "accept"]]));
    insta::assert_snapshot!(all);
}

#[test]
fn commands() {
    let wrong = WRONG.map(|(arguments, ..)| arguments);
    insta::assert_snapshot!(told(&Case::small(), &[&HELP[..], &wrong].concat()));
}
