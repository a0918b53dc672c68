//! What is not read because it is not called as it should be is named; what systems leave behind is not.

use std::fs;

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

fn both(case: &Case) -> String {
    format!("{}{}", case.complaint("zh"), case.complaint("en"))
}

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
    insta::assert_snapshot!(both(&case));
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
    insta::assert_snapshot!(both(&case));
}

/// Own templates may print labels of their own, which are called otherwise.
#[test]
fn a_label_that_is_almost_another() {
    let case = Case::small();
    let folder = case.home().join("locales/en");
    fs::create_dir_all(&folder).unwrap();
    let labels = "own-words = Words\nsite-contnts = On this page\n";
    fs::write(folder.join("labels.ftl"), labels).unwrap();
    for language in ["zh", "en"] {
        let (text, code) = said(&case, &["check", "--lang", language]);
        insta::assert_snapshot!(format!("a label that is almost another {language}"), text);
        assert_eq!(code, Some(0));
    }
    let (text, code) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}
