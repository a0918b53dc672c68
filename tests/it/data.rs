//! The shipped data, its schemas, and what the schemas say to an editor.

use std::collections::BTreeSet;
use std::fs;

use serde_json::json;

use crate::facts::facts;
use crate::support::{Case, copy, files, gongkai, project};

const SUBJECTS: [&str; 10] = [
    "disclosure",
    "self-assessment",
    "charter",
    "staff",
    "election",
    "congress",
    "delegates",
    "review",
    "party-guidance",
    "advisors",
];

/// What has a schema besides: further data files, a language's files, and what is published.
const OTHERS: [&str; 6] = [
    "criteria",
    "text",
    "words",
    "fonts",
    "open-data",
    "open-data-list",
];

#[test]
fn the_schemas_in_docs_are_what_the_program_prints() {
    for subject in SUBJECTS.iter().chain(&OTHERS) {
        let output = gongkai().args(["schema", subject]).output().unwrap();
        assert!(output.status.success());
        let kept = project().join(format!("docs/schema/{subject}.schema.json"));
        assert_eq!(
            fs::read_to_string(&kept).unwrap(),
            String::from_utf8(output.stdout).unwrap(),
            "{subject}: refresh with `cargo run --release -- schema --write docs/schema`"
        );
    }
}

#[test]
fn every_shipped_data_file_names_its_schema() {
    for subject in SUBJECTS {
        let path = project().join(format!("data/2021/{subject}.yaml"));
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap();
        let relative = first
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap();
        let schema = path
            .parent()
            .unwrap()
            .join(relative)
            .canonicalize()
            .unwrap();
        assert_eq!(
            schema,
            project()
                .join(format!("docs/schema/{subject}.schema.json"))
                .canonicalize()
                .unwrap()
        );
    }
}

#[test]
fn every_key_of_the_schemas_is_explained_in_both_languages() {
    let mut explained = 0;
    for subject in SUBJECTS.into_iter().chain(["words", "fonts"]) {
        let path = project().join(format!("docs/schema/{subject}.schema.json"));
        let schema: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let records = std::iter::once(&schema).chain(
            schema["$defs"]
                .as_object()
                .into_iter()
                .flat_map(|defs| defs.values()),
        );
        for record in records {
            for (key, value) in record["properties"].as_object().into_iter().flatten() {
                let text = value["description"].as_str().unwrap_or_default();
                let han = text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
                let latin = text.chars().filter(char::is_ascii_alphabetic).count() > 3;
                assert!(han && latin, "{subject}: {key}: {text:?}");
                explained += 1;
            }
        }
    }
    assert!(explained > 60);
}

fn schema(subject: &str) -> jsonschema::Validator {
    let path = project().join(format!("docs/schema/{subject}.schema.json"));
    jsonschema::validator_for(&serde_json::from_slice(&fs::read(path).unwrap()).unwrap()).unwrap()
}

fn yaml(path: &std::path::Path) -> serde_json::Value {
    serde_saphyr::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The schema is what editors believe: it accepts what the program accepts.
#[test]
fn the_shipped_data_satisfies_the_schemas() {
    for folder in ["data/2021", "tests/fixtures/small/2026"] {
        for subject in SUBJECTS {
            let data = yaml(&project().join(folder).join(format!("{subject}.yaml")));
            let errors: Vec<String> = schema(subject)
                .iter_errors(&data)
                .map(|e| format!("{}: {e}", e.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{folder}/{subject}: {errors:?}");
        }
    }
    for name in [
        "2020",
        "2021",
        "2021-2022",
        "2022-2023",
        "2023-2024",
        "2021-college",
    ] {
        let edition = yaml(&project().join(format!("criteria/{name}.yaml")));
        assert!(schema("criteria").is_valid(&edition), "{name}");
    }
}

/// Every file of a language, shipped or in a fixture, that a school may write for its own.
#[test]
fn the_words_and_faces_of_languages_satisfy_the_schemas() {
    let mut held = 0;
    for folder in ["locales", "tests/fixtures"] {
        for (name, _) in files(&project().join(folder)) {
            let path = project().join(folder).join(&name);
            let subject = path.file_stem().unwrap().to_str().unwrap();
            if !["words", "fonts"].contains(&subject) {
                continue;
            }
            let errors: Vec<String> = schema(subject)
                .iter_errors(&yaml(&path))
                .map(|e| format!("{}: {e}", e.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}: {errors:?}", path.display());
            let first = fs::read_to_string(&path).unwrap();
            let named = first
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
            let named = path.parent().unwrap().join(named.unwrap());
            let kept = project().join(format!("docs/schema/{subject}.schema.json"));
            assert_eq!(named.canonicalize().unwrap(), kept, "{}", path.display());
            held += 1;
        }
    }
    assert_eq!(held, 6);
    for (subject, wrong) in [
        ("words", json!({ "ja": ["hää"] })),
        ("words", json!({ "yes": "ja" })),
        ("fonts", json!({ "head": "a.ttf" })),
    ] {
        assert!(!schema(subject).is_valid(&wrong), "{wrong}");
    }
}

/// And it refuses what the program refuses for its form.
#[test]
fn the_schemas_refuse_what_the_program_refuses() {
    let path = project().join("data/2021/staff.yaml");
    let change = |from: &str, to: &str| -> serde_json::Value {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        serde_saphyr::from_str(&text.replacen(from, to, 1)).unwrap()
    };
    for (from, to) in [
        ("    grade:", "    gradde:"),
        ("1/41", "abc"),
        ("departments:", "department:"),
        (
            "  - name:             王维国",
            "  - nom:              王维国",
        ),
    ] {
        assert!(
            !schema("staff").is_valid(&change(from, to)),
            "{from} → {to}"
        );
    }
}

#[test]
fn an_unchanged_number_of_people_articles_and_answers_is_shipped() {
    let data = project().join("data/2021");
    let count = |file: &str, needle: &str| {
        let text = fs::read_to_string(data.join(file)).unwrap();
        text.lines()
            .filter(|line| line.trim_start().starts_with(needle))
            .count()
    };
    assert_eq!(count("staff.yaml", "- name:"), 40);
    assert_eq!(count("charter.yaml", "- id: art-"), 29);
    assert_eq!(count("charter.yaml", "- id: ch-"), 5);
    assert_eq!(count("self-assessment.yaml", "- item:"), 17);
}

/// The rules that the last column of the table of inconsistencies names.
fn named_in_source() -> BTreeSet<String> {
    let notes = fs::read_to_string(project().join("data/2021/SOURCE.md")).unwrap();
    let (_, table) = notes.split_once("\n## 原样保留的不一致").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| 节"))
        .map(|line| line.trim_end_matches(" |").rsplit("| ").next().unwrap())
        .filter(|rule| *rule != "—")
        .map(|rule| rule.trim_matches('`').to_owned())
        .collect()
}

#[test]
fn what_the_source_document_says_otherwise_is_found_by_rules_and_waived_as_published() {
    let output = gongkai()
        .args(["check", "data", "--deny", "warnings", "--format", "json"])
        .current_dir(project())
        .output()
        .unwrap();
    assert!(output.status.success());
    let findings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    for finding in &findings {
        let reason = finding["waived"].as_str().unwrap_or_default();
        assert!(reason.contains("as published"), "{finding}");
    }
    let found: BTreeSet<String> = findings
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(found, named_in_source());
}

#[test]
fn the_page_of_rules_is_what_the_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("rules.md");
    let written = gongkai()
        .args(["rules", "--write"])
        .arg(&page)
        .status()
        .unwrap();
    assert!(written.success());
    let (new, old) = (
        fs::read_to_string(page).unwrap(),
        fs::read_to_string(project().join("docs/rules.md")).unwrap(),
    );
    assert!(
        new == old,
        "docs/rules.md is out of date: cargo run --release -- rules --write docs/rules.md"
    );
}

#[test]
fn the_english_of_2021_has_one_name_for_each_body_and_office() {
    let case = Case::bilingual();
    fs::remove_dir_all(case.file("")).unwrap();
    copy(&project().join("data/2021"), &case.file(""));
    let in_english = |facts: Vec<String>| -> Vec<String> {
        let mut found = facts;
        found.retain(|fact| fact.contains(" term-variant ") && fact.contains(".en.yaml"));
        found
    };
    // Not waived either.
    assert_eq!(in_english(facts(&case)), [""; 0]);
    // What earlier editions of the translation called them.
    let others = [
        (
            "party-guidance",
            "The School Party Committee leads",
            "The Party Committee of the School leads",
        ),
        (
            "party-guidance",
            "the School Party Committee before",
            "the College Party Committee before",
        ),
        (
            "charter",
            "guidance of the provincial students’ federation and the School League Committee",
            "guidance of the provincial students’ federation and the College League Committee",
        ),
        (
            "charter",
            "approval of the School League Committee",
            "approval of the League Committee of the College",
        ),
        (
            "charter",
            "coordinate the work of the faculty student unions",
            "coordinate the work of the student unions of the colleges",
        ),
        (
            "charter",
            "the leader of a department violates",
            "the person in charge of a department violates",
        ),
        (
            "charter",
            "its use of funds and its officers",
            "its use of funds and its cadres",
        ),
        (
            "review",
            "Those appraised: all officers of",
            "Those appraised: all members of staff of",
        ),
        (
            "review",
            "These rules take effect",
            "These regulations take effect",
        ),
    ];
    for (subject, name, other) in others {
        let path = case.file(&format!("{subject}.en.yaml"));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(name), "{subject}: {name}");
        fs::write(path, text.replacen(name, other, 1)).unwrap();
    }
    let found = in_english(facts(&case));
    assert_eq!(found.len(), others.len(), "{found:#?}");
}
