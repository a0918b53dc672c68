//! Members are put into lists and taken out: each translation stays with its original, or it is said that
//! it does not.

use std::fs;

use crate::facts::{facts, told};
use crate::rules::found;
use crate::support::{Case, said};

/// Translations beside their originals, all accepted; then a clause comes in before them.
fn beside() -> (Case, String) {
    let case = Case::with_language("traditional");
    case.run(&["i18n", "accept"]);
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let case = case.replace(
        "charter.yaml",
        "        items:\n",
        "        items:\n          - {zh-Hant: 聽取意見；, en: hears opinions;}\n",
    );
    (case, po)
}

/// A translator's file, all accepted; then a clause comes in between two.
fn overlaid() -> (Case, String) {
    let case = Case::bilingual();
    case.run(&["i18n", "accept"]);
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let case = case.replace(
        "election.yaml",
        "          - 品行端正。",
        "          - 成绩合格；\n          - 品行端正。",
    );
    (case, po)
}

fn import(case: &Case, po: &str) {
    fs::write(case.home().join("en.po"), po).unwrap();
    let (text, code) = said(case, &["i18n", "import", "en.po", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn translations_beside_their_originals_move_with_them() {
    let (case, _) = beside();
    assert_eq!(facts(&case), [] as [&str; 0]);
    let case = case.replace("charter.yaml", "協助學習。", "協助學習和生活。");
    assert_eq!(
        facts(&case),
        [
            "warning stale-translation charter.yaml:10:34-49 see charter.yaml:10:23-28 related-original",
            "warning stale-translation charter.yaml:12:37-56 see charter.yaml:12:23-31 related-original"
        ]
    );
}

#[test]
fn what_was_exported_before_a_clause_came_in_finds_its_place() {
    let (case, po) = beside();
    let po = po.replace(
        "msgstr \"serves the students;\"",
        "msgstr \"serves all students;\"",
    );
    import(&case, &po);
    let charter = fs::read_to_string(case.file("charter.yaml")).unwrap();
    let expected = "          - {zh-Hant: 聽取意見；, en: hears opinions;}\n          - {zh-Hant: 服務同學；, en: serves all students;}\n          - {zh-Hant: 協助學習。, en: helps with studies.}\n";
    assert!(charter.contains(expected), "{charter}");
}

#[test]
fn a_clause_without_translation_keeps_nothing_from_being_published() {
    let (case, _) = overlaid();
    assert_eq!(
        facts(&case),
        [
            "warning stale-translation election.en.yaml:9:13-26 see election.yaml:9:13-18 related-original see election.yaml:10:13-18 related-moved-original",
            "warning missing-translation election.yaml:10:13-18 tag=`en` missing=1 texts=7"
        ]
    );
    case.build();
}

#[test]
fn an_old_export_puts_the_translations_of_a_translators_file_right() {
    let (case, po) = overlaid();
    import(&case, &po);
    let overlay = fs::read_to_string(case.file("election.en.yaml")).unwrap();
    assert!(
        overlay.contains("          - good conduct.\n          - good conduct.\n"),
        "{overlay}"
    );
    assert_eq!(found(&case), ["stale-translation"]);
}

#[test]
fn a_clause_that_is_gone_is_gone_from_an_old_export_only() {
    let (case, po) = beside();
    let case = case.replace(
        "charter.yaml",
        "          - {zh-Hant: 協助學習。, en: helps with studies.}\n",
        "",
    );
    fs::write(case.home().join("en.po"), po).unwrap();
    let (text, code) = said(&case, &["i18n", "import", "en.po", "--lang", "en"]);
    assert_eq!(code, Some(1));
    assert_eq!(
        told(&text),
        ["import-original-changed en.po:122:1 see data/2026/charter.yaml:11:23"]
    );
}
