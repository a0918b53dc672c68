//! What of a disclosure is translated: translators' files, the record of what was accepted.

use crate::support::{Case, said};

/// What must be said about a change, in both languages.
macro_rules! reported {
    ($($name:ident: $change:expr;)*) => {
        $(#[test]
        fn $name() {
            let change: fn(Case) -> Case = $change;
            let case = change(Case::bilingual());
            insta::assert_snapshot!(format!("{}{}", case.complaint("zh"), case.complaint("en")));
        })*
    };
}

reported! {
    overlay_with_an_unknown_key: |c| c.replace("charter.en.yaml", "        title: Name", "        titel: Name");
    overlay_with_an_unknown_article: |c| c.replace("charter.en.yaml", "id: art-3", "id: art-33");
    overlay_of_another_length: |c| c.replace("election.en.yaml", "          - good conduct.\n", "          - good conduct;\n          - and more.\n");
    overlay_that_is_no_map: |c| c.write("charter.en.yaml", "- Charter\n");
    overlay_for_a_language_that_is_not_listed: |c| c.rename("charter.en.yaml", "charter.fr.yaml");
    overlay_of_a_value_that_is_no_text: |c| c.replace("congress.en.yaml", "    title: Plenary meeting", "    title: Plenary meeting\n    agenda: Agenda");
    translations_of_what_is_no_text: |c| c
        .replace("congress.en.yaml", "    title: Plenary meeting", "    title: Plenary meeting\n    date: 25 June")
        .replace("congress.yaml", "time: 14:30-17:00", "time: {zh-CN: 14:30-17:00, en: from half past two}")
        .replace("self-assessment.en.yaml", "{item: 6, ", "{item: 6, conclusion: Unmet, ")
        .replace("disclosure.en.yaml", "title: |", "level: college\ncriteria: 2021-college\ntitle: |")
        .replace("election.en.yaml", "    title: How", "    marker: (1)\n    title: How")
        .replace("delegates.en.yaml", "measures:", "figures: {students: 5600}\nmeasures:")
        .write("2020.en.yaml", "level: college\nitems: [{id: 3, lines: [{id: 3b, provable: {max-presidium: 3}}]}]\n");
    edition_whose_remark_lacks_a_number_or_has_more: |c| c.write("2020.en.yaml", "items:\n  - id: 3\n    lines:\n      - {id: 3a, remark: 'Actual number: {n} {m} {n}'}\n      - {id: 3b, remark: '{n} of {n}'}\n      - {id: 3c, remark: number}\n");
    text_translated_in_both_places: |c| c.replace("charter.en.yaml", "        title: Name", "        title: Name\n        text: The union has a name.");
    record_that_accept_did_not_write: |c| c.write("translations.yaml", "en: [charter]\n");
}

#[test]
fn an_overlay_says_the_same_as_texts_beside_the_original() {
    let overlaid = Case::bilingual();
    let beside = Case::bilingual()
        .replace(
            "congress.yaml",
            "place: 云端报告厅",
            "place: {zh-CN: 云端报告厅, en: Cloud Hall}",
        )
        .replace("congress.en.yaml", "    place: Cloud Hall\n", "");
    let page = |case: &Case| case.build().read("2026/en/index.html");
    assert_eq!(page(&overlaid), page(&beside));
    assert!(page(&overlaid).contains("Cloud Hall"));
}

#[test]
fn status_counts_what_nobody_has_accepted() {
    let case = Case::bilingual();
    for language in ["zh", "en"] {
        let (text, _) = said(&case, &["i18n", "status", "--lang", language]);
        insta::assert_snapshot!(format!("unaccepted {language}"), text);
    }
    case.run(&["i18n", "accept"]);
    let (text, _) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert!(!text.contains("accept"), "{text}");
    let (text, code) = said(&case, &["check", "--deny", "warnings", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_disclosure_in_one_language_gets_no_record() {
    let case = Case::small();
    for (language, words) in [("zh", "没有译文"), ("en", "There are no translations")] {
        let (text, code) = said(&case, &["i18n", "accept", "--lang", language]);
        assert!(text.starts_with(words), "{text}");
        assert_eq!(code, Some(0));
    }
    assert!(!case.file("translations.yaml").exists());
}

#[test]
fn status_names_every_text_that_is_not_translated_and_every_one_that_is_older() {
    let case = Case::bilingual();
    case.run(&["i18n", "accept"]);
    let case = case
        .replace("charter.yaml", "title: 附则", "title: 附加规定")
        .replace("charter.en.yaml", "          - life.\n", "          -\n");
    for language in ["zh", "en"] {
        let (text, code) = said(&case, &["i18n", "status", "--lang", language]);
        insta::assert_snapshot!(format!("status {language}"), text);
        assert_eq!(code, Some(0));
    }
}
