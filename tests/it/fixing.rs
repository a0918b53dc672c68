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
