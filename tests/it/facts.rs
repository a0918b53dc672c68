//! What was found, without a word of how it is said: a line a finding, by which the tests of rules and of
//! errors know it. A sentence of the catalogues may change and touches none of them.
//!
//! ```text
//! warning half-width-punctuation charter.yaml:9:14-15 mark=`,` better=`，` fix 9:14-15=`，`
//! ```
//!
//! Severity, rule (in brackets the message, where it is called otherwise), place with its end, what the
//! message prints, then where there are such: `fix` (`offer`, where `--fix` leaves it), each `see` for a
//! place that belongs to it, the reason for which it is `waived`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::Case;

/// What `gongkai check` finds.
pub fn facts(case: &Case) -> Vec<String> {
    let found = json(case, &["check", "--format", "json"]);
    lines(case, "data", &found)
}

/// The same of a check of the year alone.
pub fn facts_of_year(case: &Case) -> Vec<String> {
    let found = json(case, &["check", "data/2026", "--format", "json"]);
    lines(case, "data/2026", &found)
}

/// What keeps a disclosure from being built, as a check finds it, too. Nothing may be written.
pub fn refusal(case: &Case) -> Vec<String> {
    lines(case, "data", &refused(case, "data", 1))
}

/// The same of another data folder than the case's own, which makes the command a wrong one.
pub fn refusal_of_command(case: &Case, data: &str) -> Vec<String> {
    lines(case, data, &refused(case, data, 2))
}

/// What keeps a disclosure from being built, and only a build can know.
pub fn refusal_of_build(case: &Case) -> Vec<String> {
    lines_of_build(case, &refused(case, "data", 1))
}

/// What a build warns of that publishes all the same. Only it sees how the pages turn out.
pub fn warnings_of_build(case: &Case) -> Vec<String> {
    let output = case.run(&["build", "--format=json", "--lang", "en"]);
    assert!(output.status.success());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    lines_of_build(case, &report["findings"])
}

fn refused(case: &Case, data: &str, code: i32) -> Value {
    let output = case.run(&["build", data, "--format=json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(code), "the build did not fail");
    assert!(
        !case.home().join("output").exists(),
        "a failed build wrote something"
    );
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    report["findings"].clone()
}

/// The findings in what a command says to people, each with its rule and its places: all that can be told
/// where a command knows no other format.
pub fn told(said: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in said.lines() {
        let place = ["--> ", "::: "].map(|arrow| line.trim_start().strip_prefix(arrow));
        match (rule(line), place) {
            (Some(rule), _) => found.push(rule.to_owned()),
            (_, [Some(at), _]) => found.last_mut().unwrap().push_str(&format!(" {at}")),
            (_, [_, Some(at)]) => found.last_mut().unwrap().push_str(&format!(" see {at}")),
            _ => {}
        }
    }
    found
}

/// The rule of the first line of a finding: how grave it is, the rule in square brackets, what is wrong.
fn rule(line: &str) -> Option<&str> {
    let (severity, rest) = line.split_once('[')?;
    let (rule, _) = rest.split_once("]: ")?;
    let is_name = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    (severity.chars().all(char::is_alphabetic) && is_name(rule)).then_some(rule)
}

/// JSON has what a message prints, SARIF where a place ends: a finding has to be in both.
fn lines(case: &Case, data: &str, found: &Value) -> Vec<String> {
    let sarif = json(case, &["check", data, "--format", "sarif"]);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let found = found.as_array().unwrap();
    let names = |all: &[Value], key: &str| -> Vec<String> {
        all.iter().map(|one| text(&one[key]).to_owned()).collect()
    };
    assert_eq!(names(found, "rule"), names(results, "ruleId"));
    let both = found.iter().zip(results);
    both.map(|(finding, result)| line(finding, result))
        .collect()
}

/// A build knows no SARIF: instead of the end of a place, how wide it is marked for people, who are told one place of
/// each cause.
fn lines_of_build(case: &Case, found: &Value) -> Vec<String> {
    let output = case.run(&["build", "--quiet", "--lang", "zh"]);
    let said = String::from_utf8(output.stderr).unwrap();
    let is_mark = |line: &str| line.contains('^') && line.trim_matches([' ', '|', '^']).is_empty();
    let mut widths: BTreeMap<(String, String), usize> = BTreeMap::new();
    let (mut rule_said, mut place_said) = (String::new(), String::new());
    for line in said.lines() {
        if let Some(rule) = rule(line) {
            rule.clone_into(&mut rule_said);
        } else if let Some(at) = line.trim_start().strip_prefix("--> ") {
            at.clone_into(&mut place_said);
        } else if is_mark(line) {
            let key = (rule_said.clone(), place_said.clone());
            widths.entry(key).or_insert(line.matches('^').count());
        }
    }
    let lines = found.as_array().unwrap().iter().map(|finding| {
        let place = ["file", "line", "column"].map(|key| match finding.get(key) {
            Some(Value::String(text)) => text.clone(),
            Some(number) => number.to_string(),
            None => String::new(),
        });
        let key = (text(&finding["rule"]).to_owned(), place.join(":"));
        let width = widths.remove(&key).map(|width| json!({ "width": width }));
        line(
            finding,
            &json!({ "locations": [{ "physicalLocation": { "region": width } }] }),
        )
    });
    let lines = lines.collect();
    assert!(widths.is_empty(), "{said}");
    lines
}

/// The two formats speak one language each, so that both have words for what is found.
fn json(case: &Case, arguments: &[&str]) -> Value {
    let language = if arguments.contains(&"sarif") {
        "zh"
    } else {
        "en"
    };
    let output = case.run(&[arguments, &["--lang", language]].concat());
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

fn line(finding: &Value, result: &Value) -> String {
    assert_worded(finding, result);
    let (rule, wording) = (text(&finding["rule"]), text(&finding["message-id"]));
    let mut line = format!("{} {rule}", text(&finding["severity"]));
    if wording != rule {
        line.push_str(&format!(" ({wording})"));
    }
    line.push_str(&place(finding, &result["locations"][0]));
    for (name, value) in finding["arguments"].as_object().unwrap() {
        line.push_str(&match value {
            Value::String(text) => format!(" {name}=`{text}`"),
            number => format!(" {name}={number}"),
        });
    }
    if let Some(fix) = finding.get("fix") {
        let edits = fix["edits"].as_array().unwrap().iter().map(edit);
        let edits: Vec<String> = edits.collect();
        let name = if fix["safe"] == true { "fix" } else { "offer" };
        line.push_str(&format!(" {name} {}", edits.join(", ")));
    }
    for (at, related) in finding["related"].as_array().unwrap().iter().enumerate() {
        let place = place(related, &result["relatedLocations"][at]);
        line.push_str(&format!(" see{place} {}", text(&related["message-id"])));
    }
    if let Some(cause) = finding.get("follows") {
        line.push_str(&format!(" follows {}", text(&cause["rule"])));
    }
    if let Some(reason) = finding.get("waived") {
        line.push_str(&format!(" waived `{}`", text(reason)));
    }
    line
}

/// The place of an object of JSON, with its end from one of SARIF. Files of the disclosure are named from
/// its folder.
fn place(object: &Value, location: &Value) -> String {
    let Some(file) = object.get("file") else {
        return String::new();
    };
    let file = text(file);
    let mut place = format!(" {}", file.strip_prefix("data/2026/").unwrap_or(file));
    if let Some(line) = object.get("line") {
        let region = &location["physicalLocation"]["region"];
        let start = [line, &object["column"]];
        place.push_str(&match (region.get("width"), region.get("endLine")) {
            (Some(width), _) => format!(":{line}:{}^{width}", object["column"]),
            (_, Some(end)) => format!(":{}", stretch(start, [end, &region["endColumn"]])),
            _ => format!(":{line}:{}", object["column"]),
        });
    }
    place
}

fn edit(edit: &Value) -> String {
    let start = [&edit["line"], &edit["column"]];
    let end = [&edit["end-line"], &edit["end-column"]];
    format!("{}=`{}`", stretch(start, end), text(&edit["text"]))
}

/// `line:column-end`, with the line of the end where it is another. The end is where nothing more belongs
/// to it.
fn stretch([line, column]: [&Value; 2], [end_line, end]: [&Value; 2]) -> String {
    if end_line == line {
        format!("{line}:{column}-{end}")
    } else {
        format!("{line}:{column}-{end_line}:{end}")
    }
}

/// That both languages have a sentence for it, in which nothing is missing.
fn assert_worded(finding: &Value, result: &Value) {
    let wording = text(&finding["message-id"]);
    let chinese = result["message"]["text"].as_str().unwrap_or_default();
    for said in [
        text(&finding["message"]),
        chinese,
        &finding["help"].to_string(),
    ] {
        let missing = said == wording || said.contains("{$");
        assert!(!missing, "{wording} is not worded: {said}");
    }
}
