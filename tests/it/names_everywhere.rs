//! Names that Windows or macOS cannot keep are told of, wherever they lie; editors' backups are nobody's.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Case, files, said};

/// The names that `check` says no other system keeps, each with what is wrong with it.
fn unkept(case: &Case) -> Vec<(String, String)> {
    let (text, _) = said(case, &["check", "--format", "json"]);
    let found: Vec<Value> = serde_json::from_str(&text).unwrap();
    let found = found
        .iter()
        .filter(|finding| finding["rule"] == "unkept-name");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    found
        .map(|finding| {
            assert_eq!(finding["severity"], "error");
            (text(&finding["file"]), text(&finding["message-id"]))
        })
        .collect()
}

fn write(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "x").unwrap();
}

const NAMES: [(&str, &str); 9] = [
    ("CON", "unkept-name-device"),
    ("NUL.md", "unkept-name-device"),
    ("com¹.tar.gz", "unkept-name-device"),
    ("end.", "unkept-name-ending"),
    ("trailing ", "unkept-name-ending"),
    ("a:b", "unkept-name"),
    ("a\\b", "unkept-name"),
    ("a\u{1B}b", "unkept-name"),
    ("a\u{202E}b", "unkept-name"),
];

#[test]
fn names_that_no_other_system_keeps_are_errors_wherever_they_lie() {
    for place in [
        "data/2026",
        "data",
        "templates/site",
        "templates/press",
        "fonts",
        "locales/en",
        "data/2026/fonts",
    ] {
        let case = Case::small();
        for (name, _) in NAMES {
            write(&case.home().join(place).join(name));
        }
        let told = unkept(&case);
        for (name, wording) in NAMES {
            let expected = (format!("{place}/{name}"), wording.to_owned());
            assert!(told.contains(&expected), "{place}/{name:?}: {told:?}");
        }
        assert_eq!(told.len(), NAMES.len(), "{place}: {told:?}");
    }
}

#[test]
fn names_that_are_one_elsewhere_are_errors() {
    for (one, other) in [
        ("A", "a"),
        ("caf\u{E9}", "cafe\u{301}"),
        ("ÄB", "a\u{308}b"),
        ("Ж", "ж"),
    ] {
        for place in ["data", "templates/site", "fonts"] {
            let case = Case::small();
            write(&case.home().join(place).join(one));
            write(&case.home().join(place).join(other));
            let told = unkept(&case);
            assert_eq!(told.len(), 1, "{place}: {told:?}");
            assert_eq!(told[0].1, "unkept-names-alike");
            // The same names in two folders are two.
            let case = Case::small();
            write(&case.home().join(place).join("b").join(one));
            write(&case.home().join(place).join("c").join(other));
            assert_eq!(unkept(&case), [], "{place}");
        }
    }
}

#[test]
fn a_disclosure_is_published_under_a_name_that_can_be_kept() {
    for name in ["CON", "end.", "aux.2026", "a:b", "2026 "] {
        let case = Case::small();
        let data = case.home().join("data");
        fs::rename(data.join("2026"), data.join(name)).unwrap();
        for named in ["data".to_owned(), format!("data/{name}")] {
            let (text, status) = said(&case, &["build", &named, "--format", "json"]);
            assert_eq!(status, Some(1), "{name}");
            assert!(text.contains("unkept-name"), "{named}: {text}");
            assert!(!case.home().join("output").exists(), "{name}");
        }
    }
    let case = Case::small();
    let data = case.home().join("data");
    crate::support::copy(&data.join("2026"), &data.join("甲A"));
    fs::rename(data.join("2026"), data.join("甲a")).unwrap();
    let (text, _) = said(&case, &["build", "--format", "json"]);
    assert!(text.contains("unkept-names-alike"), "{text}");
    // A school's own file that is a shipped one elsewhere is not published beside it.
    let case = Case::small();
    write(&case.home().join("templates/site/Style.CSS"));
    let (text, status) = said(&case, &["build", "--format", "json"]);
    assert!(text.contains("own-file-unused"), "{text}");
    assert_eq!(status, Some(0));
    assert!(!case.output("Style.CSS").exists());
}

#[test]
fn usual_names_are_no_matter() {
    let case = Case::small();
    for name in [
        "说明：一.txt",
        "（副本）.txt",
        "console.txt",
        "com10.txt",
        "e\u{301}.txt",
        "2026…",
        "...a",
        "a b.txt",
    ] {
        write(&case.home().join("data/2026").join(name));
    }
    assert_eq!(unkept(&case), []);
}

#[test]
fn backups_of_editors_are_neither_used_nor_published() {
    let case = Case::small();
    case.build();
    let published = files(&case.home().join("output"));
    for folder in [
        "templates/site",
        "templates/press",
        "templates/site/partials",
        "fonts",
        "locales/en",
        "data/2026",
    ] {
        for name in [
            "page.html~",
            "page.html.bak",
            "page.html.orig",
            "page.html.swp",
            ".page.html.swp",
            ".page.html.swx",
            "#page.html#",
            ".#page.html",
            "page.html.~1~",
            "page.html.save",
            "page.html.rej",
            "page.html___jb_tmp___",
            "page.html.BAK",
            "~$page.html",
            "~WRL0001.tmp",
            ".page.html.kate-swp",
            "STYLE.css.bak",
        ] {
            write(&case.home().join(folder).join(name));
        }
    }
    let (text, status) = said(&case, &["check", "--lang", "en", "--deny", "warnings"]);
    assert_eq!(status, Some(0), "{text}");
    case.build();
    assert_eq!(files(&case.home().join("output")), published);
}
