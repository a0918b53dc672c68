//! `gongkai import delegates`, `gongkai export delegates`: the figures of the congress's delegates.

use std::fs;

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::faults::state;
use crate::support::{Case, copy, project};

fn import(case: &Case, file: &str, options: &[&str]) -> (Value, Option<i32>) {
    let arguments = [
        "import",
        "delegates",
        file,
        "--lang",
        "en",
        "--format",
        "json",
    ];
    let output = case.run(&[&arguments, options].concat());
    let said = String::from_utf8_lossy(&output.stdout);
    let answer = serde_json::from_str(&said);
    let answer = answer.unwrap_or_else(|error| panic!("{file}: {error}: {said}"));
    (answer, output.status.code())
}

/// What a table of text changes: each figure with its old and new value. The data stays.
fn changes(case: &Case, table: &str) -> Vec<String> {
    fs::write(case.home().join("代表.csv"), table).unwrap();
    changes_of(case, "代表.csv")
}

fn changes_of(case: &Case, file: &str) -> Vec<String> {
    let before = state(case.home());
    let (answer, code) = import(case, file, &["--dry-run"]);
    assert_eq!(code, Some(0), "{answer:#}");
    assert!(before == state(case.home()));
    let figures = answer["figures"].as_array().unwrap().iter();
    let told = figures.map(|figure| {
        let [key, old, new] = ["key", "old", "new"].map(|part| figure[part].as_str().unwrap());
        format!("{key}: {old} → {new}")
    });
    told.collect()
}

/// What was found in the table, each with its cell.
fn found(answer: &Value) -> Vec<String> {
    let findings = answer.as_array().or_else(|| answer["findings"].as_array());
    let findings = findings.unwrap().iter();
    let of_table =
        findings.filter(|it| !it["file"].as_str().unwrap_or_default().ends_with(".yaml"));
    let told = of_table.map(|finding| {
        let cell = finding["cell"].as_str().unwrap_or_default();
        format!("{} {cell}", finding["rule"].as_str().unwrap())
            .trim()
            .to_owned()
    });
    told.collect()
}

fn told(case: &Case, table: &str) -> (Vec<String>, bool) {
    fs::write(case.home().join("代表.csv"), table).unwrap();
    let (answer, code) = import(case, "代表.csv", &["--dry-run"]);
    (found(&answer), code == Some(0))
}

/// The figures of the small disclosure in every layout.
const LAYOUTS: [&str; 6] = [
    "在校学生,代表,代表比例,非骨干代表,非骨干代表比例\n5600,56,1%,43,76.8%\n",
    "代表人数（人）,在校生人数,非学生会组织骨干代表,占代表比例\n56人,\"5,600\",四十三,76.8％\n",
    "项目,数值\n在校学生人数,5600\n代表人数,56\n代表占学生的比例,1.0%\n非骨干代表人数,43\n",
    "Students,Delegates,Non-officers\n5600,56,43\n",
    "第一次学生代表大会代表名额分配表\n院系,在校学生,代表名额,非骨干代表\n云计算系,3600,36,30\n天气系,2000,20,13\n合计,5600,56,43\n",
    "院系,代表名额\n云计算系,36\n天气系,20\n",
];

#[test]
fn the_figures_are_read_from_every_layout() {
    let case = Case::bilingual();
    for table in LAYOUTS {
        assert_eq!(changes(&case, table), [""; 0], "{table}");
        let other = table.replace("36", "37");
        if other != table && !table.contains("合计") {
            assert_eq!(changes(&case, &other), ["delegates: 56 → 57"], "{other}");
        }
        let other = table
            .replace("56,", "57,")
            .replace("56\n", "57\n")
            .replace("56人", "57人");
        if other != table && !table.contains("合计") {
            assert_eq!(changes(&case, &other), ["delegates: 56 → 57"], "{other}");
        }
    }
}

#[test]
fn only_the_figure_that_changes_is_written() {
    let case = Case::bilingual();
    let before = fs::read_to_string(case.file("delegates.yaml")).unwrap();
    let unchanged = state(case.home());
    fs::write(case.home().join("代表.csv"), "代表,非骨干代表\n57,43\n").unwrap();
    // Nobody can be asked here.
    let (answer, code) = import(&case, "代表.csv", &[]);
    assert_eq!(
        (code, &answer["written"]),
        (Some(1), &serde_json::json!([]))
    );
    assert_eq!(
        fs::read_to_string(case.file("delegates.yaml")).unwrap(),
        before
    );
    let (answer, code) = import(&case, "代表.csv", &["--yes"]);
    assert_eq!(code, Some(0), "{answer:#}");
    assert_eq!(
        answer["written"],
        serde_json::json!(["data/2026/delegates.yaml"])
    );
    assert_eq!(answer["figures"][0]["row"], 2);
    // The text still says 56, which is told.
    let rules = answer["findings"].as_array().unwrap().iter();
    let rules: Vec<&str> = rules.map(|it| it["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"figure-not-in-text"), "{rules:?}");
    let after = fs::read_to_string(case.file("delegates.yaml")).unwrap();
    assert_eq!(after, before.replace("delegates: 56,", "delegates: 57,"));
    assert_ne!(after, before);
    for (path, content) in state(case.home()) {
        let is_other = !path.ends_with("delegates.yaml") && !path.ends_with("代表.csv");
        assert!(!is_other || unchanged.contains(&(path, content)));
    }
}

#[test]
fn figures_that_the_data_lacks_are_added() {
    let text = "# 代表\nmeasures:\n  parts:\n    - id: numbers\n      title: 名额\n      items:\n        - title: 大会规模\n          text: 见名额分配表。\n";
    let case = Case::small().write("delegates.yaml", text);
    fs::write(case.home().join("代表.csv"), "在校学生,代表\n5600,56\n").unwrap();
    let (answer, code) = import(&case, "代表.csv", &["--yes"]);
    assert_eq!(code, Some(0), "{answer:#}");
    let after = fs::read_to_string(case.file("delegates.yaml")).unwrap();
    assert!(after.starts_with(text), "{after}");
    assert!(
        after.contains("students: 5600") && after.contains("delegates: 56"),
        "{after}"
    );
    assert_eq!(changes_of(&case, "代表.csv"), [""; 0]);
}

#[test]
fn what_is_not_certain_is_named_by_its_cell() {
    let case = Case::bilingual();
    for (table, expected, is_read) in [
        (
            "院系,代表名额\n云计算系,36\n天气系,20\n",
            &["figures-summed B1"][..],
            true,
        ),
        (
            "院系,代表\n云计算系,36\n天气系,20\n合计,57\n",
            &["figures-sum-differs B4"],
            false,
        ),
        (
            "在校学生,代表\n5600,约56\n5600,56\n",
            &["figures-summed A1", "not-a-count B2"],
            false,
        ),
        (
            "在校学生,代表,男生\n5600,56,30\n",
            &["table-column-unknown C1"],
            true,
        ),
        (
            "在校学生,代表,代表人数\n5600,56,57\n",
            &["table-column-twice C2"],
            false,
        ),
        (
            "在校学生,代表\n5600,56\n注：名额按人数分配,\n",
            &["table-note A3"],
            true,
        ),
        ("姓名,部门\n王犇,学习部\n", &["figures-not-found"], false),
    ] {
        let (told, was_read) = told(&case, table);
        assert_eq!(told, expected, "{table}");
        assert_eq!(was_read, is_read, "{table}");
    }
}

/// A share in a cell of a number, beside the counts it may be of.
fn share(case: &Case, share: f64, counts: Option<(f64, f64)>) -> &'static str {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "代表比例").unwrap();
    sheet.write_number(1, 0, share).unwrap();
    if let Some((delegates, students)) = counts {
        for (column, heading, count) in [(1, "代表", delegates), (2, "在校学生", students)] {
            sheet.write_string(0, column, heading).unwrap();
            sheet.write_number(1, column, count).unwrap();
        }
    }
    workbook.save(case.home().join("代表.xlsx")).unwrap();
    "代表.xlsx"
}

#[test]
fn a_share_that_is_a_number_is_told_by_the_counts() {
    let case = Case::bilingual();
    let school = Some((56.0, 5600.0));
    for (number, counts) in [
        (0.01, school),
        (1.0, school),
        (0.01, None),
        (0.0101, school),
    ] {
        let file = share(&case, number, counts);
        assert_eq!(changes_of(&case, file), [""; 0], "{number} {counts:?}");
    }
    let file = share(&case, 0.02, Some((112.0, 5600.0)));
    let expected = ["delegates: 56 → 112", "delegates-share: 1% → 2%"];
    assert_eq!(changes_of(&case, file), expected);
    for number in [0.3, 0.5] {
        let (answer, code) = import(&case, share(&case, number, school), &["--yes"]);
        assert_eq!(found(&answer), ["figures-share-uncertain A2"], "{number}");
        assert_eq!(code, Some(1), "{number}");
    }
}

#[test]
fn what_is_exported_changes_nothing_when_it_is_imported() {
    let published = Case::bilingual();
    let data = published.home().join("data");
    fs::remove_dir_all(&data).unwrap();
    copy(&project().join("data"), &data);
    for case in [Case::bilingual(), Case::small(), published] {
        for file in ["代表.xlsx", "代表.csv"] {
            let output = case.run(&["export", "delegates", "--output", file]);
            assert!(output.status.success(), "{output:?}");
            let first = fs::read(case.home().join(file)).unwrap();
            assert_eq!(changes_of(&case, file), [""; 0], "{file}");
            let output = case.run(&["export", "delegates", "--output", file, "--force"]);
            assert!(output.status.success(), "{output:?}");
            assert!(first == fs::read(case.home().join(file)).unwrap());
        }
    }
}
