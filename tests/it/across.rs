//! Disclosures beside each other in one publication: copies, and the address at which it stands.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::facts::facts;
use crate::folders::{found, rules, settle};
use crate::support::{Case, copy};

#[test]
fn a_copied_disclosure_is_told_from_its_original() {
    let case = Case::small();
    let data = case.home().join("data");
    // Names that come before that of the original, and after it.
    for name in ["2026 - 副本", "2026 (1)", "复制 2026", "2026_bak", "0"] {
        copy(&data.join("2026"), &data.join(name));
    }
    // A name is the same in another writing.
    settle(
        &data.join("0"),
        &[(
            "institution: 云上职业学院",
            "institution: 云上\u{200B}职业 学院",
        )],
    );
    let twice: Vec<Value> = found(&case, &[])
        .into_iter()
        .filter(|finding| finding["rule"] == "disclosed-twice")
        .collect();
    let named: Vec<&str> = twice.iter().filter_map(|it| it["file"].as_str()).collect();
    assert_eq!(
        named,
        [
            "data/2026/disclosure.yaml",
            "data/2026 (1)/disclosure.yaml",
            "data/2026 - 副本/disclosure.yaml",
            "data/2026_bak/disclosure.yaml",
            "data/复制 2026/disclosure.yaml"
        ]
    );
    for finding in &twice {
        assert_eq!(finding["severity"], "warning");
        assert_eq!(finding["related"][0]["file"], "data/0/disclosure.yaml");
    }
    let names: BTreeSet<String> = rules(&case).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(
        names,
        BTreeSet::from(
            ["disclosed-twice", "invisible-character", "stray-space"].map(str::to_owned)
        )
    );
    fs::remove_dir_all(data.join("0")).unwrap();
    let related: Vec<Value> = found(&case, &[])
        .into_iter()
        .filter(|finding| finding["rule"] == "disclosed-twice")
        .map(|finding| finding["related"][0]["file"].clone())
        .collect();
    assert_eq!(related, vec!["data/2026/disclosure.yaml"; 4]);
    assert!(case.run(&["check"]).status.success());
    let expected = ["2026 (1)", "2026 - 副本", "2026_bak", "复制 2026"].map(|name| {
        format!(
            "warning disclosed-twice data/{name}/disclosure.yaml:8:14-23 path=`data/{name}` other=`data/2026` see disclosure.yaml:8:14-23 related-disclosure"
        )
    });
    assert_eq!(of_rule(&case, "disclosed-twice"), expected);
}

/// What a rule finds.
fn of_rule(case: &Case, rule: &str) -> Vec<String> {
    let own = format!("warning {rule} ");
    let all = facts(case).into_iter();
    all.filter(|line| line.starts_with(&own)).collect()
}

#[test]
fn a_folder_with_the_name_of_a_copy_is_named_once() {
    let case = Case::small();
    let data = case.home().join("data");
    for (name, year) in [
        ("甲 - 副本/2025", "2025-2026"),
        ("甲 - 副本/2024", "2024-2025"),
        ("2023（1）", "2023-2024"),
        ("乙/2022-2023", "2022-2023"),
    ] {
        copy(&data.join("2026"), &data.join(name));
        settle(&data.join(name), &[("2026-2027", year)]);
    }
    let copied: Vec<String> = rules(&case)
        .into_iter()
        .filter(|(rule, _)| rule == "folder-copied")
        .map(|(_, file)| file)
        .collect();
    assert_eq!(copied, ["data/2023（1）", "data/甲 - 副本"]);
    assert_eq!(
        of_rule(&case, "folder-copied"),
        [
            "warning folder-copied data/2023（1） path=`data/2023（1）`",
            "warning folder-copied data/甲 - 副本 path=`data/甲 - 副本`",
        ]
    );
}

/// Three schools, with what each says of its address in place of the fixture's.
fn schools(addresses: [&str; 3]) -> Case {
    let case = Case::bilingual();
    let data = case.home().join("data");
    for (school, address) in ["a", "b", "c"].iter().zip(addresses) {
        let folder = data.join(school);
        copy(&data.join("2026"), &folder);
        let changes = [
            ("base-url: https://example.org/union\n", address),
            ("云上职业学院学生会", &format!("{school}学院学生会")),
        ];
        settle(&folder, &changes);
    }
    fs::remove_dir_all(data.join("2026")).unwrap();
    case
}

const X: &str = "base-url: https://x.edu.cn/xsh\n";

#[test]
fn schools_that_stand_elsewhere_are_told_and_not_mapped() {
    for (addresses, told) in [
        (
            [X, X, "base-url: https://y.edu.cn\n"],
            vec![("base-urls-differ", "c")],
        ),
        (
            [X, "base-url: https://x.edu.cn/xsh/b\n", X],
            vec![("base-urls-differ", "b")],
        ),
        (
            ["base-url: http://x.edu.cn/xsh\n", X, X],
            vec![("base-urls-differ", "a")],
        ),
        ([X, "", X], vec![("base-url-missing", "b")]),
        (
            ["", X, "base-url: https://y.edu.cn\n"],
            vec![("base-url-missing", "a"), ("base-urls-differ", "c")],
        ),
        ([X, "base-url: https://X.edu.cn:443/xsh/\n", X], vec![]),
    ] {
        let case = schools(addresses);
        let expected: Vec<(String, String)> = told
            .iter()
            .map(|(rule, school)| (rule.to_string(), format!("data/{school}/disclosure.yaml")))
            .collect();
        assert_eq!(rules(&case), expected, "{addresses:?}");
        case.build();
        let map = case.read("sitemap.xml");
        let pages: Vec<&str> = map
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next())
            .collect();
        assert!(
            pages
                .iter()
                .all(|page| page.starts_with("https://x.edu.cn/xsh/")),
            "{map}"
        );
        assert!(!map.contains("y.edu.cn") && !map.contains(":443") && !map.contains("http://x"));
        for school in ["a", "b", "c"] {
            let is_told = told.iter().any(|(_, other)| *other == school);
            let page = format!("https://x.edu.cn/xsh/{school}/zh-CN/");
            assert_eq!(pages.contains(&&*page), !is_told, "{map}");
        }
    }
}

#[test]
fn an_address_that_differs_is_said_and_kept() {
    let case = schools([X, "", "base-url: https://y.edu.cn\n"]);
    // A school keeps the addresses that it names.
    case.build();
    let page = case.read("c/zh-CN/index.html");
    assert!(page.contains("https://y.edu.cn/c/zh-CN/"));
    assert!(case.run(&["check"]).status.success());
    let differs = facts(&case).into_iter();
    let differs: Vec<String> = differs.filter(|line| line.contains(" base-url")).collect();
    assert_eq!(
        differs,
        [
            "warning base-url-missing data/b/disclosure.yaml:2:1-1 common=`https://x.edu.cn/xsh` see data/a/disclosure.yaml:12:11-31 related-base-url",
            "warning base-urls-differ data/c/disclosure.yaml:12:11-27 common=`https://x.edu.cn/xsh` see data/a/disclosure.yaml:12:11-31 related-base-url",
        ]
    );
    let case = schools(["", "", ""]);
    assert!(rules(&case).is_empty());
    case.build();
    assert!(!case.output("sitemap.xml").exists());
}

#[test]
fn what_is_the_same_as_in_the_year_before_is_noted() {
    let case = Case::small();
    let data = case.home().join("data");
    let next_year = |name: &str, year: &str| {
        copy(&data.join("2026"), &data.join(name));
        settle(
            &data.join(name),
            &[("school-year: 2026-2027", &format!("school-year: {year}"))],
        );
    };
    next_year("2027", "2027-2028");
    let notes = |case: &Case| -> Vec<String> {
        let mut all = facts(case);
        all.retain(|line| line.starts_with("note same-") && !line.contains("same-rank"));
        all
    };
    assert_eq!(
        notes(&case),
        [
            "note same-meetings data/2027/congress.yaml:6:11-21 see congress.yaml:6:11-21 related-year-before",
            "note same-answers data/2027/self-assessment.yaml:2:27-29 see self-assessment.yaml:2:27-29 related-year-before",
            "note same-people data/2027/staff.yaml:5:11-14 see staff.yaml:5:11-14 related-year-before"
        ]
    );
    // Also where only the new year is named, from wherever; the old one by itself is nobody's copy.
    let alone = |named: &str, from: &str| {
        let output = crate::support::gongkai()
            .args(["check", named, "--format", "json"])
            .current_dir(case.home().join(from))
            .output()
            .unwrap();
        String::from_utf8(output.stdout)
            .unwrap()
            .matches("\"rule\": \"same-")
            .count()
    };
    assert_eq!(alone("data/2027", ""), 3);
    assert_eq!(alone(".", "data/2027"), 3);
    assert_eq!(alone("data/2026", ""), 0);
    // One person, one day, one remark, and nothing is the same.
    let case = case
        .replace("../2027/staff.yaml", "name: 李㛃", "name: 李𬭎")
        .replace("../2027/congress.yaml", "2026-06-25", "2027-06-20")
        .replace(
            "../2027/self-assessment.yaml",
            "{item: 4, conclusion: met}",
            "{item: 4, conclusion: met, remark: 逐人核对}",
        );
    assert_eq!(notes(&case), [] as [&str; 0]);
    // Another union's year before is none.
    let case = Case::small();
    let data = case.home().join("data");
    copy(&data.join("2026"), &data.join("other"));
    settle(
        &data.join("other"),
        &[
            ("school-year: 2026-2027", "school-year: 2027-2028"),
            (
                "organisation: 云上职业学院学生会",
                "organisation: 云上职业学院研究生会",
            ),
        ],
    );
    assert_eq!(notes(&case), [] as [&str; 0]);
}
