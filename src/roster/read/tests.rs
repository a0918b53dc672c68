//! Tables of people as schools have them, read from `tests/fixtures/spreadsheets`; its README says how they were made.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Argument, Finding, Place, Severity};
use crate::locale::Words;
use crate::roster::{Known, Reading, Table, read_table};
use crate::spreadsheet::Source;

fn read(name: &str, sheet: Option<&str>, table: Table) -> (Option<Reading>, Vec<Finding>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/spreadsheets");
    read_file(&folder.join(name), sheet, table)
}

fn read_file(path: &Path, sheet: Option<&str>, table: Table) -> (Option<Reading>, Vec<Finding>) {
    let words = Words::shipped();
    let known = Known {
        words: &words,
        headings: Vec::new(),
        departments: vec!["学习部".into(), "文体部".into()],
    };
    read_table(&Source::File(PathBuf::from(path)), sheet, table, &known)
}

/// The values of a column, in the order of the people.
fn column(reading: &Reading, key: &str) -> Vec<String> {
    let at = reading.columns.iter().position(|known| *known == key);
    let at = at.unwrap_or_else(|| panic!("{key}: {:?}", reading.columns));
    reading
        .people
        .iter()
        .map(|row| row.entries[at].value.clone())
        .collect()
}

/// Each finding by its name and its place.
fn found(findings: &[Finding]) -> Vec<(&str, String)> {
    let place = |finding: &Finding| match &finding.place {
        Place::Cell(cell) => cell.within_file(),
        _ => String::new(),
    };
    findings
        .iter()
        .map(|finding| (finding.wording.as_str(), place(finding)))
        .collect()
}

const NAMES: [&str; 3] = ["王犇", "欧阳翀", "阿卜杜拉·买买提"];

#[test]
fn the_same_people_are_read_from_whatever_form() {
    let rows = [
        ("name", NAMES),
        ("political-status", ["共青团员", "中共党员", "群众"]),
        ("faculty", ["信息系", "医学系", "信息系"]),
        ("grade", ["二年级", "三年级", "一年级"]),
        ("rank", ["1/41", "6/60", ""]),
        ("failed-courses", ["否", "否", "否"]),
        ("experience", ["班长", "团支部书记", "学习委员"]),
        ("position", ["主席团成员", "部长", "干事"]),
        ("department", ["", "学习部", "学习部"]),
    ];
    for name in [
        "official.xlsx",
        "libreoffice.xlsx",
        "any-order.xlsx",
        "two-headings.xlsx",
        "hidden.xlsx",
        "hidden.ods",
        "old.xls",
        "utf8.csv",
        "utf8-bom.csv",
        "gb18030.csv",
        "utf16.txt",
        "semicolons.csv",
        "tabs.xls",
        "with-advisors.xlsx",
        "formulas.xlsx",
        "far-apart.xlsx",
    ] {
        let (reading, findings) = read(name, None, Table::Roster);
        let reading = reading.unwrap_or_else(|| panic!("{name}: {findings:?}"));
        for (key, expected) in rows {
            assert_eq!(column(&reading, key), expected, "{name}: {key}");
        }
        let errors = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        assert_eq!(errors.count(), 0, "{name}: {findings:?}");
    }
}

#[test]
fn what_is_left_out_or_hidden_is_told() {
    for (name, expected) in [
        ("official.xlsx", vec![]),
        (
            "any-order.xlsx",
            vec![("table-total", "工作表1!A8"), ("table-note", "工作表1!A10")],
        ),
        (
            "hidden.xlsx",
            vec![
                ("table-hidden-sheet", ""),
                ("table-hidden-rows", ""),
                ("table-hidden-columns", ""),
            ],
        ),
        (
            "hidden.ods",
            vec![
                ("table-hidden-sheet", ""),
                ("table-hidden-rows", ""),
                ("table-hidden-columns", ""),
            ],
        ),
        (
            "old.xls",
            vec![("table-hidden-rows", ""), ("table-hidden-columns", "")],
        ),
        (
            "private.xlsx",
            vec![
                ("table-column-unknown", "工作表1!F1"),
                ("table-column-unknown", "工作表1!G1"),
            ],
        ),
        (
            "nameless.xlsx",
            vec![
                ("table-nameless", "工作表1!C5"),
                ("table-vacant", "工作表1!B6"),
            ],
        ),
        (
            "dates.xlsx",
            vec![
                ("rank-is-date", "工作表1!F2"),
                ("rank-is-date", "工作表1!F3"),
            ],
        ),
        ("errors.xlsx", vec![("table-error", "工作表1!C2")]),
        ("numbers.xlsx", vec![("table-grade", "工作表1!E2")]),
        (
            "inferred.xlsx",
            vec![
                ("table-position", "工作表1!H2"),
                ("table-position-uncertain", "工作表1!H3"),
            ],
        ),
        ("as-written.xlsx", vec![("table-line-break", "工作表1!H2")]),
        ("far-apart.xlsx", vec![("table-note", "工作表1!XFD1048576")]),
    ] {
        let (reading, findings) = read(name, None, Table::Roster);
        assert!(reading.is_some(), "{name}: {findings:?}");
        let expected: Vec<(&str, String)> = expected
            .into_iter()
            .map(|(id, place)| (id, place.to_owned()))
            .collect();
        assert_eq!(found(&findings), expected, "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    for (name, sheet, expected) in [
        ("several.xlsx", None, "table-sheets"),
        ("several.xlsx", Some("北校区"), "table-no-sheet"),
        ("no-people.xlsx", None, "table-no-people"),
        ("no-table.xlsx", None, "table-not-found"),
        ("password.xlsx", None, "spreadsheet-password"),
        ("cut.xlsx", None, "spreadsheet-cut"),
        ("bomb.xlsx", None, "spreadsheet-too-much"),
        ("announced.xlsx", None, "spreadsheet-too-much"),
        ("repeated.ods", None, "spreadsheet-too-much"),
        ("far-apart.xls", None, "spreadsheet-too-much"),
        ("page.xls", None, "spreadsheet-page"),
        ("broken.csv", None, "spreadsheet-encoding"),
        ("open-quote.csv", None, "spreadsheet-quote"),
        ("empty.csv", None, "spreadsheet-empty"),
        ("~$other.xlsx", None, "spreadsheet-lock"),
        ("README.md", None, "table-not-found"),
        ("missing.xlsx", None, "file-missing"),
    ] {
        let (reading, findings) = read(name, sheet, Table::Roster);
        assert!(reading.is_none(), "{name}");
        let ids: Vec<&str> = findings
            .iter()
            .map(|finding| finding.id)
            .filter(|id| *id != "spreadsheet-open")
            .collect();
        assert_eq!(ids, [expected], "{name}");
    }
    let (reading, findings) = read("several.xlsx", Some("南校区"), Table::Roster);
    assert_eq!(column(&reading.unwrap(), "name"), NAMES, "{findings:?}");
}

#[test]
fn values_are_read_as_people_write_them() {
    let (reading, findings) = read("as-written.xlsx", None, Table::Roster);
    let reading = reading.unwrap_or_else(|| panic!("{findings:?}"));
    for (key, expected) in [
        ("name", ["王犇", "欧阳翀", "阿卜杜拉·买买提", "Mary Ann"]),
        (
            "political-status",
            ["共青团员", "中共预备党员", "群众", "团员"],
        ),
        ("grade", ["2021级", "大三", "大一", "二年级"]),
        ("rank", ["1/41", "6/60", "", "6/60"]),
        ("failed-courses", ["否", "否", "", "否"]),
        (
            "experience",
            ["班长、学习委员", "团支部书记", "学习委员", ""],
        ),
        ("department", ["", "学习部", "学习部", "学习部"]),
    ] {
        assert_eq!(column(&reading, key), expected, "{key}");
    }
}

#[test]
fn merged_departments_are_of_all_their_rows() {
    for name in ["merged-department.xlsx", "merged-department.ods"] {
        let (reading, findings) = read(name, None, Table::Roster);
        let reading = reading.unwrap_or_else(|| panic!("{name}: {findings:?}"));
        assert_eq!(
            column(&reading, "department"),
            ["学习部", "学习部", "学习部", ""],
            "{name}"
        );
        assert_eq!(findings, [], "{name}");
    }
}

#[test]
fn tables_beside_each_other_are_one() {
    let (reading, findings) = read("side-by-side.xlsx", None, Table::Roster);
    let reading = reading.unwrap_or_else(|| panic!("{findings:?}"));
    assert_eq!(
        column(&reading, "name"),
        ["王犇", "欧阳翀", "司马喆", "尉迟堃", "上官垚"]
    );
    assert_eq!(
        column(&reading, "department"),
        ["", "学习部", "文体部", "文体部", "学习部"]
    );
    assert_eq!(reading.columns, ["name", "position", "department"]);
}

#[test]
fn positions_are_inferred_only_where_they_are_certain() {
    let (reading, _) = read("inferred.xlsx", None, Table::Roster);
    let reading = reading.unwrap();
    assert_eq!(column(&reading, "position"), ["部长", ""]);
    assert_eq!(column(&reading, "department"), ["学习部", ""]);
    let at = reading
        .columns
        .iter()
        .position(|key| *key == "position")
        .unwrap();
    assert!(reading.people.iter().all(|row| row.entries[at].inferred));
}

#[test]
fn headings_may_be_english() {
    let (reading, findings) = read("english.xlsx", None, Table::Roster);
    let reading = reading.unwrap_or_else(|| panic!("{findings:?}"));
    assert_eq!(reading.columns.len(), 9, "{:?}", reading.columns);
    assert_eq!(column(&reading, "failed-courses"), ["否"]);
    assert_eq!(findings, []);
}

#[test]
fn advisors_are_read_too() {
    for name in ["advisors.xlsx", "with-advisors.xlsx"] {
        let (reading, findings) = read(name, None, Table::Advisors);
        let reading = reading.unwrap_or_else(|| panic!("{name}: {findings:?}"));
        assert_eq!(
            reading.columns,
            ["category", "name", "full-time-cadre", "remark"]
        );
        assert_eq!(column(&reading, "full-time-cadre")[0], "是", "{name}");
    }
}

#[test]
fn an_open_file_is_told() {
    let (_, findings) = read("official.xlsx", None, Table::Roster);
    assert_eq!(findings, []);
    let folder = tempfile::tempdir().unwrap();
    let fixture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/spreadsheets/utf8.csv");
    let path = folder.path().join("名单.csv");
    std::fs::copy(fixture, &path).unwrap();
    std::fs::write(folder.path().join(".~lock.名单.csv#"), "").unwrap();
    let (reading, findings) = read_file(&path, None, Table::Roster);
    assert!(reading.is_some());
    assert_eq!(findings[0].id, "spreadsheet-open");
}

#[test]
fn a_date_is_named_and_never_guessed() {
    let (reading, findings) = read("dates.xlsx", None, Table::Roster);
    assert_eq!(column(&reading.unwrap(), "rank"), ["", "", ""]);
    let meant: Vec<Option<Argument>> = findings
        .iter()
        .map(|finding| finding.argument("meant"))
        .collect();
    assert_eq!(meant, [Some("3/12".into()), Some("1/41".into())]);
}
