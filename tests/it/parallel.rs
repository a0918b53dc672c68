//! The parallel edition: two languages side by side, read back from its tags and measured on its pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scraper::{Html, Selector};
use serde_json::Value;

use crate::support::{Case, attributes, published, runs, tool};

/// Millimetres in a PDF point.
const MM: f64 = 25.4 / 72.0;
/// Where the second column begins: the type area, 15 of its 34 smaller characters, the gutter.
const SECOND: f64 = {
    let gutter = 1.5 * 156.0 / 28.0;
    28.0 + 15.0 * (156.0 - gutter) / 34.0 + gutter
};

fn pdf() -> PathBuf {
    published().join("output/2021/announcement-zh-CN-en.pdf")
}

/// The view of the disclosure of 2021 in a language.
fn view(language: &str) -> Value {
    let data = fs::read(published().join("output/2021/disclosure.json")).unwrap();
    let data: Value = serde_json::from_slice(&data).unwrap();
    data["locales"][language].clone()
}

fn section(language: &str, kind: &str) -> Value {
    let view = view(language);
    let sections = view["sections"].as_array().unwrap();
    let found = sections.iter().find(|section| section["kind"] == kind);
    found.unwrap()["content"].clone()
}

/// The provisions of a section in their order, with those below them.
fn provisions(content: &Value) -> Vec<Value> {
    fn walk(list: &Value, found: &mut Vec<Value>) {
        for provision in list.as_array().unwrap() {
            found.push(provision.clone());
            walk(&provision["children"], found);
        }
    }
    let mut found = Vec::new();
    walk(&content["provisions"], &mut found);
    found
}

/// A text as it can be compared: without blanks, and without hyphens, which lines may end in.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !['-', '\u{AD}', '\u{2010}'].contains(c))
        .collect()
}

/// What a screen reader hears.
fn heard(pdf: &Path) -> String {
    let text = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    String::from_utf8_lossy(&text)
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect()
}

/// A line in one of the columns: its page, the column, the height of its middle in millimetres.
#[derive(Debug, Clone)]
struct Line {
    page: usize,
    second: bool,
    left: f64,
    middle: f64,
    text: String,
}

/// All lines of the parallel edition, as their words lie in the columns.
fn lines() -> &'static [Line] {
    static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| measure(&pdf()));
    &LINES
}

fn measure(pdf: &Path) -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("boxes.html");
    tool("pdftotext", &["-bbox".as_ref(), pdf.as_ref(), out.as_ref()]);
    let html = Html::parse_document(&fs::read_to_string(out).unwrap());
    let select = |text: &str| Selector::parse(text).unwrap();
    let (pages, words) = (select("page"), select("word"));
    let mut lines: Vec<Line> = Vec::new();
    for (page, element) in html.select(&pages).enumerate() {
        for word in element.select(&words) {
            let at = |name: &str| word.value().attr(name).unwrap().parse::<f64>().unwrap() * MM;
            let piece = Line {
                page,
                second: at("xmin") > SECOND - 1.0,
                left: at("xmin"),
                middle: f64::midpoint(at("ymin"), at("ymax")),
                text: bare(&word.text().collect::<String>()),
            };
            let same = lines.iter_mut().rev().find(|line| {
                line.page == page
                    && line.second == piece.second
                    && (line.middle - piece.middle).abs() < 1.0
            });
            match same {
                Some(line) => line.text.push_str(&piece.text),
                None => lines.push(piece),
            }
        }
    }
    lines
}

/// Where, behind `after`, two texts begin beside each other.
fn beside(first: &str, second: &str, after: (usize, f64)) -> Option<(usize, f64)> {
    let begins = |text: &str, in_second: bool| {
        let start: String = bare(text).chars().take(8).collect();
        lines().iter().filter(move |line| {
            line.second == in_second
                && (line.page, line.middle) > after
                && line.text.starts_with(&start)
        })
    };
    begins(first, false).find_map(|left| {
        let right = begins(second, true)
            .find(|right| right.page == left.page && (right.middle - left.middle).abs() < 1.0)?;
        Some((right.page, right.middle))
    })
}

#[test]
fn each_article_and_its_first_clause_begin_at_one_height() {
    let mut found = 0;
    for kind in ["charter", "review"] {
        let (first, second) = (section("zh-CN", kind), section("en", kind));
        let mut place = (0, 0.0);
        for (a, b) in provisions(&first).iter().zip(&provisions(&second)) {
            if a["kind"] != "article" {
                continue;
            }
            let text = |value: &Value, name: &str| value[name].as_str().unwrap_or("").to_owned();
            let heading = |value: &Value| text(value, "number") + &text(value, "title");
            place = beside(&heading(a), &heading(b), place)
                .unwrap_or_else(|| panic!("{} and {}", heading(a), heading(b)));
            place = beside(&text(a, "text"), &text(b, "text"), place)
                .unwrap_or_else(|| panic!("the texts of {} and {}", heading(a), heading(b)));
            found += 1;
        }
    }
    assert_eq!(found, 29 + 6);
}

#[test]
fn the_columns_are_where_they_should_be() {
    let begins = |second: bool, left: f64| {
        let lines = lines().iter().filter(|line| line.second == second);
        lines.filter(|line| (line.left - left).abs() < 0.3).count()
    };
    assert!(begins(false, 28.0) > 100, "{}", begins(false, 28.0));
    assert!(begins(true, SECOND) > 200, "{}", begins(true, SECOND));
}

#[test]
fn every_clause_is_there_once_in_each_language() {
    let heard = bare(&heard(&pdf()));
    let mut looked_at = 0;
    for language in ["zh-CN", "en"] {
        let texts: Vec<String> = ["charter", "election", "delegates", "review"]
            .iter()
            .flat_map(|kind| provisions(&section(language, kind)))
            .flat_map(|provision| [provision["title"].clone(), provision["text"].clone()])
            .filter_map(|text| text.as_str().map(bare))
            .collect();
        for text in &texts {
            // What is short also stands within longer texts; those that do not are counted.
            let wanted: usize = texts
                .iter()
                .map(|other| other.matches(&**text).count())
                .sum();
            let printed = heard.matches(&**text).count();
            assert!(printed >= wanted, "{printed} of {wanted}: {text}");
            if text.chars().count() > 40 {
                assert_eq!(printed, wanted, "{text}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}

#[test]
fn tables_hold_both_languages_in_a_cell_and_what_is_the_same_once() {
    let heard = bare(&heard(&pdf()));
    for kind in ["staff", "advisors"] {
        let (first, second) = (section("zh-CN", kind), section("en", kind));
        let people = |content: &Value| content["people"].as_array().unwrap().clone();
        for (a, b) in people(&first).iter().zip(&people(&second)) {
            let cell = |name: &str| {
                let text = |value: &Value| bare(value[name].as_str().unwrap_or_default());
                text(a) + &text(b)
            };
            for name in ["name", "faculty", "experience", "category", "remark"] {
                assert!(heard.contains(&cell(name)), "{}", cell(name));
            }
            if let Some(rank) = a["rank"].as_str() {
                let wanted = people(&first).iter().filter(|p| p["rank"] == rank).count();
                assert_eq!(heard.matches(rank).count(), wanted, "{rank}");
            }
        }
    }
    assert_eq!(heard.matches("☑达标Met").count(), 17);
    let (first, second) = (
        section("zh-CN", "self-assessment"),
        section("en", "self-assessment"),
    );
    let items = |content: &Value| content["tables"][0]["items"].as_array().unwrap().clone();
    for (a, b) in items(&first).iter().zip(&items(&second)) {
        for (a, b) in a["rows"]
            .as_array()
            .unwrap()
            .iter()
            .zip(b["rows"].as_array().unwrap())
        {
            let both = bare(a["text"].as_str().unwrap()) + &bare(b["text"].as_str().unwrap());
            assert_eq!(heard.matches(&both).count(), 1, "{both}");
        }
    }
}

#[test]
fn one_table_of_contents_names_every_section_in_both_languages() {
    let structure = tool("pdfinfo", &["-struct-text".as_ref(), pdf().as_ref()]);
    let structure = String::from_utf8_lossy(&structure).into_owned();
    let contents = structure.split("\n  TOC\n").nth(1).expect("no contents");
    let end = contents
        .find("\n  Div")
        .expect("nothing after the contents");
    let said: String = contents[..end]
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect();
    let said = bare(&said);
    assert_eq!(structure.matches("\n  TOC\n").count(), 1);
    let (first, second) = (view("zh-CN"), view("en"));
    let sections = |view: &Value| view["sections"].as_array().unwrap().clone();
    for (a, b) in sections(&first).iter().zip(&sections(&second)) {
        let whole = |section: &Value| {
            let text = |name: &str| section[name].as_str().unwrap().to_owned();
            bare(&(text("number") + &text("title")))
        };
        assert!(
            said.contains(&(whole(a) + &whole(b))),
            "{} in {said}",
            whole(b)
        );
    }
}

#[test]
fn it_is_tagged_with_each_heading_once_and_both_languages() {
    let bytes = fs::read(pdf()).unwrap();
    for mark in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
    ] {
        let found = bytes
            .windows(mark.len())
            .any(|part| part == mark.as_bytes());
        assert!(found, "{mark}");
    }
    tool("qpdf", &["--check".as_ref(), pdf().as_ref()]);
    let plain = tool(
        "qpdf",
        &[
            "--qdf".as_ref(),
            "--object-streams=disable".as_ref(),
            pdf().as_ref(),
            "-".as_ref(),
        ],
    );
    let plain = String::from_utf8_lossy(&plain);
    assert!(plain.contains("/Lang (zh-CN)"));
    assert!(plain.matches("/Lang (en-GB)").count() > 100);

    let structure = tool("pdfinfo", &["-struct".as_ref(), pdf().as_ref()]);
    let structure = String::from_utf8_lossy(&structure);
    let tags = |tag: &str| {
        let lines = structure.lines();
        lines
            .filter(|line| line.trim_start().starts_with(tag))
            .count()
    };
    assert_eq!(tags("H1 "), 10);
    let chapters = provisions(&section("zh-CN", "charter"));
    let chapters = chapters.iter().filter(|p| p["kind"] == "chapter").count();
    assert!(tags("H2 ") >= chapters && tags("H3 ") >= 29);
}

#[test]
fn it_is_made_for_the_primary_language_with_each_other_and_linked() {
    let case = Case::bilingual();
    case.build();
    let name = "announcement-zh-CN-en.pdf";
    let once = fs::read(case.output("2026").join(name)).unwrap();
    for page in ["2026/zh-CN/index.html", "2026/en/index.html"] {
        assert!(
            case.read(page).contains(&format!("href=\"../{name}\"")),
            "{page}"
        );
    }
    assert!(
        case.read("index.html")
            .contains(&format!("href=\"2026/{name}\""))
    );
    assert!(case.read("2026/manifest.json").contains(name));
    case.build();
    assert!(
        once == fs::read(case.output("2026").join(name)).unwrap(),
        "other bytes"
    );
}

#[test]
fn a_disclosure_in_one_language_has_none() {
    let case = Case::small();
    case.build();
    let made = crate::support::files(&case.output("2026"));
    let made: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        made,
        [
            "disclosure.json",
            "manifest.json",
            "zh-CN/announcement.pdf",
            "zh-CN/icon.svg",
            "zh-CN/index.html",
            "zh-CN/script.js",
            "zh-CN/share.png",
            "zh-CN/style.css"
        ]
    );
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let linked = attributes(&html, "a[href$='.pdf']", "href");
    assert_eq!(linked, ["announcement.pdf"; 2]);
}

#[test]
fn what_latin_text_stresses_is_set_in_italics() {
    let english = published().join("output/2021/en/announcement.pdf");
    for pdf in [pdf(), english] {
        let stressed: Vec<_> = runs(&pdf)
            .into_iter()
            .filter(|run| run.text.contains("Evaluating"))
            .collect();
        assert!(!stressed.is_empty());
        for run in stressed {
            assert!(run.face.contains("Italic"), "{run:?}");
        }
    }
}
