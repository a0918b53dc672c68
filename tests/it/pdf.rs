//! The PDF as it came out: measured from its own geometry, fonts, tags and metadata.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scraper::{Html, Selector};

use crate::support::{Case, Run, pdf_text, published, runs, tool};

/// Millimetres in a PDF point.
const MM: f64 = 25.4 / 72.0;
/// GB/T 9704-2012: the type area and its place on the page, in millimetres.
const LEFT: f64 = 28.0;
const TOP: f64 = 37.0;
const WIDTH: f64 = 156.0;
const HEIGHT: f64 = 225.0;
const PITCH: f64 = HEIGHT / 22.0;

fn pdf() -> PathBuf {
    published().join("output/2021/zh-CN/announcement.pdf")
}

/// A line of text with its box on the page, in millimetres from the top left.
#[derive(Debug, Clone)]
pub struct Line {
    pub text: String,
    pub left: f64,
    pub right: f64,
    middle: f64,
}

/// The lines of every page.
fn pages() -> &'static [Vec<Line>] {
    static PAGES: LazyLock<Vec<Vec<Line>>> = LazyLock::new(|| measure(&pdf()));
    &PAGES
}

pub fn measure(pdf: &Path) -> Vec<Vec<Line>> {
    boxes(pdf, "line")
}

/// The words of every page, which are what stands close together.
pub fn words(pdf: &Path) -> Vec<Vec<Line>> {
    boxes(pdf, "word")
}

/// The text and the boxes of every `element`: `line` or `word`.
fn boxes(pdf: &Path, element: &str) -> Vec<Vec<Line>> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("boxes.html");
    tool(
        "pdftotext",
        &["-bbox-layout".as_ref(), pdf.as_ref(), out.as_ref()],
    );
    let html = Html::parse_document(&fs::read_to_string(out).unwrap());
    let select = |text: &str| Selector::parse(text).unwrap();
    let (page, element) = (select("page"), select(element));
    html.select(&page)
        .map(|page| {
            let size = |name: &str| page.value().attr(name).unwrap().parse::<f64>().unwrap() * MM;
            assert!((size("width") - 210.0).abs() < 0.1 && (size("height") - 297.0).abs() < 0.1);
            page.select(&element)
                .map(|line| {
                    let at =
                        |name: &str| line.value().attr(name).unwrap().parse::<f64>().unwrap() * MM;
                    let text: String = line.text().collect();
                    Line {
                        text: text.split_whitespace().collect(),
                        left: at("xmin"),
                        right: at("xmax"),
                        middle: f64::midpoint(at("ymin"), at("ymax")),
                    }
                })
                .collect()
        })
        .collect()
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Pages that hold running text only, without their page number: those without a table, whose header
/// would stand on them, and without the drawn chart, which stands below its heading.
fn text_pages() -> Vec<Vec<Line>> {
    let mut chosen = Vec::new();
    for page in pages() {
        let (number, text): (Vec<Line>, Vec<Line>) = page
            .iter()
            .filter(|line| line.middle > TOP)
            .cloned()
            .partition(|line| line.middle > TOP + HEIGHT);
        assert_eq!(number.len(), 1, "one page number a page: {number:?}");
        let drawn = text.iter().any(|line| {
            ["序号", "验收结果", "组织架构图"]
                .iter()
                .any(|h| line.text.contains(h))
        });
        // The list of contents is no running text either.
        let contents = text.iter().any(|line| line.text == "目录");
        if !drawn && !contents {
            chosen.push(rows(text));
        }
    }
    assert!(
        chosen.len() >= 8,
        "only {} pages of running text",
        chosen.len()
    );
    chosen
}

/// Puts together what stands on one line of the page: a gap within a line parts it for pdftotext.
fn rows(mut pieces: Vec<Line>) -> Vec<Line> {
    pieces.sort_by(|a, b| {
        a.middle
            .total_cmp(&b.middle)
            .then(a.left.total_cmp(&b.left))
    });
    let mut rows: Vec<Line> = Vec::new();
    for piece in pieces {
        match rows.last_mut() {
            Some(row) if (row.middle - piece.middle).abs() < PITCH / 3.0 => {
                let (before, after) = if row.left < piece.left {
                    (row.text.clone(), piece.text)
                } else {
                    (piece.text, row.text.clone())
                };
                row.text = before + &after;
                row.left = row.left.min(piece.left);
                row.right = row.right.max(piece.right);
            }
            _ => rows.push(piece),
        }
    }
    rows
}

#[test]
fn a_full_line_holds_28_characters_and_fills_the_type_area() {
    let mut full = 0;
    for line in text_pages().into_iter().flatten() {
        // Punctuation at a line's edge is set in half its square; its box still counts whole.
        let half = |is_whole: bool| if is_whole { 0.0 } else { WIDTH / 28.0 / 2.0 };
        let begins_whole = !line.text.starts_with(['（', '“', '《', '‘']);
        assert!(line.left > LEFT - half(begins_whole) - 0.3, "{line:?}");
        let ends_whole = line.text.ends_with(is_han);
        assert!(
            line.right < LEFT + WIDTH + half(ends_whole) + 0.4,
            "{line:?}"
        );
        let flush = (line.left - LEFT).abs() < 0.3 && (line.right - LEFT - WIDTH).abs() < 0.4;
        let signs = line
            .text
            .chars()
            .filter(|c| "，。、；：？！《》（）“”".contains(*c))
            .count();
        let full_width = line.text.chars().filter(|c| is_han(*c)).count() + signs;
        // Where three signs meet in a line, two of them may be set close to make room for a character.
        if flush && full_width == line.text.chars().count() && signs <= 2 {
            assert_eq!(full_width, 28, "{line:?}");
            full += 1;
        }
    }
    assert!(full >= 10, "only {full} full lines were measured");
}

#[test]
fn a_full_page_holds_22_lines_at_an_even_pitch() {
    let mut full = 0;
    for page in text_pages() {
        assert!(page.len() <= 22, "{} lines", page.len());
        let first = page.iter().map(|line| line.middle).fold(f64::MAX, f64::min);
        for line in &page {
            let position = (line.middle - first) / PITCH;
            assert!(
                (position - position.round()).abs() < 0.12,
                "off the grid: {line:?}"
            );
        }
        // A heading or the first line of a clause may leave the last line to the next page.
        if page.len() >= 21 {
            full += 1;
            assert!(
                (first - (TOP + PITCH / 2.0)).abs() < 1.0,
                "first line at {first} mm"
            );
            let last = page.iter().map(|line| line.middle).fold(0.0, f64::max);
            assert!(
                last < TOP + HEIGHT && last > TOP + HEIGHT - 1.5 * PITCH - 1.0,
                "last line at {last} mm"
            );
        }
    }
    assert!(full >= 1, "no full page");
}

#[test]
fn paragraphs_begin_two_characters_in() {
    let indent = 2.0 * WIDTH / 28.0;
    let begins = text_pages()
        .into_iter()
        .flatten()
        .filter(|line| (line.left - LEFT - indent).abs() < 0.3)
        .count();
    assert!(begins > 40, "only {begins} paragraphs");
}

#[test]
fn page_numbers_stand_right_on_odd_and_left_on_even_pages() {
    let one_character = 14.0 * MM;
    for (at, page) in pages().iter().enumerate() {
        let number = page.iter().find(|line| line.middle > TOP + HEIGHT).unwrap();
        let said = format!("第{}页共{}页", at + 1, pages().len());
        assert_eq!(number.text, said);
        if at % 2 == 0 {
            let wanted = LEFT + WIDTH - one_character;
            assert!(
                (number.right - wanted).abs() < 0.5,
                "page {}: {number:?}",
                at + 1
            );
        } else {
            let wanted = LEFT + one_character;
            assert!(
                (number.left - wanted).abs() < 0.5,
                "page {}: {number:?}",
                at + 1
            );
        }
        let below = number.middle - TOP - HEIGHT;
        assert!(
            (6.0..=9.0).contains(&below),
            "{below} mm below the type area"
        );
    }
}

#[test]
fn faces_and_sizes_are_those_of_the_standard() {
    let runs = runs(&pdf());
    // The list of contents and the running titles say the same in other faces.
    for (text, size, face) in [
        ("兰州科技职业学院学生会改革情况", 22.0, "NotoSerifSC"),
        ("改革自评表", 16.0, "NotoSansSC"),
        ("学生会组织章程", 16.0, "NotoSansSC"),
        ("总纲", 16.0, "NotoSansSC"),
        ("主席团候选人推荐条件", 16.0, "FandolKai"),
        ("参与学校民主管理", 16.0, "FandolFang"),
        ("勤奋学习", 16.0, "FandolFang"),
    ] {
        let said: Vec<&Run> = runs.iter().filter(|run| run.text.contains(text)).collect();
        let as_wanted = |run: &&&Run| (run.size - size).abs() <= 0.5 && run.face.contains(face);
        assert!(said.iter().any(|run| as_wanted(&run)), "{text}: {said:?}");
    }
    let number = runs.iter().rfind(|run| run.text.contains('页')).unwrap();
    assert!((number.size - 14.0).abs() <= 0.5, "{number:?}");
}

#[test]
fn the_title_is_centred() {
    let title = pages()[0]
        .iter()
        .find(|line| line.text.contains("改革情况"))
        .unwrap();
    let (left, right) = (title.left - LEFT, LEFT + WIDTH - title.right);
    assert!(
        (left - right).abs() < 0.5,
        "{left} mm left, {right} mm right"
    );
}

#[test]
fn the_form_has_real_boxes() {
    let text = pdf_text(&pdf());
    assert_eq!(text.matches("☑").count(), 17);
    assert_eq!(text.matches("☐").count(), 17);
    assert_eq!(text.matches("☑达标").count(), 17);
}

#[test]
fn table_headers_repeat_and_rows_do_not_split() {
    let text = String::from_utf8(tool(
        "pdftotext",
        &["-layout".as_ref(), pdf().as_ref(), "-".as_ref()],
    ))
    .unwrap();
    let names: Vec<String> =
        fs::read_to_string(crate::support::project().join("data/2021/staff.yaml"))
            .unwrap()
            .lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("- name:")
                    .map(|name| name.trim().to_owned())
            })
            .collect();
    assert_eq!(names.len(), 40);
    let mut pages_with_rows = 0;
    let mut rows = 0;
    for page in text.split('\u{c}') {
        let here = names.iter().enumerate().filter(|(at, name)| {
            page.lines().any(|line| {
                let mut words = line.split_whitespace();
                words.next() == Some((at + 1).to_string().as_str())
                    && words.next() == Some(name.as_str())
            })
        });
        let here = here.count();
        rows += here;
        if here > 0 {
            pages_with_rows += 1;
            for heading in ["序号", "姓名", "院系", "年级", "政治"] {
                assert!(
                    page.contains(heading),
                    "no {heading} on a page with {here} rows"
                );
            }
        }
    }
    assert_eq!(
        rows, 40,
        "each of the 40 rows stands on one page, number beside name"
    );
    assert!(pages_with_rows >= 2);
}

#[test]
fn it_is_ua_1_and_a_2a_tagged_with_title_and_language() {
    let bytes = fs::read(pdf()).unwrap();
    let holds = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    for mark in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<rdf:li>zh-CN</rdf:li>",
        "兰州科技职业学院学生会改革情况（2021年度）</rdf:li>",
    ] {
        assert!(holds(mark), "{mark}");
    }
    let info = String::from_utf8(tool("pdfinfo", &[pdf().as_ref()])).unwrap();
    for line in [
        "Tagged:          yes",
        "Title:           兰州科技职业学院学生会改革情况（2021年度）",
        "Author:          兰州科技职业学院学生会",
    ] {
        assert!(info.contains(line), "{line} in\n{info}");
    }
    tool("qpdf", &["--check".as_ref(), pdf().as_ref()]);
    // The tree's titles are in another encoding than its tags; only the tags are looked at.
    let structure = tool("pdfinfo", &["-struct".as_ref(), pdf().as_ref()]);
    let structure = String::from_utf8_lossy(&structure);
    let count = |tag: &str| {
        structure
            .lines()
            .filter(|line| line.trim_start().starts_with(tag))
            .count()
    };
    // Sections, chapters; articles of charter and review, parts; tables with rows and headers; lists.
    for (tag, least) in [
        ("H1 ", 10),
        ("H2 ", 5),
        ("Table", 3),
        ("TR", 60),
        ("TH ", 16),
        ("LI", 14),
    ] {
        assert!(count(tag) >= least, "{} {tag}", count(tag));
    }
}

#[test]
fn every_font_is_embedded() {
    let listed = String::from_utf8(tool("pdffonts", &[pdf().as_ref()])).unwrap();
    let fonts: Vec<&str> = listed.lines().skip(2).collect();
    assert!(fonts.len() >= 5, "{listed}");
    for font in fonts {
        assert!(font.contains(" yes yes yes "), "{font}");
    }
}

#[test]
fn the_outline_names_sections_and_articles() {
    let folder = tempfile::tempdir().unwrap();
    let xml = folder.path().join("out.xml");
    tool(
        "pdftohtml",
        &[
            "-xml".as_ref(),
            "-i".as_ref(),
            "-q".as_ref(),
            pdf().as_ref(),
            xml.as_ref(),
        ],
    );
    let text = fs::read_to_string(xml).unwrap();
    let html = Html::parse_document(&text[text.find("<outline>").expect("no outline")..]);
    let items: Vec<String> = html
        .select(&Selector::parse("item").unwrap())
        .map(|i| i.text().collect())
        .collect();
    for number in [
        "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、",
    ] {
        assert!(
            items.iter().any(|item| item.starts_with(number)),
            "{number} in {items:?}"
        );
    }
    for title in ["第一章", "第十六条", "第二十九条"] {
        assert!(
            items.iter().any(|item| item.contains(title)),
            "{title} in {items:?}"
        );
    }
}

#[test]
fn a_date_of_issue_is_printed_with_the_name_and_only_where_there_is_one() {
    let case = Case::small();
    case.build();
    let with_date = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    let case = Case::small().replace("disclosure.yaml", "issued: 2026-09-30\n", "");
    case.build();
    let without = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    let signed = "云上职业学院学生会\n2026年9月30日\n";
    assert_eq!(with_date.matches(signed).count(), 1, "{with_date}");
    // A signature may need a page more, which then has its number and title; nothing else is said.
    let said = |text: &str| {
        let is_of_page = |line: &&str| {
            line.starts_with('第') && line.ends_with('页') || line.contains("（2026-2027学年）")
        };
        let lines = text
            .lines()
            .filter(|line| !line.trim().is_empty() && !is_of_page(line));
        let mut lines: Vec<String> = lines.map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(said(&with_date.replace(signed, "")), said(&without));
}
