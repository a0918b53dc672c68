//! Many schools in one publication: each has its own outcome, and none vanishes unasked.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::publishing::nothing_is_left_beside;
use crate::support::{Case, attributes, copy, files, select};

/// The schools of a case, each with the small disclosure for one year.
const SCHOOLS: [&str; 3] = ["alpha", "beta", "gamma"];

/// `data/<school>/2026` for each school.
fn schools(case: Case) -> Case {
    let small = case.home().join("data/2026");
    for school in SCHOOLS {
        copy(&small, &case.home().join("data").join(school).join("2026"));
        edit(&case, school, "disclosure.yaml", |text| {
            text.replace(
                "云上职业学院学生会",
                &format!("{school} 云上职业学院学生会"),
            )
        });
    }
    fs::remove_dir_all(small).unwrap();
    case
}

fn edit(case: &Case, school: &str, name: &str, change: impl Fn(&str) -> String) {
    let path = case
        .home()
        .join("data")
        .join(school)
        .join("2026")
        .join(name);
    let text = fs::read_to_string(&path).unwrap();
    let changed = change(&text);
    assert_ne!(text, changed, "{name} does not hold what is to change");
    fs::write(path, changed).unwrap();
}

/// Puts a rank into a school's roster that is none.
fn break_roster(case: &Case, school: &str) {
    edit(case, school, "staff.yaml", |text| {
        text.replacen("rank: 1/41", "rank: 9/3", 1)
    });
}

fn rank_is_whole(text: &str) -> String {
    text.replacen("rank: 9/3", "rank: 1/41", 1)
}

fn status(output: &Output) -> Option<i32> {
    output.status.code()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The files of one school in the publication.
fn published(case: &Case, school: &str) -> Vec<(String, Vec<u8>)> {
    files(&case.output(school))
}

/// The schools that the list of all disclosures leads to.
fn listed(case: &Case) -> Vec<String> {
    let list = scraper::Html::parse_document(&case.read("index.html"));
    let links = attributes(&list, ".disclosures h2 a", "href");
    let school = |link: &String| link.split('/').next().unwrap().to_owned();
    links.iter().map(school).collect()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What became of each disclosure, as a build reports it to scripts.
fn outcomes(output: &Output) -> Vec<(String, String)> {
    let report = json(output);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = report["disclosures"].as_array().unwrap().iter();
    all.map(|one| (text(&one["name"]), text(&one["outcome"])))
        .collect()
}

fn as_pairs(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect()
}

#[test]
fn one_of_many_is_published_without_touching_the_others() {
    let case = schools(Case::bilingual());
    case.build();
    let whole = files(&case.home().join("output"));
    // Published again as it is, by whatever folder above it, nothing changes.
    let data = case.home().join("data").display().to_string();
    for folder in [
        "data/beta",
        "data/beta/2026",
        "./data/beta/",
        &format!("{data}/beta"),
    ] {
        let output = case.run(&["build", folder, "--format=json"]);
        assert_eq!(status(&output), Some(0), "{folder}: {}", stderr(&output));
        assert!(files(&case.home().join("output")) == whole, "{folder}");
        let expected = [
            ("alpha/2026", "untouched"),
            ("beta/2026", "published"),
            ("gamma/2026", "untouched"),
        ];
        assert_eq!(as_pairs(&outcomes(&output)), expected, "{folder}");
    }
    edit(&case, "beta", "disclosure.yaml", |text| {
        text.replace("beta ", "beta-2 ")
    });
    edit(&case, "gamma", "disclosure.yaml", |text| {
        text.replace("gamma ", "gamma-2 ")
    });
    let (alpha, gamma) = (published(&case, "alpha"), published(&case, "gamma"));
    assert_eq!(status(&case.run(&["build", "data/beta"])), Some(0));
    assert!(published(&case, "alpha") == alpha && published(&case, "gamma") == gamma);
    assert!(case.read("beta/2026/zh-CN/index.html").contains("beta-2 "));
    let list = case.read("index.html");
    assert!(list.contains("beta-2 ") && !list.contains("gamma-2 "));
    assert_eq!(listed(&case), SCHOOLS);
    // What was published by parts is what is published as a whole.
    assert_eq!(status(&case.run(&["build", "data/gamma"])), Some(0));
    let by_parts = files(&case.home().join("output"));
    case.build();
    assert!(files(&case.home().join("output")) == by_parts);
    nothing_is_left_beside(&case);
}

#[test]
fn a_school_is_added_and_found_from_within_its_folder() {
    let case = schools(Case::small());
    assert_eq!(status(&case.run(&["build", "data/alpha"])), Some(0));
    assert_eq!(listed(&case), ["alpha"]);
    let output = crate::support::gongkai()
        .args(["build", ".", "--output", "../../../output"])
        .current_dir(case.home().join("data/beta/2026"))
        .output()
        .unwrap();
    assert_eq!(status(&output), Some(0), "{}", stderr(&output));
    assert_eq!(listed(&case), ["alpha", "beta"]);
    assert!(case.output("beta/2026/zh-CN/announcement.pdf").exists());
}

#[test]
fn what_would_vanish_is_listed_and_needs_consent() {
    let case = schools(Case::bilingual());
    case.build();
    let before = files(&case.home().join("output"));
    fs::remove_dir_all(case.home().join("data/alpha")).unwrap();
    fs::rename(
        case.home().join("data/gamma"),
        case.home().join("data/delta"),
    )
    .unwrap();
    for (language, consent) in [("en", "--remove-missing"), ("zh", "--remove-missing")] {
        let output = case.run(&["build", "--lang", language]);
        assert_eq!(status(&output), Some(1));
        let said = stderr(&output);
        assert!(
            said.contains("would-vanish") && said.contains(consent),
            "{said}"
        );
        assert!(said.contains("alpha/2026, gamma/2026"), "{said}");
        assert!(!said.contains("beta"), "{said}");
        assert!(files(&case.home().join("output")) == before);
    }
    let report = json(&case.run(&["build", "--format=json"]));
    assert_eq!(report["findings"][0]["rule"], "would-vanish");
    assert_eq!(status(&case.run(&["build", "--remove-missing"])), Some(0));
    assert_eq!(listed(&case), ["beta", "delta"]);
    assert!(!case.output("alpha").exists() && !case.output("gamma").exists());
    nothing_is_left_beside(&case);
}

#[test]
fn a_language_or_a_file_that_would_vanish_needs_consent() {
    let case = Case::bilingual();
    let own = case.home().join("templates/site");
    fs::create_dir_all(&own).unwrap();
    fs::write(
        own.join("seal.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    )
    .unwrap();
    case.build();
    let before = files(&case.home().join("output"));
    fs::remove_file(own.join("seal.svg")).unwrap();
    let said = stderr(&case.run(&["build"]));
    assert!(said.contains("seal.svg"), "{said}");
    let case = case.replace("disclosure.yaml", "[zh-CN, en]", "[zh-CN]");
    for (name, _) in files(&case.home().join("data/2026")) {
        if name.contains(".en.") {
            fs::remove_file(case.file(&name)).unwrap();
        }
    }
    let small = Case::small();
    for (name, content) in files(&small.home().join("data/2026")) {
        fs::write(case.file(&name), content).unwrap();
    }
    let said = stderr(&case.run(&["build"]));
    for gone in [
        "2026/en/",
        "2026/zh-CN-en/",
        "2026/announcement-zh-CN-en.pdf",
        "index-en.html",
    ] {
        assert!(said.contains(gone), "{gone}: {said}");
    }
    assert!(!said.contains("2026/zh-CN/index.html"), "{said}");
    assert!(files(&case.home().join("output")) == before);
    assert_eq!(status(&case.run(&["build", "--remove-missing"])), Some(0));
    assert!(!case.output("2026/en").exists());
}

#[test]
fn an_error_stops_all_and_says_how_to_publish_the_others() {
    let case = schools(Case::small());
    break_roster(&case, "beta");
    let output = case.run(&["build"]);
    assert_eq!(status(&output), Some(1));
    let said = stderr(&output);
    assert!(said.contains("data/beta/2026/staff.yaml"), "{said}");
    assert!(said.contains("--keep-going"), "{said}");
    assert!(!case.home().join("output").exists());
    nothing_is_left_beside_the_data(case.home());
}

fn nothing_is_left_beside_the_data(home: &Path) {
    assert_eq!(fs::read_dir(home).unwrap().count(), 1);
}

#[test]
fn without_errors_means_published_with_errors_means_as_before() {
    let case = schools(Case::small());
    case.build();
    let beta = published(&case, "beta");
    break_roster(&case, "beta");
    for school in ["alpha", "beta"] {
        edit(&case, school, "disclosure.yaml", |text| {
            text.replace(&format!("{school} "), &format!("{school}-2 "))
        });
    }
    copy(
        &case.home().join("data/beta"),
        &case.home().join("data/delta"),
    );
    let output = case.run(&["build", "--keep-going"]);
    assert_eq!(status(&output), Some(1));
    let said = stderr(&output);
    for named in [": beta/2026.\n", ": delta/2026.\n"] {
        assert_eq!(said.matches(named).count(), 1, "{said}");
    }
    assert!(published(&case, "beta") == beta);
    assert!(
        case.read("alpha/2026/zh-CN/index.html")
            .contains("alpha-2 ")
    );
    let list = case.read("index.html");
    assert!(list.contains("alpha-2 ") && list.contains("beta ") && !list.contains("beta-2 "));
    assert_eq!(listed(&case), SCHOOLS);
    let expected = [
        ("alpha/2026", "published"),
        ("beta/2026", "kept"),
        ("delta/2026", "missing"),
        ("gamma/2026", "published"),
    ];
    let output = case.run(&["build", "--keep-going", "--format=json"]);
    assert_eq!(as_pairs(&outcomes(&output)), expected);
    assert_eq!(json(&output)["findings"][0]["severity"], "error");
    for school in ["beta", "delta"] {
        edit(&case, school, "staff.yaml", rank_is_whole);
    }
    let output = case.run(&["build", "--keep-going"]);
    assert_eq!(status(&output), Some(0), "{}", stderr(&output));
    assert_eq!(listed(&case), ["alpha", "beta", "delta", "gamma"]);
    nothing_is_left_beside(&case);
}

#[test]
fn nothing_without_errors_is_nothing_published() {
    let case = schools(Case::small());
    case.build();
    let before = files(&case.home().join("output"));
    for school in SCHOOLS {
        break_roster(&case, school);
    }
    let output = case.run(&["build", "--keep-going"]);
    assert_eq!(status(&output), Some(1));
    assert!(files(&case.home().join("output")) == before);
}

/// An error that is none of a rule's: nothing is published while it stands.
#[test]
fn a_waiver_of_no_rule_stops_a_build_as_it_stops_a_check() {
    let case = Case::small();
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let waiver = "waivers:\n  - {rule: no-such-rule, at: staff.yaml, reason: 无}\n";
    let case = case.write("disclosure.yaml", format!("{settings}\n{waiver}"));
    for command in ["check", "build"] {
        let output = case.run(&[command]);
        assert_eq!(status(&output), Some(1));
        assert!(stderr(&output).contains("waiver-unknown-rule"));
    }
    assert!(!case.home().join("output").exists());
}

/// What only typesetting finds is an outcome like any other: a template of the school's own that Typst
/// refuses for one of the schools.
#[test]
fn what_cannot_be_typeset_stays_as_it_was() {
    let case = schools(Case::small());
    case.build();
    let beta = published(&case, "beta");
    let own = case.home().join("templates/press");
    fs::create_dir_all(&own).unwrap();
    let shipped = crate::support::project().join("templates/press/announcement.typ");
    let template = fs::read_to_string(shipped).unwrap();
    let refused = "{% if 'beta' in (organisation | string) %}\n#panic(\"no\")\n{% endif %}\n";
    fs::write(
        own.join("announcement.typ"),
        format!("{template}\n{refused}"),
    )
    .unwrap();
    let output = case.run(&["build"]);
    assert_eq!(status(&output), Some(1));
    assert!(
        stderr(&output).contains("typst-error"),
        "{}",
        stderr(&output)
    );
    let output = case.run(&["build", "--keep-going", "--format=json"]);
    assert_eq!(status(&output), Some(1));
    let expected = [
        ("alpha/2026", "published"),
        ("beta/2026", "kept"),
        ("gamma/2026", "published"),
    ];
    assert_eq!(as_pairs(&outcomes(&output)), expected);
    assert!(published(&case, "beta") == beta);
    assert_eq!(listed(&case), SCHOOLS);
    let made = json(&output)["made"].to_string();
    assert!(
        made.contains("alpha/2026") && !made.contains("beta/2026"),
        "{made}"
    );
    case.run(&["build", "--keep-going"]);
    let list = scraper::Html::parse_document(&case.read("index.html"));
    assert_eq!(select(&list, ".disclosures > li").len(), 3);
}

#[test]
fn a_publication_of_an_earlier_version_is_published_whole_first() {
    let case = schools(Case::small());
    case.build();
    fs::remove_file(case.output("disclosures.json")).unwrap();
    let manifest = case.read("manifest.json");
    let mut parsed: Value = serde_json::from_str(&manifest).unwrap();
    let listed = parsed["files"].as_array_mut().unwrap();
    listed.retain(|file| file["path"] != "disclosures.json");
    fs::write(case.output("manifest.json"), parsed.to_string()).unwrap();
    let output = case.run(&["build", "data/beta"]);
    assert_eq!(status(&output), Some(1));
    assert!(stderr(&output).contains("former-not-listed"));
    case.build();
    assert_eq!(status(&case.run(&["build", "data/beta"])), Some(0));
}

/// Typst's threads typeset parts of documents. With stacks of a quarter of the usual size a dozen whole
/// documents on them, one waiting for the other, would be too many.
#[test]
fn documents_do_not_pile_up_on_the_stacks_of_threads() {
    let case = Case::bilingual();
    let small = case.home().join("data/2026");
    for school in 0..12 {
        let folder = case.home().join(format!("data/school{school}/2026"));
        copy(&small, &folder);
        let settings = folder.join("disclosure.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        let own = text.replace(
            "云上职业学院学生会",
            &format!("云上职业学院第{school}学生会"),
        );
        fs::write(settings, own).unwrap();
    }
    fs::remove_dir_all(small).unwrap();
    let output = crate::support::gongkai()
        .args(["build", "-q"])
        .current_dir(case.home())
        .env("RUST_MIN_STACK", (512 << 10).to_string())
        .output()
        .unwrap();
    assert_eq!(status(&output), Some(0), "{}", stderr(&output));
    assert_eq!(listed(&case).len(), 12);
}
