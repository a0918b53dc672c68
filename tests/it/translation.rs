//! What of a disclosure is translated: translators' files, the record of what was accepted, and the way to
//! translators' tools and back.

use std::fs;

use crate::support::Case;

/// What a command says on both channels; its exit status.
fn said(case: &Case, arguments: &[&str]) -> (String, Option<i32>) {
    let output = case.run(arguments);
    let text = format!(
        "{}{}",
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap()
    );
    (text, output.status.code())
}

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
    overlay_of_another_length: |c| c.replace("election.en.yaml", "          - good conduct.\n", "");
    overlay_that_is_no_map: |c| c.write("charter.en.yaml", "- Charter\n");
    overlay_for_a_language_that_is_not_listed: |c| c.rename("charter.en.yaml", "charter.fr.yaml");
    overlay_of_a_value_that_is_no_text: |c| c.replace("congress.en.yaml", "    title: Plenary meeting", "    title: Plenary meeting\n    agenda: Agenda");
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

#[test]
fn what_comes_back_unchanged_changes_nothing() {
    let case = Case::bilingual();
    let before = fs::read_to_string(case.file("charter.en.yaml")).unwrap();
    let (text, code) = said(&case, &["i18n", "export", "en", "--output", "en.po"]);
    assert_eq!((text.as_str(), code), ("", Some(0)));
    let po = fs::read_to_string(case.home().join("en.po")).unwrap();
    let (again, _) = said(&case, &["i18n", "export", "en"]);
    assert_eq!(po, again, "the same data gives the same file");
    let (_, code) = said(&case, &["i18n", "import", "en.po"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        before,
        fs::read_to_string(case.file("charter.en.yaml")).unwrap()
    );
}

#[test]
fn every_text_survives_the_way_there_and_back() {
    let case = in_files_of_their_own(Case::bilingual());
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let marked = translated_anew(&unfolded(&po));
    fs::write(case.home().join("back.po"), &marked).unwrap();
    let (text, code) = said(&case, &["i18n", "import", "back.po", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
    let (returned, _) = said(&case, &["i18n", "export", "en"]);
    let texts = |po: &str| -> Vec<String> {
        unfolded(po)
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(texts(&returned), texts(&marked));
    case.build();
}

/// The case with the translations that stand beside their originals moved to the translator's files.
fn in_files_of_their_own(case: Case) -> Case {
    case.replace("disclosure.yaml", "{zh-CN: 云上职业学院, en: Cloud Vocational College}", "云上职业学院")
        .replace("disclosure.yaml", "{zh-CN: 云上职业学院学生会, en: Students' Union of Cloud Vocational College}", "云上职业学院学生会")
        .replace("disclosure.yaml", "{zh-CN: 学生会组织章程, en: Charter}", "学生会组织章程")
        .replace("disclosure.en.yaml", "title: |", "institution: Cloud College\norganisation: Union of Cloud College\ntitle: |")
        .replace("charter.yaml", "{zh-CN: 本会定名为“云上职业学院学生会”。, en: The union is called the Students' Union of Cloud Vocational College.}", "本会定名为“云上职业学院学生会”。")
        .replace("charter.en.yaml", "title: Name", "title: Name\n        text: The Union has a name.")
}

/// A PO file with each text on one line: where lines are folded says nothing.
fn unfolded(po: &str) -> String {
    po.replace("\"\n\"", "")
}

/// A PO file in which every translation has become another, with what YAML and PO could trip over.
fn translated_anew(po: &str) -> String {
    let mut out = String::new();
    let mut header = true;
    for line in po.lines() {
        let end = line
            .strip_prefix("msgstr \"")
            .and_then(|rest| rest.strip_suffix('"'));
        match end {
            Some(text) if !header && !text.is_empty() => {
                out.push_str(&format!(
                    "msgstr \"{text} - \\\"a\\\": #1 'b' \\\\ ü [x] {{n}}\"\n"
                ));
            }
            _ => out.push_str(&format!("{line}\n")),
        }
        header = header && !line.is_empty();
    }
    out
}

#[test]
fn what_changed_on_both_sides_is_listed_and_nothing_is_written() {
    let case = Case::bilingual();
    let (po, _) = said(&case, &["i18n", "export", "en"]);
    let po = po.replace("msgstr \"General provisions\"", "msgstr \"General rules\"");
    assert!(po.contains("General rules"));
    fs::write(case.home().join("en.po"), po).unwrap();
    let case = case
        .replace(
            "charter.en.yaml",
            "title: General provisions",
            "title: General principles",
        )
        .replace("charter.yaml", "title: 附则", "title: 附加规定")
        .replace("review.yaml", "id: art-1", "id: art-2")
        .replace("review.en.yaml", "id: art-1", "id: art-2");
    let before = fs::read_to_string(case.file("charter.en.yaml")).unwrap();
    for language in ["zh", "en"] {
        let (text, code) = said(&case, &["i18n", "import", "en.po", "--lang", language]);
        insta::assert_snapshot!(format!("conflicts {language}"), text);
        assert_eq!(code, Some(1));
    }
    assert_eq!(
        before,
        fs::read_to_string(case.file("charter.en.yaml")).unwrap()
    );
}

#[test]
fn a_file_that_is_none_is_refused() {
    let case = Case::bilingual();
    for (name, text) in [
        ("empty", ""),
        (
            "another language",
            "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
        ),
        ("no PO", "charter: [1, 2]\n"),
        (
            "cut off",
            "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"2026/charter",
        ),
    ] {
        fs::write(case.home().join("en.po"), text).unwrap();
        let (text, code) = said(&case, &["i18n", "import", "en.po", "--lang", "en"]);
        assert_eq!(code, Some(1), "{name}: {text}");
        insta::assert_snapshot!(format!("refused {name}"), text);
    }
    let (text, code) = said(&case, &["i18n", "export", "fr", "--lang", "en"]);
    assert_eq!(code, Some(1), "{text}");
    insta::assert_snapshot!("export into a language that is not listed", text);
}
