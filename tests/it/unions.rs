//! Graduate unions, unions of colleges, and congresses of all students: what a union calls itself decides what its
//! texts speak of, and what its pages say.

use std::fs;

use serde_json::Value;

use crate::facts::facts;
use crate::rules::findings;
use crate::support::{Case, copy, files, pdf_text, project};

/// A text of a students' union as a graduate union would say the same.
fn of_graduates(text: &str) -> String {
    [
        ("研究生会", "\u{1}"),
        ("学生会", "研究生会"),
        ("\u{1}", "学生会"),
        ("学生代表", "研究生代表"),
        ("学代会", "研代会"),
        ("在校学生", "在校研究生"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// What is found, by rule, message, place and arguments.
fn known(found: &[Value]) -> Vec<String> {
    let line = |found: &Value| {
        format!(
            "{} {} {}:{} {}",
            found["rule"], found["message-id"], found["file"], found["line"], found["arguments"]
        )
    };
    let mut lines: Vec<String> = found.iter().map(line).collect();
    lines.sort();
    lines
}

/// What a students' union may say of itself that its own data refutes, each with the message that tells it.
const REFUTED: [(&str, &str); 20] = [
    ("学生会主席团成员4人。", "stated-presidium"),
    ("学生会设主席团，由5人组成。", "stated-presidium"),
    ("学生会组织主席团成员不超过1人。", "stated-presidium"),
    ("学生会设执行主席3名。", "stated-office"),
    ("学生会下设6个工作部门。", "stated-departments"),
    ("学生会工作人员40人。", "stated-staff"),
    ("学生会现有30人。", "stated-staff"),
    ("学生会干事9名。", "stated-office"),
    ("云上职业学院学生会工作人员不少于20人。", "stated-staff"),
    ("学生代表大会代表80人。", "stated-delegates"),
    ("学代会正式代表80人。", "stated-delegates"),
    ("学生代表80人。", "stated-delegates"),
    ("学生代表大会由80人组成。", "stated-delegates"),
    ("其中非学生会组织骨干20人。", "stated-non-officers"),
    ("非学生会骨干代表20人。", "stated-non-officers"),
    ("在校学生9000人。", "stated-students"),
    ("全校在校学生9000人。", "stated-students"),
    ("学生会设立办公文秘部、学习部。", "department-names"),
    ("依据《学生会章程》第九十条。", "typed-reference-elsewhere"),
    (
        "依据云上职业学院学生会章程第九十条。",
        "typed-reference-elsewhere",
    ),
];

/// What it may say of others, or rightly of itself.
const RIGHT: [&str; 14] = [
    "研究生会主席团成员9人。",
    "研究生会设立新闻部、外联部。",
    "依据《研究生会章程》第九十条。",
    "学院学生会主席团成员9人。",
    "各学院学生会工作人员9人，学院研究生会主席团成员9人。",
    "学生会主席团成员2人。",
    "学生会（研究生会）主席团成员2人。",
    "学生代表大会代表56人。",
    "非学生会组织骨干43人。",
    "在校学生5600人。",
    "学生会设办公室、学习部。",
    "研工部负责审核，党委研究生工作部、学生工作部参加。",
    "依据《学生会章程》第一条。",
    "研究生会是兄弟组织。主席团成员9人。",
];

/// The small disclosure whose guidance is a list of sentences, each a paragraph of the election's measures.
fn saying(sentences: &[&str]) -> Case {
    let articles: String = (2..)
        .zip(sentences)
        .map(|(at, text)| format!("  - id: art-{at}\n    text: {text}\n"))
        .collect();
    let review = Case::small();
    let text = fs::read_to_string(review.file("review.yaml")).unwrap();
    review.write("review.yaml", format!("{}\n{articles}", text.trim_end()))
}

/// The same disclosure of a graduate union.
fn turned(case: &Case) -> Case {
    let turned = Case::small();
    for (name, content) in files(&case.home().join("data/2026")) {
        let text = of_graduates(&String::from_utf8(content).unwrap());
        fs::write(turned.file(&name), text).unwrap();
    }
    turned
}

#[test]
fn whatever_refutes_a_students_union_refutes_a_graduate_union() {
    let sentences: Vec<&str> = REFUTED.iter().map(|(text, _)| *text).collect();
    let case = saying(&sentences)
        .replace("staff.yaml", "experience: 班长", "experience: 学生会部长")
        .replace(
            "staff.yaml",
            "  experience:\n    position: 干事",
            "  experience: 学生会办公室干事\n    position: 干事",
        )
        .replace(
            "staff.yaml",
            "position: 副主席",
            "experience: 学生会执行主席\n    position: 主席团成员",
        )
        .replace(
            "election.yaml",
            "由学院推荐。",
            "由星海职业学院学生会推荐，学生会学生会。",
        );
    let of_students = findings(&case);
    for (at, (text, message)) in REFUTED.iter().enumerate() {
        // The first article is the fixture's own; every further one has two lines.
        let line = 6 + 2 * at as u64;
        let is_here = |found: &&Value| {
            found["line"] == line && found["file"].as_str().unwrap().ends_with("review.yaml")
        };
        let here: Vec<&Value> = of_students.iter().filter(is_here).collect();
        let messages = here
            .iter()
            .map(|found| found["message-id"].as_str().unwrap());
        let messages: Vec<&str> = messages.collect();
        let is_meant = |found: &str| found == *message || found.starts_with(message);
        assert!(
            messages.iter().any(|found| is_meant(found)),
            "{text}: {messages:?}"
        );
    }
    let of_graduate_union = known(&findings(&turned(&case)));
    let mut expected: Vec<String> = known(&of_students)
        .iter()
        .map(|line| of_graduates(line))
        .collect();
    expected.sort();
    assert_eq!(of_graduate_union, expected);
    assert_eq!(expected.len(), REFUTED.len() + 4, "{expected:#?}");
}

#[test]
fn what_is_right_or_said_of_others_is_found_in_neither_union() {
    let case = saying(&RIGHT);
    assert_eq!(facts(&case), [""; 0]);
    assert_eq!(facts(&turned(&case)), [""; 0]);
}

#[test]
fn no_name_of_a_union_is_somebody_elses() {
    // Each in a disclosure of its own: name, level, and what it says of itself, which is wrong.
    let unions = [
        (
            "云上职业学院医学院学生会",
            "college",
            "医学院学生会主席团成员9人。",
        ),
        (
            "云上职业学院医学院学生会",
            "college",
            "学院学生会主席团成员9人。",
        ),
        (
            "云上职业学院天气系研究生会",
            "college",
            "天气系研究生会主席团成员9人。",
        ),
        (
            "云上职业学院行云书院学生会",
            "college",
            "行云书院学生会工作人员90人。",
        ),
        (
            "云上职业学院东校区学生会",
            "school",
            "东校区学生会主席团成员9人。",
        ),
        (
            "云上职业学院学生会组织",
            "school",
            "学生会组织主席团成员9人。",
        ),
        (
            "云上职业学院研究生团体",
            "school",
            "研究生团体工作人员90人。",
        ),
        (
            "云上职业学院学生联合会",
            "school",
            "学生联合会主席团成员9人。",
        ),
        (
            "云上职业学院学生社团联合会",
            "school",
            "学生社团联合会设立新闻部、外联部。",
        ),
        (
            "云上职业学院学生会（研究生会）",
            "school",
            "研究生会主席团成员9人，由代表选举产生。",
        ),
        (
            "云上职业学院研究生会",
            "school",
            "本会定名为云上职业学院研究生会（以下简称“研工联合会”），研工联合会主席团成员9人。",
        ),
    ];
    let case = Case::small();
    let small = files(&case.home().join("data/2026"));
    for (at, (name, level, text)) in unions.iter().enumerate() {
        let folder = case.home().join(format!("data/{}", 2001 + at));
        fs::create_dir_all(&folder).unwrap();
        for (file, content) in &small {
            let mut content = String::from_utf8(content.clone()).unwrap();
            if file == "disclosure.yaml" {
                content = content
                    .replace(
                        "organisation: 云上职业学院学生会",
                        &format!("organisation: {name}"),
                    )
                    .replace("level: school", &format!("level: {level}"));
            }
            if file == "charter.yaml" {
                content = content.replace("本会定名为“云上职业学院学生会”。", text);
            }
            fs::write(folder.join(file), content).unwrap();
        }
    }
    let all = findings(&case);
    for (at, (name, _, text)) in unions.iter().enumerate() {
        let file = format!("/{}/charter.yaml", 2001 + at);
        let own = all.iter().filter(|found| {
            let rule = found["rule"].as_str().unwrap();
            found["file"].as_str().unwrap().ends_with(&file)
                && ["stated-number", "department-names"].contains(&rule)
        });
        assert!(own.count() > 0, "{name}: {text}");
    }
}

#[test]
fn the_kind_is_told_by_the_name_and_may_be_said_in_words() {
    let kind = |name: &str, said: &str| {
        let case = Case::small().replace(
            "disclosure.yaml",
            "organisation: 云上职业学院学生会",
            &format!("organisation: {name}\n{said}"),
        );
        case.build();
        let open: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
        open["locales"]["zh-CN"]["organisation_kind"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(kind("云上职业学院研究生会", ""), "graduate-union");
    assert_eq!(
        kind("云上职业学院青年之家", "organisation-kind: 研究生会"),
        "graduate-union"
    );
    assert_eq!(
        kind(
            "云上职业学院学生会",
            "organisation-kind: 学生会（研究生会）"
        ),
        "both"
    );
}

#[test]
fn a_graduate_unions_form_is_published_in_its_own_words() {
    let case = Case::form("graduate");
    assert_eq!(facts(&case), [""; 0]);
    case.build();
    let page = case.read("2026/zh-CN/index.html");
    let english = case.read("2026/en/index.html");
    for said in [
        "2026-2027学年研究生会改革情况公开",
        "非研究生会组织骨干的代表",
        "占研究生代表 64.5%",
        "研代会情况",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("非学生会"));
    for said in [
        "Graduate union reform disclosure, 2026–2027",
        "graduate congress and more",
        "Full-time graduate students",
    ] {
        assert!(english.contains(said), "{said}");
    }
    assert!(
        case.read("index.html")
            .contains("<h1>研究生会改革情况公开</h1>")
    );
    assert!(
        case.read("index-en.html")
            .contains("<h1>Graduate union reform disclosures</h1>")
    );
    let pdf = case.output("2026/zh-CN/announcement.pdf");
    assert!(pdf_text(&pdf).contains("研究生会"));
    let info = crate::support::tool("pdfinfo", &[pdf.as_ref()]);
    let info = String::from_utf8(info).unwrap();
    let keywords = info
        .lines()
        .find(|line| line.starts_with("Keywords"))
        .unwrap();
    assert!(keywords.contains("研究生会改革情况公开"), "{keywords}");
}

#[test]
fn an_index_of_several_kinds_is_both() {
    let case = Case::form("graduate");
    copy(
        &project().join("tests/fixtures/forms/college/2026"),
        &case.home().join("data/medicine"),
    );
    case.build();
    assert!(
        case.read("index.html")
            .contains("<h1>学生会（研究生会）改革情况公开</h1>")
    );
}

#[test]
fn a_colleges_form_has_a_congress_of_all_students() {
    let case = Case::form("college");
    assert_eq!(facts(&case), [""; 0]);
    case.build();
    let page = case.read("2026/zh-CN/index.html");
    for said in ["参加人数", "占在校学生 80%", "全体学生大会情况"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("学生代表</dt>"));
    let open: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let congress = open["locales"]["zh-CN"]["sections"].as_array().unwrap();
    let congress = congress
        .iter()
        .find(|section| section["kind"] == "congress")
        .unwrap();
    assert_eq!(congress["content"]["kind"], "all-students");
}

#[test]
fn a_congress_of_all_students_meets_every_other_year_and_one_of_delegates_every_year() {
    let rules = |case: &Case| crate::rules::found(case);
    // Two years before the school year is too long ago for both.
    let old = Case::form("college").replace("congress.yaml", "2025-05-18", "2024-05-18");
    assert!(rules(&old).contains(&"congress-in-school-year".to_owned()));
    let delegates =
        Case::form("college").replace("congress.yaml", "meetings:", "kind: 代表大会\nmeetings:");
    let found = rules(&delegates);
    for rule in ["congress-in-school-year", "kind-in-name"] {
        assert!(found.contains(&rule.to_owned()), "{rule}: {found:?}");
    }
}
