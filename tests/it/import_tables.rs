//! `gongkai import`: what a table of people changes, what is shown of it, and what is written.

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::faults::{calls, killed_at, some, state};
use crate::support::{Case, copy, gongkai, project};

/// The roster of the small disclosure as a spreadsheet has it.
const SMALL: &str = "\
姓名,政治面貌,院系,年级,成绩综合排名,是否存在课业不及格,学生工作经历,职务,部门
欧阳翀,中共党员,云计算系,三年级,1/41,否,班长,执行主席,
尉迟玥,共青团员,云计算系,二年级,2/38,否,,副主席,
阿卜杜拉·买买提,共青团员,天气系,二年级,10/38,否,,部长,办公室
王犇,共青团员,天气系,二年级,3/40,是,,部长,学习部
李㛃,共青团员,天气系,一年级,,,,干事,学习部
张䶮,共青团员,,一年级,,,,,
陈𬭎,共青团员,,一年级,,,,,
";

/// The small disclosure with a table beside it.
fn with_table(table: &str) -> Case {
    let case = Case::bilingual();
    fs::write(case.home().join("名单.csv"), table).unwrap();
    case
}

fn import(case: &Case, options: &[&str]) -> Output {
    let arguments = [&["import", "roster", "名单.csv", "--lang", "en"], options].concat();
    case.run(&arguments)
}

/// What an import says to a script.
fn answer(case: &Case, options: &[&str]) -> Value {
    let output = import(case, &[&["--format", "json"], options].concat());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|it| it.as_str().or_else(|| it["name"].as_str()).unwrap())
        .collect()
}

/// The changes of the only person who changes: key, old and new value.
fn changes(answer: &Value) -> Vec<[&str; 3]> {
    let [person] = &answer["changed"].as_array().unwrap()[..] else {
        panic!("{answer}");
    };
    let all = person["changes"].as_array().unwrap().iter();
    all.map(|change| ["key", "old", "new"].map(|part| change[part].as_str().unwrap()))
        .collect()
}

fn staff(case: &Case) -> String {
    fs::read_to_string(case.file("staff.yaml")).unwrap()
}

#[test]
fn a_table_that_says_the_same_changes_nothing() {
    let case = with_table(SMALL);
    let before = state(case.home());
    for options in [&[][..], &["--yes"], &["--dry-run"]] {
        let output = import(&case, options);
        assert_eq!(output.status.code(), Some(0), "{options:?}");
    }
    let unchanged = answer(&case, &["--yes"]);
    assert_eq!(unchanged["written"], serde_json::json!([]));
    assert_eq!(unchanged["changed"], serde_json::json!([]));
    assert!(before == state(case.home()));
}

#[test]
fn one_value_is_changed_in_its_place_and_nothing_else() {
    let table = SMALL.replace("3/40,是", "4/40,是");
    let case = with_table(&table);
    let shown = answer(&case, &[]);
    assert_eq!(changes(&shown), [["rank", "3/40", "4/40"]]);
    let before = staff(&case);
    assert!(import(&case, &["--yes"]).status.success());
    assert_eq!(staff(&case), before.replace("rank: 3/40", "rank: 4/40"));
    assert_eq!(answer(&case, &["--yes"])["written"], serde_json::json!([]));
}

#[test]
fn nothing_is_written_unseen() {
    let case = with_table(&SMALL.replace("3/40", "4/40"));
    let before = state(case.home());
    for (options, code) in [
        (&[][..], 1),
        (&["--dry-run"], 0),
        (&["--dry-run", "--yes"], 0),
        (&["--format", "json"], 1),
    ] {
        let output = import(&case, options);
        assert_eq!(output.status.code(), Some(code), "{options:?}");
        assert!(before == state(case.home()), "{options:?}");
    }
}

#[test]
fn who_is_asked_decides() {
    for (answer, is_written) in [
        ("y\n", true),
        ("yes\n", true),
        ("是\n", true),
        ("\n", false),
        ("n\n", false),
        ("maybe\n", false),
    ] {
        let case = with_table(&SMALL.replace("3/40", "4/40"));
        // `script` gives the program a terminal.
        let program = env!("CARGO_BIN_EXE_gongkai");
        let command = format!("'{program}' import roster 名单.csv --lang en");
        let mut child = std::process::Command::new("script")
            .args(["-q", "-e", "-c", &command, "/dev/null"])
            .current_dir(case.home())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("script cannot be run; `tests/run` installs what the tests need");
        let mut input = child.stdin.take().unwrap();
        input.write_all(answer.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        drop(input);
        assert_eq!(output.status.success(), is_written, "{answer:?}");
        assert_eq!(staff(&case).contains("4/40"), is_written, "{answer:?}");
    }
}

#[test]
fn a_table_is_read_from_standard_input() {
    let case = Case::bilingual();
    let table = SMALL.replace("3/40", "4/40").replace(',', "\t");
    let mut child = gongkai()
        .args(["import", "roster", "-", "--yes", "--lang", "en"])
        .current_dir(case.home())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(table.as_bytes()).unwrap();
    drop(input);
    assert!(child.wait().unwrap().success());
    assert!(staff(&case).contains("4/40"));
}

#[test]
fn who_leaves_and_who_joins_take_their_translations_along() {
    let leaver = "尉迟玥,共青团员,云计算系,二年级,2/38,否,,副主席,\n";
    let joiner = "赵堃,共青团员,天气系,一年级,,,,干事,学习部\n";
    let table = SMALL
        .replace(leaver, "")
        .replace("张䶮", &format!("{joiner}张䶮"));
    let table = table
        .replace(joiner, "")
        .replacen("张䶮", &format!("{joiner}张䶮"), 1);
    let case = with_table(&table);
    let shown = answer(&case, &[]);
    assert_eq!(names(&shown["joined"]), ["赵堃"]);
    assert_eq!(names(&shown["left"]), ["尉迟玥"]);
    assert_eq!(names(&shown["changed"]), [""; 0]);
    assert!(import(&case, &["--yes"]).status.success());
    let english = fs::read_to_string(case.file("staff.en.yaml")).unwrap();
    let people: Vec<&str> = english
        .lines()
        .skip_while(|line| *line != "people:")
        .skip(1)
        .collect();
    assert_eq!(people.len(), 7, "{english}");
    assert!(!english.contains("Vice president"));
    assert!(people[1].contains("Abdulla Memet"), "{english}");
    assert_eq!(people[4].trim(), "-", "{english}");
}

#[test]
fn a_renamed_person_is_one_change_and_a_replaced_one_is_two() {
    for (name, renamed) in [
        ("王犇犇", true),
        ("王奔", true),
        ("王赟", true),
        ("李赟", false),
    ] {
        let case = with_table(&SMALL.replace("王犇", name));
        let shown = answer(&case, &[]);
        match renamed {
            true => assert_eq!(changes(&shown), [["name", "王犇", name]]),
            false => {
                assert_eq!(names(&shown["joined"]), [name]);
                assert_eq!(names(&shown["left"]), ["王犇"]);
            }
        }
    }
    // With a rank of her own she is another person.
    let case = with_table(&SMALL.replace("王犇", "王赟").replace("3/40", "9/40"));
    let shown = answer(&case, &[]);
    assert_eq!(names(&shown["left"]), ["王犇"]);
    assert_eq!(shown["doubts"][0]["joined"], "王赟");
}

#[test]
fn people_of_one_name_are_kept_apart() {
    let second = "王犇,群众,海洋系,三年级,7/50,否,,干事,办公室\n";
    let case = with_table(&format!("{SMALL}{second}"));
    let shown = answer(&case, &[]);
    assert_eq!(names(&shown["joined"]), ["王犇"]);
    assert_eq!(names(&shown["changed"]), [""; 0]);
    assert_eq!(shown["namesakes"][0]["former"], 1);
    assert_eq!(shown["namesakes"][0]["rows"], 2);
    assert!(import(&case, &["--yes"]).status.success());
    // Whichever stands first: each is still who he is.
    let table = format!("{SMALL}{second}").replace("7/50", "8/50");
    fs::write(case.home().join("名单.csv"), table).unwrap();
    assert_eq!(changes(&answer(&case, &[])), [["rank", "7/50", "8/50"]]);
    // Another person of the same name in place of the former one.
    let first = "王犇,共青团员,天气系,二年级,3/40,是,,部长,学习部\n";
    let case = with_table(&SMALL.replace(first, second));
    let shown = answer(&case, &[]);
    assert_eq!(names(&shown["left"]), ["王犇"]);
    assert_eq!(names(&shown["joined"]), ["王犇"]);
}

#[test]
fn an_empty_cell_empties_and_a_missing_column_leaves() {
    let case = with_table(&SMALL.replace("1/41,否,班长", "1/41,否,"));
    assert_eq!(changes(&answer(&case, &[])), [["experience", "班长", ""]]);
    assert!(import(&case, &["--yes"]).status.success());
    assert!(!staff(&case).contains("班长"));
    let english = fs::read_to_string(case.file("staff.en.yaml")).unwrap();
    assert!(!english.contains("Class monitor"), "{english}");
    let case = with_table(
        "姓名,年级\n欧阳翀,三年级\n尉迟玥,二年级\n阿卜杜拉·买买提,二年级\n王犇,二年级\n李㛃,一年级\n张䶮,一年级\n陈𬭎,一年级\n",
    );
    assert_eq!(answer(&case, &["--yes"])["changed"], serde_json::json!([]));
}

#[test]
fn most_of_the_people_leave_only_with_a_warning() {
    let case = with_table("姓名,部门,职务\n赵堃,办公室,部长\n钱垚,学习部,部长\n孙赟,办公室,干事\n");
    let output = import(&case, &["--dry-run"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.starts_with("7 of the people so far, who were 7, are not in the table"),
        "{said}"
    );
}

/// The shipped disclosure, and its roster as a table.
fn shipped() -> (Case, Vec<Vec<String>>) {
    let case = Case::bilingual();
    fs::remove_dir_all(case.home().join("data")).unwrap();
    copy(&project().join("data"), &case.home().join("data"));
    let staff = fs::read_to_string(case.home().join("data/2021/staff.yaml")).unwrap();
    let (departments, people) = staff.split_once("\npeople:").unwrap();
    let value = |line: &str| {
        line.split_once(':')
            .map(|(_, value)| value.trim().to_owned())
    };
    let lines: Vec<&str> = departments.lines().collect();
    let name = |id: &str| {
        let at = lines
            .iter()
            .position(|line| line.trim() == format!("- id: {id}"));
        at.and_then(|at| value(lines[at + 1])).unwrap_or_default()
    };
    let rows = people.split("\n  - ").skip(1).map(|person| {
        let lines = person
            .lines()
            .filter(|line| line.contains(':') && !line.contains('#'));
        let mut row: Vec<String> = lines.filter_map(value).collect();
        let id = row.pop().unwrap();
        row.push(name(&id));
        row
    });
    let rows = rows.collect();
    (case, rows)
}

fn table(rows: &[Vec<String>]) -> String {
    let head = "姓名,政治面貌,院系,年级,成绩综合排名,是否存在课业不及格,学生工作经历,职务,部门\n";
    let rows = rows.iter().map(|row| format!("{}\n", row.join(",")));
    head.to_owned() + &rows.collect::<String>()
}

#[test]
fn three_leavers_and_a_renamed_department_are_one_step() {
    let (case, mut rows) = shipped();
    let settings = case.home().join("data/2021/disclosure.yaml");
    let term =
        "terms:\n  - name: {zh-CN: 文体部部长, en: Head of Culture and Sports}  # 名单里的\n";
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replacen("terms:\n", term, 1)).unwrap();
    assert!(fs::read_to_string(&settings).unwrap().contains(term));
    let list = case.home().join("名单.csv");
    fs::write(&list, table(&rows)).unwrap();
    assert_eq!(answer(&case, &["data"])["changed"], serde_json::json!([]));
    for row in &mut rows {
        for value in row.iter_mut() {
            *value = value.replace("文体部", "文艺体育部");
        }
    }
    let gone: Vec<String> = [30, 20, 10].map(|at| rows.remove(at)[0].clone()).into();
    fs::write(&list, table(&rows)).unwrap();
    let shown = answer(&case, &["data"]);
    let mut left = names(&shown["left"]);
    left.reverse();
    assert_eq!(left, gone);
    assert_eq!(shown["departments"]["renamed"][0]["id"], "culture-sports");
    assert_eq!(shown["departments"]["added"], serde_json::json!([]));
    let read = |name: &str| fs::read_to_string(case.home().join("data/2021").join(name)).unwrap();
    let before = ["staff.yaml", "charter.yaml", "disclosure.yaml"].map(read);
    assert!(import(&case, &["data", "--yes"]).status.success());
    let [staff, charter, disclosure] = ["staff.yaml", "charter.yaml", "disclosure.yaml"].map(read);
    assert_eq!(charter, before[1].replace("文体部", "文艺体育部"));
    assert_eq!(disclosure, before[2].replace("文体部", "文艺体育部"));
    // Of the roster, the lines that are left are the former ones, comments and empty lines included.
    let mut former = before[0].replace("文体部", "文艺体育部");
    for name in &gone {
        let at = former
            .find(&format!("  - name:             {name}\n"))
            .unwrap();
        let end = former[at..]
            .find("\n\n")
            .map_or(former.len(), |end| at + end + 2);
        former.replace_range(at..end, "");
    }
    assert_eq!(staff, former);
    assert_eq!(answer(&case, &["data"])["changed"], serde_json::json!([]));
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let case = with_table(
        &SMALL
            .replace("3/40", "4/40")
            .replace("干事,学习部", "干事,宣传部"),
    );
    let text = format!("\u{FEFF}{}", staff(&case).replace('\n', "\r\n"));
    fs::write(case.file("staff.yaml"), &text).unwrap();
    assert!(import(&case, &["--yes"]).status.success());
    let expected = text
        .replace("3/40", "4/40")
        .replace(
            "学习部}\r\n",
            "学习部}\r\n  - {id: xuanchuanbu, name: 宣传部}\r\n",
        )
        .replace(
            "干事\r\n    department: study",
            "干事\r\n    department: xuanchuanbu",
        );
    assert_eq!(staff(&case), expected);
}

#[test]
fn a_kill_leaves_the_old_or_the_new() {
    let table = SMALL.replace("学习部", "学风部").replace("李㛃", "李垚");
    let arguments = ["import", "roster", "名单.csv", "--yes", "--lang", "en"];
    let texts = |case: &Case| {
        ["staff.yaml", "staff.en.yaml", "disclosure.yaml"]
            .map(|name| fs::read_to_string(case.file(name)).unwrap())
    };
    let case = with_table(&table);
    let old = texts(&case);
    let calls = calls(&case, &arguments);
    let new = texts(&case);
    assert_ne!(old, new);
    for call in some(&calls, 16) {
        let case = with_table(&table);
        killed_at(&case, &arguments, &call);
        // The next command finishes what was cut off.
        case.run(&["check", "--lang", "en"]);
        let left = texts(&case);
        assert!(left == old || left == new, "{call:?}");
    }
}

#[test]
fn what_is_not_understood_keeps_everything_as_it_is() {
    let case = with_table(&SMALL.replace("3/40", "第三名"));
    let before = state(case.home());
    let output = import(&case, &["--yes"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(before == state(case.home()));
}

#[test]
fn of_several_disclosures_one_must_be_named() {
    let case = with_table(&SMALL.replace("3/40", "4/40"));
    copy(
        &case.home().join("data/2026"),
        &case.home().join("data/2025"),
    );
    let output = import(&case, &["--yes"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("[import-which]"), "{said}");
    assert!(import(&case, &["data/2026", "--yes"]).status.success());
}

#[test]
fn advisors_are_imported_too() {
    let case = Case::bilingual();
    let text = fs::read_to_string(case.file("advisors.yaml")).unwrap();
    fs::write(
        case.home().join("名单.csv"),
        "类别,姓名,是否为专职团干,备注\n校团委书记,端木喆,是,\n",
    )
    .unwrap();
    let output = case.run(&[
        "import",
        "advisors",
        "名单.csv",
        "--lang",
        "en",
        "--format",
        "json",
    ]);
    let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(names(&shown["joined"]), ["端木喆"], "{text}");
}

#[test]
fn a_heading_that_holds_the_word_of_a_column_names_it() {
    for (usual, other) in [
        ("成绩综合排名", "学业成绩排名"),
        ("成绩综合排名", "专业绩点名次（名次/总人数）"),
        ("政治面貌", "本人政治面貌"),
        ("是否存在课业不及格", "上学年有无挂科情况"),
    ] {
        let case = with_table(&SMALL.replace(usual, other));
        let read = answer(&case, &[]);
        let findings = read["findings"].as_array().unwrap();
        let is_of_column = |it: &&Value| it["rule"].as_str().unwrap().starts_with("table-column");
        assert_eq!(findings.iter().filter(is_of_column).count(), 0, "{other}");
        assert_eq!(read["changed"], serde_json::json!([]), "{other}");
    }
}

#[test]
fn headings_are_named_in_the_language_of_the_one_that_is_not_known() {
    for (heading, usual, other) in [("爱好", "姓名", "Name"), ("Hobby", "Name", "姓名")] {
        let table = SMALL.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{line},{heading}\n"),
            _ => format!("{line},x\n"),
        });
        let case = with_table(&table.collect::<String>());
        let read = answer(&case, &[]);
        let finding = read["findings"].as_array().unwrap().iter();
        let mut finding = finding.filter(|it| it["rule"] == "table-column-unknown");
        let columns = finding.next().unwrap()["arguments"]["columns"].to_string();
        assert!(
            columns.contains(usual) && !columns.contains(other),
            "{columns}"
        );
    }
}
