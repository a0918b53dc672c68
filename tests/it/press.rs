//! Faces: which face sets what, a school's own faces, and the project that Typst itself can set.

use std::fs;
use std::path::Path;

use crate::support::{Case, Run, pdf_text, project, runs, tool};

/// The fonts of a PDF, by PostScript name without the subset's prefix.
fn fonts(pdf: &Path) -> Vec<String> {
    let listed = String::from_utf8(tool("pdffonts", &[pdf.as_ref()])).unwrap();
    listed
        .lines()
        .skip(2)
        .map(|line| line.split_whitespace().next().unwrap())
        .map(|name| {
            name.split_once('+')
                .map_or(name, |(_, name)| name)
                .to_owned()
        })
        .collect()
}

#[test]
fn a_name_with_a_rare_character_is_set_in_one_face() {
    let case = Case::small();
    case.build();
    let runs = runs(&case.output("2026/zh-CN/announcement.pdf"));
    for name in [
        "欧阳翀",
        "尉迟玥",
        "王犇",
        "李㛃",
        "张䶮",
        "陈𬭎",
        "赵赟",
        "钱喆",
    ] {
        let whole: Vec<&Run> = runs.iter().filter(|run| run.text.contains(name)).collect();
        assert!(!whole.is_empty(), "{name} is not one run");
        for run in whole {
            assert!(run.face.contains("WenKai"), "{name}: {run:?}");
        }
    }
    let common = runs
        .iter()
        .find(|run| run.text.contains("阿卜杜拉·"))
        .unwrap();
    assert!(common.face.contains("FandolFang"), "{common:?}");
}

#[test]
fn a_schools_own_face_comes_first_in_its_role() {
    let kai = fs::read(project().join("fonts/FandolKai-Regular.otf")).unwrap();
    let case = Case::small().write("fonts/我们的字体.otf", kai).replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {body: 我们的字体.otf}\nlevel: school",
    );
    case.build();
    let pdf = case.output("2026/zh-CN/announcement.pdf");
    assert!(
        !fonts(&pdf).iter().any(|name| name.contains("FandolFang")),
        "{:?}",
        fonts(&pdf)
    );
    let run = runs(&pdf)
        .into_iter()
        .find(|run| run.text.contains("制定本办法"))
        .unwrap();
    assert!(run.face.contains("FandolKai"), "{run:?}");
}

#[test]
fn an_own_face_stands_in_for_a_shipped_one_of_its_family() {
    let kai = fs::read(project().join("fonts/FandolKai-Regular.otf")).unwrap();
    let case = Case::small().write("fonts/楷.otf", kai).replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {title: 楷.otf}\nlevel: school",
    );
    case.build();
    let runs = runs(&case.output("2026/zh-CN/announcement.pdf"));
    let face = |text: &str| {
        runs.iter()
            .find(|run| run.text.contains(text))
            .unwrap()
            .face
            .clone()
    };
    assert!(face("改革情况公开").contains("FandolKai"));
    assert!(face("候选人产生办法").contains("FandolKai"));
}

#[test]
fn own_faces_may_lie_beside_the_data() {
    let case = Case::small().replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {body: [自己的.otf]}\nlevel: school",
    );
    let folder = case.home().join("fonts");
    fs::create_dir(&folder).unwrap();
    fs::copy(
        project().join("fonts/FandolKai-Regular.otf"),
        folder.join("自己的.otf"),
    )
    .unwrap();
    case.build();
}

#[test]
fn a_missing_glyph_names_the_person_the_character_and_the_folder() {
    let case = Case::small().replace("staff.yaml", "name: 王犇", "name: 王𱍐");
    let said = case.complaint("zh");
    for part in ["王𱍐", "“𱍐”", "U+31350", "data/2026/fonts", "staff.yaml:"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let case = Case::small().replace("charter.yaml", "text: 本会的任务：", "text: 本会的𱍐任务∶");
    let said = case.complaint("zh");
    assert!(said.contains("第二条"), "{said}");
}

/// The same document, page by page and word by word, from Typst itself.
#[test]
fn typst_makes_the_same_document_of_the_kept_project() {
    let kept = tempfile::tempdir().unwrap();
    let output = crate::support::gongkai()
        .current_dir(project())
        .args(["build", "data", "-q", "--output"])
        .arg(kept.path().join("output"))
        .arg("--keep-typst")
        .arg(kept.path().join("kept"))
        .output()
        .unwrap();
    assert!(output.status.success());
    let folder = kept.path().join("kept/2021/zh-CN");
    let theirs = folder.join("announcement.pdf");
    tool(
        project()
            .join("tests/tools/.venv/bin/python")
            .to_str()
            .unwrap(),
        &[
            project().join("tests/tools/typst_compile.py").as_ref(),
            folder.as_ref(),
            theirs.as_ref(),
        ],
    );
    let ours = kept.path().join("output/2021/zh-CN/announcement.pdf");
    assert_eq!(pdf_text(&ours), pdf_text(&theirs));
    let pictures = |pdf: &Path, name: &str| {
        let prefix = kept.path().join(name);
        tool(
            "pdftoppm",
            &["-r".as_ref(), "40".as_ref(), pdf.as_ref(), prefix.as_ref()],
        );
        let mut pages: Vec<_> = fs::read_dir(kept.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| {
                path.file_name()
                    .unwrap()
                    .to_string_lossy()
                    .starts_with(name)
            })
            .collect();
        pages.sort();
        pages
            .iter()
            .map(|page| fs::read(page).unwrap())
            .collect::<Vec<_>>()
    };
    let (a, b) = (pictures(&ours, "ours-"), pictures(&theirs, "theirs-"));
    assert!(a.len() > 10 && a == b, "the pages look different");
}

#[test]
fn the_fonts_folder_is_what_its_manifest_says() {
    let folder = project().join("fonts");
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let mut listed = 0;
    for face in manifest.as_array().unwrap() {
        let bytes = fs::read(folder.join(face["file"].as_str().unwrap())).unwrap();
        let digest: String = <sha2::Sha256 as sha2::Digest>::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(face["sha256"], digest.as_str(), "{}", face["file"]);
        for key in ["family", "role", "licence", "origin"] {
            assert!(!face[key].is_null(), "{}: no {key}", face["file"]);
        }
        listed += 1;
    }
    let faces = crate::support::files(&folder)
        .into_iter()
        .filter(|(name, _)| name.ends_with(".ttf") || name.ends_with(".otf"))
        .count();
    assert_eq!(listed, faces, "a face is not in the manifest");
    let size: usize = crate::support::files(&folder)
        .iter()
        .map(|(_, content)| content.len())
        .sum();
    assert!(size <= 45_000_000, "{size} bytes");
}

/// The face of the first run that holds a text.
fn face_of(runs: &[Run], text: &str) -> String {
    let run = runs.iter().find(|run| run.text.contains(text));
    run.unwrap_or_else(|| panic!("{text} is not one run"))
        .face
        .clone()
}

#[test]
fn what_a_face_draws_wrong_is_set_by_the_next() {
    // 仿宋 draws ＄ for ￥ and 余 for 餘, 楷体 draws 懲 for 稱 and 仑 for 仓.
    let case = Case::small()
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 经费￥5000元，*稱職仓庫*，本会的任务：",
        )
        .replace("staff.yaml", "name: 王犇", "name: 陳餘");
    case.build();
    let pdf = case.output("2026/zh-CN/announcement.pdf");
    let text = pdf_text(&pdf);
    assert!(text.contains("￥5000"), "{text}");
    assert!(text.contains("陳餘"), "{text}");
    let runs = runs(&pdf);
    for text in ["￥", "稱", "仓", "陳餘"] {
        let face = face_of(&runs, text);
        assert!(face.contains("WenKai"), "{text}: {face}");
    }
    assert!(face_of(&runs, "職").contains("FandolKai"));
}

#[test]
fn a_shipped_face_brought_along_is_known_again() {
    let kai = fs::read(project().join("fonts/FandolKai-Regular.otf")).unwrap();
    let case = Case::small()
        .write("fonts/楷.otf", kai)
        .replace(
            "disclosure.yaml",
            "level: school",
            "fonts: {body: 楷.otf}\nlevel: school",
        )
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 稱職，本会的任务：",
        );
    case.build();
    let runs = runs(&case.output("2026/zh-CN/announcement.pdf"));
    assert!(!face_of(&runs, "稱").contains("FandolKai"));
    assert!(face_of(&runs, "職").contains("FandolKai"));
}

/// A shipped face whose licence, as it says itself, allows another kind of embedding.
fn with_embedding(file: &str, bits: u8) -> Vec<u8> {
    let mut bytes = fs::read(project().join("fonts").join(file)).unwrap();
    let os2 = table(&bytes, *b"OS/2");
    // `fsType` is the fifth number of the table.
    bytes[os2 + 9] = bits;
    bytes
}

/// Where a table of a font begins.
fn table(font: &[u8], tag: [u8; 4]) -> usize {
    let records = font[12..].chunks_exact(16);
    let record = records
        .into_iter()
        .find(|record| record[..4] == tag)
        .unwrap();
    u32::from_be_bytes(record[8..12].try_into().unwrap()) as usize
}

#[test]
fn a_face_that_may_not_be_embedded_is_an_error_where_it_is_named() {
    let case = || {
        let font = with_embedding("LiberationSerif-Regular.ttf", 2);
        Case::small().write("fonts/受限.ttf", font)
    };
    let settings = |case: Case| {
        case.replace(
            "disclosure.yaml",
            "level: school",
            "fonts: {latin: 受限.ttf}\nlevel: school",
        )
    };
    let case = settings(case());
    for command in ["check", "build"] {
        let (said, status) = crate::support::said(&case, &[command, "--lang", "zh"]);
        assert_eq!(status, Some(1), "{said}");
        assert_eq!(said.matches("font-restricted").count(), 1, "{said}");
        assert!(said.contains("disclosure.yaml:"), "{said}");
        assert!(said.contains("受限.ttf"), "{said}");
    }
    // The least strict of several bits counts; preview and print, and editing, allow a PDF.
    for bits in [0, 4, 6, 8] {
        let font = with_embedding("LiberationSerif-Regular.ttf", bits);
        settings(Case::small().write("fonts/受限.ttf", font)).build();
    }
}

#[test]
fn what_is_stressed_within_strong_text_keeps_its_weight() {
    let case = Case::bilingual()
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 甲**强*垚*处**乙*着**堃**点*丙，**Bold *both* on**：",
        )
        .replace("charter.yaml", "title: 附则", "title: 附*则翀*")
        .replace(
            "charter.yaml",
            "The union is called",
            "The **union *zephyr* alone** and *the **quartz** one* is called",
        );
    case.build();
    let face = |name: &str, part: &str| {
        let runs = runs(&case.output(&format!("2026/{name}")));
        let run = runs.iter().find(|run| run.text.contains(part));
        run.unwrap_or_else(|| panic!("no {part} in {name}"))
            .face
            .clone()
    };
    for name in ["zh-CN/announcement.pdf", "announcement-zh-CN-en.pdf"] {
        for (part, weight) in [("垚", "Medium"), ("堃", "Medium"), ("both", "Bold")] {
            assert!(
                face(name, part).contains(weight),
                "{part}: {}",
                face(name, part)
            );
        }
        assert!(face(name, "着").contains("Kai"), "{}", face(name, "着"));
    }
    for name in ["en/announcement.pdf", "announcement-zh-CN-en.pdf"] {
        for part in ["zephyr", "quartz"] {
            assert!(
                face(name, part).contains("BoldItalic"),
                "{part}: {}",
                face(name, part)
            );
        }
    }
}

#[test]
fn a_face_that_typst_cannot_embed_is_an_error_where_it_is_named() {
    // A table of outlines that ends before it begins: the rest of the font is whole.
    let mut font = fs::read(project().join("fonts/FandolKai-Regular.otf")).unwrap();
    let outlines = table(&font, *b"CFF ");
    font[outlines + 4..outlines + 2000].fill(0xFF);
    let case = Case::small().write("fonts/坏.otf", font).replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {body: 坏.otf}\nlevel: school",
    );
    for command in ["check", "build"] {
        let (said, status) = crate::support::said(&case, &[command, "--lang", "en"]);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains("[font-"), "{said}");
        assert!(said.contains("disclosure.yaml:"), "{said}");
    }
}

#[test]
fn an_item_beyond_the_last_circle_has_its_number_in_brackets() {
    let items: String = (1..=52)
        .map(|at| format!("          - 任务{at}；\n"))
        .collect();
    let case = Case::small().replace(
        "charter.yaml",
        "        items:\n          - 服务同学；\n",
        &format!("        marker: ①\n        items:\n{items}          - 服务同学；\n"),
    );
    case.build();
    let text =
        pdf_text(&case.output("2026/zh-CN/announcement.pdf")).replace(char::is_whitespace, "");
    let page = case.read("2026/zh-CN/index.html");
    for (number, item) in [("㊿", "任务50"), ("（51）", "任务51"), ("（52）", "任务52")]
    {
        assert!(text.contains(&format!("{number}{item}")), "{number}");
        assert!(page.contains(&format!(">{number}<")), "{number}");
    }
}
