//! Copies for a notice board: their geometry, their text and tags, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};

use crate::facts::refusal;
use crate::support::{Case, attributes, gongkai, pdf_text, project, runs, said, select, tool};

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Signs whose air is before them, and behind them.
const OPENING: [char; 6] = ['（', '《', '〈', '“', '‘', '【'];
const CLOSING: [char; 12] = [
    '，', '。', '、', '；', '：', '？', '！', '）', '》', '〉', '”', '’',
];

/// A word on a page: its box from the page's upper left corner, in points.
#[derive(Debug, Clone)]
struct Word {
    page: usize,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// A PDF as it is measured.
struct Sheets {
    pdf: PathBuf,
    /// Width and height of each page.
    pages: Vec<[f64; 2]>,
    words: Vec<Word>,
}

impl Sheets {
    fn read(pdf: &Path) -> Self {
        assert!(pdf.is_file(), "{} was not made", pdf.display());
        let boxes = tool(
            "pdftotext",
            &["-bbox-layout".as_ref(), pdf.as_ref(), "-".as_ref()],
        );
        let html = Html::parse_document(&String::from_utf8(boxes).unwrap());
        let number = |element: ElementRef, name: &str| -> f64 {
            element.value().attr(name).unwrap().parse().unwrap()
        };
        let pages = select(&html, "page");
        let word = Selector::parse("word").unwrap();
        let words = pages.iter().enumerate().flat_map(|(page, element)| {
            let words = element.select(&word).map(|word| {
                let text: String = word.text().collect();
                let [left, top, right, bottom] =
                    ["xmin", "ymin", "xmax", "ymax"].map(|side| number(word, side));
                // Half the square of a sign is air, which is taken from it at the edge of a line and beside others.
                let air = |is: bool| if is { (bottom - top) / 2.0 } else { 0.0 };
                Word {
                    page,
                    left: left + air(text.starts_with(OPENING)),
                    top,
                    right: right - air(text.ends_with(CLOSING)),
                    bottom,
                }
            });
            words.collect::<Vec<_>>()
        });
        Self {
            pdf: pdf.to_owned(),
            words: words.collect(),
            pages: pages
                .iter()
                .map(|page| [number(*page, "width"), number(*page, "height")])
                .collect(),
        }
    }

    /// No text lies outside the margins, no two texts overlap, and none is smaller than what is read from so far.
    fn hold(&self, metres: f64, margin: f64) {
        let name = self.pdf.display();
        for word in &self.words {
            let [width, height] = self.pages[word.page];
            let inside = word.left > margin - 1.0
                && word.right < width - margin + 1.0
                // A line's box is higher than its characters.
                && word.top > margin - 0.5 * (word.bottom - word.top)
                && word.bottom < height - margin + 0.5 * (word.bottom - word.top);
            assert!(inside, "{name}: {word:?} leaves the margins");
        }
        let overlap = |a: &Word, b: &Word| {
            // Lines stand closer than the boxes of their faces: what counts is the middle of each.
            let inner = |word: &Word| {
                let third = (word.bottom - word.top) * 0.34;
                (word.top + third, word.bottom - third)
            };
            let ((top, bottom), (above, below)) = (inner(a), inner(b));
            a.page == b.page
                && a.left + 0.5 < b.right
                && b.left + 0.5 < a.right
                && top < below
                && above < bottom
        };
        for (at, a) in self.words.iter().enumerate() {
            for b in &self.words[at + 1..] {
                assert!(!overlap(a, b), "{name}: {a:?} and {b:?} overlap");
            }
        }
        let least = metres * 1000.0 * (20.0_f64 / 60.0).to_radians().tan() * MM;
        for run in runs(&self.pdf) {
            // pdftohtml rounds sizes.
            assert!(run.size + 0.6 > least, "{name}: {run:?}, {least} at least");
        }
    }

    fn text(&self) -> String {
        pdf_text(&self.pdf).split_whitespace().collect()
    }
}

/// The tags of a PDF, as a screen reader hears them.
fn tags(pdf: &Path) -> String {
    let text = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    // What stands for a figure is no UTF-8 to pdfinfo.
    String::from_utf8_lossy(&text).into_owned()
}

/// Makes notices of a case's data, and gives their PDFs.
fn notices(case: &Case, options: &[&str]) -> Vec<PathBuf> {
    let arguments = [
        &["notice", "--lang", "en", "--output", "wall", "--force"],
        options,
    ]
    .concat();
    let (text, status) = said(case, &arguments);
    assert_eq!(status, Some(0), "{options:?}: {text}");
    let made = crate::support::files(&case.home().join("wall"));
    made.into_iter()
        .map(|(name, _)| case.home().join("wall").join(name))
        .collect()
}

/// The fixture with a period, a telephone and an address.
fn notice() -> Case {
    Case::form("notice").replace(
        "disclosure.yaml",
        "locales: [zh-CN]",
        "locales: [zh-CN]\nbase-url: https://xsh.example.edu.cn/gongkai",
    )
}

/// The same with so many people, whose names are rare, long and of two characters.
fn crowd(count: usize) -> Case {
    const NAMES: [&str; 10] = [
        "尉迟赟",
        "王犇",
        "陈𬭎",
        "阿卜杜拉·买买提江·翀",
        "欧阳喆",
        "李堃",
        "张䶮",
        "司马垚",
        "万俟玥",
        "古丽·阿依夏木",
    ];
    let people = (0..count).map(|at| {
        let name = NAMES[at % NAMES.len()];
        let mark = ["甲", "乙", "丙", "丁", "戊", "己"][at / NAMES.len() % 6];
        format!(
            "  - {{name: {name}{mark}, political-status: 共青团员, faculty: 马克思主义学院, grade: 二年级, rank: {}/186, failed-courses: 否, experience: 班长, position: 干事, department: office}}\n",
            at % 50 + 1
        )
    });
    let case = notice();
    let path = case.file("staff.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text + &people.collect::<String>()).unwrap();
    // A union of so many does not meet the limit.
    case.replace(
        "self-assessment.yaml",
        "{item: 3, conclusion: 是}",
        "{item: 3, conclusion: 否}",
    )
}

#[test]
fn the_summary_says_what_who_passes_must_know() {
    let case = notice();
    let made = notices(&case, &[]);
    assert_eq!(made.len(), 1);
    let sheets = Sheets::read(&made[0]);
    sheets.hold(1.0, 14.0 * MM);
    let text = sheets.text();
    for part in [
        "公示",
        "雪线师范学院",
        "2025—2026学年学生会改革情况公开",
        "公示时间：2026年9月28日至2026年10月12日（7个工作日）",
        "0999-5550142转12",
        "扫码看全文",
        "https://xsh.example.edu.cn/gongkai/2026/zh-CN/",
        "工作人员",
        "不超过40",
        "17/共17项",
        "万俟玥",
        "2026年9月28日",
        "版本码：",
        "排名：最近1个学期",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let count = sheets.pages.len();
    for at in 1..=count {
        assert!(
            text.contains(&format!("第{at}张共{count}张")),
            "{at} of {count}: {text}"
        );
    }
    let head: Vec<f64> = runs(&made[0])
        .into_iter()
        .filter(|run| run.text.contains("雪线师范学院") && run.size > 40.0)
        .map(|run| run.size)
        .collect();
    assert!(head.iter().any(|size| *size >= 50.0), "{head:?}");
}

#[test]
fn tags_have_title_headings_tables_and_the_code() {
    let case = notice();
    let made = notices(&case, &[]);
    let told = tags(&made[0]);
    for tag in ["H1", "Table", "THead", "TH", "TD", "Figure"] {
        let is_there = told.lines().any(|line| line.trim_start().starts_with(tag));
        assert!(is_there, "{tag} in {told}");
    }
    let info = String::from_utf8(tool("pdfinfo", &[made[0].as_ref()])).unwrap();
    assert!(
        info.contains("雪线师范学院2025—2026学年学生会改革情况公开"),
        "{info}"
    );
}

#[test]
fn every_paper_holds_its_margins_and_its_distance() {
    let case = crowd(46);
    for (options, metres, size) in [
        (&["--paper", "A4"][..], 1.0, [210.0, 297.0]),
        (
            &["--paper", "a3", "--orientation", "横向"],
            1.0,
            [420.0, 297.0],
        ),
        (&["--paper", "A1"], 1.0, [594.0, 841.0]),
        (
            &["--paper", "B2", "--reading-distance", "1.5m"],
            1.5,
            [500.0, 707.0],
        ),
        (
            &["--paper", "500x300毫米", "--reading-distance", "80cm"],
            0.8,
            [500.0, 300.0],
        ),
        (
            &["--paper", "A3", "--reading-distance", "0.5 m", "--no-seal"],
            0.5,
            [297.0, 420.0],
        ),
        (
            &["--paper", "A3", "--content", "charter、advisors"],
            1.0,
            [297.0, 420.0],
        ),
        (
            &[
                "--paper",
                "A2",
                "--orientation",
                "landscape",
                "--content",
                "staff,self-assessment",
            ],
            1.0,
            [594.0, 420.0],
        ),
    ] {
        let _ = fs::remove_dir_all(case.home().join("wall"));
        let made = notices(&case, options);
        let sheets = Sheets::read(&made[0]);
        for page in &sheets.pages {
            let right = page
                .iter()
                .zip(size)
                .all(|(own, wanted)| (own - wanted * MM).abs() < 0.5);
            assert!(right, "{options:?}: {page:?}");
        }
        sheets.hold(metres, 14.0 * MM);
        // The last sheet is no sheet of one line.
        let last = sheets.pages.len() - 1;
        let lines = sheets.words.iter().filter(|word| word.page == last);
        assert!(lines.count() > 15, "{options:?}");
    }
}

#[test]
fn every_person_is_on_a_sheet_once_in_one_face() {
    let case = crowd(46);
    let made = notices(&case, &["--paper", "A4"]);
    let sheets = Sheets::read(&made[0]);
    assert!(sheets.pages.len() > 2);
    let text = sheets.text();
    for name in ["尉迟赟甲", "陈𬭎丙", "张䶮丁", "王犇戊"] {
        assert_eq!(text.matches(name).count(), 1, "{name} in {text}");
        let whole = runs(&made[0])
            .into_iter()
            .any(|run| run.text.contains(name));
        assert!(whole, "{name} is not one run");
    }
    // Heads and title stand again where the roster goes on.
    assert!(text.contains("（续）"), "{text}");
    assert!(text.matches("序姓名排名").count() >= 3, "{text}");
}

/// The sheets of 2021 on such paper, in Chinese and in English, made in the folder `wall`.
fn of_2021(paper: &str, wall: &Path) -> [Sheets; 2] {
    let asked = "notice data --lang en --languages zh-CN,en --paper";
    let output = gongkai()
        .current_dir(project())
        .args(asked.split(' '))
        .args([paper, "--output"])
        .arg(wall)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    ["zh-CN", "en"].map(|language| {
        let pdf = format!("2021/{language}/notice-{paper}.pdf");
        Sheets::read(&wall.join(pdf))
    })
}

#[test]
fn on_small_paper_the_first_sheet_says_more_than_its_head_and_none_is_empty() {
    let wall = tempfile::tempdir().unwrap();
    let [chinese, english] = of_2021("A4", wall.path());
    assert!(chinese.pages.len() <= 3 && english.pages.len() <= 7);
    for (sheets, least) in [(chinese, 0.5), (english, 0.7)] {
        sheets.hold(1.0, 14.0 * MM);
        let lowest = |page: usize| {
            let words = sheets.words.iter().filter(|word| word.page == page);
            // Those at the foot stand on every sheet.
            let above = words.filter(|word| word.bottom < sheets.pages[page][1] - 40.0 * MM);
            above.map(|word| word.bottom).fold(0.0, f64::max)
        };
        for page in 0..sheets.pages.len() {
            let (low, height) = (lowest(page), sheets.pages[page][1]);
            assert!(low > height * 0.15, "sheet {}: {low} of {height}", page + 1);
        }
        // The text or the figures stand below the head, whichever has room there.
        assert!(lowest(0) > sheets.pages[0][1] * least, "{}", lowest(0));
    }
}

#[test]
fn the_published_disclosure_has_sheets_in_both_languages() {
    let wall = tempfile::tempdir().unwrap();
    let [chinese, english] = of_2021("A3", wall.path());
    for sheets in [&chinese, &english] {
        sheets.hold(1.0, 14.0 * MM);
        // No address is known, and nothing is made up: neither period nor telephone.
        let text = sheets.text();
        for part in ["扫码", "http", "Scan", "公示时间", "电话"] {
            assert!(!text.contains(part), "{part} in {text}");
        }
    }
    // Everything that the mock has stands on one sheet; words take two.
    assert_eq!([chinese.pages.len(), english.pages.len()], [1, 2]);
    // What is the same for all is said once, what people in a row share stands above them, and who advises is named once.
    for part in [
        "政治面貌：均为团员",
        "是否存在课业不及格情况：有排名的均为否",
    ] {
        assert!(chinese.text().contains(part), "{}", chinese.text());
    }
    assert_eq!(chinese.text().matches("团员").count(), 1);
    assert_eq!(chinese.text().matches("医学系").count(), 28);
    assert_eq!(chinese.text().matches("张雷磊").count(), 2);
    assert_eq!(
        english
            .text()
            .matches("FacultyofMedicine,Secondyear")
            .count(),
        2
    );
    assert_eq!(
        english
            .text()
            .matches("FacultyofMedicine,Firstyear")
            .count(),
        2
    );
    assert!(chinese.text().contains("校级组织工作人员名单（40人）"));
    assert!(
        english.text().contains("WangWeiguo王维国"),
        "{}",
        english.text()
    );
    // A title line in English stands on the Chinese sheet only where English has no sheet of its own.
    assert!(!chinese.text().contains("StudentUnionReformDisclosure"));
    let output = gongkai()
        .current_dir(project())
        .args(["notice", "data", "--lang", "en", "--force", "--output"])
        .arg(wall.path())
        .output()
        .unwrap();
    assert!(output.status.success());
    let chinese = Sheets::read(&wall.path().join("2021/zh-CN/notice-A3.pdf"));
    assert!(
        chinese.text().contains("StudentUnionReformDisclosure,2021"),
        "{}",
        chinese.text()
    );
    // It costs no sheet.
    assert_eq!(chinese.pages.len(), 1);
}

#[test]
fn what_people_in_a_row_share_stands_above_them_and_nobody_is_lost() {
    let case = crowd(40);
    let path = case.file("staff.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen("faculty: 马克思主义学院", "faculty: 美术学院", 1);
    fs::write(&path, text).unwrap();
    let made = notices(&case, &[]);
    let text = Sheets::read(&made[0]).text();
    for part in [
        "共青团员美术学院二年级6尉迟赟甲1/186",
        "共青团员马克思主义学院二年级7王犇甲2/186",
        // The one who has no rank has no answer either.
        "5万俟玥—",
        "是否存在课业不及格情况：有排名的均为否",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for number in 8..=45 {
        assert!(
            text.contains(&format!("/186{number}")) || text.contains(&format!("二年级{number}")),
            "{number} in {text}"
        );
    }
}

#[test]
fn a_build_makes_lists_and_offers_what_the_data_asks_for() {
    let case = notice().replace(
        "disclosure.yaml",
        "sections:",
        "notices:\n  - {paper: A3}\n  - {paper: A4, content: [charter], reading-distance: 60cm, trim-marks: 是, seal: 否}\nsections:",
    );
    case.build();
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let links = attributes(&html, ".downloads a", "href");
    for name in ["notice-A3.pdf", "notice-A4-charter.pdf"] {
        let path = format!("2026/zh-CN/{name}");
        assert!(case.output(&path).is_file(), "{path}");
        assert!(
            links.iter().any(|href| href.ends_with(name)),
            "{name} in {links:?}"
        );
        assert!(case.read("2026/manifest.json").contains(name));
    }
    // Trim marks stand around the sheet.
    let marked = Sheets::read(&case.output("2026/zh-CN/notice-A4-charter.pdf"));
    assert!(
        (marked.pages[0][0] - 226.0 * MM).abs() < 0.5,
        "{:?}",
        marked.pages
    );
    marked.hold(0.6, 22.0 * MM);
    // The same data gives the same bytes.
    let first = fs::read(case.output("2026/zh-CN/notice-A3.pdf")).unwrap();
    case.build();
    assert_eq!(
        first,
        fs::read(case.output("2026/zh-CN/notice-A3.pdf")).unwrap()
    );
}

#[test]
fn what_is_not_met_stands_in_full() {
    let case = notice().replace(
        "self-assessment.yaml",
        "{item: 1, conclusion: 是}",
        "{item: 1, conclusion: 否, remark: 正在整改赟}",
    );
    let made = notices(&case, &["--paper", "A3"]);
    let text = Sheets::read(&made[0]).text();
    for part in [
        "自评未达标1项",
        "坚持全心全意",
        "备注：正在整改赟",
        "16/共17项",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn bad_notices_are_refused_where_they_stand() {
    for (entry, finding) in [
        ("paper: A9", "not-a-paper disclosure.yaml:"),
        ("paper: 10x20", "paper-sides disclosure.yaml:"),
        ("orientation: 斜", "not-an-orientation disclosure.yaml:"),
        ("reading-distance: 远", "not-a-distance disclosure.yaml:"),
        ("reading-distance: 90m", "distance-range disclosure.yaml:"),
        (
            "paper: A4, reading-distance: 3m",
            "notice-too-small disclosure.yaml:",
        ),
        ("content: [budget]", "notice-section disclosure.yaml:"),
        (
            "content: [summary, charter]",
            "notice-summary-alone disclosure.yaml:",
        ),
        (
            "content: [charter, charter]",
            "notice-section-twice disclosure.yaml:",
        ),
        ("languages: [en]", "notice-language disclosure.yaml:"),
        ("max-sheets: 0", "notice-no-sheet disclosure.yaml:"),
        (
            "paper: A3}\n  - {paper: A3",
            "notice-twice disclosure.yaml:",
        ),
        ("colour: red", "unknown-key disclosure.yaml:"),
    ] {
        let list = format!("notices:\n  - {{{entry}}}\nsections:");
        let case = notice().replace("disclosure.yaml", "sections:", &list);
        let found = refusal(&case);
        assert!(
            found.iter().any(|it| it.contains(finding)),
            "{entry}: {found:?}"
        );
    }
    for (from, to) in [
        (
            "https://xsh.example.edu.cn/gongkai",
            "https://xsh.example.edu.cn/?site=xsh",
        ),
        ("to: 2026-10-12", "to: 2026-09-12"),
        ("off: 2026-10-01至2026-10-07", "off: 国庆节"),
    ] {
        let list = "notices:\n  - {paper: A3}\nsections:";
        let case = notice().replace("disclosure.yaml", "sections:", list);
        assert!(
            !refusal(&case.replace("disclosure.yaml", from, to)).is_empty(),
            "{to}"
        );
    }
}

#[test]
fn more_sheets_than_there_may_be_are_an_error_and_nothing_is_written() {
    let list = "notices:\n  - {paper: A4, max-sheets: 1}\nsections:";
    let case = crowd(30).replace("disclosure.yaml", "sections:", list);
    let said = case.complaint("en");
    assert!(
        said.contains("notice-sheets") && said.contains("disclosure.yaml:"),
        "{said}"
    );
}

#[test]
fn the_command_is_checked_like_the_data_and_replaces_nothing_unasked() {
    let case = notice();
    for options in [
        &["--paper", "A9"][..],
        &["--content", "budget"],
        &["--languages", "fr"],
        &["--reading-distance", "5m", "--paper", "A4"],
        &["--max-sheets", "many"],
        &["--max-sheets", "1", "--paper", "A4"],
    ] {
        let arguments = [&["notice", "--lang", "en", "--output", "wall"], options].concat();
        let (text, status) = said(&case, &arguments);
        assert_eq!(status, Some(1), "{options:?}: {text}");
        assert!(!case.home().join("wall").exists(), "{options:?}: {text}");
    }
    let again = ["notice", "--output", "wall", "--paper", "A3"];
    assert_eq!(said(&case, &again).1, Some(0));
    let path = case.home().join("wall/2026/zh-CN/notice-A3.pdf");
    fs::write(&path, "mine").unwrap();
    let (text, status) = said(&case, &again);
    assert_eq!(
        (status, fs::read(&path).unwrap()),
        (Some(1), b"mine".to_vec()),
        "{text}"
    );
    // A publication holds what it lists.
    case.build();
    let (text, status) = said(&case, &["notice", "--output", "output"]);
    assert_eq!(status, Some(1), "{text}");
}

#[test]
fn the_project_of_a_sheet_is_kept_with_each_face_once() {
    // Text and headings of a sheet are set in one face, which is one file.
    let case = Case::small().replace(
        "disclosure.yaml",
        "level: school",
        "notices: [{paper: A3}]\nlevel: school",
    );
    let (text, status) = said(&case, &["build", "--keep-typst", "kept", "--lang", "en"]);
    assert_eq!(status, Some(0), "{text}");
    let project = case.home().join("kept/2026/zh-CN-notice-A3");
    let script = fs::read_to_string(project.join("compile.sh")).unwrap();
    assert!(script.ends_with(" notice.typ\n"), "{script}");
    assert!(project.join("notice.typ").is_file());
    assert!(project.join("fonts/NotoSansSC-Medium-Subset.ttf").is_file());
}
