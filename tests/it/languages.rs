//! A second language takes the same road: its labels, its dates, its texts where there are any; and stands
//! beside the first.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use scraper::{ElementRef, Html, Node};
use serde_json::Value;

use crate::support::{Case, attributes, pdf_text, published, select};

fn text(element: ElementRef) -> String {
    element.text().collect()
}

#[test]
fn each_locale_has_its_page_and_its_pdf() {
    let case = Case::bilingual();
    case.build();
    let english = case.read("2026/en/index.html");
    let html = Html::parse_document(&english);
    let root = select(&html, "html")[0];
    assert_eq!(root.value().attr("lang"), Some("en"));
    let shown = text(root);
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
fn every_page_leads_to_the_others_and_says_which_it_is() {
    let case = Case::bilingual();
    case.build();
    let english = Html::parse_document(&case.read("2026/en/index.html"));
    let switch = ".masthead .switch a";
    assert_eq!(
        attributes(&english, switch, "href"),
        [
            "../zh-CN/index.html",
            "index.html",
            "../zh-CN-en/index.html"
        ]
    );
    assert_eq!(
        attributes(&english, switch, "hreflang"),
        ["zh-CN", "en", "mul"]
    );
    assert_eq!(attributes(&english, switch, "lang"), ["zh-CN", "en", "en"]);
    for page in ["zh-CN", "en", "zh-CN-en"] {
        let html = Html::parse_document(&case.read(&format!("2026/{page}/index.html")));
        let current = ".masthead .switch a[aria-current=page]";
        assert_eq!(attributes(&html, current, "href"), ["index.html"], "{page}");
        for href in attributes(&html, switch, "href") {
            let target = case.output(&format!("2026/{page}")).join(&href);
            assert!(target.exists(), "{page}: {href}");
        }
    }
    let list = Html::parse_document(&case.read("index.html"));
    let links = attributes(&list, "main .ways a", "href");
    for page in ["zh-CN", "en", "zh-CN-en"] {
        assert!(
            links.contains(&format!("2026/{page}/index.html")),
            "{links:?}"
        );
    }
}

#[test]
fn search_engines_learn_of_all_languages_and_of_the_first_choice() {
    let case = Case::bilingual();
    case.build();
    for page in ["zh-CN", "en"] {
        let html = Html::parse_document(&case.read(&format!("2026/{page}/index.html")));
        let link = "link[rel=alternate][hreflang]";
        let found: Vec<_> = attributes(&html, link, "hreflang")
            .into_iter()
            .zip(attributes(&html, link, "href"))
            .collect();
        let expected =
            [("zh-CN", "zh-CN"), ("en", "en"), ("x-default", "zh-CN")].map(|(tag, folder)| {
                let address = format!("https://example.org/union/2026/{folder}/");
                (tag.to_owned(), address)
            });
        assert_eq!(found, expected, "{page}");
    }
    let map = case.read("sitemap.xml");
    let default = "hreflang=\"x-default\" href=\"https://example.org/union/2026/zh-CN/\"";
    assert_eq!(map.matches(default).count(), 2, "{map}");
    assert!(map.contains("<loc>https://example.org/union/2026/zh-CN-en/</loc>"));
}

#[test]
fn without_an_address_search_engines_learn_of_the_languages_from_where_the_pages_stand() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "base-url: https://example.org/union\n",
        "",
    );
    case.build();
    for (page, hrefs) in [
        ("index.html", ["index.html", "index-en.html", "index.html"]),
        (
            "index-en.html",
            ["index.html", "index-en.html", "index.html"],
        ),
        (
            "2026/zh-CN/index.html",
            ["index.html", "../en/index.html", "index.html"],
        ),
        (
            "2026/en/index.html",
            ["../zh-CN/index.html", "index.html", "../zh-CN/index.html"],
        ),
        (
            "2026/zh-CN-en/index.html",
            [
                "../zh-CN/index.html",
                "../en/index.html",
                "../zh-CN/index.html",
            ],
        ),
    ] {
        let html = Html::parse_document(&case.read(page));
        let link = "link[rel=alternate][hreflang]";
        let tags = attributes(&html, link, "hreflang");
        assert_eq!(tags, ["zh-CN", "en", "x-default"], "{page}");
        assert_eq!(attributes(&html, link, "href"), hrefs, "{page}");
        assert!(select(&html, "link[rel=canonical]").is_empty(), "{page}");
    }
}

#[test]
fn a_disclosure_in_one_language_has_nothing_to_switch_to() {
    let case = Case::small();
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert!(select(&html, ".switch, link[hreflang]").is_empty());
    assert!(!case.output("2026/zh-CN-en").exists());
}

#[test]
fn a_text_without_translation_stays_in_the_original_and_is_marked() {
    let case = Case::bilingual().remove("delegates.en.yaml");
    case.build();
    let english = Html::parse_document(&case.read("2026/en/index.html"));
    let marked: Vec<String> = select(&english, ".untranslated[lang='zh-CN']")
        .into_iter()
        .map(text)
        .collect();
    let original = "在校学生5600人，代表56人，";
    assert!(
        marked.iter().any(|text| text.contains(original)),
        "{marked:?}"
    );
    let note = "not yet translated";
    assert_eq!(text(english.root_element()).matches(note).count(), 1);
    let printed = pdf_text(&case.output("2026/en/announcement.pdf"));
    assert_eq!(printed.matches(note).count(), 1, "{printed}");

    let beside = Html::parse_document(&case.read("2026/zh-CN-en/index.html"));
    assert!(!select(&beside, ".second .untranslated[lang='zh-CN']").is_empty());
    assert_eq!(text(beside.root_element()).matches(note).count(), 1);

    let whole = Case::bilingual();
    whole.build();
    let printed = |case: &Case| fs::read(case.output("2026/zh-CN/announcement.pdf")).unwrap();
    assert!(printed(&case) == printed(&whole), "the PDF is another");
    // The page names the version of all languages together, and how long and large the files of all of them are.
    let page = |case: &Case| {
        let text = case.read("2026/zh-CN/index.html");
        let is_of_all = |line: &&str| line.contains("版本码") || line.contains(" KB</small>");
        let lines = text.lines().filter(|line| !is_of_all(line));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(page(&case), page(&whole));
}

fn of_2021(page: &str) -> Html {
    let path = published().join(format!("output/2021/{page}/index.html"));
    Html::parse_document(&fs::read_to_string(path).unwrap())
}

#[test]
fn every_place_has_the_same_address_in_all_languages() {
    let ids = |page| {
        let ids = attributes(&of_2021(page), "main [id]", "id").into_iter();
        // What the script needs within one page is no address.
        let ids = ids.filter(|id| !id.starts_with("filter-"));
        ids.collect::<BTreeSet<String>>()
    };
    let chinese = ids("zh-CN");
    assert!(chinese.contains("charter-art-16") && chinese.len() > 100);
    assert_eq!(chinese, ids("en"));
    assert_eq!(chinese, ids("zh-CN-en"));
}

/// What a page says in each language, without blanks.
fn said(html: &Html) -> BTreeMap<String, String> {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for node in html.root_element().descendants() {
        let Node::Text(run) = node.value() else {
            continue;
        };
        let mut around = node.ancestors().filter_map(ElementRef::wrap);
        let lang = around.find_map(|element| element.value().attr("lang"));
        let all = said.entry(lang.unwrap_or_default().to_owned()).or_default();
        all.extend(run.chars().filter(|c| !c.is_whitespace()));
    }
    said
}

/// Every text that a view of the open data holds for readers, without blanks.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.chars().filter(|c| !c.is_whitespace()).collect());
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(values) => values
            .iter()
            .filter(|(key, _)| {
                ![
                    "anchor",
                    "id",
                    "iso",
                    "kind",
                    "locale",
                    "organisation_kind",
                    "original_name",
                ]
                .contains(&key.as_str())
            })
            .for_each(|(_, value)| texts(value, found)),
        _ => {}
    }
}

fn texts_of_2021() -> [(&'static str, BTreeSet<String>); 2] {
    let data = fs::read(published().join("output/2021/disclosure.json")).unwrap();
    let data: Value = serde_json::from_slice(&data).unwrap();
    ["zh-CN", "en"].map(|locale| {
        let mut found = BTreeSet::new();
        texts(&data["locales"][locale], &mut found);
        assert!(found.len() > 300, "{locale}: {}", found.len());
        (locale, found)
    })
}

#[test]
fn each_page_says_everything_in_its_language() {
    for (locale, texts) in texts_of_2021() {
        let said = &said(&of_2021(locale))[locale];
        let lost: Vec<&String> = texts.iter().filter(|text| !said.contains(*text)).collect();
        assert!(lost.is_empty(), "{locale}: {lost:?}");
    }
}

#[test]
fn side_by_side_says_everything_in_both_languages() {
    let said = said(&of_2021("zh-CN-en"));
    let [(_, chinese), (_, english)] = texts_of_2021();
    let lost = |texts: &BTreeSet<String>, language: &str| {
        let lost = texts.iter().filter(|text| !said[language].contains(*text));
        lost.cloned().collect::<BTreeSet<String>>()
    };
    assert_eq!(lost(&chinese, "zh-CN"), BTreeSet::new());
    // What is the same in both languages stands there once, in the language of the page.
    let same: BTreeSet<String> = chinese.intersection(&english).cloned().collect();
    assert_eq!(lost(&english, "en").difference(&same).count(), 0);
    assert!(!said["zh-CN"].contains("Article16") && !said["en"].contains("第十六条"));
}

/// Han characters that a page says, or has read aloud, in a language that is not written in them.
fn unmarked(html: &Html) -> Vec<String> {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let attribute = |element: ElementRef| {
        let mut around = element.ancestors().filter_map(ElementRef::wrap);
        let own = element.value().attr("lang");
        let lang = own.or_else(|| around.find_map(|element| element.value().attr("lang")));
        let names = ["aria-label", "title", "alt", "placeholder", "data-label"].into_iter();
        let texts: String = names
            .filter_map(|name| element.value().attr(name))
            .collect();
        (lang.unwrap_or_default().to_owned(), texts)
    };
    let attributes = select(html, "*").into_iter().map(attribute);
    said(html)
        .into_iter()
        .chain(attributes)
        .filter(|(lang, text)| !lang.starts_with("zh") && text.contains(is_han))
        .map(|(lang, text)| format!("{lang}: {text}"))
        .collect()
}

#[test]
fn no_chinese_stands_unmarked_on_a_page_in_another_language() {
    let cases = [
        (
            Case::bilingual(),
            vec!["index-en.html", "2026/en/index.html"],
        ),
        (
            Case::bilingual()
                .remove("delegates.en.yaml")
                .remove("staff.en.yaml"),
            vec!["2026/en/index.html", "2026/zh-CN-en/index.html"],
        ),
        (
            Case::with_language("uyghur"),
            vec!["index.html", "2026/ug/index.html"],
        ),
        (
            Case::with_language("traditional"),
            vec![
                "index-en.html",
                "2026/en/index.html",
                "2026/zh-Hant-en/index.html",
            ],
        ),
    ];
    for (case, pages) in cases {
        case.build();
        for page in pages {
            let html = Html::parse_document(&case.read(page));
            assert_eq!(unmarked(&html), [""; 0], "{page}");
        }
    }
    let html = "<html lang='en'><p>第一条<p lang='zh-CN'>第二条<a title='第三条'>";
    assert_eq!(unmarked(&Html::parse_document(html)), ["en: 第一条"]);
    let html = "<html lang='en'><p><a title='第三条'>";
    assert_eq!(unmarked(&Html::parse_document(html)), ["en: 第三条"]);
}

/// The comparison itself notices a lost and a changed word.
#[test]
fn a_lost_word_would_be_noticed() {
    let said = said(&of_2021("zh-CN-en"));
    let [_, (_, english)] = texts_of_2021();
    for (from, to) in [
        ("XieHaiqin", "JieHaiqin"),
        ("democraticcentralism", "centralism"),
    ] {
        let said = said["en"].replace(from, to);
        assert!(
            english
                .iter()
                .any(|text| text.contains(from) && !said.contains(text)),
            "{from}"
        );
    }
}
