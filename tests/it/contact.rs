//! Whom to turn to, and when: contact, notice period, update and school year, as they are read, published and printed.

use scraper::Html;
use serde_json::Value;

use crate::facts::{facts, refusal};
use crate::support::{Case, pdf_text, said, select};

const CONTACT: &str = "contact: {telephone: 0999-5550142}";

fn page(case: &Case, path: &str) -> Html {
    Html::parse_document(&case.read(path))
}

/// The texts of the elements that a selector names, each without gaps.
fn texts(html: &Html, selector: &str) -> Vec<String> {
    let text = |element: &scraper::ElementRef| {
        let text: String = element.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    select(html, selector).iter().map(text).collect()
}

fn addresses(html: &Html, selector: &str) -> Vec<String> {
    let links = select(html, selector);
    let address = |link: &scraper::ElementRef| link.value().attr("href").unwrap().to_owned();
    links.iter().map(address).collect()
}

/// The text of a PDF in one line, without the blanks that it has where lines and faces meet.
fn printed(case: &Case, path: &str) -> String {
    pdf_text(&case.output(path)).split_whitespace().collect()
}

#[test]
fn a_notice_is_published_with_its_period_and_contact() {
    let case = Case::form("notice");
    // Where the marks stand is asked about once, and waived.
    let found = facts(&case);
    assert!(
        found.iter().all(|found| found.contains(" waived `")),
        "{found:?}"
    );
    case.build();

    let html = page(&case, "2026/zh-CN/index.html");
    assert_eq!(
        texts(&html, ".contact dl > div"),
        [
            "公示时间：2026年9月28日至2026年10月12日（7个工作日）",
            "受理部门：共青团雪线师范学院委员会",
            "电话：0999-5550142转12、13800138000",
            "电子邮箱：tuanwei@example.edu.cn",
            "办公地点：大学生活动中心203室",
            "办公时间：工作日上午9:00至11:30，下午14:30至17:00",
            "意见箱：大学生活动中心一楼大厅",
        ]
    );
    assert_eq!(
        addresses(&html, ".contact a"),
        [
            "tel:09995550142;ext=12",
            "tel:13800138000",
            "mailto:tuanwei@example.edu.cn"
        ]
    );
    assert_eq!(
        texts(&html, "title"),
        ["雪线师范学院学生会改革情况公示（2025—2026学年）"]
    );

    let pdf = printed(&case, "2026/zh-CN/announcement.pdf");
    let end = "公示时间：2026年9月28日至2026年10月12日（7个工作日）如有疑问或者意见，请按下列方式反映。受理部门：\
               共青团雪线师范学院委员会电话：0999-5550142转12、13800138000电子邮箱：tuanwei@example.edu.cn";
    assert!(pdf.contains(end), "{pdf}");
    let last = "意见箱：大学生活动中心一楼大厅雪线师范学院学生会2026年9月28日";
    assert!(pdf.contains(last), "{pdf}");
    assert!(
        pdf.starts_with("雪线师范学院学生会改革情况公示（2025—2026学年）"),
        "{pdf}"
    );

    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    assert_eq!(data["school-year"], "2025-2026");
    let view = &data["locales"]["zh-CN"];
    assert_eq!(view["year"], "2025—2026学年");
    assert_eq!(view["notice_period"]["from"]["iso"], "2026-09-28");
    assert_eq!(view["notice_period"]["working_days"], 7);
    assert_eq!(view["contact"]["telephone"][1]["text"], "13800138000");
    assert_eq!(view["contact"]["box"], "大学生活动中心一楼大厅");
}

#[test]
fn an_update_is_published_beside_the_date_of_issue() {
    let case = Case::form("updated");
    assert_eq!(facts(&case), [] as [&str; 0]);
    case.build();

    let html = page(&case, "2026/zh-CN/index.html");
    assert_eq!(
        texts(&html, ".edition > span"),
        [
            "2026—2027学年学生会改革情况公开",
            "发布日期： 2026年9月30日",
            "更新日期： 2026年11月16日"
        ]
    );
    // The title says the year itself.
    assert_eq!(
        texts(&html, "title"),
        ["星河工学院学生会2026—2027学年改革情况公开"]
    );
    let pdf = printed(&case, "2026/zh-CN/announcement.pdf");
    // On the first page once, on the others in the running title.
    let first_page = pdf.split("第1页").next().unwrap();
    assert_eq!(first_page.matches("2026—2027学年").count(), 1, "{pdf}");
    let end = "电子邮箱：xsh@example.edu.cn星河工学院学生会2026年9月30日（2026年11月16日更新）";
    assert!(pdf.contains(end), "{pdf}");
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    assert_eq!(data["locales"]["zh-CN"]["updated"]["iso"], "2026-11-16");
}

#[test]
fn both_languages_and_both_together_say_whom_to_turn_to() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        CONTACT,
        "updated: 2026-10-12\n\
         notice-period: {from: 2026-09-30, to: 2026-09-30}\n\
         contact:\n  \
           telephone: '0999-5550142, +86 999 5550143 ext. 7'\n  \
           office: {zh-CN: 云端楼203室, en: Room 203}\n",
    );
    case.build();
    let english = page(&case, "2026/en/index.html");
    assert_eq!(
        texts(&english, ".contact dl > div"),
        [
            "Open to objections: 30 September 2026 to 30 September 2026 (one working day)",
            "Telephone: 0999-5550142, +86 999 5550143 ext. 7",
            "Office: Room 203"
        ]
    );
    assert_eq!(
        addresses(&english, ".contact a"),
        ["tel:09995550142", "tel:+869995550143;ext=7"]
    );
    let both = page(&case, "2026/zh-CN-en/index.html");
    assert_eq!(
        texts(&both, ".contact dd:has(.second)"),
        [
            "2026年9月30日至2026年9月30日（1个工作日） 30 September 2026 to 30 September 2026 (one working day)",
            "云端楼203室 Room 203"
        ]
    );
    let years = "云上职业学院学生会改革情况公开DisclosureofthereformoftheStudents'UnionofCloudVocationalCollege\
                 （2026-2027学年）2026–2027";
    let pdf = printed(&case, "2026/announcement-zh-CN-en.pdf").replace('’', "'");
    assert!(pdf.starts_with(years), "{pdf}");
    for text in [
        "办公地点：云端楼203室",
        "Office:Room203",
        "（2026年10月12日更新）",
        "(updatedon12October2026)",
    ] {
        assert!(pdf.contains(text), "{text}: {pdf}");
    }
}

#[test]
fn a_school_year_is_printed_as_the_school_writes_it() {
    let writings = [
        ("2022—2023学年", "2022—2023学年"),
        ("2022-2023", "2022-2023学年"),
        ("２０２２—２０２３ 学年", "2022—2023学年"),
        ("2022至2023学年度", "2022至2023学年度"),
        ("2022/23", "2022/23学年"),
        ("2021年度", "2021年度"),
        ("2021", "2021年度"),
    ];
    let mut case = Case::small();
    let settings = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    for (at, (written, _)) in writings.iter().enumerate() {
        let folder = case.home().join(format!("data/{at}"));
        crate::support::copy(&case.home().join("data/2026"), &folder);
        let settings =
            settings.replace("school-year: 2026-2027", &format!("school-year: {written}"));
        case = case.write(&format!("../{at}/disclosure.yaml"), settings);
    }
    case.build();
    for (at, (written, year)) in writings.iter().enumerate() {
        let html = page(&case, &format!("{at}/zh-CN/index.html"));
        let edition = format!("{year}学生会改革情况公开");
        assert_eq!(texts(&html, ".edition > span")[0], edition, "{written}");
        let title = format!("云上职业学院学生会改革情况公开（{year}）");
        assert_eq!(texts(&html, "title"), [title.as_str()], "{written}");
        let pdf = printed(&case, &format!("{at}/zh-CN/announcement.pdf"));
        assert!(pdf.starts_with(&title), "{written}: {pdf}");
    }
    // The list has them all, the newest first, and dates of other kinds are no years.
    let list = texts(&page(&case, "index.html"), ".disclosures .year");
    let mut years: Vec<&str> = writings.iter().map(|(_, year)| *year).collect();
    years.insert(0, "2026-2027学年");
    assert_eq!(list, years);
}

#[test]
fn what_is_no_number_mailbox_or_day_is_refused() {
    let refused =
        |from: &str, to: &str| refusal(&Case::small().replace("disclosure.yaml", from, to));
    let contact = |to: &str| refused("{telephone: 0999-5550142}", to);
    for (written, expected) in [
        (
            "{telephone: 见通知}",
            "error not-a-telephone disclosure.yaml:29:22-25 value=`见通知`",
        ),
        (
            "{telephone: 0999-5550142/43}",
            "error not-a-telephone disclosure.yaml:29:22-37 value=`0999-5550142/43`",
        ),
        (
            "{email: union.example.org}",
            "error not-a-mailbox disclosure.yaml:29:18-35 value=`union.example.org`",
        ),
        (
            "{email: union@example}",
            "error not-a-mailbox disclosure.yaml:29:18-31 value=`union@example`",
        ),
        (
            "{telephone: /}",
            "error empty-contact disclosure.yaml:29:10-11",
        ),
    ] {
        assert_eq!(contact(written), [expected], "{written}");
    }
    let days = |to: &str| refused(CONTACT, &format!("{CONTACT}\nholidays: {to}"));
    assert_eq!(
        days("{off: 国庆节}"),
        ["error not-days disclosure.yaml:30:17-20 value=`国庆节`"]
    );
    assert_eq!(
        days("{off: 2026-10-01至7日, worked: 2026-10-04}"),
        [
            "error day-off-and-worked disclosure.yaml:30:40-50 see disclosure.yaml:30:17-30 related-day-off"
        ]
    );
    let period = |to: &str| refused(CONTACT, &format!("{CONTACT}\nnotice-period: {to}"));
    assert_eq!(
        period("{from: 2026-10-01}"),
        ["error missing-key disclosure.yaml:30:16-17 key=`to`"]
    );
}

#[test]
fn public_numbers_are_shown_in_findings_and_others_are_masked() {
    let case = Case::small()
        .replace(
            "disclosure.yaml",
            CONTACT,
            "contact: {telephone: 13800000000, email: union@example.org}",
        )
        .replace(
            "review.yaml",
            "制定本办法。",
            "制定本办法,电话13800000000,邮箱union@example.org,或13900000009。",
        );
    let (told, _) = said(&case, &["check", "--lang", "en"]);
    assert!(
        told.contains("电话13800000000,邮箱union@example.org,或***********"),
        "{told}"
    );
    let (told, _) = said(&case, &["check", "--lang", "en", "--diff"]);
    assert!(
        told.contains("电话13800000000，邮箱union@example.org，或***********"),
        "{told}"
    );
}
