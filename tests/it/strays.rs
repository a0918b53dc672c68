//! What is not read because it is not called as it should be is named; what systems leave behind is not.

use std::fs;

use crate::facts::{facts, refusal};
use crate::support::{Case, said};

/// What systems and editors leave behind, and a name like no other.
const NO_FAULT: [&str; 9] = [
    ".DS_Store",
    ".gitkeep",
    ".charter.yaml.swp",
    "Thumbs.db",
    "desktop.ini",
    "~$charter.yaml",
    "charter.yaml~",
    "notes.yaml",
    "README.md",
];

#[test]
fn files_of_a_disclosure() {
    let case = Case::bilingual()
        .rename("staff.en.yaml", "staff.en.yml")
        .rename("review.en.yaml", "reveiw.en.yaml")
        .write("advisors_en.yaml", "title: Advisors\n")
        .write("charter.en.yaml.txt", "title: Charter\n")
        .write("congress.e_n.yaml", "meetings-title: Meetings\n")
        .write("election.EN.yaml", "title: Election\n")
        .write("2020.fr.yaml", "title: Critères\n")
        .write("2020.en.yml", "title: Criteria\n");
    let case = NO_FAULT
        .iter()
        .fold(case, |case, name| case.write(name, "left behind"));
    assert_eq!(
        refusal(&case),
        [
            "error file-misnamed 2020.en.yml:1:1-1 name=`2020.en.yml` nearest=`2020.en.yaml`",
            "error overlay-not-listed 2020.fr.yaml:1:1-1 tag=`fr` see disclosure.yaml:11:11-16 related-locales",
            "warning file-misnamed (file-misnamed-beside) advisors_en.yaml:1:1-1 name=`advisors_en.yaml` nearest=`advisors.en.yaml`",
            "warning file-misnamed (file-misnamed-beside) charter.en.yaml.txt:1:1-1 name=`charter.en.yaml.txt` nearest=`charter.en.yaml`",
            "warning file-misnamed (file-misnamed-beside) congress.e_n.yaml:1:1-1 name=`congress.e_n.yaml` nearest=`congress.en.yaml`",
            "warning file-misnamed (file-misnamed-beside) election.EN.yaml:1:1-1 name=`election.EN.yaml` nearest=`election.en.yaml`",
            "error unkept-name (unkept-names-alike) election.en.yaml name=`election.en.yaml` other=`election.EN.yaml`",
            "error file-misnamed reveiw.en.yaml:1:1-1 name=`reveiw.en.yaml` nearest=`review.en.yaml`",
            "warning missing-translation review.yaml:1:7-19 tag=`en` missing=2 texts=2",
            "error file-misnamed staff.en.yml:1:1-1 name=`staff.en.yml` nearest=`staff.en.yaml`",
            "warning missing-translation staff.yaml:2:24-27 tag=`en` missing=7 texts=7",
            "note guessed-reading (guessed-spelling) staff.yaml:20:11-19 name=`阿卜杜拉·买买提` character=`阿卜杜拉·买买提` tag=`en` pinyin=`Abudula Maimaiti` readings=``"
        ]
    );
}

#[test]
fn an_edition_is_translated_into_every_language() {
    let case = Case::with_language("uyghur").write("criteria.ug.yaml", "");
    let (text, code) = said(&case, &["check", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn files_of_a_language() {
    let case = Case::with_language("uyghur");
    let write = |name: &str| {
        let path = case.home().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "left behind").unwrap();
    };
    for name in [
        "locales/ug/lables.ftl",
        "locales/ug/words.yml",
        "locales/ug/font.yaml",
        "locales/ug/statements.yaml",
        "locales/fr.ftl",
        "data/locales/fr/labels.ftl",
    ] {
        write(name);
    }
    for name in NO_FAULT.iter().filter(|name| **name != "notes.yaml") {
        write(&format!("locales/{name}"));
        write(&format!("locales/ug/{name}"));
    }
    assert_eq!(
        refusal(&case),
        [
            "error locales-misplaced data/locales path=`data/locales` place=`locales`",
            "error locale-file-place locales/fr.ftl name=`fr.ftl` place=`locales/fr/labels.ftl`",
            "error locale-file-name locales/ug/font.yaml nearest=`fonts.yaml` name=`font.yaml` all=`labels.ftl, messages.ftl, words.yaml, fonts.yaml`",
            "error locale-file-name locales/ug/lables.ftl nearest=`labels.ftl` name=`lables.ftl` all=`labels.ftl, messages.ftl, words.yaml, fonts.yaml`",
            "warning locale-file-shipped locales/ug/statements.yaml name=`statements.yaml` all=`labels.ftl, messages.ftl, words.yaml, fonts.yaml`",
            "error locale-file-name locales/ug/words.yml nearest=`words.yaml` name=`words.yml` all=`labels.ftl, messages.ftl, words.yaml, fonts.yaml`"
        ]
    );
}

/// Own templates may print labels of their own, which are called otherwise.
#[test]
fn a_label_that_is_almost_another() {
    let case = Case::small();
    let folder = case.home().join("locales/en");
    fs::create_dir_all(&folder).unwrap();
    let labels = "own-words = Words\nsite-contnts = On this page\n";
    fs::write(folder.join("labels.ftl"), labels).unwrap();
    assert_eq!(
        facts(&case),
        [
            "warning label-misspelt locales/en/labels.ftl:2:1-13 label=`site-contnts` nearest=`site-contents`"
        ]
    );
    let (text, code) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}
