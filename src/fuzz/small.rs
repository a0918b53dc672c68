//! The small invented disclosure, one file of which is another.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, Span};
use crate::locale::Languages;
use crate::model::{DisclosureDraft, load};
use crate::workspace::Files;

/// The file of a school's own criteria edition, which the disclosure has as soon as it is changed.
const EDITION: &str = "edition.yaml";

/// What has a meaning in YAML, or in the data.
pub(super) const WORDS: [&str; 40] = [
    ": ",
    "- ",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">-\n",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "# ",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\"",
    "'",
    "：",
    "，",
    "“",
    "”",
    "null",
    "~",
    "是",
    "否",
    "1/41",
    "３／４３",
    "2026-02-30",
    "大一",
    "\n  ",
    "\n    - ",
    "{zh-CN: 甲, en: a}",
    "claims:\n",
    "id: a",
    "[16](#charter-art-16)",
    "**",
    "`",
    "<b>",
];

/// The folder of the small disclosure.
pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small/2026")
}

/// Every file of the disclosure, and an edition, as inputs: the name of the file, a line end, its text.
pub(super) fn seeds() -> Vec<Vec<u8>> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let edition = Path::new(env!("CARGO_MANIFEST_DIR")).join("criteria/2020.yaml");
    let named = names
        .iter()
        .map(|path| (path.file_name().unwrap().to_str().unwrap(), path));
    let all = named.chain([(EDITION, &edition)]);
    all.map(|(name, path)| {
        let head = format!("{name}\n").into_bytes();
        [head, fs::read(path).unwrap()].concat()
    })
    .collect()
}

/// The file that an input stands for, and its text.
pub(super) fn file_of(input: &[u8]) -> (String, String) {
    let text = String::from_utf8_lossy(input);
    let (name, rest) = text.split_once('\n').unwrap_or(("charter.yaml", &text));
    let is_known = name == EDITION || folder().join(name).is_file();
    match is_known {
        true => (name.to_owned(), rest.to_owned()),
        // Whatever was made of the name: the text is what counts.
        false => ("charter.yaml".to_owned(), rest.to_owned()),
    }
}

/// The files of the disclosure with those of an input in their place.
pub(super) fn files_of(input: &[u8]) -> Files {
    let (name, text) = file_of(input);
    let mut texts = BTreeMap::new();
    if name == EDITION {
        let settings = fs::read_to_string(folder().join("disclosure.yaml")).unwrap();
        let settings = settings.replace("criteria: 2020", &format!("criteria: {EDITION}"));
        texts.insert(folder().join("disclosure.yaml"), settings);
    }
    texts.insert(folder().join(name), text);
    Files::with_texts(texts)
}

/// The disclosure as far as it can be read.
pub(super) fn draft(
    files: &Files,
    languages: &Languages,
    findings: &mut Vec<Finding>,
) -> DisclosureDraft {
    load(&folder(), "2026", files, languages, findings)
}

/// Every place lies in its file, between characters.
pub(super) fn assert_places(findings: &[Finding], files: &Files) {
    for finding in findings {
        let related = finding.related.iter().map(|(span, _)| *span);
        let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
        let spans = finding.span().into_iter().chain(related);
        for span in spans.chain(edits.map(|(span, _)| *span)) {
            assert_place(span, files);
        }
    }
}

pub(super) fn assert_place(span: Span, files: &Files) {
    let text = files.text(span.file);
    assert!(
        text.get(span.range()).is_some(),
        "{span:?} of {}",
        text.len()
    );
}
