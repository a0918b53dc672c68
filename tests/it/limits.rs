//! Size and depth: what is too long, too deep or refers to itself is an error in its place, and what is within the limits
//! is made in time.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::rules::findings;
use crate::support::{Case, gongkai, project};

/// The figures of the file of limits.
fn limits() -> Value {
    let text = fs::read_to_string(project().join("limits.yaml")).unwrap();
    serde_saphyr::from_str(&text).unwrap()
}

/// Runs the program, and ends it if it takes longer. Gives its exit status.
fn within(case: &Case, arguments: &[&str], most: Duration) -> Option<i32> {
    let mut child = gongkai()
        .args(arguments)
        .current_dir(case.home())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if begun.elapsed() > most {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{arguments:?} takes longer than {most:?}");
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// The findings of these rules: file, line, and the arguments with these names.
fn told(case: &Case, rules: &[&str], names: &[&str]) -> Vec<String> {
    let line = |finding: &Value| {
        let arguments = names
            .iter()
            .map(|name| finding["arguments"][name].to_string());
        let arguments: Vec<String> = arguments.map(|it| it.replace('"', "")).collect();
        let rule = finding["rule"].as_str().unwrap();
        format!(
            "{rule} {} {}",
            crate::rules::place(finding),
            arguments.join(" ")
        )
    };
    let all = findings(case);
    let wanted = all
        .iter()
        .filter(|it| rules.contains(&it["rule"].as_str().unwrap()));
    wanted.map(line).collect()
}

/// The bilingual disclosure with a text of so many characters in each kind of field.
fn with_lengths(name: usize, cell: usize, paragraph: usize) -> Case {
    let han = |count: usize| "翀".repeat(count);
    Case::bilingual()
        .replace("staff.yaml", "name: 李㛃", &format!("name: {}", han(name)))
        .replace(
            "staff.yaml",
            "name: 学习部",
            &format!("name: {}", han(name)),
        )
        .replace(
            "staff.yaml",
            "experience: 班长",
            &format!("experience: {}", han(cell)),
        )
        .replace(
            "staff.en.yaml",
            "grade: Third year",
            &format!("grade: {}", "a ".repeat(cell / 2) + &"a".repeat(cell % 2)),
        )
        .replace(
            "charter.yaml",
            "title: 名称",
            &format!("title: {}", han(cell)),
        )
        .replace(
            "congress.yaml",
            "place: 云端报告厅",
            &format!("place: {}", han(cell)),
        )
        .replace("charter.yaml", "服务同学；", &han(paragraph))
        .replace(
            "review.yaml",
            "为加强监督，制定本办法。",
            &format!("|\n  {}\n\n  甲", han(paragraph)),
        )
        .write("guidance.md", format!("甲\n\n{}\n", han(paragraph)))
}

#[test]
fn texts_have_limits_by_field() {
    let limits = limits();
    let most = |name: &str| usize::try_from(limits["texts"][name].as_u64().unwrap()).unwrap();
    let (name, cell, paragraph) = (most("name"), most("cell"), most("paragraph"));
    let rules = ["text-too-long", "texts-too-long"];
    let names = ["kind", "count", "most"];
    assert_eq!(
        told(&with_lengths(name, cell, paragraph), &rules, &names),
        [""; 0]
    );
    let case = with_lengths(name + 1, cell + 1, paragraph + 1);
    assert_eq!(
        told(&case, &rules, &names),
        [
            "text-too-long charter.yaml:6 cell 2001 2000",
            "text-too-long charter.yaml:11 paragraph 20001 20000",
            "text-too-long congress.yaml:8 cell 2001 2000",
            "text-too-long guidance.md:3 paragraph 20001 20000",
            "text-too-long review.yaml:2 paragraph 20001 20000",
            "text-too-long staff.en.yaml:6 cell 2001 2000",
            "text-too-long staff.yaml:3 name 101 100",
            "text-too-long staff.yaml:11 cell 2001 2000",
            "text-too-long staff.yaml:36 name 101 100",
        ]
    );
    let said = [case.complaint("en"), case.complaint("zh-CN")];
    assert!(
        said.iter()
            .all(|said| said.contains("2001") && said.contains("2000")),
        "{said:?}"
    );
}

#[test]
fn many_long_texts_are_too_long_together() {
    let article = |at: usize| format!("      - {{id: a{at}, text: {}}}\n", "翀".repeat(19_000));
    let articles = |count: usize| (0..count).map(article).collect::<String>();
    let case = |count| {
        let text = fs::read_to_string(Case::small().file("charter.yaml")).unwrap();
        let (head, tail) = text.split_once("  - id: ch-2").unwrap();
        let text = format!("{head}{}  - id: ch-2{tail}", articles(count));
        Case::small().write("charter.yaml", text)
    };
    let told = |case| told(&case, &["texts-too-long"], &["most"]);
    assert_eq!(told(case(31)), [""; 0]);
    // Nothing that is there counts as missing for it.
    let found = crate::rules::found(&case(34));
    assert_eq!(
        found
            .iter()
            .filter(|rule| *rule == "texts-too-long")
            .count(),
        1
    );
    assert!(
        !found.contains(&"primary-text-missing".to_owned()),
        "{found:?}"
    );
    assert_eq!(told(case(34)), ["texts-too-long charter.yaml:48 600000"]);
}

/// Each item of a list is a paragraph of its own, and a translation that is too long leaves the original in its place.
#[test]
fn what_is_short_enough_by_itself_is_no_long_paragraph() {
    let items = format!("- {}\n", "云".repeat(350)).repeat(70);
    let case = Case::small().write("guidance.md", format!("概述\n\n{items}"));
    assert!(!crate::rules::found(&case).contains(&"text-too-long".to_owned()));
    let long = "云".repeat(20_100);
    let case = Case::small().replace(
        "review.yaml",
        "全体工作人员每学期向学生代表、学生工作部门和团委组成的评议会述职一次，依据[](#charter-art-2)。",
        &format!("{{zh-CN: {long}}}"),
    );
    let found = crate::rules::found(&case);
    assert!(found.contains(&"text-too-long".to_owned()), "{found:?}");
    assert!(
        !found.contains(&"primary-text-missing".to_owned()),
        "{found:?}"
    );
}

#[test]
fn marks_do_not_pile_up() {
    let name = |count: usize| format!("name: 李e{}", "\u{301}".repeat(count));
    let case = |count| Case::small().replace("staff.yaml", "name: 李㛃", &name(count));
    let told = |case| told(&case, &["marks-piled"], &["count", "most"]);
    assert_eq!(told(case(30)), [""; 0]);
    assert_eq!(told(case(31)), ["marks-piled staff.yaml:36 31 30"]);
}

#[test]
fn soft_hyphens_do_not_pile_up() {
    let case = |hyphens: usize| {
        let word = "a\u{AD}".repeat(hyphens);
        Case::small().replace(
            "charter.yaml",
            "本会的任务：",
            &format!("本会 {word} {word}"),
        )
    };
    let told = |case| told(&case, &["hyphens-piled"], &["count", "most"]);
    assert_eq!(told(case(1000)), [""; 0]);
    assert_eq!(told(case(1001)), ["hyphens-piled charter.yaml:9 1001 1000"]);
}

#[test]
fn the_worst_texts_within_the_limits_are_typeset_in_time() {
    let fill = |piece: &str, count: usize| piece.repeat(count / piece.chars().count());
    let text = |piece: &str| format!("'{}'", fill(piece, 20_000));
    let items: Vec<String> = ["a", "7", "a/", "\\", "，。", "学a"].map(text).to_vec();
    let case = Case::small()
        .replace(
            "charter.yaml",
            "          - 服务同学；",
            &format!("          - {}", items.join("\n          - ")),
        )
        .replace(
            "staff.yaml",
            "experience: 班长",
            &format!("experience: {}", fill("a", 2000)),
        )
        .replace(
            "staff.yaml",
            "grade: 二年级",
            &format!("grade: {}", fill("7", 2000)),
        );
    // It takes some seconds; without the bound, minutes.
    within(&case, &["build", "--lang", "en"], Duration::from_mins(1));
}

#[test]
fn ten_thousand_findings_on_a_line_are_told_in_time() {
    let text = |count: usize| "学,".repeat(count);
    let case = |count| Case::small().replace("charter.yaml", "本会的任务：", &text(count));
    within(
        &case(9_900),
        &["check", "--lang", "en"],
        Duration::from_secs(10),
    );
    let few = case(1_000);
    for format in ["json", "github", "sarif"] {
        within(
            &few,
            &["check", "--format", format],
            Duration::from_secs(30),
        );
    }
    for option in ["--diff", "--limit=0"] {
        within(&few, &["check", option], Duration::from_secs(30));
    }
}

#[test]
fn thousands_of_one_name_are_told_in_time() {
    let person = "  - {name: 喆垚, political-status: 共青团员, grade: 一年级, position: 干事, department: study}\n";
    let case = Case::bilingual();
    let text = fs::read_to_string(case.file("staff.yaml")).unwrap();
    let case = case.write("staff.yaml", text + &person.repeat(5_000));
    within(&case, &["check", "--lang", "en"], Duration::from_secs(10));
}

/// A catalogue of the school's own, what is found in it, and on which line.
const CATALOGUES: &[(&str, &str)] = &[
    (
        "site-contents = {site-contents}\n",
        "fluent-cycle labels.ftl:1",
    ),
    (
        "a = 甲\nsite-contents = {b}\nb = {c}\nc = { $x ->\n   *[other] {site-contents}\n }\n",
        "fluent-cycle labels.ftl:2",
    ),
    (
        "a = 甲\nsite-contents = {-t}\n-t = {a.more}\na = 甲\n .more = {site-contents}\n",
        "fluent-cycle labels.ftl:2",
    ),
    (
        "site-contents = {-t}\n-t = {-t}\n",
        "fluent-cycle labels.ftl:2",
    ),
    (
        "site-contents = {yes.nothing}\n",
        "fluent-reference labels.ftl:1",
    ),
    (
        "a = 甲\nsite-contents = {-a}\n",
        "fluent-reference labels.ftl:2",
    ),
    (
        "site-contents = {-t}\n-t = {nothing}\n",
        "fluent-reference labels.ftl:2",
    ),
    (
        "a = 甲\nsite-contents = 甲\rz乙\n",
        "control-character labels.ftl:2",
    ),
    (
        "a = 甲\nsite-contents = 甲\u{85}乙\n",
        "control-character labels.ftl:2",
    ),
];

#[test]
fn labels_do_not_unfold_without_end() {
    let told_of = |text: &str| {
        let case = Case::small();
        fs::create_dir_all(case.home().join("locales/en")).unwrap();
        fs::write(case.home().join("locales/en/labels.ftl"), text).unwrap();
        let rules = [
            "fluent-cycle",
            "fluent-reference",
            "fluent-nested",
            "fluent-unfolds",
            "control-character",
            "text-too-long",
        ];
        let told = told(&case, &rules, &[]);
        told.iter()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    };
    for (text, expected) in CATALOGUES {
        assert_eq!(told_of(text), [*expected], "{text}");
    }
    let nested = |depth: usize| {
        format!(
            "a = 甲\nsite-contents = {}1{}\n",
            "{".repeat(depth),
            "}".repeat(depth)
        )
    };
    assert_eq!(told_of(&nested(20)), [""; 0]);
    assert_eq!(told_of(&nested(5_000)), ["fluent-nested labels.ftl:2"]);
    assert_eq!(told_of(&nested(20_000)), ["fluent-nested labels.ftl:2"]);
    let doubled: String = (0..7)
        .map(|at| format!("a{at} = {{a{}}}{{a{}}}\n", at + 1, at + 1))
        .collect();
    let told = told_of(&format!("site-contents = {{a0}}\n{doubled}a7 = 甲\n"));
    assert_eq!(told[0], "fluent-unfolds labels.ftl:1");
    let long = told_of(&format!("site-contents = {}\n", "甲".repeat(2_001)));
    assert_eq!(long, ["text-too-long labels.ftl:1"]);
}

#[test]
fn the_documentation_states_the_limits() {
    let limits = limits();
    let figure = |path: [&str; 2]| {
        let digits = limits[path[0]][path[1]].to_string();
        let groups: Vec<&str> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|it| std::str::from_utf8(it).unwrap())
            .collect();
        groups.join(",")
    };
    let stated = |file: &str, paths: &[[&str; 2]]| {
        let text = fs::read_to_string(project().join("docs").join(file)).unwrap();
        for path in paths {
            assert!(
                text.contains(&figure(*path)),
                "docs/{file}: {path:?} {}",
                figure(*path)
            );
        }
    };
    let texts = ["name", "cell", "paragraph", "marks", "disclosure"].map(|name| ["texts", name]);
    stated("data.md", &texts);
    let templates = ["steps", "output", "seconds", "memory"].map(|name| ["templates", name]);
    stated("templates.md", &templates);
    stated(
        "languages.md",
        &[["fluent", "depth"], ["fluent", "placeables"]],
    );
}
