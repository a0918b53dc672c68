//! The page as a file: addresses, policy, weight. What a browser makes of it is in `tests/browser`.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use scraper::Html;

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
    for link in select(&html, "a[href^='#']") {
        let target = &link.value().attr("href").unwrap()[1..];
        assert!(
            target == "top" || unique.contains(target),
            "#{target} leads nowhere"
        );
    }
}

#[test]
fn the_policy_allows_nothing_inline_and_the_page_has_nothing_inline() {
    for name in ["index.html", "2021/zh-CN/index.html"] {
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
        for script in select(&html, "script") {
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
    for (selector, attribute) in [
        ("link[rel=stylesheet], link[rel=icon]", "href"),
        ("script, img, iframe, source, video, audio, embed", "src"),
    ] {
        for element in select(&html, selector) {
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
    for (name, content) in files(&published().join("output")) {
        if name.ends_with(".css") || name.ends_with(".js") {
            let text = String::from_utf8(content).unwrap();
            assert!(
                !text.contains("url(http") && !text.contains("@import"),
                "{name}"
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
        "云上职业学院学生会改革情况公开"
    );
    assert_eq!(title("2026/en/index.html"), "Reform of the Students' Union");
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
    let text = case.read("2026/zh-CN/index.html");
    for hollow in ["id=\"\"", "href=\"#\"", "<h3></h3>"] {
        assert!(!text.contains(hollow), "{hollow} in the page");
    }
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
