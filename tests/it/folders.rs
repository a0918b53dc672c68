//! Nothing that lies in a data folder is lost in silence, and none of it takes away what is published.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::facts::{refusal, told};
use crate::support::{Case, copy, files, said};

/// Names that are not quite those of files which are there.
const BESIDE: [&str; 15] = [
    "staff.yaml.txt",
    "staff.yml",
    "sttaff.yaml",
    "staff (1).yaml",
    "staff（1）.yaml",
    "staff - 副本.yaml",
    "副本staff.yaml",
    "staff．yaml",
    "staff。yaml",
    "staff\u{200B}.yaml",
    "staff",
    "charter_en.yaml",
    "charter.zh_CN.yaml",
    "disclosure.yml",
    "guidance - 副本.md",
];

/// What is found, as `check` says it for scripts.
pub fn found(case: &Case, arguments: &[&str]) -> Vec<Value> {
    let arguments = [&["check", "--format", "json"], arguments].concat();
    let output = case.run(&arguments);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Rule and file of everything that is found and wants something done.
pub fn rules(case: &Case) -> Vec<(String, String)> {
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let open = found(case, &[]).into_iter();
    open.filter(|finding| finding["severity"] != "note")
        .map(|finding| (text(&finding, "rule"), text(&finding, "file")))
        .collect()
}

fn put(case: &Case, name: &str) {
    let path = case.home().join("data").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "left").unwrap();
}

/// Changes the settings of another disclosure.
pub fn settle(folder: &Path, changes: &[(&str, &str)]) {
    let path = folder.join("disclosure.yaml");
    let mut text = fs::read_to_string(&path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    fs::write(path, text).unwrap();
}

#[test]
fn a_warning_takes_nothing_from_the_publication() {
    let case = Case::bilingual();
    case.build();
    let before = files(&case.home().join("output"));
    for name in BESIDE {
        put(&case, &format!("2026/{name}"));
    }
    let output = case.run(&["build", "--format=json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let warned: Vec<&Value> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["rule"] == "file-misnamed")
        .collect();
    for name in BESIDE {
        let file = format!("data/2026/{name}");
        let own = warned.iter().filter(|finding| finding["file"] == *file);
        let severities: Vec<&Value> = own.map(|finding| &finding["severity"]).collect();
        assert_eq!(severities, ["warning"], "{name:?}");
    }
    assert_eq!(warned.len(), BESIDE.len());
    assert!(before == files(&case.home().join("output")));
    let arguments = |file: &str| {
        let own = warned.iter().find(|finding| finding["file"] == file);
        own.map(|finding| (&finding["message-id"], &finding["arguments"]))
    };
    let expected = json!({ "name": "staff<U+200B>.yaml", "nearest": "staff.yaml" });
    assert_eq!(
        arguments("data/2026/staff\u{200B}.yaml"),
        Some((&json!("file-misnamed-beside"), &expected))
    );
}

#[test]
fn a_file_under_another_name_is_missed_once_by_that_name() {
    for (name, other) in [
        ("staff.yaml", "staff.yml"),
        ("staff.yaml", "Staff.yaml"),
        ("staff.yaml", "staff.yaml.txt"),
        ("staff.yaml", "staff"),
        ("staff.yaml", "staff\u{FEFF}.yaml"),
        ("staff.yaml", "staff．ｙａｍｌ"),
        ("staff.yaml", "staff - 副本.yaml"),
        ("staff.yaml", "Copy of staff.yaml"),
        ("charter.yaml", "charter.zh_CN.yaml"),
        ("charter.yaml", "charter.zh-CN.yaml"),
        ("charter.en.yaml", "charter_en.yaml"),
        ("charter.en.yaml", "charter.en (1).yaml"),
        ("guidance.md", "guidence.md"),
        ("staff.yaml", "工作人员名单.yaml"),
        ("staff.yaml", "工作人员名单（1）.yml"),
        ("charter.yaml", "学生会章程.yaml.txt"),
        ("charter.en.yaml", "章程.en.yaml"),
        ("self-assessment.yaml", "Self Assessment.yaml"),
    ] {
        let case = Case::bilingual().rename(name, other);
        let errors: Vec<Value> = found(&case, &["--lang", "en"])
            .into_iter()
            .filter(|finding| finding["severity"] == "error")
            .collect();
        assert_eq!(errors.len(), 1, "{other:?}: {errors:#?}");
        assert_eq!(errors[0]["rule"], "file-misnamed", "{other:?}");
        assert_eq!(errors[0]["file"], format!("data/2026/{other}"));
        assert_eq!(errors[0]["arguments"]["nearest"], name);
        assert!(!rules(&case).iter().any(|(rule, _)| rule == "unread-file"));
    }
}

#[test]
fn no_language_is_made_up_for_a_wrong_name() {
    let case = Case::small();
    for (name, rule) in [
        ("charter.zh_CN.yaml", "file-misnamed"),
        ("charter.EN.yaml", "overlay-not-listed"),
        ("charter.en_US.yaml", "overlay-not-listed"),
        ("review.some-thing-else.yaml", "unread-file"),
    ] {
        put(&case, &format!("2026/{name}"));
        let file = format!("data/2026/{name}");
        assert!(rules(&case).contains(&(rule.to_owned(), file)), "{name}");
    }
    assert_eq!(
        refusal(&case),
        [
            "error overlay-not-listed charter.EN.yaml:1:1-1 tag=`en` see disclosure.yaml:11:11-16 related-locales",
            "error overlay-not-listed charter.en_US.yaml:1:1-1 tag=`en-US` see disclosure.yaml:11:11-16 related-locales",
            "warning file-misnamed (file-misnamed-beside) charter.zh_CN.yaml:1:1-1 name=`charter.zh_CN.yaml` nearest=`charter.yaml`",
            "warning unread-file (unread-text) review.some-thing-else.yaml path=`data/2026/review.some-thing-else.yaml`",
        ]
    );
}

#[test]
fn a_misnamed_settings_file_makes_a_disclosure_refused() {
    for name in [
        "disclosure.yml",
        "Disclosure.yaml",
        "disclosure.YAML",
        "disclosure.yaml.txt",
        "disclosure (1).yaml",
        "disclosure - 副本.yaml",
        "disclosure．yaml",
        "disclosure\u{200B}.yaml",
        "disclosures.yaml",
        "disclosure",
    ] {
        let case = Case::small().rename("disclosure.yaml", name);
        let expected = ("settings-misnamed".to_owned(), format!("data/2026/{name}"));
        assert_eq!(rules(&case), [expected]);
    }
}

/// Each folder has its own outcome: what is wrong with its name hides nothing of the others.
#[cfg(unix)]
#[test]
fn wrong_folders_hide_no_findings_of_others() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let case = Case::small().replace("staff.yaml", "department: office", "department: offices");
    let data = case.home().join("data");
    for name in [b"2025".as_slice(), b"20\xff", b"2023"] {
        copy(&data.join("2026"), &data.join(OsStr::from_bytes(name)));
    }
    fs::rename(
        data.join("2025/disclosure.yaml"),
        data.join("2025/disclosure.yml"),
    )
    .unwrap();
    fs::remove_file(data.join("2023/disclosure.yaml")).unwrap();
    std::os::unix::fs::symlink("..", data.join("2026/loop")).unwrap();
    let errors: Vec<Value> = found(&case, &[])
        .into_iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| finding["rule"].clone())
        .collect();
    let expected = [
        "settings-missing",
        "settings-misnamed",
        "folder-loop",
        "unknown-department",
        "folder-name",
    ];
    assert_eq!(errors, expected);
    let (text, code) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert_eq!(code, Some(1));
    assert_eq!(
        told(&text),
        [
            "settings-missing data/2023",
            "settings-misnamed data/2025/disclosure.yml",
            "folder-loop data/2026/loop",
            "folder-name data/20\u{FFFD}",
        ]
    );
}

#[test]
fn whatever_nobody_reads_is_named_once() {
    let case = Case::bilingual();
    let unread = [
        "总表.xlsx",
        "2026/章程.docx",
        "2026/章程.doc",
        "2026/章程.wps",
        "2026/名单.xls",
        "2026/名单.et",
        "2026/staff.csv",
        "2026/盖章.pdf",
        "2026/data.zip",
        "2026/data.rar",
        "2026/data.7z",
        "2026/章程.txt",
        "2026/charter.md",
        "2026/部门.md",
        "2026/人员.yaml",
        "2026/a.ttf",
        "2026/scans/1.png",
        "school/2026.zip",
        "school/2025/空.docx",
    ];
    let silent = [
        ".DS_Store",
        "README.md",
        "说明.txt",
        "__MACOSX/2026/章程.docx",
        "2026/SOURCE.md",
        "2026/Thumbs.db",
        "2026/desktop.ini",
        "2026/~$章程.docx",
        "2026/.~lock.章程.docx#",
        "2026/charter.yaml~",
        "2026/charter.yaml.bak",
        "2026/#staff.yaml#",
        "2026/fonts/OFL.txt",
        ".git/config",
    ];
    for name in unread.iter().chain(&silent) {
        put(&case, name);
    }
    let mut expected: Vec<String> = unread.iter().map(|name| format!("data/{name}")).collect();
    expected.sort();
    let mut named: Vec<String> = rules(&case)
        .into_iter()
        .map(|(rule, file)| {
            assert_eq!(rule, "unread-file", "{file}");
            file
        })
        .collect();
    named.sort();
    assert_eq!(named, expected);
    // What is to be done depends on the kind of the file.
    let kind = |finding: Value| finding["message-id"].as_str().unwrap().to_owned();
    let kinds: BTreeSet<String> = found(&case, &[]).into_iter().map(kind).collect();
    assert_eq!(
        kinds,
        BTreeSet::from(
            [
                "unread-archive",
                "unread-document",
                "unread-file",
                "unread-font",
                "unread-table",
                "unread-text",
            ]
            .map(str::to_owned)
        )
    );
    case.build();
}

#[test]
fn a_folder_of_many_unread_files_is_named_as_a_whole() {
    let case = Case::bilingual();
    for number in 0..9 {
        put(&case, &format!("照片/{}/{number}.jpg", number % 2));
        put(&case, &format!("2026/扫描/{number}.png"));
    }
    for name in ["fonts/a.otf", "2026/templates/press/main.typ"] {
        put(&case, name);
    }
    let named: Vec<String> = rules(&case).into_iter().map(|(_, file)| file).collect();
    assert_eq!(
        named,
        [
            "data/2026/templates",
            "data/2026/扫描",
            "data/fonts",
            "data/照片"
        ]
    );
    let counted: Vec<Value> = found(&case, &[])
        .into_iter()
        .map(|finding| finding["arguments"].clone())
        .collect();
    assert_eq!(
        counted,
        [
            json!({ "path": "data/2026/templates", "name": "templates" }),
            json!({ "path": "data/2026/扫描", "count": 9, "names": "0.png, 1.png, 2.png" }),
            json!({ "path": "data/fonts", "name": "fonts" }),
            json!({ "path": "data/照片", "count": 9, "names": "0/0.jpg, 0/2.jpg, 0/4.jpg" }),
        ]
    );
}

/// While a file cannot be read, what it would have named is not called unread.
#[test]
fn what_may_still_be_named_is_not_unread() {
    for (name, from, to) in [
        ("party-guidance.yaml", "file:", "guidance:"),
        (
            "disclosure.yaml",
            "locales: [zh-CN, en]",
            "locales: [zh-CN, xx-]",
        ),
        ("disclosure.yaml", "locales:", "locales: ["),
    ] {
        let case = Case::bilingual().replace(name, from, to);
        let rules = rules(&case);
        assert!(
            !rules.iter().any(|(rule, _)| rule == "unread-file"),
            "{rules:?}"
        );
        put(&case, "2026/章程.docx");
        let docx = ("unread-file".to_owned(), "data/2026/章程.docx".to_owned());
        assert!(self::rules(&case).contains(&docx));
    }
}

/// A school that keeps its disclosure in the folder it publishes from.
#[test]
fn a_publication_within_the_data_is_no_data() {
    let case = Case::small();
    let folder = case.home().join("data/2026");
    let run = |arguments: &[&str]| {
        let mut command = crate::support::gongkai();
        let output = command.args(arguments).current_dir(&folder).output();
        output.unwrap()
    };
    assert_eq!(run(&["build", "."]).status.code(), Some(0));
    assert!(folder.join("output/index.html").exists());
    let checked = run(&["check", ".", "--format", "json"]);
    assert_eq!(String::from_utf8(checked.stdout).unwrap(), "[]\n");
}

/// With `--keep-going` a folder that is no disclosure any more is passed over like one with an error.
#[cfg(unix)]
#[test]
fn a_refused_folder_keeps_what_was_published_of_it() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let case = Case::small();
    let data = case.home().join("data");
    copy(&data.join("2026"), &data.join("2025"));
    settle(&data.join("2025"), &[("2026-2027", "2025-2026")]);
    case.build();
    let before = files(&case.home().join("output"));
    fs::rename(
        data.join("2025/disclosure.yaml"),
        data.join("2025/Disclosure.yaml"),
    )
    .unwrap();
    copy(&data.join("2026"), &data.join(OsStr::from_bytes(b"20\xff")));
    let (text, code) = said(&case, &["build", "--lang", "en"]);
    assert_eq!(code, Some(1), "{text}");
    let output = case.run(&["build", "--keep-going", "--format=json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let outcomes: Vec<(&str, &str)> = report["disclosures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["name"].as_str().unwrap(),
                one["outcome"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        outcomes,
        [
            ("2025", "kept"),
            ("2026", "published"),
            ("data/20\u{FFFD}", "missing")
        ]
    );
    assert!(before == files(&case.home().join("output")));
}

/// A name of a file that does not belong to a disclosure.
fn name() -> impl Strategy<Value = String> {
    let stem = prop_oneof![
        Just("staff".to_owned()),
        Just("charter".to_owned()),
        Just("disclosure".to_owned()),
        "[a-z\u{4E00}-\u{4E20}]{1,8}",
    ];
    let part = prop_oneof![
        Just(".yaml"),
        Just(".yml"),
        Just(".en"),
        Just(".EN"),
        Just("_zh"),
        Just(".txt"),
        Just(".md"),
        Just(".docx"),
        Just(" (1)"),
        Just("副本"),
        Just("．"),
        Just("\u{200B}"),
        Just("x"),
    ];
    let parts = proptest::collection::vec(part, 1..4);
    (stem, parts).prop_map(|(stem, parts)| format!("{stem}{}", parts.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever a file is called: it is read, or something is said of it.
    #[test]
    fn no_file_lies_there_in_silence(name in name()) {
        let case = Case::bilingual();
        prop_assume!(!case.file(&name).exists());
        put(&case, &format!("2026/{name}"));
        let file = format!("data/2026/{name}");
        let about: Vec<(String, String)> = rules(&case)
            .into_iter()
            .filter(|(_, own)| *own == file)
            .collect();
        prop_assert!(!about.is_empty(), "{name:?}");
    }
}
