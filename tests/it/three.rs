//! Any pair of languages: a disclosure in three, one whose original is English, one that mixes directions.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use crate::support::{Case, copy, files, pdf_text, project, tool};

const TRADITIONAL: &str = "\
chapters:
  - id: ch-1
    title: 總則
    articles:
      - id: art-1
        title: 名稱
        text: 本會定名為「雲上職業學院學生會」。
      - id: art-2
        text: 本會的任務：
        items:
          - 服務同學；
          - text: 分為兩方面：
            items: [學習；, 生活。]
  - id: ch-2
    title: 附則
    articles:
      - id: art-3
        text: 本章程由代表大會修訂，**解釋權**見[](#charter-art-1)。
";

/// The small disclosure in Chinese and English, a part of it in Traditional Chinese as well.
fn in_three() -> Case {
    let case = Case::bilingual()
        .replace(
            "disclosure.yaml",
            "locales: [zh-CN, en]",
            "locales: [zh-CN, en, zh-Hant]",
        )
        .write("charter.zh-Hant.yaml", TRADITIONAL)
        .write(
            "disclosure.zh-Hant.yaml",
            "organisation: 雲上職業學院學生會\ntitle: |\n  雲上職業學院學生會\n  改革情況公開\n",
        );
    let traditional = project().join("tests/fixtures/traditional/locales");
    copy(&traditional, &case.home().join("locales"));
    case
}

/// The fixture in Uyghur and Chinese, with English into which nothing is translated.
fn in_both_directions() -> Case {
    Case::with_language("uyghur").replace(
        "disclosure.yaml",
        "locales: [ug, zh-CN]",
        "locales: [ug, zh-CN, en]",
    )
}

/// The fixture in Traditional Chinese and English with English as the original.
fn from_english() -> Case {
    let case = Case::with_language("traditional")
        .replace(
            "disclosure.yaml",
            "locales: [zh-Hant, en]",
            "locales: [en, zh-Hant]",
        )
        .replace(
            "staff.yaml",
            "name: 歐陽翀",
            "name: {en: Ouyang Chong, zh-Hant: 歐陽翀}",
        );
    case.replace(
        "advisors.yaml",
        "name: 趙喆",
        "name: {en: Zhao Zhe, zh-Hant: 趙喆}",
    )
}

fn page(case: &Case, way: &str) -> Html {
    Html::parse_document(&case.read(&format!("2026/{way}/index.html")))
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector)
        .filter_map(|found| found.value().attr(name).map(str::to_owned))
        .collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector)
        .map(|found| found.text().collect::<String>().trim().to_owned())
        .collect()
}

/// Every page links every other once and itself once, says which it is, and names the languages to search
/// engines.
fn hold_together(case: &Case, languages: &[&str], base: Option<&str>) {
    let (primary, others) = languages.split_first().unwrap();
    let pairs = others.iter().map(|other| format!("{primary}-{other}"));
    let single = languages.iter().map(|tag| (*tag).to_owned());
    let ways: Vec<String> = single.chain(pairs).collect();
    let made: BTreeSet<String> = files(&case.output("2026"))
        .into_iter()
        .filter_map(|(name, _)| name.strip_suffix("/index.html").map(str::to_owned))
        .collect();
    assert_eq!(made, ways.iter().cloned().collect());
    for way in &ways {
        let page = page(case, way);
        let expected: Vec<String> = ways
            .iter()
            .map(|other| match other == way {
                true => "index.html".to_owned(),
                false => format!("../{other}/index.html"),
            })
            .collect();
        assert_eq!(attributes(&page, ".masthead .switch a", "href"), expected);
        let tags = attributes(&page, ".masthead .switch a", "hreflang");
        let mul = others.iter().map(|_| "mul");
        let expected: Vec<&str> = languages.iter().copied().chain(mul).collect();
        assert_eq!(tags, expected, "{way}");
        let current = ".masthead .switch a[aria-current=page]";
        assert_eq!(attributes(&page, current, "href"), ["index.html"], "{way}");

        let alternate = "link[rel=alternate][hreflang]";
        let found: Vec<_> = attributes(&page, alternate, "hreflang")
            .into_iter()
            .zip(attributes(&page, alternate, "href"))
            .collect();
        let named = languages.iter().map(|tag| (*tag, tag));
        let address = |folder: &str| match base {
            Some(base) => format!("{base}/2026/{folder}/"),
            None if folder == way => "index.html".to_owned(),
            None => format!("../{folder}/index.html"),
        };
        let expected: Vec<(String, String)> = named
            .chain([("x-default", primary)])
            .map(|(tag, folder)| (tag.to_owned(), address(folder)))
            .collect();
        assert_eq!(found, expected, "{way}");
    }
}

/// Every link of every page leads to a file that is there, and to a place in it.
fn links_resolve(case: &Case) -> usize {
    let output = case.home().join("output");
    let mut followed = 0;
    for (name, content) in files(&output) {
        if !name.ends_with(".html") {
            continue;
        }
        let from = output.join(&name);
        let page = Html::parse_document(std::str::from_utf8(&content).unwrap());
        for href in attributes(&page, "[href]", "href") {
            // Telephones and mailboxes are none of the site's own places.
            let leads_off = ["tel:", "mailto:"].iter().any(|it| href.starts_with(it));
            if href.contains("://") || leads_off {
                continue;
            }
            let (path, anchor) = href.split_once('#').unwrap_or((&href, ""));
            let target = match path {
                "" => from.clone(),
                path => from.parent().unwrap().join(path),
            };
            assert!(target.is_file(), "{name}: {href}");
            if !anchor.is_empty() {
                let html = fs::read_to_string(&target).unwrap();
                let id = format!("id=\"{anchor}\"");
                assert!(html.contains(&id), "{name}: {href}");
            }
            followed += 1;
        }
    }
    followed
}

/// The languages that a PDF names: the document's, then those of its parts.
pub fn languages_of(pdf: &Path) -> (String, BTreeSet<String>) {
    let options = ["--qdf", "--object-streams=disable"].map(AsRef::as_ref);
    let plain = tool(
        "qpdf",
        &[&options[..], &[pdf.as_ref(), "-".as_ref()]].concat(),
    );
    let plain = String::from_utf8_lossy(&plain).into_owned();
    let tags = |text: &str| -> Vec<String> {
        let found = text.split("/Lang").skip(1);
        found
            .filter_map(|rest| rest.trim_start().strip_prefix('(')?.split(')').next())
            .map(str::to_owned)
            .collect()
    };
    let catalogue = plain.split("/Type /Catalog").next().unwrap();
    let object = &catalogue[catalogue.rfind(" obj").unwrap()..];
    let whole = plain[plain.find(object).unwrap()..].split("endobj").next();
    (
        tags(whole.unwrap()).remove(0),
        tags(&plain).into_iter().collect(),
    )
}

fn printed(case: &Case, pdf: &str) -> String {
    pdf_text(&case.output(pdf)).split_whitespace().collect()
}

#[test]
fn three_languages_make_three_pages_and_two_beside_the_first() {
    let case = in_three();
    case.build();
    hold_together(
        &case,
        &["zh-CN", "en", "zh-Hant"],
        Some("https://example.org/union"),
    );
    assert!(links_resolve(&case) > 200);
    let map = case.read("sitemap.xml");
    for way in ["zh-CN", "en", "zh-Hant", "zh-CN-en", "zh-CN-zh-Hant"] {
        let place = format!("<loc>https://example.org/union/2026/{way}/</loc>");
        assert_eq!(map.matches(&place).count(), 1, "{way}: {map}");
    }
    // Three pages and three lists.
    assert_eq!(map.matches("hreflang=\"x-default\"").count(), 6, "{map}");
    // A page offers its own PDF and those in which its language stands beside another.
    let english = attributes(
        &page(&case, "en"),
        ".downloads a[type='application/pdf']",
        "href",
    );
    assert_eq!(
        english,
        ["announcement.pdf", "../announcement-zh-CN-en.pdf"]
    );
    let second = texts(&page(&case, "zh-CN-zh-Hant"), ".second").concat();
    assert!(second.contains("解釋權") && !second.contains("General provisions"));
}

#[test]
fn what_the_third_language_lacks_is_marked_where_it_is_read() {
    let case = in_three();
    case.build();
    let marked = |way: &str, selector: &str| texts(&page(&case, way), selector).concat();
    let original = "在校学生5600人，代表56人，";
    let alone = marked("zh-Hant", ".untranslated[lang='zh-CN']");
    assert!(
        alone.contains(original) && !alone.contains("總則"),
        "{alone}"
    );
    let beside = marked("zh-CN-zh-Hant", ".second .untranslated[lang='zh-CN']");
    assert!(beside.contains(original), "{beside}");
    for way in ["zh-CN", "en", "zh-CN-en"] {
        assert_eq!(marked(way, ".untranslated"), "", "{way}");
    }
    let note = "尚未翻譯";
    for (pdf, times) in [
        ("2026/zh-Hant/announcement.pdf", 1),
        ("2026/zh-CN/announcement.pdf", 0),
        ("2026/announcement-zh-CN-en.pdf", 0),
    ] {
        assert_eq!(printed(&case, pdf).matches(note).count(), times, "{pdf}");
    }
    let (_, tags) = languages_of(&case.output("2026/zh-Hant/announcement.pdf"));
    assert!(tags.contains("zh-CN"), "{tags:?}");
}

#[test]
fn each_pdf_says_its_texts_in_its_languages_and_names_them() {
    let case = in_three();
    case.build();
    let (simplified, english, traditional) = (
        ("zh-CN", "本章程由代表大会修订，解释权见第一条。"),
        ("en-GB", "Thischarterisamendedbythestudentcongress"),
        ("zh-TW", "本章程由代表大會修訂，解釋權見第一條。"),
    );
    for (pdf, holds, lacks) in [
        (
            "2026/zh-CN/announcement.pdf",
            vec![simplified],
            vec![english, traditional],
        ),
        ("2026/en/announcement.pdf", vec![english], vec![traditional]),
        (
            "2026/zh-Hant/announcement.pdf",
            vec![traditional],
            vec![english],
        ),
        (
            "2026/announcement-zh-CN-en.pdf",
            vec![simplified, english],
            vec![traditional],
        ),
        (
            "2026/announcement-zh-CN-zh-Hant.pdf",
            vec![simplified, traditional],
            vec![english],
        ),
    ] {
        let text = said(&case.output(pdf));
        let (document, tags) = languages_of(&case.output(pdf));
        assert_eq!(document, holds[0].0, "{pdf}");
        for (tag, words) in holds {
            assert!(text.contains(words), "{pdf}: {words} in {text}");
            assert!(tags.contains(tag), "{pdf}: {tag} in {tags:?}");
        }
        for (tag, words) in lacks {
            assert!(!text.contains(words), "{pdf}: {words}");
            assert!(!tags.contains(tag), "{pdf}: {tag} in {tags:?}");
        }
    }
}

/// What a screen reader hears, without blanks and the hyphens that lines may end in.
fn said(pdf: &Path) -> String {
    let text = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    let text: String = String::from_utf8_lossy(&text)
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect();
    text.chars()
        .filter(|c| !c.is_whitespace() && !['-', '\u{AD}', '\u{2010}'].contains(c))
        .collect()
}

#[test]
fn english_can_be_the_original() {
    let case = from_english();
    case.build();
    hold_together(&case, &["en", "zh-Hant"], None);
    assert!(links_resolve(&case) > 100);
    assert_eq!(
        attributes(&page(&case, "en-zh-Hant"), "html", "lang"),
        ["en"]
    );
    let list = Html::parse_document(&case.read("index.html"));
    assert_eq!(attributes(&list, "html", "lang"), ["en"]);
    for way in ["en", "zh-Hant", "en-zh-Hant"] {
        assert_eq!(
            texts(&page(&case, way), ".untranslated").concat(),
            "",
            "{way}"
        );
    }
    let english = texts(&page(&case, "en"), "main").concat();
    assert!(english.contains("Ouyang Chong") && english.contains("Article 2"));
    let chinese = texts(&page(&case, "zh-Hant"), "main").concat();
    assert!(chinese.contains("歐陽翀") && chinese.contains("第二條"));
    let pdf = case.output("2026/announcement-en-zh-Hant.pdf");
    let (document, tags) = languages_of(&pdf);
    assert_eq!(document, "en-GB");
    assert!(tags.contains("zh-TW"), "{tags:?}");
    let text = said(&pdf);
    let english = text.find("TheunioniscalledtheStudents'Union");
    let english = english.or_else(|| text.find("TheunioniscalledtheStudents’Union"));
    let chinese = text.find("本會定名為「雲上職業學院學生會」。");
    assert!(english.unwrap() < chinese.unwrap(), "{text}");
}

#[test]
fn languages_of_both_directions_stand_beside_each_other() {
    let case = in_both_directions();
    case.build();
    hold_together(&case, &["ug", "zh-CN", "en"], None);
    assert!(links_resolve(&case) > 100);
    let english = page(&case, "en");
    assert_eq!(attributes(&english, "html", "dir"), ["ltr"]);
    let marked = attributes(&english, "main .untranslated[lang=ug]", "dir");
    assert!(
        marked.len() > 10 && marked.iter().all(|dir| dir == "auto"),
        "{marked:?}"
    );
    let beside = page(&case, "ug-en");
    assert_eq!(attributes(&beside, "html", "dir"), ["rtl"]);
    for (pdf, document, other) in [
        ("2026/ug/announcement.pdf", "ug-CN", None),
        ("2026/en/announcement.pdf", "en-GB", Some("ug")),
        ("2026/announcement-ug-zh-CN.pdf", "ug-CN", Some("zh-CN")),
        ("2026/announcement-ug-en.pdf", "ug-CN", Some("en-GB")),
    ] {
        let (found, tags) = languages_of(&case.output(pdf));
        assert_eq!(found, document, "{pdf}");
        if let Some(other) = other {
            assert!(
                tags.iter().any(|tag| tag.starts_with(other)),
                "{pdf}: {tags:?}"
            );
        }
    }
}
