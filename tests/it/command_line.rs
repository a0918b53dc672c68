//! What the program says of itself, and its exit status.

use std::process::Output;

use serde_json::Value;

use crate::facts::told;
use crate::support::{Case, gongkai};

fn run(arguments: &[&str]) -> Output {
    gongkai().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Commands that ask for help.
pub const HELP: [&[&str]; 3] = [&["--help"], &["build", "--help"], &["schema", "--help"]];

/// Wrong commands, what is said of them, and what that names.
pub const WRONG: [(&[&str], &str, &[&str]); 7] = [
    (&["bild"], "unknown-command-near", &["bild", "build"]),
    (&[], "command-missing", &[]),
    (
        &["build", "--outptu", "x"],
        "unknown-argument-near",
        &["--outptu", "--output"],
    ),
    (
        &["build", "--output"],
        "argument-without-value",
        &["--output <DIR>"],
    ),
    (
        &["check", "-q", "--waived"],
        "argument-conflict",
        &["--quiet", "--waived"],
    ),
    (
        &["schema", "roster"],
        "unknown-schema",
        &["roster", "disclosure, self-assessment, charter"],
    ),
    (
        &["check", "--format", "xml"],
        "argument-of-a-list",
        &["--format <FORMAT>", "human, json, github, sarif"],
    ),
];

/// The first column of a help: commands, arguments and options.
fn explained(help: &str) -> Vec<&str> {
    let lines = help.lines().filter_map(|line| line.strip_prefix("  "));
    let columns = lines.filter_map(|line| line.trim_start().split("  ").next());
    columns.flat_map(|column| column.split(", ")).collect()
}

#[test]
fn help_names_every_command_and_argument_in_both_languages() {
    let expected: [&[&str]; 3] = [
        &[
            "new",
            "new-year",
            "check",
            "build",
            "notice",
            "diff",
            "amendments",
            "revise",
            "rules",
            "explain",
            "i18n",
            "import",
            "export",
            "schema",
            "waive",
            "migrate",
            "edition",
            "verify",
            "help",
            "--lang <LANG>",
            "-h",
            "--help",
            "-V",
            "--version",
        ],
        &[
            "[DATA]...",
            "--lang <LANG>",
            "--output <DIR>",
            "--keep-typst <DIR>",
            "--keep-going",
            "--remove-missing",
            "-q",
            "--quiet",
            "--format <FORMAT>",
            "-h",
            "--help",
        ],
        &[
            "[FILE]",
            "--lang <LANG>",
            "--write <DIR>",
            "--force",
            "--format <FORMAT>",
            "-h",
            "--help",
        ],
    ];
    for language in ["zh", "en"] {
        for (command, expected) in HELP.iter().zip(expected) {
            let output = run(&[&["--lang", language], *command].concat());
            assert!(output.status.success());
            assert_eq!(explained(&text(&output.stdout)), expected);
        }
    }
}

/// Every line says something in Chinese, and none has two English words in a row, as every sentence of the
/// parser of commands would.
#[test]
fn chinese_help_has_no_english_sentence() {
    let of = |command| [command, "--help"];
    let commands = ["check", "build", "rules", "explain", "i18n", "schema"].map(of);
    for command in commands
        .iter()
        .map(|command| &command[..])
        .chain([&["--help"][..]])
    {
        let shown = text(&run(&[&["--lang", "zh"], command].concat()).stdout);
        for line in shown.lines().filter(|line| !line.is_empty()) {
            assert!(!line.is_ascii(), "{line:?} in:\n{shown}");
            let words: Vec<&str> = line
                .split(' ')
                .map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation()))
                .collect();
            let is_word = |word: &str| word.chars().all(|c| c.is_ascii_lowercase());
            let english = words.windows(2).find(|pair| {
                let first = pair[0].to_ascii_lowercase();
                first.len() > 1
                    && is_word(&first)
                    && first != "gongkai"
                    && pair[1].len() > 1
                    && is_word(pair[1])
            });
            assert_eq!(english, None, "{line:?} in:\n{shown}");
        }
    }
}

#[test]
fn a_wrong_command_exits_with_2_and_says_why() {
    for (arguments, rule, named) in WRONG {
        for language in ["zh", "en"] {
            let output = run(&[&["--lang", language], arguments].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty(), "{arguments:?}");
            let said = text(&output.stderr);
            assert_eq!(told(&said), [rule]);
            assert!(named.iter().all(|name| said.contains(name)), "{said}");
        }
    }
}

#[test]
fn an_unknown_language_is_said_in_the_systems() {
    let output = gongkai().args(["--lang", "tlh", "build"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert_eq!(told(&said), ["unknown-language"]);
    assert!(said.contains("`tlh`"), "{said}");
}

#[test]
fn the_environment_chooses_the_language() {
    let said = |name: &str, value: &str| {
        let output = gongkai()
            .env(name, value)
            .args(["build", "nowhere"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr)
    };
    let in_language = |tag: &str| text(&run(&["build", "nowhere", "--lang", tag]).stderr);
    let (chinese, english) = (in_language("zh"), in_language("en"));
    assert_ne!(chinese, english);
    assert_eq!(said("LANG", "zh_CN.UTF-8"), chinese);
    assert_eq!(said("LC_ALL", "zh_TW.UTF-8"), chinese);
    assert_eq!(said("LANG", "en_GB.UTF-8"), english);
    assert_eq!(said("LANG", "fr_FR.UTF-8"), english);
}

#[test]
fn a_build_says_what_it_made_and_where_and_nothing_else() {
    let case = Case::bilingual();
    let output = case.run(&["build", "--lang", "en"]);
    assert!(output.stderr.is_empty());
    let said = text(&output.stdout);
    let made: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split(' ').find(|word| word.starts_with("output/")))
        .collect();
    let expected = [
        "output/2026/announcement-zh-CN-en.pdf",
        "output/2026/disclosure.json",
        "output/2026/en/announcement.pdf",
        "output/2026/en/index.html",
        "output/2026/en/share.png",
        "output/2026/zh-CN/announcement.pdf",
        "output/2026/zh-CN/index.html",
        "output/2026/zh-CN/share.png",
        "output/2026/zh-CN-en/index.html",
        "output/index-en.html",
        "output/index.html",
    ];
    assert_eq!(made, expected, "{said}");
    assert_eq!(said.lines().count(), 12, "{said}");

    let quiet = case.run(&["build", "-q"]);
    assert!(quiet.status.success() && quiet.stdout.is_empty() && quiet.stderr.is_empty());

    let report = case.run(&["build", "--format=json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    let told: Vec<&Value> = report["made"]
        .as_array()
        .unwrap()
        .iter()
        .map(|made| &made["path"])
        .collect();
    assert_eq!(told, expected);
    let made = report["made"].as_array().unwrap().iter();
    let kinds: Vec<&Value> = made.map(|made| &made["what"]).collect();
    let expected = [
        "pdf", "data", "pdf", "page", "picture", "pdf", "page", "picture", "page", "index", "index",
    ];
    assert_eq!(kinds, expected);
    assert!(report["made"][0]["pages"].as_u64().unwrap() > 1);
    assert!(report["milliseconds"].as_f64().unwrap() > 0.0);
}

#[test]
fn commands_that_tell_what_they_did_can_be_silent() {
    let case = Case::bilingual();
    let (po, _) = crate::support::said(&case, &["i18n", "export", "en"]);
    std::fs::write(case.home().join("back.po"), po).unwrap();
    for arguments in [
        &["i18n", "import", "back.po", "-q"][..],
        &["i18n", "accept", "-q"],
        &["i18n", "accept", "--quiet"],
        &["i18n", "remove", "en", "-q"],
        &["waive", "-q"],
    ] {
        let output = case.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}: {output:?}");
        assert!(output.stderr.is_empty(), "{arguments:?}: {output:?}");
    }
}
