//! The disclosure as schools publish it: each fixture in `tests/fixtures/forms` has a peculiarity of a real form.

use scraper::Html;
use serde_json::Value;

use crate::facts::facts;
use crate::support::{Case, pdf_text, said, select};

fn text_of(html: &Html, selector: &str) -> String {
    let found = select(html, selector);
    found.iter().flat_map(scraper::ElementRef::text).collect()
}

fn page(case: &Case) -> Html {
    Html::parse_document(&case.read("2026/zh-CN/index.html"))
}

/// What is printed, without blanks and line ends.
fn printed(case: &Case) -> String {
    let text = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    text.split_whitespace().collect()
}

#[test]
fn no_form_gives_a_false_alarm() {
    for name in ["two-tables", "filing", "exception"] {
        let found = facts(&Case::form(name));
        let alarms = found.iter().filter(|found| !found.contains(" waived `"));
        assert_eq!(alarms.count(), 0, "{name}: {found:?}");
    }
}

#[test]
fn two_tables_stand_in_one_section_each_under_its_heading() {
    let case = Case::form("two-tables");
    case.build();
    let page = page(&case);
    let headings = text_of(&page, ".self-assessment h3");
    assert_eq!(
        headings,
        "（一）校级学生会组织改革自评表（二）二级学生会组织改革自评表"
    );
    assert_eq!(select(&page, "#self-assessment table.assessment").len(), 2);
    // Each item has an address of its own, also where both tables have an item of that number.
    for id in ["self-assessment-3", "second-level-3"] {
        assert_eq!(select(&page, &format!("#{id}")).len(), 1, "{id}");
    }
    let head = text_of(&page, ".form-head");
    let head: String = head.split_whitespace().collect();
    for part in [
        "组织名称观星大学学生会",
        "☑学生会☐研究生会",
        "二级学生会组织数量12",
        "是否已由省级团委、学联核查（复评）☑是☐否",
        "自评公开链接https://example.org/union/2026/zh-CN/",
    ] {
        assert!(head.contains(part), "{part}: {head}");
    }
    let printed = printed(&case);
    for part in [
        "（一）校级学生会组织改革自评表组织名称：观星大学学生会☑学生会☐研究生会",
        "自评公开链接：https://example.org/union/2026/zh-CN/",
        "标注“★”为核心指标；标注“▲”为观测指标。指标结论备注1★.",
        "11★.按期规范召开",
        "13▲.开展了春、秋季",
        "（二）二级学生会组织改革自评表二级学生会组织数量：12",
        "☐A全部符合☑B大多数符合☐C少数符合☐D都不符合",
    ] {
        assert!(printed.contains(part), "{part}: {printed}");
    }
    // The numbers of the school's own union say nothing of the others.
    assert_eq!(printed.matches("实有7人").count(), 1);
}

/// An item that is only observed may stay unanswered: both boxes are empty, on paper and to those who hear the page.
#[test]
fn an_observed_item_may_stay_unanswered() {
    let case = Case::form("two-tables");
    case.build();
    let page = page(&case);
    let row = "#self-assessment-13 .conclusion";
    assert_eq!(
        text_of(&page, row).split_whitespace().collect::<String>(),
        "☐是☐否"
    );
    let hidden = select(&page, &format!("{row} [aria-hidden]"));
    assert!(hidden.is_empty());
    let unmet = select(&page, ".conclusion.unmet");
    assert!(unmet.is_empty());
}

/// Sections of the union's own have numbers, addresses and references like the others, as prose and as legal text.
#[test]
fn sections_of_the_unions_own_stand_among_the_others() {
    let case = Case::form("two-tables");
    case.build();
    let page = page(&case);
    assert_eq!(text_of(&page, "#supervision h2"), "十一、监督渠道");
    assert_eq!(text_of(&page, "#training h2"), "十二、工作人员培训办法");
    let link = select(&page, "#supervision a[href='#training-art-2']");
    assert_eq!(link.len(), 1);
    assert_eq!(link[0].text().collect::<String>(), "第二条");
    assert_eq!(select(&page, "#training-art-2").len(), 1);
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let sections = &data["locales"]["zh-CN"]["sections"];
    assert_eq!(sections[10]["kind"], "text");
    assert_eq!(sections[10]["anchor"], "supervision");
}

/// What a union has none of it leaves out; the sections that it lists are numbered on.
#[test]
fn a_filing_form_may_stand_alone() {
    let case = Case::form("filing");
    case.build();
    let page = page(&case);
    assert_eq!(text_of(&page, "main h2 > .number"), "一、二、三、");
    let printed = printed(&case);
    assert!(
        printed.contains("组织名称：望海学院学生会☑学生会☐研究生会"),
        "{printed}"
    );
    assert!(!printed.contains("章程第"), "{printed}");
}

/// Contradictions in sections of the union's own and in tables about others are found like anywhere else.
#[test]
fn what_is_wrong_in_further_tables_and_own_sections_is_found() {
    let case = Case::form("two-tables")
        .replace(
            "second-level.yaml",
            "{item: 2, conclusion: A}",
            "{item: 2, conclusion: E}",
        )
        .replace("second-level.yaml", "  - {item: 3, conclusion: A}\n", "")
        .replace("self-assessment.yaml", "value: 是}", "value: 也许}")
        .replace("supervision.yaml", "#training-art-2", "#training-art-9")
        .replace("training.yaml", "春、秋季学期", "春，，秋季学期");
    let (said, _) = said(&case, &["check", "--format", "json", "data"]);
    for id in [
        "not-a-conclusion",
        "answer-missing",
        "head-no-choice",
        "reference-to-nothing",
    ] {
        assert!(said.contains(&format!("\"{id}\"")), "{id}: {said}");
    }
}

/// What makes no table of several tables is said where it stands.
#[test]
fn parts_that_fit_nothing_are_refused() {
    for (from, to, found) in [
        ("        criteria: colleges.yaml\n", "", "missing-key"),
        (
            "      - id: second-level\n        title",
            "      - title",
            "parts-of-others",
        ),
        (
            "      - title: 校级",
            "      - criteria: 2020\n        title: 校级",
            "part-criteria",
        ),
        ("id: second-level", "id: staff", "section-id-taken"),
        (
            "{kind: charter, title",
            "{kind: charter, parts: [{title: 甲}], title",
            "parts-elsewhere",
        ),
    ] {
        let case = Case::form("two-tables").replace("disclosure.yaml", from, to);
        let all = facts(&case);
        let is_found = all
            .iter()
            .any(|finding| finding.contains(&format!("error {found} ")));
        assert!(is_found, "{found}: {all:?}");
    }
}
