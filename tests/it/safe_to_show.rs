//! What is shown steers nothing: no terminal, no workflow, no reader's eye. In every command and every form.

use std::fs;

use serde_json::Value;

use crate::support::{Case, said};

/// Nothing that a terminal or a workflow obeys, that breaks a line, turns it or hides in it.
fn assert_safe(text: &str, what: &str) {
    let is_line_end = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
    let is_hidden = |c: char| {
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}'
            | '\u{200B}' | '\u{FEFF}' | '\u{E0001}'..='\u{E007F}')
    };
    let steers = |c: char| c != '\n' && (c.is_control() || is_line_end(c) || is_hidden(c));
    let found: Vec<char> = text.chars().filter(|c| steers(*c)).collect();
    assert!(found.is_empty(), "{what} shows {found:?}:\n{text:?}");
    for line in text.lines() {
        let line = line.trim_start();
        let is_own = what.contains("github");
        assert!(is_own || !line.starts_with("::"), "{what}: {line}");
        assert!(
            !line.contains("##[") && !line.contains("##vso["),
            "{what}: {line}"
        );
    }
}

/// What may stand in a value, a key or a name, and steers.
const STEERING: &str = "\u{1B}[2J\u{9B}31m\u{7}\u{85}\u{2028}\u{202E}\u{2066}\u{200F}\u{61C}\u{200B}\u{E0041}##[error]x";

/// A name of a folder that would speak to a workflow.
const SPEAKING: &str = "a\n::error title=x::hello\u{1B}[31m";

fn everywhere() -> [&'static [&'static str]; 14] {
    [
        &["check"],
        &["check", "--waived"],
        &["check", "--statistics"],
        &["check", "--format", "json"],
        &["check", "--format", "json", "--statistics"],
        &["check", "--format", "github"],
        &["check", "--format", "sarif"],
        &["check", "--diff", "--unsafe"],
        &["check", "--quiet"],
        &["build"],
        &["build", "--format", "json"],
        &["build", "--keep-going", "--quiet"],
        &["i18n", "status"],
        &["i18n", "status", "--format", "json"],
    ]
}

fn assert_all_safe(case: &Case) {
    for language in ["zh", "en"] {
        for command in everywhere() {
            let whole = [command, &["--lang", language]].concat();
            let (text, _) = said(case, &whole);
            assert_safe(&text, &whole.join(" "));
        }
    }
}

#[test]
fn names_of_folders_and_files_speak_to_nobody() {
    let case = Case::bilingual();
    let data = case.home().join("data");
    fs::rename(data.join("2026"), data.join(SPEAKING)).unwrap();
    fs::write(
        data.join(SPEAKING)
            .join(format!("{STEERING}.docx").replace('/', "")),
        "x",
    )
    .unwrap();
    fs::write(data.join(format!("::warning::{STEERING}.yaml")), "x").unwrap();
    let people = data.join(SPEAKING).join("staff.yaml");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(
        people,
        text.replace("rank: 1/41", "rank: 0/3")
            .replace("1/41", "３／４３x"),
    )
    .unwrap();
    assert_all_safe(&case);
    // Who names such a folder is told of it as safely; the command for it, too.
    let folder = format!("data/{SPEAKING}");
    for command in ["check", "build"] {
        let (text, _) = said(&case, &[command, &folder, "--lang", "en"]);
        assert_safe(&text, command);
        assert!(
            text.contains("data/a\\u{A}\\u{3A}:error title=x::hello\\u{1B}[31m"),
            "{text}"
        );
    }
}

#[test]
fn values_and_keys_are_written_out() {
    let quoted = "\\e[2J\\x9B31m\\a\\N\\L\\u202E\\u2066\\u200F\\u061C\\u200B\\U000E0041##[error]x";
    let cases = [
        // Escaped in the file, and as themselves.
        Case::bilingual().replace("staff.yaml", "rank: 1/41", &format!("rank: \"{quoted}\"")),
        Case::bilingual().replace("staff.yaml", "rank: 1/41", &format!("\"{quoted}\": x")),
        Case::bilingual().replace("staff.yaml", "rank: 1/41", &format!("rank: {STEERING}")),
        Case::bilingual().replace("staff.yaml", "rank: 1/41", "rank: \u{202E}1/41\u{200F}\u{200B}x"),
        Case::bilingual().replace("disclosure.yaml", "sections:", &format!("waivers:\n  - {{rule: person-twice, at: \"{quoted}\", reason: \"{quoted}\"}}\nsections:")),
        Case::bilingual().replace("staff.yaml", "department: office", &format!("department: \"{quoted}\"")),
        Case::bilingual().write("guidance.md", format!("{STEERING}，\n\n  ::error title=x::y\n\n##[error]z，abc（d)\n")),
    ];
    for case in &cases {
        assert_all_safe(case);
    }
}

#[test]
fn the_mark_stands_below_what_is_meant() {
    let case = Case::small().replace("staff.yaml", "rank: 1/41", "rank: \u{200F}\u{200B}0/3");
    let (text, _) = said(&case, &["check", "--lang", "en", "--select", "form"]);
    let at = text
        .lines()
        .position(|line| line.contains("| ") && line.contains("0/3"))
        .unwrap();
    let lines: Vec<&str> = text.lines().skip(at).take(2).collect();
    let column = |of: char, line: &str| line.chars().position(|c| c == of).unwrap();
    assert_eq!(column('^', lines[1]), column('\\', lines[0]), "{text}");
}

#[test]
fn arguments_of_commands_are_written_out() {
    let case = Case::small();
    for command in [
        &[STEERING][..],
        &["check", SPEAKING],
        &["check", "--format", SPEAKING],
        &["check", "--select", SPEAKING],
        &[&format!("--{STEERING}")],
        &["explain", SPEAKING],
        &["schema", SPEAKING],
        &["help", SPEAKING],
        &["check", "--lang", SPEAKING],
        &["check", "--limit", SPEAKING],
        &["i18n", "export", SPEAKING],
        &["i18n", "import", SPEAKING],
        &["i18n", "remove", SPEAKING],
        &["waive", "--rule", SPEAKING],
        &[
            "waive",
            "--rule",
            "person-twice",
            "--at",
            SPEAKING,
            "--reason",
            SPEAKING,
        ],
        &["build", "--output", "data/2026/charter.yaml/\u{1B}x"],
        &["build", SPEAKING, "--output", SPEAKING],
        &["rules", "--write", "none/\u{1B}/x"],
        &["schema", "--write", "data/2026/charter.yaml/\u{1B}/x"],
    ] {
        let (text, status) = said(&case, command);
        assert!(status.is_some_and(|status| status > 0), "{command:?}");
        assert_safe(&text, &format!("{command:?}"));
    }
}

#[test]
fn programs_are_told_the_values_as_they_are() {
    let quoted = "\\e[2J\\N\\u202E翀\\U000E0041##[error]";
    let value = "\u{1B}[2J\u{85}\u{202E}翀\u{E0041}##[error]";
    let case = Case::small().replace(
        "staff.yaml",
        "department: office",
        &format!("department: \"{quoted}\""),
    );
    fs::rename(case.file(""), case.home().join("data").join(SPEAKING)).unwrap();
    let (text, _) = said(&case, &["check", "--format", "json"]);
    let found: Vec<Value> = serde_json::from_str(&text).unwrap();
    let has = |value: &str| {
        found.iter().any(|finding| {
            finding["arguments"]
                .to_string()
                .contains(&Value::from(value).to_string())
        })
    };
    assert!(
        found
            .iter()
            .any(|finding| finding["file"].as_str().unwrap().contains(SPEAKING)),
        "{text}"
    );
    assert!(has(value) || has("\u{1B}"), "{text}");
    let (text, _) = said(&case, &["check", "--format", "sarif"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    assert!(report["runs"][0]["results"].as_array().unwrap().len() > 1);
    assert!(
        text.contains("a%0A%3A%3Aerror") || text.contains("a%0A::error"),
        "{text}"
    );
}

#[test]
fn a_folder_named_like_a_file_of_the_site_is_the_one_that_is_told_of() {
    let case = Case::small();
    let data = case.home().join("data");
    fs::rename(data.join("2026"), data.join("style.css")).unwrap();
    let (text, status) = said(&case, &["build", "--format", "json"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "written-twice", "{text}");
    assert_eq!(finding["file"], "data/style.css");
    assert_eq!(status, Some(1));
}

#[test]
fn what_a_template_does_wrong_is_told_of_with_its_place() {
    let build = |template: &str| {
        let case = Case::small();
        let path = case.home().join("templates/press/announcement.typ");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, template).unwrap();
        let (text, _) = said(&case, &["build", "--format", "json"]);
        let report: Value = serde_json::from_str(&text).unwrap();
        report["findings"][0].clone()
    };
    // No face has the sign; the line and column are those of the kept Typst project.
    let lost = build("#set document(title: \"a\")\n\n#[a] #text[b\u{1F9FF}]\n");
    assert_eq!(lost["rule"], "glyph-lost", "{lost}");
    assert_eq!(lost["file"], "2026/zh-CN/announcement.typ");
    assert_eq!(lost["line"], 3, "{lost}");
    let empty = build("");
    assert_eq!(empty["rule"], "template-empty", "{empty}");
    assert_eq!(empty["file"], "templates/press/announcement.typ");
}
