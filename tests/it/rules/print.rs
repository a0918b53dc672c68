//! What paper cannot show, or shows badly.

use super::{bilingual, rules};
use crate::facts::{facts, warnings_of_build};
use crate::support::Case;

rules! {
    no_glyph "no-glyph":
        fires |c| c.replace("staff.yaml", "name: 王犇", "name: 王𱍐"),
        finds ["error no-glyph staff.yaml:28:12-13 owner=`王𱍐` character=`𱍐` code=`U+31350` folder=`data/2026/fonts`"],
        silent |c| c.replace("staff.yaml", "name: 王犇", "name: 王䶮");
    name_in_two_faces "name-in-two-faces":
        fires |c| c.replace("staff.yaml", "name: 陈𬭎", "name: ☑䶮"),
        finds [
            "error box-character staff.yaml:48:11-12 found=`☑` offer 48:11-12=``",
            "error name-in-two-faces staff.yaml:48:11-13 name=`☑䶮` folder=`data/2026/fonts`",
        ],
        silent |c| c.replace("staff.yaml", "name: 陈𬭎", "name: 𬭎䶮");
    title_too_wide "title-too-wide":
        fires |c| c.replace("disclosure.yaml", "  改革情况公开", "  2026—2027学年度学生会改革情况公开和评估结果"),
        finds ["warning title-too-wide disclosure.yaml:6:3-29 line=`2026—2027学年度学生会改革情况公开和评估结果` width=22 most=20"],
        silent |c| c.replace("disclosure.yaml", "  改革情况公开", "  二○二六至二○二七年度学生会改革情况公开");
}

rules! {
    no_page_address "no-page-address":
        fires |c| with_notice(c).replace("disclosure.yaml", "base-url: https://example.org/union\n", ""),
        finds ["warning no-page-address disclosure.yaml:18:5-5"],
        silent |c| c.replace("disclosure.yaml", "base-url: https://example.org/union\n", "");
    fine_code "fine-code":
        fires |c| with_address(c, 60),
        finds ["warning fine-code disclosure.yaml:12:11-91 address=`https://example.org/uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu/2026/zh-CN/` count=92 module=`0.70` least=`0.8` side=`40`"],
        silent |c| with_address(c, 30);
}

/// A disclosure that hangs on a wall.
fn with_notice(case: Case) -> Case {
    case.replace(
        "disclosure.yaml",
        "sections:",
        "notices:\n  - paper: A3\nsections:",
    )
}

/// The same, at an address of so many letters behind the host.
fn with_address(case: Case, letters: usize) -> Case {
    let address = format!("https://example.org/{}", "u".repeat(letters));
    with_notice(case).replace("disclosure.yaml", "https://example.org/union", &address)
}

bilingual! {
    title_of_words "title-too-wide":
        fires |c| with_title(c, "云上职业学院学生会二○二六至二○二七学年改革情况公开"),
        finds ["warning title-too-wide disclosure.yaml:4:8-34 line=`云上职业学院学生会二○二六至二○二七学年改革情况公开` width=26 most=20"],
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

/// Like [`rules`], for what only a build can find: a check finds nothing in either case.
macro_rules! layout {
    ($($test:ident $rule:literal:
        fires $fires:expr, finds [$($found:literal),* $(,)?],
        silent $silent:expr;)*) => {
        $(#[test]
        fn $test() {
            let change: fn(Case) -> Case = $fires;
            let case = change(Case::small());
            assert_eq!(facts(&case), [] as [&str; 0]);
            assert_eq!(warnings_of_build(&case), [$($found),*] as [&str; _]);
            let change: fn(Case) -> Case = $silent;
            let case = change(Case::small());
            assert_eq!(facts(&case), [] as [&str; 0]);
            assert_eq!(warnings_of_build(&case), [] as [&str; 0]);
        })*
    };
}

const LONG: &str =
    "https://example.org/union/2026/zh-CN/reports/a-long-address-that-no-column-holds";

layout! {
    broken_word "broken-word":
        fires |c| c.replace("staff.yaml", "experience: 班长", &format!("experience: 见 {LONG}")),
        finds ["warning broken-word staff.yaml:11:19^80 word=`https://example.org/union/2026/zh-CN/reports/a-long-address-that-no-column-holds`"],
        silent |c| c.replace("review.yaml", "为加强监督", "见 https://example.org/union/2026/zh-CN/reports ，为加强监督");
}

#[test]
fn lonely_line() {
    /// There is neither signature nor contact below the last line.
    const MISSING: [&str; 2] = [
        "warning no-contact disclosure.yaml:3:15-24",
        "note no-issued disclosure.yaml:8:14-23",
    ];
    let warnings = |lines: usize| {
        let case = with_end(Case::small(), lines);
        assert_eq!(facts(&case), MISSING);
        let mut warnings = warnings_of_build(&case);
        warnings.retain(|warning| !warning.contains(" no-"));
        warnings
    };
    // Whatever stands above, one of so many numbers of lines is one too many for its page.
    let lonely: Vec<(usize, Vec<String>)> = (10..32)
        .map(|lines| (lines, warnings(lines)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert_eq!(lonely.len(), 1, "{lonely:?}");
    let (lines, found) = &lonely[0];
    let text = format!("校党委第{}次听取汇报。", lines + 9);
    let place = format!("guidance.md:{}:1^22", 2 * lines - 1);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!("warning lonely-line {place} page=")),
        "{found:?}"
    );
    assert!(found[0].contains(&format!("text=`{text}`")), "{found:?}");
}

/// Ends the disclosure with so many lines of text and nothing below. Twenty-two are one too many for the
/// page.
fn with_end(case: Case, lines: usize) -> Case {
    const GUIDANCE: &str = "  - {kind: party-guidance, title: 党委指导情况}\n";
    let line = |number: usize| format!("校党委第{}次听取汇报。\n\n", number + 10);
    let advisors = "  - {kind: advisors, title: 主要责任人}\n";
    case.replace("disclosure.yaml", "issued: 2026-09-30\n", "")
        .replace(
            "disclosure.yaml",
            "contact: {telephone: 0999-5550142}\n",
            "",
        )
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
        let waiver = format!("  - {{rule: broken-word, at: {file}, reason: 原样}}\n");
        Case::small()
            .replace(
                "staff.yaml",
                "experience: 班长",
                &format!("experience: {LONG}"),
            )
            .waiving(&waiver)
    };
    let case = waived("staff.yaml");
    assert_eq!(facts(&case), [] as [&str; 0]);
    assert_eq!(
        warnings_of_build(&case),
        [
            "warning broken-word staff.yaml:11:17 word=`https://example.org/union/2026/zh-CN/reports/a-long-address-that-no-column-holds` waived `原样`"
        ]
    );
    let case = waived("charter.yaml");
    assert_eq!(facts(&case), [] as [&str; 0]);
    assert_eq!(
        warnings_of_build(&case),
        [
            "warning unused-waiver disclosure.yaml:19:5^1 rule=`broken-word` at=`charter.yaml`",
            "warning broken-word staff.yaml:11:17^80 word=`https://example.org/union/2026/zh-CN/reports/a-long-address-that-no-column-holds`"
        ]
    );
}
