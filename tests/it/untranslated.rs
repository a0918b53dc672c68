//! A further language into which nothing is translated yet: everything is published in the original, marked.

use scraper::Html;

use crate::support::{Case, attributes, pdf_text, project, select};

/// The small disclosure with French, of which only the labels are there.
fn with_labels_alone() -> Case {
    let case = Case::small()
        .replace(
            "disclosure.yaml",
            "locales: [zh-CN]",
            "locales: [zh-CN, fr]",
        )
        .replace(
            "self-assessment.yaml",
            "item: 3a, conclusion: 达标,",
            "item: 3a, conclusion: 达标, exception: 学校有两个校区,",
        );
    let labels = project().join("locales/en/labels.ftl");
    let folder = case.home().join("locales/fr");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(labels, folder.join("labels.ftl")).unwrap();
    case
}

fn page(case: &Case, way: &str) -> Html {
    Html::parse_document(&case.read(&format!("2026/{way}/index.html")))
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let found = select(page, selector).into_iter();
    found.map(|element| element.text().collect()).collect()
}

#[test]
fn a_language_without_any_translation_is_published_in_the_original() {
    let case = with_labels_alone();
    case.build();
    let french = page(&case, "fr");
    assert_eq!(attributes(&french, "html", "lang"), ["fr"]);
    let title = "h1 .untranslated[lang=zh-CN]";
    let lines = ["云上职业学院学生会", "改革情况公开"];
    assert_eq!(texts(&french, title), lines);
    assert!(select(&french, "main .untranslated").len() > 50);
    // Side by side, a title that is the same in both stands once.
    let beside = page(&case, "zh-CN-fr");
    assert_eq!(texts(&beside, "h1 .line"), lines);
    for pdf in ["fr/announcement.pdf", "announcement-zh-CN-fr.pdf"] {
        let printed = pdf_text(&case.output(&format!("2026/{pdf}")));
        let alone = printed.lines().filter(|line| line.trim() == lines[1]);
        assert_eq!(alone.count(), 1, "{pdf}: {printed}");
    }
}

#[test]
fn what_stands_behind_a_label_is_marked_alone() {
    let case = with_labels_alone();
    case.build();
    for way in ["fr", "zh-CN-fr"] {
        let page = page(&case, way);
        let marked = texts(&page, ".exception .untranslated[lang=zh-CN]");
        assert_eq!(marked, ["学校有两个校区"], "{way}");
    }
}
