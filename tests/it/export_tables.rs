//! `gongkai export roster`, `gongkai export advisors`: what is written is the data, and is written over nothing.

use std::fs;
use std::path::Path;

use calamine::{Reader, open_workbook_auto};
use serde_json::Value;

use crate::facts::told;
use crate::faults::state;
use crate::support::{Case, copy, project, said};

/// A disclosure whose tables are exported, with the folder that holds it.
fn cases() -> [(Case, &'static str); 2] {
    let published = Case::bilingual();
    copy(
        &project().join("data/2021"),
        &published.home().join("published/2021"),
    );
    [(Case::bilingual(), "data"), (published, "published")]
}

fn export(case: &Case, table: &str, data: &str, output: &str, more: &[&str]) -> Vec<String> {
    let arguments = ["export", table, data, "--output", output, "--lang", "en"];
    let (text, code) = said(case, &[&arguments, more].concat());
    let told = told(&text);
    assert_eq!(code, Some(i32::from(!told.is_empty())), "{text}");
    told
}

/// Takes a table into the data; asserts that nothing is changed by it.
fn changes_nothing(case: &Case, table: &str, data: &str, file: &str) {
    let before = state(case.home());
    let arguments = [
        "import", table, file, data, "--yes", "--format", "json", "--lang", "en",
    ];
    let output = case.run(&arguments);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(output.status.success(), "{file}: {answer:#}");
    for key in ["written", "joined", "left", "changed"] {
        assert_eq!(answer[key], serde_json::json!([]), "{file}: {answer:#}");
    }
    // Text cannot tell that empty cells below a department were not merged with it.
    let is_of_text = |rule: &str| rule == "table-unmerged" && file.ends_with(".csv");
    let findings = answer["findings"].as_array().unwrap().iter();
    let mut rules = findings.filter_map(|finding| finding["rule"].as_str());
    assert!(rules.all(is_of_text), "{file}: {answer:#}");
    assert!(before == state(case.home()), "{file}");
}

#[test]
fn what_is_exported_changes_nothing_when_it_is_imported() {
    for (case, data) in cases() {
        for table in ["roster", "advisors"] {
            for file in ["表.xlsx", "表.csv", "again.XLSX"] {
                let file = format!("{table}-{file}");
                assert_eq!(export(&case, table, data, &file, &[]), [""; 0]);
                changes_nothing(&case, table, data, &file);
            }
            let [first, second] = ["表", "again"].map(|name| {
                let ending = if name == "表" { "xlsx" } else { "XLSX" };
                fs::read(case.home().join(format!("{table}-{name}.{ending}"))).unwrap()
            });
            assert!(first == second, "{table}: the same data, other bytes");
        }
    }
}

/// The texts of the cells of a spreadsheet's first sheet, row by row.
fn cells(path: &Path) -> Vec<Vec<String>> {
    let mut workbook = open_workbook_auto(path).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let rows = range.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// `saved-*` are exports of the small disclosure that LibreOffice has opened and saved:
/// `gongkai export roster --output roster.xlsx`, then `soffice --headless --convert-to xlsx` (`ods`, `xls`) `roster.xlsx`, and the
/// same of the delegates. Where an export has other cells now, they are to be made anew.
#[test]
fn what_libreoffice_has_saved_changes_nothing() {
    let case = Case::bilingual();
    for table in ["roster", "delegates"] {
        let fresh = format!("{table}.xlsx");
        assert_eq!(export(&case, table, "data", &fresh, &[]), [""; 0]);
        let fresh = cells(&case.home().join(fresh));
        for ending in ["xlsx", "ods", "xls"] {
            let file = format!("saved-{table}.{ending}");
            let saved = project().join("tests/fixtures/spreadsheets").join(&file);
            fs::copy(saved, case.home().join(&file)).unwrap();
            assert_eq!(cells(&case.home().join(&file)), fresh, "{file}");
            let before = state(case.home());
            let arguments = ["import", table, &file, "--yes", "--format", "json"];
            let output = case.run(&arguments);
            let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert!(output.status.success(), "{file}: {answer:#}");
            assert_eq!(answer["written"], serde_json::json!([]), "{file}");
            assert_eq!(answer["findings"], serde_json::json!([]), "{file}");
            assert!(before == state(case.home()), "{file}");
        }
    }
}

#[test]
fn what_is_filled_in_is_taken_back() {
    let case = Case::bilingual();
    export(&case, "roster", "data", "名单.csv", &[]);
    let path = case.home().join("名单.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("3/40", "4/40")).unwrap();
    let before = fs::read_to_string(case.file("staff.yaml")).unwrap();
    let (_, code) = said(&case, &["import", "roster", "名单.csv", "--yes"]);
    assert_eq!(code, Some(0));
    let after = fs::read_to_string(case.file("staff.yaml")).unwrap();
    assert_eq!(after, before.replace("rank: 3/40", "rank: 4/40"));
    assert_ne!(after, before);
}

#[test]
fn nothing_is_overwritten_unasked() {
    let case = Case::bilingual();
    for file in ["名单.xlsx", "名单.csv"] {
        let path = case.home().join(file);
        assert_eq!(export(&case, "roster", "data", file, &[]), [""; 0]);
        let first = fs::read(&path).unwrap();
        // What was exported may have been filled in since.
        let refused = [format!("export-not-ours {file}")];
        assert_eq!(export(&case, "roster", "data", file, &[]), refused);
        fs::write(&path, "mine").unwrap();
        assert_eq!(export(&case, "roster", "data", file, &[]), refused);
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        assert_eq!(export(&case, "roster", "data", file, &["--force"]), [""; 0]);
        assert!(fs::read(&path).unwrap() == first);
    }
    let before = state(case.home());
    for (file, expected) in [
        ("data/2026/名单.xlsx", "export-in-data"),
        ("名单.xls", "export-format"),
        ("名单.ods", "export-format"),
        ("名单", "export-format"),
        ("data", "export-format"),
        ("nowhere/名单.xlsx", "cannot-write"),
    ] {
        for more in [&[][..], &["--force"]] {
            let told = export(&case, "roster", "data", file, more);
            assert_eq!(told, [format!("{expected} {file}")]);
        }
    }
    assert!(before == state(case.home()));
}
