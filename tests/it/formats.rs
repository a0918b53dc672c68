//! What `gongkai check` finds, for other programs: JSON, GitHub's workflows, SARIF.

use serde_json::Value;

use crate::support::{Case, gongkai, project};

/// The ways in which findings differ: an error of form in a file with a name that needs escaping, a
/// warning with a correction, a waived note with a second place, a whole file that is missing, one with a wrong name.
pub fn case() -> Case {
    Case::small()
        .rename("guidance.md", "指导 情况,1:100%.md")
        .write("party-guidance.yaml", "file: \"指导 情况,1:100%.md\"\n")
        .write("指导 情况,1:100%.md", "见[](#charter-art-9)\n")
        .replace("staff.yaml", "rank: 3/40", "rank: 10/38")
        .replace("charter.yaml", "本会定名为", "本会由团委指导，定名为")
        .replace(
            "disclosure.yaml",
            "sections:",
            "terms:\n  - {name: 学院团委, variants: [团委]}\nsections:",
        )
        .waiving("  - {rule: same-rank, at: staff.yaml, reason: \"并列: 100%\"}\n")
        .remove("review.yaml")
}

pub fn check(case: &Case, format: &str, language: &str) -> String {
    let output = case.run(&["check", "--format", format, "--lang", language]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    String::from_utf8(output.stdout).unwrap()
}

pub fn sarif(case: &Case, language: &str) -> Value {
    serde_json::from_str(&check(case, "sarif", language)).unwrap()
}

fn schema() -> jsonschema::Validator {
    let path = project().join("tests/fixtures/sarif/sarif-schema-2.1.0.json");
    let schema = std::fs::read_to_string(path).unwrap();
    // A stray bracket in the published pattern, which later editions of the standard have lost.
    let pattern = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert!(schema.contains(pattern));
    let mended = schema.replace(pattern, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    jsonschema::validator_for(&serde_json::from_str(&mended).unwrap()).unwrap()
}

#[test]
fn github_is_told_one_line_a_finding() {
    let said = check(&case(), "github", "zh");
    let found: Vec<Value> = serde_json::from_str(&check(&case(), "json", "zh")).unwrap();
    assert_eq!(said.lines().count(), found.len());
    for (line, finding) in said.lines().zip(found) {
        let title = format!("title={}::", finding["rule"].as_str().unwrap());
        assert!(line.starts_with("::") && line.contains(&title), "{line}");
    }
}

#[test]
fn sarif_meets_its_schema_in_both_languages() {
    let schema = schema();
    for language in ["zh", "en"] {
        for case in [Case::small().remove("review.yaml"), case()] {
            let sarif = sarif(&case, language);
            let errors: Vec<String> = schema
                .iter_errors(&sarif)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(errors, [] as [String; 0]);
        }
    }
}

#[test]
fn sarif_points_to_the_rule_of_each_result() {
    let sarif = sarif(&case(), "en");
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 5);
    for result in results {
        let at = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(run["tool"]["driver"]["rules"][at]["id"], result["ruleId"]);
    }
}

#[test]
fn sarif_explains_every_rule() {
    let sarif = sarif(&case(), "zh");
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    let rule = rules.iter().find(|rule| rule["id"] == "same-rank").unwrap();
    assert_eq!(rule["defaultConfiguration"]["level"], "note");
    let short = rule["shortDescription"]["text"].as_str().unwrap();
    let help = rule["help"]["markdown"].as_str().unwrap();
    assert!(
        help.starts_with(short) && help.contains("## 怎么改"),
        "{help}"
    );
    let listed = Case::small().run(&["rules", "--lang", "zh"]);
    let listed = String::from_utf8(listed.stdout).unwrap();
    for name in listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
    {
        assert!(rules.iter().any(|rule| rule["id"] == name), "{name}");
    }
}

#[test]
fn no_path_of_this_machine_is_told() {
    let case = case();
    let data = case.home().join("data");
    let home = case.home().to_str().unwrap().to_owned();
    for (format, here) in ["github", "sarif"]
        .into_iter()
        .flat_map(|format| [(format, case.home()), (format, project())])
    {
        let output = gongkai()
            .args(["check", "--format", format])
            .arg(&data)
            .current_dir(here)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("data/2026/charter.yaml"), "{text}");
        assert!(!text.contains(&home), "{text}");
    }
}

#[test]
fn the_same_findings_make_the_same_bytes() {
    let case = case();
    for format in ["json", "github", "sarif"] {
        assert_eq!(check(&case, format, "zh"), check(&case, format, "zh"));
    }
}

#[test]
fn json_has_the_same_keys_in_every_object() {
    let found: Value = serde_json::from_str(&check(&case(), "json", "en")).unwrap();
    let found = found.as_array().unwrap();
    assert!(found.len() > 3);
    for finding in found {
        for key in ["rule", "severity", "message", "file", "help", "related"] {
            assert!(finding.get(key).is_some(), "{key}: {finding}");
        }
        let is_whole = ["file-missing", "unkept-name"].contains(&finding["rule"].as_str().unwrap());
        for key in ["line", "column"] {
            assert_eq!(finding.get(key).is_none(), is_whole, "{key}: {finding}");
        }
    }
}
