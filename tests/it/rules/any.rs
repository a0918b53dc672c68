//! Any disclosure: no rule panics, every finding points into its file, every correction can be made, and
//! the same data gives the same findings.

use std::collections::BTreeSet;

use gongkai::diagnostic::{FileId, Finding, Place, Span};
use gongkai::engine::{check, rules};
use gongkai::locale::Messages;
use gongkai::report::{Human, Roots, to_github, to_json, to_sarif};
use gongkai::workspace::Files;
use gongkai::yaml::parse;
use proptest::prelude::*;
use tempfile::TempDir;

use super::author::Author;

/// Pieces that rules look for, and pieces that break whoever counts bytes or takes words for granted.
const PIECES: [&str; 64] = [
    "学生会",
    "学生会",
    "学院团委",
    "团委",
    "工.作",
    "工作",
    "第十二条",
    "，",
    "。",
    "、",
    "；",
    "：",
    "“",
    "”",
    "‘",
    "’",
    "（",
    "）",
    "(",
    ")",
    "《",
    "》",
    "【",
    "】",
    "[",
    "]",
    "□",
    "☑",
    " ",
    "　",
    "\u{A0}",
    "\n\n",
    "\t",
    "A",
    "Student",
    "student union",
    "e\u{301}",
    "\u{301}",
    "𬭎",
    "㛃",
    "👩\u{200D}🎓",
    "\u{200B}",
    "\u{202E}",
    "שלום",
    "ﷺ",
    "13800138000",
    "11010519491231002X",
    "2021012345",
    "a@example.cn",
    "60%",
    "43/56",
    "56人",
    "40人",
    "99999999999999999999",
    "*",
    "**",
    "`",
    "[](#charter-a-1-0)",
    "[章程](https://example.cn/a)",
    "<https://example.cn>",
    "1. ",
    "- ",
    "# ",
    "presidium|length == 4",
];

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

fn written(texts: Vec<String>, choices: Vec<u8>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    Author::new(texts, choices).write(folder.path());
    folder
}

/// The files of a disclosure, and everything that is wrong with it.
fn checked(folder: &TempDir) -> (Files, Vec<Finding>) {
    let files = Files::default();
    let findings = check(&[folder.path().to_owned()], &files);
    (files, findings)
}

fn lies_in_its_file(span: Span, files: &Files) -> bool {
    files.text(span.file).get(span.range()).is_some()
}

/// The text of a file with the corrections made; `None` where they cannot be.
fn corrected(edits: &[(Span, String)], file: FileId, files: &Files) -> Option<String> {
    let mut text = files.text(file).to_owned();
    let mut before = text.len();
    for (span, new) in edits.iter().rev() {
        let range = span.range();
        if span.file != file || range.end > before || text.get(range.clone()).is_none() {
            return None;
        }
        before = range.start;
        text.replace_range(range, new);
    }
    Some(text)
}

fn shown_everywhere(findings: &[Finding], files: &Files, folder: &TempDir) {
    let rules: Vec<_> = rules().collect();
    let roots = Roots::for_data(&[folder.path().to_owned()]);
    for messages in Messages::shipped() {
        let human = Human::new(&messages, files, false);
        for finding in findings {
            assert!(
                human
                    .render(finding)
                    .contains(&format!("[{}]: ", finding.id))
            );
        }
        let count = |list: &serde_json::Value| list.as_array().map(Vec::len);
        let json = to_json(findings, files, &messages);
        assert_eq!(count(&json), Some(findings.len()));
        let github = to_github(findings, files, &messages, &roots);
        assert_eq!(github.lines().count(), findings.len());
        let sarif = to_sarif(findings, &rules, files, &messages, &roots);
        assert_eq!(count(&sarif["runs"][0]["results"]), Some(findings.len()));
    }
}

/// What is wrong with its form takes nothing from it, so that the rules see all of it.
#[test]
fn what_the_author_writes_is_a_disclosure() {
    let texts = ["云上学院", "学习部", "二年级"].map(str::to_owned);
    let folder = written(texts.to_vec(), vec![3, 7, 1, 9, 2, 30]);
    let (_, findings) = checked(&folder);
    let names = |findings: &mut dyn Iterator<Item = &Finding>| -> BTreeSet<&str> {
        findings.map(|finding| finding.id).collect()
    };
    let of_form = names(&mut findings.iter().filter(|finding| finding.breaks()));
    let harmless = ["exception-to-nothing", "variant-is-name", "variant-twice"];
    assert_eq!(of_form, BTreeSet::from(harmless));
    let of_rules = names(&mut findings.iter().filter(|finding| !finding.breaks()));
    for rule in ["advisors", "dates-out-of-order", "missing-translation"] {
        assert!(of_rules.contains(rule), "{rule} is not among {of_rules:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_disclosure_can_be_checked(
        texts in proptest::collection::vec(any_text(), 1..24),
        choices in proptest::collection::vec(any::<u8>(), 1..48),
    ) {
        let folder = written(texts, choices);
        let (files, findings) = checked(&folder);
        let (_, again) = checked(&folder);
        prop_assert_eq!(&findings, &again);
        for finding in &findings {
            if let Place::Span(span) = finding.place {
                prop_assert!(lies_in_its_file(span, &files), "{:?}", finding);
            }
            for (span, _) in &finding.related {
                prop_assert!(lies_in_its_file(*span, &files), "{:?}", finding);
            }
            let Some(fix) = &finding.fix else { continue };
            let file = fix.edits[0].0.file;
            let Some(text) = corrected(&fix.edits, file, &files) else {
                return Err(TestCaseError::fail(format!("{finding:?}")));
            };
            let changed = Files::default();
            let id = changed.add(files.path(file), text);
            let is_yaml = files.path(file).extension().is_some_and(|ending| ending == "yaml");
            // What is read in spite of prose without its quotation marks stays so until these are there.
            let was_whole = !is_yaml || parse(&files, file).is_ok();
            prop_assert!(!fix.safe || !was_whole || !is_yaml || parse(&changed, id).is_ok(), "{:?}", finding);
        }
        shown_everywhere(&findings, &files, &folder);
    }
}
