//! What does not come back as it should: it is listed, and nothing of the file is written.

use std::fs;

use crate::exchange::{data, export, refused, translated};
use crate::facts::told;
use crate::support::{Case, said};

#[test]
fn one_write_protected_file_keeps_all_as_they_were() {
    let case = Case::bilingual();
    let po = export(&case);
    let po = translated(&po, "charter.yaml#ch-1.title", "General rules");
    let po = translated(&po, "review.yaml#text", "Rules.");
    let path = case.file("review.en.yaml");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let told = told(&refused(&case, &po));
    assert_eq!(told, ["file-read-only data/2026/review.en.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_keeps_all_as_they_were() {
    let case = Case::bilingual();
    let po = export(&case);
    let po = translated(&po, "charter.yaml#ch-1.title", "General rules");
    let po = translated(&po, "review.yaml#text", &"Rules. ".repeat(1000));
    fs::write(case.home().join("back.po"), po).unwrap();
    let before = data(&case);
    let output = std::process::Command::new("bash")
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 4; exec \"$0\" i18n import back.po --lang en")
        .arg(env!("CARGO_BIN_EXE_gongkai"))
        .current_dir(case.home())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("[disk-full]"), "{said}");
    assert_eq!(data(&case), before);
}

#[test]
fn a_text_that_the_check_would_call_too_long_is_not_taken() {
    for (id, characters, is_taken) in [
        ("staff.yaml#office.name", 100, true),
        ("staff.yaml#office.name", 101, false),
        ("charter.yaml#ch-1.title", 2000, true),
        ("charter.yaml#ch-1.title", 2001, false),
        ("review.yaml#text", 20_000, true),
        ("review.yaml#text", 20_001, false),
    ] {
        let case = Case::bilingual();
        let text = format!("{}z", &"ab ".repeat(characters)[..characters - 1]);
        let po = translated(&export(&case), id, &text);
        if is_taken {
            fs::write(case.home().join("back.po"), po).unwrap();
            let (text, code) = said(&case, &["i18n", "import", "back.po", "--lang", "en"]);
            assert_eq!(code, Some(0), "{id}: {text}");
            let (text, _) = said(&case, &["check", "--lang", "en"]);
            assert!(!text.contains("too-long"), "{id}: {text}");
        } else {
            let told = told(&refused(&case, &po));
            assert_eq!(told.len(), 1, "{id}: {told:?}");
            assert!(told[0].starts_with("text-too-long back.po:"), "{told:?}");
        }
    }
}

/// Translations that were changed in the data, too, since their export, in `back.po`.
pub fn changed_on_both_sides() -> Case {
    let case = Case::bilingual();
    let po = export(&case).replace("msgstr \"General provisions\"", "msgstr \"General rules\"");
    assert!(po.contains("General rules"));
    let case = case
        .replace(
            "charter.en.yaml",
            "title: General provisions",
            "title: General principles",
        )
        .replace("charter.yaml", "title: 附则", "title: 附加规定")
        .replace("review.yaml", "id: art-1", "id: art-2")
        .replace("review.en.yaml", "id: art-1", "id: art-2");
    fs::write(case.home().join("back.po"), po).unwrap();
    case
}

#[test]
fn what_changed_on_both_sides_is_listed_and_nothing_is_written() {
    let case = changed_on_both_sides();
    let po = fs::read_to_string(case.home().join("back.po")).unwrap();
    let expected = [
        "import-conflict back.po:131:1 see data/2026/charter.en.yaml:4:12",
        "import-original-changed back.po:179:1 see data/2026/charter.yaml:18:12",
        "import-unknown back.po:473:1",
    ];
    assert_eq!(told(&refused(&case, &po)), expected);
}

/// A text without translation and one that is marked as uncertain, in `back.po`.
pub fn unfinished() -> Case {
    let case = Case::bilingual();
    let po = translated(&export(&case), "charter.yaml#ch-1.title", "");
    let unsure = "msgctxt \"2026/charter.yaml#ch-2.title\"";
    let po = translated(&po, "charter.yaml#ch-2.title", "Rest")
        .replace(unsure, &format!("#, fuzzy\n{unsure}"));
    fs::write(case.home().join("back.po"), &po).unwrap();
    case
}

#[test]
fn what_is_not_finished_is_listed_and_left_out() {
    let case = unfinished();
    let before = data(&case);
    let (text, code) = said(&case, &["i18n", "import", "back.po", "--lang", "en"]);
    let skipped: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(": "))
        .map(|(place, rest)| (place, rest.rsplit(": ").next().unwrap()))
        .collect();
    let expected = [
        ("back.po:131:1", "msgctxt \"2026/charter.yaml#ch-1.title\""),
        ("back.po:180:1", "msgctxt \"2026/charter.yaml#ch-2.title\""),
    ];
    assert_eq!(skipped, expected);
    assert_eq!(code, Some(0));
    assert_eq!(data(&case), before);
}

/// What belongs to another disclosure, is there twice, has no id, cannot be printed, or refers to what
/// the original does not refer to.
pub fn foreign() -> Case {
    let case = Case::bilingual();
    let po = export(&case);
    let po = translated(&po, "charter.yaml#ch-2.title", "See [](#charter-art-1)");
    let po = translated(&po, "charter.yaml#art-3.text", "No reference");
    let po = translated(&po, "review.yaml#text", "A\u{7}");
    let po = format!(
        "{po}\nmsgctxt \"2025/charter.yaml#ch-1.title\"\nmsgid \"总则\"\nmsgstr \"x\"\n\
         \nmsgctxt \"2026/charter.yaml#ch-1.title\"\nmsgid \"总则\"\nmsgstr \"x\"\n\
         \nmsgid \"File\"\nmsgstr \"文件\"\n"
    );
    fs::write(case.home().join("back.po"), po).unwrap();
    case
}

#[test]
fn what_does_not_belong_is_listed_and_nothing_is_written() {
    let case = foreign();
    let po = fs::read_to_string(case.home().join("back.po")).unwrap();
    let expected = [
        "references-differ back.po:179:1 see data/2026/charter.yaml:18:12",
        "references-differ back.po:185:1 see data/2026/charter.yaml:21:15",
        "control-character back.po:467:1",
        "import-unknown back.po:511:1",
        "import-twice back.po:515:1 see back.po:131:1",
        "import-unknown back.po:519:1",
    ];
    assert_eq!(told(&refused(&case, &po)), expected);
}

/// What is no PO file of ours, and what is said of it: nothing at all, another language, no PO, a file that
/// was cut off, the same within a character's quotes.
pub const NO_FILES: [(&str, &str); 5] = [
    ("", "po-no-head back.po"),
    (
        "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
        "import-language back.po:1:1",
    ),
    ("charter: [1, 2]\n", "po-syntax back.po:1:1"),
    (
        "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"2026/charter",
        "po-syntax back.po:4:1",
    ),
    (
        "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"a\"\nmsgid \"公",
        "po-syntax back.po:5:1",
    ),
];

/// An entry with plural forms, which we do not use.
pub const PLURAL: &str =
    "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n";

#[test]
fn a_file_that_is_none_is_refused() {
    let case = Case::bilingual();
    for (text, expected) in NO_FILES {
        assert_eq!(told(&refused(&case, text)), [expected], "{text}");
    }
    let (text, code) = said(&case, &["i18n", "export", "fr", "--lang", "en"]);
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(told(&text), ["export-language"]);
    assert!(text.contains("`fr`"), "{text}");
}

#[test]
fn plural_forms_and_a_file_that_is_not_there_are_named() {
    let case = Case::bilingual();
    fs::write(case.home().join("plural.po"), PLURAL).unwrap();
    for (file, expected) in [
        ("plural.po", "po-plural plural.po:5:1"),
        ("nope.po", "file-missing nope.po"),
    ] {
        let (text, code) = said(&case, &["i18n", "import", file, "--lang", "en"]);
        assert_eq!((told(&text), code), (vec![expected.to_owned()], Some(1)));
    }
}
