//! The measures of print are those of the templates that are used: an own type size, an own page.

use std::fs;

use crate::support::{Case, project};

/// A title of 24 characters, which no line holds in the size of the standard.
const TITLE: &str = "共青团示例职业技术学院委员会与学生会改革情况公开";

fn titled(measures: &[(&str, &str)]) -> Case {
    let shipped = fs::read_to_string(project().join("templates/press/measures.typ")).unwrap();
    let own = measures.iter().fold(shipped, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    let case = Case::small().replace(
        "disclosure.yaml",
        "title: |\n  云上职业学院学生会\n  改革情况公开\n",
        &format!("title: {TITLE}\n"),
    );
    let folder = case.home().join("templates/press");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("measures.typ"), own).unwrap();
    case
}

/// The width of the title and the most that a line holds, where a check finds it too wide.
fn too_wide(case: &Case) -> Option<(i64, i64)> {
    let out = case.run(&["check", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let mut findings = findings.as_array().unwrap().iter();
    let found = findings.find(|finding| finding["rule"] == "title-too-wide")?;
    let numbers = regex::Regex::new(r"\d+").unwrap();
    let message = found["message"].as_str().unwrap().replace(TITLE, "");
    let mut numbers = numbers
        .find_iter(&message)
        .map(|n| n.as_str().parse().unwrap());
    Some((numbers.next().unwrap(), numbers.next().unwrap()))
}

#[test]
fn a_title_is_held_to_the_size_and_the_width_of_the_own_template() {
    for (measures, expected) in [
        (&[][..], Some((24, 20))),
        (&[("title: 22pt", "title: 12pt")], None),
        (&[("title: 22pt", "title: 33pt")], Some((24, 13))),
        (&[("area = (width: 156mm", "area = (width: 190mm")], None),
        (
            &[("area = (width: 156mm", "area = (width: 78mm")],
            Some((24, 10)),
        ),
    ] {
        assert_eq!(too_wide(&titled(measures)), expected, "{measures:?}");
    }
}

#[test]
fn a_template_that_says_no_measures_is_spoken_of_where_it_is_used() {
    let case = titled(&[("title: 22pt", "heading: 22pt")]);
    assert_eq!(too_wide(&case), None);
    let complaint = case.complaint("en");
    assert!(complaint.contains("typst-error"), "{complaint}");
}

#[test]
fn a_check_says_what_is_wrong_with_own_templates() {
    let case = titled(&[("title: 22pt", "title: 12pt")]);
    fs::write(case.home().join("templates/press/style.typ"), "{% if %}").unwrap();
    let out = case.run(&["check", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let rules: Vec<&str> = findings
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    assert!(rules.contains(&"template-syntax"), "{rules:?}");
    assert_eq!(out.status.code(), Some(1));
}
