//! Rules read what readers read: nothing that only the source shows hides a word or a number from them.

use super::{findings, rules};
use crate::support::Case;

/// The rules that found something in a file, with the line.
fn found_in(case: &Case, file: &str) -> Vec<String> {
    let path = format!("data/2026/{file}");
    let found = findings(case);
    let found = found.iter().filter(|finding| finding["file"] == path);
    found
        .map(|finding| format!("{} {}", finding["line"], finding["rule"].as_str().unwrap()))
        .collect()
}

#[test]
fn marks_and_characters_that_nobody_sees_hide_nothing() {
    let case = Case::small()
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 依照本章程第**四十** 条，任务：",
        )
        .replace("election.yaml", "在校学生；", "侯**选**人；")
        .replace("election.yaml", "品行端正。", "学生会设`3`个部⻔。")
        .replace(
            "review.yaml",
            "学生代表、学生工作部门",
            "学**生代**表、学\u{200B}生工作部门",
        )
        .replace("self-assessment.yaml", "实有7人", "\"实\\u200B有 ９ ⼈\"")
        .replace("self-assessment.yaml", "实有2个", "现有３名")
        .replace(
            "self-assessment.yaml",
            "remark: 1人课业不及格",
            "remark: 1人课业不及格，学⽣会设４个部门",
        )
        .replace(
            "delegates.yaml",
            "在校学生5600人，代表56人",
            "在校学生 5,**600** 人，代表 &#53;6 人",
        );
    assert_eq!(
        found_in(&case, "charter.yaml"),
        ["9 typed-reference-to-nothing", "9 stray-space"]
    );
    assert_eq!(
        found_in(&case, "election.yaml"),
        ["8 misspelling", "9 stated-number", "9 look-alike"]
    );
    let of_words = ["review-mentions", "figure-not-in-text"];
    let all = findings(&case);
    let names: Vec<_> = all
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    assert!(
        of_words.iter().all(|rule| !names.contains(rule)),
        "{names:?}"
    );
    let counts: Vec<_> = found_in(&case, "self-assessment.yaml");
    let counts = counts
        .iter()
        .filter(|line| line.ends_with("stated-count") || line.ends_with("stated-number"));
    assert_eq!(
        counts.collect::<Vec<_>>(),
        ["4 stated-count", "6 stated-count", "9 stated-number"]
    );
}

rules! {
    department_whose_name_is_bold_in_part "department-names":
        fires |c| c.replace("review.yaml", "全体工作人员", "学研**部**负责记录。全体工作人员"),
        finds ["error department-names review.yaml:4:11-16 name=`学研部` see staff.yaml:3:23-26 related-nearest-department"],
        silent |c| c.replace("review.yaml", "全体工作人员", "学**习**部负责记录。全体工作人员");
    letters_that_are_joined_in_one_character "look-alike":
        fires |c| c.replace("review.yaml", "全体工作人员", "o\u{FB03}ce的工作人员"),
        finds [
            "warning look-alike review.yaml:4:12-13 found=`ﬃ` code=`U+FB03` meant=`ffi` fix 4:12-13=`ffi`",
        ],
        silent |c| c.replace("review.yaml", "全体工作人员", "office的工作人员");
}
