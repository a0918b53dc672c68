//! Languages of both directions in one PDF: each runs its own way and begins at its own side.

use scraper::Html;

use crate::support::{Case, select, tool};

/// A word on a page, in points from the left.
#[derive(Debug)]
struct Word {
    left: f64,
    right: f64,
    middle: f64,
    text: String,
}

/// The words of a page. pdftotext gives letters that run to the left in the order in which they are seen.
fn words(case: &Case, pdf: &str, page: &str) -> Vec<Word> {
    let path = case.output(pdf);
    let options = ["-f", page, "-l", page, "-bbox"].map(AsRef::as_ref);
    let options = [&options[..], &[path.as_ref(), "-".as_ref()]].concat();
    let html = String::from_utf8(tool("pdftotext", &options)).unwrap();
    let html = Html::parse_document(&html);
    select(&html, "word")
        .into_iter()
        .map(|word| {
            let at = |name: &str| word.value().attr(name).unwrap().parse::<f64>().unwrap();
            Word {
                left: at("xmin"),
                right: at("xmax"),
                middle: f64::midpoint(at("ymin"), at("ymax")),
                text: word.text().collect(),
            }
        })
        .collect()
}

/// A text from right to left as it is seen from left to right.
fn seen(text: &str) -> String {
    text.chars().rev().collect()
}

fn find<'a>(words: &'a [Word], text: &str) -> &'a Word {
    let found = words.iter().find(|word| word.text == text);
    found.unwrap_or_else(|| panic!("{text} is not among {words:?}"))
}

fn same(places: impl IntoIterator<Item = f64>) -> bool {
    let places = Vec::from_iter(places);
    places.iter().all(|place| (place - places[0]).abs() < 0.5)
}

/// Whether nothing stands further left on the word's line, within its column.
fn ends_the_line(words: &[Word], word: &Word, column: f64) -> bool {
    let on_the_line = |other: &&Word| (other.middle - word.middle).abs() < 2.0;
    let line = words.iter().filter(on_the_line);
    line.filter(|other| other.left > column)
        .all(|other| other.left >= word.left)
}

fn in_order(locales: &str) -> Case {
    let case = Case::with_language("uyghur").replace(
        "disclosure.yaml",
        "locales: [ug, zh-CN]",
        &format!("locales: [{locales}]"),
    );
    case.build();
    case
}

/// The parallel edition, whichever of the two is the original.
fn parallel(check: impl Fn(&[Word], &[Word], &str)) {
    for (locales, pdf) in [
        ("ug, zh-CN", "2026/announcement-ug-zh-CN.pdf"),
        ("zh-CN, ug", "2026/announcement-zh-CN-ug.pdf"),
    ] {
        let case = in_order(locales);
        check(&words(&case, pdf, "1"), &words(&case, pdf, "2"), pdf);
    }
}

#[test]
fn clauses_and_headings_begin_at_the_side_of_their_language() {
    parallel(|_, page, pdf| {
        let chinese = ["二、章程", "第一条", "第二条", "第三条"].map(|text| find(page, text).left);
        assert!(same(chinese), "{pdf}: {chinese:?}");
        let first_words: Vec<&Word> = page
            .iter()
            .filter(|word| word.text == seen("ئۇيۇشمىنىڭ"))
            .collect();
        assert_eq!(first_words.len(), 2, "{pdf}");
        // An article's number stands to the right of the word for it.
        let article = find(page, &seen("-ماددا"));
        let at_its_right = |word: &&Word| word.text == "1" && same([word.left, article.right]);
        assert!(
            page.iter().any(|word| at_its_right(&word)),
            "{pdf}: {article:?}"
        );
        let lines = first_words.iter().map(|word| word.right);
        assert!(same(lines), "{pdf}: {first_words:?}");
    });
}

#[test]
fn the_marks_of_a_sentence_stand_where_it_ends() {
    parallel(|_, page, pdf| {
        let stop = find(page, &seen("ئۇيۇشمىسى»."));
        assert!(ends_the_line(page, stop, 260.0), "{pdf}: {stop:?}");
        let chinese = find(page, "生会”。");
        let start = find(page, "第一条").left - 40.0;
        assert!(ends_the_line(page, chinese, start), "{pdf}: {chinese:?}");
    });
}

#[test]
fn contents_and_cells_begin_at_the_side_of_their_language() {
    parallel(|page, _, pdf| {
        for pair in [
            ["三、组织架构", "十、主要责任人"],
            ["工作人员不超过40人。", "工作部门不超过6个。"],
        ] {
            assert!(
                same(pair.map(|text| find(page, text).left)),
                "{pdf}: {pair:?}"
            );
        }
        // The words stand in the contents, too.
        let cell = |beginning| {
            let end = seen(beginning);
            let mut found = page.iter().rev();
            found.find(|word| word.text.ends_with(&end)).unwrap().right
        };
        let cells = ["خادىم", "بۆلۈم"].map(cell);
        assert!(same(cells), "{pdf}: {cells:?}");
    });
}

#[test]
fn what_is_not_translated_runs_its_own_way_in_a_single_edition() {
    let case = Case::with_language("uyghur")
        .replace(
            "charter.yaml",
            ", zh-CN: 本会定名为“云上职业学院学生会”。",
            "",
        )
        .replace(
            "disclosure.yaml",
            ", zh-CN: \"现将我校学生会改革情况公开如下，详见[](#charter-art-1)。\"",
            "",
        );
    case.build();
    let page = words(&case, "2026/zh-CN/announcement.pdf", "1");
    let stop = find(&page, &seen("ئۇيۇشمىسى»."));
    assert!(ends_the_line(&page, stop, 160.0), "{stop:?}");
    // A whole paragraph begins at the right, two characters in.
    let (begin, end) = (
        find(&page, &seen("مەكتىپىمىز")),
        find(&page, &seen("قاراڭ.")),
    );
    assert!(begin.right > 480.0 && end.left < 90.0, "{begin:?} {end:?}");
}
