//! What the program says of itself, and its exit status.

use std::process::Output;

use crate::support::{Case, gongkai};

fn run(arguments: &[&str]) -> Output {
    gongkai().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn help_is_in_both_languages() {
    for language in ["zh", "en"] {
        for command in [&["--help"][..], &["build", "--help"], &["schema", "--help"]] {
            let output = run(&[&["--lang", language], command].concat());
            assert!(output.status.success());
            insta::assert_snapshot!(
                format!("help {language} {}", command[0].trim_start_matches('-')),
                text(&output.stdout)
            );
        }
    }
}

#[test]
fn chinese_help_has_no_english_sentence() {
    for command in [&["--help"][..], &["build", "--help"], &["schema", "--help"]] {
        let shown = text(&run(&[&["--lang", "zh"], command].concat()).stdout);
        for word in [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "Print",
            "default",
            "possible",
        ] {
            assert!(!shown.contains(word), "{word} in:\n{shown}");
        }
    }
}

#[test]
fn a_wrong_command_exits_with_2_and_says_why() {
    let wrong: [&[&str]; 7] = [
        &["bild"],
        &[],
        &["build", "--outptu", "x"],
        &["build", "--output"],
        &["build", "-q", "--json"],
        &["schema", "roster"],
        &["check", "--format", "xml"],
    ];
    let mut said = String::new();
    for arguments in wrong {
        for language in ["zh", "en"] {
            let output = run(&[&["--lang", language], arguments].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty(), "{arguments:?}");
            said.push_str(&format!(
                "$ gongkai {}\n{}",
                arguments.join(" "),
                text(&output.stderr)
            ));
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn an_unknown_language_is_said_in_the_systems() {
    let output = gongkai().args(["--lang", "tlh", "build"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("does not speak `tlh`"));
}

#[test]
fn the_environment_chooses_the_language() {
    let said = |name: &str, value: &str| {
        let output = gongkai()
            .env(name, value)
            .args(["build", "nowhere"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        text(&output.stderr)
    };
    assert!(said("LANG", "zh_CN.UTF-8").contains("错误"));
    assert!(said("LC_ALL", "zh_TW.UTF-8").contains("错误"));
    assert!(said("LANG", "en_GB.UTF-8").contains("error"));
    assert!(said("LANG", "fr_FR.UTF-8").contains("error"));
}

#[test]
fn a_build_says_what_it_made_and_where_and_nothing_else() {
    let case = Case::bilingual();
    let output = case.run(&["build", "--lang", "en"]);
    assert!(output.stderr.is_empty());
    let said = text(&output.stdout);
    let kinds: Vec<&str> = said
        .lines()
        .map(|line| line.split("  ").next().unwrap())
        .collect();
    assert_eq!(
        kinds[..9],
        [
            "PDF", "data", "PDF", "page", "PDF", "page", "page", "index", "index"
        ],
        "{said}"
    );
    assert_eq!(said.lines().count(), 10, "{said}");
    assert!(said.contains("output/2026/zh-CN/announcement.pdf"));

    let quiet = case.run(&["build", "-q"]);
    assert!(quiet.status.success() && quiet.stdout.is_empty() && quiet.stderr.is_empty());

    let report = case.run(&["build", "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_eq!(report["made"].as_array().unwrap().len(), 9);
    assert_eq!(report["made"][0]["what"], "pdf");
    assert!(report["made"][0]["pages"].as_u64().unwrap() > 1);
    assert!(report["milliseconds"].as_f64().unwrap() > 0.0);
}
