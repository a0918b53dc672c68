//! `gongkai check --fix`: what is certain is corrected, and not one byte besides.

use std::fs;

use proptest::prelude::*;
use serde_json::Value;

use crate::facts::told;
use crate::rules::findings;
use crate::support::{Case, files};

const BOM: &str = "\u{FEFF}";

fn fix(case: &Case, language: &str) -> (String, Option<i32>) {
    let output = case.run(&["check", "--fix", "--lang", language]);
    (
        String::from_utf8(output.stderr).unwrap(),
        output.status.code(),
    )
}

/// The stretches in which two texts differ, as the bytes of the old one and the new text.
fn assert_only(before: &str, after: &str, changes: &[(&str, &str)]) {
    let (mut old, mut new) = (before, after);
    for (from, to) in changes {
        let at = old
            .find(from)
            .unwrap_or_else(|| panic!("no {from} in {old}"));
        assert_eq!(
            &old.as_bytes()[..at],
            &new.as_bytes()[..at],
            "before {from}"
        );
        old = &old[at + from.len()..];
        new = new[at..]
            .strip_prefix(to)
            .unwrap_or_else(|| panic!("no {to} in {new}"));
    }
    assert_eq!(old, new, "after the last change");
}

/// A review in every style of YAML, with a slip in each.
const STYLES: &str = "# 说明,不改 (一)
text: |  # 这里,也不改
  第一段,好。学生工作部和团委参加。
  第二行(甲)  \n\n\n  第二段;好。

articles:
  - id: art-1
    text: >-
      折行的,
      一段。
  - id: art-2
    text: '单引号的''书'',好(甲)。'
  - {id: art-3, text: \"双引号的;好。\", claims: []}   # 流式,不改
  - id: art-4
    text: 不加引号的,分成
      两行;好(乙)。
";

#[test]
fn every_other_byte_stays_in_every_style_of_yaml() {
    for (begin, end) in [("", "\n"), (BOM, "\n"), ("", "\r\n"), (BOM, "\r\n")] {
        let text = format!("{begin}{}", STYLES.replace('\n', end));
        let case = Case::small().write("review.yaml", &text);
        fix(&case, "en");
        let after = fs::read_to_string(case.file("review.yaml")).unwrap();
        let folded = |before: &str| format!("{before}{end}      ");
        let changes = [
            ("段,好", "段，好"),
            ("(甲)", "（甲）"),
            ("段;好", "段；好"),
            // A blank that comes from folding goes with its line break.
            (&folded("的,"), "的，"),
            ("的;好", "的；好"),
            ("的,分", "的，分"),
            (&folded("成"), "成"),
            ("行;好(乙)", "行；好（乙）"),
        ];
        assert_only(&text, &after, &changes);
        let left: Vec<Value> = findings(&case);
        assert!(
            left.iter().all(|finding| finding["line"] == 14),
            "only the value with an escape keeps its slips: {left:?}"
        );
    }
}

/// A disclosure in which some slips are certain, and one is not.
pub fn with_slips() -> Case {
    Case::small()
        .replace("review.yaml", "为加强监督，制定", "为加强监督,制定,,")
        .replace("staff.yaml", "name: 王犇", "name: 王 犇")
        .replace("charter.yaml", "本会的任务", "侯选人的任务")
}

#[test]
fn it_says_what_it_did_and_what_remains() {
    for language in ["zh", "en"] {
        let case = with_slips();
        let (said, code) = fix(&case, language);
        let made: Vec<&str> = said.lines().filter(|line| line.contains(" → ")).collect();
        let expected = [
            "data/2026/staff.yaml:28:12: …name: 王 犇 → …name: 王犇",
            "data/2026/review.yaml:1:12: …t: 为加强监督,制定,,本办法。 → …t: 为加强监督，制定,,本办法。",
            "data/2026/review.yaml:1:15: …为加强监督,制定,,本办法。 → …为加强监督,制定，,本办法。",
            "data/2026/review.yaml:1:16: …加强监督,制定,,本办法。 → …加强监督,制定,，本办法。",
            "data/2026/review.yaml:1:15: …为加强监督，制定，，本办法。 → …为加强监督，制定，本办法。",
        ];
        assert_eq!(made, expected);
        let remains = ["misspelling data/2026/charter.yaml:9:15"];
        assert_eq!(told(&said), remains);
        assert_eq!(code, Some(0), "warnings remain, and no error");
        let (said, _) = fix(&case, language);
        assert!(!said.contains(" → "), "{said}");
        assert_eq!(told(&said), remains);
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let case = Case::small().write("review.yaml", STYLES).replace(
        "charter.yaml",
        "本会的任务：",
        "本会,,的(甲)；； 任务:",
    );
    let typed = files(&case.home().join("data"));
    fix(&case, "en");
    let before = files(&case.home().join("data"));
    assert_ne!(before, typed, "the first run corrected nothing");
    let (said, _) = fix(&case, "en");
    assert!(!said.contains(" → "), "{said}");
    assert_eq!(files(&case.home().join("data")), before);
}

#[test]
fn what_is_waived_stays() {
    let waiver = "  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n";
    let case = Case::small()
        .replace("review.yaml", "监督，制定", "监督,制定")
        .replace("charter.yaml", "任务：", "任务,好：")
        .waiving(waiver);
    let before = fs::read(case.file("review.yaml")).unwrap();
    let (said, code) = fix(&case, "en");
    assert_eq!(fs::read(case.file("review.yaml")).unwrap(), before);
    assert!(said.contains("charter.yaml:9:20"), "{said}");
    assert_eq!(code, Some(0));
}

#[test]
fn markdown_files_are_corrected_too() {
    let text = "院党委听取汇报,\r\n见[此](#charter-art-1),好：\r\n\r\n- 人事\r\n- 经费;\r\n";
    let case = Case::small().write("guidance.md", text);
    fix(&case, "en");
    let after = fs::read_to_string(case.file("guidance.md")).unwrap();
    let changes = [("汇报,", "汇报，"), (",好", "，好"), ("经费;", "经费；")];
    assert_only(text, &after, &changes);
}

#[test]
fn the_report_of_corrections_leaves_json_alone() {
    let case = Case::small().replace("review.yaml", "监督，制定", "监督,制定");
    let output = case.run(&["check", "--fix", "--format", "json", "--lang", "en"]);
    assert_eq!(
        serde_json::from_slice::<Value>(&output.stdout).unwrap(),
        Value::Array(vec![])
    );
    let said = String::from_utf8(output.stderr).unwrap();
    let made =
        "data/2026/review.yaml:1:12: …t: 为加强监督,制定本办法。 → …t: 为加强监督，制定本办法。\n";
    assert!(said.starts_with(made), "{said}");
}

#[test]
fn a_write_protected_file_is_reported_and_left_alone() {
    let case = Case::small().replace("review.yaml", "监督，制定", "监督,制定");
    let path = case.file("review.yaml");
    let before = fs::read(&path).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let (said, code) = fix(&case, "en");
    let expected = [
        "file-read-only data/2026/review.yaml",
        "half-width-punctuation data/2026/review.yaml:1:12",
    ];
    assert_eq!(told(&said), expected);
    assert_eq!(code, Some(1));
    assert_eq!(fs::read(&path).unwrap(), before);
    let names = files(&case.home().join("data")).len();
    assert_eq!(names, files(&Case::small().home().join("data")).len());
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let case = Case::small().replace("review.yaml", "监督，制定", "监督,制定");
    let (path, target) = (case.file("review.yaml"), case.home().join("elsewhere.yaml"));
    fs::rename(&path, &target).unwrap();
    symlink(&target, &path).unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    fix(&case, "en");
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&target).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(fs::read_to_string(&target).unwrap().contains("监督，制定"));
}

/// One clause with its slips, and what it should say.
fn clause() -> impl Strategy<Value = (String, String)> {
    let word = "[学生会工作部门监督名单章程]{2,4}";
    let slip = prop::sample::select(vec![
        ("", ""),
        (",", "，"),
        (";", "；"),
        ("，，", "，"),
        ("， ", "，"),
        ("(甲)", "（甲）"),
        ("（乙)", "（乙）"),
        ("30%,", "30%，"),
        ("14:30", "14:30"),
        ("，1,000人", "，1,000人"),
    ]);
    (word, slip)
        .prop_map(|(word, (wrong, right))| (format!("{word}{wrong}"), format!("{word}{right}")))
}

/// A text with slips, and what it should say: joined without repeated words, so that only these slips
/// are in it.
fn text() -> impl Strategy<Value = (String, String)> {
    prop::collection::vec(clause(), 1..5).prop_map(|clauses| {
        let (wrong, right): (Vec<_>, Vec<_>) = clauses.into_iter().unzip();
        (
            format!("{}乙。", wrong.join("、甲")),
            format!("{}乙。", right.join("、甲")),
        )
    })
}

/// A value in one of the styles of YAML, with comments that must stay as they are.
fn styled(style: usize, text: &str) -> String {
    let (before, after) = match style {
        0 => ("text: ", "   # 说明,不改\n"),
        1 => ("text: '", "'\n"),
        2 => ("text: \"", "\"  # (甲)\n"),
        3 => ("# (甲),乙\ntext: |\n  ", "\n"),
        4 => ("text: >+\n\n  ", "\n\n"),
        5 => ("{text: \"", "\", articles: [{id: a, text: 好。}]}\n"),
        _ => ("text:\n    ", "\n"),
    };
    format!("{before}{text}{after}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_in_any_style_is_corrected_and_nothing_else(
        (wrong, right) in text(),
        style in 0..7_usize,
        crlf: bool,
        bom: bool,
    ) {
        let dressed = |text: &str| {
            let yaml = styled(style, text);
            let yaml = if crlf { yaml.replace('\n', "\r\n") } else { yaml };
            if bom { format!("{BOM}{yaml}") } else { yaml }
        };
        let case = Case::small().write("review.yaml", dressed(&wrong));
        fix(&case, "en");
        let after = fs::read_to_string(case.file("review.yaml")).unwrap();
        prop_assert_eq!(after, dressed(&right));
    }
}

#[test]
fn a_diff_shows_what_would_change_and_changes_nothing() {
    let case = with_slips();
    let before = files(&case.home().join("data"));
    let output = case.run(&["check", "--diff", "--lang", "en"]);
    let diff = String::from_utf8(output.stdout).unwrap();
    assert_eq!(files(&case.home().join("data")), before);
    assert_eq!(output.status.code(), Some(0), "there are warnings only");
    let lines: Vec<&str> = diff
        .lines()
        .filter(|line| line.starts_with(['+', '-']))
        .collect();
    let expected = [
        "--- data/2026/review.yaml",
        "+++ data/2026/review.yaml",
        "-text: 为加强监督,制定,,本办法。",
        "+text: 为加强监督，制定，本办法。",
        "--- data/2026/staff.yaml",
        "+++ data/2026/staff.yaml",
        "-  - name: 王 犇",
        "+  - name: 王犇",
    ];
    assert_eq!(lines, expected);
    // It is the change that `--fix` makes: Git's own tools can make it as well.
    fs::write(case.home().join("fix.diff"), &diff).unwrap();
    let patched = with_slips();
    fs::copy(
        case.home().join("fix.diff"),
        patched.home().join("fix.diff"),
    )
    .unwrap();
    let done = std::process::Command::new("git")
        .args(["apply", "-p0", "fix.diff"])
        .current_dir(patched.home())
        .status()
        .unwrap();
    assert!(done.success());
    fix(&case, "en");
    let fixed = files(&case.home().join("data"));
    assert_eq!(files(&patched.home().join("data")), fixed);
    let output = case.run(&["check", "--diff", "--fix"]);
    assert!(output.stdout.is_empty());
}

#[test]
fn a_program_is_told_what_would_change_and_what_was_found() {
    let case = with_slips();
    let plain = case.run(&["check", "--diff"]);
    let output = case.run(&["check", "--diff", "--format", "json"]);
    assert!(output.stderr.is_empty());
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        told["diff"].as_str().unwrap(),
        String::from_utf8(plain.stdout).unwrap()
    );
    let found = case.run(&["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_eq!(told["findings"], found);
    assert!(told["corrections"].as_u64().unwrap() > 0);
    for format in ["sarif", "github"] {
        let refused = case.run(&["check", "--diff", "--format", format]);
        assert_eq!(refused.status.code(), Some(2), "{format}");
    }
}

#[test]
fn a_quiet_correction_says_nothing() {
    let case = Case::small().replace("review.yaml", "监督，制定", "监督,制定");
    let output = case.run(&["check", "--fix", "-q"]);
    assert!(output.status.success());
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    let text = fs::read_to_string(case.file("review.yaml")).unwrap();
    assert!(text.contains("监督，制定"), "{text}");
}

#[test]
fn a_diff_shows_nothing_private() {
    let case = Case::small().replace(
        "review.yaml",
        "为加强监督，制定",
        "联系电话 13800138000,为加强监督,制定",
    );
    let output = case.run(&["check", "--diff", "--lang", "en"]);
    let diff = String::from_utf8(output.stdout).unwrap();
    assert!(diff.contains("***********"), "{diff}");
    assert!(!diff.contains("1380013"), "{diff}");
}

#[test]
fn what_is_only_suggested_needs_a_word_more() {
    let case = with_slips();
    let text = |case: &Case| fs::read_to_string(case.file("charter.yaml")).unwrap();
    let (said, _) = fix(&case, "en");
    assert!(text(&case).contains("侯选人"), "{said}");
    // What is left is counted, and said to be only suggested.
    assert!(said.contains("0 errors, 1 warning"), "{said}");
    assert!(
        said.contains("perhaps: ") && said.contains("--fix --unsafe"),
        "{said}"
    );
    let output = case.run(&["check", "--fix", "--unsafe", "--lang", "en"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(text(&case).contains("候选人的任务"), "{said}");
    assert!(said.contains("Nothing was found."), "{said}");
    assert_eq!(case.run(&["check", "--unsafe"]).status.code(), Some(2));
}

#[test]
fn only_what_is_selected_is_corrected() {
    let case = with_slips();
    let output = case.run(&["check", "--fix", "--select", "stray-space", "--lang", "en"]);
    assert!(output.status.success());
    let roster = fs::read_to_string(case.file("staff.yaml")).unwrap();
    assert!(roster.contains("name: 王犇"), "{roster}");
    let review = fs::read_to_string(case.file("review.yaml")).unwrap();
    assert!(review.contains("监督,制定,,"), "{review}");
}

#[test]
fn what_is_pasted_and_typed_from_keyboards_is_certain() {
    let case = Case::small()
        .replace("staff.yaml", "阿卜杜拉·买买提", "阿卜杜拉．买买提")
        .replace("staff.yaml", "name: 王犇", "name: 4、王犇")
        .replace("charter.yaml", "- 学习；", "- 1、学习；")
        .replace("charter.yaml", "title: 总则", "title: 第一章 总则")
        .replace("review.yaml", "text: 全体", "text: 第一条　全体");
    fix(&case, "en");
    let read = |name| fs::read_to_string(case.file(name)).unwrap();
    let small = Case::small();
    let whole = |name| fs::read_to_string(small.file(name)).unwrap();
    for name in ["staff.yaml", "charter.yaml", "review.yaml"] {
        assert_eq!(read(name), whole(name), "{name}");
    }
}

#[test]
fn a_remark_that_is_nothing_but_a_number_follows_the_roster() {
    let answers = |remark: &str| {
        let small = Case::small().claiming_nothing();
        let text = fs::read_to_string(small.file("self-assessment.yaml")).unwrap();
        let text = text.replacen(
            "item: 3a, conclusion: unmet",
            &format!("item: 3a, conclusion: unmet, remark: {remark}"),
            1,
        );
        small.write("self-assessment.yaml", text)
    };
    for (remark, after) in [
        ("实有40人", "实有7人"),
        ("实有 40 人", "实有 7 人"),
        ("实有四十人", "实有7人"),
        // Whoever says more than the number may mean something else.
        ("实有40人，含借调", "实有40人，含借调"),
    ] {
        let case = answers(remark);
        fix(&case, "en");
        let text = fs::read_to_string(case.file("self-assessment.yaml")).unwrap();
        assert!(text.contains(&format!("remark: {after}}}")), "{text}");
    }
    // Without everybody's position nobody knows how large the presidium is.
    let case = answers("实有7人");
    let text = fs::read_to_string(case.file("self-assessment.yaml")).unwrap();
    let text = text.replacen(
        "item: 3b, conclusion: unmet",
        "item: 3b, conclusion: unmet, remark: 实有5人",
        1,
    );
    let case = case.write("self-assessment.yaml", text);
    fix(&case, "en");
    let text = fs::read_to_string(case.file("self-assessment.yaml")).unwrap();
    assert!(text.contains("实有5人"), "{text}");
    // A roster on which somebody stands twice counts one too many.
    let roster = fs::read_to_string(Case::small().file("staff.yaml")).unwrap();
    let case =
        answers("实有40人").write("staff.yaml", roster + "  - name: 王犇\n    grade: 一年级\n");
    fix(&case, "en");
    let text = fs::read_to_string(case.file("self-assessment.yaml")).unwrap();
    assert!(text.contains("实有40人"), "{text}");
}

#[test]
fn nothing_is_corrected_that_a_waiver_may_cover_which_cannot_be_read() {
    let waiver = "waivers:\n  - {rule: stray-space, at: staff.yaml, reason: 原文如此}\nsections:";
    let case = Case::small()
        .replace("staff.yaml", "name: 王犇", "name: 王 犇")
        .replace("disclosure.yaml", "sections:", waiver)
        .replace("disclosure.yaml", "level: school", "level: schoool");
    let before = files(&case.home().join("data"));
    fix(&case, "en");
    assert_eq!(files(&case.home().join("data")), before);
}
