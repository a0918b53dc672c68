//! One name for one thing.

use super::{bilingual, findings};
use crate::facts::facts;
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
        finds [
            "warning term-variant charter.yaml:7:26-30 variant=`院团工委` name=`共青团云上职业学院委员会` fix 7:26-30=`共青团云上职业学院委员会` see disclosure.yaml:22:16-20 related-term",
            "warning missing-translation disclosure.yaml:23:11-17 tag=`en` missing=1 texts=17",
        ],
        silent |c| with_terms(c).replace("charter.yaml", "本会定名为", "本会由学院团工委会指导，定名为"),
        besides ["missing-translation"];
    term_variant_in_english "term-variant":
        fires |c| with_terms(c).replace("charter.yaml", "The union is", "The Student Union is"),
        finds [
            "warning term-variant charter.yaml:7:50-63 variant=`Student Union` name=`Students' Union of Cloud Vocational College` see disclosure.yaml:20:43-56 related-term",
            "warning missing-translation disclosure.yaml:23:11-17 tag=`en` missing=1 texts=17",
        ],
        silent |c| with_terms(c).replace("charter.yaml", "The union is", "The student unions and 云院学生会 are"),
        besides ["untranslated-words", "missing-translation"];
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
    const VARIANTS: &str = "[院团工委, 团工委]";
    const NAME: &str = "  - name: 学院团工委会";
    for (from, to, expected) in [
        (
            VARIANTS,
            "[云上职业学院学生会]",
            "error variant-is-name disclosure.yaml:22:16-25 value=`云上职业学院学生会`",
        ),
        (
            VARIANTS,
            "[云院学生会]",
            "error variant-twice disclosure.yaml:22:16-21 value=`云院学生会` see disclosure.yaml:20:16-21 first-here",
        ),
        (
            VARIANTS,
            "[{en: Student Union}]",
            "error variant-twice disclosure.yaml:22:21-34 value=`Student Union` see disclosure.yaml:20:43-56 first-here",
        ),
        (
            NAME,
            "  - name: 学院团工委会\n    variants: [{en: youth league}]",
            "error variant-without-name disclosure.yaml:24:21-33 value=`youth league` tag=`en`",
        ),
    ] {
        let case = with_terms(Case::bilingual()).replace("disclosure.yaml", from, to);
        assert_eq!(case.run(&["check"]).status.code(), Some(1));
        let mut found = facts(&case);
        // A name of the list has no translation in these cases.
        found.retain(|line| !line.starts_with("warning missing-translation disclosure.yaml:23:"));
        assert_eq!(found, [expected]);
    }
}
