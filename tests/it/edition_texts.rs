//! The texts of the criteria edition are translated like the disclosure's own.

use std::collections::BTreeSet;
use std::fs;

use crate::facts::facts;
use crate::support::{Case, copy, project, said};

fn status(case: &Case) -> String {
    said(case, &["i18n", "status", "--lang", "en"]).0
}

/// Exports what is to be translated into French, with a translation for each text that has none.
fn exported(case: &Case) -> String {
    let (po, code) = said(case, &["i18n", "export", "fr"]);
    assert_eq!(code, Some(0), "{po}");
    let (head, texts) = po.split_once("\n\n").unwrap();
    // A remark has the place of its number or of its date in every language.
    let translated = |entry: &str| {
        let place = match entry.contains("{date}") {
            true => "{date}",
            false => "{n}",
        };
        match entry.trim_end().strip_suffix("msgstr \"\"") {
            Some(before) => format!("{before}msgstr \"En effet {place}\"\n"),
            None => entry.to_owned(),
        }
    };
    let texts: Vec<String> = texts.split("\n\n").map(translated).collect();
    format!("{head}\n\n{}", texts.join("\n\n"))
}

fn import(case: &Case, po: &str) {
    fs::write(case.home().join("fr.po"), po).unwrap();
    let (text, code) = said(case, &["i18n", "import", "fr.po", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_shipped_edition_is_translated_into_a_file_of_the_school() {
    let case = Case::french();
    let before = status(&case);
    assert!(
        before.contains("fr  criteria/2020.yaml  0 of 27\n"),
        "{before}"
    );
    let lacking = before
        .lines()
        .filter(|line| line.ends_with(": 项目"))
        .count();
    assert_eq!(lacking, 1, "{before}");
    import(&case, &exported(&case));
    let written = fs::read_to_string(case.file("2020.fr.yaml")).unwrap();
    assert!(written.contains("columns:\n  item: En effet"), "{written}");
    assert!(
        written.contains("  - id: 15\n    text: En effet"),
        "{written}"
    );
    assert!(status(&case).contains("fr  criteria/2020.yaml  27 of 27\n"));
    let (text, code) = said(&case, &["check", "--deny", "warnings", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
    case.run(&["i18n", "accept"]);
    let record = fs::read_to_string(case.file("translations.yaml")).unwrap();
    assert!(record.contains("\"2020.yaml#15.text\""), "{record}");
    assert!(case.build().read("2026/fr/index.html").contains("En effet"));
}

#[test]
fn what_ships_with_the_edition_is_none_of_a_translators_business() {
    let case = Case::bilingual();
    let names = |text: &str, start: &str| -> BTreeSet<String> {
        let found = text.lines().filter_map(|line| line.strip_prefix(start));
        let names = found.filter_map(|rest| rest.split([' ', '#']).next());
        names.map(str::to_owned).collect()
    };
    let own = [
        "advisors.yaml",
        "charter.yaml",
        "congress.yaml",
        "delegates.yaml",
        "disclosure.yaml",
        "election.yaml",
        "review.yaml",
        "self-assessment.yaml",
        "staff.yaml",
    ];
    let in_status = [&own[..], &["guidance.md"]].concat();
    let in_status = in_status.iter().map(|name| format!("data/2026/{name}"));
    assert_eq!(names(&status(&case), "en  "), in_status.collect());
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let in_po = [&own[..], &["party-guidance.yaml"]].concat();
    let in_po = in_po.iter().map(|name| format!("2026/{name}"));
    assert_eq!(names(&po, "msgctxt \""), in_po.collect());
}

#[test]
fn an_edition_of_another_language_than_the_original_is_to_be_translated_into_it() {
    let traditional = project().join("tests/fixtures/traditional/locales");
    let case = Case::small().replace("disclosure.yaml", "[zh-CN]", "[zh-Hant]");
    copy(&traditional, &case.home().join("locales"));
    assert_eq!(
        facts(&case),
        [
            "warning untranslated-edition disclosure.yaml:10:11-15 edition=`2020` tag=`zh-Hant` missing=27 texts=27 file=`2020.zh-Hant.yaml` see criteria/2020.yaml:23:9-11 related-original"
        ]
    );
    let (po, _) = said(&case, &["i18n", "export", "zh-Hant"]);
    assert!(po.contains("2026/2020.yaml#15.text"), "{po}");
    assert!(!po.contains("charter.yaml"), "{po}");
    let underlined = said(&case, &["i18n", "export", "zh_Hant"]);
    assert_eq!(underlined, (po.clone(), Some(0)));
    import(&case, &po.replace("Language: zh-Hant", "Language: zh_Hant"));
}

#[test]
fn a_schools_own_edition_is_translated_like_its_other_files() {
    let case = Case::with_language("traditional").replace(
        "criteria.yaml",
        "{zh-Hant: 工作人員不超過40人。, en: At most 40 members of staff.}",
        "工作人員不超過40人。",
    );
    assert_eq!(
        facts(&case),
        ["warning missing-translation criteria.yaml:13:11-22 tag=`en` missing=1 texts=7"]
    );
    let denied = case.run(&["check", "--deny", "warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let empty = "msgid \"工作人員不超過40人。\"\nmsgstr \"";
    assert!(
        po.contains("msgctxt \"2026/criteria.yaml#1.text\"\n"),
        "{po}"
    );
    import(&case, &po.replace(empty, &format!("{empty}At most 40")));
    let written = fs::read_to_string(case.file("criteria.en.yaml")).unwrap();
    assert_eq!(written, "items:\n  - id: 1\n    text: At most 40\n");
}
