//! Attachments: files beside the page, listed and linked on page and paper; what may not be one is told in its place.

use std::fs;

use scraper::Html;
use serde_json::Value;

use crate::facts::{facts, refusal};
use crate::support::{Case, attributes, pdf_text, project, select};

/// The form with a charter in Word, rules in PDF and pictures.
fn attached() -> Case {
    Case::form("attached")
}

/// The settings with these lines as the list of attachments, in place of what the form has.
fn attaching(case: Case, list: &str) -> Case {
    let path = case.file("disclosure.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("attachments:\n").unwrap();
    let (_, after) = rest.split_once("sections:\n").unwrap();
    // Nothing refers to what is not there any more.
    let before = before.replace(
        "、[](#attachment-charter-word)和[《经费管理办法》](#attachment-funds)",
        "",
    );
    fs::write(
        path,
        format!("{before}attachments:\n{list}sections:\n{after}"),
    )
    .unwrap();
    case.replace(
        "disclosure.en.yaml",
        ", [](#attachment-charter-word) and the [rules on funds](#attachment-funds)",
        "",
    )
}

/// An entry with an id and a file.
fn entry(id: &str, file: &str) -> String {
    format!("  - {{id: {id}, title: 附件之{id}, file: '{file}'}}\n")
}

fn zip(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    for name in names {
        bytes.extend(name.as_bytes());
    }
    bytes
}

#[test]
fn files_are_published_listed_and_linked() {
    let case = attached();
    assert_eq!(facts(&case), Vec::<String>::new());
    case.build();
    let word = fs::read(case.file("files/章程 修订版.docx")).unwrap();
    assert_eq!(
        fs::read(case.output("2026/attachments/章程 修订版.docx")).unwrap(),
        word
    );

    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    let href = "../attachments/%E7%AB%A0%E7%A8%8B%20%E4%BF%AE%E8%AE%A2%E7%89%88.docx";
    let text = |selector: &str| -> Vec<String> {
        let found = select(&page, selector).into_iter();
        found
            .map(|it| {
                it.text()
                    .collect::<String>()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    };
    assert_eq!(
        text(".attachments li"),
        [
            "附件1 学生会章程（修订版） （Word，1 KB）",
            "附件2 经费管理办法 （PDF，1 KB） English"
        ]
    );
    assert_eq!(
        attributes(&page, ".attachments li a", "href"),
        [href, "../attachments/funds.pdf"]
    );
    assert_eq!(
        attributes(&page, ".attachments li", "id"),
        ["attachment-charter-word", "attachment-funds"]
    );
    // Where they are named, a number or the author's words lead to the file.
    let links = select(&page, ".preamble a").into_iter();
    let links: Vec<_> = links
        .map(|it| {
            (
                it.value().attr("href").unwrap(),
                it.text().collect::<String>(),
            )
        })
        .filter(|(href, _)| href.contains("attachments"))
        .collect();
    assert_eq!(
        links,
        [
            (href, "附件1".to_owned()),
            ("../attachments/funds.pdf", "《经费管理办法》".to_owned())
        ]
    );
    let both = Html::parse_document(&case.read("2026/zh-CN-en/index.html"));
    assert_eq!(attributes(&both, ".attachments li a", "href")[0], href);
    let english = case.read("2026/en/index.html");
    assert!(english.contains("Attachment 1"));
    assert!(english.contains("Charter, as revised"));

    // On paper: above the signature, with the address on the web.
    let paper = pdf_text(&case.output("2026/zh-CN/announcement.pdf")).replace(['\n', ' '], "");
    let address = "https://example.org/union/2026/attachments/funds.pdf（PDF，1KB）";
    let at = |what: &str| {
        paper
            .rfind(what)
            .unwrap_or_else(|| panic!("{what}: {paper}"))
    };
    assert!(paper.contains("附件：1.学生会章程（修订版）https://example.org/union/2026/attachments/章程%20修订版.docx（Word，1KB）"));
    assert!(paper.contains("附件1和《经费管理办法》"));
    assert!(at(address) < at("2026年9月30日"));
    let both = pdf_text(&case.output("2026/announcement-zh-CN-en.pdf"));
    assert!(both.contains("Attachments:"));

    // As data, and in the manifest, which keeps it from vanishing unseen.
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let listed = &data["locales"]["zh-CN"]["attachments"][1];
    assert_eq!(listed["href"], "attachments/funds.pdf");
    assert_eq!(
        listed["url"],
        "https://example.org/union/2026/attachments/funds.pdf"
    );
    assert_eq!(
        (&listed["type"], &listed["bytes"]),
        (&"PDF".into(), &606.into())
    );
    assert!(
        case.read("2026/manifest.json")
            .contains("\"attachments/章程 修订版.docx\"")
    );
    let case = attaching(case, &entry("a", "files/章程 修订版.docx"));
    let output = case.run(&["build", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("2026/attachments/funds.pdf"), "{said}");
}

#[test]
fn without_an_address_on_the_web_paper_names_the_file() {
    let case = attached().replace(
        "disclosure.yaml",
        "base-url: https://example.org/union\n",
        "",
    );
    case.build();
    let paper = pdf_text(&case.output("2026/zh-CN/announcement.pdf")).replace(['\n', ' '], "");
    assert!(paper.contains("章程修订版.docx（Word，1KB）"), "{paper}");
}

#[test]
fn what_may_not_be_attached_is_told_where_it_is_named() {
    let folder = attached();
    let docx = fs::read(folder.file("files/章程 修订版.docx")).unwrap();
    let files: [(&str, Vec<u8>, &str); 16] = [
        ("a.exe", b"MZ\x90".to_vec(), "attachment-type"),
        ("a.bat", b"del".to_vec(), "attachment-type"),
        ("a.js", b"1".to_vec(), "attachment-type"),
        ("a.HTML", b"<p>".to_vec(), "attachment-type"),
        ("a.svg", b"<svg/>".to_vec(), "attachment-type"),
        ("a.lnk", b"L".to_vec(), "attachment-type"),
        ("a.docm", docx.clone(), "attachment-type"),
        ("a.zip", zip(&["a.txt"]), "attachment-type"),
        ("a.pdf.exe", b"MZ".to_vec(), "attachment-type"),
        ("noending", b"%PDF-".to_vec(), "attachment-type"),
        ("program.pdf", b"MZ\x90\0".to_vec(), "attachment-content"),
        ("empty.pdf", Vec::new(), "attachment-content"),
        ("sheet.xlsx", docx.clone(), "attachment-content"),
        ("packed.docx", zip(&["a.txt"]), "attachment-content"),
        (
            "macros.docx",
            [&docx[..], b"word/vbaProject.bin"].concat(),
            "attachment-active",
        ),
        (
            "script.pdf",
            b"%PDF-1.4 /JavaScript".to_vec(),
            "attachment-active",
        ),
    ];
    let mut case = folder;
    let mut list = String::new();
    let mut expected = Vec::new();
    for (at, (name, content, rule)) in files.into_iter().enumerate() {
        case = case.write(&format!("files/{name}"), content);
        list.push_str(&entry(&format!("a{at}"), &format!("files/{name}")));
        expected.push(format!("{rule} files/{name}"));
    }
    assert_eq!(named(&attaching(case, &list)), expected);
}

/// The rule of each error in the settings, with the file that it names.
fn named(case: &Case) -> Vec<String> {
    let found = refusal(case).into_iter();
    let found: Vec<String> = found.filter(|line| line.starts_with("error ")).collect();
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let lines: Vec<&str> = settings.lines().collect();
    let about = |line: &String| {
        let mut words = line.split(' ').skip(1);
        let rule = words.next()?;
        let place = words.find(|word| word.starts_with("disclosure.yaml:"))?;
        let at: usize = place.split(':').nth(1)?.parse().ok()?;
        let (_, file) = lines[at - 1].split_once("file: '")?;
        Some(format!("{rule} {}", file.trim_end_matches("'}")))
    };
    found
        .iter()
        .map(|line| about(line).unwrap_or_else(|| line.clone()))
        .collect()
}

#[test]
fn names_stay_in_the_folder_and_apart() {
    let pdf = fs::read(project().join("tests/fixtures/forms/attached/2026/files/funds.pdf"));
    let pdf = pdf.unwrap();
    let case = attached()
        .write("files/FUNDS.pdf", &pdf)
        .write("files/~$funds.pdf", &pdf)
        .write("files/.funds.pdf", &pdf);
    fs::create_dir_all(case.file("files/folder.pdf")).unwrap();
    fs::write(case.home().join("data/outside.pdf"), &pdf).unwrap();
    let list = [
        "../outside.pdf",
        "/etc/outside.pdf",
        "files\\\\funds.pdf",
        "files/../../outside.pdf",
        "files/missing.pdf",
        "files/folder.pdf",
        "files/~$funds.pdf",
        "files/.funds.pdf",
        "files/funds.pdf",
        "files/funds.pdf",
        "files/FUNDS.pdf",
    ];
    let list: String = list
        .iter()
        .enumerate()
        .map(|(at, file)| entry(&format!("a{at}"), file))
        .collect();
    let case = attaching(case, &list);
    let found = named(&case);
    let about = |rule: &str| -> Vec<&str> {
        let found = found.iter().filter_map(|line| line.strip_prefix(rule));
        found.map(str::trim).collect()
    };
    assert_eq!(
        about("file-elsewhere "),
        [
            "../outside.pdf",
            "/etc/outside.pdf",
            "files\\\\funds.pdf",
            "files/../../outside.pdf"
        ],
        "{found:#?}"
    );
    assert_eq!(about("file-missing "), ["files/missing.pdf"], "{found:#?}");
    assert_eq!(about("file-is-folder "), ["files/folder.pdf"], "{found:#?}");
    assert_eq!(
        about("published-name "),
        ["files/~$funds.pdf", "files/.funds.pdf"],
        "{found:#?}"
    );
    assert_eq!(
        about("attachment-twice "),
        ["files/funds.pdf"],
        "{found:#?}"
    );
    assert_eq!(
        about("published-names-alike "),
        ["files/FUNDS.pdf"],
        "{found:#?}"
    );
}

#[test]
fn ids_are_used_once_and_references_lead_somewhere() {
    let case = attached()
        .replace("disclosure.yaml", "id: funds", "id: charter-word")
        .replace(
            "disclosure.yaml",
            "[](#attachment-charter-word)",
            "[](#attachment-charter-wrd)",
        );
    let found = facts(&case);
    let has = |rule: &str| found.iter().any(|line| line.contains(rule));
    assert!(has("duplicate-id disclosure.yaml"), "{found:#?}");
    assert!(has("anchor=`attachment-charter-wrd`"), "{found:#?}");
    assert!(has("anchor=`attachment-funds`"), "{found:#?}");
}

#[test]
fn a_file_that_is_too_large_is_told_where_it_is_named() {
    let case = attached();
    let file = fs::File::options()
        .write(true)
        .open(case.file("files/funds.pdf"))
        .unwrap();
    file.set_len((32 << 20) + 1).unwrap();
    let found = refusal(&case);
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("error file-too-large disclosure.yaml:")),
        "{found:#?}"
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_published() {
    let case = attached();
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = elsewhere.path().join("secret.pdf");
    fs::write(&secret, "%PDF-1.4").unwrap();
    fs::remove_file(case.file("files/funds.pdf")).unwrap();
    std::os::unix::fs::symlink(&secret, case.file("files/funds.pdf")).unwrap();
    let found = refusal(&case);
    assert!(
        found.iter().any(|line| line.contains("link-leads-out")),
        "{found:#?}"
    );
}

#[test]
fn the_title_goes_to_translators() {
    let case = attached().replace(
        "disclosure.yaml",
        "title: {zh-CN: 经费管理办法, en: Rules on funds}",
        "title: 经费管理办法",
    );
    let found = facts(&case);
    assert!(
        found
            .iter()
            .any(|line| line.contains("missing-translation")),
        "{found:#?}"
    );
    let output = case.run(&["i18n", "export", "en", "--lang", "en"]);
    let texts = String::from_utf8(output.stdout).unwrap();
    assert!(texts.contains("disclosure.yaml#funds.title"), "{texts}");
}

#[test]
fn the_name_of_a_file_is_searched_for_private_numbers() {
    let case = attached()
        .rename("files/funds.pdf", "files/赵赟13912345678.pdf")
        .replace(
            "disclosure.yaml",
            "files/funds.pdf",
            "files/赵赟13912345678.pdf",
        );
    let found = refusal(&case);
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("error mobile-number disclosure.yaml:")),
        "{found:#?}"
    );
}
