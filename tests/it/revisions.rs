//! The record of revisions, and addresses that stay with people whatever is revised.

use scraper::Html;

use crate::facts::facts;
use crate::support::{Case, attributes, pdf_text, select};

const RECORD: &str = "issued: 2026-09-30
revisions:
  - date: 2026-11-16
    text: {zh-CN: 修改章程第二条。, en: Article 2 of the charter was amended.}
    remark: {zh-CN: 第三次学生代表大会通过, en: passed by the third student congress}
  - {date: 2026-10-12, text: {zh-CN: 王犇改任副部长。, en: Wang Ben is deputy head now.}}
";

#[test]
fn the_record_stands_on_page_and_paper_by_date() {
    let case = Case::bilingual().replace("disclosure.yaml", "issued: 2026-09-30\n", RECORD);
    case.build();
    let texts = |page: &str, selector: &str| -> Vec<String> {
        let html = Html::parse_document(&case.read(page));
        let texts = select(&html, selector).into_iter();
        let texts = texts.map(|element| element.text().collect::<String>());
        texts
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    };
    assert_eq!(
        texts("2026/zh-CN/index.html", "#revisions li"),
        [
            "2026年10月12日 王犇改任副部长。",
            "2026年11月16日 修改章程第二条。 （第三次学生代表大会通过）"
        ]
    );
    assert_eq!(
        texts("2026/en/index.html", "#revisions li"),
        [
            "12 October 2026 Wang Ben is deputy head now.",
            "16 November 2026 Article 2 of the charter was amended. (passed by the third student congress)"
        ]
    );
    // The latest entry is the latest update, for which nobody has to write another line.
    let edition = texts("2026/zh-CN/index.html", ".edition");
    assert!(
        edition[0].ends_with("更新日期： 2026年11月16日"),
        "{edition:?}"
    );
    for (pdf, printed) in [
        (
            "2026/zh-CN/announcement.pdf",
            ["2026年10月12日：王犇改任副部长。", "（2026年11月16日更新）"],
        ),
        (
            "2026/en/announcement.pdf",
            [
                "12 October 2026: Wang Ben is deputy head now.",
                "(updated on 16 November 2026)",
            ],
        ),
    ] {
        let text = pdf_text(&case.output(pdf));
        for line in printed {
            assert!(text.contains(line), "{pdf}: {line}\n{text}");
        }
    }
}

#[test]
fn nothing_is_revised_before_its_issue() {
    let case = Case::small().replace(
        "disclosure.yaml",
        "issued: 2026-09-30\n",
        "issued: 2026-09-30\nrevisions:\n  - {date: 2026-09-12, text: 改了名单。}\n  - {date: 2026-10-12, text: 又改了名单。}\n",
    );
    let found = facts(&case);
    let of_dates: Vec<&String> = found
        .iter()
        .filter(|fact| fact.contains("dates-out-of-order"))
        .collect();
    let [found] = of_dates[..] else {
        panic!("{found:?}")
    };
    assert!(
        found.contains("(updated-before-issue) disclosure.yaml")
            && found.contains("date=`2026-09-12` other=`2026-09-30`"),
        "{found}"
    );
}

#[test]
fn addresses_of_people_stay_with_them() {
    let addresses = |case: &Case| {
        let html = Html::parse_document(&case.build().read("2026/zh-CN/index.html"));
        attributes(&html, "#staff tbody tr", "id")
    };
    let case = Case::small().claiming_nothing();
    let before = addresses(&case);
    assert_eq!(before[0], "staff-欧阳翀");
    assert_eq!(before[2], "staff-阿卜杜拉-买买提");
    // Somebody new comes first, and one more of a name that there is.
    let case = case.replace(
        "staff.yaml",
        "people:\n",
        "people:\n  - {name: 王犇, faculty: 云计算系, grade: 一年级, department: office, position: 干事}\n",
    );
    let after = addresses(&case);
    assert_eq!(
        [&after[0], &after[4]],
        ["staff-王犇-office", "staff-王犇-study"]
    );
    let others = |all: &[String]| -> Vec<String> {
        let others = all.iter().filter(|id| !id.contains("王犇"));
        others.cloned().collect()
    };
    assert_eq!(others(&after), others(&before));
}
