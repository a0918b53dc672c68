//! `gongkai import`: tables as secretaries lay them out, and people and values in other writings.

use std::fs;

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use crate::faults::state;
use crate::support::Case;

/// The people of the small disclosure with their ranks, as place and number of students.
const RANKS: [(&str, &str, &str); 7] = [
    ("欧阳翀", "1", "41"),
    ("尉迟玥", "2", "38"),
    ("阿卜杜拉·买买提", "10", "38"),
    ("王犇", "3", "40"),
    ("李㛃", "", ""),
    ("张䶮", "", ""),
    ("陈𬭎", "", ""),
];

/// What an import of a file beside the data says to a script; the data stays.
fn answer(case: &Case, file: &str) -> Value {
    let before = state(case.home());
    let arguments = [
        "import",
        "roster",
        file,
        "--dry-run",
        "--lang",
        "en",
        "--format",
        "json",
    ];
    let output = case.run(&arguments);
    assert!(before == state(case.home()), "{file}");
    let said = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{file}: {error}: {said}"))
}

fn of_text(case: &Case, table: &str) -> Value {
    fs::write(case.home().join("名单.csv"), table).unwrap();
    answer(case, "名单.csv")
}

/// What was found in the table, each with its cell; findings of the data are left out.
fn found(answer: &Value) -> Vec<String> {
    let findings = answer.as_array().or_else(|| answer["findings"].as_array());
    let findings = findings.unwrap_or_else(|| panic!("{answer:#}"));
    let of_table = findings.iter().filter(|finding| {
        !finding["file"]
            .as_str()
            .unwrap_or_default()
            .ends_with(".yaml")
    });
    let told = of_table.map(|finding| {
        let cell = finding["cell"].as_str().unwrap_or_default();
        format!("{} {cell}", finding["rule"].as_str().unwrap())
    });
    told.collect()
}

/// The changes, each as a name, a key, the old value and the new one.
fn changes(answer: &Value) -> Vec<String> {
    let people = |key: &str| {
        answer[key]
            .as_array()
            .unwrap_or_else(|| panic!("{answer:#}"))
    };
    let mut all: Vec<String> = Vec::new();
    for person in people("changed") {
        for change in person["changes"].as_array().unwrap() {
            let [key, old, new] = ["key", "old", "new"].map(|part| change[part].as_str().unwrap());
            all.push(format!(
                "{} {key}: {old} → {new}",
                person["name"].as_str().unwrap()
            ));
        }
    }
    let joined = people("joined").iter();
    all.extend(joined.map(|person| format!("+ {}", person["name"].as_str().unwrap())));
    let left = people("left").iter();
    all.extend(left.map(|name| format!("- {}", name.as_str().unwrap())));
    all
}

fn ranks(headings: [&str; 2], cells: &dyn Fn(&str, &str) -> [String; 2]) -> String {
    let mut table = format!("姓名,{},{}\n", headings[0], headings[1]);
    for (name, place, of) in RANKS {
        let [place, of] = cells(place, of);
        table.push_str(&format!("{name},{place},{of}\n"));
    }
    table
}

#[test]
fn a_rank_may_stand_in_two_columns() {
    let case = Case::bilingual();
    let plain = |place: &str, of: &str| [place.to_owned(), of.to_owned()];
    let in_words = |place: &str, of: &str| match place {
        "" => ["无".to_owned(), "/".to_owned()],
        _ => [format!("第{place}名"), format!("{of}人")],
    };
    let whole = |place: &str, of: &str| match place {
        "" => [String::new(), String::new()],
        _ => [format!("{place}/{of}"), of.to_owned()],
    };
    for headings in [
        ["名次", "总人数"],
        ["排名", "人数"],
        ["Rank", "Of"],
        ["专业排名", "专业总人数（人）"],
        ["成绩综合排名（名次）", "成绩综合排名（总人数）"],
    ] {
        for cells in [
            &plain as &dyn Fn(&str, &str) -> [String; 2],
            &in_words,
            &whole,
        ] {
            let table = ranks(headings, cells);
            let said = of_text(&case, &table);
            assert_eq!(changes(&said), [""; 0], "{table}");
            assert_eq!(found(&said), [""; 0], "{table}");
        }
    }
    // The total may come first, and headings may have two rows.
    let mut turned = String::from("姓名,成绩综合排名,\n,总人数,名次\n");
    for (name, place, of) in RANKS {
        turned.push_str(&format!("{name},{of},{place}\n"));
    }
    assert_eq!(changes(&of_text(&case, &turned)), [""; 0]);
    let table = ranks(["名次", "总人数"], &plain).replace("王犇,3,40", "王犇,4,40");
    assert_eq!(changes(&of_text(&case, &table)), ["王犇 rank: 3/40 → 4/40"]);
}

#[test]
fn what_two_columns_of_a_rank_do_not_agree_on_is_named() {
    let case = Case::bilingual();
    let plain = |place: &str, of: &str| [place.to_owned(), of.to_owned()];
    let table = ranks(["名次", "总人数"], &plain);
    for (old, new, expected) in [
        ("王犇,3,40", "王犇,3/40,41", "not-a-rank B5"),
        ("王犇,3,40", "王犇,43,40", "impossible-rank B5"),
        ("王犇,3,40", "王犇,3,四十左右", "not-a-rank B5"),
        ("王犇,3,40", "王犇,3,", "not-a-rank B5"),
        ("李㛃,,", "李㛃,,40", "table-rank-of-alone C6"),
    ] {
        assert!(table.contains(old));
        let said = of_text(&case, &table.replace(old, new));
        assert_eq!(found(&said), [expected], "{new}");
    }
    // Without a rank it is a column like any other that is not known.
    let said = of_text(&case, &table.replace("名次", "学号"));
    let expected = ["table-column-unknown B1", "table-column-unknown C1"];
    assert_eq!(found(&said), expected);
}

/// The small disclosure's people under the departments in rows of their own; `|` parts cells, a row of one cell with `=` before
/// it is merged over the table.
const TITLED: &str = "\
序号|姓名|职务
1|欧阳翀|执行主席
2|尉迟玥|副主席
=办公室
3|阿卜杜拉·买买提|部长
=二、学习部（2人）
4|王犇|部长
5|李㛃|干事
=主席团
6|张䶮|
7|陈𬭎|";

fn workbook(case: &Case, rows: &str) -> &'static str {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("名单").unwrap();
    let width = rows
        .lines()
        .map(|row| row.split('|').count())
        .max()
        .unwrap();
    for (at, row) in (0..).zip(rows.lines()) {
        if let Some(title) = row.strip_prefix('=') {
            let last = u16::try_from(width).unwrap() - 1;
            sheet
                .merge_range(at, 0, at, last, title, &Format::new())
                .unwrap();
            continue;
        }
        for (column, text) in (0..).zip(row.split('|')) {
            sheet.write_string(at, column, text).unwrap();
        }
    }
    workbook.save(case.home().join("名单.xlsx")).unwrap();
    "名单.xlsx"
}

#[test]
fn departments_may_stand_in_rows_of_their_own() {
    let case = Case::bilingual();
    let titles = ["A4", "A6", "A9"].map(|cell| format!("table-title {cell}"));
    for rows in [
        TITLED.to_owned(),
        // With a column that is empty below them.
        TITLED
            .lines()
            .map(|row| match row {
                row if row.starts_with('=') => row.to_owned(),
                row if row.starts_with("序号") => format!("{row}|部门"),
                row => format!("{row}|"),
            })
            .collect::<Vec<_>>()
            .join("\n"),
        // Not merged, in the column of serial numbers.
        TITLED.replace('=', ""),
    ] {
        let said = answer(&case, workbook(&case, &rows));
        assert_eq!(changes(&said), [""; 0], "{rows}");
        assert_eq!(found(&said), titles, "{rows}");
    }
    // In text, and in the column of names, those that the data knows are certain.
    let table: String = TITLED
        .replace('=', "|")
        .lines()
        .map(|row| row.split_once('|').unwrap().1.replace('|', ",") + "\n")
        .collect();
    let said = of_text(&case, &table);
    assert_eq!(changes(&said), [""; 0], "{table}");
    assert_eq!(
        found(&said),
        ["table-title A4", "table-title A6", "table-title A9"]
    );
    // Whoever moves below another title is in another department.
    let moved = TITLED
        .replace("5|李㛃|干事\n", "")
        .replace("=二", "5|李㛃|干事\n=二");
    let said = answer(&case, workbook(&case, &moved));
    assert_eq!(changes(&said), ["李㛃 department: 学习部 → 办公室"]);
}

#[test]
fn a_repeated_head_below_each_title_is_none() {
    let case = Case::bilingual();
    let rows = "\
=主席团
序号|姓名|职务
1|欧阳翀|执行主席
2|尉迟玥|副主席
6|张䶮|
7|陈𬭎|
=办公室
序号|姓名|职务
3|阿卜杜拉·买买提|部长
=学习部
序号|姓名|职务
4|王犇|部长
5|李㛃|干事";
    let said = answer(&case, workbook(&case, rows));
    assert_eq!(changes(&said), [""; 0]);
    let titles = ["A1", "A7", "A10"].map(|cell| format!("table-title {cell}"));
    assert_eq!(found(&said), titles);
}

#[test]
fn what_may_be_a_title_or_a_note_is_never_guessed() {
    let case = Case::bilingual();
    let with = |row: &str| TITLED.replace("4|王犇", &format!("{row}\n4|王犇"));
    for (row, expected) in [
        // A department that is new.
        ("=新媒体中心", "table-title A7"),
        ("=青志协", "table-title-uncertain A7"),
        ("=学生干部", "table-title-uncertain A7"),
        ("|宣传部|", "table-title-uncertain B7"),
        ("=注：以下为部员", "table-note A7"),
        ("=以下各位由学习部统一安排，请核对。", "table-note A7"),
    ] {
        let said = answer(&case, workbook(&case, &with(row)));
        let mut told = found(&said);
        told.retain(|found| found.ends_with('7'));
        assert_eq!(told, [expected], "{row}");
        let is_error = expected.starts_with("table-title-uncertain");
        assert_eq!(said["changed"].is_null(), is_error, "{row}: {said:#}");
    }
    // Where a table has no titles, a text between people is what it was: a note.
    let plain: String = TITLED
        .lines()
        .filter(|row| !row.starts_with('='))
        .map(|row| format!("{row}\n"))
        .collect();
    let noted = plain.replace("4|王犇", "=以下为部员\n4|王犇");
    assert_eq!(
        found(&answer(&case, workbook(&case, &noted))),
        ["table-note A5"]
    );
    // A department that stands in its own column without a name lacks its people.
    let lacking = plain
        .replace("职务\n", "职务|部门\n")
        .replace("4|王犇", "||| 学习部\n4|王犇");
    let told = found(&answer(&case, workbook(&case, &lacking)));
    assert_eq!(told, ["table-nameless D5"]);
}

const SMALL: &str = "\
姓名,政治面貌,院系,年级,成绩综合排名,是否存在课业不及格,学生工作经历,职务,部门
欧阳翀,CPC member,云计算系,Third year,1/41,No,班长,Executive chair,
尉迟玥,League member,云计算系,second year,2/38,No,,vice president,
阿卜杜拉·买买提,League member,天气系,Second year,10/38,No,,Head,办公室
王犇,League member,天气系,Second year,3/40,Yes,,Minister,学习部
李㛃,League member,天气系,First year,,,,Officer,学习部
张䶮,League member,,First year,,,,,
陈𬭎,League member,,First year,,,,,
";

#[test]
fn a_value_in_the_other_language_is_the_same_value() {
    for case in [Case::bilingual(), Case::small()] {
        let said = of_text(&case, SMALL);
        assert_eq!(changes(&said), [""; 0]);
        for (old, new, expected) in [
            (
                "Minister",
                "Deputy head",
                "王犇 position: 部长 → Deputy head",
            ),
            (
                "Executive chair",
                "Vice president",
                "欧阳翀 position: 执行主席 → Vice president",
            ),
            (
                "Third year",
                "Second year",
                "欧阳翀 grade: 三年级 → Second year",
            ),
            // Within a language they are two words.
            ("Minister", "主任", "王犇 position: 部长 → 主任"),
        ] {
            let said = of_text(&case, &SMALL.replace(old, new));
            assert_eq!(changes(&said), [expected]);
        }
    }
}

#[test]
fn a_name_in_latin_letters_is_one_on_every_keyboard() {
    for (name, variants) in [
        (
            "Aoife O’Neil-Smith",
            &[
                "Aoife O'Neil-Smith",
                "Aoife O＇Neil－Smith",
                "Aoife O`Neil‐Smith",
                "Aoife  O´Neil–Smith",
                "Ａｏｉｆｅ O'Neil‑Smith",
            ][..],
        ),
        (
            "Li Ming",
            &["Ｌｉ Ｍｉｎｇ", "Li\u{A0}Ming", "Li\u{3000}Ming", "LiMing"],
        ),
    ] {
        let case = Case::small().replace("staff.yaml", "王犇", &format!("\"{name}\""));
        for variant in variants {
            let said = of_text(&case, &SMALL.replace("王犇", variant));
            assert_eq!(changes(&said), [""; 0], "{variant}");
        }
        // Written in capitals it is the same person, whose name is written otherwise.
        let capitals = name.to_uppercase();
        let said = of_text(&case, &SMALL.replace("王犇", &capitals));
        assert_eq!(
            changes(&said),
            [format!("{capitals} name: {name} → {capitals}")]
        );
        let said = of_text(&case, &SMALL.replace("王犇", "Niamh Byrne"));
        assert_eq!(
            changes(&said),
            ["+ Niamh Byrne".to_owned(), format!("- {name}")]
        );
    }
}

#[test]
fn the_digits_of_a_grade_have_no_width() {
    let typed = "\
姓名,年级
欧阳翀,三年级
尉迟玥,二年级
阿卜杜拉·买买提,二年级
王犇,GRADE
李㛃,一年级
张䶮,一年级
陈𬭎,一年级
";
    for (data, table, is_same) in [
        ("２０２６级", "２０２６级", true),
        ("２０２６级", "2026级", true),
        ("2026级", "２０２６ 级", true),
        ("2026级", "2025级", false),
    ] {
        let case = Case::small();
        let staff = fs::read_to_string(case.file("staff.yaml")).unwrap();
        let at = staff.find("王犇").unwrap();
        let changed = staff[at..].replacen("二年级", data, 1);
        assert_ne!(changed, staff[at..]);
        fs::write(
            case.file("staff.yaml"),
            format!("{}{changed}", &staff[..at]),
        )
        .unwrap();
        let said = of_text(&case, &typed.replace("GRADE", table));
        assert_eq!(changes(&said).is_empty(), is_same, "{data} {table}");
    }
}
