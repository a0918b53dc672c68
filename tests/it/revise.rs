//! `gongkai revise`: what changed since the last publication, as an entry of the record of revisions; and the note of a
//! build that changes what was published without one.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::facts::{facts, warnings_of_build};
use crate::support::{Case, gongkai};

const RECORD: &str = "revisions:
  - date: 2026-11-26
    text:
";

/// What the command answers a script, and its exit status.
#[track_caller]
fn revise(case: &Case, arguments: &[&str]) -> (Value, Option<i32>) {
    let arguments = [&["revise", "--lang", "en", "--format", "json"], arguments].concat();
    let output = case.run(&arguments);
    let answer = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    (answer, output.status.code())
}

fn settings(case: &Case) -> String {
    fs::read_to_string(case.file("disclosure.yaml")).unwrap()
}

/// The rules that keep the command from its work.
fn rules(answer: &Value) -> Vec<String> {
    let findings = answer["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect()
}

/// Published, and then changed: a department is renamed, somebody left, somebody joined, an article says something else.
fn changed() -> Case {
    let case = Case::bilingual();
    case.build();
    let staff = fs::read_to_string(case.file("staff.yaml")).unwrap();
    let at = staff.find("  - name: 张䶮").unwrap();
    let left = staff[at..].find("  - name: 陈𬭎").unwrap();
    let staff = format!(
        "{}{}  - name: 赵赟\n    political-status: 共青团员\n    grade: 一年级\n",
        &staff[..at],
        &staff[at + left..]
    );
    case.write("staff.yaml", staff)
}

#[test]
fn an_entry_says_in_each_language_what_changed() {
    let case = changed();
    let before = settings(&case);
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes"]);
    assert_eq!(status, Some(0), "{answer:#}");
    assert_eq!(answer["written"], true);
    let text = &answer["entries"][0]["text"];
    assert_eq!(text["zh-CN"], "工作人员：加入 1 人，离开 1 人。");
    assert_eq!(text["en"], "Staff: 1 joined, 1 left.");
    // The file is what it was, with the entry at its end.
    let after = settings(&case);
    let written = after.strip_prefix(before.as_str()).unwrap();
    assert!(written.starts_with(RECORD), "{written}");
    assert!(
        written.contains("工作人员：加入 1 人，离开 1 人。"),
        "{written}"
    );
    // Nobody is named who is no longer in the roster.
    assert!(!written.contains("张䶮"));
    // Readers see it, and the build has nothing to remark.
    assert!(
        !warnings_of_build(&case)
            .join("\n")
            .contains("change-without-entry")
    );
    let page = case.read("2026/en/index.html");
    assert!(page.contains("Staff: 1 joined, 1 left."));
    assert!(page.contains("26 November 2026"));
    // What is published now says it all.
    let (answer, status) = revise(&case, &["--date", "2026-11-27", "--yes"]);
    assert_eq!(
        (answer["entries"].as_array().unwrap().len(), status),
        (0, Some(0))
    );
    assert_eq!(settings(&case), after);
}

#[test]
fn articles_departments_and_settings_are_told_by_name() {
    let case = Case::bilingual();
    case.build();
    let case = case
        .replace(
            "disclosure.yaml",
            "issued: 2026-09-30",
            "issued: 2026-09-29",
        )
        .replace("staff.yaml", "name: 学习部", "name: 学业发展部");
    let charter = fs::read_to_string(case.file("charter.yaml")).unwrap();
    fs::write(
        case.file("charter.yaml"),
        charter.replacen("。", "，服务全校同学。", 1),
    )
    .unwrap();
    let (answer, status) = revise(&case, &["--date", "2026年11月26日", "--dry-run"]);
    assert_eq!(status, Some(0), "{answer:#}");
    let text = answer["entries"][0]["text"]["zh-CN"].as_str().unwrap();
    for told in [
        "基本信息：更改发布日期",
        "学习部更名为学业发展部",
        "学生会组织章程：修改第一条",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(text.ends_with('。') && !text.contains("。；"), "{text}");
}

#[test]
fn a_build_that_changes_what_was_published_without_an_entry_notes_it() {
    let unrecorded = |case: &Case| -> Vec<String> {
        let found = warnings_of_build(case).into_iter();
        found
            .filter(|fact| fact.contains("change-without-entry"))
            .collect()
    };
    let case = Case::bilingual();
    assert_eq!(unrecorded(&case), [""; 0]);
    assert_eq!(unrecorded(&case), [""; 0]);
    let case = case.replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    assert_eq!(
        unrecorded(&case),
        ["note change-without-entry disclosure.yaml name=`2026`"]
    );
    // It is published now. A correction of one language alone is seen by its readers, too.
    let translation = fs::read_to_string(case.file("charter.en.yaml")).unwrap();
    let corrected = translation.replacen("The ", "Our ", 1);
    assert_ne!(translation, corrected);
    let case = case.write("charter.en.yaml", corrected);
    assert_eq!(unrecorded(&case).len(), 1);
    // With an entry there is nothing to note, and neither where only the record itself is put right.
    let record = "issued: 2026-09-30\nrevisions:\n  - {date: 2026-10-12, text: {zh-CN: 更正名次。, en: A rank was corrected.}}\n";
    let case = case
        .replace("disclosure.yaml", "issued: 2026-09-30\n", record)
        .replace("staff.yaml", "rank: 3/38", "rank: 4/38");
    assert_eq!(unrecorded(&case), [""; 0]);
    let case = case.replace("disclosure.yaml", "更正名次。", "更正一人的名次。");
    assert_eq!(unrecorded(&case), [""; 0]);
}

#[test]
fn an_entry_that_waits_for_publication_is_replaced_only_on_demand() {
    let case = changed();
    let (_, status) = revise(&case, &["--date", "2026-11-20", "--yes"]);
    assert_eq!(status, Some(0));
    let waiting = settings(&case);
    let case = case.replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes"]);
    assert_eq!(
        (rules(&answer), status),
        (vec!["revise-entry-there".to_owned()], Some(1))
    );
    assert_eq!(settings(&case), waiting);
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes", "--replace"]);
    assert_eq!(status, Some(0), "{answer:#}");
    assert_eq!(
        answer["entries"][0]["replaced"][0],
        "工作人员：加入 1 人，离开 1 人。"
    );
    let settings = settings(&case);
    assert!(
        !settings.contains("2026-11-20") && settings.contains("1 人的信息有更新"),
        "{settings}"
    );
    assert_eq!(
        facts(&case)
            .iter()
            .filter(|it| it.starts_with("error"))
            .count(),
        0
    );
}

#[test]
fn a_published_entry_stays_when_another_is_written() {
    let record = "issued: 2026-09-30\nrevisions:\n  # 第一次\n  - {date: 2026-10-12, text: {zh-CN: 更正名次。, en: A rank was corrected.}}\n";
    let case = Case::bilingual().replace("disclosure.yaml", "issued: 2026-09-30\n", record);
    case.build();
    // Somebody mends a word of what is published, which makes it no other entry.
    let case = case
        .replace("disclosure.yaml", "更正名次。", "更正一人的名次。")
        .replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes", "--replace"]);
    assert_eq!(status, Some(0), "{answer:#}");
    assert_eq!(answer["entries"][0]["replaced"], serde_json::json!([]));
    let settings = settings(&case);
    assert!(
        settings.contains("  # 第一次\n  - {date: 2026-10-12, text: {zh-CN: 更正一人的名次。"),
        "{settings}"
    );
    case.build();
    assert!(
        case.read("2026/en/index.html")
            .contains("Staff: one entry changed.")
    );
}

#[test]
fn nothing_is_written_without_consent() {
    let case = changed();
    let before = settings(&case);
    let (answer, status) = revise(&case, &["--date", "2026-11-26"]);
    assert_eq!((&answer["written"], status), (&Value::from(false), Some(1)));
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--dry-run"]);
    assert_eq!((&answer["written"], status), (&Value::from(false), Some(0)));
    assert_eq!(settings(&case), before);
}

#[test]
fn what_cannot_be_recorded_is_refused() {
    let case = changed();
    for (arguments, rule, expected) in [
        (&[][..], "revise-date", 2),
        (&["--date", "下周"][..], "not-a-date", 2),
        (&["--date", "2026-09-01"][..], "revise-too-early", 1),
        (
            &["--date", "2026-11-26", "--output", "elsewhere"][..],
            "revise-never-published",
            2,
        ),
    ] {
        let (answer, status) = revise(&case, &[arguments, &["--yes"]].concat());
        assert_eq!(
            (rules(&answer), status),
            (vec![rule.to_owned()], Some(expected)),
            "{arguments:?}"
        );
    }
    // A publication of other disclosures is none of these.
    let (answer, status) = {
        fs::rename(case.home().join("data/2026"), case.home().join("data/2027")).unwrap();
        revise(&case, &["--date", "2026-11-26", "--yes"])
    };
    assert_eq!(
        (rules(&answer), status),
        (vec!["revise-never-published".to_owned()], Some(1))
    );
}

#[test]
fn today_is_the_day_where_the_user_is() {
    let case = changed();
    // One of the two zones has another day than London, whatever the hour.
    for zone in ["Pacific/Kiritimati", "Pacific/Niue"] {
        let day = || {
            let date = Command::new("date")
                .arg("+%F")
                .env("TZ", zone)
                .output()
                .unwrap();
            String::from_utf8(date.stdout).unwrap().trim().to_owned()
        };
        let before = day();
        let status = gongkai()
            .args(["revise", "--today", "--yes", "--replace", "--lang", "en"])
            .current_dir(case.home())
            .env("TZ", zone)
            .status()
            .unwrap();
        assert!(status.success());
        let settings = settings(&case);
        assert!(
            settings.contains(&before) || settings.contains(&day()),
            "{zone}: {settings}"
        );
    }
}

#[test]
fn languages_for_which_there_are_no_words_are_named() {
    let case = Case::french();
    case.build();
    let case = case.replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes"]);
    assert_eq!(status, Some(0), "{answer:#}");
    assert_eq!(answer["entries"][0]["untold"], serde_json::json!(["fr"]));
    // And the check says that they are missing.
    let missing = facts(&case);
    assert!(
        missing
            .iter()
            .any(|it| it.contains("disclosure.yaml") && it.contains("translation")),
        "{missing:?}"
    );
}

#[test]
fn corrections_of_other_languages_are_told_as_such() {
    let case = Case::bilingual();
    case.build();
    let translation = fs::read_to_string(case.file("charter.en.yaml")).unwrap();
    let case = case.write("charter.en.yaml", translation.replacen("The ", "Our ", 1));
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--dry-run"]);
    assert_eq!(status, Some(0), "{answer:#}");
    let text = &answer["entries"][0]["text"];
    assert_eq!(text["zh-CN"], "其他语言的文字有更正。");
    assert!(
        text["en"].as_str().unwrap().starts_with("Charter: Article"),
        "{text}"
    );
}

#[test]
fn of_several_entries_the_one_that_waits_is_replaced() {
    let record = "issued: 2026-09-30\nrevisions:\n  - {date: 2026-10-12, text: {zh-CN: 更正名次。, en: A rank was corrected.}}\n";
    let case = Case::bilingual().replace("disclosure.yaml", "issued: 2026-09-30\n", record);
    case.build();
    let waiting = "更正一人的名次。, en: A rank was corrected.}}\n  - {date: 2026-10-05, text: {zh-CN: 自己写的一条。, en: One by hand.}}\n";
    let case = case
        .replace(
            "disclosure.yaml",
            "更正名次。, en: A rank was corrected.}}\n",
            waiting,
        )
        .replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes", "--replace"]);
    assert_eq!(status, Some(0), "{answer:#}");
    assert_eq!(
        answer["entries"][0]["replaced"],
        serde_json::json!(["自己写的一条。"])
    );
    assert!(settings(&case).contains("更正一人的名次。"));
    // No entry is written before one that stays.
    let (answer, _) = revise(&case, &["--date", "2026-10-11", "--yes", "--replace"]);
    assert_eq!(rules(&answer), ["revise-too-early"]);
}

#[test]
fn nothing_is_written_that_could_not_be_published() {
    let waiting = "issued: 2026-09-30\nrevisions:\n  - {date: 2026-10-12, text: 自己写的一条。}\n";
    let case = Case::bilingual();
    case.build();
    let translation = case.file("disclosure.en.yaml");
    let translated = fs::read_to_string(&translation).unwrap_or_default();
    fs::write(
        &translation,
        translated + "revisions:\n  - text: One by hand.\n",
    )
    .unwrap();
    let case = case
        .replace("disclosure.yaml", "issued: 2026-09-30\n", waiting)
        .replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let before = settings(&case);
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--yes", "--replace"]);
    assert_eq!(
        (rules(&answer)[0].as_str(), status),
        ("revise-breaks", Some(1)),
        "{answer:#}"
    );
    assert_eq!(settings(&case), before);
}

#[test]
fn an_entry_is_never_written_in_another_language_than_the_first() {
    let case = Case::with_language("uyghur");
    case.build();
    let file = case.file("staff.yaml");
    let staff = fs::read_to_string(&file).unwrap();
    let rank = staff
        .lines()
        .find_map(|line| line.trim().strip_prefix("rank: "))
        .unwrap();
    fs::write(
        &file,
        staff.replacen(&format!("rank: {rank}"), "rank: 9/99", 1),
    )
    .unwrap();
    let before = settings(&case);
    let (answer, status) = revise(&case, &["--date", "2027-01-01", "--yes"]);
    assert_eq!(
        (rules(&answer), status),
        (vec!["revise-no-words".to_owned()], Some(1))
    );
    assert_eq!(settings(&case), before);
}

#[test]
fn texts_without_numbers_are_told_without_them() {
    let case = Case::bilingual();
    case.build();
    let case = case
        .write("guidance.md", "全文重写过的一段话。\n")
        .write("guidance.en.md", "All of it was written anew.\n")
        .replace(
            "congress.yaml",
            "通过表决办法, 审议代表资格",
            "审议代表资格, 通过表决办法",
        );
    let (answer, status) = revise(&case, &["--date", "2026-11-26", "--dry-run"]);
    assert_eq!(status, Some(0), "{answer:#}");
    for tag in ["zh-CN", "en"] {
        let text = answer["entries"][0]["text"][tag].as_str().unwrap();
        for wrong in ["（1）", "(1)", "：，", ": ,", "新增，", "  "] {
            assert!(!text.contains(wrong), "{text}");
        }
    }
    let text = answer["entries"][0]["text"]["zh-CN"].as_str().unwrap();
    assert_eq!(text.matches("文字有修改").count(), 2, "{text}");
}

#[test]
fn a_build_says_in_words_that_the_record_lacks_an_entry() {
    let case = Case::bilingual();
    case.build();
    let case = case.replace("staff.yaml", "rank: 2/38", "rank: 3/38");
    let output = case.run(&["build", "--lang", "zh"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success());
    assert!(
        said.contains("change-without-entry") && said.contains("gongkai revise"),
        "{said}"
    );
}
