//! The short code of a content: what changes it, what does not, and what `gongkai verify` knows of it.

use std::fs;

use serde_json::Value;

use crate::support::{Case, files, published};

/// What `gongkai verify` answers a script, and its exit status.
fn verify(case: &Case, arguments: &[&str]) -> (Value, Option<i32>) {
    let arguments = [&["verify", "--format", "json"], arguments].concat();
    let output = case.run(&arguments);
    let answer = serde_json::from_slice(&output.stdout);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (answer.expect(&said), output.status.code())
}

/// The fingerprint of what is published.
fn published_code(case: &Case) -> String {
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    data["fingerprint"].as_str().unwrap().to_owned()
}

/// Whether the data would publish the content with this fingerprint.
#[track_caller]
fn is_in_data(case: &Case, code: &str) -> bool {
    let (answer, status) = verify(case, &[code, "data"]);
    let settings = fs::read_to_string(case.home().join("data/2026/disclosure.yaml"));
    assert_eq!(answer["unsound"], Value::Array(Vec::new()), "{settings:?}");
    let is = answer["state"] == "unpublished";
    assert_eq!(status, Some(i32::from(!is)));
    is
}

/// The fingerprint of the small disclosure in two languages. It changes where the content of the fixture does, and
/// never with the program: what its labels say, and what a later version adds, is no content. Only the wording of the
/// shipped edition that it answers is, in both languages.
const SMALL: &str = "YMKJ-K2VL";

#[test]
fn it_is_of_the_content_alone() {
    type Change = fn(Case) -> Case;

    let case = Case::bilingual();
    assert!(
        is_in_data(&case, SMALL),
        "the program makes another code of the same content"
    );
    fs::rename(case.home().join("data/2026"), case.home().join("data/b")).unwrap();
    assert!(is_in_data(&case, SMALL), "the folder's name");
    let unseen: &[(&str, Change)] = &[
        ("address", |case| {
            case.replace(
                "disclosure.yaml",
                "https://example.org/union",
                "https://b.example/x",
            )
        }),
        ("no address", |case| {
            case.replace(
                "disclosure.yaml",
                "base-url: https://example.org/union\n",
                "",
            )
        }),
        ("comment", |case| {
            case.replace("staff.yaml", "people:", "# 备注\npeople:")
        }),
        ("spelling of a date", |case| {
            case.replace(
                "disclosure.yaml",
                "issued: 2026-09-30",
                "issued: 2026年9月30日",
            )
        }),
        ("quotation marks", |case| {
            case.replace("staff.yaml", "name: 王犇", "name: \"王犇\"")
        }),
        ("labels", |case| {
            let labels = case.home().join("locales/en/labels.ftl");
            fs::create_dir_all(labels.parent().unwrap()).unwrap();
            let text = "summary-staff = Staff\nsection-number = § { $numeral }\nstructure-presidium = Chairs\n";
            fs::write(labels, text).unwrap();
            case
        }),
        ("template", |case| {
            let template = case.home().join("templates/site/sections/structure.html");
            fs::create_dir_all(template.parent().unwrap()).unwrap();
            fs::write(template, "<p>x</p>").unwrap();
            case
        }),
    ];
    for (what, change) in unseen {
        assert!(is_in_data(&change(Case::bilingual()), SMALL), "{what}");
    }
}

#[test]
fn it_changes_with_whatever_is_read() {
    type Change = fn(Case) -> Case;
    let seen: &[(&str, Change)] = &[
        ("character of a name", |case| {
            case.replace("staff.yaml", "欧阳翀", "欧阳玥")
        }),
        ("rank", |case| case.replace("staff.yaml", "1/41", "2/41")),
        ("order of people", |case| {
            case.replace("staff.yaml", "欧阳翀", "甲")
                .replace("staff.yaml", "尉迟玥", "欧阳翀")
                .replace("staff.yaml", "name: 甲", "name: 尉迟玥")
        }),
        ("experience", |case| {
            case.replace("staff.yaml", "experience: 班长", "experience: 团支书")
        }),
        ("date", |case| {
            case.replace("disclosure.yaml", "2026-09-30", "2026-09-29")
        }),
        ("update", |case| {
            case.replace("disclosure.yaml", "issued:", "updated: 2026-10-08\nissued:")
        }),
        ("school", |case| {
            case.replace("disclosure.yaml", "云上职业学院, en", "云下职业学院, en")
        }),
        ("year", |case| {
            case.replace(
                "disclosure.yaml",
                "school-year: 2026-2027",
                "school-year: 2026-2027学年度",
            )
        }),
        ("stress", |case| {
            case.replace("disclosure.yaml", "*监督*", "**监督**")
        }),
        ("target of a reference", |case| {
            case.replace("disclosure.yaml", "(#charter-art-3)", "(#charter-art-2)")
                .replace("disclosure.en.yaml", "(#charter-art-3)", "(#charter-art-2)")
        }),
        ("heading", |case| {
            case.replace(
                "disclosure.yaml",
                "title: 述职评议办法",
                "title: 述职评议的办法",
            )
        }),
        ("translation", |case| {
            case.replace(
                "disclosure.yaml",
                "Cloud Vocational College}",
                "Cloud College}",
            )
        }),
        ("contact", |case| {
            case.replace("disclosure.yaml", "0999-5550142", "0999-5550143")
        }),
        ("order of sections", |case| {
            let [guidance, advisors] = [
                "  - {kind: party-guidance, title: 党委指导情况}\n",
                "  - {kind: advisors, title: 主要责任人}\n",
            ];
            let swapped = format!("{advisors}{guidance}");
            case.replace(
                "disclosure.yaml",
                &format!("{guidance}{advisors}"),
                &swapped,
            )
        }),
    ];
    for (what, change) in seen {
        assert!(!is_in_data(&change(Case::bilingual()), SMALL), "{what}");
    }
}

#[test]
fn a_changed_attachment_changes_it() {
    let case = Case::form("attached");
    case.build();
    let code = published_code(&case);
    assert!(is_in_data(&case, &code));
    let (name, mut bytes) = files(&case.home().join("data/2026"))
        .into_iter()
        .find(|(name, _)| name.ends_with(".pdf"))
        .unwrap();
    // Behind the end of a PDF its length stays as it is read, and its bytes are others.
    let last = bytes.len() - 1;
    bytes[last] = if bytes[last] == b'\n' { b' ' } else { b'\n' };
    assert!(!is_in_data(&case.write(&name, bytes), &code));
}

#[test]
fn pages_data_and_manifest_say_it() {
    let case = Case::bilingual();
    case.build();
    for (page, words) in [
        (
            "2026/zh-CN/index.html",
            "版本码：YMKJ-K2VL（2026年9月30日）",
        ),
        (
            "2026/en/index.html",
            "Fingerprint: YMKJ-K2VL (30 September 2026)",
        ),
        (
            "2026/zh-CN-en/index.html",
            "版本码：YMKJ-K2VL（2026年9月30日）",
        ),
    ] {
        assert!(case.read(page).contains(words), "{page}");
    }
    for manifest in ["manifest.json", "2026/manifest.json"] {
        let manifest: Value = serde_json::from_str(&case.read(manifest)).unwrap();
        let known = &manifest["disclosures"][0];
        assert_eq!(known["name"], "2026");
        assert_eq!(known["fingerprints"][0]["code"], SMALL);
        assert_eq!(known["fingerprints"][0]["date"], "2026-09-30");
    }
    // A document without a date has a code without one.
    let code = fs::read_to_string(published().join("output/2021/zh-CN/index.html")).unwrap();
    let (_, code) = code.split_once("<p>版本码：").unwrap();
    assert_eq!(
        code.find("</p>"),
        Some("XXXX-XXXX".len()),
        "{}",
        &code[..20]
    );
}

#[test]
fn former_versions_stay_known() {
    let case = Case::small();
    case.build();
    let first = published_code(&case);
    let before = files(&case.home().join("output"));
    case.build();
    assert_eq!(
        files(&case.home().join("output")),
        before,
        "a rebuild without change"
    );

    let (answer, status) = verify(&case, &[&first]);
    assert_eq!(status, Some(0));
    assert_eq!(answer["state"], "current");
    assert_eq!(answer["disclosures"][0]["name"], "2026");
    assert_eq!(answer["disclosures"][0]["data"]["code"], first);

    let case = case.replace("staff.yaml", "欧阳翀", "欧阳赟").replace(
        "disclosure.yaml",
        "issued:",
        "updated: 2026-10-08\nissued:",
    );
    let (answer, status) = verify(&case, &[&first]);
    assert_eq!(status, Some(0), "what is published is still the first");
    let planned = answer["disclosures"][0]["data"]["code"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_ne!(planned, first);
    let (answer, status) = verify(&case, &[&planned]);
    assert_eq!(
        (answer["state"].as_str(), status),
        (Some("unpublished"), Some(1))
    );

    case.build();
    let second = published_code(&case);
    assert_eq!(second, planned);
    let (answer, status) = verify(&case, &[&first]);
    assert_eq!(status, Some(1));
    let found = &answer["disclosures"][0];
    assert_eq!(
        (&found["state"], &found["date"]),
        (&"former".into(), &"2026-09-30".into())
    );
    assert_eq!(found["superseded-by"]["code"], second);
    assert_eq!(found["superseded-by"]["date"], "2026-10-08");

    // The first content once more: it is what is published, and the second is the former one.
    let case = case.replace("staff.yaml", "欧阳赟", "欧阳翀").replace(
        "disclosure.yaml",
        "updated: 2026-10-08\n",
        "",
    );
    case.build();
    assert_eq!(verify(&case, &[&first]).1, Some(0));
    let (answer, _) = verify(&case, &[&second, "output"]);
    assert_eq!(answer["state"], "former");
    let manifest: Value = serde_json::from_str(&case.read("manifest.json")).unwrap();
    let known = manifest["disclosures"][0]["fingerprints"]
        .as_array()
        .unwrap();
    let known: Vec<&str> = known
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(known, [first, second]);
}

#[test]
fn what_is_not_made_anew_keeps_its_fingerprints() {
    let case = Case::small();
    crate::support::copy(
        &case.home().join("data/2026"),
        &case.home().join("data/b/2026"),
    );
    case.build();
    let code = published_code(&case);
    // Two disclosures of one content have one fingerprint, and both are named.
    let (answer, _) = verify(&case, &[&code, "output"]);
    let names = answer["disclosures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"]);
    assert_eq!(names.collect::<Vec<_>>(), ["2026", "b/2026"]);
    let case = case.replace("staff.yaml", "欧阳翀", "欧阳赟");
    let output = case.run(&["build", "data/2026", "--lang", "en"]);
    assert!(output.status.success());
    let (answer, status) = verify(&case, &[&code, "output"]);
    assert_eq!(
        (answer["state"].as_str(), status),
        (Some("current"), Some(0))
    );
    let states = answer["disclosures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["state"]);
    assert_eq!(states.collect::<Vec<_>>(), ["former", "current"]);
}

#[test]
fn it_is_read_as_people_type_it() {
    let case = Case::bilingual();
    case.build();
    for typed in [
        "ymkjk2vl",
        " YMKJ K2VL",
        "ＹＭＫＪ－Ｋ２ＶＬ",
        "YMKJ—K2VL",
        "版本码：YMKJ-K2VL",
    ] {
        let (answer, status) = verify(&case, &[typed, "output"]);
        assert_eq!(
            (answer["fingerprint"].as_str(), status),
            (Some(SMALL), Some(0)),
            "{typed}"
        );
    }
    for (typed, rule) in [
        ("YMKJ-K2VO", "fingerprint-sign"),
        ("YMKJ-K2V０", "fingerprint-sign"),
        ("iYMK-K2VL", "fingerprint-sign"),
        ("YMKJ", "fingerprint-length"),
        ("犇", "fingerprint-length"),
    ] {
        let (answer, status) = verify(&case, &[typed, "output"]);
        assert_eq!(
            (answer["findings"][0]["rule"].as_str(), status),
            (Some(rule), Some(2)),
            "{typed}"
        );
    }
    for folder in ["output/2026", "nowhere"] {
        let (answer, status) = verify(&case, &["YMKJ-K2VL", folder]);
        assert_eq!(status, Some(2), "{folder}: {answer:#}");
    }
    let (answer, status) = verify(&case, &["2222-2222"]);
    assert_eq!(
        (answer["state"].as_str(), status),
        (Some("unknown"), Some(1))
    );
    for (language, words) in [("zh", "没有查到"), ("en", "not known")] {
        let output = case.run(&["verify", "2222-2222", "--lang", language]);
        assert!(String::from_utf8(output.stdout).unwrap().contains(words));
    }
}
