//! The years of one union side by side: a page over them, the same as data, and the ways to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::support::{Case, copy, files};

/// Three invented years of one union, of which the earliest has no English.
fn years() -> Case {
    Case::with_language("years")
}

fn data(case: &Case, name: &str) -> Value {
    serde_json::from_str(&case.read(name)).unwrap()
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(
        text.contains(from),
        "{} does not hold {from:?}",
        path.display()
    );
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Builds what is named, and expects success.
fn build(case: &Case, arguments: &[&str]) {
    let output = case.run(&[&["build"], arguments].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What the pages over the years are called, and what they say.
fn archives(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let all = files(&case.home().join("output"));
    let archives = all.into_iter().filter(|(name, _)| name.contains("archive"));
    archives.collect()
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let texts = html
        .select(&selector)
        .map(|it| it.text().collect::<String>());
    texts
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// The addresses of the links that a selector finds.
fn links(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let all = html.select(&selector).filter_map(|it| it.attr("href"));
    all.map(str::to_owned).collect()
}

#[test]
fn the_figures_of_all_years_stand_side_by_side() {
    let case = years();
    case.build();
    let archive = data(&case, "archive.json");
    let chinese = &archive["locales"]["zh-CN"];
    let rows = chinese["years"].as_array().unwrap().iter().map(|year| {
        let count = |column: &str| year[column]["count"].clone();
        json!([
            year["name"],
            year["school_year"],
            year["href"],
            count("staff"),
            count("presidium"),
            count("departments"),
            count("indicators"),
            year["indicators"]["limit"],
            count("delegates"),
            year["congress"]["iso"],
            year["issued"]["iso"],
        ])
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            json!([
                "2026",
                "2026-2027",
                "2026/zh-CN/index.html",
                8,
                3,
                3,
                17,
                17,
                52,
                "2026-05-30",
                "2026-10-17"
            ]),
            json!([
                "2025",
                "2025-2026",
                "2025/zh-CN/index.html",
                8,
                2,
                4,
                16,
                17,
                50,
                "2025-05-24",
                "2025-10-16"
            ]),
            json!([
                "2024",
                "2024-2025",
                "2024/zh-CN/index.html",
                11,
                3,
                4,
                15,
                17,
                48,
                "2024-05-18",
                "2024-10-15"
            ]),
        ]
    );
    for (page, years) in [
        (
            "archive.html",
            ["2026-2027学年", "2025-2026学年", "2024-2025学年"],
        ),
        ("archive-en.html", ["2026–2027", "2025–2026", "2024–2025"]),
    ] {
        let html = Html::parse_document(&case.read(page));
        assert_eq!(texts(&html, ".years tbody th"), years, "{page}");
        // Every link leads to something that is published.
        for link in links(&html, "a, link") {
            let path = link.split('#').next().unwrap();
            let is_within = !path.is_empty() && !path.contains("://");
            assert!(!is_within || case.output(path).exists(), "{page}: {link}");
        }
        // Each bar says its number, and there is no bar without a row of the table.
        assert_eq!(
            texts(&html, ".bars:first-of-type .count").len() % 3,
            0,
            "{page}"
        );
        assert!(!texts(&html, ".bars .count").is_empty(), "{page}");
    }
    // A year that lacks the language is read in its own, and its date is told in the page's.
    let english = &archive["locales"]["en"]["years"][2];
    assert_eq!(english["href"], "2024/zh-CN/index.html");
    assert_eq!(english["locale"], "zh-CN");
    assert_eq!(english["congress"]["text"], "18 May 2024");
}

#[test]
fn departments_keep_their_former_names_and_come_and_go() {
    let case = years();
    case.build();
    let archive = data(&case, "archive.json");
    let told = |tag: &str| -> Vec<Value> {
        let all = archive["locales"][tag]["departments"].as_array().unwrap();
        let told = all.iter().map(|it| {
            let names = it["names"].as_array().unwrap().iter();
            let names: Vec<Value> = names
                .map(|name| json!([name["name"], name["years"]]))
                .collect();
            let changes = it["changes"].as_array().unwrap().iter();
            let changes: Vec<Value> = changes.map(|it| json!([it["kind"], it["year"]])).collect();
            json!([it["id"], it["present"], names, changes])
        });
        told.collect()
    };
    assert_eq!(
        told("zh-CN"),
        [
            json!([
                "office",
                true,
                [
                    ["综合事务部", "2026-2027"],
                    ["办公室", "2024-2025 至 2025-2026"]
                ],
                [["renamed", "2026-2027学年"]]
            ]),
            json!(["study", true, [["学习部", "2024-2025 至 2026-2027"]], []]),
            json!([
                "publicity",
                true,
                [
                    ["新媒体部", "2025-2026 至 2026-2027"],
                    ["宣传部", "2024-2025"]
                ],
                [["renamed", "2025-2026学年"]]
            ]),
            json!([
                "rights",
                false,
                [["权益服务部", "2025-2026"]],
                [["gone", "2026-2027学年"], ["new", "2025-2026学年"]]
            ]),
            json!([
                "sports",
                false,
                [["体育部", "2024-2025"]],
                [["gone", "2025-2026学年"]]
            ]),
        ]
    );
    // Where a year has no English, a name that another year translates is translated.
    assert_eq!(
        told("en")[1],
        json!([
            "study",
            true,
            [["Study Department", "2024–2025 to 2026–2027"]],
            []
        ])
    );
    assert_eq!(told("en")[0][3], json!([["renamed", "2026–2027"]]));
    let html = Html::parse_document(&case.read("archive-en.html"));
    assert_eq!(
        texts(&html, ".departments-over-years [lang=zh-CN]"),
        ["宣传部", "体育部"]
    );
}

#[test]
fn pages_and_lists_lead_to_the_archive_only_where_there_is_one() {
    let case = years();
    case.build();
    for (page, to) in [
        ("2024/zh-CN/index.html", "../../archive.html"),
        ("2025/zh-CN/index.html", "../../archive.html"),
        ("2026/en/index.html", "../../archive-en.html"),
        ("2026/zh-CN-en/index.html", "../../archive.html"),
        ("index.html", "archive.html"),
        ("index-en.html", "archive-en.html"),
    ] {
        let html = Html::parse_document(&case.read(page));
        let found = links(&html, "a")
            .into_iter()
            .filter(|link| link.contains("archive"));
        let found: Vec<String> = found.collect();
        assert!(
            !found.is_empty() && found.iter().all(|link| link == to),
            "{page}: {found:?}"
        );
    }
    let map = case.read("sitemap.xml");
    for file in ["archive.html", "archive-en.html"] {
        assert!(map.contains(&format!("<loc>https://example.org/starfield/{file}</loc>")));
    }
    // Of one year there is nothing to set side by side.
    let single = Case::small();
    single.build();
    assert!(archives(&single).is_empty());
    for page in ["2026/zh-CN/index.html", "index.html", "sitemap.xml"] {
        assert!(!single.read(page).contains("archive"), "{page}");
    }
}

#[test]
fn a_build_of_one_year_changes_nothing_of_the_others() {
    let case = years();
    case.build();
    let before = archives(&case);
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        ["archive-en.html", "archive.html", "archive.json"]
    );
    case.build();
    assert_eq!(archives(&case), before);
    build(&case, &["data/2026", "--output", "output"]);
    assert_eq!(archives(&case), before);
    // What one year says anew is there, and the others are as they were.
    let staff = case.home().join("data/2026/congress.yaml");
    replace(&staff, "2026-05-30", "2026-05-29");
    build(&case, &["data/2026", "--output", "output"]);
    let after = data(&case, "archive.json");
    let congress = |at: usize| after["locales"]["en"]["years"][at]["congress"]["iso"].clone();
    assert_eq!([congress(0), congress(1)], ["2026-05-29", "2025-05-24"]);
    // A year that has errors stays as it was published.
    replace(
        &case.home().join("data/2025/congress.yaml"),
        "date: 2025-05-24",
        "date: 24",
    );
    assert!(!case.run(&["build", "--keep-going"]).status.success());
    assert_eq!(data(&case, "archive.json"), after);
    // Nothing that is published vanishes unasked.
    fs::remove_dir_all(case.home().join("data/2025")).unwrap();
    assert!(!case.run(&["build"]).status.success());
    assert_eq!(data(&case, "archive.json"), after);
    build(&case, &["--remove-missing"]);
    let years = data(&case, "archive.json")["locales"]["en"]["years"].clone();
    assert_eq!(years.as_array().unwrap().len(), 2);
}

#[test]
fn a_year_that_was_published_alone_joins_the_archive_unread() {
    let case = years();
    for year in ["2024", "2026"] {
        build(&case, &[&format!("data/{year}"), "--output", "output"]);
    }
    let years = data(&case, "archive.json")["locales"]["zh-CN"]["years"].clone();
    let told = years
        .as_array()
        .unwrap()
        .iter()
        .map(|year| year["staff"]["count"].clone());
    assert_eq!(told.collect::<Vec<_>>(), [8, 11]);
}

#[test]
fn unions_are_told_apart_by_school_and_name_wherever_they_lie() {
    let case = years();
    let data_folder = case.home().join("data");
    // Another school with two years in a folder of its own, and a graduate union beside the first.
    for year in ["2024", "2025"] {
        copy(
            &data_folder.join(year),
            &data_folder.join(format!("云上学院/{year}")),
        );
        copy(
            &data_folder.join(year),
            &data_folder.join(format!("{year}-graduates")),
        );
        for file in ["disclosure.yaml", "charter.yaml"] {
            let school = data_folder.join(format!("云上学院/{year}")).join(file);
            replace(&school, "星野职业学院", "云上职业学院");
        }
        let union = data_folder.join(format!("{year}-graduates/disclosure.yaml"));
        replace(&union, "学院学生会", "学院研究生会");
    }
    // Blanks and width of letters make no other union; another name does.
    replace(
        &data_folder.join("2025/disclosure.yaml"),
        "zh-CN: 星野职业学院,",
        "zh-CN: 星野职业 学院,",
    );
    build(&case, &[]);
    let names: Vec<String> = archives(&case)
        .into_keys()
        .filter(|name| name.ends_with(".json"))
        .collect();
    assert_eq!(
        names,
        [
            "archive.json",
            "graduates-archive.json",
            "云上学院-archive.json"
        ]
    );
    let years = |file: &str| -> Vec<Value> {
        let archive = data(&case, file);
        let years = archive["locales"]["zh-CN"]["years"].as_array().unwrap();
        years.iter().map(|year| year["name"].clone()).collect()
    };
    assert_eq!(years("archive.json"), ["2026", "2025", "2024"]);
    assert_eq!(
        years("graduates-archive.json"),
        ["2025-graduates", "2024-graduates"]
    );
    assert_eq!(
        years("云上学院-archive.json"),
        ["云上学院/2025", "云上学院/2024"]
    );
    let page = Html::parse_document(&case.read("云上学院/2025/zh-CN/index.html"));
    let encoded = "../../../%E4%BA%91%E4%B8%8A%E5%AD%A6%E9%99%A2-archive.html";
    assert!(links(&page, ".home a").contains(&encoded.to_owned()));
}

#[test]
fn a_union_that_comes_later_takes_no_address_from_another() {
    let case = years();
    let data_folder = case.home().join("data");
    fs::remove_dir_all(data_folder.join("2026")).unwrap();
    case.build();
    let before = archives(&case);
    for (from, to) in [("2024", "2027"), ("2025", "2028")] {
        copy(&data_folder.join(from), &data_folder.join(to));
        let settings = data_folder.join(to).join("disclosure.yaml");
        let next = |year: &str| (year.parse::<u16>().unwrap() + 1).to_string();
        replace(
            &settings,
            &format!("{from}-{}", next(from)),
            &format!("{to}-{}", next(to)),
        );
        replace(&settings, "职业学院学生会", "职业学院联合学生会");
    }
    build(&case, &[]);
    let after = archives(&case);
    assert_eq!(after.get("archive.json"), before.get("archive.json"));
    let others: Vec<&String> = after
        .keys()
        .filter(|name| !before.contains_key(*name))
        .collect();
    assert_eq!(others.len(), 3, "{others:?}");
    assert!(
        others.iter().all(|name| name.contains("-archive")),
        "{others:?}"
    );
}

#[test]
fn each_article_of_the_charter_has_a_history() {
    let case = years();
    case.build();
    let archive = data(&case, "archive.json");
    let told = |tag: &str| -> Vec<Value> {
        let all = archive["locales"][tag]["charter"]["articles"]
            .as_array()
            .unwrap();
        let told = all.iter().map(|it| {
            let events = it["events"].as_array().unwrap().iter();
            let events: Vec<Value> = events
                .map(|event| json!([event["kind"], event["year"], event["old_number"]]))
                .collect();
            json!([it["title"], it["number"], it["present"], events])
        });
        told.collect()
    };
    let chinese = told("zh-CN");
    let of = |title: &str| {
        let mut found = chinese.iter().filter(|it| it[0] == title);
        found.next().cloned().unwrap_or_default()
    };
    assert_eq!(
        of("任期")[3].as_array().unwrap().last(),
        Some(&json!(["amended", "2025-2026学年", null]))
    );
    assert_eq!(of("监督")[3], json!([["new", "2025-2026学年", null]]));
    assert_eq!(
        of("修订"),
        json!([
            "修订",
            "第五条",
            true,
            [
                ["renumbered", "2026-2027学年", "第六条"],
                ["renumbered", "2025-2026学年", "第五条"],
            ]
        ])
    );
    assert_eq!(of("经费")[2], json!(false));
    assert_eq!(of("经费")[3][0], json!(["gone", "2026-2027学年", null]));
    // One of the two that changed places is told to have moved.
    let moved = |title: &str| of(title)[3].to_string().contains("moved");
    assert!(moved("任期") || moved("任务"));
    // What never changed is only counted.
    assert_eq!(of("名称"), Value::Null);
    assert_eq!(archive["locales"]["zh-CN"]["charter"]["unchanged"], 1);
    // The old text stands beside the new one, with what changed in it marked and nothing else.
    let page = Html::parse_document(&case.read("archive.html"));
    assert!(texts(&page, ".compared td").contains(&"主席团每届任期一年，不得连任。".to_owned()));
    assert!(texts(&page, ".compared td").contains(&"主席团每届任期一年，可以连任。".to_owned()));
    let marked = |selector: &str| texts(&page, selector).concat();
    assert!(
        marked(".compared del").contains("可以") && !marked(".compared del").contains("主席团")
    );
    assert!(marked(".compared ins").contains("不得"));
    // The earliest year has no English: its text is told in its own language, and no number differs by language alone.
    let english = told("en");
    assert!(
        english
            .iter()
            .all(|it| !it[3].to_string().contains('第') || it[3].to_string().contains("2025"))
    );
    assert_eq!(english.iter().filter(|it| it[0] == "Name").count(), 0);
    // Links lead to the article on the page of the year that has it last.
    for link in links(&page, ".history h3 a") {
        let (file, anchor) = link.split_once('#').unwrap();
        assert!(
            case.read(file).contains(&format!("id=\"{anchor}\"")),
            "{link}"
        );
    }
}
