//! Names of people in a language that writes them otherwise: each is read in its own language, and one that
//! cannot be romanised stays as it is.

use scraper::Html;

use crate::support::{Case, attributes, pdf_text};
use crate::three::languages_of;

/// The small disclosure in both languages, with a name in it that has a character without a known reading.
fn with_a_name_that_cannot_be_read() -> Case {
    Case::bilingual().replace("staff.yaml", "name: 李㛃", "name: 王𣏌")
}

#[test]
fn a_name_beside_its_pinyin_is_marked_in_the_pdf() {
    let case = Case::bilingual();
    case.build();
    let english = case.output("2026/en/announcement.pdf");
    assert!(pdf_text(&english).contains("欧阳翀"));
    let (document, tags) = languages_of(&english);
    assert_eq!(document, "en-GB");
    // All other text of the English edition is in English.
    assert!(tags.contains("zh-CN"), "{tags:?}");
    let (_, tags) = languages_of(&case.output("2026/zh-CN/announcement.pdf"));
    assert_eq!(Vec::from_iter(tags), ["zh-CN"]);
}

#[test]
fn a_name_without_a_known_reading_is_printed_in_its_own_language() {
    let case = with_a_name_that_cannot_be_read();
    case.build();
    let english = Html::parse_document(&case.read("2026/en/index.html"));
    let marked = attributes(&english, ".roster bdi[lang]:not(.original-name)", "lang");
    assert_eq!(marked, ["zh-CN"]);
    assert!(pdf_text(&case.output("2026/en/announcement.pdf")).contains("王𣏌"));
}
