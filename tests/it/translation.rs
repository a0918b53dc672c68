//! What of a disclosure is translated: translators' files, the record of what was accepted.

use crate::facts::{facts, refusal};
use crate::support::{Case, said};

/// One test each: its name, the change to the disclosure, and what must be reported of it.
macro_rules! reported {
    ($($name:ident: $change:expr => [$($found:literal),* $(,)?];)*) => {
        $(#[test]
        fn $name() {
            let change: fn(Case) -> Case = $change;
            let case = change(Case::bilingual());
            assert_eq!(refusal(&case), [$($found),*] as [&str; _]);
        })*
    };
}

reported! {
    overlay_with_an_unknown_key: |c| c.replace("charter.en.yaml", "        title: Name", "        titel: Name")
        => [
            "error overlay-unknown-key charter.en.yaml:7:9-14 key=`titel`",
            "warning missing-translation charter.yaml:6:16-18 tag=`en` missing=1 texts=10 follows overlay-unknown-key",
        ];
    overlay_with_an_unknown_article: |c| c.replace("charter.en.yaml", "id: art-3", "id: art-33")
        => [
            "error overlay-unknown-member charter.en.yaml:19:9-9 name=`art-33`",
            "warning missing-translation charter.yaml:21:15-53 tag=`en` missing=1 texts=10 follows overlay-unknown-member",
        ];
    overlay_of_another_length: |c| c.replace("election.en.yaml", "          - good conduct.\n", "          - good conduct;\n          - and more.\n")
        => [
            "error overlay-length election.en.yaml:8:11-11 count=3 wanted=2 see election.yaml:8:13-18 related-original",
            "warning missing-translation election.yaml:8:13-18 tag=`en` missing=2 texts=6 follows overlay-length",
        ];
    overlay_that_is_no_map: |c| c.write("charter.en.yaml", "- Charter\n")
        => [
            "error overlay-no-map charter.en.yaml:1:1-1",
            "warning missing-translation charter.yaml:3:12-14 tag=`en` missing=9 texts=10 follows overlay-no-map",
        ];
    overlay_for_a_language_that_is_not_listed: |c| c.rename("charter.en.yaml", "charter.fr.yaml")
        => [
            "error overlay-not-listed charter.fr.yaml:1:1-1 tag=`fr` see disclosure.yaml:11:11-16 related-locales",
            "warning missing-translation charter.yaml:3:12-14 tag=`en` missing=9 texts=10",
        ];
    overlay_of_a_value_that_is_no_text: |c| c.replace("congress.en.yaml", "    title: Plenary meeting", "    title: Plenary meeting\n    agenda: Agenda")
        => ["error overlay-shape congress.en.yaml:13:13-19"];
    translations_of_what_is_no_text: |c| c
        .replace("congress.en.yaml", "    title: Plenary meeting", "    title: Plenary meeting\n    date: 25 June")
        .replace("congress.yaml", "time: 14:30-17:00", "time: {zh-CN: 14:30-17:00, en: from half past two}")
        .replace("self-assessment.en.yaml", "{item: 6, ", "{item: 6, conclusion: Unmet, ")
        .replace("disclosure.en.yaml", "title: |", "level: college\ncriteria: 2021-college\ntitle: |")
        .replace("election.en.yaml", "    title: How", "    marker: (1)\n    title: How")
        .replace("delegates.en.yaml", "measures:", "figures: {students: 5600}\nmeasures:")
        .write("2020.en.yaml", "level: college\nitems: [{id: 3, lines: [{id: 3b, provable: {max-presidium: 3}}]}]\n")
        => [
            "error nothing-to-translate 2020.en.yaml:1:8-15",
            "error nothing-to-translate 2020.en.yaml:2:60-61",
            "error nothing-to-translate congress.en.yaml:13:11-18",
            "error nothing-to-translate congress.yaml:16:36-54",
            "error nothing-to-translate delegates.en.yaml:2:21-25",
            "error nothing-to-translate disclosure.en.yaml:2:8-15",
            "error nothing-to-translate disclosure.en.yaml:3:11-23",
            "error nothing-to-translate election.en.yaml:4:13-16",
            "error nothing-to-translate self-assessment.en.yaml:6:27-32",
        ];
    edition_whose_remark_lacks_a_number_or_has_more: |c| c.write("2020.en.yaml", "items:\n  - id: 3\n    lines:\n      - {id: 3a, remark: 'Actual number: {n} {m} {n}'}\n      - {id: 3b, remark: '{n} of {n}'}\n      - {id: 3c, remark: number}\n")
        => [
            "error remark-placeholder 2020.en.yaml:4:26-54 found=`{m}` placeholder=`{n}`",
            "error remark-placeholder 2020.en.yaml:5:26-38 found=`{n}` placeholder=`{n}`",
            "error remark-without-number 2020.en.yaml:6:26-32 placeholder=`{n}`",
            "warning untranslated-edition disclosure.yaml:10:11-15 edition=`2020` tag=`en` missing=27 texts=27 file=`2020.en.yaml` see criteria/2020.yaml:23:9-11 related-original",
        ];
    text_translated_in_both_places: |c| c.replace("charter.en.yaml", "        title: Name", "        title: Name\n        text: The union has a name.")
        => ["error translated-twice charter.en.yaml:8:15-36 tag=`en` see charter.yaml:7:46-114 first-here"];
    record_that_accept_did_not_write: |c| c.write("translations.yaml", "en: [charter]\n")
        => ["error fingerprints-wrong translations.yaml:1:5-6"];
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
fn usual_words_of_the_roster_need_no_translation() {
    let words_alone =
        "departments: [{id: office, name: Office}, {id: study, name: Study Department}]\n";
    let case = Case::bilingual()
        .replace(
            "staff.yaml",
            "experience: 班长",
            "experience: 学习部副部长、云端委员",
        )
        .replace(
            "staff.yaml",
            "rank: 2/38",
            "rank: 2/38\n    experience: 班长、学习部副部长",
        )
        .write("staff.en.yaml", words_alone);
    // The faculty of five people, and the one experience with a word that nobody knows. Two departments are translated.
    assert_eq!(
        facts(&case)[0],
        "warning missing-translation staff.yaml:7:14-18 tag=`en` missing=6 texts=8"
    );
    let page = case.build().read("2026/en/index.html");
    for printed in [
        "CPC member",
        "Second year",
        "Class monitor, deputy head of the Study Department",
        "Vice president",
    ] {
        assert!(page.contains(printed), "{printed}");
    }
    assert!(page.contains("学习部副部长、云端委员"));
    // What a school says itself comes first.
    let own = case.write(
        "staff.en.yaml",
        format!("{words_alone}people: [{{position: Chair in rotation}}, {{political-status: Youth Leaguer}}]\n"),
    );
    let page = own.build().read("2026/en/index.html");
    assert!(page.contains("Chair in rotation") && page.contains("Youth Leaguer"));
}

#[test]
fn status_counts_what_nobody_has_accepted() {
    let case = Case::bilingual();
    let files = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let (text, _) = said(&case, &["i18n", "status", "--lang", "en"]);
    let before = files(&text);
    let (last, counted) = before.split_last().unwrap();
    assert!(last.starts_with("en: 80 "), "{text}");
    case.run(&["i18n", "accept"]);
    let (text, _) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert_eq!(files(&text), counted);
    let (text, code) = said(&case, &["check", "--deny", "warnings", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_disclosure_in_one_language_gets_no_record() {
    let case = Case::small();
    let (text, code) = said(&case, &["i18n", "accept", "--lang", "en"]);
    assert_eq!((text.lines().count(), code), (1, Some(0)), "{text}");
    assert!(!case.file("translations.yaml").exists());
}

#[test]
fn status_names_every_text_that_is_not_translated_and_every_one_that_is_older() {
    let (text, code) = said(&half_translated(), &["i18n", "status", "--lang", "en"]);
    let numbers = |text: &str| -> Vec<String> {
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        let numbers = numbers.filter(|number| !number.is_empty());
        numbers.map(str::to_owned).collect()
    };
    let counted: Vec<(&str, Vec<String>)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("en  data/2026/")?.split_once("  "))
        .map(|(file, counts)| (file, numbers(counts)))
        .collect();
    let expected = [
        ("disclosure.yaml", ["14", "14"]),
        ("self-assessment.yaml", ["4", "4"]),
        ("charter.yaml", ["9", "10"]),
        ("staff.yaml", ["28", "28"]),
        ("election.yaml", ["6", "6"]),
        ("congress.yaml", ["9", "9"]),
        ("delegates.yaml", ["3", "3"]),
        ("review.yaml", ["2", "2"]),
        ("advisors.yaml", ["3", "3"]),
        ("guidance.md", ["1", "1"]),
    ];
    assert_eq!(
        counted,
        expected.map(|(file, counts)| (file, counts.map(str::to_owned).to_vec()))
    );
    let named: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("  data/2026/")?.split_once(": "))
        .map(|(place, rest)| (place, rest.rsplit(": ").next().unwrap()))
        .collect();
    let expected = [
        ("charter.yaml:16:17", "生活。"),
        ("charter.en.yaml:17:12", "Supplementary provisions"),
    ];
    assert_eq!(named, expected);
    assert_eq!(code, Some(0));
}

/// A disclosure all of whose translations were accepted, before one original changed and one translation
/// was lost.
pub fn half_translated() -> Case {
    let case = Case::bilingual();
    case.run(&["i18n", "accept"]);
    case.replace("charter.yaml", "title: 附则", "title: 附加规定")
        .replace("charter.en.yaml", "          - life.\n", "          -\n")
}
