//! What is read of people in the spellings of forms, spreadsheets and habit (`tests/fixtures/corpus/people.tsv`): the
//! value that is published, or what is found. How well they are read is printed by
//! `cargo test --release --test it -- corpus --nocapture`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::Value;

use crate::rules::findings;
use crate::support::{Case, project};

/// The person whom a text is tried on, by the field that holds it.
fn person(field: &str, at: usize, text: &str) -> String {
    let text = format!("'{}'", text.replace('\'', "''"));
    let name = char::from_u32(0x5000 + u32::try_from(at).unwrap()).unwrap();
    let name = format!("澹台{name}");
    let mut fields = BTreeMap::from([
        ("name", name.as_str()),
        ("political-status", "共青团员"),
        ("grade", "二年级"),
        ("rank", "1/50"),
        ("failed-courses", "否"),
    ]);
    match field {
        "grade" => fields.retain(|key, _| !["rank", "failed-courses"].contains(key)),
        "position" => fields.extend([("department", "study")]),
        "department" => fields.extend([("position", "干事")]),
        _ => {}
    }
    fields.insert(field, &text);
    let mut entry = String::from("  -");
    for (key, value) in fields {
        write!(entry, " {key}: {value}\n   ").unwrap();
    }
    entry.trim_end().to_owned() + "\n"
}

/// The small disclosure, all of whose claims about students are met.
fn case() -> Case {
    Case::small()
        .replace("staff.yaml", "failed-courses: 是", "failed-courses: 否")
        .replace(
            "self-assessment.yaml",
            "{item: 6, conclusion: 未达标, remark: 1人课业不及格}",
            "{item: 6, conclusion: 达标}",
        )
}

struct Entry {
    field: String,
    expected: String,
    text: String,
}

fn entries() -> Vec<Entry> {
    let path = project().join("tests/fixtures/corpus/people.tsv");
    let list = std::fs::read_to_string(path).unwrap();
    let lines = list.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entry = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        let [field, expected, text] = parts[..] else {
            panic!("{line}");
        };
        Entry {
            field: field.to_owned(),
            expected: expected.to_owned(),
            text: text.to_owned(),
        }
    };
    lines.map(entry).collect()
}

/// The disclosure with the entries as people, and the line on which each begins.
fn written(entries: &[&Entry]) -> (Case, BTreeMap<usize, usize>) {
    let case = case();
    let path = case.file("staff.yaml");
    let mut roster = std::fs::read_to_string(&path).unwrap();
    let mut begins = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        begins.insert(roster.lines().count() + 1, at);
        roster.push_str(&person(&entry.field, at, &entry.text));
    }
    std::fs::write(path, roster).unwrap();
    (case, begins)
}

#[test]
fn what_is_found_in_people_is_what_readers_would_find() {
    // What depends on the other entries as well is tried elsewhere.
    const ELSEWHERE: [&str; 3] = ["two-spellings", "same-rank", "person-twice"];
    let all = entries();
    let all: Vec<&Entry> = all.iter().collect();
    let (case, begins) = written(&all);
    let mut found = vec![BTreeSet::new(); all.len()];
    for finding in findings(&case) {
        let line = usize::try_from(finding["line"].as_u64().unwrap_or(0)).unwrap();
        let rule = finding["rule"].as_str().unwrap();
        if let Some((_, at)) = begins.range(..=line).next_back()
            && finding["file"] == "data/2026/staff.yaml"
            && !ELSEWHERE.contains(&rule)
        {
            found[*at].insert(finding["message-id"].as_str().unwrap().to_owned());
        }
    }
    let (mut right, mut wrong, mut missed) = (0, 0, 0);
    let mut misread = Vec::new();
    for (entry, found) in all.iter().zip(&found) {
        let expected = entry.expected.split(' ');
        let expected: BTreeSet<String> = expected
            .filter(|name| *name != "-" && !name.starts_with('='))
            .map(str::to_owned)
            .collect();
        right += found.intersection(&expected).count();
        wrong += found.difference(&expected).count();
        missed += expected.difference(found).count();
        if *found != expected {
            misread.push(format!("{} {}: {found:?}", entry.field, entry.text));
        }
    }
    let share = |whole: usize| 100.0 * right as f64 / whole as f64;
    println!(
        "people.tsv: {} texts, precision {:.1} %, recall {:.1} %",
        all.len(),
        share(right + wrong),
        share(right + missed)
    );
    assert!(misread.is_empty(), "{}", misread.join("\n"));
}

#[test]
fn what_is_published_of_people_is_the_usual_spelling() {
    let all = entries();
    let all: Vec<&Entry> = all
        .iter()
        .filter(|it| it.expected.starts_with('='))
        .collect();
    let (case, _) = written(&all);
    // The fixture's own remark counts seven people.
    let case = case
        .replace("self-assessment.yaml", ", remark: 实有7人", "")
        .replace(
            "self-assessment.yaml",
            "{item: 3b, conclusion: 达标, remark: 实有2人}",
            "{item: 3b, conclusion: unmet}",
        )
        .replace(
            "self-assessment.yaml",
            "{item: 3a, conclusion: 达标}",
            "{item: 3a, conclusion: unmet}",
        );
    case.build();
    let open: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let sections = open["locales"]["zh-CN"]["sections"].as_array().unwrap();
    let staff = sections.iter().find(|section| section["kind"] == "staff");
    let people = staff.unwrap()["content"]["people"].as_array().unwrap();
    let published = &people[people.len() - all.len()..];
    for (entry, person) in all.iter().zip(published) {
        let value = &person[entry.field.replace('-', "_")];
        assert_eq!(
            value.as_str().unwrap_or_default(),
            &entry.expected[1..],
            "{} {}",
            entry.field,
            entry.text
        );
    }
}
