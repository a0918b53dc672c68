//! The table that a school prints for the unions of its colleges: counted from their own disclosures, or held against
//! them. `tests/fixtures/forms/with-colleges` is a graduate union with three colleges, one of which does not meet item 10.

use std::fs;

use scraper::Html;
use serde_json::Value;

use crate::facts::facts;
use crate::support::{Case, copy, files, pdf_text, select};

const OWN: &str = "school/second-level.yaml";

fn case() -> Case {
    Case::form("with-colleges")
}

/// Every college meets every item.
fn all_meet() -> Case {
    case().replace(
        "letters/self-assessment.yaml",
        "否, remark: 秋季培训改在下一学期举行",
        "是",
    )
}

/// The second-level table in the open data of a language.
fn table(case: &Case, tag: &str) -> Value {
    let data: Value = serde_json::from_str(&case.read("2026/school/disclosure.json")).unwrap();
    data["locales"][tag]["sections"][0]["content"]["tables"][1].clone()
}

/// An item of it: whether it is met, and the remark.
fn item(table: &Value, at: usize) -> (bool, Option<&str>) {
    let row = &table["items"][at]["rows"][0];
    assert_eq!(row["answered"], true, "{row}");
    (row["met"].as_bool().unwrap(), row["remark"].as_str())
}

/// Severity, message and place of each finding of these rules.
fn found(case: &Case) -> Vec<String> {
    let of_rules = [
        "second-level-differs",
        "college-left-out",
        "no-college",
        "from-colleges-elsewhere",
        "head-empty",
    ];
    let facts = facts(case).into_iter();
    facts
        .filter(|fact| of_rules.iter().any(|rule| fact.contains(rule)))
        .collect()
}

fn page(case: &Case, tag: &str) -> Html {
    Html::parse_document(&case.read(&format!("2026/school/{tag}/index.html")))
}

#[test]
fn no_false_alarm_with_colleges() {
    for case in [case(), all_meet()] {
        let found = facts(&case);
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn what_all_meet_is_met_and_needs_no_remark() {
    let case = all_meet();
    case.build();
    let table = table(&case, "zh-CN");
    assert_eq!(table["unions"], 3);
    for at in 0..13 {
        assert_eq!(item(&table, at), (true, None));
    }
}

#[test]
fn one_that_does_not_meet_it_is_counted_in_every_language_and_form() {
    let case = case();
    case.build();
    for (tag, remark) in [("zh-CN", "3个中2个达标"), ("en", "2 of 3 meet it")] {
        let table = table(&case, tag);
        assert_eq!(item(&table, 8), (true, None));
        assert_eq!(item(&table, 9), (false, Some(remark)));
        let text: String = select(&page(&case, tag), "#second-level-10")
            .iter()
            .flat_map(scraper::ElementRef::text)
            .collect();
        assert!(text.contains(remark), "{text}");
        let printed = pdf_text(&case.output(&format!("2026/school/{tag}/announcement.pdf")));
        let printed = printed.replace('\n', " ");
        assert!(printed.contains(remark), "{printed}");
    }
    let both = case.read("2026/school/zh-CN-en/index.html");
    assert!(both.contains("3个中2个达标") && both.contains("2 of 3 meet it"));
    let both = pdf_text(&case.output("2026/school/announcement-zh-CN-en.pdf"));
    let both: String = both.split_whitespace().collect();
    assert!(both.contains("3个中2个达标") && both.contains("2of3meetit"));
    // The form's head has their number; what a college says of itself stays with it.
    let head: String = select(&page(&case, "zh-CN"), ".form-head")[0]
        .text()
        .filter(|text| !text.trim().is_empty())
        .collect();
    let head: String = head.split_whitespace().collect();
    assert!(head.contains("数量3"), "{head}");
    for (name, content) in files(&case.output("2026/school")) {
        let text = String::from_utf8_lossy(&content);
        assert!(!text.contains("秋季培训改在"), "{name}");
    }
}

/// Items that are only observed may stay unanswered, and an edition may have more than two conclusions: the lowest counts.
#[test]
fn editions_of_their_own_are_counted_by_their_conclusions() {
    let edition = "name: 本校院级\nbased-on: 2021-college\nmarks:\n  - {sign: ▲, meaning: 观测指标, optional: 是}\n\
        conclusions:\n  - {id: A, text: 全部符合, met: 是}\n  - {id: B, text: 大多数符合, met: 是}\n  - {id: C, text: 不符合, met: 否}\n\
        items:\n  - {id: 12, mark: ▲}\n";
    let mut case = case().write("school/own.yaml", edition).replace(
        "school/disclosure.yaml",
        "criteria: 2021-college",
        "criteria: own.yaml",
    );
    for (college, second, tenth, twelfth) in [
        ("law", "A", "C", ""),
        ("medicine", "B", "B", "  - {item: 12, conclusion: A}\n"),
        ("letters", "A", "A", ""),
    ] {
        let mut answers = String::from("answers:\n");
        for at in [1, 3, 4, 5, 6, 7, 8, 9, 11, 13] {
            answers += &format!("  - {{item: {at}, conclusion: A}}\n");
        }
        answers += &format!("  - {{item: 2, conclusion: {second}}}\n");
        answers += &format!("  - {{item: 10, conclusion: {tenth}}}\n{twelfth}");
        case = case
            .write(&format!("{college}/own.yaml"), edition)
            .write(&format!("{college}/self-assessment.yaml"), answers)
            .replace(
                &format!("{college}/disclosure.yaml"),
                "criteria: 2021-college",
                "criteria: own.yaml",
            );
    }
    case.build();
    let table = table(&case, "zh-CN");
    let chosen = |at: usize| {
        let options = table["items"][at]["rows"][0]["options"].as_array().unwrap();
        let chosen = options.iter().position(|option| option["chosen"] == true);
        chosen.unwrap()
    };
    assert_eq!((chosen(0), chosen(1), chosen(9)), (0, 1, 2));
    assert_eq!(item(&table, 1), (true, None));
    assert_eq!(item(&table, 9), (false, Some("3个中2个达标")));
    assert_eq!(item(&table, 11), (true, Some("3个中1个达标，2个未填")));
}

/// What the school writes itself is printed, and held against the colleges' own disclosures.
#[test]
fn what_contradicts_the_colleges_is_found() {
    let own = "unions: 4\nanswers:\n  - {item: 10, conclusion: 是, remark: 11个学院达标}\n  - {item: 3, conclusion: 否}\n  - {item: 9, conclusion: 是, remark: 3个都开了2次会}\n";
    let case = case().write(OWN, own).replace(
        "school/self-assessment.yaml",
        "head:\n",
        "head:\n  - {item: second-level-unions, value: 2个}\n",
    );
    let found = found(&case);
    for part in [
        "error second-level-differs (second-level-number) school/second-level.yaml:1:9",
        "error second-level-differs school/second-level.yaml:3:28",
        "error second-level-differs (second-level-remark) school/second-level.yaml:3:39",
        "error second-level-differs (second-level-unmet) school/second-level.yaml:4:27",
        "error second-level-differs (second-level-number) school/self-assessment.yaml:2:40",
    ] {
        let one = found.iter().filter(|fact| fact.contains(part));
        assert_eq!(one.count(), 1, "{part}: {found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
    let place = "see letters/self-assessment.yaml:12:28";
    assert!(found.iter().any(|fact| fact.contains(place)), "{found:#?}");
    let colleges = "colleges=`观海大学文学院研究生会`";
    assert!(found.iter().any(|fact| fact.contains(colleges)));
}

/// A table that the school writes in full is held against the colleges as far as these lie there.
#[test]
fn a_table_that_is_written_is_held_against_the_colleges_too() {
    let answers = |unions: u32, third: &str| {
        let mut text = format!("unions: {unions}\nanswers:\n");
        for item in 1..=13 {
            let conclusion = if item == 3 { third } else { "是" };
            text += &format!("  - {{item: {item}, conclusion: {conclusion}}}\n");
        }
        text
    };
    let typed = |unions, third| {
        let text = answers(unions, third);
        case()
            .replace("school/disclosure.yaml", "        from-colleges: 是\n", "")
            .write(OWN, text)
    };
    let messages = |case: &Case| -> Vec<String> {
        // Without severity, place and what follows.
        let name = |fact: &String| {
            let (before, _) = fact.split_once(" school/").unwrap();
            before.split_once(' ').unwrap().1.to_owned()
        };
        found(case).iter().map(name).collect()
    };
    // Others may disclose elsewhere; who fills in the number of unions, if not the program, is asked.
    let differs = "second-level-differs";
    assert_eq!(messages(&typed(12, "否")), [differs, "head-empty"]);
    let (number, unmet) = (
        "second-level-differs (second-level-number)",
        "second-level-differs (second-level-unmet)",
    );
    assert_eq!(messages(&typed(2, "是")), [number, differs, "head-empty"]);
    assert_eq!(messages(&typed(3, "否")), [unmet, differs, "head-empty"]);
}

/// No number that leaves a college out in silence: whichever cannot be counted is named, whether all or only the school is
/// asked about.
#[test]
fn a_college_that_cannot_be_counted_is_named() {
    let broken = |case: Case| {
        case.replace(
            "law/self-assessment.yaml",
            "{item: 1, conclusion: 是}",
            "{item: 1, conclusion: 或许}",
        )
    };
    let contradicting = |case: Case| {
        case.replace(
            "law/staff.yaml",
            "    position: 副主席\n",
            "    position: 部长助理\n",
        )
    };
    let other_edition = |case: Case| {
        case.write(
            "law/own.yaml",
            "name: 本院\nbased-on: 2021-college\nsources:\n",
        )
        .replace(
            "law/disclosure.yaml",
            "criteria: 2021-college",
            "criteria: own.yaml",
        )
    };
    let without = |case: Case| {
        case.replace(
            "law/disclosure.yaml",
            "  - {kind: self-assessment, title: 学院研究生会改革自评表}\n",
            "",
        )
    };
    let unreadable = |case: Case| case.write("law/disclosure.yaml", b"institution: \xba\xd3\n");
    let no_yaml = |case: Case| {
        case.replace(
            "law/disclosure.yaml",
            "organisation: 观海大学",
            "organisation: \"观海大学",
        )
    };
    let refused = |case: Case| case.rename("law/disclosure.yaml", "law/disclosure.yml");
    let plain = "college-left-out";
    let cases: [(&dyn Fn(Case) -> Case, &str); 7] = [
        (&broken, plain),
        (&contradicting, plain),
        (&unreadable, plain),
        (&no_yaml, plain),
        (&refused, plain),
        (&other_edition, "college-left-out (college-other-edition)"),
        (&without, "college-left-out (college-without-answers)"),
    ];
    for (at, (change, message)) in cases.into_iter().enumerate() {
        let case = change(case());
        let named = |fact: &&String| {
            fact.starts_with(&format!("error {message} school/disclosure.yaml:"))
                && fact.contains("path=`2026/law`")
        };
        let all = facts(&case);
        assert_eq!(all.iter().filter(named).count(), 1, "{at}: {all:#?}");
        let only = case.run(&["check", "data/2026/school", "--lang", "en"]);
        let said = String::from_utf8_lossy(&only.stderr).into_owned()
            + &String::from_utf8_lossy(&only.stdout);
        assert_eq!(
            said.matches("error[college-left-out]").count(),
            1,
            "{at}: {said}"
        );
        assert!(!said.contains("error[not-a-conclusion]"), "{said}");
        let built = case.run(&["build", "--keep-going"]);
        assert!(!built.status.success());
        assert!(!case.output("2026/school").exists(), "{at}");
    }
}

/// With the author's consent the others are counted.
#[test]
fn a_college_may_be_left_out_by_consent() {
    let case = all_meet().replace(
        "law/disclosure.yaml",
        "  - {kind: self-assessment, title: 学院研究生会改革自评表}\n",
        "",
    );
    let reason = "法学院今年改建，明年起公开";
    let waived = case.run(&[
        "waive",
        "data/2026/school",
        "--rule",
        "college-left-out",
        "--reason",
        reason,
    ]);
    let said = String::from_utf8_lossy(&waived.stderr).into_owned();
    assert!(waived.status.success(), "{said}");
    let found = found(&case);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains(" waived `"), "{found:?}");
    case.build();
    assert_eq!(item(&table(&case, "zh-CN"), 9), (true, None));
}

#[test]
fn other_years_institutions_and_copies_are_no_colleges_of_this_one() {
    let case = case()
        .replace(
            "law/disclosure.yaml",
            "school-year: 2026-2027",
            "school-year: 2025-2026",
        )
        .replace(
            "medicine/disclosure.yaml",
            "institution: 观海大学",
            "institution: 观山大学",
        );
    copy(&case.file("letters"), &case.file("letters - 副本"));
    let (_, both) = (case.run(&["build"]), table(&case, "zh-CN"));
    assert_eq!(both["unions"], 1);
    assert_eq!(item(&both, 9), (false, Some("1个中0个达标")));
    assert_eq!(found(&case), Vec::<String>::new());
}

#[test]
fn a_school_without_colleges_in_the_data_is_told_so() {
    let case = case();
    for college in ["law", "letters", "medicine"] {
        fs::remove_dir_all(case.file(college)).unwrap();
    }
    let found = found(&case);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("error no-college school/disclosure.yaml:"));
}

/// The school's students' union does not answer for the graduates' unions of colleges, where the graduate union discloses
/// itself; where it does not, it does.
#[test]
fn each_kind_of_union_speaks_for_its_own() {
    let case = case()
        .replace("law/disclosure.yaml", "法学院研究生会\n", "法学院学生会\n")
        .replace(
            "law/disclosure.yaml",
            "level: college",
            "organisation-kind: student-union\nlevel: college",
        );
    let unions = |case: &Case| {
        case.run(&["build", "--keep-going", "--remove-missing"]);
        table(case, "zh-CN")["unions"].clone()
    };
    assert_eq!(unions(&case), 3);
    copy(&case.file("school"), &case.file("students"));
    let case = case.replace(
        "students/disclosure.yaml",
        "zh-CN: 观海大学研究生会",
        "zh-CN: 观海大学学生会",
    );
    assert_eq!(unions(&case), 2);
}

#[test]
fn from_colleges_stands_only_in_a_schools_further_table() {
    let own = case().replace(
        "school/disclosure.yaml",
        "      - title: 校级学生会组织改革自评表\n",
        "      - title: 校级学生会组织改革自评表\n        from-colleges: 是\n",
    );
    let college = case().replace("school/disclosure.yaml", "level: school", "level: college");
    for case in [own, college] {
        let found = found(&case);
        let elsewhere = "error from-colleges-elsewhere school/disclosure.yaml:";
        let count = found
            .iter()
            .filter(|fact| fact.starts_with(elsewhere))
            .count();
        assert_eq!(count, 1, "{found:?}");
    }
}

/// Whichever folder is named and in whatever order, the school's page is the same, byte for byte; and it changes with the
/// colleges.
#[test]
fn the_schools_page_depends_on_the_colleges_and_on_nothing_else() {
    let of_school = |case: &Case| files(&case.output("2026/school"));
    let built = |arguments: &[&str]| {
        let case = case();
        let output = case.run(&[&["build"], arguments].concat());
        assert!(output.status.success());
        of_school(&case)
    };
    let all = built(&["data"]);
    let [school, law] = ["data/2026/school", "data/2026/law"];
    let same = |other: &[(String, Vec<u8>)]| {
        // The others are listed at the foot of the page only where they are published.
        let json = |files: &[(String, Vec<u8>)]| {
            let mut data = files
                .iter()
                .filter(|(name, _)| name.ends_with("disclosure.json"));
            data.next().unwrap().1.clone()
        };
        assert!(json(&all) == json(other));
    };
    same(&built(&[school]));
    assert!(built(&[school, law]) == built(&[law, school]));
    same(&built(&[school, law]));
    let renamed = case().rename("law", "zz").rename("letters", "aa");
    renamed.build();
    same(&of_school(&renamed));
    let changed = all_meet();
    changed.build();
    let page = |files: &[(String, Vec<u8>)]| {
        let mut pages = files.iter().filter(|(name, _)| name == "zh-CN/index.html");
        pages.next().unwrap().1.clone()
    };
    assert!(page(&of_school(&changed)) != page(&all));
}
