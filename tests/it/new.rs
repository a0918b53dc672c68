//! `gongkai new` and `gongkai new-year`: a project from nothing, and next year's folder from this year's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Case, files, gongkai, project};

/// What a new project is told of beside its samples: what only its author can know.
const TO_FILL_IN: [&str; 3] = ["no-issued", "unconfirmed-wording", "mark-idle-shipped"];
const SAMPLES: [&str; 2] = ["sample-person", "sample-text"];

fn run(home: &Path, arguments: &[&str]) -> (Value, Option<i32>) {
    let output = gongkai()
        .args(arguments)
        .args(["--format", "json", "--lang", "en"])
        .current_dir(home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (said, output.status.code())
}

/// A folder with the project `p` in it.
fn begun(options: &[&str]) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let (said, code) = run(home.path(), &[&["new", "p"], options].concat());
    assert_eq!(code, Some(0), "{options:?}: {said}");
    home
}

/// The message of the only finding for which a command was refused. Nothing may be written.
fn refused(home: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let before = files(home);
    let (said, code) = run(home, arguments);
    assert_eq!(files(home), before, "{arguments:?}");
    let findings = said["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{said}");
    (findings[0]["message-id"].as_str().unwrap().to_owned(), code)
}

/// How often each rule finds something.
fn found(home: &Path, arguments: &[&str]) -> BTreeMap<String, usize> {
    let (said, _) = run(home, &[&["check"], arguments].concat());
    let mut counts = BTreeMap::new();
    for finding in said.as_array().unwrap() {
        let id = finding["message-id"].as_str().unwrap();
        *counts.entry(id.to_owned()).or_default() += 1;
    }
    counts
}

#[test]
fn whatever_is_asked_for_checks_clean_but_for_its_samples() {
    let editions = [
        "2020",
        "2021",
        "2021-2022",
        "2022-2023",
        "2023-2024",
        "2021-college",
    ];
    for (languages, school) in [
        ("zh-CN", "云上大学"),
        ("en", "Cloud University"),
        ("zh-CN,en", "云上民族高等专科学校"),
        ("en, zh", "云上大学"),
    ] {
        for edition in editions {
            for kind in ["student-union", "研究生会", "both"] {
                let options = [
                    "--school",
                    school,
                    "--languages",
                    languages,
                    "--kind",
                    kind,
                    "--edition",
                    edition,
                    "--school-en",
                    "Cloud University",
                ];
                let home = begun(&options);
                let counts = found(&home.path().join("p"), &[]);
                let told: BTreeSet<&str> = counts.keys().map(String::as_str).collect();
                assert!(
                    SAMPLES.iter().all(|rule| told.contains(rule)),
                    "{options:?}"
                );
                let known = |rule: &&str| SAMPLES.contains(rule) || TO_FILL_IN.contains(rule);
                let others: Vec<_> = told.iter().filter(|rule| !known(rule)).collect();
                assert!(others.is_empty(), "{options:?}: {others:?}");
            }
        }
    }
}

#[test]
fn a_new_project_is_published_at_once_and_shows_that_it_is_a_sample() {
    for (options, year, page, shown) in [
        (
            &["--school", "云上职业学院", "--school-en", "Cloud College"][..],
            "2023",
            "en/index.html",
            "Example A",
        ),
        (
            &["--school", "云上职业学院", "--level", "院级"],
            "2021",
            "zh-CN/index.html",
            "示例甲",
        ),
    ] {
        let home = begun(options);
        let (said, code) = run(&home.path().join("p"), &["build"]);
        assert_eq!(code, Some(0), "{said}");
        let page = home.path().join("p/output").join(year).join(page);
        let page = fs::read_to_string(page).unwrap();
        assert!(page.contains(shown), "{options:?}");
        assert!(
            page.contains("【示例】") || page.contains("(SAMPLE)"),
            "{options:?}"
        );
    }
}

#[test]
fn the_same_wishes_give_the_same_bytes_and_the_schemas_are_there() {
    let options = ["--school", "云上职业学院", "--school-en", "Cloud College"];
    let [first, second] = [begun(&options), begun(&options)];
    let all = files(first.path());
    assert_eq!(all, files(second.path()));
    let mut with_schema = 0;
    for (name, content) in &all {
        let text = String::from_utf8(content.clone()).unwrap();
        assert!(!text.contains("{%") && !text.contains("{{"), "{name}");
        let Some(schema) = text.strip_prefix("# yaml-language-server: $schema=") else {
            continue;
        };
        let schema = schema.lines().next().unwrap();
        let path = first.path().join(name);
        let own = fs::read(path.parent().unwrap().join(schema)).unwrap();
        let shipped = project()
            .join("docs/schema")
            .join(Path::new(schema).file_name().unwrap());
        assert_eq!(own, fs::read(shipped).unwrap(), "{name}");
        with_schema += 1;
    }
    assert_eq!(with_schema, 10);
    let readme = fs::read_to_string(first.path().join("p/README.md")).unwrap();
    assert!(readme.contains("gongkai import roster"));
}

#[test]
fn years_and_editions_follow_from_each_other() {
    for (options, folder, said) in [
        (
            &["--school-year", "2020-2021"][..],
            "2020",
            "criteria: 2020 ",
        ),
        (
            &["--school-year", "2026—2027学年"],
            "2026",
            "criteria: 2023-2024 ",
        ),
        (
            &["--school-year", "2026—2027学年"],
            "2026",
            "school-year: 2026—2027学年\n",
        ),
        (
            &["--edition", "2021-2022"],
            "2021",
            "school-year: 2021—2022学年\n",
        ),
        (&["--edition", "2021-college"], "2021", "level: college "),
        (&[], "2023", "school-year: 2023—2024学年\n"),
        (
            &["--union", "云上青年之家", "--kind", "graduate-union"],
            "2023",
            "organisation-kind: graduate-union ",
        ),
        (
            &["--union", "云上: 研究生会 # 一"],
            "2023",
            "\"云上: 研究生会 # 一\"\n",
        ),
    ] {
        let home = begun(&[&["--school", "云上大学"], options].concat());
        let settings = home
            .path()
            .join("p/data")
            .join(folder)
            .join("disclosure.yaml");
        let text = fs::read_to_string(settings).unwrap();
        assert!(text.contains(said), "{options:?}: {text}");
    }
}

#[test]
fn what_cannot_be_begun_is_told_and_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    fs::create_dir_all(home.join("full")).unwrap();
    fs::write(home.join("full/note.txt"), "mine").unwrap();
    fs::create_dir_all(home.join("q/data/2026")).unwrap();
    fs::write(home.join("q/data/2026/disclosure.yaml"), "").unwrap();
    let school = ["--school", "云上大学"];
    for (folder, options, id, code) in [
        ("p", &[][..], "new-no-school", 2),
        ("p", &["--school", " "], "new-name-empty", 2),
        (
            "p",
            &["--school", "云上\u{202E}大学"],
            "new-name-unprintable",
            2,
        ),
        ("p", &["--level", "faculty"], "not-a-level", 2),
        ("p", &["--kind", "club"], "not-a-union-kind", 2),
        ("p", &["--school-year", "2026-2028"], "not-a-school-year", 2),
        ("p", &["--edition", "2019"], "new-edition-unknown", 2),
        (
            "p",
            &["--edition", "2020", "--level", "college"],
            "edition-level",
            2,
        ),
        ("p", &["--languages", "fr"], "new-language", 2),
        ("p", &["--languages", "zh-CN,en"], "new-no-english", 2),
        (
            "p",
            &["--today", "--school-year", "2026"],
            "argument-conflict",
            2,
        ),
        ("full", &[], "new-not-empty", 1),
        ("full/note.txt", &[], "new-is-file", 1),
        ("q/data/2027", &[], "new-in-data", 1),
        ("q/data/2026/x", &[], "new-in-data", 1),
        ("con", &[], "unkept-name-device", 1),
        ("a:b/p", &[], "unkept-name", 1),
    ] {
        let given = match id {
            "new-no-school" | "new-name-empty" | "new-name-unprintable" => &[][..],
            _ => &school,
        };
        let arguments = [&["new", folder], given, options].concat();
        let (said, status) = refused(home, &arguments);
        assert_eq!((&*said, status), (id, Some(code)), "{arguments:?}");
    }
}

/// What the program says in a terminal in which this is typed, and its exit status.
fn in_terminal(home: &Path, arguments: &str, typed: &str) -> (String, Option<i32>) {
    let command = format!("'{}' {arguments}", env!("CARGO_BIN_EXE_gongkai"));
    let mut terminal = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .current_dir(home)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keyboard = terminal.stdin.take().unwrap();
    keyboard.write_all(typed.as_bytes()).unwrap();
    drop(keyboard);
    let output = terminal.wait_with_output().unwrap();
    (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        output.status.code(),
    )
}

#[test]
fn a_terminal_is_asked_again_what_does_not_fit() {
    let home = tempfile::tempdir().unwrap();
    let typed =
        "\n云上大学\nfaculty\n\n\nzh，en\nCloud University\n\n\n2025-2026\n2019\n2023-2024\n";
    let (said, code) = in_terminal(home.path(), "new p --lang en", typed);
    assert_eq!(code, Some(0), "{said}");
    for wanted in [
        "cannot be left empty",
        "`faculty` is not a level",
        "[云上大学学生会]",
        "no criteria edition 2019",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let data = home.path().join("p/data/2025");
    let english = fs::read_to_string(data.join("disclosure.en.yaml")).unwrap();
    assert!(
        english.contains("organisation: Student Union of Cloud University\n"),
        "{english}"
    );
    let settings = fs::read_to_string(data.join("disclosure.yaml")).unwrap();
    assert!(settings.contains("locales: [zh-CN, en] "), "{settings}");
}

#[test]
fn whoever_ends_the_questions_finds_nothing_written() {
    let home = tempfile::tempdir().unwrap();
    for typed in ["", "云上大学\n", "云上大学\nschool\n\u{4}"] {
        let (said, code) = in_terminal(home.path(), "new p --lang zh-CN", typed);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("没有写任何文件"), "{said}");
        assert!(files(home.path()).is_empty() && !home.path().join("p").exists());
    }
}

/// The lines in which two texts differ.
fn changed<'a>(before: &'a str, after: &'a str) -> Vec<(&'a str, &'a str)> {
    assert_eq!(before.lines().count(), after.lines().count());
    let lines = before.lines().zip(after.lines());
    lines.filter(|(before, after)| before != after).collect()
}

#[test]
fn a_new_year_keeps_what_stays_and_empties_what_is_asked_afresh() {
    let case = Case::form("attached");
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let added = "updated: 2026-10-01\nrevisions:\n  - {date: 2026-10-01, text: 更正名次。}\nholidays:\n  off: [2026-10-01]\nwaivers:\n  - {rule: no-issued, at: disclosure.yaml, reason: x, school-year: 2026, found: 0a61c99fca5b}\n";
    let case = case
        .write(
            "disclosure.yaml",
            settings.replace("sections:\n", &format!("{added}sections:\n")),
        )
        .write("SOURCE.md", "notes")
        .write("unused.pdf", "x")
        .write("Thumbs.db", "x");
    let (said, code) = run(case.home(), &["new-year", "data"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said["folder"], "data/2027");
    let all: BTreeMap<String, Vec<u8>> = files(&case.home().join("data")).into_iter().collect();
    let text = |name: &str| String::from_utf8(all[name].clone()).unwrap();
    let names = |year: &str| -> BTreeSet<String> {
        let own = all.keys().filter_map(|name| name.strip_prefix(year));
        own.map(str::to_owned).collect()
    };
    let gone: Vec<String> = names("2026/")
        .difference(&names("2027/"))
        .cloned()
        .collect();
    assert_eq!(
        gone,
        [
            "SOURCE.md",
            "Thumbs.db",
            "self-assessment.en.yaml",
            "unused.pdf"
        ]
    );
    // Whatever is not named here is the same, byte for byte.
    let touched = [
        "congress.yaml",
        "congress.en.yaml",
        "disclosure.yaml",
        "self-assessment.yaml",
    ];
    for name in names("2027/") {
        if !touched.contains(&&*name) {
            assert_eq!(
                all[&format!("2026/{name}")],
                all[&format!("2027/{name}")],
                "{name}"
            );
        }
    }
    let congress = (text("2026/congress.yaml"), text("2027/congress.yaml"));
    let emptied = changed(&congress.0, &congress.1).into_iter();
    let emptied: Vec<&str> = emptied.map(|(_, after)| after.trim()).collect();
    assert_eq!(emptied, ["date:", "time:", "place:", "date:", "time:"]);
    let now = text("2027/disclosure.yaml");
    let before = text("2026/disclosure.yaml").replace(added, "");
    let settings = changed(&before, &now);
    assert_eq!(
        settings,
        [
            ("school-year: 2026-2027", "school-year: 2027-2028"),
            ("issued: 2026-09-30", "issued:")
        ]
    );
    // What is said of the new year is what is to be filled in, and that nobody has left.
    let counts = found(case.home(), &["data/2027"]);
    let wanted = [("empty-value", 19), ("no-issued", 1), ("same-people", 1)];
    let wanted: BTreeMap<String, usize> = wanted.map(|(id, n)| (id.to_owned(), n)).into();
    assert_eq!(counts, wanted);
    let next: Vec<&str> = said["next"]
        .as_array()
        .unwrap()
        .iter()
        .map(|next| next["file"].as_str().unwrap())
        .collect();
    for name in [
        "congress.yaml",
        "disclosure.yaml",
        "self-assessment.yaml",
        "staff.yaml",
        "unused.pdf",
    ] {
        assert!(next.contains(&name), "{next:?}");
    }
    // Last year's folder is not taken for this year's.
    assert_eq!(
        refused(case.home(), &["new-year", "data/2026"]).0,
        "new-year-there"
    );
}

#[test]
fn a_new_year_of_an_empty_roster_keeps_its_departments() {
    let case = Case::bilingual();
    let (said, code) = run(
        case.home(),
        &[
            "new-year",
            "--empty-roster",
            "--school-year",
            "2030—2031学年",
        ],
    );
    assert_eq!(code, Some(0), "{said}");
    let read = |name| fs::read_to_string(case.home().join("data/2030").join(name)).unwrap();
    let roster = read("staff.yaml");
    assert!(
        roster.ends_with("people: []\n") && roster.contains("id: study"),
        "{roster}"
    );
    assert!(!read("staff.en.yaml").contains("people"));
    assert!(read("disclosure.yaml").contains("school-year: 2030—2031学年\n"));
    let counts = found(case.home(), &["data/2030"]);
    assert!(counts.contains_key("empty-roster"), "{counts:?}");
    let known = |id: &&String| ["empty-roster", "empty-value", "no-issued"].contains(&id.as_str());
    assert!(counts.keys().all(|id| known(&id)), "{counts:?}");
}

#[test]
fn a_new_year_has_the_newest_edition_and_is_asked_what_that_asks() {
    let home = begun(&[
        "--school",
        "云上大学",
        "--school-en",
        "Cloud University",
        "--edition",
        "2020",
    ]);
    let home = home.path().join("p");
    let (said, code) = run(&home, &["new-year"]);
    assert_eq!(code, Some(0), "{said}");
    let data = home.join("data/2021");
    let settings = fs::read_to_string(data.join("disclosure.yaml")).unwrap();
    assert!(settings.contains("criteria: 2021-2022 ") && settings.contains("2021—2022学年"));
    let answers = fs::read_to_string(data.join("self-assessment.yaml")).unwrap();
    let items = answers
        .lines()
        .filter_map(|line| line.strip_prefix("  - item: "));
    let wanted: Vec<String> = (1..=17).map(|item| item.to_string()).collect();
    assert_eq!(items.collect::<Vec<_>>(), wanted);
    let counts = found(&home, &["data/2021"]);
    assert_eq!(counts["empty-value"], 18, "{counts:?}");
    let known = [
        "empty-value",
        "no-issued",
        "unconfirmed-wording",
        "mark-idle-shipped",
        "same-people",
        "sample-text",
        "sample-person",
    ];
    assert!(
        counts.keys().all(|id| known.contains(&id.as_str())),
        "{counts:?}"
    );
    let schema = settings
        .lines()
        .next()
        .unwrap()
        .rsplit_once('=')
        .unwrap()
        .1
        .to_owned();
    assert!(data.join(schema).is_file());
}

#[test]
fn the_folder_of_a_new_year_is_named_after_it() {
    for (from, to) in [
        ("2026-2027", "2027-2028"),
        ("law/2026", "law/2027"),
        ("2026/law", "2027/law"),
        ("law", "law-2027"),
    ] {
        let case = Case::small();
        let data = case.home().join("data");
        fs::create_dir_all(data.join(from).parent().unwrap()).unwrap();
        fs::rename(data.join("2026"), case.home().join("moved")).unwrap();
        fs::create_dir_all(data.join(from).parent().unwrap()).unwrap();
        fs::rename(case.home().join("moved"), data.join(from)).unwrap();
        let (said, code) = run(case.home(), &["new-year"]);
        assert_eq!(code, Some(0), "{said}");
        assert!(
            data.join(to).join("charter.yaml").is_file(),
            "{from}: {said}"
        );
    }
}

#[test]
fn what_a_year_cannot_be_begun_from_is_told_and_leaves_nothing() {
    let case = Case::small();
    let home = case.home();
    for (options, id) in [
        (&["--school-year", "2026"][..], "new-year-earlier"),
        (&["--school-year", "next"], "not-a-school-year"),
    ] {
        let arguments = [&["new-year"], options].concat();
        assert_eq!(refused(home, &arguments), (id.to_owned(), Some(1)));
    }
    let other = home.join("data/other");
    crate::support::copy(&home.join("data/2026"), &other);
    let settings = fs::read_to_string(other.join("disclosure.yaml")).unwrap();
    let renamed = settings.replace(
        "organisation: 云上职业学院学生会",
        "organisation: 云上职业学院研究生会",
    );
    assert_ne!(renamed, settings);
    fs::write(other.join("disclosure.yaml"), renamed).unwrap();
    assert_eq!(refused(home, &["new-year"]).0, "new-year-which");
    fs::remove_dir_all(home.join("data/2026")).unwrap();
    fs::remove_dir_all(&other).unwrap();
    fs::write(home.join("data/note.txt"), "").unwrap();
    let (said, code) = run(home, &["new-year"]);
    assert_eq!(code, Some(1), "{said}");
}
