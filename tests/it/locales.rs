//! Further languages are data: two that do not ship with the program, one of them from right to left.

use scraper::{Html, Selector};

use crate::facts::refusal;
use crate::support::{Case, files, pdf_text, tool};

fn page(case: &Case, tag: &str) -> Html {
    Html::parse_document(&case.read(&format!("2026/{tag}/index.html")))
}

fn attribute(page: &Html, selector: &str, name: &str) -> Option<String> {
    let selector = Selector::parse(selector).unwrap();
    let found = page.select(&selector).next()?;
    found.value().attr(name).map(str::to_owned)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector)
        .map(|found| found.text().collect::<String>().trim().to_owned())
        .collect()
}

/// The left edge of each word of a PDF's first page that has it, and its text.
fn words(case: &Case, pdf: &str) -> Vec<(f64, String)> {
    let path = case.output(pdf);
    let options = ["-bbox".as_ref(), path.as_ref(), "-".as_ref()];
    let html = String::from_utf8(tool("pdftotext", &options)).unwrap();
    let html = Html::parse_document(&html);
    let selector = Selector::parse("word").unwrap();
    html.select(&selector)
        .map(|word| {
            let left = word.value().attr("xmin").unwrap().parse().unwrap();
            (left, word.text().collect())
        })
        .collect()
}

/// Where a word begins, from the left. pdftotext gives letters that run to the left in the order in which
/// they are seen.
fn left_of(words: &[(f64, String)], text: &str) -> f64 {
    let seen: String = text.chars().rev().collect();
    let found = words
        .iter()
        .find(|(_, word)| *word == text || *word == seen);
    found
        .unwrap_or_else(|| panic!("{text} is not among {words:?}"))
        .0
}

#[test]
fn uyghur_pages_run_from_right_to_left() {
    let case = Case::with_language("uyghur");
    case.build();
    let uyghur = page(&case, "ug");
    assert_eq!(attribute(&uyghur, "html", "lang").as_deref(), Some("ug"));
    assert_eq!(attribute(&uyghur, "html", "dir").as_deref(), Some("rtl"));
    let chinese = page(&case, "zh-CN");
    assert_eq!(attribute(&chinese, "html", "dir").as_deref(), Some("ltr"));
    let link = attribute(&chinese, "a[hreflang=ug]", "lang");
    assert_eq!(link.as_deref(), Some("ug"));
    assert!(
        texts(&uyghur, "#charter-art-2")
            .concat()
            .contains("2-ماددا")
    );
}

#[test]
fn dates_and_numbers_are_those_of_the_locale() {
    let case = Case::with_language("uyghur");
    case.build();
    let issued = texts(&page(&case, "ug"), ".edition time");
    assert_eq!(issued, ["2026 30-سېنتەبىر"]);
    assert_eq!(
        texts(&page(&case, "zh-CN"), ".edition time"),
        ["2026年9月30日"]
    );

    let case = Case::with_language("traditional");
    case.build();
    assert_eq!(
        texts(&page(&case, "zh-Hant"), ".edition time"),
        ["2026年9月30日"]
    );
    let english = page(&case, "en");
    assert_eq!(texts(&english, ".edition time"), ["30 September 2026"]);
    assert_eq!(texts(&english, "#delegates .count"), ["5,600", "56", "43"]);
}

#[test]
fn labels_agree_with_the_number_they_stand_beside() {
    let case = Case::with_language("traditional");
    case.build();
    let english = page(&case, "en");
    assert_eq!(
        texts(&english, ".summary dt"),
        [
            "Student officers",
            "Member of the presidium",
            "Department",
            "Requirement met"
        ]
    );
    let page = case.read("2026/en/index.html");
    for result in [
        "No officers match",
        "Showing 1 officer out of 2",
        "Showing 2 officers out of 2",
    ] {
        assert_eq!(
            page.matches(&format!("<p>{result}</p>")).count(),
            1,
            "{result}"
        );
    }
}

#[test]
fn traditional_chinese_has_its_own_labels_and_characters() {
    let case = Case::with_language("traditional");
    case.build();
    let shown = texts(&page(&case, "zh-Hant"), "main").concat();
    assert!(
        shown.contains("第二條") && shown.contains("姓名"),
        "{shown}"
    );
    let printed = pdf_text(&case.output("2026/zh-Hant/announcement.pdf"));
    let printed: String = printed.split_whitespace().collect();
    for text in ["雲上職業學院學生會", "歐陽翀", "第一條", "尉遲玥"] {
        assert!(printed.contains(text), "{text}: {printed}");
    }
}

#[test]
fn a_table_printed_from_right_to_left_begins_at_the_right() {
    let case = Case::with_language("uyghur");
    case.build();
    let uyghur = words(&case, "2026/ug/announcement.pdf");
    let chinese = words(&case, "2026/zh-CN/announcement.pdf");
    // The heads of the second column and of the last but one; the type area's middle, in points.
    let middle = 210.0 / 2.0 * 72.0 / 25.4;
    let (name, answer) = (left_of(&uyghur, "ئىسمى"), left_of(&uyghur, "بارمۇ"));
    assert!(name > middle && answer < middle, "{name} {answer}");
    let (name, answer) = (left_of(&chinese, "姓名"), left_of(&chinese, "1/41"));
    assert!(name < middle && answer > middle, "{name} {answer}");
}

#[test]
fn a_page_number_stands_at_the_outer_edge() {
    let case = Case::with_language("uyghur");
    case.build();
    let dash = |pdf: &str| {
        let words = words(&case, pdf);
        let at = words.iter().position(|(_, word)| word == "—").unwrap();
        words[at].0
    };
    // 210 mm wide; the first page is a right-hand one in Chinese, a left-hand one in Uyghur.
    assert!(dash("2026/zh-CN/announcement.pdf") > 400.0);
    assert!(dash("2026/ug/announcement.pdf") < 200.0);
}

#[test]
fn the_same_data_makes_the_same_bytes_in_every_language() {
    for fixture in ["uyghur", "traditional"] {
        let (one, other) = (Case::with_language(fixture), Case::with_language(fixture));
        let (one, other) = (one.build(), other.build());
        assert!(files(&one.home().join("output")) == files(&other.home().join("output")));
    }
}

fn labels(case: &Case, change: impl FnOnce(String) -> String) {
    let path = case.home().join("locales/ug/labels.ftl");
    let text = std::fs::read_to_string(&path).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed);
    std::fs::write(path, changed).unwrap();
}

/// The findings about labels, in which the name of a label that begins a line stands for the number of that line: new
/// labels move all those behind them.
fn refused_labels(case: &Case) -> Vec<String> {
    let text = std::fs::read_to_string(case.home().join("locales/ug/labels.ftl")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let named = |finding: String| {
        let (before, behind) = finding.split_once("labels.ftl:").unwrap();
        let (line, behind) = behind.split_once(':').unwrap();
        let line = lines[line.parse::<usize>().unwrap() - 1];
        let name = line.split(" =").next().unwrap();
        format!("{before}labels.ftl:<{name}>:{behind}")
    };
    refusal(case).into_iter().map(named).collect()
}

#[test]
fn a_catalogue_that_lacks_labels_names_all_of_them() {
    let case = Case::with_language("uyghur");
    labels(&case, |text| {
        let lacking = |line: &&str| !line.starts_with("yes =") && !line.starts_with("site-skip");
        text.lines().filter(lacking).collect::<Vec<_>>().join("\n")
    });
    assert_eq!(
        refusal(&case),
        ["error labels-missing locales/ug/labels.ftl count=2 labels=`site-skip, yes`"]
    );
}

#[test]
fn a_catalogue_that_is_not_fluent_is_refused_with_its_line() {
    let case = Case::with_language("uyghur");
    labels(&case, |text| {
        let text = text.replacen("{ $from }–", "{ $from –", 1);
        text + "a =\nb = }\nc = { $n ->\n    [one] x\n }\nd = { no ->\n   *[one] x\n }\n\
             e = { \"x }\nf = { \"\\x\" }\ng = { no() }\nh\n"
    });
    assert_eq!(
        refused_labels(&case),
        [
            "error not-fluent (fluent-token) locales/ug/labels.ftl:<time-range>:22-33 wanted=`}`",
            "error not-fluent (fluent-no-text) locales/ug/labels.ftl:<a>:1-4",
            "error not-fluent (fluent-brace) locales/ug/labels.ftl:<b>:5-6",
            "error not-fluent (fluent-default-form) locales/ug/labels.ftl:< }>:2-3",
            "error not-fluent (fluent-selector) locales/ug/labels.ftl:<d>:10-12",
            "error not-fluent (fluent-quotation) locales/ug/labels.ftl:<e>:11-11",
            "error not-fluent (fluent-escape) locales/ug/labels.ftl:<f>:8-13",
            "error not-fluent locales/ug/labels.ftl:<g>:11-13",
            "error not-fluent (fluent-token) locales/ug/labels.ftl:<h>:2-2 wanted=`=`"
        ]
    );
}

#[test]
fn what_a_label_cannot_print_is_refused_with_its_line() {
    let case = Case::with_language("uyghur");
    labels(&case, |text| {
        let text = text.replacen("{ $from }–", "{ $form }–", 1);
        let text = text.replace("yes = ", "yes = { $count } ");
        text + "own-words = { no } { nothing }\nown-number = { NUMBER(5) }\n"
    });
    assert_eq!(
        refused_labels(&case),
        [
            "error fluent-variable locales/ug/labels.ftl:<time-range>:17-21 name=`time-range` variable=`form` count=2 all=`{ $from }, { $until }`",
            "error fluent-variable locales/ug/labels.ftl:<yes>:10-15 name=`yes` variable=`count` count=0 all=``",
            "error fluent-reference locales/ug/labels.ftl:<own-words>:22-29 name=`nothing`",
            "error fluent-reference (fluent-function) locales/ug/labels.ftl:<own-number>:16-22 name=`NUMBER()`"
        ]
    );
}

/// What no shipped language leaves out: all of it is an error, a part of it a warning. Plural forms may be
/// without their number.
#[test]
fn a_label_that_lost_its_number_is_named_with_its_line() {
    let case = Case::with_language("uyghur");
    labels(&case, |text| {
        let change = |line: &str| match line.split_once(" = ") {
            Some((name @ ("article-number" | "site-index-year"), _)) => format!("{name} = ماددا"),
            Some((name @ "site-footer", _)) => format!("{name} = {{ $organisation }}"),
            _ => line.to_owned(),
        };
        text.lines().map(|line| change(line) + "\n").collect()
    });
    assert_eq!(
        refused_labels(&case),
        [
            "error label-without-value locales/ug/labels.ftl:<article-number>:1-15 all=`{ $number } / { $numeral }` label=`article-number`",
            "warning label-lacks-value locales/ug/labels.ftl:<site-footer>:1-12 all=`{ $year }` label=`site-footer`",
            "error label-without-value locales/ug/labels.ftl:<site-index-year>:1-16 all=`{ $year }` label=`site-index-year`"
        ]
    );
}

#[test]
fn a_direction_that_is_none_is_refused_with_its_line() {
    let case = Case::with_language("uyghur");
    labels(&case, |text| {
        text.replace("direction = rtl", "direction = left")
    });
    assert_eq!(
        refused_labels(&case),
        [
            "error label-trait locales/ug/labels.ftl:<direction>:1-17 label=`direction` value=`left` all=`ltr, rtl`"
        ]
    );
}

#[test]
fn words_under_an_unknown_meaning_are_refused() {
    let case = Case::with_language("uyghur");
    std::fs::write(case.home().join("locales/ug/words.yaml"), "ja: [ھەئە]\n").unwrap();
    assert_eq!(
        refusal(&case),
        [
            "error not-yes-or-no advisors.yaml:2:101-105 whose=`گۈلنار ئەخمەت` of-someone=`yes` value=`ھەئە`",
            "error not-yes-or-no staff.yaml:9:21-24 whose=`ئابدۇللا مەمەت` of-someone=`yes` value=`ياق`",
            "error not-yes-or-no staff.yaml:16:21-24 whose=`ئايگۈل تۇرسۇن` of-someone=`yes` value=`ياق`",
            "error words-meaning locales/ug/words.yaml:1:1-3 all=`yes, no, morning, afternoon, evening, presidium, head, deputy-head, officer, first-year, later-year, preparatory, top-up, years-of-course, term, student-group, postgraduate, cohort, junior-college, undergraduate, master, doctor, year-of-study, class, faculty, student, party, party-member, probationary, league-member, status-note, nothing, rank-word, among, counter, college-counter, year-sign, month-sign, day-sign, hour-sign, minute-sign, half, until, school-year, extension, school-level, college-level, union, graduate-union, joint-union, congress-of-delegates, congress-of-all-students, presidium-itself, head-of-office, deputy-of-office, office, office-note, also, hidden-name, no-name, met, unmet, and, and-others, sex, courtesy, none-failed, student-number` name=`ja`"
        ]
    );
}

#[test]
fn a_folder_that_is_no_language_tag_is_refused() {
    let case = Case::with_language("uyghur");
    std::fs::create_dir(case.home().join("locales/zh-hant")).unwrap();
    std::fs::create_dir(case.home().join("locales/no tag")).unwrap();
    assert_eq!(
        refusal(&case),
        [
            "error locale-folder locales/no tag name=`no tag` tag=`zh-Hant`",
            "error locale-folder locales/zh-hant name=`zh-hant` tag=`zh-Hant`"
        ]
    );
}

#[test]
fn a_folder_that_a_system_left_beside_the_languages_is_none() {
    let case = Case::with_language("uyghur");
    for name in ["__MACOSX", "@eaDir", ".git"] {
        std::fs::create_dir(case.home().join("locales").join(name)).unwrap();
    }
    case.build();
}

#[test]
fn a_face_that_a_language_names_must_be_there() {
    let case = Case::with_language("uyghur");
    std::fs::remove_file(case.home().join("fonts/UKIJTuz.ttf")).unwrap();
    let found = refusal(&case).into_iter();
    let missing: Vec<String> = found
        .filter(|line| line.starts_with("error font-"))
        .collect();
    assert_eq!(
        missing,
        [
            "error font-missing locales/ug/fonts.yaml:4:8-19 name=`UKIJTuz.ttf` folders=`data/2026/fonts, fonts`"
        ]
    );
}

#[test]
fn a_language_without_a_catalogue_is_refused() {
    let case = Case::with_language("uyghur");
    std::fs::remove_dir_all(case.home().join("locales")).unwrap();
    let found = refusal(&case);
    let of_languages = |line: &&String| line.contains(" locale") || line.contains("translation");
    let of_languages: Vec<&String> = found.iter().filter(of_languages).collect();
    assert_eq!(
        of_languages,
        ["error locale-without-catalogue disclosure.yaml:14:11-13 tag=`ug` all=`en, zh-CN`"]
    );
}

#[test]
fn a_translation_that_no_page_would_show_is_refused() {
    let case = Case::small().replace(
        "charter.yaml",
        "title: 总则",
        "title: {zh-CN: 总则, ug: باب}",
    );
    assert_eq!(
        refusal(&case),
        [
            "error locale-not-listed charter.yaml:3:24-26 tag=`ug` see disclosure.yaml:11:11-16 related-locales"
        ]
    );
}

#[test]
fn a_malformed_tag_is_refused() {
    for tag in ["e", "中文", "zh-", "und", "english-uk"] {
        let case = Case::bilingual().replace(
            "disclosure.yaml",
            "locales: [zh-CN, en]",
            &format!("locales: [zh-CN, {tag}]"),
        );
        // What is translated into the language that was meant is no mistake.
        let end = 18 + tag.chars().count();
        let expected =
            format!("error not-a-language-tag disclosure.yaml:11:18-{end} value=`{tag}`");
        assert_eq!(refusal(&case), [expected]);
    }
}

#[test]
fn a_translators_file_that_is_no_map_is_refused() {
    let case = Case::bilingual().write("charter.en.yaml", "- General\n");
    assert_eq!(
        refusal(&case),
        [
            "error overlay-no-map charter.en.yaml:1:1-1",
            "warning missing-translation charter.yaml:3:12-14 tag=`en` missing=9 texts=10 follows overlay-no-map"
        ]
    );
}

#[test]
fn what_a_translators_file_cannot_say_is_not_missed_as_well() {
    let case = Case::bilingual().write("charter.en.yaml", "title: [General\n");
    let found = refusal(&case);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("error yaml-bracket charter.en.yaml:"));
    assert!(found[1].starts_with("warning missing-translation charter.yaml:"));
    assert!(found[1].ends_with(" follows yaml-bracket"));
}

#[test]
fn a_translators_file_for_a_language_that_is_not_listed_is_refused() {
    let case = Case::bilingual().write("charter.fr.yaml", "chapters: []\n");
    assert_eq!(
        refusal(&case),
        [
            "error overlay-not-listed charter.fr.yaml:1:1-1 tag=`fr` see disclosure.yaml:11:11-16 related-locales"
        ]
    );
}

#[test]
fn a_key_of_a_translators_file_that_matches_nothing_is_refused() {
    let case = Case::bilingual().replace("charter.en.yaml", "title: Name", "tilte: Name");
    assert_eq!(
        refusal(&case),
        [
            "error overlay-unknown-key charter.en.yaml:7:9-14 key=`tilte`",
            "warning missing-translation charter.yaml:6:16-18 tag=`en` missing=1 texts=10 follows overlay-unknown-key"
        ]
    );
}

#[test]
fn a_single_label_of_a_shipped_language_can_be_replaced() {
    let case = Case::bilingual();
    let folder = case.home().join("locales/en");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("labels.ftl"), "site-contents = On this page\n").unwrap();
    case.build();
    let english = case.read("2026/en/index.html");
    assert!(english.contains("On this page") && english.contains("Skip to content"));
}

#[test]
fn a_shipped_edition_can_be_translated_beside_the_data() {
    let case = Case::with_language("traditional")
        .replace(
            "disclosure.yaml",
            "criteria: criteria.yaml",
            "criteria: 2020",
        )
        .claiming_nothing()
        .write("2020.zh-Hant.yaml", "columns: {item: 項目}\n");
    case.build();
    let heads = texts(&page(&case, "zh-Hant"), ".assessment thead th");
    assert_eq!(heads, ["項目", "验收结论", "备注"]);
}
