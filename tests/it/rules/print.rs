//! What paper cannot show, or shows badly.

use super::{bilingual, rules};
use crate::support::Case;

rules! {
    no_glyph "no-glyph":
        fires |c| c.replace("staff.yaml", "name: 王犇", "name: 王𱍐"),
        silent |c| c.replace("staff.yaml", "name: 王犇", "name: 王䶮");
    name_in_two_faces "name-in-two-faces":
        fires |c| c.replace("staff.yaml", "name: 陈𬭎", "name: ☑䶮"),
        silent |c| c.replace("staff.yaml", "name: 陈𬭎", "name: 𬭎䶮");
    title_too_wide "title-too-wide":
        fires |c| c.replace("disclosure.yaml", "  改革情况公开", "  2026—2027学年度学生会改革情况公开和评估结果"),
        silent |c| c.replace("disclosure.yaml", "  改革情况公开", "  二○二六至二○二七年度学生会改革情况公开");
}

bilingual! {
    title_of_words "title-too-wide":
        fires |c| with_title(c, "云上职业学院学生会二○二六至二○二七学年改革情况公开"),
        silent |c| with_title(c, "云上职业学院学生会");
}

/// A title in Chinese, and one of words that turns where it must.
fn with_title(case: Case, title: &str) -> Case {
    case.replace(
        "disclosure.yaml",
        "title: |\n  云上职业学院学生会\n  改革情况公开\n",
        &format!("title: {title}\n"),
    )
}

/// What `gongkai build` warns of, which publishes all the same.
fn warned(case: &Case, language: &str) -> String {
    let output = case.run(&["build", "--quiet", "--lang", language]);
    assert!(output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

/// Like [`rules`], for what only a build can find: a check finds nothing in either case.
macro_rules! layout {
    ($($test:ident $rule:literal: fires $fires:expr, silent $silent:expr;)*) => {
        $(#[test]
        fn $test() {
            let change: fn(Case) -> Case = $fires;
            let case = change(Case::small());
            crate::rules::silent($rule, &case);
            let said = warned(&case, "zh") + &warned(&case, "en");
            assert!(said.contains(concat!("[", $rule, "]")), "{said}");
            insta::assert_snapshot!(said);
            let change: fn(Case) -> Case = $silent;
            let case = change(Case::small());
            crate::rules::silent($rule, &case);
            assert_eq!(warned(&case, "en"), "");
        })*
    };
}

const LONG: &str =
    "https://example.org/union/2026/zh-CN/reports/a-long-address-that-no-column-holds";

layout! {
    broken_word "broken-word":
        fires |c| c.replace("staff.yaml", "experience: 班长", &format!("experience: 见 {LONG}")),
        silent |c| c.replace("review.yaml", "为加强监督", "见 https://example.org/union/2026/zh-CN/reports ，为加强监督");
    lonely_line "lonely-line":
        fires |c| with_end(c, 17),
        silent |c| with_end(c, 18);
}

/// Ends the disclosure with so many lines of text and nothing below. Seventeen are one too many for the
/// page.
fn with_end(case: Case, lines: usize) -> Case {
    const GUIDANCE: &str = "  - {kind: party-guidance, title: 党委指导情况}\n";
    let line = |number: usize| format!("校党委第{}次听取汇报。\n\n", number + 10);
    let advisors = "  - {kind: advisors, title: 主要责任人}\n";
    case.replace("disclosure.yaml", "issued: 2026-09-30\n", "")
        .replace("disclosure.yaml", GUIDANCE, "")
        .replace(
            "disclosure.yaml",
            advisors,
            &format!("{advisors}{GUIDANCE}"),
        )
        .write("guidance.md", (0..lines).map(line).collect::<String>())
}

#[test]
fn a_waiver_of_a_layout_is_only_missed_where_something_is_typeset() {
    let waived = |file: &str| {
        let waiver =
            format!("waivers:\n  - {{rule: broken-word, at: {file}, reason: 原样}}\nsections:");
        Case::small()
            .replace(
                "staff.yaml",
                "experience: 班长",
                &format!("experience: {LONG}"),
            )
            .replace("disclosure.yaml", "sections:", &waiver)
    };
    let case = waived("staff.yaml");
    super::silent("unused-waiver", &case);
    assert!(!warned(&case, "en").contains("[broken-word]"));
    let case = waived("charter.yaml");
    super::silent("unused-waiver", &case);
    assert!(warned(&case, "en").contains("[unused-waiver]"));
}
