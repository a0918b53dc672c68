//! What paper and screens get beside the PDFs: codes that lead to the page, tiles, booklets, pictures.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use scraper::Html;
use serde_json::Value;

use crate::support::{Case, attributes, pdf_text, tool};

/// A page as a picture in grey, as poppler draws it.
struct Grey {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Grey {
    fn of(pdf: &Path, page: usize, dots_per_inch: &str) -> Self {
        let number = page.to_string();
        let options = ["-gray", "-r", dots_per_inch, "-f", &number, "-l", &number].map(OsStr::new);
        let bytes = tool("pdftoppm", &[&options[..], &[pdf.as_ref()]].concat());
        let mut parts = bytes.splitn(4, u8::is_ascii_whitespace);
        let mut next = || parts.next().unwrap();
        assert_eq!(next(), b"P5");
        let number = |text: &[u8]| std::str::from_utf8(text).unwrap().parse().unwrap();
        let (width, height) = (number(next()), number(next()));
        let rest = next();
        let pixels = rest.strip_prefix(b"255\n").unwrap().to_vec();
        assert_eq!(pixels.len(), width * height);
        Self {
            width,
            height,
            pixels,
        }
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }

    /// How many pixels of a part of `self` differ from those of `other` that begin at another place.
    fn differing(
        &self,
        (x, y): (usize, usize),
        other: &Self,
        (other_x, other_y): (usize, usize),
        (width, height): (usize, usize),
    ) -> usize {
        let rows = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
        rows.filter(|(column, row)| {
            self.at(x + column, y + row) != other.at(other_x + column, other_y + row)
        })
        .count()
    }

    fn is_blank(&self) -> bool {
        self.pixels.iter().all(|pixel| *pixel == 255)
    }
}

/// What the only code on a page says, and its level.
fn decoded(page: &Grey) -> (String, u16) {
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(page.width, page.height, |x, y| page.at(x, y));
    // What only looks like a code cannot be decoded.
    let grids = image.detect_grids();
    let read = grids.iter().filter_map(|grid| grid.decode().ok());
    let mut read: Vec<_> = read.map(|(meta, text)| (text, meta.ecc_level)).collect();
    read.dedup();
    assert_eq!(read.len(), 1, "{read:?}");
    read.remove(0)
}

/// How a code says that it is of level Q.
const LEVEL_Q: u16 = 3;

/// Makes notice-board copies, and gives what was made, by path and pages.
fn made(case: &Case, options: &[&str]) -> Vec<(String, Option<u64>)> {
    let arguments = ["notice", "--output", "print", "--force", "--format", "json"];
    let output = case.run(&[&arguments[..], options].concat());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(output.status.success(), "{answer:#}");
    let path = |made: &Value| {
        made["path"]
            .as_str()
            .unwrap()
            .trim_start_matches("print/")
            .to_owned()
    };
    let made = answer["made"].as_array().unwrap().iter();
    made.map(|made| (path(made), made["pages"].as_u64()))
        .collect()
}

/// The rules that a command names.
fn rules(case: &Case, arguments: &[&str]) -> Vec<String> {
    let output = case.run(&[arguments, &["--format", "json"]].concat());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = match &answer {
        Value::Array(findings) => findings,
        answer => answer["findings"].as_array().unwrap(),
    };
    let rule = |finding: &Value| finding["rule"].as_str().unwrap().to_owned();
    findings.iter().map(rule).collect()
}

#[test]
fn the_code_leads_to_the_page() {
    let case = Case::bilingual();
    crate::support::copy(
        &case.home().join("data/2026"),
        &case.home().join("data/云上 学生会/2026"),
    );
    case.build();
    made(&case, &["--paper", "A3", "--languages", "zh-CN,en"]);
    for folder in ["2026", "云上 学生会/2026"] {
        for tag in ["zh-CN", "en"] {
            let page = case.read(&format!("{folder}/{tag}/index.html"));
            let page = Html::parse_document(&page);
            let canonical = attributes(&page, "link[rel=canonical]", "href").remove(0);
            let sheet = case
                .home()
                .join(format!("print/{folder}/{tag}/notice-A3.pdf"));
            assert_eq!(
                decoded(&Grey::of(&sheet, 1, "200")),
                (canonical, LEVEL_Q),
                "{folder}"
            );
        }
    }
    // People who have no camera read the address.
    let sheet = case
        .home()
        .join("print/云上 学生会/2026/zh-CN/notice-A3.pdf");
    let text: String = pdf_text(&sheet).split_whitespace().collect();
    assert!(
        text.contains("https://example.org/union/云上%20学生会/2026/zh-CN/"),
        "{text}"
    );
    assert!(text.contains("YMKJ-K2VL"), "{text}");
}

#[test]
fn a_code_needs_an_address_that_fits() {
    let asked = |case: Case| {
        case.replace(
            "disclosure.yaml",
            "sections:",
            "notices:\n  - paper: A3\nsections:",
        )
    };
    let without = |case: Case| {
        case.replace(
            "disclosure.yaml",
            "base-url: https://example.org/union\n",
            "",
        )
    };
    assert_eq!(
        rules(&Case::bilingual(), &["check", "data"]),
        Vec::<String>::new()
    );
    assert_eq!(
        rules(&asked(Case::bilingual()), &["check", "data"]),
        Vec::<String>::new()
    );
    assert_eq!(
        rules(&without(Case::bilingual()), &["check", "data"]),
        Vec::<String>::new()
    );
    let case = asked(without(Case::bilingual()));
    assert_eq!(rules(&case, &["check", "data"]), ["no-page-address"]);
    made(&case, &[]);
    let sheet = Grey::of(
        &case.home().join("print/2026/zh-CN/notice-A3.pdf"),
        1,
        "100",
    );
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(sheet.width, sheet.height, |x, y| {
            sheet.at(x, y)
        });
    assert!(image.detect_grids().is_empty());
    let long = format!("https://example.org/{}", "union/".repeat(20));
    let case =
        asked(Case::bilingual()).replace("disclosure.yaml", "https://example.org/union", &long);
    assert_eq!(rules(&case, &["check", "data"]), ["fine-code"]);
    // A sheet in one language has the codes of the others, too.
    made(&case, &["--languages", "zh-CN,en"]);
    let sheet = Grey::of(
        &case.home().join("print/2026/zh-CN/notice-A3.pdf"),
        1,
        "300",
    );
    assert_eq!(decoded(&sheet).0, format!("{long}2026/zh-CN/"));
    for address in [
        "https://example.org/union?year=2026",
        "https://example.org/union#top",
        "https://example.org/?",
    ] {
        let case = asked(Case::bilingual());
        let case = case.replace(
            "disclosure.yaml",
            "https://example.org/union",
            &format!("\"{address}\""),
        );
        assert_eq!(
            rules(&case, &["check", "data"]),
            ["not-an-address"],
            "{address}"
        );
        let output = case.run(&["notice", "--output", "print", "--lang", "en"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said.contains("data/2026/disclosure.yaml:12:11"), "{said}");
        assert!(!case.home().join("print").exists());
    }
}

/// By how many points tiles overlap, and how wide the margins are that printers leave: the next whole points to ten
/// millimetres.
const OVERLAP: f64 = 29.0;

#[test]
fn tiles_put_together_are_the_sheet() {
    let case = Case::bilingual();
    for (paper, orientation, (columns, rows)) in
        [("A3", "portrait", (2, 2)), ("A2", "landscape", (4, 2))]
    {
        let options = [
            "--paper",
            paper,
            "--orientation",
            orientation,
            "--tiles",
            "A4",
        ];
        let all = made(&case, &options);
        let name = all
            .iter()
            .find(|(path, _)| path.contains("-tiles-"))
            .unwrap();
        let sheets = all
            .iter()
            .find(|(path, _)| !path.contains("-tiles-"))
            .unwrap();
        assert_eq!(name.0, sheets.0.replace(".pdf", "-tiles-A4.pdf"));
        assert_eq!(name.1.unwrap(), sheets.1.unwrap() * columns * rows);
        let [tiles, sheet] = [&name.0, &sheets.0].map(|path| case.home().join("print").join(path));
        // At 288 dots per inch a point is four pixels. Tiles are cut at whole points.
        let whole = Grey::of(&sheet, 1, "288");
        let [width, height] =
            [(whole.width, columns), (whole.height, rows)].map(|(pixels, count)| {
                let length = pixels as f64 / 4.0 - 0.5;
                let count = count as f64;
                ((length + (count - 1.0) * OVERLAP) / count).ceil()
            });
        let mut covered = 0;
        for nth in 0..columns * rows {
            let tile = Grey::of(&tiles, nth as usize + 1, "288");
            let [column, row] = [nth % columns, nth / columns].map(|at| at as f64);
            let from = [column * (width - OVERLAP), row * (height - OVERLAP)];
            let [x, y] = from.map(|points| points as usize * 4);
            let size = (
                (width as usize * 4).min(whole.width - x - 4),
                (height as usize * 4).min(whole.height - y - 4),
            );
            let corner = (OVERLAP as usize * 4, OVERLAP as usize * 4);
            let differing = tile.differing(corner, &whole, (x, y), size);
            assert_eq!(differing, 0, "{paper}: tile {nth}");
            covered += size.0 * size.1;
        }
        assert!(covered > whole.pixels.len());
        assert!(!whole.is_blank());
        // What is cut is text still.
        let fonts = String::from_utf8(tool("pdffonts", &[tiles.as_ref()])).unwrap();
        let embedded = fonts
            .lines()
            .skip(2)
            .filter(|font| !font.contains(" yes yes "));
        assert_eq!(embedded.collect::<Vec<_>>(), Vec::<&str>::new());
        assert!(pdf_text(&tiles).contains("欧阳翀"));
        let said = tool("pdfinfo", &[OsStr::new("-meta"), tiles.as_ref()]);
        let said = String::from_utf8(said).unwrap();
        assert!(
            said.contains("<pdfaid:part>2<") && said.contains("<pdfaid:conformance>U<"),
            "{said}"
        );
    }
    // A sheet that fits stays whole.
    let all = made(&case, &["--paper", "A4", "--tiles", "A4"]);
    assert_eq!(all[0].1, all[1].1);
}

#[test]
fn a_booklet_has_the_pages_in_the_order_in_which_it_is_folded() {
    let case = Case::bilingual();
    case.build();
    let announcement = case.output("2026/zh-CN/announcement.pdf");
    let said = String::from_utf8(tool("pdfinfo", &[announcement.as_ref()])).unwrap();
    let pages = said
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap();
    let pages: usize = pages.trim().parse().unwrap();
    let filled = pages.next_multiple_of(4);
    let all = made(&case, &["--booklet", "A3"]);
    let path = "2026/zh-CN/announcement-booklet-A3.pdf";
    let (_, sides) = all.iter().find(|(made, _)| made == path).unwrap();
    assert_eq!(*sides, Some(filled as u64 / 2));
    let booklet = case.home().join("print").join(path);
    for side in 0..filled / 2 {
        let drawn = Grey::of(&booklet, side + 1, "144");
        assert_eq!((drawn.width, drawn.height), (2382, 1684));
        let (outer, inner) = (filled - side, side + 1);
        let order = if side % 2 == 0 {
            [outer, inner]
        } else {
            [inner, outer]
        };
        for (half, page) in order.into_iter().enumerate() {
            // Pages begin at whole points.
            let place = (half * 1190, 0);
            if page > pages {
                let is_blank =
                    (0..1190).all(|x| (0..1680).all(|y| drawn.at(place.0 + x, y) == 255));
                assert!(is_blank, "side {side}, half {half}");
                continue;
            }
            let page = Grey::of(&announcement, page, "144");
            assert_eq!(
                drawn.differing(place, &page, (0, 0), (1190, 1680)),
                0,
                "side {side}, half {half}"
            );
        }
    }
    let all = made(&case, &["--booklet", "A4"]);
    assert!(
        all.iter()
            .any(|(made, _)| made == "2026/en/announcement-booklet-A4.pdf")
    );
    let said = tool(
        "pdfinfo",
        &[case
            .home()
            .join("print/2026/zh-CN/announcement-booklet-A4.pdf")
            .as_ref()],
    );
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("841.89 x 595.276 pts (A4)"), "{said}");
}

#[test]
fn pages_are_pictures_of_the_width_that_is_asked() {
    let case = Case::bilingual();
    let all = made(
        &case,
        &["--paper", "A3", "--content", "staff", "--png", "1080"],
    );
    let pictures: Vec<_> = all
        .iter()
        .filter(|(path, _)| path.ends_with(".png"))
        .collect();
    let sheets = all.iter().find(|(path, _)| path.ends_with(".pdf")).unwrap();
    assert_eq!(pictures.len() as u64, sheets.1.unwrap());
    let file = case.home().join("print").join(&pictures[0].0);
    let bytes = fs::read(&file).unwrap();
    let picture = image::load_from_memory(&bytes).unwrap();
    // The ratio of A3, to the pixel.
    assert_eq!((picture.width(), picture.height()), (1080, 1527));
    made(
        &case,
        &["--paper", "A3", "--content", "staff", "--png", "1080"],
    );
    assert_eq!(
        fs::read(&file).unwrap(),
        bytes,
        "the same data gives the same bytes"
    );
    for (options, rule) in [
        (&["--tiles", "A9"][..], "unknown-paper"),
        (&["--booklet", "x"], "unknown-paper"),
        (&["--png", "20"], "picture-width"),
        (&["--png", "x"], "argument-not-a-number"),
        (
            &[
                "--png",
                "9000",
                "--paper",
                "100x2000",
                "--reading-distance",
                "30cm",
            ],
            "picture-height",
        ),
    ] {
        let arguments = [&["notice", "--output", "other"], options].concat();
        let found = rules(&case, &arguments);
        assert!(
            found.iter().any(|found| found == rule),
            "{options:?}: {found:?}"
        );
        assert!(!case.home().join("other").exists(), "{options:?}");
    }
}

#[test]
fn a_page_has_a_picture_for_those_who_share_its_address() {
    let case = Case::bilingual();
    case.build();
    for (page, picture, title) in [
        (
            "zh-CN",
            "zh-CN",
            "云上职业学院学生会改革情况公开（2026-2027学年）",
        ),
        (
            "en",
            "en",
            "Disclosure of the reform of the Students' Union of Cloud Vocational College (2026–2027)",
        ),
        (
            "zh-CN-en",
            "zh-CN",
            "云上职业学院学生会改革情况公开（2026-2027学年）",
        ),
    ] {
        let html = Html::parse_document(&case.read(&format!("2026/{page}/index.html")));
        let meta = |name: &str| {
            let found = attributes(
                &html,
                &format!("meta[property='og:image{name}']"),
                "content",
            );
            assert_eq!(found.len(), 1, "{page} {name}");
            found[0].clone()
        };
        assert_eq!(
            meta(""),
            format!("https://example.org/union/2026/{picture}/share.png")
        );
        assert_eq!([meta(":width"), meta(":height")], ["1200", "630"]);
        assert!(meta(":alt").starts_with(title), "{}", meta(":alt"));
        let bytes = fs::read(case.output(&format!("2026/{picture}/share.png"))).unwrap();
        let picture = image::load_from_memory(&bytes).unwrap().to_luma8();
        assert_eq!(picture.dimensions(), (1200, 630));
        let dark = picture.pixels().filter(|pixel| pixel.0[0] < 100).count();
        assert!((10_000..300_000).contains(&dark), "{dark}");
    }
    // A picture is shared by its address, and without one there is none.
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "base-url: https://example.org/union\n",
        "",
    );
    case.build();
    assert!(!case.output("2026/zh-CN/share.png").exists());
    assert!(!case.read("2026/zh-CN/index.html").contains("og:image"));
}
