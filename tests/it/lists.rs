//! The list of all disclosures: in each language that one of them has, leading to every page.

use std::fs;

use scraper::Html;

use crate::support::{Case, attributes, copy, files, published, select};

fn page(case: &Case, name: &str) -> Html {
    Html::parse_document(&case.read(name))
}

/// A case with the disclosure of 2026 again, for 2019.
fn two_years(case: Case, change: impl Fn(String) -> String) -> Case {
    let older = case.home().join("data/2019");
    copy(&case.home().join("data/2026"), &older);
    let settings = older.join("disclosure.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let text = text.replace("2026-2027", "2019-2020");
    fs::write(settings, change(text)).unwrap();
    case
}

#[test]
fn the_list_leads_to_the_disclosure() {
    let list = fs::read_to_string(published().join("output/index.html")).unwrap();
    let html = Html::parse_document(&list);
    let links: Vec<&str> = select(&html, "main a")
        .iter()
        .map(|link| link.value().attr("href").unwrap())
        .collect();
    assert!(links.contains(&"2021/zh-CN/index.html"), "{links:?}");
    assert!(links.contains(&"2021/zh-CN/announcement.pdf"), "{links:?}");
    for link in links {
        assert!(published().join("output").join(link).exists(), "{link}");
    }
}

#[test]
fn every_language_has_its_list_and_every_link_leads_somewhere() {
    let case = Case::bilingual();
    case.build();
    for (file, tag) in [("index.html", "zh-CN"), ("index-en.html", "en")] {
        let list = page(&case, file);
        assert_eq!(attributes(&list, "html", "lang"), [tag]);
        let switch = ".masthead .switch a";
        assert_eq!(
            attributes(&list, switch, "href"),
            ["index.html", "index-en.html"]
        );
        assert_eq!(attributes(&list, switch, "hreflang"), ["zh-CN", "en"]);
        assert_eq!(attributes(&list, switch, "lang"), ["zh-CN", "en"]);
        let current = ".masthead .switch a[aria-current=page]";
        assert_eq!(attributes(&list, current, "href"), [file]);
        let own = format!("2026/{tag}/index.html");
        assert_eq!(attributes(&list, ".disclosures h2 a", "href"), [own]);
        for link in attributes(&list, "a:not([href^='#'])", "href") {
            assert!(case.output(&link).exists(), "{file}: {link}");
        }
    }
    let english = select(&page(&case, "index-en.html"), ".organisation")[0]
        .text()
        .collect::<String>();
    assert_eq!(english, "Students' Union of Cloud Vocational College");
}

#[test]
fn each_page_leads_to_the_list_in_its_language() {
    let case = Case::bilingual();
    case.build();
    for (folder, list) in [
        ("zh-CN", "../../index.html"),
        ("en", "../../index-en.html"),
        ("zh-CN-en", "../../index.html"),
    ] {
        let page = page(&case, &format!("2026/{folder}/index.html"));
        for home in [".masthead .home a", ".colophon .ways li:first-child a"] {
            assert_eq!(attributes(&page, home, "href"), [list], "{folder}");
        }
    }
}

#[test]
fn search_engines_learn_of_the_list_in_all_languages() {
    let case = Case::bilingual();
    case.build();
    let address = |file| format!("https://example.org/union/{file}");
    let expected = [
        ("zh-CN".to_owned(), address("")),
        ("en".to_owned(), address("index-en.html")),
        ("x-default".to_owned(), address("")),
    ];
    let map = case.read("sitemap.xml");
    for (file, own) in [("index.html", ""), ("index-en.html", "index-en.html")] {
        let list = page(&case, file);
        let canonical = attributes(&list, "link[rel=canonical]", "href");
        assert_eq!(canonical, [address(own)]);
        let link = "link[rel=alternate][hreflang]";
        let found: Vec<_> = attributes(&list, link, "hreflang")
            .into_iter()
            .zip(attributes(&list, link, "href"))
            .collect();
        assert_eq!(found, expected, "{file}");
        assert!(
            map.contains(&format!("<loc>{}</loc>", address(own))),
            "{map}"
        );
    }
    let default = "hreflang=\"x-default\" href=\"https://example.org/union/\"";
    assert_eq!(map.matches(default).count(), 2, "{map}");
}

#[test]
fn a_list_has_an_address_only_where_the_disclosures_agree_on_it() {
    let elsewhere = |text: String| text.replace("example.org/union", "example.org/old");
    let case = two_years(Case::bilingual(), elsewhere);
    case.build();
    for file in ["index.html", "index-en.html"] {
        let list = page(&case, file);
        assert!(select(&list, "link[rel=canonical]").is_empty());
        assert_eq!(
            attributes(&list, "link[hreflang]", "href"),
            ["index.html", "index-en.html", "index.html"]
        );
    }
    let map = case.read("sitemap.xml");
    assert!(
        map.contains("<loc>https://example.org/old/2019/zh-CN/</loc>"),
        "{map}"
    );
    assert!(!map.contains("index-en.html"), "{map}");
}

#[test]
fn a_disclosure_without_the_lists_language_is_listed_in_its_own() {
    let case = Case::with_language("uyghur");
    copy(
        &Case::small().home().join("data/2026"),
        &case.home().join("data/2027"),
    );
    case.build();
    // The first folder is the Uyghur one.
    assert_eq!(
        attributes(&page(&case, "index.html"), "html", "dir"),
        ["rtl"]
    );
    let listed = |file| {
        let list = page(&case, file);
        let title = |name| attributes(&list, ".disclosures h2", name);
        (
            attributes(&list, ".disclosures h2 a", "href"),
            title("lang"),
            title("dir"),
        )
    };
    let strings = |values: [&str; 2]| values.map(str::to_owned).to_vec();
    let (links, lang, dir) = listed("index.html");
    assert_eq!(links, ["2026/ug/index.html", "2027/zh-CN/index.html"]);
    assert_eq!(lang, strings(["", "zh-CN"]));
    assert_eq!(dir, strings(["", "ltr"]));
    let (links, lang, _) = listed("index-zh-CN.html");
    assert_eq!(links, ["2026/zh-CN/index.html", "2027/zh-CN/index.html"]);
    assert_eq!(lang, strings(["", ""]));
    // The page of 2027 leads to the list in Chinese, though that is not the first.
    let home = attributes(&page(&case, "2027/zh-CN/index.html"), ".home a", "href");
    assert_eq!(home, ["../../index-zh-CN.html"]);
}

#[test]
fn one_language_has_one_list_and_no_switch() {
    let case = Case::small();
    case.build();
    assert!(select(&page(&case, "index.html"), ".switch").is_empty());
    let lists = files(&case.home().join("output")).into_iter();
    let lists: Vec<String> = lists
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("index"))
        .collect();
    assert_eq!(lists, ["index.html"]);
}

#[test]
fn the_list_in_a_language_that_is_dropped_goes_away() {
    let case = Case::bilingual();
    case.build();
    assert!(case.read("manifest.json").contains("\"index-en.html\""));
    let data = case.home().join("data/2026");
    fs::remove_dir_all(&data).unwrap();
    copy(&Case::small().home().join("data/2026"), &data);
    let removed = case.run(&["build", "--remove-missing"]);
    assert!(removed.status.success());
    assert!(!case.output("index-en.html").exists());
    assert!(!case.read("manifest.json").contains("index-en.html"));
}

#[test]
fn the_newest_year_stands_first_in_the_list() {
    let case = two_years(Case::small(), |text| text);
    case.build();
    let list = case.read("index.html");
    assert!(list.find("2026/zh-CN").unwrap() < list.find("2019/zh-CN").unwrap());
}
