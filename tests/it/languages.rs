//! A second language takes the same road: its labels, its dates, its texts where there are any.

use scraper::{Html, Selector};

use crate::support::{Case, pdf_text};

#[test]
fn each_locale_has_its_page_and_its_pdf() {
    let case = Case::bilingual();
    case.build();
    let english = case.read("2026/en/index.html");
    let html = Html::parse_document(&english);
    let root = html
        .select(&Selector::parse("html").unwrap())
        .next()
        .unwrap();
    assert_eq!(root.value().attr("lang"), Some("en"));
    let shown: String = root.text().collect();
    assert!(
        shown.contains("Students' Union of Cloud Vocational College"),
        "{shown}"
    );
    assert!(english.contains("25 June 2026"));
    assert!(english.contains("Article 3"));
    assert!(english.contains("Chapter 2"));

    let chinese = case.read("2026/zh-CN/index.html");
    assert!(chinese.contains("2026年6月25日"));
    assert!(chinese.contains("第三条"));
    assert!(!chinese.contains("Cloud Vocational College"));

    let printed = pdf_text(&case.output("2026/en/announcement.pdf"));
    assert!(printed.contains("Article 1"), "{printed}");
}

#[test]
fn pages_link_to_each_other() {
    let case = Case::bilingual();
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let links = Selector::parse("a[hreflang=en]").unwrap();
    let link = html.select(&links).next().unwrap();
    assert_eq!(link.value().attr("href"), Some("../en/index.html"));
    assert!(case.output("2026/en/index.html").exists());
}

#[test]
fn a_text_without_translation_falls_back_to_the_original() {
    let case = Case::bilingual().remove("delegates.en.yaml");
    case.build();
    let english = case.read("2026/en/index.html");
    let html = Html::parse_document(&english);
    let marked = Selector::parse("[lang=zh-CN].untranslated").unwrap();
    let texts: Vec<String> = html
        .select(&marked)
        .map(|text| text.text().collect())
        .collect();
    assert!(
        texts
            .iter()
            .any(|text| text.contains("在校学生5600人，代表56人，")),
        "{texts:?}"
    );
    assert!(!case.read("2026/zh-CN/index.html").contains("untranslated"));
}
