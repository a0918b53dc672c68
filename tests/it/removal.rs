//! A year that was bilingual, copied and written in Chinese only: one language is said to be too many once, and a command
//! takes it out.

use std::fs;

use crate::facts::{facts, told};
use crate::support::{Case, copy, files, project, said};

/// The published year, without English in the list of its languages.
fn chinese_only() -> Case {
    let case = Case::small();
    let data = case.home().join("data");
    fs::remove_dir_all(&data).unwrap();
    copy(&project().join("data/2021"), &data.join("2026"));
    case.replace(
        "disclosure.yaml",
        "locales: [zh-CN, en]",
        "locales: [zh-CN]",
    )
}

#[test]
fn a_language_too_many_is_told_once() {
    let case = chinese_only();
    for language in ["zh", "en"] {
        let (text, code) = said(&case, &["check", "--lang", language]);
        assert_eq!(code, Some(1));
        let told = told(&text);
        assert_eq!(told.len(), 1, "{text}");
        assert!(told[0].starts_with("locale-not-listed "), "{text}");
        // It names the line with the languages, and the command that takes the language out.
        let locales = "see data/2026/disclosure.yaml:12:11";
        assert!(told[0].contains(locales), "{text}");
        assert!(text.contains("gongkai i18n remove en"), "{text}");
    }
}

#[test]
fn a_language_is_taken_out_of_all_files() {
    let case = chinese_only();
    let (text, code) = said(&case, &["i18n", "remove", "en", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
    let left: Vec<String> = facts(&case)
        .into_iter()
        .filter(|finding| !finding.contains(" waived `"))
        .collect();
    // A waiver of what English alone could have is no longer needed.
    assert!(
        left.iter()
            .all(|finding| finding.starts_with("warning unused-waiver")),
        "{left:#?}"
    );
    for (name, content) in files(&case.home().join("data/2026")) {
        let content = String::from_utf8(content).unwrap();
        assert!(!name.contains(".en."), "{name}");
        assert!(!content.contains(", en: "), "{name}");
    }
    // A waiver in a file that is gone is gone as well.
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    assert!(!settings.contains("disclosure.en.yaml"), "{settings}");
    // All that is Chinese stays to the byte.
    let before = fs::read_to_string(project().join("data/2021/charter.yaml")).unwrap();
    assert_eq!(
        fs::read_to_string(case.file("charter.yaml")).unwrap(),
        before
    );
    let (text, code) = said(&case, &["i18n", "remove", "en"]);
    assert_eq!(
        (told(&text), code),
        (vec!["remove-language".to_owned()], Some(1))
    );
}

#[test]
fn a_listed_language_goes_from_the_list_too() {
    for list in [
        "[zh-CN, en]",
        "[ zh-CN , en ]",
        "\n  - zh-CN\n  - en",
        "[zh-CN, en, fr]",
    ] {
        let case = Case::bilingual().replace("disclosure.yaml", "[zh-CN, en]", list);
        let (text, code) = said(&case, &["i18n", "remove", "en"]);
        assert_eq!(code, Some(0), "{text}");
        let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
        let from = settings.find("locales:").unwrap();
        let until = settings.find("base-url").unwrap();
        assert!(!settings[from..until].contains("en"), "{settings}");
        if !list.contains("fr") {
            assert!(case.run(&["build", "-q"]).status.success());
        }
    }
}

#[test]
fn a_file_that_cannot_be_changed_safely_stops_all() {
    // What stays repeats what goes.
    let case = Case::bilingual()
        .replace(
            "charter.yaml",
            "title: 总则",
            "title: {zh-CN: 总则, en: &general General}",
        )
        .replace("charter.yaml", "title: 附则", "title: {zh-CN: *general}");
    let before = files(&case.home().join("data"));
    let (text, code) = said(&case, &["i18n", "remove", "en"]);
    assert_eq!(
        told(&text),
        ["remove-refused data/2026/charter.yaml"],
        "{text}"
    );
    assert_eq!(code, Some(1));
    assert_eq!(files(&case.home().join("data")), before);
}

#[test]
fn what_is_not_translated_is_told_once_a_language() {
    let case = Case::bilingual();
    for name in ["charter", "election", "review", "staff"] {
        let overlay = case.file(&format!("{name}.en.yaml"));
        if overlay.exists() {
            fs::remove_file(overlay).unwrap();
        }
    }
    let (text, _) = said(
        &case,
        &["check", "--select", "missing-translation", "--lang", "en"],
    );
    assert_eq!(told(&text).len(), 1, "{text}");
    assert!(text.contains("gongkai i18n remove en"), "{text}");
}
