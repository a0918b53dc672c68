//! `gongkai edition`: a school's own edition made from another one, and a new year's form entered in it.

use std::collections::BTreeMap;
use std::fs;

use scraper::Html;
use serde_json::Value;

use crate::facts::{facts, told};
use crate::support::{Case, copy, files, said, select};

/// The files of the disclosure, by name.
fn data(case: &Case) -> BTreeMap<String, String> {
    let all = files(&case.home().join("data")).into_iter();
    let text = |content: Vec<u8>| String::from_utf8_lossy(&content).into_owned();
    all.map(|(name, content)| (name, text(content))).collect()
}

fn new(case: &Case, arguments: &[&str]) {
    let all = [&["edition", "new"], arguments, &["--lang", "en"]].concat();
    let (text, code) = said(case, &all);
    assert_eq!(code, Some(0), "{text}");
}

/// What is published as data, in each language.
fn published(case: &Case) -> Value {
    case.build();
    let json: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let texts = json["locales"].clone();
    assert!(!texts.is_null());
    texts
}

#[test]
fn a_new_edition_prints_what_its_base_prints() {
    let case = Case::bilingual();
    let before = (facts(&case), published(&case), data(&case));
    new(&case, &["示例省2026—2027", "data/2026"]);
    let mut after = data(&case);
    let edition = after.remove("2026/criteria-示例省2026—2027.yaml").unwrap();
    let translation = after.remove("2026/criteria-示例省2026—2027.en.yaml");
    assert!(translation.unwrap().contains("text: "));
    // Of the other files nothing but the name of the edition is another.
    let settings = after["2026/disclosure.yaml"].replace("criteria-示例省2026—2027.yaml", "2020");
    after.insert("2026/disclosure.yaml".to_owned(), settings);
    assert_eq!(after, before.2);
    assert_eq!(published(&case), before.1);
    // Nothing is passed off as seen: the check asks to compare all of it, until that was done.
    let asked = |finding: &String| finding.contains("unconfirmed-wording");
    let (questions, others): (Vec<_>, Vec<_>) = facts(&case).into_iter().partition(asked);
    assert_eq!(others, before.0);
    assert!(
        questions[0].contains("1, 2, 3a, 3b, 3c, 4"),
        "{questions:?}"
    );
    let case = compared(case, "示例省2026—2027");
    assert_eq!(facts(&case), before.0);
    assert!(edition.starts_with("# Criteria edition 示例省2026—2027"));
}

/// The case with the lines below `sources` taken out of their comment.
fn compared(case: Case, name: &str) -> Case {
    let file = format!("criteria-{name}.yaml");
    let text = fs::read_to_string(case.file(&file)).unwrap();
    let text = text.replace("sources: []\n#  - title", "sources:\n  - title");
    let text = text.replace("\n#    items: [", "\n    items: [");
    case.write(&file, text)
}

#[test]
fn every_shipped_edition_can_be_copied_whole_with_notes_in_either_language() {
    let (list, code) = said(&Case::small(), &["edition", "list", "--format", "json"]);
    assert_eq!(code, Some(0));
    let list: Value = serde_json::from_str(&list).unwrap();
    let editions = list["editions"].as_array().unwrap();
    assert!(editions.len() >= 6);
    for edition in editions {
        let name = edition["name"].as_str().unwrap();
        let case = Case::bilingual();
        let text = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
        let level = edition["level"].as_str().unwrap();
        let text = text.replace("level: school", &format!("level: {level}"));
        let case = case.write(
            "disclosure.yaml",
            text.replace("criteria: 2020", &format!("criteria: {name}")),
        );
        let before = facts(&case);
        let (text, code) = said(&case, &["edition", "new", "own", "data", "--lang", "zh"]);
        assert_eq!(code, Some(0), "{text}");
        let written = fs::read_to_string(case.file("criteria-own.yaml")).unwrap();
        assert!(written.starts_with("# own 版指标"), "{written}");
        let case = compared(case, "own");
        // The same is right and wrong with it, but for the questions about what was seen nowhere.
        // An own edition is asked about marks that it explains in vain in other words.
        let of_the_program = ["unconfirmed-wording", "mark-idle"];
        let without_questions = |facts: Vec<String>| -> Vec<String> {
            let is_other = |it: &String| !of_the_program.iter().any(|rule| it.contains(rule));
            facts.into_iter().filter(is_other).collect()
        };
        assert_eq!(
            without_questions(facts(&case)),
            without_questions(before),
            "{name}"
        );
    }
}

#[test]
fn the_list_says_how_much_was_seen() {
    let (text, code) = said(&Case::small(), &["edition", "list", "--lang", "en"]);
    assert_eq!(code, Some(0));
    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap();
    assert!(
        line("2020 ").contains("for schools, 17 answers, the wording of 17 seen"),
        "{text}"
    );
    assert!(
        line("2021-college ").contains("for colleges, 13 answers, the wording of 0 seen"),
        "{text}"
    );
    assert!(!text.contains("2020.en"), "{text}");
}

#[test]
fn what_cannot_be_written_changes_nothing() {
    let case = Case::bilingual().write("criteria-taken.en.yaml", "# 译文\n");
    copy(
        &case.home().join("data/2026"),
        &case.home().join("data/2027"),
    );
    let before = data(&case);
    for (arguments, expected) in [
        // One of the files is there already.
        (&["taken", "data/2026"][..], "file-there-already"),
        (&["a/b", "data/2026"], "edition-name"),
        (&["..", "data/2026"], "edition-name"),
        (&["2026.en", "data/2026"], "edition-name"),
        (&["a b", "data/2026"], "edition-name"),
        (&["", "data/2026"], "edition-name"),
        (&["own", "data"], "edition-which"),
        (
            &["own", "data/2026", "--based-on", "2019"],
            "unknown-edition",
        ),
        (
            &["own", "data/2026", "--based-on", "mine.yaml"],
            "named-file-missing",
        ),
        (
            &["own", "data/2026", "--based-on", "staff.yaml"],
            "unknown-key",
        ),
        (&["own", "data/2030"], "data-missing"),
    ] {
        let all = [&["edition", "new"], arguments].concat();
        let (text, code) = said(&case, &all);
        assert_ne!(code, Some(0), "{arguments:?}");
        let told = told(&text);
        assert!(
            told.iter().any(|it| it.starts_with(expected)),
            "{arguments:?}: {told:?}"
        );
        assert_eq!(data(&case), before, "{arguments:?}");
    }
}

#[test]
fn an_edition_for_others_is_not_made_the_union_s_own() {
    let case = Case::small();
    let before = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let arguments = [
        "edition",
        "new",
        "colleges",
        "data",
        "--based-on",
        "2021-college",
        "--lang",
        "en",
    ];
    let (text, code) = said(&case, &arguments);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("criteria: criteria-colleges.yaml"), "{text}");
    assert_eq!(
        fs::read_to_string(case.file("disclosure.yaml")).unwrap(),
        before
    );
    // A disclosure in one language has no translation to make.
    assert!(case.file("criteria-colleges.yaml").is_file());
    assert!(!case.file("criteria-colleges.en.yaml").exists());
}

#[test]
fn last_year_s_own_edition_is_the_base_of_the_next() {
    let case = Case::bilingual();
    new(&case, &["one", "data"]);
    let text = fs::read_to_string(case.file("criteria-one.yaml")).unwrap();
    let case = case.write(
        "criteria-one.yaml",
        text.replace("主席团成员不超过5人", "主席团成员不超过4人"),
    );
    new(&case, &["two", "data"]);
    let text = fs::read_to_string(case.file("criteria-two.yaml")).unwrap();
    assert!(text.contains("主席团成员不超过4人"), "{text}");
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    assert!(
        settings.contains("criteria: criteria-two.yaml"),
        "{settings}"
    );
}

/// A made-up form of 2026—2027, as docs/data.md shows how one is entered: another order, a new item, other wording, marks
/// with a legend, a field above the table, four conclusions.
#[test]
fn a_new_year_s_form_is_entered_by_changing_words() {
    let case = Case::small();
    new(&case, &["2026-2027", "data", "--based-on", "2021"]);
    let name = "criteria-2026-2027.yaml";
    let text = fs::read_to_string(case.file(name)).unwrap();
    let items_at = text.find("  - id: 1\n").unwrap();
    let (head, items) = text.split_at(items_at);
    // Below each other, parted by blank lines: moved as whole blocks.
    let mut blocks: Vec<String> = items.trim_end().split("\n\n").map(str::to_owned).collect();
    assert_eq!(blocks.len(), 17);
    let fifth = blocks.remove(4);
    blocks.insert(0, fifth);
    blocks.push("  - id: 18\n    mark: ★\n    text: 学生会组织在校内公开年度工作报告。".to_owned());
    for at in [0, 3] {
        blocks[at] = blocks[at].replacen('\n', "\n    mark: ★\n", 1);
    }
    blocks[2] = blocks[2].replacen('\n', "\n    mark: ▲\n", 1);
    let items = blocks.join("\n\n") + "\n";
    let items = items.replace("工作人员不超过40人", "工作人员总数不超过40人");
    let uncommented = |text: &str, lines: &[&str]| {
        lines.iter().fold(text.to_owned(), |text, line| {
            assert!(text.contains(&format!("\n#{line}\n")), "{line}: {text}");
            text.replace(&format!("\n#{line}\n"), &format!("\n{line}\n"))
        })
    };
    let head = uncommented(
        head,
        &[
            "marks:",
            "  - sign: ★",
            "    meaning: 核心指标",
            "  - sign: ▲",
            "    meaning: 观测指标",
            "    optional: 是",
            "legend:",
            "  place: above",
            "  text: 标注“★”为核心指标，标注“▲”为观测指标。",
            "number: '{n}{mark}.'",
            "conclusions:",
            "  - {id: A, text: 完全符合, met: 是}",
            "  - {id: B, text: 基本符合, met: 是}",
            "  - {id: C, text: 部分符合, met: 否}",
            "  - {id: D, text: 不符合, met: 否}",
        ],
    );
    let head = head.replace("conclusions:\n  met: 是\n  unmet: 否\n", "");
    let head = head.replace(
        "二级学生会组织（含二级院系、书院、分校区等学生会、研究生会）数量",
        "二级学生会组织数",
    );
    let answers: String = (1..=18)
        .filter(|item| *item != 2)
        .map(|item| {
            let conclusion = if item == 18 { "基本符合" } else { "D" };
            format!("  - {{item: {item}, conclusion: {conclusion}}}\n")
        })
        .collect();
    let filled =
        "head:\n  - {item: second-level-unions, value: 十二个}\n  - {item: verified, value: 是}\n";
    let case = case.write(name, head + &items).write(
        "self-assessment.yaml",
        format!("{filled}answers:\n{answers}"),
    );
    let case = compared(case, "2026-2027");
    // What came to the form is asked about until it is listed, too.
    let asked = facts(&case);
    assert_eq!(asked.len(), 1, "{asked:#?}");
    assert!(asked[0].contains("unconfirmed-wording") && asked[0].contains("items=`18`"));
    let case = case.replace(name, "16, 17]", "16, 17, 18]");
    assert_eq!(facts(&case), facts(&Case::small().claiming_nothing()));
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let texts = |selector: &str| -> Vec<String> {
        let found = select(&page, selector).into_iter();
        found
            .map(|it| it.text().collect::<String>().split_whitespace().collect())
            .collect()
    };
    let items = texts("#self-assessment .indicator");
    assert!(items[0].starts_with("1★.工作部门不超过6个"), "{items:#?}");
    assert!(items[2].starts_with("3▲."), "{items:#?}");
    assert!(
        items[3].starts_with("4★.工作人员总数不超过40人"),
        "{items:#?}"
    );
    assert!(
        items[17].starts_with("18★.学生会组织在校内公开"),
        "{items:#?}"
    );
    let conclusions = texts("#self-assessment td.conclusion");
    assert_eq!(conclusions[17], "☐完全符合☑基本符合☐部分符合☐不符合");
    let head = texts("#self-assessment .form-head").concat();
    assert!(head.contains("二级学生会组织数十二个"), "{head}");
    assert_eq!(
        texts("#self-assessment .marks"),
        ["标注“★”为核心指标，标注“▲”为观测指标。"]
    );
}
