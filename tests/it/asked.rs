//! How a command is asked: from any folder of a project, about several folders at once, and with words that are nearly
//! right.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::facts::told;
use crate::support::{Case, copy, gongkai, said};

/// What a command says on both channels in a folder, and its exit status.
fn said_in(folder: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = gongkai()
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (String::from_utf8(text).unwrap(), output.status.code())
}

/// Two years of one union.
fn two_years() -> Case {
    let case = Case::small();
    let next = case.home().join("data/2027");
    copy(&case.home().join("data/2026"), &next);
    let settings = fs::read_to_string(next.join("disclosure.yaml")).unwrap();
    fs::write(
        next.join("disclosure.yaml"),
        settings.replace("2026-2027", "2027-2028"),
    )
    .unwrap();
    case
}

#[test]
fn any_folder_of_a_project_finds_the_project() {
    let case = Case::with_language("traditional").replace("charter.yaml", "本會", "侯选人本會");
    fs::create_dir_all(case.home().join("templates/site")).unwrap();
    let whole = said(&case, &["check", "--format", "sarif", "--lang", "zh-Hant"]);
    for folder in ["data", "data/2026", "templates/site", "locales/zh-Hant"] {
        let folder = case.home().join(folder);
        let here = said_in(
            &folder,
            &["check", "--format", "sarif", "--lang", "zh-Hant"],
        );
        assert_eq!(here, whole, "{}", folder.display());
    }
}

#[test]
fn what_is_published_from_within_a_project_lies_beside_its_data() {
    let case = Case::small();
    let (text, code) = said_in(&case.home().join("data/2026"), &["build", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(case.output("2026/zh-CN/index.html").is_file());
    assert!(!case.file("output").exists());
}

#[test]
fn only_a_folder_with_disclosures_is_a_project_from_afar() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("data/numbers")).unwrap();
    let folder = home.path().join("work/letters");
    fs::create_dir_all(&folder).unwrap();
    let (text, code) = said_in(&folder, &["check"]);
    assert_eq!(
        (told(&text), code),
        (vec!["data-missing data".to_owned()], Some(2))
    );
}

#[test]
fn a_disclosure_by_itself_is_a_project() {
    let case = Case::small();
    let alone = case.home().join("公开");
    fs::rename(case.home().join("data/2026"), &alone).unwrap();
    fs::remove_dir(case.home().join("data")).unwrap();
    let (text, code) = said_in(&alone, &["check", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_missing_data_folder_is_a_wrong_command() {
    let case = Case::small();
    for command in [
        &["check", "nowhere"][..],
        &["check", "data", "nowhere"],
        &["build", "nowhere"],
        &["i18n", "status", "nowhere"],
        &["i18n", "accept", "nowhere"],
        &["i18n", "export", "en", "nowhere"],
        &["i18n", "remove", "en", "nowhere"],
        &["check", "--fix", "nowhere"],
    ] {
        let (text, code) = said(&case, command);
        assert_eq!(told(&text), ["data-missing nowhere"], "{command:?}");
        assert_eq!(code, Some(2), "{command:?}");
        let (json, code) = said(&case, &[command, &["--format", "json"]].concat());
        assert!(
            json.contains("\"data-missing\"") && code == Some(2),
            "{json}"
        );
    }
}

#[test]
fn several_folders_are_checked_in_one_run_and_everything_once() {
    let case = two_years();
    let slip = |year: &str| {
        let path = case.home().join("data").join(year).join("review.yaml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replacen("监督，", "监督,", 1)).unwrap();
    };
    slip("2026");
    slip("2027");
    fs::write(case.home().join("data/README.md"), "笔记\n").unwrap();
    let found = |folders: &[&str]| -> Vec<String> {
        let (text, _) = said(&case, &[&["check", "--format", "json"], folders].concat());
        let found: Vec<Value> = serde_json::from_str(&text).unwrap();
        let place = |finding: &Value| format!("{} {}", finding["rule"], finding["file"]);
        found.iter().map(place).collect()
    };
    let whole = found(&[]);
    let slips = whole
        .iter()
        .filter(|finding| finding.contains("half-width-punctuation"));
    assert_eq!(slips.count(), 2, "{whole:?}");
    for folders in [
        &["data/2026", "data/2027"][..],
        // As a shell writes data/* out.
        &["data/2026", "data/2027", "data/README.md"],
        &["data", "data/2027", "data/2026", "data"],
        &["data/2027", "data/2026"],
    ] {
        assert_eq!(found(folders), whole, "{folders:?}");
    }
    let (text, code) = said(
        &case,
        &["build", "data/2026", "data/2027", "-q", "--lang", "en"],
    );
    assert_eq!(code, Some(0), "{text}");
    assert!(case.output("2026/disclosure.json").is_file());
    assert!(case.output("2027/disclosure.json").is_file());
    let other = Case::small();
    let elsewhere = other.home().join("data").to_str().unwrap().to_owned();
    let (text, code) = said(&case, &["build", "data", &elsewhere]);
    assert!(told(&text)[0].starts_with("other-project"), "{text}");
    assert_eq!(code, Some(2));
    let (text, code) = said(&case, &["check", "data", &elsewhere]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn help_is_a_command_as_well() {
    for language in ["zh", "en"] {
        for command in [&[][..], &["check"], &["i18n"], &["i18n", "export"]] {
            let case = Case::small();
            let asked = said(&case, &[&["help", "--lang", language], command].concat());
            let option = said(&case, &[command, &["--help", "--lang", language]].concat());
            assert_eq!(asked.1, Some(0));
            assert!(asked.0.len() > 100, "{}", asked.0);
            // The language of help is found like that of any command.
            assert_eq!(asked.0, option.0, "{command:?}");
        }
    }
    let (text, code) = said(&Case::small(), &["help", "bild"]);
    assert_eq!(
        (told(&text), code),
        (vec!["unknown-command-near".to_owned()], Some(2))
    );
}

#[test]
fn what_is_nearly_right_is_told() {
    for (arguments, nearest) in [
        (&["chekc"][..], "check"),
        (&["Check"], "check"),
        (&["bulid"], "build"),
        (&["i18n", "improt"], "import"),
        (&["build", "--outptu", "x"], "--output"),
        (&["build", "--out"], "--output"),
        (&["build", "--json"], "--format json"),
        (&["check", "--sarif"], "--format sarif"),
        (&["check", "--warnings"], "--deny warnings"),
        (&["check", "—fix"], "--fix"),
        (&["check", "－－fix"], "--fix"),
        (&["check", "–q"], "-q"),
        (&["explain", "same-rnak"], "same-rank"),
        (&["explain", "yaml-keybord"], "yaml-keyboard"),
        (&["check", "--select", "privcy"], "privacy"),
        (&["check", "-fix"], "--fix"),
        (&["check", "-quiet"], "--quiet"),
        (&["check", "-format=json"], "--format"),
        (&["--check"], "gongkai check"),
        (&["build", "--check"], "gongkai check"),
        (&["--fix"], "gongkai check --fix"),
        (&["i18n", "--export"], "gongkai i18n export"),
    ] {
        for language in ["zh", "en"] {
            let (text, code) = said(&Case::small(), &[arguments, &["--lang", language]].concat());
            assert_eq!(code, Some(2), "{arguments:?}");
            let quoted = [format!("`{nearest}`"), format!("“{nearest}”")];
            assert!(
                quoted.iter().any(|quoted| text.contains(quoted)),
                "{arguments:?}: {text}"
            );
        }
    }
    // The value of an option may begin as it likes.
    let waive = ["waive", "--rule", "same-rank", "--reason", "—as published"];
    let (text, _) = said(&Case::small(), &waive);
    assert_eq!(told(&text), ["waive-nothing"]);
    // A word that is like none is given no meaning.
    for (arguments, id) in [
        (&["xyzzy"][..], "unknown-command"),
        (&[""], "unknown-command"),
        (&["explain", "x"], "unknown-rule"),
        (&["waive", "--rule", "xyzzy"], "unknown-rule"),
        (&["check", "--select", "nosuch"], "unknown-selection"),
        (&["explain", "privacy"], "rule-is-group"),
        (&["explain", "form"], "rule-is-group"),
        (&["waive", "--rule", "privacy"], "rule-is-group"),
    ] {
        let (text, _) = said(&Case::small(), arguments);
        assert_eq!(told(&text), [id], "{arguments:?}");
        assert!(
            !text.contains("did you mean") && !text.contains("Did you mean"),
            "{text}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_command_sends_to_its_own_help() {
    for (arguments, id, help) in [
        (
            &["check", "--xyzzy"][..],
            "unknown-argument",
            "gongkai check --help",
        ),
        (
            &["check", "--limit", "-1"],
            "argument-not-a-number",
            "gongkai check --help",
        ),
        (
            &["check", "--limit", "many"],
            "argument-not-a-number",
            "gongkai check --help",
        ),
        (
            &["build", "--output"],
            "argument-without-value",
            "gongkai build --help",
        ),
        (&["explain"], "argument-missing", "gongkai explain --help"),
        (
            &["i18n", "export"],
            "argument-missing",
            "gongkai i18n export --help",
        ),
        (&["i18n", "xyzzy"], "unknown-command", "gongkai i18n --help"),
        (&["xyzzy"], "unknown-command", "gongkai --help"),
    ] {
        for language in ["zh", "en"] {
            let (text, code) = said(&Case::small(), &[arguments, &["--lang", language]].concat());
            assert_eq!((told(&text), code), (vec![id.to_owned()], Some(2)));
            assert!(text.contains(help), "{arguments:?}: {text}");
        }
    }
    for (asked, option) in [
        (&["i18n", "help"][..], &["i18n", "--help"][..]),
        (&["i18n", "help", "export"], &["i18n", "export", "--help"]),
    ] {
        assert_eq!(said(&Case::small(), asked), said(&Case::small(), option));
    }
}

#[test]
fn every_name_in_brackets_is_explained() {
    for name in [
        "disclosed-twice",
        "same-answers",
        "not-a-rank",
        "overlay-length",
        "yaml-keyboard",
        "empty-value",
        "file-misnamed",
        "waiver-without-found",
        "data-missing",
    ] {
        let case = Case::small();
        for language in ["zh", "en"] {
            let (text, code) = said(&case, &["explain", name, "--lang", language]);
            assert_eq!(code, Some(0), "{text}");
            // Name, what is wrong, what to do, that it cannot be waived; no value that is not known.
            assert_eq!(text.split("\n\n").count(), 4, "{text}");
            assert!(text.starts_with(name) && !text.contains('$'), "{text}");
        }
        let (json, _) = said(&case, &["explain", name, "--format", "json"]);
        let json: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (&json["rule"], &json["group"]),
            (&name.into(), &"form".into())
        );
        assert_eq!(json["waivable"], false);
        let (text, code) = said(&case, &["waive", "--rule", name, "--reason", "原文如此"]);
        assert_eq!(
            (told(&text), code),
            (vec!["waiver-impossible".to_owned()], Some(1))
        );
        assert!(text.contains(&format!("gongkai explain {name}")), "{text}");
    }
}

#[test]
fn a_waiver_is_written_for_the_year_in_which_one_stands() {
    let case = two_years();
    for year in ["2026", "2027"] {
        let roster = case.home().join("data").join(year).join("staff.yaml");
        let text = fs::read_to_string(&roster).unwrap();
        fs::write(&roster, text.replace("rank: 3/40", "rank: 10/38")).unwrap();
    }
    let waive = ["waive", "--rule", "same-rank", "--reason", "并列"];
    let (text, code) = said_in(&case.home().join("data/2027"), &waive);
    assert_eq!(code, Some(0), "{text}");
    let waived = |year: &str| {
        let settings = case.home().join("data").join(year).join("disclosure.yaml");
        fs::read_to_string(settings)
            .unwrap()
            .contains("rule: same-rank")
    };
    assert!(waived("2027") && !waived("2026"));
    // Between them it cannot be known.
    let (text, _) = said_in(&case.home().join("data"), &waive);
    assert!(told(&text)[0].starts_with("waive-which"), "{text}");
}

#[test]
fn every_command_answers_scripts() {
    let case = Case::bilingual();
    let answer = |arguments: &[&str]| -> Value {
        let output = case.run(&[arguments, &["--format", "json"]].concat());
        assert!(output.stderr.is_empty(), "{arguments:?}");
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
    };
    assert!(answer(&["check"]).is_array());
    assert!(answer(&["check", "--statistics"]).is_array());
    let diff = answer(&["check", "--diff"]);
    assert_eq!(diff["diff"], "");
    assert!(diff["findings"].is_array());
    assert!(answer(&["rules"])[0]["summary"].is_string());
    assert_eq!(answer(&["explain", "same-rank"])["rule"], "same-rank");
    assert_eq!(answer(&["schema", "charter"])["type"], "object");
    assert_eq!(
        answer(&["schema", "--write", "sch"])["written"][0],
        "sch/disclosure.schema.json"
    );
    assert_eq!(
        answer(&["rules", "--write", "rules.md"])["written"][0],
        "rules.md"
    );
    let state = answer(&["i18n", "status"]);
    assert!(state["translations"][0]["texts"].as_u64().unwrap() > 0);
    assert_eq!(state["findings"], Value::Array(vec![]));
    assert!(
        answer(&["i18n", "export", "en"])["po"]
            .as_str()
            .unwrap()
            .contains("msgid")
    );
    let written = answer(&["i18n", "export", "en", "--output", "en.po"]);
    assert_eq!(written["written"][0], "en.po");
    assert!(answer(&["i18n", "import", "en.po"])["written"].is_array());
    assert!(
        answer(&["i18n", "accept"])["accepted"][0]["translations"]
            .as_u64()
            .unwrap()
            > 0
    );
    assert!(answer(&["build"])["findings"].is_array());
    for (wrong, rule) in [
        (&["explain", "nothing"][..], "unknown-rule"),
        (&["schema", "nothing"], "unknown-schema"),
        (&["i18n", "export", "xx"], "export-language"),
        (&["i18n", "import", "nothing.po"], "file-missing"),
        (&["i18n", "remove", "zh-CN"], "remove-original"),
        (&["i18n", "remove", "fr"], "remove-language"),
        (&["check", "--fxi"], "unknown-argument-near"),
        (
            &["waive", "--rule", "same-rank", "--reason", "原文如此"],
            "waive-nothing",
        ),
    ] {
        assert_eq!(answer(wrong)["findings"][0]["rule"], rule, "{wrong:?}");
    }
}
