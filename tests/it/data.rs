//! The shipped data, its schemas, and what the schemas say to an editor.

use std::collections::BTreeSet;
use std::fs;

use crate::support::{gongkai, project};

const SUBJECTS: [&str; 10] = [
    "disclosure", "self-assessment", "charter", "staff", "election", "congress", "delegates",
    "review", "party-guidance", "advisors",
];

#[test]
fn the_schemas_in_docs_are_what_the_program_prints() {
    for subject in SUBJECTS.iter().chain(&["criteria"]) {
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
        let relative = first.strip_prefix("# yaml-language-server: $schema=").unwrap();
        let schema = path.parent().unwrap().join(relative).canonicalize().unwrap();
        assert_eq!(
            schema,
            project().join(format!("docs/schema/{subject}.schema.json")).canonicalize().unwrap()
        );
    }
}

#[test]
fn every_key_of_the_schemas_is_explained_in_both_languages() {
    let mut explained = 0;
    for subject in SUBJECTS {
        let path = project().join(format!("docs/schema/{subject}.schema.json"));
        let schema: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let records = std::iter::once(&schema)
            .chain(schema["$defs"].as_object().into_iter().flat_map(|defs| defs.values()));
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

/// The schema is what editors believe; the shipped data must satisfy it, and data that the program
/// refuses for its keys must not.
#[test]
fn the_shipped_data_uses_only_keys_of_the_schemas() {
    for subject in SUBJECTS {
        let path = project().join(format!("docs/schema/{subject}.schema.json"));
        let schema: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let known: BTreeSet<&str> =
            schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let text = fs::read_to_string(project().join(format!("data/2021/{subject}.yaml"))).unwrap();
        for line in text.lines().filter(|line| !line.starts_with([' ', '#', '-'])) {
            if let Some((key, _)) = line.split_once(':') {
                assert!(known.contains(key), "{subject}: {key}");
            }
        }
        assert_eq!(schema["additionalProperties"], false, "{subject}");
    }
}

#[test]
fn an_unchanged_number_of_people_articles_and_answers_is_shipped() {
    let data = project().join("data/2021");
    let count = |file: &str, needle: &str| {
        let text = fs::read_to_string(data.join(file)).unwrap();
        text.lines().filter(|line| line.trim_start().starts_with(needle)).count()
    };
    assert_eq!(count("staff.yaml", "- name:"), 40);
    assert_eq!(count("charter.yaml", "- id: art-"), 29);
    assert_eq!(count("charter.yaml", "- id: ch-"), 5);
    assert_eq!(count("self-assessment.yaml", "- item:"), 17);
}
