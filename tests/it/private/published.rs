//! What is private is found wherever it would be published, and what is the union's own can be declared.

use std::process::Command;

use serde_json::Value;

use super::{COMMANDS, leaks};
use crate::rules::{findings, found};
use crate::support::{Case, project, said};

/// Every place whose text is published, with what is replaced there by what.
const PLACES: &[(&str, &str, &str)] = &[
    (
        "disclosure.yaml",
        "zh-CN: 云上职业学院,",
        "zh-CN: 云上职业学院{},",
    ),
    (
        "disclosure.yaml",
        "en: Cloud Vocational College",
        "en: Cloud Vocational College {}",
    ),
    ("disclosure.yaml", "  改革情况公开", "  改革情况公开{}"),
    (
        "disclosure.yaml",
        "title: 改革自评表",
        "title: \"改革自评表{}\"",
    ),
    ("disclosure.yaml", "欢迎*监督*", "欢迎*监督*{}"),
    (
        "disclosure.yaml",
        "[章程](#charter-art-1)",
        "[章程](https://example.org/{})",
    ),
    (
        "disclosure.yaml",
        "https://example.org/union",
        "https://example.org/union/{}",
    ),
    (
        "self-assessment.yaml",
        "remark: 实有7人",
        "remark: \"实有7人，{}\"",
    ),
    (
        "self-assessment.yaml",
        "{item: 15, conclusion: unmet}",
        "{item: 15, conclusion: unmet}\nfree-field: \"{}\"",
    ),
    ("charter.yaml", "title: 总则", "title: \"总则{}\""),
    ("charter.yaml", "- 生活。", "- 生活{}。"),
    ("charter.yaml", "zh-CN: 本会定名为", "zh-CN: {}本会定名为"),
    (
        "charter.yaml",
        "en: The union is called",
        "en: The union {} is called",
    ),
    ("charter.yaml", "id: art-2", "id: art-{}"),
    (
        "staff.yaml",
        "departments:",
        "columns: {rank: \"{}\"}\ndepartments:",
    ),
    ("staff.yaml", "name: 学习部", "name: \"学习部{}\""),
    ("staff.yaml", "name: 李㛃", "name: \"李㛃{}\""),
    ("staff.yaml", "faculty: 云计算系", "faculty: \"云计算系{}\""),
    ("staff.yaml", "experience: 班长", "experience: \"班长{}\""),
    (
        "staff.yaml",
        "position: 执行主席",
        "position: \"执行主席{}\"",
    ),
    (
        "congress.yaml",
        "place: 云端报告厅",
        "place: \"云端报告厅{}\"",
    ),
    (
        "congress.yaml",
        "items: [通过表决办法,",
        "items: [\"通过表决办法{}\",",
    ),
    ("delegates.yaml", "title: 大会规模", "title: \"大会规模{}\""),
    ("review.yaml", "制定本办法。", "制定本办法{}。"),
    ("guidance.md", "\n", "\n\n{}\n\n"),
    ("guidance.en.md", "\n", "\n\n{}\n\n"),
    ("advisors.yaml", "remark: 兼任", "remark: \"兼任{}\""),
];

#[test]
fn what_is_private_is_found_wherever_it_would_be_published() {
    for (file, from, to) in PLACES {
        let case = Case::bilingual().replace(file, from, &to.replace("{}", "13800138000"));
        let findings = findings(&case);
        let finding = findings
            .iter()
            .find(|finding| finding["rule"] == "mobile-number");
        let finding = finding.unwrap_or_else(|| panic!("{file}, {to}: {findings:#?}"));
        assert_eq!(finding["file"], format!("data/2026/{file}"), "{to}");
        assert_eq!(case.run(&["build"]).status.code(), Some(1), "{file}, {to}");
    }
}

#[test]
fn a_school_s_own_edition_and_its_terms_are_published_too() {
    let edition = std::fs::read_to_string(project().join("criteria/2020.yaml")).unwrap();
    let item = edition
        .lines()
        .find(|line| line.trim_start().starts_with("text: "))
        .unwrap();
    let case = Case::small()
        .write(
            "own.yaml",
            edition.replacen(item, &format!("{item}（13800138000）"), 1),
        )
        .replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml");
    assert!(
        found(&case).contains(&"mobile-number".to_owned()),
        "{:?}",
        found(&case)
    );
    let term = "terms:\n  - {name: {zh-CN: 团支书, en: Secretary 13800138000}}\nsections:";
    let case = Case::bilingual()
        .replace("disclosure.yaml", "sections:", term)
        .replace(
            "staff.yaml",
            "    position: 副主席",
            "    experience: 团支书\n    position: 副主席",
        );
    assert!(
        found(&case).contains(&"mobile-number".to_owned()),
        "{:?}",
        found(&case)
    );
}

#[test]
fn the_name_of_the_folder_is_published_and_shown_nowhere() {
    let case = Case::small();
    let data = case.home().join("data");
    std::fs::rename(data.join("2026"), data.join("13800138000")).unwrap();
    assert_eq!(found(&case), ["mobile-number"]);
    for command in COMMANDS {
        let (text, _) = said(&case, command);
        assert!(
            !leaks(&text, "13800138000", "13800138000"),
            "{command:?}:\n{text}"
        );
    }
}

#[test]
fn a_long_number_is_somebody_s_in_every_language_of_a_roster() {
    let case = Case::bilingual();
    let english = std::fs::read_to_string(case.file("advisors.en.yaml")).unwrap();
    let line = english
        .lines()
        .find(|line| line.contains("remark: "))
        .unwrap()
        .to_owned();
    let remark = line
        .split("remark: ")
        .nth(1)
        .unwrap()
        .trim_end_matches('}')
        .to_owned();
    let case = case.replace(
        "advisors.en.yaml",
        &format!("remark: {remark}"),
        "remark: No. 20261234567",
    );
    let findings = findings(&case);
    let finding = findings
        .iter()
        .find(|finding| finding["rule"] == "student-number");
    assert_eq!(
        finding.expect("a student number")["file"],
        "data/2026/advisors.en.yaml"
    );
}

#[test]
fn the_help_shows_how_to_declare_the_union_s_own_mailbox_and_telephone() {
    for language in ["zh", "en"] {
        for (file, from, to) in [
            (
                "advisors.yaml",
                "remark: 兼任",
                "remark: 监督邮箱 union@example.org，电话 13800138000",
            ),
            (
                "review.yaml",
                "制定本办法。",
                "制定本办法，邮箱union@example.org，电话13800138000。",
            ),
            (
                "guidance.md",
                "\n",
                "\n\n邮箱 union@example.org，电话 13800138000\n\n",
            ),
        ] {
            let case = Case::small().replace(file, from, to);
            let output = case.run(&["check", "--format", "json", "--lang", language]);
            let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(findings.len(), 2, "{findings:#?}");
            for finding in &findings {
                let help = finding["help"].as_str().unwrap();
                // The last line is a command that can be given as it stands.
                let (_, command) = help.rsplit_once("gongkai ").unwrap();
                let output = Command::new("sh")
                    .arg("-c")
                    .arg(format!("\"$GONGKAI\" {command}"))
                    .env("GONGKAI", env!("CARGO_BIN_EXE_gongkai"))
                    .current_dir(case.home())
                    .output()
                    .unwrap();
                assert!(output.status.success(), "{command}: {output:?}");
            }
            let (text, status) = said(&case, &["check", "--deny", "warnings", "--lang", language]);
            assert_eq!(status, Some(0), "{file}: {text}");
        }
    }
}
