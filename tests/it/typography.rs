//! The announcement as a typesetter would sign it, measured on the finished pages: what a loose sheet says, the list of
//! contents, words and their distances, last lines, full pages, and what is tagged as what.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};

use crate::support::{Case, copy, pdf_text, published, runs, tool};

/// The type area, in points from the top left of the page.
const TOP: f64 = 37.0 * 72.0 / 25.4;
const HEIGHT: f64 = 225.0 * 72.0 / 25.4;
/// The width of a blank of the Latin face, and the height of a word's box, in its size.
const BLANK: f64 = 0.25;
const BOX: f64 = 0.909;

/// The announcements of 2021: in Chinese, in English, in both.
const ANNOUNCEMENTS: [&str; 3] = [
    "zh-CN/announcement.pdf",
    "en/announcement.pdf",
    "announcement-zh-CN-en.pdf",
];

fn announcement(name: &str) -> PathBuf {
    published().join("output/2021").join(name)
}

/// A word and its box, in points from the top left.
#[derive(Debug, Clone)]
struct Word {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    text: String,
}

/// A paragraph as pdftotext sees it: lines of words.
type Block = Vec<Vec<Word>>;

/// The blocks of every page.
fn measured(pdf: &Path) -> Vec<Vec<Block>> {
    let out = tool(
        "pdftotext",
        &["-bbox-layout".as_ref(), pdf.as_ref(), "-".as_ref()],
    );
    let html = Html::parse_document(&String::from_utf8(out).unwrap());
    let each = |name: &str| Selector::parse(name).unwrap();
    let (page, block, line, word) = (each("page"), each("block"), each("line"), each("word"));
    html.select(&page)
        .map(|page| {
            let blocks = page.select(&block).map(|block| {
                let lines = block
                    .select(&line)
                    .map(|line| line.select(&word).map(boxed).collect());
                lines.collect()
            });
            blocks.collect()
        })
        .collect()
}

fn boxed(word: ElementRef) -> Word {
    let at = |name: &str| word.value().attr(name).unwrap().parse().unwrap();
    Word {
        left: at("xmin"),
        right: at("xmax"),
        top: at("ymin"),
        bottom: at("ymax"),
        text: word.text().collect(),
    }
}

/// The same for the three of 2021, in the order of their names.
fn of_2021() -> &'static [Vec<Vec<Block>>; 3] {
    static PAGES: LazyLock<[Vec<Vec<Block>>; 3]> =
        LazyLock::new(|| ANNOUNCEMENTS.map(|name| measured(&announcement(name))));
    &PAGES
}

fn in_type_area(line: &[Word]) -> bool {
    line.iter()
        .all(|word| word.bottom > TOP && word.top < TOP + HEIGHT)
}

fn said(line: &[Word]) -> String {
    let words: Vec<&str> = line.iter().map(|word| word.text.as_str()).collect();
    words.join(" ")
}

/// The lines of a page that stand above its type area, and those below.
fn margins(page: &[Block]) -> (Vec<String>, Vec<String>) {
    let lines = || page.iter().flatten();
    let above = lines().filter(|line| line.iter().all(|word| word.bottom < TOP));
    let below = lines().filter(|line| line.iter().all(|word| word.top > TOP + HEIGHT));
    (
        above.map(|line| said(line)).collect(),
        below.map(|line| said(line)).collect(),
    )
}

#[test]
fn a_loose_sheet_says_what_it_is_from_and_which_of_how_many() {
    let titles = [
        vec!["兰州科技职业学院学生会改革情况（2021年度）"],
        vec![
            "Reform of the Student Union of Lanzhou Vocational College of Science and Technology (2021)",
        ],
    ];
    let both = [&titles[0][..], &titles[1][..]].concat();
    let [chinese, english, parallel] = of_2021();
    for (pages, titles) in [
        (chinese, &titles[0]),
        (english, &titles[1]),
        (parallel, &both),
    ] {
        let all = pages.len();
        for (at, page) in pages.iter().enumerate() {
            let (above, below) = margins(page);
            let above = above.join("");
            for title in titles {
                // The first page has its title.
                assert_eq!(above.contains(title), at > 0, "page {}: {above}", at + 1);
            }
            let below: String = below.join(" ");
            let bare: String = below.split_whitespace().collect();
            let numbers = [
                (chinese, format!("第{}页共{all}页", at + 1)),
                (english, format!("Page{}of{all}", at + 1)),
            ];
            for (edition, number) in numbers {
                let wanted = std::ptr::eq(pages, parallel) || std::ptr::eq(pages, edition);
                assert_eq!(bare.contains(&number), wanted, "{below}");
            }
        }
    }
}

#[test]
fn a_title_without_school_and_year_is_completed_on_loose_sheets() {
    let case = Case::small().replace(
        "disclosure.yaml",
        "title: |\n  云上职业学院学生会\n  改革情况公开\n",
        "title: 学生会改革情况公开\n",
    );
    case.build();
    let pages = measured(&case.output("2026/zh-CN/announcement.pdf"));
    for page in &pages[1..] {
        let above = margins(page).0.join("");
        for part in ["云上职业学院", "学生会改革情况公开", "2026"] {
            assert!(above.contains(part), "{part}: {above}");
        }
    }
}

/// The tree of tags, a line each, as far as it can be read.
fn structure(pdf: &Path) -> String {
    let tree = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    String::from_utf8_lossy(&tree).into_owned()
}

#[test]
fn more_than_eight_pages_have_a_list_of_contents_with_leaders_and_no_others() {
    for name in ["zh-CN/announcement.pdf", "en/announcement.pdf"] {
        let pdf = announcement(name);
        assert_eq!(structure(&pdf).matches("\n  TOC\n").count(), 1, "{name}");
        let pages = measured(&pdf);
        // An entry ends in the number of the page on which its heading stands.
        let entries = pages[0].iter().flatten().map(|line| said(line));
        let entries: Vec<String> = entries.filter(|line| line.contains(". . . .")).collect();
        assert!(entries.len() >= 12, "{name}: {entries:?}");
        for (title, heading) in [
            ("章程", "章程"),
            ("主要责任人", "主要责任人"),
            ("Charter", "Charter of the Student"),
            ("Basic rules", "Basic rules"),
        ] {
            let Some(entry) = entries.iter().find(|line| line.contains(title)) else {
                assert_eq!(
                    title.is_ascii(),
                    name.starts_with("zh"),
                    "{title} in {entries:?}"
                );
                continue;
            };
            let page: usize = entry.rsplit(' ').next().unwrap().parse().unwrap();
            let there = pages[page - 1].iter().flatten();
            let found = there
                .filter(|line| in_type_area(line))
                .any(|line| said(line).contains(heading));
            assert!(found, "{entry}");
        }
    }
    let case = Case::small();
    case.build();
    let pdf = case.output("2026/zh-CN/announcement.pdf");
    assert!(measured(&pdf).len() <= 8);
    assert!(!structure(&pdf).contains("TOC"));
}

#[test]
fn readers_open_it_with_its_bookmarks() {
    for name in ANNOUNCEMENTS {
        let pdf = announcement(name);
        let root = tool("qpdf", &["--show-object=trailer".as_ref(), pdf.as_ref()]);
        let root = String::from_utf8(root).unwrap();
        let number = root.split("/Root ").nth(1).unwrap();
        let number = number.split(' ').next().unwrap();
        let option = format!("--show-object={number}");
        let catalogue = tool("qpdf", &[option.as_ref(), pdf.as_ref()]);
        let catalogue = String::from_utf8_lossy(&catalogue).into_owned();
        assert!(catalogue.contains("/PageMode /UseOutlines"), "{catalogue}");
        tool("qpdf", &["--check".as_ref(), pdf.as_ref()]);
    }
}

#[test]
fn words_keep_their_distances_and_none_is_parted_between_pages() {
    let [_, english, parallel] = of_2021();
    let mut looked_at = 0;
    for page in english.iter().chain(parallel) {
        let lines = page.iter().flatten().filter(|line| in_type_area(line));
        let mut last = None;
        for line in lines {
            for pair in line.windows(2) {
                let [a, b] = pair else { unreachable!() };
                let latin = |word: &Word| word.text.chars().all(|c| c.is_ascii_alphabetic());
                let size = (a.bottom - a.top) / BOX;
                let blank = (b.left - a.right) / (BLANK * size);
                // What is further apart stands in two columns.
                // Smaller type stands in tables, whose cells are closer than columns.
                if latin(a) && latin(b) && blank < 4.0 && size > 10.0 {
                    assert!(blank <= 1.6, "{blank} blanks: {}", said(line));
                    looked_at += 1;
                }
            }
            last = Some(said(line));
        }
        assert!(!last.is_some_and(|line| line.ends_with('-')));
    }
    assert!(looked_at > 4_000, "{looked_at}");
}

#[test]
fn lines_of_english_hold_60_to_75_characters() {
    let [_, english, _] = of_2021();
    let mut lengths: Vec<usize> = Vec::new();
    for block in english.iter().flatten() {
        for line in block.iter().rev().skip(1).filter(|line| in_type_area(line)) {
            // Tables are wider or narrower: only what begins where text begins.
            let begins = 47.0..49.0;
            let size = (line[0].bottom - line[0].top) / BOX;
            if begins.contains(&(line[0].left * 25.4 / 72.0)) && (10.5..11.5).contains(&size) {
                lengths.push(said(line).chars().count());
            }
        }
    }
    lengths.sort_unstable();
    assert!(lengths.len() > 60, "{}", lengths.len());
    let (median, most) = (
        lengths[lengths.len() / 2],
        lengths[lengths.len() * 95 / 100],
    );
    assert!((60..=75).contains(&median), "{median}: {lengths:?}");
    assert!(most <= 80, "{most}: {lengths:?}");
}

#[test]
fn no_last_line_is_a_single_character_or_word() {
    let [chinese, english, parallel] = of_2021();
    for block in chinese.iter().chain(parallel).flatten() {
        for line in block.iter().skip(1).filter(|line| in_type_area(line)) {
            let text = said(line);
            let mut signs = text.chars().filter(|c| c.is_alphanumeric());
            let (first, second) = (signs.next(), signs.next());
            let alone = second.is_none() && first.is_some_and(|c| !c.is_ascii());
            assert!(!alone, "{text} below {}", said(&block[0]));
        }
    }
    for block in english.iter().flatten() {
        // Cells are narrow: only paragraphs.
        let wide = |line: &Vec<Word>| line.last().unwrap().right - line[0].left > 200.0;
        if block.len() > 1 && block[..block.len() - 1].iter().all(wide) {
            let last = block.last().unwrap();
            assert!(last.len() > 1, "{} below {}", said(last), said(&block[0]));
        }
    }
}

#[test]
fn pages_are_full_but_for_the_last_and_those_before_a_table_that_does_not_fit() {
    for (name, pages) in ANNOUNCEMENTS.iter().zip(of_2021()) {
        let (_, but_the_last) = pages.split_last().unwrap();
        for (at, page) in but_the_last.iter().enumerate() {
            let lines = page.iter().flatten().filter(|line| in_type_area(line));
            let lowest = lines.flatten().map(|word| word.bottom).fold(TOP, f64::max);
            let full = (lowest - TOP) / HEIGHT;
            let next = pages[at + 1].iter().flatten();
            // The chart is one drawing, which is not split either.
            let begins = next.filter(|line| in_type_area(line)).take(8);
            let table = begins.map(|line| said(line)).any(|line| {
                ["序号", "架构图", "Organisation chart"]
                    .iter()
                    .any(|it| line.contains(it))
            });
            assert!(full >= 0.75 || table, "{name}, page {}: {full}", at + 1);
        }
    }
}

#[test]
fn english_takes_fewer_pages_and_tells_its_ranks_apart() {
    assert!(of_2021()[1].len() <= 18, "{}", of_2021()[1].len());
    let runs = runs(&announcement("en/announcement.pdf"));
    let look = |text: &str| {
        let run = runs
            .iter()
            .rfind(|run| run.text.contains(text))
            .unwrap_or_else(|| panic!("no {text}"));
        (run.size.round() as i64, run.face.clone())
    };
    let ranks = [
        look("The student congress"),
        look("Basic rules"),
        look("Article 21"),
        look("Elections"),
        look("The Union holds elections"),
    ];
    for (at, rank) in ranks.iter().enumerate() {
        assert!(ranks[..at].iter().all(|other| other != rank), "{ranks:?}");
    }
}

#[test]
fn a_title_of_words_breaks_where_its_sense_does() {
    let page = &of_2021()[1][0];
    let lines: Vec<String> = page.iter().flatten().map(|line| said(line)).collect();
    assert_eq!(
        lines[..3],
        [
            "Report on the Reform of the Student",
            "Union of Lanzhou Vocational",
            "College of Science and Technology"
        ]
    );
    // What the author breaks stays as it is.
    let case = Case::form("graduate");
    case.build();
    let page = &measured(&case.output("2026/en/announcement.pdf"))[0];
    let lines: Vec<String> = page.iter().flatten().map(|line| said(line)).collect();
    assert_eq!(
        lines[..2],
        [
            "Disclosure of the Reform of the",
            "Graduate Union of Starfield University"
        ]
    );
}

#[test]
fn the_signature_in_words_ends_at_the_right() {
    let case = Case::bilingual();
    case.build();
    let pages = measured(&case.output("2026/en/announcement.pdf"));
    let lines = pages.last().unwrap().iter().flatten();
    let lines: Vec<&Vec<Word>> = lines.filter(|line| in_type_area(line)).collect();
    let [.., name, date] = lines[..] else {
        panic!("no signature")
    };
    assert!(said(date).contains("2026"), "{}", said(date));
    let right = |line: &[Word]| line.last().unwrap().right;
    assert!((right(name) - right(date)).abs() < 1.0);
    assert!(right(date) > 0.75 * 595.0, "{}", right(date));
}

#[test]
fn an_article_without_a_title_is_a_paragraph_and_a_bookmark() {
    let tree = structure(&announcement("zh-CN/announcement.pdf"));
    let lines: Vec<&str> = tree.lines().map(str::trim).collect();
    let mut found = 0;
    for pair in lines.windows(2) {
        let article = pair[1].starts_with("\"第") && pair[1].ends_with("条\"");
        if article && pair[0].starts_with("P ") {
            found += 1;
        }
    }
    assert!(found >= 10, "{found} paragraphs begin with a number");
    // No heading stands within a paragraph.
    for (at, line) in tree.lines().enumerate() {
        let depth = |line: &str| line.len() - line.trim_start().len();
        if line.trim().starts_with("H3 ") {
            let before = tree.lines().take(at).collect::<Vec<_>>();
            let parent = before.iter().rfind(|other| depth(other) < depth(line));
            assert!(!parent.unwrap().trim().starts_with("P "), "{line}");
        }
    }
}

#[test]
fn a_box_that_is_not_ticked_is_for_the_eye() {
    for name in ANNOUNCEMENTS {
        let pdf = announcement(name);
        assert_eq!(pdf_text(&pdf).matches('☐').count(), 17, "{name}");
        let heard = structure(&pdf);
        assert_eq!(heard.matches('☐').count(), 0, "{name}");
        assert_eq!(heard.matches('☑').count(), 17, "{name}");
    }
}

#[test]
fn headings_are_a_medium_and_a_schools_own_face_has_its_own_weight() {
    let of = |pdf: &Path, text: &str| {
        let runs = runs(pdf);
        let run = runs.iter().rfind(|run| run.text.contains(text));
        run.unwrap_or_else(|| panic!("no {text}")).face.clone()
    };
    let chinese = announcement("zh-CN/announcement.pdf");
    for heading in ["学生会组织章程", "总纲", "第一条"] {
        let face = of(&chinese, heading);
        assert!(face.contains("Medium"), "{heading}: {face}");
    }
    let kai = fs::read(crate::support::project().join("fonts/FandolKai-Regular.otf")).unwrap();
    let case = Case::small().write("fonts/楷.otf", kai).replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {heading-1: 楷.otf}\nlevel: school",
    );
    case.build();
    let face = of(&case.output("2026/zh-CN/announcement.pdf"), "第一条");
    assert!(face.contains("FandolKai"), "{face}");
}

/// The roster of the fixture with so many people.
fn with_people(roster: &str, count: usize) -> String {
    let mut text = roster.to_owned();
    for number in roster.matches("- name:").count()..count {
        let given = ["堃", "赟", "喆", "垚", "玥"][number % 5];
        let experience = "班长、学习委员、团支部书记、".repeat(number % 4) + "班长";
        text.push_str(&format!(
            "  - {{name: 尉迟{given}{}, political-status: 共青团员, faculty: 天气系, grade: 二年级, rank: 2/38, \
             failed-courses: 否, department: study, experience: {experience}}}\n",
            char::from_u32(0x4E00 + u32::try_from(number).unwrap()).unwrap(),
        ));
    }
    text
}

#[test]
fn no_row_of_a_table_stands_alone_on_its_last_page() {
    let case = Case::bilingual().claiming_nothing();
    let case = case.remove("self-assessment.en.yaml");
    let roster = fs::read_to_string(case.file("staff.yaml")).unwrap();
    // So many that the last of them would stand alone, in one language or the other.
    let sizes = [9, 14, 15, 19, 27];
    for size in sizes {
        let folder = case.home().join(format!("data/{size}"));
        copy(&case.file(""), &folder);
        fs::write(folder.join("staff.yaml"), with_people(&roster, size)).unwrap();
    }
    case.build();
    for size in sizes {
        for pdf in [
            "zh-CN/announcement.pdf",
            "en/announcement.pdf",
            "announcement-zh-CN-en.pdf",
        ] {
            let text = pdf_text(&case.output(&format!("{size}/{pdf}")));
            let ranks = text
                .split('\u{c}')
                .map(|page| page.matches("/38").count() + page.matches("/4").count());
            let ranks: Vec<usize> = ranks.filter(|ranks| *ranks > 0).collect();
            assert!(
                ranks.iter().sum::<usize>() >= size - 3,
                "{size}, {pdf}: {ranks:?}"
            );
            assert!(
                ranks.iter().all(|rows| *rows > 1),
                "{size}, {pdf}: {ranks:?}"
            );
        }
    }
}

/// What the captions of tables say, each with the tag in which it stands.
fn captions(pdf: &Path) -> Vec<(String, String)> {
    let tree = structure(pdf);
    let lines: Vec<&str> = tree.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let of_caption = |(at, line): (usize, &&str)| {
        let within = lines[at + 1..]
            .iter()
            .take_while(|other| depth(other) > depth(line));
        let said = within.filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
        let parent = lines[..at].iter().rfind(|other| depth(other) < depth(line));
        (line.trim() == "Caption").then(|| (parent.unwrap().trim().to_owned(), said.collect()))
    };
    lines.iter().enumerate().filter_map(of_caption).collect()
}

#[test]
fn what_explains_a_table_above_or_below_is_its_caption() {
    let above = Case::form("notice");
    let below = Case::form("two-tables");
    for case in [&above, &below] {
        case.build();
    }
    let form = "2026/zh-CN/announcement.pdf";
    for (pdf, part) in [
        (
            announcement("en/announcement.pdf"),
            "Overall academic rank in the last semester",
        ),
        (
            announcement("announcement-zh-CN-en.pdf"),
            "Overall academic rank in the last semester",
        ),
        (above.output(form), "核心指标"),
        (below.output(form), "核心指标"),
    ] {
        let captions = captions(&pdf);
        let found = captions.iter().find(|(_, said)| said.contains(part));
        let (parent, _) = found.unwrap_or_else(|| panic!("{}: {captions:?}", pdf.display()));
        assert!(parent.starts_with("Table"), "{parent}");
    }
}

#[test]
fn no_row_stands_alone_under_the_head_of_a_table() {
    let pages = &of_2021()[2];
    for page in pages {
        let lines: Vec<String> = page.iter().flatten().map(|line| said(line)).collect();
        let text = lines.join("\n");
        if text.contains("验收结果") {
            let rows = text.matches('☑').count();
            assert!(rows >= 2, "{text}");
        }
    }
}
