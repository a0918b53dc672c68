//! One name for one thing.

use super::{bilingual, findings, fires};
use crate::support::Case;

const TERMS: &str = "\
terms:
  - name: {zh-CN: 云上职业学院学生会, en: Students' Union of Cloud Vocational College}
    variants: [云院学生会, 云上学生会, 学生会联合会, {en: student union}]
  - name: {zh-CN: 共青团云上职业学院委员会, en: Youth League Committee}
    variants: [院团工委, 团工委]
  - name: 学院团工委会
sections:";

fn with_terms(case: Case) -> Case {
    case.replace("disclosure.yaml", "sections:", TERMS)
}

/// A case whose first article says this in Chinese and in English.
fn saying(chinese: &str, english: &str) -> Case {
    let case = with_terms(Case::bilingual());
    case.replace(
        "charter.yaml",
        "本会定名为“云上职业学院学生会”。",
        &format!("\"{chinese}\""),
    )
    .replace(
        "charter.yaml",
        "The union is called the Students' Union of Cloud Vocational College.",
        &format!("\"{english}\""),
    )
}

bilingual! {
    term_variant "term-variant":
        fires |c| with_terms(c).replace("charter.yaml", "本会定名为", "本会由院团工委指导，定名为"),
        silent |c| with_terms(c).replace("charter.yaml", "本会定名为", "本会由学院团工委会指导，定名为");
    term_variant_in_english "term-variant":
        fires |c| with_terms(c).replace("charter.yaml", "The union is", "The Student Union is"),
        silent |c| with_terms(c).replace("charter.yaml", "The union is", "The student unions and 云院学生会 are");
}

#[test]
fn each_occurrence_is_found_once_at_its_place() {
    for (chinese, english, expected) in [
        // The longest of those that begin together, the first of those that overlap.
        (
            "院团工委、团工委",
            "",
            vec![("院团工委", 24), ("团工委", 29)],
        ),
        ("云上学生会联合会", "", vec![("云上学生会", 24)]),
        // Not within a name, nor as a part of a longer word.
        ("学院团工委会", "", vec![]),
        ("", "Cloud Student Union’s", vec![("Student Union", 39)]),
        ("", "xstudent union, student unión, student union2", vec![]),
        // Beside Chinese characters a word is whole.
        ("", "本student union会", vec![("student union", 34)]),
        // Other languages have other variants.
        ("student union", "院团工委", vec![]),
    ] {
        let filled = |text: &str| if text.is_empty() { "…" } else { text }.to_owned();
        let found = findings(&saying(&filled(chinese), &filled(english)));
        let found: Vec<(&str, u64)> = found
            .iter()
            .filter(|finding| finding["rule"] == "term-variant")
            .map(|finding| {
                let edit = &finding["fix"]["edits"][0];
                let column = edit.get("column").or(finding.get("column"));
                let said = finding["message"].as_str().unwrap();
                let variant = said.split(['“', '”']).nth(1).unwrap();
                (variant, column.unwrap().as_u64().unwrap())
            })
            .collect();
        assert_eq!(found, expected, "{chinese} {english}");
    }
}

#[test]
fn a_name_that_yaml_might_misread_is_not_offered_as_a_correction() {
    let mut found = findings(&saying("院团工委", "the student union"));
    found.retain(|finding| finding["rule"] == "term-variant");
    assert_eq!(
        found[0]["fix"]["edits"][0]["text"],
        "共青团云上职业学院委员会"
    );
    assert_eq!(found[0]["fix"]["safe"], true);
    assert!(found[1].get("fix").is_none(), "{}", found[1]);
}

#[test]
fn a_list_that_contradicts_itself_is_an_error_at_its_line() {
    let said: String = [
        ("[院团工委, 团工委]", "[云上职业学院学生会]"),
        ("[院团工委, 团工委]", "[云院学生会]"),
        ("[院团工委, 团工委]", "[{en: Student Union}]"),
        (
            "  - name: 学院团工委会",
            "  - name: 学院团工委会\n    variants: [{en: youth league}]",
        ),
    ]
    .into_iter()
    .map(|(from, to)| {
        let case = with_terms(Case::bilingual()).replace("disclosure.yaml", from, to);
        assert_eq!(case.run(&["check"]).status.code(), Some(1));
        let ids = ["variant-is-name", "variant-twice", "variant-without-name"];
        let found = findings(&case);
        let id = found
            .iter()
            .find_map(|finding| ids.into_iter().find(|id| finding["rule"] == *id))
            .unwrap();
        fires(id, &case)
    })
    .collect();
    insta::assert_snapshot!(said);
}
