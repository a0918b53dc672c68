//! `gongkai import` of files that are too long, that were made to take the machine's memory, or that are none: a clear
//! answer, in less than 300 MB, and the data as it was.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::faults::state;
use crate::support::{Case, gongkai};

/// What an import may take, in megabytes.
const MOST: u64 = 300;

/// What an import of a file says, and the megabytes that it took at most. The system's own sum would count what this test
/// holds as well, from which the program was started.
fn measured(case: &Case, file: &str, options: &[&str]) -> (String, u64) {
    let arguments = ["import", "roster", file, "--lang", "en", "--format", "json"];
    let mut output = tempfile::tempfile().unwrap();
    let mut child = gongkai()
        .args([&arguments, options].concat())
        .current_dir(case.home())
        // Each thread has some memory of its own, so that a machine with many must not give them all.
        .env("RAYON_NUM_THREADS", "16")
        .stdin(Stdio::null())
        .stdout(output.try_clone().unwrap())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0;
    let status = loop {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
        let status = status.unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse().ok());
        most = most.max(peak.unwrap_or(0));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    output.rewind().unwrap();
    let mut said = String::new();
    output.read_to_string(&mut said).unwrap();
    assert!(status.code().is_some(), "{file}: {said:.500}");
    assert!(most > 0, "{file} was not measured");
    (said, most / 1024)
}

/// What was found, of an answer to scripts.
fn findings(said: &str) -> Vec<serde_json::Value> {
    let answer: serde_json::Value =
        serde_json::from_str(said).unwrap_or_else(|error| panic!("{error}: {said:.500}"));
    let findings = answer.as_array().or_else(|| answer["findings"].as_array());
    findings.unwrap_or_else(|| panic!("{said:.500}")).clone()
}

/// A ZIP archive of these parts.
fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let mut crc = flate2::Crc::new();
        crc.update(content);
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(content).unwrap();
        let packed = packed.finish().unwrap();
        let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        let mut about = vec![20, 0, 0, 8, 8, 0, 0, 0, 0, 0];
        about.extend(crc.sum().to_le_bytes());
        about.extend(long(packed.len()));
        about.extend(long(content.len()));
        about.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        about.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(long(archive.len()));
        directory.extend(name.as_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&about);
        archive.extend(name.as_bytes());
        archive.extend(packed);
    }
    let start = u32::try_from(archive.len()).unwrap();
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count);
    archive.extend(count);
    archive.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

/// A workbook of one sheet: its rows, the texts that cells share, and what else the sheet and the workbook say.
fn xlsx(rows: &str, strings: &str, behind: &str, names: &str) -> Vec<u8> {
    const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |all: &[(&str, &str)]| {
        let mut text = String::from(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        );
        for (at, (kind, target)) in all.iter().enumerate() {
            write!(
                text,
                "<Relationship Id=\"r{at}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"/>"
            )
            .unwrap();
        }
        (text + "</Relationships>").into_bytes()
    };
    let workbook = format!(
        "<workbook {MAIN} xmlns:r=\"{KINDS}\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r0\"/></sheets>{names}</workbook>"
    );
    zipped(&[
        (
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.xml")]),
        ),
        ("xl/workbook.xml", workbook.into_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ]),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst {MAIN}>{strings}</sst>").into_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet {MAIN}><sheetData>{rows}</sheetData>{behind}</worksheet>")
                .into_bytes(),
        ),
    ])
}

fn ods(content: &str) -> Vec<u8> {
    const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
                          xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
                          xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let content = format!(
        "<office:document-content {SPACES}><office:body><office:spreadsheet>{content}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".to_vec(),
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
                .to_vec(),
        ),
        ("content.xml", content.into_bytes()),
    ])
}

const HEAD: [&str; 9] = [
    "姓名",
    "政治面貌",
    "院系",
    "年级",
    "成绩综合排名",
    "是否存在课业不及格",
    "学生工作经历",
    "职务",
    "部门",
];

/// A name of its own for each number.
fn name(number: u32) -> String {
    let han = |at: u32| char::from_u32(0x4E00 + at).unwrap();
    format!("甲{}{}", han(number / 400), han(number % 400))
}

fn person(number: u32) -> [String; 9] {
    [
        name(number),
        "共青团员".into(),
        format!("院系{}", number / 50),
        "二年级".into(),
        format!("{}/50", number % 50 + 1),
        "否".into(),
        "班长、学习委员".into(),
        "干事".into(),
        "学习部".into(),
    ]
}

fn csv_of(people: u32) -> String {
    let rows = (0..people).map(|number| person(number).join(",") + "\n");
    HEAD.join(",") + "\n" + &rows.collect::<String>()
}

fn cell(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn xlsx_of(people: u32) -> Vec<u8> {
    let row = |cells: &[String]| {
        format!(
            "<row>{}</row>",
            cells.iter().map(|it| cell(it)).collect::<String>()
        )
    };
    let head = HEAD.map(str::to_owned);
    let rows = (0..people).map(|number| row(&person(number)));
    xlsx(&(row(&head) + &rows.collect::<String>()), "", "", "")
}

fn ods_of(people: u32) -> Vec<u8> {
    let cell = |text: &String| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| {
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.iter().map(cell).collect::<String>()
        )
    };
    let head = HEAD.map(str::to_owned);
    let rows = (0..people).map(|number| row(&person(number)));
    let rows = row(&head) + &rows.collect::<String>();
    ods(&format!(
        "<table:table table:name=\"s\">{rows}</table:table>"
    ))
}

#[test]
fn a_hundred_thousand_rows_are_told_by_their_cell() {
    let case = Case::bilingual();
    let write = |name: &str, content: &[u8]| fs::write(case.home().join(name), content).unwrap();
    write("long.csv", csv_of(100_000).as_bytes());
    write("long.xlsx", &xlsx_of(100_000));
    write("long.ods", &ods_of(100_000));
    let before = state(case.home());
    for (file, cell) in [
        ("long.csv", "A10002"),
        ("long.xlsx", "A10002"),
        ("long.ods", "A10002"),
    ] {
        let (said, memory) = measured(&case, file, &["--yes"]);
        let found = findings(&said);
        assert_eq!(found[0]["rule"], "table-too-many", "{file}: {said:.2000}");
        assert_eq!(found[0]["cell"], cell, "{file}");
        assert!(memory < MOST, "{file}: {memory} MB");
    }
    assert!(before == state(case.home()));
}

#[test]
fn the_longest_table_that_is_read_takes_no_more_than_it_may() {
    let case = Case::bilingual();
    fs::write(case.home().join("most.csv"), csv_of(10_000)).unwrap();
    // With as much text as there may be.
    let long = csv_of(9_500).replace("班长、学习委员", &"班长、".repeat(15));
    fs::write(case.home().join("text.csv"), long).unwrap();
    let longer = csv_of(9_500).replace("班长、学习委员", &"班长、".repeat(60));
    fs::write(case.home().join("longer.csv"), longer).unwrap();
    let (said, memory) = measured(&case, "longer.csv", &["--dry-run"]);
    let found = findings(&said);
    assert_eq!(found[0]["rule"], "spreadsheet-too-much", "{said:.2000}");
    assert!(memory < MOST, "{memory} MB");
    for file in ["most.csv", "text.csv"] {
        let (said, memory) = measured(&case, file, &["--dry-run"]);
        let answer: serde_json::Value = serde_json::from_str(&said).unwrap();
        let joined = answer["joined"].as_array().map_or(0, Vec::len);
        assert!(joined >= 9_500, "{file}: {said:.2000}");
        assert!(memory < MOST, "{file}: {memory} MB");
    }
}

/// A text that is repeated until it has so many megabytes.
fn repeated(text: &str, megabytes: usize) -> String {
    text.repeat((megabytes << 20) / text.len())
}

#[test]
fn files_that_were_made_to_take_memory_take_none() {
    let case = Case::bilingual();
    let head = format!("<row>{}{}</row>", cell("姓名"), cell("部门"));
    let numbered =
        |count: u32, one: &dyn Fn(u32) -> String| (0..count).map(one).collect::<String>();
    let shared = numbered(990_000, &|at| format!("<si><t>文{at}</t></si>"));
    let cells = |row: u32| {
        let own = numbered(10, &|at| format!("<c t=\"s\"><v>{}</v></c>", row * 10 + at));
        format!("<row>{own}</row>")
    };
    let many = head.clone() + &numbered(98_000, &cells);
    let ods_head = "<table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell>\
                    <text:p>部门</text:p></table:table-cell></table:table-row>";
    let ods_row = "<table:table-row><table:table-cell table:number-columns-repeated=\"9\"><text:p>甲</text:p>\
                   </table:table-cell></table:table-row>";
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("shared.xlsx", xlsx(&many, &shared, "", "")),
        ("strings.xlsx", xlsx(&head, &repeated("<si/>", 150), "", "")),
        (
            "merged.xlsx",
            xlsx(&head, "", &repeated("<mergeCell ref=\"A1:B2\"/>", 150), ""),
        ),
        (
            "rows.xlsx",
            xlsx(
                &(head.clone() + &repeated("<row hidden=\"1\"/><row/>", 150)),
                "",
                "",
                "",
            ),
        ),
        (
            "names.xlsx",
            xlsx(
                &head,
                "",
                "",
                &repeated("<definedName name=\"a\">x</definedName>", 150),
            ),
        ),
        (
            "sheets.xlsx",
            xlsx(
                &head,
                "",
                "",
                &repeated("<sheet name=\"a\" r:id=\"r0\"/>", 150),
            ),
        ),
        (
            "sheets.ods",
            ods(&repeated("<table:table table:name=\"a\"/>", 150)),
        ),
        (
            "repeated.ods",
            ods(&format!(
                "<table:table table:name=\"s\">{ods_head}{}</table:table>",
                repeated(&ods_row.replace('9', "1000"), 120)
            )),
        ),
        (
            "cells.ods",
            ods(&format!(
                "<table:table table:name=\"s\">{ods_head}{}</table:table>",
                ods_row.repeat(110_000)
            )),
        ),
        (
            "column.csv",
            ("姓名,部门\n".to_owned() + &repeated("a\n", 19)).into_bytes(),
        ),
        (
            "columns.csv",
            ("姓名,部门\n".to_owned() + &repeated(&("a,".repeat(9_999) + "\n"), 19)).into_bytes(),
        ),
        (
            "empty.csv",
            ("姓名,部门\n".to_owned() + &repeated(&(",".repeat(9_999) + "\n"), 19)).into_bytes(),
        ),
        (
            "text.csv",
            ("姓名,部门\n".to_owned() + &repeated("犇犇犇犇犇犇犇犇犇犇犇\n", 19)).into_bytes(),
        ),
        (
            "one-cell.csv",
            ("姓名,部门\n".to_owned() + &repeated("犇", 19)).into_bytes(),
        ),
    ];
    for (name, content) in &files {
        assert!(content.len() <= 20 << 20, "{name}: {}", content.len());
        fs::write(case.home().join(name), content).unwrap();
    }
    let before = state(&case.home().join("data"));
    for (name, _) in &files {
        let (said, memory) = measured(&case, name, &["--yes"]);
        assert!(!findings(&said).is_empty(), "{name}: {said:.500}");
        assert!(memory < MOST, "{name}: {memory} MB, {said:.500}");
    }
    assert!(before == state(&case.home().join("data")));
}

#[test]
fn a_pipe_is_no_spreadsheet() {
    let case = Case::bilingual();
    let path = case.home().join("名单.xlsx");
    crate::support::tool("mkfifo", &[path.as_ref()]);
    let before = state(&case.home().join("data"));
    let started = Instant::now();
    let (said, _) = measured(&case, "名单.xlsx", &["--yes"]);
    assert!(started.elapsed() < Duration::from_secs(20));
    let found = findings(&said);
    assert_eq!(found[0]["severity"], "error", "{said}");
    assert!(before == state(&case.home().join("data")));
}

#[test]
fn a_file_that_breaks_its_reader_is_a_damaged_file() {
    let case = Case::bilingual();
    // Cut off within quotation marks.
    let cut = "<row r=\"1\"><c t=\"inlineStr><is><t>姓名</t></is></c></row>";
    fs::write(case.home().join("cut.xlsx"), xlsx(cut, "", "", "")).unwrap();
    let output = case.run(&["import", "roster", "cut.xlsx", "--yes", "--lang", "en"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("[spreadsheet-broken]"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

/// The data before it is changed, with a table that changes it.
fn with_table() -> Case {
    let case = Case::bilingual();
    let table = "姓名,年级\n欧阳翀,四年级\n尉迟玥,二年级\n阿卜杜拉·买买提,二年级\n王犇,二年级\n李㛃,一年级\n张䶮,一年级\n陈𬭎,一年级\n";
    fs::write(case.home().join("名单.csv"), table).unwrap();
    case
}

#[test]
fn data_that_may_not_be_written_is_told() {
    let case = with_table();
    let path = case.file("staff.yaml");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = state(case.home());
    for (lang, expected) in [("en", "error["), ("zh-CN", "错误[")] {
        let output = case.run(&["import", "roster", "名单.csv", "--yes", "--lang", lang]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains(expected) && said.contains("staff.yaml"),
            "{said}"
        );
    }
    assert!(before == state(case.home()));
}

/// Whoever changes the data while the question waits for its answer loses nothing.
#[test]
fn data_that_changed_while_it_was_shown_stays_as_it_is() {
    let case = with_table();
    let program = env!("CARGO_BIN_EXE_gongkai");
    let command = format!("'{program}' import roster 名单.csv --lang en");
    let mut child = std::process::Command::new("script")
        .args(["-q", "-e", "-c", &command, "/dev/null"])
        .current_dir(case.home())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("script cannot be run; `tests/run` installs what the tests need");
    let mut output = child.stdout.take().unwrap();
    let mut said = Vec::new();
    // The question stands at the end of what is shown.
    let mut byte = [0];
    while !String::from_utf8_lossy(&said).contains("(yes/no")
        && output.read(&mut byte).unwrap() == 1
    {
        said.extend(byte);
    }
    let path = case.file("staff.yaml");
    let mine = fs::read_to_string(&path).unwrap() + "# 我刚改过\n";
    fs::write(&path, &mine).unwrap();
    let before = state(&case.home().join("data"));
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"y\n").unwrap();
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    assert!(!child.wait().unwrap().success(), "{rest}");
    assert!(rest.contains("[file-changed-meanwhile]"), "{rest}");
    assert!(before == state(&case.home().join("data")));
    assert_eq!(fs::read_to_string(Path::new(&path)).unwrap(), mine);
}
