//! How much is shown of what was found: one cause once, what follows from it below it, errors first, counted and limited
//! as it is asked for.

use serde_json::Value;

use crate::facts::told;
use crate::support::{Case, said};

fn shown(case: &Case, options: &[&str]) -> String {
    said(case, &[&["check", "--lang", "en"], options].concat()).0
}

fn json(case: &Case, options: &[&str]) -> Vec<Value> {
    let (text, _) = said(case, &[&["check", "--format", "json"], options].concat());
    serde_json::from_str(&text).unwrap()
}

/// The small roster with `count` more people, whose line `line` is the same.
fn with_people(count: usize, line: &str) -> Case {
    let name = |at: usize| ["翀", "垚", "赟", "玥", "喆", "堃"][at % 6].repeat(at / 6 + 1);
    let person = |at: usize| {
        let name = name(at);
        format!("  - {{name: 尉迟{name}, political-status: 共青团员, grade: 一年级, {line}}}\n")
    };
    let people: String = (0..count).map(person).collect();
    let roster = std::fs::read_to_string(Case::small().file("staff.yaml")).unwrap();
    Case::small().write("staff.yaml", roster + &people)
}

#[test]
fn one_cause_is_told_once_with_its_places() {
    let case = with_people(20, "department: stdy");
    let text = shown(&case, &["--select", "unknown-department"]);
    assert_eq!(told(&text).len(), 1, "{text}");
    // Of 19 other places ten are named, each with whose it is.
    let places = text.matches("data/2026/staff.yaml:").count();
    assert_eq!(places, 1 + 10, "{text}");
    assert!(
        text.contains(": 尉迟垚\n") && text.contains("and 9 more"),
        "{text}"
    );
    assert!(text.contains("1 error, 0 warnings"), "{text}");
    let all = shown(&case, &["--select", "unknown-department", "--limit", "0"]);
    assert_eq!(all.matches("data/2026/staff.yaml:").count(), 20, "{all}");
    // Programs are told all, whatever the limit.
    let found = json(&case, &["--select", "unknown-department", "--limit", "1"]);
    assert_eq!(found.len(), 20);
    for format in ["github", "sarif"] {
        let text = shown(
            &case,
            &["--select", "unknown-department", "--format", format],
        );
        assert_eq!(
            text.matches("no department has the id").count(),
            20,
            "{format}"
        );
    }
}

#[test]
fn a_value_that_is_not_understood_names_the_person_and_is_told_once() {
    let case = Case::small()
        .replace("staff.yaml", "rank: 1/41", "rank: 0/3")
        .replace("staff.yaml", "rank: 2/38", "rank: 10%")
        .replace("staff.yaml", "rank: 10/38", "rank: 10%")
        .replace("staff.yaml", "rank: 3/40", "rank: 3／43／2")
        .replace("staff.yaml", "failed-courses: 否", "failed-courses: 一门")
        .replace("staff.yaml", "failed-courses: 否", "failed-courses: 一门");
    for language in ["zh", "en"] {
        let (text, _) = said(&case, &["check", "--lang", language]);
        let titles: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with("error[") || line.starts_with("错误["))
            .collect();
        // 10 % is one wrong value of two people, 一门 another.
        assert_eq!(titles.len(), 4, "{text}");
        for (value, person) in [
            ("0/3", "欧阳翀"),
            ("10%", "尉迟玥"),
            ("3／43／2", "王犇"),
            ("一门", "欧阳翀"),
        ] {
            let of_value = |title: &&&str| title.contains(value) && title.contains(person);
            assert!(titles.iter().any(|title| of_value(&title)), "{text}");
        }
        // The other places say whose they are.
        assert!(text.contains(": 阿卜杜拉·买买提\n"), "{text}");
        assert!(text.contains(": 尉迟玥\n"), "{text}");
    }
}

#[test]
fn what_two_mistakes_have_in_common_is_not_one_cause() {
    // Two people who stand on the roster twice are two mistakes; the same id in two disclosures is two.
    let twice = "\n  - name: 王犇\n    faculty: 天气系\n    grade: 二年级\n  - name: 欧阳翀\n    faculty: 云计算系\n    grade: 三年级\n";
    let roster = std::fs::read_to_string(Case::small().file("staff.yaml")).unwrap();
    let case = Case::small().write("staff.yaml", roster.trim_end().to_owned() + twice);
    let text = shown(&case, &["--select", "person-twice"]);
    assert_eq!(told(&text).len(), 2, "{text}");
    assert!(text.contains("2 errors"), "{text}");
}

#[test]
fn what_may_follow_stands_below_its_cause() {
    let case = Case::small()
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 学生会各部门设部长2名：",
        )
        .replace("staff.yaml", "department: office", "department: 办公处")
        .replace(
            "staff.yaml",
            "    department: study",
            "    department: 学习处",
        );
    let text = shown(&case, &["--select", "consistency"]);
    let rules: Vec<String> = told(&text)
        .iter()
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(
        rules,
        ["unknown-department", "unknown-department"],
        "{text}"
    );
    let follows = text.find("error[stated-number]").unwrap();
    let second = text.rfind("error[unknown-department]").unwrap();
    assert!(follows < second, "{text}");
    assert!(text.contains("2 errors, 0 warnings"), "{text}");
    let found = json(&case, &["--select", "stated-number"]);
    assert!(!found.is_empty());
    for finding in found {
        assert_eq!(finding["follows"]["rule"], "unknown-department");
        assert_eq!(finding["follows"]["file"], "data/2026/staff.yaml");
    }
    let sarif = case.run(&[
        "check",
        "data",
        "--select",
        "stated-number",
        "--format",
        "sarif",
    ]);
    let sarif: Value = serde_json::from_slice(&sarif.stdout).unwrap();
    let follows = &sarif["runs"][0]["results"][0]["properties"]["follows"];
    let place = &follows["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(follows["ruleId"], "unknown-department");
    assert_eq!(place, "data/2026/staff.yaml");
    // Asked for by itself, a consequence is told by itself.
    let alone = shown(&case, &["--select", "stated-number"]);
    assert_eq!(told(&alone)[0].split(' ').next(), Some("stated-number"));
}

#[test]
fn a_mistyped_key_is_told_before_the_missing_one() {
    let case = Case::bilingual()
        .replace("staff.yaml", "departments:", "departmens:")
        .replace("disclosure.yaml", "institution:", "instituton:");
    let text = shown(&case, &["--select", "form"]);
    let rules: Vec<String> = told(&text)
        .iter()
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(rules, ["unknown-key-near", "unknown-key-near"], "{text}");
    // What a mistyped key is meant to be is read; a translator's file that has it right still looks wrong.
    let follows = text.split("may follow from it: ").nth(1).unwrap();
    assert!(follows.starts_with("error[overlay-unknown-key]"), "{text}");
}

#[test]
fn settings_that_cannot_be_read_are_the_cause_of_what_is_waived() {
    let case = Case::small()
        .replace("staff.yaml", "rank: 3/40", "rank: 10/38")
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
        .waiving("  - {rule: same-rank, at: staff.yaml, reason: 原文如此}\n")
        .replace("disclosure.yaml", "level: school", "level: [school");
    let text = shown(&case, &[]);
    let rules: Vec<String> = told(&text)
        .iter()
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect();
    // What no waiver speaks of is told like any other.
    assert_eq!(rules, ["yaml-bracket", "misspelling"], "{text}");
    assert!(text.contains("note[same-rank]"), "{text}");
}

#[test]
fn errors_come_first_and_a_long_report_ends_in_a_table() {
    let case = with_people(3, "rank: 3")
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
        .replace("advisors.yaml", "name: ", "name: 1、")
        .replace("staff.yaml", "rank: 2/38", "rank: 10/38");
    let text = shown(&case, &[]);
    let severity = |line: &&str| {
        let first = line.split('[').next().unwrap();
        ["error", "warning", "note"]
            .iter()
            .position(|name| *name == first)
    };
    let order: Vec<usize> = text.lines().filter_map(|line| severity(&line)).collect();
    assert!(
        order.is_sorted() && order.contains(&0) && order.contains(&1),
        "{text}"
    );
    // The last screen leads with the errors, too.
    let screen: Vec<&str> = text.lines().rev().take(12).collect();
    let table: Vec<&str> = screen
        .iter()
        .rev()
        .copied()
        .filter(|line| line.contains("  data/2026/"))
        .collect();
    assert!(table[0].starts_with("error "), "{text}");
    assert!(
        table.iter().any(|line| line.starts_with("warning")),
        "{text}"
    );
    assert!(table.is_sorted_by_key(|line| line.starts_with("warning") || line.starts_with("note")));
    let short = shown(&case, &["--select", "misspelling"]);
    assert!(!short.contains("  data/2026/"), "{short}");
}

#[test]
fn a_rule_shows_so_many_findings_and_says_how_many_more() {
    let slips: String = (0..14)
        .map(|at| format!("侯选人{}。", "甲".repeat(at + 1)))
        .collect();
    let case = Case::small().replace("charter.yaml", "本会的任务：", &format!("{slips}任务："));
    let all = json(&case, &["--select", "misspelling"]).len();
    assert_eq!(all, 14);
    let limited = shown(&case, &["--select", "misspelling", "--limit", "2"]);
    // The same slip in 14 places is one cause; its places are limited.
    assert!(limited.contains("and 11 more"), "{limited}");
    let names: String = (0..14)
        .map(|at| format!("  - {{name: 单{}}}\n", "翀".repeat(at + 1)))
        .collect();
    let roster = std::fs::read_to_string(Case::bilingual().file("staff.yaml")).unwrap();
    let case = Case::bilingual().write("staff.yaml", roster + &names);
    let found = json(&case, &["--select", "guessed-reading"]).len();
    assert!(found >= 14);
    let text = shown(&case, &["--select", "guessed-reading"]);
    assert_eq!(told(&text).len(), 10, "{text}");
    let more = format!(
        "guessed-reading: {} more; gongkai check --select guessed-reading --limit 0 shows all.",
        found - 10
    );
    assert!(text.contains(&more), "{text}");
    let text = shown(&case, &["--select", "guessed-reading", "--limit", "0"]);
    assert_eq!(told(&text).len(), found, "{text}");
}

#[test]
fn rules_and_groups_are_selected_and_ignored() {
    let case = Case::small()
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
        .replace("review.yaml", "监督，制定", "监督,制定")
        .replace("staff.yaml", "department: office", "department: offices");
    let rules = |options: &[&str]| -> Vec<String> {
        let found = json(&case, options);
        let names = found
            .iter()
            .map(|finding| finding["rule"].as_str().unwrap());
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.dedup();
        names
    };
    assert_eq!(rules(&["--select", "misspelling"]), ["misspelling"]);
    assert_eq!(
        rules(&["--select", "text", "--ignore", "misspelling"]),
        ["half-width-punctuation"]
    );
    assert_eq!(
        rules(&["--ignore", "text,department-without-head"]),
        ["unknown-department"]
    );
    let code = |options: &[&str]| case.run(&[&["check"], options].concat()).status.code();
    assert_eq!(code(&["--ignore", "unknown-department"]), Some(0));
    assert_eq!(code(&["--select", "text"]), Some(0));
    assert_eq!(code(&["--select", "text", "--deny", "warnings"]), Some(1));
    for language in ["zh", "en"] {
        let (text, code) = said(&case, &["check", "--select", "privcy", "--lang", language]);
        assert_eq!(code, Some(2));
        assert!(
            told(&text)[0] == "unknown-selection-near" && text.contains("privacy"),
            "{text}"
        );
    }
}

#[test]
fn lists_of_rules_are_parted_as_chinese_keyboards_part_them() {
    let case = Case::small()
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
        .replace("review.yaml", "监督，制定", "监督,制定");
    let both = json(&case, &["--select", "misspelling,half-width-punctuation"]);
    assert_eq!(both.len(), 2);
    for list in [
        "misspelling，half-width-punctuation",
        "misspelling、half-width-punctuation",
        "misspelling, half-width-punctuation,",
    ] {
        assert_eq!(json(&case, &["--select", list]), both, "{list}");
    }
    for (option, list) in [("--select", ""), ("--ignore", "，")] {
        let (text, code) = said(&case, &["check", option, list, "--lang", "en"]);
        assert_eq!(
            (told(&text), code),
            (vec!["argument-without-value".to_owned()], Some(2))
        );
        assert!(text.contains("gongkai check --help"), "{text}");
    }
}

#[test]
fn a_remedy_keeps_what_was_selected() {
    let case = Case::small()
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
        .replace("review.yaml", "监督，制定", "监督,制定");
    let options = ["--select", "text，privacy", "--ignore", "misspelling"];
    let command = "gongkai check --select text,privacy --ignore misspelling --fix";
    for language in ["zh", "en"] {
        let (text, _) = said(
            &case,
            &[&["check", "--lang", language][..], &options].concat(),
        );
        // In the finding's remedy, and in the last line.
        assert_eq!(text.matches(command).count(), 2, "{text}");
    }
}

/// The findings of each kind, and of which kind that is from which they may follow; each once.
fn followed(case: &Case) -> Vec<(String, String)> {
    let name = |value: &Value| value["rule"].as_str().unwrap_or_default().to_owned();
    let found = json(case, &[]);
    let pairs = found
        .iter()
        .map(|finding| (name(finding), name(&finding["follows"])));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort();
    pairs.dedup();
    pairs
}

#[test]
fn what_a_translation_does_not_fit_stands_below_what_moved_it() {
    let pair = |name: &str, cause: &str| (name.to_owned(), cause.to_owned());
    let renamed = Case::bilingual().replace("staff.yaml", "id: study", "id: xuexi");
    assert_eq!(
        followed(&renamed),
        [
            pair("missing-translation", "overlay-unknown-member"),
            pair("overlay-unknown-member", "unknown-department"),
            pair("unknown-department", ""),
        ]
    );
    let text = shown(&renamed, &[]);
    assert!(text.starts_with("error[unknown-department]"), "{text}");
    assert_eq!(told(&text).len(), 1, "{text}");
    let twice = Case::bilingual().replace("staff.yaml", "id: study", "id: office");
    assert_eq!(
        followed(&twice),
        [
            pair("duplicate-id", ""),
            pair("missing-translation", "overlay-unknown-member"),
            pair("overlay-unknown-member", "duplicate-id"),
        ]
    );
    let roster = std::fs::read_to_string(Case::bilingual().file("staff.yaml")).unwrap();
    let (before, rest) = roster.split_once("  - name: 王犇").unwrap();
    let after = rest.split_once("  - name: ").unwrap().1;
    let left = Case::bilingual().write("staff.yaml", format!("{before}  - name: {after}"));
    let found = followed(&left);
    assert!(found.contains(&pair("overlay-length", "")), "{found:?}");
    assert!(
        found.contains(&pair("missing-translation", "overlay-length")),
        "{found:?}"
    );
    // What is not translated in another file follows from nothing.
    let other = Case::bilingual()
        .replace("staff.yaml", "id: study", "id: xuexi")
        .remove("congress.en.yaml");
    assert!(
        followed(&other).contains(&pair("missing-translation", "")),
        "{other:?}",
        other = followed(&other)
    );
}

#[test]
fn files_of_a_language_that_is_not_listed_stand_below_the_list() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "locales: [zh-CN, en]",
        "locales: [zh-CN]",
    );
    let found = json(&case, &[]);
    let unread = found
        .iter()
        .find(|finding| finding["rule"] == "unread-file")
        .unwrap();
    assert_eq!(unread["file"], "data/2026/guidance.en.md");
    assert_eq!(unread["follows"]["rule"], "locale-not-listed");
    // A file that is of no language has another cause.
    let note = Case::bilingual().write("补充.md", "待补充。\n");
    assert_eq!(followed(&note), [("unread-file".to_owned(), String::new())]);
}

#[test]
fn statistics_count_the_findings_of_each_rule() {
    let case =
        with_people(3, "department: stdy").replace("charter.yaml", "本会的任务", "侯选人的任务");
    let text = shown(&case, &["--statistics"]);
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(rows[0][..3], ["error", "3", "unknown-department"], "{text}");
    assert!(
        rows.iter()
            .any(|row| row.starts_with(&["warning", "1", "misspelling"])),
        "{text}"
    );
    assert!(told(&text).is_empty(), "{text}");
    let rows: Vec<Vec<&str>> = rows.into_iter().filter(|row| row.len() == 4).collect();
    let counts = json(&case, &["--statistics"]);
    for (row, count) in rows.iter().zip(&counts) {
        let place = format!(
            "{}:{}:{}",
            count["file"].as_str().unwrap(),
            count["line"],
            count["column"]
        );
        let found = count["findings"].to_string();
        let told = [
            count["severity"].as_str().unwrap(),
            &found,
            count["rule"].as_str().unwrap(),
            &place,
        ];
        assert_eq!(row[..], told);
    }
    // What else the table has is the line of totals.
    assert!(counts.len() >= 2 && counts.len() <= rows.len(), "{text}");
    let sarif = case.run(&["check", "--statistics", "--format", "sarif"]);
    assert_eq!(sarif.status.code(), Some(2));
}

#[test]
fn waived_findings_are_counted_and_listed_on_request() {
    let waiver = "  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n";
    let case = Case::small()
        .replace("review.yaml", "监督，制定", "监督,制定")
        .waiving(waiver);
    let text = shown(&case, &[]);
    assert!(
        told(&text).is_empty() && text.contains("1 waived (gongkai check --waived"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1, "{text}");
    let listed = shown(&case, &["--waived"]);
    assert_eq!(told(&listed).len(), 1, "{listed}");
    assert!(
        listed.contains("waived[half-width-punctuation]: data/2026/review.yaml:1:"),
        "{listed}"
    );
    assert!(!listed.contains("--waived"), "{listed}");
    assert_eq!(json(&case, &[])[0]["waived"], "原文如此");
}

#[test]
fn quiet_is_silent_when_all_goes_well() {
    let waiver = "  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n";
    let waived = Case::small()
        .replace("review.yaml", "监督，制定", "监督,制定")
        .waiving(waiver);
    let noted = Case::small().replace("staff.yaml", "rank: 3/40", "rank: 10/38");
    for case in [&Case::small(), &waived, &noted] {
        for command in ["check", "build"] {
            let (text, code) = said(case, &[command, "-q"]);
            assert_eq!((text.as_str(), code), ("", Some(0)), "{command}");
        }
    }
    let warned = Case::small().replace("charter.yaml", "本会的任务", "侯选人的任务");
    for command in ["check", "build"] {
        let (text, code) = said(&warned, &[command, "-q", "--lang", "en"]);
        assert_eq!(told(&text).len(), 1, "{text}");
        assert_eq!(code, Some(0));
    }
}

#[test]
fn a_remedy_names_the_command_with_the_data_that_was_named() {
    let case = Case::small().replace("review.yaml", "监督，制定", "监督,制定");
    for (data, named) in [("", ""), ("data", " data"), ("./data/2026", " ./data/2026")] {
        let arguments = ["check", data, "--lang", "en"];
        let arguments: Vec<&str> = arguments
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let (text, _) = said(&case, &arguments);
        let command = format!("gongkai check{named} --fix corrects");
        assert!(text.contains(&command), "{command}: {text}");
    }
    let other = Case::small().replace("staff.yaml", "rank: 3/40", "rank: 3");
    std::fs::rename(other.home().join("data"), other.home().join("我 的")).unwrap();
    std::fs::create_dir(other.home().join("我 的/2027")).unwrap();
    for entry in std::fs::read_dir(Case::small().home().join("data/2026")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(
            entry.path(),
            other.home().join("我 的/2027").join(entry.file_name()),
        )
        .unwrap();
    }
    let (text, _) = said(
        &other,
        &["build", "我 的", "--output", "site", "--lang", "en"],
    );
    assert!(
        text.contains("gongkai build \"我 的\" --output site --keep-going"),
        "{text}"
    );
}

#[test]
fn what_a_translation_does_not_fit_stands_below_what_is_wrong_with_the_original() {
    for (case, cause) in [
        (
            Case::bilingual().replace("disclosure.yaml", "kind: staff", "kind: 工作人员名单"),
            "unknown-section",
        ),
        (
            Case::bilingual().replace("disclosure.yaml", "kind: staff", "kind: 通讯录"),
            "unknown-section",
        ),
        (Case::bilingual().write("staff.yaml", ""), "expected-map"),
        (
            Case::bilingual().replace("staff.yaml", "departments:", "depts-of-ours:"),
            "unknown-key",
        ),
    ] {
        let found = followed(&case);
        let is_cause = |(name, of): &&(String, String)| name.starts_with(cause) && of.is_empty();
        assert!(
            found.iter().any(|found| is_cause(&found)),
            "{cause}: {found:?}"
        );
        let is_alone =
            |(name, of): &&(String, String)| name.starts_with("overlay") && of.is_empty();
        assert!(
            !found.iter().any(|found| is_alone(&found)),
            "{cause}: {found:?}"
        );
        assert!(
            found.iter().any(|(name, _)| name.starts_with("overlay")),
            "{cause}: {found:?}"
        );
    }
}

#[test]
fn a_translator_may_write_keys_in_words() {
    let case = Case::bilingual().replace(
        "disclosure.en.yaml",
        "{kind: staff, title:",
        "{类型: staff, 标题:",
    );
    assert_eq!(followed(&case), []);
    let case = Case::bilingual()
        .replace("disclosure.en.yaml", "{kind: staff,", "{类型: staff,")
        .replace("disclosure.yaml", "{kind: staff,", "{类型: staff,");
    let found = followed(&case);
    assert_eq!(found, [("key-in-words".to_owned(), String::new())]);
}

#[test]
fn a_section_in_words_is_told_by_the_name_that_it_has() {
    for (written, meant) in [
        ("工作人员名单", "staff"),
        ("“工作人员名单”", "staff"),
        ("stuff", "staff"),
        ("章程", "charter"),
    ] {
        let case = Case::bilingual().replace(
            "disclosure.yaml",
            "kind: staff",
            &format!("kind: {written}"),
        );
        let found = json(&case, &[]);
        let section = found
            .iter()
            .find(|found| found["rule"] == "unknown-section")
            .unwrap();
        assert_eq!(section["message-id"], "unknown-section-near", "{written}");
        assert_eq!(section["arguments"]["nearest"], meant, "{written}");
        assert_eq!(section["fix"]["edits"][0]["text"], meant, "{section:#?}");
    }
}

#[test]
fn a_name_that_is_no_name_is_told_once() {
    for name in [
        "王犇。",
        "王犇（女）",
        "1.王犇",
        "王犇*",
        "“王犇”",
        "王犇/李翀",
        "王犇同学",
        "王犇老师",
        "王犇先生",
    ] {
        let case = Case::bilingual().replace("staff.yaml", "name: 王犇", &format!("name: {name}"));
        let found = followed(&case);
        let of_name = ["name-form", "typed-number", "keyboard-mark"];
        let causes = found
            .iter()
            .filter(|(found, of)| of.is_empty() && of_name.contains(&found.as_str()));
        assert_eq!(causes.count(), 1, "{name}: {found:?}");
        let is_alone = |(found, of): &(String, String)| found == "guessed-reading" && of.is_empty();
        assert!(!found.iter().any(is_alone), "{name}: {found:?}");
    }
}
