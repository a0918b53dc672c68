//! Sheets for a wall as they look: the pictures of 2021 in docs/, and what a printer without colours makes of them.

use std::fs;
use std::path::{Path, PathBuf};

use image::GrayImage;
use scraper::Html;

use crate::support::{Case, files, gongkai, project, select, tool};

/// The least contrast of what is read, as WCAG has it.
const CONTRAST: f64 = 4.5;

/// Makes the summary of a project's data as pictures so wide, in both languages; gives the folder.
fn sheets(home: &Path, languages: &str, width: u32) -> tempfile::TempDir {
    let wall = tempfile::tempdir().unwrap();
    let width = width.to_string();
    let arguments = [
        "notice",
        "data",
        "--languages",
        languages,
        "--png",
        &width,
        "--output",
    ];
    let mut program = gongkai();
    let made = program.current_dir(home).args(arguments).arg(wall.path());
    let made = made.output().unwrap();
    let said = String::from_utf8_lossy(&made.stderr);
    assert!(made.status.success(), "{said}");
    wall
}

/// A picture as a printer without colours has it.
fn grey(bytes: &[u8]) -> GrayImage {
    image::load_from_memory(bytes).unwrap().to_luma8()
}

fn pictures(folder: &Path) -> Vec<(String, GrayImage)> {
    let all = files(folder).into_iter();
    let all = all.filter(|(path, _)| path.ends_with(".png"));
    all.map(|(path, bytes)| (path, grey(&bytes))).collect()
}

// ---- The pictures in docs/ ----

/// The side of the squares by which pictures are compared, in pixels: wider than what smooths an edge.
const SQUARE: u32 = 10;
/// From which difference of its mean grey a square is another, and how many of a thousand may be.
const OTHER: f64 = 20.0;
const TOLERANCE: f64 = 2.0;

/// The mean grey of each square.
fn squares(picture: &GrayImage) -> Vec<f64> {
    let (across, down) = (picture.width() / SQUARE, picture.height() / SQUARE);
    let mean = |at: u32| {
        let (left, top) = (at % across * SQUARE, at / across * SQUARE);
        let square = (0..SQUARE * SQUARE).map(|at| (left + at % SQUARE, top + at / SQUARE));
        let sum: f64 = square
            .map(|(x, y)| f64::from(picture.get_pixel(x, y).0[0]))
            .sum();
        sum / f64::from(SQUARE * SQUARE)
    };
    (0..across * down).map(mean).collect()
}

/// How many of a thousand squares differ.
fn difference(a: &GrayImage, b: &GrayImage) -> f64 {
    if a.dimensions() != b.dimensions() {
        return 1000.0;
    }
    let (a, b) = (squares(a), squares(b));
    let others = a.iter().zip(&b).filter(|(a, b)| (*a - *b).abs() > OTHER);
    1000.0 * others.count() as f64 / a.len() as f64
}

/// `docs/pictures/notice-en-2.png`, for the second sheet in English.
fn documented(path: &str) -> PathBuf {
    let parts: Vec<&str> = path.split('/').collect();
    let number = path.trim_end_matches(".png").rsplit('-').next().unwrap();
    let name = format!("notice-{}-{number}.png", parts[parts.len() - 2]);
    project().join("docs/pictures").join(name)
}

/// The pictures of 2021 in docs/ are what is made; `GONGKAI_PICTURES=write` writes them anew, in sixteen greys.
#[test]
fn the_pictures_in_docs_are_the_sheets_of_2021() {
    let wall = sheets(project(), "zh-CN,en", 1000);
    let made = pictures(wall.path());
    let names: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        names,
        [
            "2021/en/notice-A3-1.png",
            "2021/en/notice-A3-2.png",
            "2021/zh-CN/notice-A3-1.png",
        ]
    );
    for (path, picture) in &made {
        let kept = documented(path);
        if std::env::var("GONGKAI_PICTURES").is_ok_and(|it| it == "write") {
            let mut coarse = picture.clone();
            for pixel in coarse.pixels_mut() {
                pixel.0[0] = pixel.0[0] / 17 * 17;
            }
            coarse.save(&kept).unwrap();
        }
        let bytes = fs::read(&kept).unwrap();
        assert!(bytes.len() < 300_000, "{}", kept.display());
        let found = difference(&grey(&bytes), picture);
        assert!(
            found <= TOLERANCE,
            "{}: {found} of a thousand squares differ; look at it, then GONGKAI_PICTURES=write",
            kept.display()
        );
    }
    // A line that is broken elsewhere is seen, an edge that is smoothed otherwise is not.
    let (_, picture) = &made[2];
    let (width, height) = picture.dimensions();
    let mut moved = picture.clone();
    let line = height * 18 / 100..height * 20 / 100;
    for (x, y) in line.flat_map(|y| (0..width).map(move |x| (x, y))) {
        let from = picture.get_pixel((x + 16) % width, y);
        moved.put_pixel(x, y, *from);
    }
    assert!(difference(picture, &moved) > TOLERANCE);
    let smoothed = image::imageops::blur(picture, 0.6);
    assert!(difference(picture, &smoothed) <= TOLERANCE);
}

// ---- Contrast in grey ----

/// The contrast of two greys.
fn contrast(one: u8, other: u8) -> f64 {
    let luminance = |grey: u8| {
        let value = f64::from(grey) / 255.0;
        match value <= 0.040_45 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        }
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The boxes of the words of a page, in pixels of a picture so wide.
fn words(pdf: &Path, page: usize, width: u32) -> Vec<(String, [u32; 4])> {
    let boxes = tool("pdftotext", &["-bbox".as_ref(), pdf.as_ref(), "-".as_ref()]);
    let html = Html::parse_document(&String::from_utf8(boxes).unwrap());
    let page = select(&html, "page")[page];
    let number = |element: scraper::ElementRef, name| -> f64 {
        element.value().attr(name).unwrap().parse().unwrap()
    };
    let scale = f64::from(width) / number(page, "width");
    let word = scraper::Selector::parse("word").unwrap();
    let words = page.select(&word).map(|word| {
        let text: String = word.text().collect();
        let sides = ["xmin", "ymin", "xmax", "ymax"];
        (text, sides.map(|side| (number(word, side) * scale) as u32))
    });
    words.collect()
}

/// The grey of the ground and that of the ink in a box: of its lightest and of its darkest hundredths.
fn ground_and_ink(picture: &GrayImage, [left, top, right, bottom]: [u32; 4]) -> (u8, u8) {
    let inside = (top..bottom.min(picture.height()))
        .flat_map(|y| (left..right.min(picture.width())).map(move |x| (x, y)));
    let mut greys: Vec<u8> = inside.map(|(x, y)| picture.get_pixel(x, y).0[0]).collect();
    greys.sort_unstable();
    let last = greys.len() - 1;
    (greys[last * 95 / 100], greys[last * 3 / 100])
}

/// What is less than it should be: words, and lines that run at least so far.
fn faint(picture: &GrayImage, words: &[(String, [u32; 4])]) -> (Vec<String>, usize) {
    let mut faint = Vec::new();
    for (text, place) in words {
        let (ground, ink) = ground_and_ink(picture, *place);
        // A stroke alone fills too little of its box.
        let is_stroke = text.chars().all(|c| "—-·.,:;，。、".contains(c));
        if !is_stroke && contrast(ground, ink) < CONTRAST {
            faint.push(format!("{text}: {ink} on {ground}"));
        }
    }
    let least = picture.width() / 20;
    let mut lines = 0;
    for y in 1..picture.height() - 1 {
        let mut from = 0;
        for x in 0..=picture.width() {
            let is_line = x < picture.width() && picture.get_pixel(x, y).0[0] < 245;
            if is_line {
                continue;
            }
            if x - from > least {
                // A line between two rows of pixels is as dark as the darker of these.
                let middle = x - (x - from) / 2;
                let darkest = (y - 1..=y + 1)
                    .map(|y| picture.get_pixel(middle, y).0[0])
                    .min();
                lines += 1;
                if contrast(darkest.unwrap(), 255) < CONTRAST {
                    faint.push(format!("a line at {from}–{x}, {y}"));
                }
            }
            from = x + 1;
        }
    }
    (faint, lines)
}

#[test]
fn text_and_boxes_stand_out_in_grey() {
    const WIDTH: u32 = 2000;
    let wall = sheets(project(), "zh-CN,en", WIDTH);
    for (path, picture) in pictures(wall.path()) {
        let (name, number) = path.trim_end_matches(".png").rsplit_once('-').unwrap();
        let pdf = wall.path().join(format!("{name}.pdf"));
        let words = words(&pdf, number.parse::<usize>().unwrap() - 1, WIDTH);
        let (faint, lines) = faint(&picture, &words);
        assert_eq!(faint, Vec::<String>::new(), "{path}");
        // Head, table and chart have their lines.
        assert!(words.len() > 50 && lines > 20, "{path}: {lines} lines");
    }
}

/// What is told by a light colour is found: a template of a school's own with a pink head, pale text and pale lines.
#[test]
fn what_is_faint_in_grey_is_found() {
    const WIDTH: u32 = 2000;
    let case = Case::form("notice");
    for (name, from, to) in [
        ("sheet.typ", "rgb(\"#9c1111\")", "rgb(\"#e9a0a0\")"),
        (
            "sheet.typ",
            "    weight: 500,\n",
            "    weight: 500,\n    fill: luma(150),\n",
        ),
        (
            "wall-summary.typ",
            "stroke: stroke-thin,",
            "stroke: stroke-thin + luma(190),",
        ),
    ] {
        let place = format!("templates/press/partials/{name}");
        let own = case.home().join(&place);
        let kept = [&own, &project().join(&place)];
        let text = kept.iter().find_map(|it| fs::read_to_string(it).ok());
        let text = text.unwrap();
        assert!(text.contains(from), "{from} in {name}");
        fs::create_dir_all(own.parent().unwrap()).unwrap();
        fs::write(own, text.replace(from, to)).unwrap();
    }
    let wall = sheets(case.home(), "zh-CN", WIDTH);
    let (path, picture) = pictures(wall.path()).remove(0);
    let (name, _) = path.trim_end_matches(".png").rsplit_once('-').unwrap();
    let words = words(&wall.path().join(format!("{name}.pdf")), 0, WIDTH);
    let (faint, _) = faint(&picture, &words);
    let finds = |what: &str| faint.iter().any(|it| it.starts_with(what));
    assert!(finds("公") && finds("姓名") && finds("a line"), "{faint:?}");
}
