//! What is private is not shown where something is waived, corrected, translated or printed by a template either.

use super::{COMMANDS, leaks};
use crate::support::{Case, said};

#[test]
fn what_is_waived_corrected_or_written_elsewhere_is_masked_too() {
    let waiver = "  - {rule: mobile-number, at: review.yaml, reason: 监督电话13800138000}\n";
    let case = Case::bilingual()
        .replace(
            "review.yaml",
            "制定本办法。",
            "制定本办法，电话13800138000。",
        )
        .waiving(waiver);
    for command in &COMMANDS[..9] {
        let (text, _) = said(&case, command);
        assert!(
            !leaks(&text, "13800138000", "13800138000"),
            "{command:?}:\n{text}"
        );
    }
    assert_eq!(case.run(&["check"]).status.code(), Some(0));

    // Corrections right before, in and behind a value.
    for value in ["13800138000", "zhang.san@example.org", "138 0013 8000"] {
        let case = Case::small().replace(
            "review.yaml",
            "制定本办法。",
            &format!("制 定本办法({value}),电 话。"),
        );
        let (text, _) = said(&case, &["check", "--fix", "--lang", "en"]);
        assert!(text.contains('→'), "{text}");
        assert!(!leaks(&text, value, &value.replace(' ', "")), "{text}");
    }
}

#[test]
fn a_translator_s_file_is_not_repeated_either() {
    let case = Case::bilingual();
    let exported = case.run(&["i18n", "export", "en", "--output", "en.po"]);
    assert!(exported.status.success());
    let path = case.home().join("en.po");
    let po = std::fs::read_to_string(&path).unwrap();
    let id = po
        .lines()
        .find(|line| line.starts_with("msgctxt"))
        .unwrap()
        .to_owned();
    for (from, to) in [
        (id.as_str(), "msgctxt \"13800138000\""),
        (id.as_str(), "msgctxt 13800138000"),
        ("Language: en", "Language: 13800138000"),
    ] {
        std::fs::write(&path, po.replacen(from, to, 1)).unwrap();
        for language in ["zh", "en"] {
            let (text, status) = said(&case, &["i18n", "import", "en.po", "--lang", language]);
            assert_eq!(status, Some(1), "{to}: {text}");
            assert!(!text.contains("13800138000"), "{text}");
        }
    }
}

#[test]
fn what_is_missing_in_a_language_is_listed_without_what_is_private() {
    let case = Case::bilingual().replace(
        "staff.yaml",
        "    position: 副主席",
        "    experience: 团支书，电话 138-0013-8000\n    position: 副主席",
    );
    let (text, status) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("团支书，电话 *************"), "{text}");
}

#[test]
fn a_template_s_error_shows_nothing_private() {
    let case = Case::small();
    let folder = case.home().join("templates/site");
    std::fs::create_dir_all(&folder).unwrap();
    let page = "{{ nothing.at_all }} 13800138000 {{ 'zhang.san@example.org' | nofilter }}";
    std::fs::write(folder.join("page.html"), page).unwrap();
    let (text, status) = said(&case, &["build", "--lang", "en"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(
        !text.contains("13800138000") && !text.contains("zhang.san"),
        "{text}"
    );
}
