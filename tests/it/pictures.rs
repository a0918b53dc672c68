//! Pictures in Markdown files: beside the page with their size, in the PDF with their words, and what cannot be shown is
//! told in its line.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use scraper::Html;

use crate::facts::{facts, refusal};
use crate::support::{Case, attributes, select, tool};

/// The form with a charter in Word, rules in PDF and pictures.
fn illustrated() -> Case {
    Case::form("attached")
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::new_rgb8(width, height);
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture of eight by eight pixels in four inks.
fn inked() -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    };
    let table = |class: u8| {
        // A single code of one bit, which says nothing follows.
        let counts: Vec<u8> = std::iter::once(1).chain([0; 15]).collect();
        segment(0xC4, &[&[class][..], &counts, &[0]].concat())
    };
    let components: Vec<u8> = (1..=4).flat_map(|at| [at, 0x11, 0]).collect();
    let scanned: Vec<u8> = (1..=4).flat_map(|at| [at, 0]).collect();
    [
        vec![0xFF, 0xD8],
        segment(0xDB, &[&[0][..], &[1; 64]].concat()),
        segment(0xC0, &[&[8, 0, 8, 0, 8, 4][..], &components].concat()),
        table(0x00),
        table(0x10),
        segment(0xDA, &[&[4][..], &scanned, &[0, 63, 0]].concat()),
        vec![0, 0xFF, 0xD9],
    ]
    .concat()
}

/// A drawing with something within it.
fn drawing(within: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"40\" height=\"20\">{within}</svg>"
    )
}

#[test]
fn pictures_are_shown_on_page_and_paper() {
    let case = illustrated();
    assert_eq!(facts(&case), Vec::<String>::new());
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let of = |name| attributes(&page, "figure.picture img", name);
    assert_eq!(
        of("src"),
        [
            "../pictures/%E5%90%AC%E5%8F%96%E6%B1%87%E6%8A%A5.png",
            "../pictures/flow.svg"
        ]
    );
    assert_eq!(of("width"), ["640", "300"]);
    assert_eq!(of("height"), ["360", "80"]);
    assert_eq!(of("loading"), ["lazy", "lazy"]);
    assert_eq!(of("alt")[1], "流程图：院党委研究，学生会办理");
    let captions = select(&page, "figure.picture figcaption").into_iter();
    let captions: Vec<String> = captions.map(|it| it.text().collect()).collect();
    assert_eq!(captions, ["四个学期听取汇报的次数"]);
    let manifest = case.read("2026/manifest.json");
    for name in ["pictures/听取汇报.png", "pictures/flow.svg"] {
        assert!(manifest.contains(name), "{manifest}");
        assert_eq!(
            fs::read(case.output("2026").join(name)).unwrap(),
            fs::read(case.file(name)).unwrap()
        );
    }
    // Open data has what pictures say.
    assert!(
        case.read("2026/disclosure.json")
            .contains("流程图：院党委研究，学生会办理")
    );
    // In the PDF both are figures with words, and the PDF still says which standards it meets.
    for name in [
        "2026/zh-CN/announcement.pdf",
        "2026/announcement-zh-CN-en.pdf",
    ] {
        let path = case.output(name);
        let tags = tool("pdfinfo", &["-struct-text".as_ref(), path.as_ref()]);
        let tags = String::from_utf8_lossy(&tags);
        assert!(tags.contains("Figure"), "{tags}");
        let images = tool("pdfimages", &["-list".as_ref(), path.as_ref()]);
        assert!(
            String::from_utf8_lossy(&images).lines().count() > 2,
            "{name}"
        );
    }
    let pdf = fs::read(case.output("2026/zh-CN/announcement.pdf")).unwrap();
    let pdf = String::from_utf8_lossy(&pdf);
    assert_eq!(pdf.matches("/Alt").count(), 2);
    assert!(pdf.contains("pdfuaid:part>1") && pdf.contains("pdfaid:part>2"));
}

/// A tall and a wide one: neither leaves the type area.
#[test]
fn no_picture_is_larger_than_the_type_area() {
    let case = illustrated()
        .write("pictures/tall.png", encoded(300, 6000, ImageFormat::Png))
        .write("pictures/wide.jpg", encoded(4000, 100, ImageFormat::Jpeg))
        .write(
            "guidance.md",
            "甲。\n\n![高图](pictures/tall.png \"很高\")\n\n- 乙\n\n  ![宽图](pictures/wide.jpg)\n",
        );
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert_eq!(
        attributes(&page, "figure.picture img", "height"),
        ["6000", "100"]
    );
    assert_eq!(select(&page, "li figure.picture").len(), 1);
    for name in [
        "2026/zh-CN/announcement.pdf",
        "2026/announcement-zh-CN-en.pdf",
    ] {
        let boxes = pictures_in(&case, name);
        assert!(boxes.len() >= 2, "{name}: {boxes:?}");
        for [left, top, right, bottom] in boxes {
            // The type area in points, with a hair's breadth around it.
            assert!(left > 78.0 && right < 523.0, "{name}: {left} {right}");
            assert!(top > 104.0 && bottom < 744.0, "{name}: {top} {bottom}");
        }
    }
}

/// The boxes of all pictures in a PDF, in points: left, top, right, bottom.
fn pictures_in(case: &Case, name: &str) -> Vec<[f64; 4]> {
    let folder = tempfile::tempdir().unwrap();
    let xml = folder.path().join("out.xml");
    let options = ["-xml", "-q", "-zoom", "1"].map(std::ffi::OsStr::new);
    let path = case.output(name);
    tool(
        "pdftohtml",
        &[&options[..], &[path.as_ref(), xml.as_ref()]].concat(),
    );
    let html = Html::parse_document(&fs::read_to_string(xml).unwrap().replace("<image", "<img"));
    let images = select(&html, "img").into_iter();
    images
        .map(|image| {
            let number = |name: &str| image.value().attr(name).unwrap().parse::<f64>().unwrap();
            let (left, top) = (number("left"), number("top"));
            [left, top, left + number("width"), top + number("height")]
        })
        .collect()
}

#[test]
fn a_picture_parts_the_words_around_it() {
    let case = illustrated().write(
        "guidance.md",
        "前文\n![图一](pictures/flow.svg)\n后文\n![图二](pictures/flow.svg) ![图三](pictures/flow.svg)\n",
    );
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let prose = select(&page, ".party-guidance .prose > *").into_iter();
    let parts: Vec<String> = prose
        .map(|it| format!("{} {}", it.value().name(), it.text().collect::<String>()))
        .collect();
    assert_eq!(parts, ["p 前文", "figure ", "p 后文", "figure ", "figure "]);
    // Shown three times, published once.
    let manifest = case.read("2026/manifest.json");
    assert_eq!(manifest.matches("pictures/flow.svg").count(), 1);
}

#[test]
fn what_cannot_be_shown_is_told_in_its_line() {
    let png = encoded(20, 10, ImageFormat::Png);
    let mut turned_bit = encoded(200, 100, ImageFormat::Png);
    let middle = turned_bit.len() / 2;
    turned_bit[middle] ^= 0xFF;
    let wrong: [(&str, &str); 18] = [
        ("![甲](https://example.org/a.png)", "picture-elsewhere"),
        ("![甲](//example.org/a.png)", "picture-elsewhere"),
        ("![甲](data:image/png;base64,AAAA)", "picture-elsewhere"),
        ("![甲](file:///etc/a.png)", "picture-elsewhere"),
        ("![](pictures/flow.svg)", "picture-without-words"),
        ("![ ](pictures/flow.svg)", "picture-without-words"),
        ("![甲](../a.png)", "file-elsewhere"),
        ("![甲](/etc/a.png)", "file-elsewhere"),
        ("![甲](%2e%2e/a.png)", "file-elsewhere"),
        ("![甲](missing.png)", "file-missing"),
        ("**![甲](pictures/flow.svg)**", "picture-inside"),
        ("# ![甲](pictures/flow.svg)", "picture-inside"),
        (
            "[图 ![甲](pictures/flow.svg)](https://example.org)",
            "picture-inside",
        ),
        ("![甲](a.gif)", "picture-type"),
        ("![甲](cut.png)", "picture-broken"),
        ("![甲](jpeg.png)", "picture-broken"),
        ("![甲](bit.png)", "picture-broken"),
        ("![甲](inks.jpg)", "picture-inks"),
    ];
    let mut text = "甲。\n\n".to_owned();
    let mut expected = Vec::new();
    for (at, (markup, rule)) in wrong.iter().enumerate() {
        text.push_str(markup);
        text.push_str("\n\n");
        expected.push(format!("{rule} {}", 3 + 2 * at));
    }
    let case = illustrated()
        .write("a.gif", b"GIF89a")
        .write("cut.png", &png[..png.len() - 20])
        .write("jpeg.png", encoded(20, 10, ImageFormat::Jpeg))
        .write("bit.png", turned_bit)
        .write("inks.jpg", inked())
        .write("guidance.md", text);
    let mut found = told_in_guidance(&case);
    let line = |it: &String| it.rsplit(' ').next().unwrap().parse::<usize>().unwrap();
    found.sort_by_key(line);
    assert_eq!(found, expected);
}

/// The errors in the Markdown file: rule and line.
fn told_in_guidance(case: &Case) -> Vec<String> {
    let found = refusal(case).into_iter().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let rule = words.next()?.to_owned();
        let place = words.find(|word| word.starts_with("guidance.md:"))?;
        Some(format!("{rule} {}", place.split(':').nth(1)?))
    });
    found.collect()
}

#[test]
fn drawings_hold_nothing_that_runs_or_comes_from_elsewhere() {
    let wrong = [
        "<script>alert(1)</script>",
        "<g onclick=\"a()\"/>",
        "<rect ONLOAD=\"a()\"/>",
        "<foreignObject/>",
        "<image href=\"https://example.org/a.png\"/>",
        "<image xlink:href=\"a.png\"/>",
        "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
        "<use href=\"b.svg#a\"/>",
        "<a href=\"javascript:a()\"><path d=\"M0 0\"/></a>",
        "<animate attributeName=\"x\"/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>g{fill:url(https://example.org/a)}</style>",
        "<style>g{fill:u\\72l(https://example.org/a)}</style>",
        "<rect style=\"fill:url( 'a.svg#b')\"/>",
        "<rect fill=\"url(a.svg#b)\"/>",
        "<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\"/>",
        "<?xml-stylesheet href=\"https://example.org/a.css\"?>",
        "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
    ];
    let mut case = illustrated();
    let mut text = String::new();
    for (at, within) in wrong.iter().enumerate() {
        case = case.write(&format!("w{at}.svg"), drawing(within));
        text.push_str(&format!("![甲](w{at}.svg)\n\n"));
    }
    let doctype = format!(
        "<!DOCTYPE svg [<!ENTITY a \"b\">]>{}",
        drawing("<desc>&a;</desc>")
    );
    case = case
        .write("doctype.svg", doctype)
        .write("text.svg", "just text")
        .write(
            "guidance.md",
            format!("{text}![甲](doctype.svg)\n\n![甲](text.svg)\n"),
        );
    let mut expected: Vec<String> = (0..=wrong.len())
        .map(|at| format!("drawing-unsafe {}", 1 + 2 * at))
        .collect();
    expected.push(format!("picture-broken {}", 3 + 2 * wrong.len()));
    assert_eq!(told_in_guidance(&case), expected);
    // What draws programs write is none of that.
    let plain = drawing(
        "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient><path id=\"p\" d=\"M0 0h9v9z\"/></defs>\
         <metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>\
         <style>rect{fill:url(#g)}</style><use xlink:href=\"#p\"/><rect fill=\"url(#g)\" width=\"9\" height=\"9\"/>\
         <text>甲</text>",
    );
    let case = illustrated()
        .write("plain.svg", plain)
        .write("guidance.md", "甲。\n\n![甲](plain.svg)\n")
        .write("guidance.en.md", "A.\n\n![A](plain.svg)\n");
    assert_eq!(
        facts(&case)
            .iter()
            .filter(|line| line.starts_with("error"))
            .count(),
        0,
        "{:#?}",
        facts(&case)
    );
}

#[test]
fn texts_of_the_data_take_no_pictures() {
    let case = illustrated().replace(
        "disclosure.yaml",
        "欢迎*监督*。",
        "欢迎*监督*。![甲](pictures/flow.svg)",
    );
    let found = refusal(&case);
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("error markdown-image disclosure.yaml:")),
        "{found:#?}"
    );
}

#[test]
fn too_many_pixels_are_told() {
    let case = illustrated()
        .write("large.png", encoded(10_000, 4001, ImageFormat::Png))
        .write("guidance.md", "![甲](large.png)\n");
    assert_eq!(told_in_guidance(&case), ["picture-too-large 1"]);
}
