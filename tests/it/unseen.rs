//! What nobody sees: characters that turn the order of others, and characters without a form.

use std::fs;

use serde_json::Value;

use crate::facts::refusal;
use crate::rules::findings;
use crate::support::{Case, said};

/// U+202E turns what follows, up to U+202C: 代表56人 is read 代表65人.
const TURNED: &str = "代表\u{202e}56\u{202c}人";

/// The places of the findings of a rule: file and line.
fn places(case: &Case, rule: &str) -> Vec<String> {
    let all = findings(case);
    let own = all.iter().filter(|finding| finding["rule"] == rule);
    own.map(crate::rules::place).collect()
}

/// The line of a file that holds a text.
fn line(case: &Case, name: &str, text: &str) -> String {
    let content = fs::read_to_string(case.file(name)).unwrap();
    let at = content
        .lines()
        .position(|line| line.contains(text))
        .unwrap();
    format!("{name}:{}", at + 1)
}

#[test]
fn what_turns_the_order_is_refused_wherever_it_stands() {
    let turned = format!("text: {TURNED}");
    for (name, from, to) in [
        ("charter.yaml", "text: 本会的任务：", turned.as_str()),
        (
            "charter.yaml",
            "text: 本会的任务：",
            "text: \"代表\\u202e56\\u202c人\"",
        ),
        (
            "charter.yaml",
            "text: 本会的任务：",
            "text: 代表\u{2067}56\u{2069}人",
        ),
        ("staff.yaml", "name: 王犇", "name: \"冯\\u202e二三\""),
        ("staff.yaml", "name: 王犇", "name: 冯\u{2066}二三"),
        (
            "self-assessment.yaml",
            "remark: 实有7人",
            "remark: 实有7\u{202d}人",
        ),
        ("disclosure.yaml", "title: ", "title: \u{202a}"),
        ("advisors.yaml", "name: ", "name: \u{2068}"),
    ] {
        let case = Case::small().replace(name, from, to);
        let to = to.split("\\u").next().unwrap();
        let expected = line(&case, name, to);
        assert_eq!(places(&case, "direction-override"), [expected], "{to:?}");
        let refused = refusal(&case);
        assert!(
            refused
                .iter()
                .any(|line| line.starts_with("error direction-override "))
        );
    }
}

#[test]
fn translations_and_own_languages_turn_nothing_either() {
    let case = Case::bilingual().replace("charter.en.yaml", "title: ", "title: \u{202e}");
    assert_eq!(places(&case, "direction-override").len(), 1);
    for written in [
        "正文\u{202e}",
        "正文{ \"\\u202E\" }",
        "正文{ \"\\U00202E\" }",
    ] {
        let case = Case::small();
        let folder = case.home().join("locales/zh-CN");
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join("labels.ftl"),
            format!("site-contents = {written}\n"),
        )
        .unwrap();
        assert_eq!(places(&case, "direction-override"), ["labels.ftl:1"]);
    }
}

#[test]
fn markdown_turns_nothing_by_its_own_means() {
    let case = Case::small().replace(
        "charter.yaml",
        "text: 本会的任务：",
        "text: 代表&#x202e;56&#8236;人",
    );
    assert!(!places(&case, "direction-override").is_empty());
    let case = Case::small()
        .write("party-guidance.yaml", "file: guidance.md\n")
        .write(
            "guidance.md",
            format!("# 指导\n\n{TURNED}\n\n甲\u{FDD0}乙\n"),
        );
    assert_eq!(places(&case, "direction-override"), ["guidance.md:3"; 2]);
    assert_eq!(places(&case, "markdown-control"), ["guidance.md:5"]);
    let case = Case::small().replace("staff.yaml", "name: 王犇", "name: \"王\\uFDD0犇\"");
    assert_eq!(places(&case, "control-character").len(), 1);
}

#[test]
fn a_name_of_nothing_but_invisible_characters_is_no_name() {
    for name in [
        "\"\u{200B}\"",
        "\u{3164}",
        "\"\u{200B} \u{AD}\"",
        "\"\\u2060\"",
    ] {
        let case = Case::small().replace("staff.yaml", "name: 王犇", &format!("name: {name}"));
        let line = line(&case, "staff.yaml", name);
        assert_eq!(places(&case, "empty-text"), [line], "{name:?}");
    }
    let case = Case::small().replace("charter.yaml", "title: 总则", "title: \"\u{200B}\"");
    assert_eq!(places(&case, "empty-text").len(), 1);
}

/// Nobody can tell 王犇 from 王犇 with a zero-width space, nor U+F9A2 from U+5EC9.
#[test]
fn a_person_is_one_however_the_name_is_stored() {
    for (first, second) in [
        ("王犇", "王\u{200B}犇"),
        ("王犇", "\u{2060}王犇\u{FE0F}"),
        ("廉赟", "\u{F9A2}赟"),
        ("阿卜杜拉·买买提", "阿卜杜拉\u{AD}·买买提"),
        ("学生", "学⽣"),
    ] {
        let people = [first, second]
            .map(|name| format!("  - {{name: \"{name}\", faculty: 天气系, grade: 二年级}}\n"));
        let roster = format!(
            "departments: [{{id: office, name: 办公室}}]\npeople:\n{}",
            people.concat()
        );
        let case = Case::small().write("staff.yaml", roster);
        assert_eq!(
            places(&case, "person-twice"),
            ["staff.yaml:4"],
            "{second:?}"
        );
    }
}

#[test]
fn a_waiver_finds_its_person_however_the_name_is_stored() {
    let roster = "departments: [{id: office, name: 办公室}]\npeople:\n  \
         - {name: 王\u{200B}犇, faculty: 天气系, grade: 二年级}\n  \
         - {name: 王犇, faculty: 云计算系, grade: 二年级}\n";
    let case = Case::small().write("staff.yaml", roster);
    let waived = |finding: &&Value| finding["waived"].is_string();
    let rule = "invisible-character";
    let case = case.waiving(&format!(
        "  - {{rule: {rule}, at: staff.yaml#王犇, reason: 照原样}}\n"
    ));
    let all = findings(&case);
    assert_eq!(all.iter().filter(waived).count(), 1, "{all:#?}");
}

#[test]
fn what_nobody_sees_is_removed_and_nothing_besides() {
    let case = Case::small()
        .replace("staff.yaml", "name: 王犇", "name: 王\u{200B}犇")
        .replace(
            "charter.yaml",
            "text: 本会的任务：",
            "text: 本会的任\u{AD}务\u{200B}：学⽣",
        );
    let before = fs::read_to_string(case.file("charter.yaml")).unwrap();
    let (text, _) = said(&case, &["check", "--fix", "--lang", "en"]);
    assert!(text.contains("staff.yaml"), "{text}");
    let roster = fs::read_to_string(case.file("staff.yaml")).unwrap();
    assert!(roster.contains("name: 王犇") && !roster.contains('\u{200B}'));
    let after = fs::read_to_string(case.file("charter.yaml")).unwrap();
    let expected = before.replace("本会的任\u{AD}务\u{200B}：学⽣", "本会的任务：学生");
    assert_eq!(after, expected);
}

#[test]
fn markdown_files_and_entities_turn_nothing() {
    for prose in [
        "党委\u{2066}指导。\n",
        "党委&#x2066;指导。\n",
        "党委&#8238;指导。\n",
    ] {
        let case = Case::small().write("guidance.md", prose);
        assert_eq!(places(&case, "direction-override"), ["guidance.md:1"]);
    }
    for entity in ["&#x202e;", "&#8297;"] {
        let text = format!("text: 代表{entity}56人：");
        let case = Case::small().replace("charter.yaml", "text: 本会的任务：", &text);
        assert_eq!(places(&case, "direction-override").len(), 1, "{entity}");
    }
}

#[test]
fn own_templates_turn_nothing() {
    let case = Case::small();
    let path = case.home().join("templates/site/partials/own.html");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "<p>好\r\n56\u{202E}人</p>\n").unwrap();
    let said = case.complaint("en");
    assert!(said.contains("direction-override"), "{said}");
    assert!(said.contains("own.html:2:3"), "{said}");
}

#[test]
fn a_name_is_read_however_it_is_stored() {
    for name in ["王\u{200B}犇", "⽟犇", "王犇\u{FE0F}"] {
        let case = Case::bilingual().replace("staff.yaml", "name: 王犇", &format!("name: {name}"));
        assert_eq!(
            places(&case, "guessed-reading"),
            [] as [&str; 0],
            "{name:?}"
        );
    }
}
