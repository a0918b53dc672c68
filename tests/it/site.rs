//! The page as a file: addresses, policy, weight. What a browser makes of it is in `tests/browser`.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use scraper::{ElementRef, Html};

use crate::support::{Case, attributes, files, published, select};

fn page() -> String {
    fs::read_to_string(published().join("output/2021/zh-CN/index.html")).unwrap()
}

#[test]
fn every_article_and_indicator_has_its_permanent_address() {
    let html = Html::parse_document(&page());
    let ids: Vec<&str> = select(&html, "[id]")
        .iter()
        .map(|element| element.value().attr("id").unwrap())
        .collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an id occurs twice");
    for article in 1..=29 {
        assert!(
            unique.contains(format!("charter-art-{article}").as_str()),
            "article {article}"
        );
    }
    for indicator in (1..=15)
        .map(|n| n.to_string())
        .chain(["3a", "3b", "3c"].map(String::from))
    {
        let id = format!("self-assessment-{indicator}");
        assert!(unique.contains(id.as_str()), "indicator {indicator}");
    }
    let links = select(&html, "a[href^='#']");
    assert!(links.len() > 50, "{} links", links.len());
    for link in links {
        let target = &link.value().attr("href").unwrap()[1..];
        assert!(
            target == "top" || unique.contains(target),
            "#{target} leads nowhere"
        );
    }
}

#[test]
fn the_policy_allows_nothing_inline_and_the_page_has_nothing_inline() {
    for (name, count) in [("index.html", 0), ("2021/zh-CN/index.html", 1)] {
        let text = fs::read_to_string(published().join("output").join(name)).unwrap();
        let html = Html::parse_document(&text);
        let policy = select(&html, "meta[http-equiv='Content-Security-Policy']");
        let policy = policy[0].value().attr("content").unwrap();
        assert!(policy.contains("default-src 'none'"), "{policy}");
        assert!(
            !policy.contains("unsafe") && !policy.contains('*'),
            "{policy}"
        );
        assert!(select(&html, "style, [style]").is_empty());
        let scripts = select(&html, "script");
        assert_eq!(scripts.len(), count, "{name}");
        for script in scripts {
            assert!(
                script.value().attr("src").is_some()
                    && script.text().collect::<String>().is_empty()
            );
        }
        for element in select(&html, "*") {
            assert!(
                element
                    .value()
                    .attrs()
                    .all(|(name, _)| !name.starts_with("on"))
            );
        }
    }
}

#[test]
fn nothing_is_loaded_from_outside_the_folder() {
    let html = Html::parse_document(&page());
    for (selector, attribute, count) in [
        ("link[rel=stylesheet], link[rel=icon]", "href", 2),
        ("script, img, iframe, source, video, audio, embed", "src", 1),
    ] {
        let elements = select(&html, selector);
        assert_eq!(elements.len(), count, "{selector}");
        for element in elements {
            let address = element.value().attr(attribute).unwrap();
            assert!(
                !address.contains("//") && !address.starts_with(['/', '.']),
                "{address}"
            );
            assert!(
                published().join("output/2021/zh-CN").join(address).exists(),
                "{address}"
            );
        }
    }
    let loaded = files(&published().join("output")).into_iter();
    let loaded = loaded.filter(|(name, _)| name.ends_with(".css") || name.ends_with(".js"));
    let loaded: Vec<(String, Vec<u8>)> = loaded.collect();
    assert!(loaded.len() >= 2);
    for (name, content) in loaded {
        let text = String::from_utf8(content).unwrap();
        for way in ["http:", "https:", "url(", "@import", "import(", "fetch("] {
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            assert_eq!(
                code.filter(|line| line.contains(way)).count(),
                0,
                "{way} in {name}"
            );
        }
    }
}

#[test]
fn the_site_weighs_at_most_a_hundred_kilobytes_gzipped() {
    let mut total = 0;
    for (name, content) in files(&published().join("output/2021/zh-CN")) {
        if name.ends_with(".pdf") {
            continue;
        }
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        gzip.write_all(&content).unwrap();
        total += gzip.finish().unwrap().len();
    }
    assert!(total > 5_000, "the page is missing");
    assert!(total <= 100_000, "{total} bytes");
}

#[test]
fn an_address_on_the_web_gives_canonical_links_and_a_map() {
    let case = Case::bilingual();
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let canonical = select(&html, "link[rel=canonical]")[0]
        .value()
        .attr("href")
        .unwrap();
    assert_eq!(canonical, "https://example.org/union/2026/zh-CN/");
    let og = select(&html, "meta[property='og:url']")[0]
        .value()
        .attr("content")
        .unwrap();
    assert_eq!(og, canonical);
    let map = case.read("sitemap.xml");
    assert!(
        map.contains("<loc>https://example.org/union/2026/zh-CN/</loc>"),
        "{map}"
    );
    assert!(
        map.contains("<loc>https://example.org/union/2026/en/</loc>"),
        "{map}"
    );

    let html = Html::parse_document(&page());
    assert!(select(&html, "link[rel=canonical], meta[property='og:url']").is_empty());
    assert_eq!(select(&html, "meta[property='og:title']").len(), 1);
    assert!(!published().join("output/sitemap.xml").exists());
}

#[test]
fn a_reference_takes_the_number_of_its_article() {
    let case = Case::small();
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let link = select(&html, "#review a[href='#charter-art-2']");
    assert_eq!(link[0].text().collect::<String>(), "第二条");

    let case = Case::small().replace(
        "charter.yaml",
        "      - id: art-2\n",
        "      - id: art-1a\n        text: 后来插入的一条。\n      - id: art-2\n",
    );
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let link = select(&html, "#review a[href='#charter-art-2']");
    assert_eq!(
        link[0].text().collect::<String>(),
        "第三条",
        "the number did not follow"
    );
}

#[test]
fn the_lines_of_a_title_become_one_as_the_language_joins_them() {
    let case = Case::bilingual().replace(
        "disclosure.en.yaml",
        "  Disclosure of the reform of the\n  Students' Union of Cloud Vocational College\n",
        "  Reform of the\n  Students' Union\n",
    );
    case.build();
    let title = |name: &str| {
        let html = Html::parse_document(&case.read(name));
        select(&html, "title")[0].text().collect::<String>()
    };
    assert_eq!(
        title("2026/zh-CN/index.html"),
        "云上职业学院学生会改革情况公开（2026-2027学年）"
    );
    assert_eq!(
        title("2026/en/index.html"),
        "Reform of the Students' Union (2026–2027)"
    );
}

#[test]
fn what_is_optional_may_be_left_out() {
    let case = Case::small()
        .replace("delegates.yaml", "figures: {students: 5600, delegates: 56, delegates-share: 1%, non-officers: 43, non-officers-share: 76.8%}\n", "")
        .replace("congress.yaml", "meetings-title: 会议\nagenda-title: 议程\n", "")
        .replace("disclosure.yaml", "preamble: |\n  现将我校学生会改革情况公开如下，\n  欢迎*监督*。\n\n  详见[章程](#charter-art-1)[](#charter-art-3)。\n", "")
        .replace("charter.yaml", "  - id: ch-2\n    title: 附则", "  - title: 附则")
        .replace("election.yaml", "  - id: nomination\n    title: 候选人产生办法\n", "  - text: 候选人由学院推荐。\n");
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert_eq!(hollow(&html), [""; 0]);
    let whole = Case::small();
    whole.build();
    let sections = |html: &Html| attributes(html, "main > section.section", "id");
    let whole = Html::parse_document(&whole.read("2026/zh-CN/index.html"));
    assert_eq!(sections(&whole).len(), 10);
    assert_eq!(sections(&html), sections(&whole), "a section is gone");
    let html = "<h3> </h3><p id=''><a href='#'>a</a><a href='#gone'>b</a><p>c";
    assert_eq!(hollow(&Html::parse_document(html)).len(), 4);
}

/// What is left of something that was left out: elements for a text without one, ids that are none, links
/// that lead nowhere.
fn hollow(html: &Html) -> Vec<String> {
    let ids = attributes(html, "[id]", "id");
    // What the page's script says stands in an element that is empty until then.
    let is_filled_later = |element: &ElementRef| element.value().attr("role") == Some("status");
    let is_hollow = |element: &ElementRef| {
        let says = element.text().any(|text| !text.trim().is_empty());
        let is_text = [
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "th", "caption", "a",
        ];
        let leads = |href: &str| {
            href.strip_prefix('#')
                .is_none_or(|id| !id.is_empty() && (id == "top" || ids.iter().any(|own| own == id)))
        };
        (is_text.contains(&element.value().name()) && !says && !is_filled_later(element))
            || element.value().attr("id").is_some_and(str::is_empty)
            || element
                .value()
                .attr("href")
                .is_some_and(|href| href.is_empty() || !leads(href))
    };
    let found = select(html, "body *").into_iter().filter(is_hollow);
    found.map(|element| element.html()).collect()
}

#[test]
fn a_disclosure_with_a_chinese_folder_name_can_be_reached() {
    let case = Case::small();
    fs::rename(
        case.home().join("data/2026"),
        case.home().join("data/云上 二〇二六"),
    )
    .unwrap();
    case.build();
    let list = case.read("index.html");
    let html = Html::parse_document(&list);
    let link = select(&html, "main a")[0].value().attr("href").unwrap();
    assert!(link.is_ascii(), "{link}");
    assert!(case.output("云上 二〇二六/zh-CN/index.html").exists());
}

/// An author may choose any id: those that the program makes itself are none of them.
#[test]
fn no_id_occurs_twice_whatever_authors_choose() {
    let mut case = Case::bilingual();
    for id in [
        "title",
        "top",
        "content",
        "contents",
        "languages",
        "summary-title",
        "filter-name",
    ] {
        case = case
            .replace(
                "charter.yaml",
                "chapters:\n",
                &format!("chapters:\n  - id: {id}\n    title: 章\n"),
            )
            .replace(
                "congress.yaml",
                "meetings:\n",
                &format!("meetings:\n  - id: {id}\n    title: 会\n    date: 2026-06-25\n"),
            )
            .replace(
                "election.yaml",
                "parts:\n",
                &format!("parts:\n  - id: {id}\n    title: 部分\n"),
            );
    }
    case.build();
    for page in ["zh-CN", "en", "zh-CN-en"] {
        let html = Html::parse_document(&case.read(&format!("2026/{page}/index.html")));
        let ids = attributes(&html, "[id]", "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "an id occurs twice in {page}");
        assert!(ids.iter().any(|id| id == "charter-title"));
        for labelled in attributes(&html, "[aria-labelledby]", "aria-labelledby") {
            assert!(unique.contains(&labelled), "{labelled}");
        }
    }
}
