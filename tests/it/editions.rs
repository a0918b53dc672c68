//! Criteria editions: the shipped ones say what is official to the letter, and a school's own one can do
//! all that they can.

use std::fs;

use scraper::{Html, Selector};
use serde_json::Value;

use crate::facts::refusal;
use crate::rules::criteria::college;
use crate::support::{Case, pdf_text, project, select};

/// An edition with everything that there can be.
const OWN: &str = "\
name: own
title: 云上省高校学生会改革评估
level: school
columns: {item: 评估内容, conclusion: 自查情况, remark: 说明}
conclusions: {met: 做到, unmet: 没有做到}
marks:
  - {sign: ★, meaning: 核心指标}
  - {sign: ▲, meaning: {zh-CN: 观测指标, en: observed indicator}}
free-field: 问题不足（选填）
items:
  - id: people
    mark: ★
    text: 人员规定
    lines:
      - id: staff
        text: 工作人员不超过6人，多校区的不超过9人。
        remark: {zh-CN: '共{n}名', en: '{n} people'}
        provable:
          max-staff: {most: 6, exception: 9}
      - id: chairs
        mark: ▲
        text: 主席团不超过2人。
        remark: 主席团{n}名
        provable: {max-presidium: 2}
  - id: congress
    mark: ▲
    text: 按期召开大会。
    provable: {congress-in-school-year: 是}
";

const ANSWERS: &str = "\
answers:
  - {item: staff, conclusion: 做到, exception: 两个校区}
  - {item: chairs, conclusion: 做到}
  - {item: congress, conclusion: 没有做到, remark: 推迟}
";

fn own() -> Case {
    with(OWN, ANSWERS)
}

fn with(edition: &str, answers: &str) -> Case {
    Case::bilingual()
        .remove("self-assessment.en.yaml")
        .replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml")
        .write("own.yaml", edition)
        .write("self-assessment.yaml", answers)
}

/// The self-assessment on the page, without its permanent links.
fn table(case: &Case, locale: &str) -> String {
    let document = Html::parse_document(&case.read(&format!("2026/{locale}/index.html")));
    let parts = Selector::parse(
        "#self-assessment thead, #self-assessment th .number, #self-assessment .indicator, #self-assessment .group, \
         #self-assessment td, #self-assessment .marks, #self-assessment .free-field",
    )
    .unwrap();
    let texts = document
        .select(&parts)
        .map(|part| part.text().collect::<String>());
    let lines = texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_school_s_own_edition_is_printed_with_its_marks_columns_and_words() {
    let case = own();
    case.build();
    let page = table(&case, "zh-CN");
    for text in [
        "评估内容自查情况说明",
        "★人员规定",
        "▲主席团不超过2人。",
        "▲按期召开大会。",
        "☑做到 ☐没有做到",
        "☐做到 ☑没有做到",
        "共7名适用较高上限：两个校区",
        "主席团2名",
        "推迟",
        "★核心指标 ▲观测指标",
        "问题不足（选填）",
    ] {
        assert!(page.contains(text), "{text} is not in\n{page}");
    }
    let whole = case.read("2026/zh-CN/index.html");
    assert!(
        whole.contains("不超过 9 人"),
        "the claimed limit is not in the summary"
    );
    let english = table(&case, "en");
    for text in [
        "7 peopleHigher limit claimed: 两个校区",
        "主席团2名",
        "▲observed indicator",
    ] {
        assert!(english.contains(text), "{text} is not in\n{english}");
    }
}

#[test]
fn paper_and_open_data_say_the_same() {
    let case = with(
        OWN,
        &format!("{ANSWERS}free-field: |\n  部门分工不清，\n  下学年改正。\n"),
    );
    case.build();
    let printed = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    let printed: String = printed.split_whitespace().collect();
    for text in [
        "★人员规定",
        "▲按期召开大会。",
        "共7名适用较高上限：两个校区",
        "主席团2名",
        "★核心指标▲观测指标",
        "问题不足（选填）部门分工不清，下学年改正。",
    ] {
        assert!(printed.contains(text), "{text} is not in {printed}");
    }
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let table = &data["locales"]["zh-CN"]["sections"][0]["content"]["tables"][0];
    assert_eq!(table["marks"][0]["sign"], "★");
    assert_eq!(table["marks"][1]["meaning"], "观测指标");
    assert_eq!(table["items"][0]["mark"], "★");
    let rows = &table["items"][0]["rows"];
    assert_eq!(rows[0]["mark"], Value::Null);
    assert_eq!(rows[0]["remark"], "共7名");
    assert_eq!(rows[0]["exception"], "两个校区");
    assert_eq!(rows[1]["mark"], "▲");
    assert_eq!(table["items"][1]["rows"][0]["mark"], "▲");
    assert_eq!(table["free_field"]["title"], "问题不足（选填）");
    assert_eq!(table["free_field"]["text"], "部门分工不清，\n下学年改正。");
}

#[test]
fn what_the_author_types_stands_instead_of_the_count() {
    let answers = ANSWERS.replace("exception: 两个校区", "exception: 两个校区, remark: 见名单");
    let case = with(OWN, &answers);
    case.build();
    let page = table(&case, "zh-CN");
    assert!(page.contains("见名单适用较高上限"), "{page}");
    assert!(!page.contains("共7名"), "{page}");
}

#[test]
fn a_college_discloses_by_the_edition_of_2021() {
    let case = college(Case::small());
    case.build();
    let page = table(&case, "zh-CN");
    for text in [
        "项目符合标准情况备注",
        "☑是 ☐否",
        "实有7人",
        "实有2人",
        "问题不足（选填）",
    ] {
        assert!(page.contains(text), "{text} is not in\n{page}");
    }
    let printed = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    assert!(printed.contains("实有7人") && printed.contains("问题不足（选填）"));
}

#[test]
fn an_edition_without_marks_and_free_field_prints_neither() {
    let printed = |case: &Case| {
        let html = Html::parse_document(&case.build().read("2026/zh-CN/index.html"));
        [".note.marks", ".free-field", ".mark", ".exception"]
            .map(|class| select(&html, class).len())
    };
    assert_eq!(
        printed(&with(OWN, &(ANSWERS.to_owned() + "free-field: 无\n"))),
        [1, 1, 5, 1]
    );
    assert_eq!(printed(&Case::small()), [0; 4]);
}

/// One test a line: its name, and a change to the school's own edition or to its answers.
macro_rules! reported {
    ($($name:ident: $file:literal $from:literal to $to:literal => [$($found:literal),* $(,)?];)*) => {
        $(#[test]
        fn $name() {
            let case = own().replace($file, $from, $to);
            assert_eq!(refusal(&case), [$($found),*] as [&str; _]);
        })*
    };
}

reported! {
    unknown_predicate: "own.yaml" "max-presidium: 2" to "max-presidum: 2"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error unknown-key-near own.yaml:24:20-32 key=`max-presidum` nearest=`max-presidium`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    predicate_like_no_other: "own.yaml" "max-presidium: 2" to "至多: 2"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error unknown-key own.yaml:24:20-22 key=`至多` keys=`max-staff, max-presidium, max-departments, no-department-named, positions, political-status, max-rank, failed-courses, agenda, congress-since, congress-in-school-year, all-students-every, advisors, review-mentions`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    predicate_without_parameter: "own.yaml" "max-presidium: 2" to "max-presidium: "
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error empty-value own.yaml:24:33-33 key=`max-presidium`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    predicate_with_an_empty_list: "own.yaml" "max-presidium: 2" to "max-presidium: 2, positions: []"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error empty-parameter own.yaml:24:49-50",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    predicate_with_a_blank_word: "own.yaml" "max-presidium: 2" to "max-presidium: 2, positions: [主席, '']"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error empty-text own.yaml:24:54-56",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    predicate_with_an_empty_group: "own.yaml" "max-presidium: 2" to "max-presidium: 2, agenda: [选举, []]"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error empty-parameter own.yaml:24:51-52",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    limit_that_is_no_number: "own.yaml" "most: 6" to "most: 若干"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error not-a-count own.yaml:19:29-31 value=`若干`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    limit_without_its_number: "own.yaml" "{most: 6, exception: 9}" to "{exception: 9}"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error missing-key own.yaml:19:22-23 key=`most`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    date_of_no_day: "own.yaml" "congress-in-school-year: 是" to "congress-since: 2019年10月"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error not-a-date own.yaml:28:32-40 value=`2019年10月`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    item_twice: "own.yaml" "- id: congress" to "- id: people"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error indicator-twice own.yaml:25:9-15 value=`people` see own.yaml:11:9-15 first-here",
            "error answer-missing self-assessment.yaml:1:1-1 item=`people`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
            "error answer-to-nothing self-assessment.yaml:4:12-20 item=`congress` all=`staff, chairs, people`",
        ];
    line_of_the_name_of_an_item: "own.yaml" "- id: chairs" to "- id: people"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error indicator-twice own.yaml:20:13-19 value=`people` see own.yaml:11:9-15 first-here",
            "error answer-missing self-assessment.yaml:1:1-1 item=`people`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
            "error answer-to-nothing self-assessment.yaml:3:12-18 item=`chairs` all=`staff, people, congress`",
        ];
    mark_twice: "own.yaml" "sign: ▲" to "sign: ★"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error mark-twice own.yaml:8:12-13 value=`★` see own.yaml:7:12-13 first-here",
            "error mark-unexplained own.yaml:21:15-16 value=`▲`",
            "error mark-unexplained own.yaml:26:11-12 value=`▲`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    mark_without_meaning: "own.yaml" "mark: ★" to "mark: ●"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "warning mark-idle own.yaml:7:12-13 value=`★`",
            "error mark-unexplained own.yaml:12:11-12 value=`●`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    remark_without_number: "own.yaml" "remark: 主席团{n}名" to "remark: 主席团名单见后"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error remark-without-number own.yaml:23:17-24 placeholder=`{n}`",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    remark_of_nothing: "own.yaml" "    text: 按期召开大会。\n    provable: {congress-in-school-year: 是}" to "    text: 按期召开大会。\n    remark: 共{n}次"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error remark-of-nothing own.yaml:28:13-18",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    provable_above_lines: "own.yaml" "    text: 人员规定" to "    text: 人员规定\n    provable: {max-staff: 6}"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "error heading-not-answered own.yaml:14:15-16",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
        ];
    exception_to_nothing: "self-assessment.yaml" "item: chairs, conclusion: 做到" to "item: chairs, conclusion: 做到, exception: 两个校区"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=3 texts=3",
            "error exception-to-nothing self-assessment.yaml:3:47-51 item=`chairs`",
        ];
    conclusion_of_another_edition: "self-assessment.yaml" "item: chairs, conclusion: 做到" to "item: chairs, conclusion: 达标"
        => [
            "warning missing-translation own.yaml:4:17-21 tag=`en` missing=12 texts=14",
            "warning missing-translation self-assessment.yaml:2:46-50 tag=`en` missing=2 texts=2",
            "error not-a-conclusion self-assessment.yaml:3:32-34 value=`达标` all=`做到, 没有做到`",
        ];
}

#[test]
fn free_text_that_the_edition_has_no_field_for() {
    let case = Case::small().replace(
        "self-assessment.yaml",
        "answers:",
        "free-field: 部门分工不清。\nanswers:",
    );
    assert_eq!(
        refusal(&case),
        ["error free-field-nowhere self-assessment.yaml:1:13-20"]
    );
}

/// The wording is official. The fixture is a copy made on its own: title, columns, conclusions and free
/// field, then a line an item, with the remark where there is one.
#[test]
fn shipped_editions_say_what_is_official_to_the_letter() {
    for name in ["2020", "2021", "2021-college"] {
        let file = project().join(format!("criteria/{name}.yaml"));
        let edition: Value = serde_saphyr::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let columns = ["item", "conclusion", "remark"].map(|key| text(&edition["columns"][key]));
        let conclusions = ["met", "unmet"].map(|key| text(&edition["conclusions"][key]));
        let mut lines = vec![
            text(&edition["title"]),
            columns.join(" · "),
            conclusions.join(" / "),
            text(&edition["free-field"]),
        ];
        let written = |item: &Value| {
            let id = item["id"]
                .as_str()
                .map_or(item["id"].to_string(), str::to_owned);
            let remark = item["remark"].as_str().map(|remark| format!(" | {remark}"));
            format!(
                "{id} | {}{}",
                text(&item["text"]),
                remark.unwrap_or_default()
            )
        };
        for item in edition["items"].as_array().unwrap() {
            lines.push(written(item));
            lines.extend(item["lines"].as_array().into_iter().flatten().map(written));
        }
        let official = project().join(format!("tests/fixtures/editions/{name}.txt"));
        let official = fs::read_to_string(official).unwrap();
        assert_eq!(lines, official.lines().collect::<Vec<_>>(), "{name}");
    }
}

/// A school's disclosure with an edition of seventeen items, all of them met.
fn of_school(edition: &str) -> Case {
    let answers: String = (1..=17)
        .map(|item| format!("  - {{item: {item}, conclusion: 是}}\n"))
        .collect();
    Case::small()
        .replace(
            "disclosure.yaml",
            "criteria: 2020",
            &format!("criteria: {edition}"),
        )
        .replace("staff.yaml", "failed-courses: 是", "failed-courses: 否")
        .write("self-assessment.yaml", format!("answers:\n{answers}"))
}

/// What is asked about the wording of a disclosure's edition.
fn unconfirmed(case: &Case) -> Vec<String> {
    let mut found = crate::facts::facts(case);
    // Not the marks of which no form shows where they stand.
    found.retain(|line| line.contains("unconfirmed-wording self-assessment.yaml"));
    found
}

#[test]
fn the_editions_of_later_years_say_what_differs_and_what_was_seen() {
    for (edition, columns, unseen, item, text) in [
        (
            "2021",
            "项目评估结论备注",
            "12, 13, 14, 15, 16, 17",
            6,
            "除主席、副主席（轮值执行主席）",
        ),
        (
            "2021-2022",
            "指标结论备注",
            "11, 12, 13, 14, 15, 16, 17",
            1,
            "1★.坚持全心全意",
        ),
        (
            "2022-2023",
            "指标结论备注",
            "12, 13, 14, 15, 16, 17",
            11,
            "11★.按期规范召开",
        ),
        (
            "2023-2024",
            "指标结论备注",
            "12, 13, 14, 15, 16, 17",
            6,
            "均不设置其他任何职务",
        ),
    ] {
        let case = of_school(edition);
        let found = unconfirmed(&case);
        assert_eq!(found.len(), 1, "{edition}: {found:?}");
        assert!(
            found[0].contains(&format!("items=`{unseen}` edition=`{edition}`")),
            "{edition}: {found:?}"
        );
        case.build();
        let page = table(&case, "zh-CN").replace(['\n', ' '], "");
        for part in [columns, text, "召开日期为：2026年6月25日", "实有7人"] {
            assert!(
                page.contains(part),
                "{edition}, {item}: {part} is not in\n{page}"
            );
        }
        let confirmed = case.replace(
            "self-assessment.yaml",
            "answers:",
            &format!("confirmed: [{unseen}]\nanswers:"),
        );
        assert_eq!(unconfirmed(&confirmed), [] as [&str; 0], "{edition}");
    }
    // What rests on a published form in every word is not asked about.
    assert_eq!(unconfirmed(&Case::small()), [] as [&str; 0]);
}

#[test]
fn an_edition_says_only_what_differs_from_another() {
    let own = "\
name: 示例
based-on: base.yaml
columns: {conclusion: 自评}
items:
  - {id: 12, text: 代表由班级推荐、学院选举产生。}
  - {id: 11, remark: }
";
    let base = "name: 底本\nbased-on: 2023-2024\ncolumns: {remark: 说明}\n";
    let case = of_school("own.yaml")
        .write("own.yaml", own)
        .write("base.yaml", base);
    case.build();
    let page = table(&case, "zh-CN");
    for part in [
        "自评",
        "代表由班级推荐、学院选举产生。",
        "说明",
        "均不设置其他任何职务",
    ] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    assert!(!page.contains("召开日期为"));
    let refused = |own: &str, base: &str| -> String {
        let case = of_school("own.yaml")
            .write("own.yaml", own)
            .write("base.yaml", base);
        let mut found = refusal(&case);
        found.retain(|line| line.starts_with("error edition") || line.contains("unknown-edition"));
        found.concat()
    };
    assert_eq!(
        refused(&own.replace("id: 12", "id: 21"), base),
        "error edition-unknown-member own.yaml:5:5-6 name=`21`"
    );
    assert_eq!(
        refused(own, &base.replace("2023-2024", "own.yaml")),
        "error edition-cycle base.yaml:2:11-19 value=`own.yaml`"
    );
    assert!(
        refused(own, &base.replace("2023-2024", "2019"))
            .starts_with("error unknown-edition base.yaml:2:11-15")
    );
}
