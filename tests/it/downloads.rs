//! What pages say of the files that they offer, held against the files; the list of many disclosures.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{Case, attributes, published, select, tool};

/// The number of pages of a PDF, as another program counts them.
fn pages(pdf: &Path) -> String {
    let info = String::from_utf8(tool("pdfinfo", &[pdf.as_os_str()])).unwrap();
    let mut lines = info.lines();
    let pages = lines.find_map(|line| line.strip_prefix("Pages:"));
    pages.unwrap().trim().to_owned()
}

/// What a link says, without spaces at its ends.
fn said(link: &ElementRef) -> String {
    let text: Vec<&str> = link.text().flat_map(str::split_whitespace).collect();
    text.join(" ")
}

/// Every download of a page says how long and how large the file is that it leads to, and is kept under a telling name.
fn hold(page: &Path, name: &[&str]) -> usize {
    let html = Html::parse_document(&fs::read_to_string(page).unwrap());
    let links = select(&html, ".downloads a");
    for link in &links {
        let file = page.parent().unwrap().join(link.attr("href").unwrap());
        let said = said(link);
        let kilobytes = fs::metadata(&file).unwrap().len().div_ceil(1024);
        assert!(said.contains(&format!("{kilobytes} KB")), "{said}");
        if file.extension() == Some(OsStr::new("pdf")) {
            let pages = pages(&file);
            let told = [format!("· {pages} 页"), format!("· {pages} page")];
            assert!(
                told.iter().any(|told| said.contains(told)),
                "{pages}: {said}"
            );
        }
        let kept = link.attr("download").unwrap();
        assert!(name.iter().all(|part| kept.contains(part)), "{kept}");
        assert!(!kept.contains(['/', '\\', ':', '"']), "{kept}");
    }
    links.len()
}

#[test]
fn downloads_say_how_long_and_large_they_are() {
    let output = published().join("output/2021");
    let chinese = ["兰州科技职业学院", "2021"];
    assert_eq!(hold(&output.join("zh-CN/index.html"), &chinese), 3);
    assert_eq!(hold(&output.join("zh-CN-en/index.html"), &["2021"]), 4);
    assert_eq!(hold(&output.join("en/index.html"), &["2021"]), 3);
    let html = fs::read_to_string(output.join("zh-CN/index.html")).unwrap();
    let names = attributes(&Html::parse_document(&html), ".downloads a", "download");
    let title = "兰州科技职业学院学生会改革情况-2021年度";
    assert_eq!(
        names,
        [
            format!("{title}-中文.pdf"),
            format!("{title}-中文-English.pdf"),
            format!("{title}.json"),
        ]
    );
}

#[test]
fn notices_say_how_long_they_are_in_every_language() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "sections:",
        "notices:\n  - {paper: A3}\n  - {paper: A4, content: [staff]}\nsections:",
    );
    case.build();
    let count = hold(&case.output("2026/zh-CN/index.html"), &["2026"]);
    assert!(count >= 5, "{count}");
    let page = case.read("2026/zh-CN/index.html");
    let names = attributes(&Html::parse_document(&page), ".downloads a", "download");
    assert!(
        names.iter().any(|name| name.contains("公示张A3")),
        "{names:?}"
    );
    // The same data gives the same pages, whichever thread was done last.
    case.build();
    assert_eq!(page, case.read("2026/zh-CN/index.html"));
}

/// A listing of another school in a year, made of that of the case.
fn listing(own: &Value, school: &str, number: usize, year: u16) -> Value {
    let mut listing = own.clone();
    listing["name"] = json!(format!("school{number}/{year}"));
    listing["school-year"] = json!(format!("{year}-{}", year + 1));
    listing["issued"] = json!(format!("{year}-09-{:02}", number % 28 + 1));
    let locale = &mut listing["locales"][0];
    locale["year"] = json!(format!("{year}—{}学年", year + 1));
    locale["institution"] = json!({ "text": school });
    locale["organisation"] = json!({ "text": format!("{school}学生会") });
    locale["title"] = json!({ "text": format!("{school}学生会改革情况") });
    listing
}

/// Adds listings to what is published, as if they had been made before.
fn add(case: &Case, listings: Vec<Value>) {
    let hash = |bytes: &[u8]| {
        let digest = Sha256::digest(bytes);
        digest
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let mut list: Value = serde_json::from_str(&case.read("disclosures.json")).unwrap();
    let mut manifest: Value = serde_json::from_str(&case.read("manifest.json")).unwrap();
    let files = manifest["files"].as_array_mut().unwrap();
    for listing in listings {
        let path = format!("{}/disclosure.json", listing["name"].as_str().unwrap());
        fs::create_dir_all(case.output(&path).parent().unwrap()).unwrap();
        fs::write(case.output(&path), "{}").unwrap();
        files.push(json!({ "path": path, "bytes": 2, "sha256": hash(b"{}") }));
        list["disclosures"].as_array_mut().unwrap().push(listing);
    }
    let text = list.to_string();
    let own = files
        .iter_mut()
        .find(|file| file["path"] == "disclosures.json");
    let own = own.unwrap();
    own["bytes"] = json!(text.len());
    own["sha256"] = json!(hash(text.as_bytes()));
    fs::write(case.output("disclosures.json"), text).unwrap();
    fs::write(case.output("manifest.json"), manifest.to_string()).unwrap();
}

#[test]
fn a_long_list_is_grouped_counted_and_sorted_by_pinyin() {
    let case = Case::small();
    case.build();
    let list: Value = serde_json::from_str(&case.read("disclosures.json")).unwrap();
    let own = &list["disclosures"][0];
    // 重 is read chóng, 长 cháng, 厦 xià; the last school has not disclosed the newest year.
    let schools = [
        "重庆翀职业学院",
        "长安垚学院",
        "厦门赟学院",
        "安康喆学院",
        "兰州堃学院",
    ];
    let mut listings = Vec::new();
    for (number, school) in schools.into_iter().enumerate() {
        listings.push(listing(own, school, number, 2025));
        if number < 4 {
            listings.push(listing(own, school, number, 2026));
        }
    }
    add(&case, listings);
    let output = case.run(&["build", "data/2026"]);
    assert!(output.status.success());
    let html = Html::parse_document(&case.read("index.html"));
    let groups = attributes(&html, ".group > h2", "id");
    assert_eq!(groups, ["year-2026-2027", "year-2025-2026"]);
    let titles = |group: &str| -> Vec<String> {
        let links = format!("[aria-labelledby={group}] h3 a");
        select(&html, &links).iter().map(said).collect()
    };
    let reform = |names: &[&str]| -> Vec<String> {
        names
            .iter()
            .map(|name| format!("{name}学生会改革情况"))
            .collect()
    };
    let older = [
        "安康喆学院",
        "长安垚学院",
        "重庆翀职业学院",
        "兰州堃学院",
        "厦门赟学院",
    ];
    assert_eq!(titles("year-2025-2026"), reform(&older));
    let newer = titles("year-2026-2027");
    assert_eq!(
        newer[..3],
        reform(&["安康喆学院", "长安垚学院", "重庆翀职业学院"])
    );
    assert_eq!(newer.len(), 5);
    // Six schools, ten disclosures, five of six with the newest year; one is behind.
    let counts: Vec<String> = select(&html, ".figures .count").iter().map(said).collect();
    assert_eq!(counts[..3], ["6", "10", "5"]);
    let behind = select(&html, "li[data-behind]");
    assert_eq!(behind.len(), 1);
    assert!(said(&behind[0]).contains("兰州堃学院"));
    let spelled = attributes(&html, "li[data-behind]", "data-spelled");
    assert_eq!(spelled, ["lan zhou kun xue yuan xue sheng hui"]);
    // It can be searched, and every link that is the case's own leads somewhere.
    assert_eq!(attributes(&html, "script", "src"), ["search.js"]);
    assert!(case.output("search.js").is_file() && !case.output("2026/zh-CN/search.js").exists());
}

#[test]
fn a_short_list_has_nothing_to_search_it_with() {
    let html = fs::read_to_string(published().join("output/index.html")).unwrap();
    let html = Html::parse_document(&html);
    for furniture in ["form", "script", ".group", ".figures", "[data-spelled]"] {
        assert!(select(&html, furniture).is_empty(), "{furniture}");
    }
    let facts = said(&select(&html, ".disclosures .facts")[0]);
    assert!(
        facts.contains("工作人员 40 人") && facts.contains("17 项中符合 17 项"),
        "{facts}"
    );
}
