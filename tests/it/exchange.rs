//! Texts go to translators' tools and come back: nothing is lost, nothing is touched that need not be.

use std::fs;

use proptest::prelude::*;

use crate::facts::{facts, told};
use crate::support::{Case, files, said, tool};

pub fn export(case: &Case) -> String {
    let (po, code) = said(case, &["i18n", "export", "en", "--lang", "en"]);
    assert_eq!(code, Some(0), "{po}");
    po
}

fn import(case: &Case, po: &str) -> (String, Option<i32>) {
    fs::write(case.home().join("back.po"), po).unwrap();
    said(case, &["i18n", "import", "back.po", "--lang", "en"])
}

/// Imports, and expects success.
fn imported(case: &Case, po: &str) {
    let (text, code) = import(case, po);
    assert_eq!(code, Some(0), "{text}");
}

/// Imports, expects to be refused, and that nothing was written.
pub fn refused(case: &Case, po: &str) -> String {
    let before = data(case);
    let (text, code) = import(case, po);
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(data(case), before);
    text
}

pub fn data(case: &Case) -> Vec<(String, Vec<u8>)> {
    files(&case.home().join("data"))
}

/// The texts of a PO file: what counts besides where they stand and who had which state.
fn texts(po: &str) -> Vec<&str> {
    po.lines().filter(|line| !line.starts_with('#')).collect()
}

/// The PO file with the translation of the text `id` replaced; PO's escapes are the caller's.
pub fn translated(po: &str, id: &str, translation: &str) -> String {
    let start = po.find(&format!("msgctxt \"2026/{id}\"")).unwrap();
    let start = start + po[start..].find("\nmsgstr ").unwrap();
    let end = po[start..]
        .find("\n\n")
        .map_or(po.len(), |end| start + end + 1);
    format!("{}\nmsgstr \"{translation}\"\n{}", &po[..start], &po[end..])
}

/// The PO file with every translation but the head's made by `new` from its number.
fn translated_anew(po: &str, new: impl Fn(usize) -> String) -> String {
    let (head, rest) = po.split_once("\n\n").unwrap();
    let entries: Vec<String> = rest
        .split("\n\n")
        .enumerate()
        .map(|(at, entry)| {
            let start = entry.find("\nmsgstr ").unwrap();
            let references: String = anchors(&entry[..start]).collect();
            let text = new(at)
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\t', "\\t");
            let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
            let text = format!("{references}{}", lines.join("\\n\"\n\""));
            let lead = if text.contains('\n') { "\"\"\n" } else { "" };
            format!("{}\nmsgstr {lead}\"{text}\"", &entry[..start])
        })
        .collect();
    format!("{head}\n\n{}\n", entries.join("\n\n"))
}

/// The references of an original, which its translation must have too.
fn anchors(text: &str) -> impl Iterator<Item = String> {
    text.split("(#")
        .skip(1)
        .map(|rest| format!("[](#{})", rest.split(')').next().unwrap()))
}

#[test]
fn what_comes_back_unchanged_changes_nothing() {
    let case = Case::bilingual();
    let before = data(&case);
    let (text, code) = said(&case, &["i18n", "export", "en", "--output", "en.po"]);
    assert_eq!((text.as_str(), code), ("", Some(0)));
    let po = fs::read_to_string(case.home().join("en.po")).unwrap();
    assert_eq!(po, export(&case), "the same data gives the same file");
    let (text, code) = import(&case, &po);
    assert_eq!((text.lines().count(), code), (1, Some(0)), "{text}");
    assert_eq!(data(&case), before);
}

#[test]
fn translators_tools_take_the_file() {
    let case = Case::bilingual().replace("charter.yaml", "本会的任务：", "本会的\"任务\"\\：");
    let path = case.home().join("en.po");
    fs::write(&path, export(&case)).unwrap();
    let arguments = ["--check-format", "--check-domain", "--output-file=-"].map(AsRef::as_ref);
    tool("msgfmt", &[&arguments[..], &[path.as_ref()]].concat());
    assert!(!export(&case).contains("Plural-Forms"));
    // What gettext's own tools make of it comes back as it went.
    let folded = tool("msgcat", &["--width=30".as_ref(), path.as_ref()]);
    let before = data(&case);
    imported(&case, &String::from_utf8(folded).unwrap());
    assert_eq!(data(&case), before);
}

/// Every translation becomes another, beside the original, in the translators' files and in Markdown.
#[test]
fn every_text_survives_the_way_there_and_back() {
    let case = Case::bilingual();
    let po = translated_anew(&export(&case), |at| {
        format!("Text {at}: \"#1\" - 'b' \\ {{n}}\n\nü [x]")
    });
    imported(&case, &po);
    assert_eq!(texts(&export(&case)), texts(&po));
    let written = data(&case);
    imported(&case, &export(&case));
    assert_eq!(data(&case), written);
    let (text, code) = said(&case, &["check", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
}

/// From nothing: the translators' files are made, and so is the translation of the Markdown file.
#[test]
fn a_disclosure_is_translated_from_nothing() {
    let case = Case::small().replace(
        "disclosure.yaml",
        "locales: [zh-CN]",
        "locales: [zh-CN, en]",
    );
    let po = translated_anew(&export(&case), |at| format!("Text {at}"));
    imported(&case, &po);
    assert_eq!(texts(&export(&case)), texts(&po));
    let read = |name| fs::read_to_string(case.file(name)).unwrap();
    insta::assert_snapshot!(read("charter.en.yaml"));
    insta::assert_snapshot!("staff from nothing", read("staff.en.yaml"));
    assert_eq!(read("party-guidance.en.yaml"), "file: guidance.en.md\n");
    assert!(read("guidance.en.md").starts_with("Text "));
    assert!(case.build().read("2026/en/index.html").contains("Text 1"));
}

#[test]
fn an_id_stays_when_articles_are_moved() {
    let case = Case::bilingual();
    let po = export(&case).replace("General provisions", "General rules");
    let path = case.file("charter.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (first, second) = text.split_once("  - id: ch-2").unwrap();
    let (chapters, first) = first.split_once("  - id: ch-1").unwrap();
    let moved = format!("{chapters}  - id: ch-2{second}  - id: ch-1{first}");
    fs::write(&path, moved).unwrap();
    imported(&case, &po);
    let overlay = fs::read_to_string(case.file("charter.en.yaml")).unwrap();
    assert!(overlay.contains("title: General rules\n"));
    let sorted = |po: &str| {
        let mut ids: Vec<String> = po
            .lines()
            .filter(|line| line.starts_with("msgctxt"))
            .map(str::to_owned)
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(sorted(&export(&case)), sorted(&po));
}

#[test]
fn a_translation_beside_its_original_is_changed_there_and_nothing_else() {
    let text = "\u{FEFF}# 章程 charter\r\nchapters:\r\n  - id: 'ch-1'   # 第一章\r\n    title: {zh-CN: \"总则\", en: 'General'}   # 不改\r\n    articles:\r\n      - id: art-1\r\n        text:\r\n          zh-CN: |\r\n            本会定名。\r\n          # 译文 translation\r\n          en: >-\r\n            The union\r\n            has a name.\r\n      - {id: art-2, text: {zh-CN: 任务, en: }}\r\n      - {id: art-3, text: {zh-CN: 附则}}\r\n";
    let case = Case::bilingual()
        .write("charter.yaml", text)
        .remove("charter.en.yaml")
        .replace("disclosure.en.yaml", " and [](#charter-art-3)", "")
        .replace("disclosure.yaml", "[](#charter-art-3)", "");
    let po = export(&case);
    let po = translated(&po, "charter.yaml#ch-1.title", "It's \\\"general\\\"");
    let po = translated(&po, "charter.yaml#art-1.text", "The Union\\nis named: #1");
    let po = translated(&po, "charter.yaml#art-2.text", "Tasks, all");
    let po = translated(&po, "charter.yaml#art-3.text", "Rest");
    imported(&case, &po);
    let expected = text
        .replace("'General'", "'It''s \"general\"'")
        .replace(
            "The union\r\n            has a name.",
            "The Union\r\n\r\n            is named: #1",
        )
        .replace("en: }}", "en: \"Tasks, all\" }}")
        .replace("{zh-CN: 附则}", "{zh-CN: 附则, en: Rest}");
    assert_eq!(
        fs::read_to_string(case.file("charter.yaml")).unwrap(),
        expected
    );
    assert!(!case.file("charter.en.yaml").exists());
    assert_eq!(
        texts(&export(&case)),
        texts(
            &po.replace("\\nis", "\\n\"\n\"is")
                .replace("\"The Union", "\"\"\n\"The Union")
        )
    );
}

#[test]
fn a_translators_comments_and_style_stay() {
    let case = Case::bilingual();
    let text = "# English of charter.yaml.\n# 译者：某人\nchapters:\n  # ask about this title\n  - id: ch-1\n    title: \"General provisions\"  # or: principles?\n    articles:\n      # the shortest article\n      - {id: art-1, title: 'Name'}\n      - id: art-2\n        items:\n          -  # to serve\n          - text: >\n              in two\n              respects:\n            items: [study;, life.]\n# the end\n";
    let case = case.write("charter.en.yaml", text);
    let po = export(&case);
    let po = translated(&po, "charter.yaml#art-1.title", "The name");
    let po = translated(&po, "charter.yaml#art-2.text", "Tasks:");
    let po = translated(&po, "charter.yaml#art-2.items.1", "to serve");
    let po = translated(&po, "charter.yaml#ch-2.title", "Rest");
    let po = translated(&po, "charter.yaml#art-3.text", "See [](#charter-art-1).");
    imported(&case, &po);
    let expected = text
        .replace("'Name'", "'The name'")
        .replace("        items:\n          -  #", "        text: \"Tasks:\"\n        items:\n          - to serve  #")
        .replace("study;, life.]\n", "study;, life.]\n  - id: ch-2\n    title: Rest\n    articles:\n      - id: art-3\n        text: See [](#charter-art-1).\n");
    assert_eq!(
        fs::read_to_string(case.file("charter.en.yaml")).unwrap(),
        expected
    );
}

#[test]
fn a_document_in_a_markdown_file_is_a_text_like_any_other() {
    let case = Case::bilingual();
    case.run(&["i18n", "accept"]);
    let case = case.replace("guidance.md", "人事", "人事任免");
    let (text, _) = said(&case, &["i18n", "status", "--lang", "en"]);
    assert!(text.contains("guidance.md  1 of 1"), "{text}");
    assert_eq!(
        facts(&case),
        [
            "warning stale-translation guidance.en.md:1:1-6:1 see guidance.md:1:1-6:1 related-original"
        ]
    );
    let case = case.write(
        "guidance.en.md",
        "\u{FEFF}\r\nThe committee hears reports.\r\n\r\n",
    );
    let po = translated(
        &export(&case),
        "party-guidance.yaml#file",
        "It hears\\n\\n- reports",
    );
    imported(&case, &po);
    assert_eq!(
        fs::read_to_string(case.file("guidance.en.md")).unwrap(),
        "\u{FEFF}\r\nIt hears\r\n\r\n- reports\r\n\r\n"
    );
    let case = case.write("guidance.en.md", "\n");
    assert_eq!(
        facts(&case),
        ["warning missing-translation guidance.md:1:1-6:1 tag=`en` missing=1 texts=1"]
    );
    assert!(case.build().read("2026/en/index.html").contains("汇报"));
}

#[test]
fn a_document_without_translation_gets_a_file_unless_there_is_one() {
    let case = Case::bilingual().remove("party-guidance.en.yaml");
    let po = translated(&export(&case), "party-guidance.yaml#file", "It hears.");
    assert_eq!(
        told(&refused(&case, &po)),
        ["file-there-already data/2026/guidance.en.md"]
    );
    let case = case.remove("guidance.en.md");
    imported(&case, &po);
    assert_eq!(
        fs::read_to_string(case.file("guidance.en.md")).unwrap(),
        "It hears.\n"
    );
    assert_eq!(
        fs::read_to_string(case.file("party-guidance.en.yaml")).unwrap(),
        "file: guidance.en.md\n"
    );
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let case = Case::bilingual();
    let po = translated(&export(&case), "review.yaml#text", "Rules.");
    let (path, target) = (
        case.file("review.en.yaml"),
        case.home().join("elsewhere.yaml"),
    );
    fs::rename(&path, &target).unwrap();
    symlink(&target, &path).unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    imported(&case, &po);
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&target).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(
        fs::read_to_string(&target)
            .unwrap()
            .contains("text: Rules.\n")
    );
}

#[test]
fn an_export_is_written_whole_or_not_at_all() {
    let case = Case::bilingual();
    let to = |file: &str| {
        let arguments = ["i18n", "export", "en", "--output", file, "--lang", "en"];
        said(&case, &arguments)
    };
    let path = case.home().join("en.po");
    assert_eq!(to("en.po"), (String::new(), Some(0)));
    assert_eq!(fs::read_to_string(&path).unwrap(), export(&case));
    fs::write(&path, export(&case) + "\n# an older one").unwrap();
    assert_eq!(to("en.po"), (String::new(), Some(0)));
    assert_eq!(fs::read_to_string(&path).unwrap(), export(&case));
    let (text, code) = to("nowhere/en.po");
    assert_eq!(code, Some(1));
    assert_eq!(told(&text), ["cannot-write nowhere/en.po"]);
    // Nothing but the file is left, and what is protected keeps what it said.
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    fs::write(case.file("review.en.yaml"), "text: Rules.\n").unwrap();
    let before = fs::read_to_string(&path).unwrap();
    let (text, _) = to("en.po");
    assert_eq!(told(&text), ["file-read-only en.po"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    assert_eq!(fs::read_dir(case.home()).unwrap().count(), 2);
}

/// A text with whatever YAML, PO and Markdown trip over.
fn odd() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a", "b c", "甲", "'", "\"", "\\", "\\n", ": ", ":", " #", "# ", "- ", "?", "{", "}", ",",
        "&", "*", "|", ">", "%", "@", "`", "~", "null", "\n", "\n\n", "\n  ", "\t", "  ", "👍🏽",
        "\u{200F}", "\u{2028}", "\u{A0}", "\u{3000}", "---", "...", "=",
    ]);
    prop::collection::vec(part, 1..8)
        .prop_map(|parts| format!("{}.", parts.concat()).trim().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_translation_is_read_back_as_it_came(
        all in prop::collection::vec(odd(), 16),
        crlf: bool,
        empty: bool,
    ) {
        let case = match empty {
            true => Case::small().replace("disclosure.yaml", "locales: [zh-CN]", "locales: [zh-CN, en]"),
            false => Case::bilingual(),
        };
        for (name, content) in data(&case) {
            if crlf && !name.contains("guidance") {
                let text = String::from_utf8(content).unwrap().replace('\n', "\r\n");
                fs::write(case.home().join("data").join(name), text).unwrap();
            }
        }
        let po = translated_anew(&export(&case), |at| all[at % all.len()].clone());
        let (text, code) = import(&case, &po);
        prop_assert_eq!(code, Some(0), "{}", text);
        let written = data(&case);
        let again = export(&case);
        prop_assert_eq!(texts(&again), texts(&po));
        imported(&case, &again);
        prop_assert_eq!(data(&case), written);
    }
}
