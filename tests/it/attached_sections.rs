//! Sections that are an attachment: they keep their place, link their file, and it is said that nobody checked it.

use std::fs;

use scraper::Html;
use serde_json::Value;

use crate::facts::{facts, refusal};
use crate::rules::rules;
use crate::support::{Case, attributes, pdf_text, select};

/// A disclosure whose charter is a Word file.
fn attached_charter() -> Case {
    Case::form("attached-charter")
}

fn text_of(page: &Html, selector: &str) -> String {
    let found = select(page, selector);
    let texts = found.iter().flat_map(scraper::ElementRef::text);
    texts.collect::<String>().split_whitespace().collect()
}

fn open_data(case: &Case) -> Value {
    serde_json::from_str(&case.read("2026/disclosure.json")).unwrap()
}

/// The small disclosure with an attachment that is no section.
fn attaching(case: Case) -> Case {
    let list = "attachments:\n  - {id: review, title: 述职评议办法, file: review.pdf}\nsections:\n";
    case.write("review.pdf", "%PDF-1.7\n")
        .replace("disclosure.yaml", "sections:\n", list)
}

/// What is found, without what belongs to it.
fn found(case: &Case) -> Vec<String> {
    let all = facts(case);
    let parts = all.iter().map(|line| line.split(' ').take(3));
    parts
        .map(|parts| parts.collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn an_attached_charter_keeps_its_place_and_gives_no_false_alarm() {
    let case = attached_charter();
    let all = facts(&case);
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(
        all[0].starts_with("note unchecked-section disclosure.yaml:25:49-56 "),
        "{all:?}"
    );
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert_eq!(text_of(&page, "#charter h2"), "二、学生会组织章程");
    assert_eq!(text_of(&page, "#structure h2 .number"), "三、");
    assert_eq!(
        text_of(&page, "#charter .attached"),
        "附件1墨海师范学院学生会章程（Word，2KB）"
    );
    assert_eq!(
        text_of(&page, "#charter .note"),
        "本节内容见附件。附件里的文字未经程序核对。"
    );
    let href = "../attachments/%E5%AD%A6%E7%94%9F%E4%BC%9A%E7%AB%A0%E7%A8%8B.docx";
    assert_eq!(attributes(&page, "#charter .attached a", "href"), [href]);
    // Everything that leads to the section finds it.
    assert_eq!(
        text_of(&page, ".preamble a[href='#charter']"),
        "学生会组织章程"
    );
    assert!(!select(&page, ".toc a[href='#charter']").is_empty());

    let paper = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    let paper: String = paper.split_whitespace().collect();
    let section = "二、学生会组织章程附件1墨海师范学院学生会章程https://example.org/mohai/2026/attachments/学生会章程.docx（Word，2KB）本节内容见附件。附件里的文字未经程序核对。三、";
    assert!(paper.contains(section), "{paper}");

    let view = &open_data(&case)["locales"]["zh-CN"];
    let charter = &view["sections"][1];
    assert_eq!(charter["kind"], "charter");
    assert_eq!(charter["content"]["attachment"], view["attachments"][0]);
    assert!(case.output("2026/attachments/学生会章程.docx").is_file());
}

#[test]
fn both_languages_say_that_the_attachment_was_not_checked() {
    let case = attached_charter()
        .replace(
            "disclosure.yaml",
            "locales: [zh-CN]",
            "locales: [zh-CN, en]",
        )
        .replace(
            "disclosure.yaml",
            "title: 墨海师范学院学生会章程",
            "title: {zh-CN: 墨海师范学院学生会章程, en: Charter of the Union}",
        );
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN-en/index.html"));
    let section = text_of(&page, "#charter");
    let paper = pdf_text(&case.output("2026/announcement-zh-CN-en.pdf"));
    let paper: String = paper.split_whitespace().collect();
    for part in [
        "附件1",
        "Attachment1",
        "CharteroftheUnion",
        "本节内容见附件。",
        "whosetexttheprogramhasnotchecked",
    ] {
        assert!(section.contains(part), "{part}: {section}");
        // The two columns of the paper are read line by line.
        let words: String = part.chars().take(6).collect();
        assert!(paper.contains(&words), "{words}: {paper}");
    }
}

/// The beginning of a file of this type with what it must hold.
fn office(folder: &str) -> Vec<u8> {
    [b"PK\x03\x04[Content_Types].xml ", folder.as_bytes()].concat()
}

/// Nothing is counted of a roster that is a spreadsheet, and nothing is missing.
#[test]
fn where_the_roster_is_attached_nothing_is_counted() {
    let case = attached_charter()
        .write("名单.xlsx", office("xl/"))
        .write("架构图.png", b"\x89PNG\r\n\x1a\n")
        .replace(
            "disclosure.yaml",
            "sections:\n",
            "  - {id: roster, title: 工作人员名单, file: 名单.xlsx}\n  - {id: chart, title: 架构图, file: 架构图.png}\nsections:\n",
        )
        .replace("disclosure.yaml", "架构图}", "架构图, attachment: chart}")
        .replace("disclosure.yaml", "名单}", "名单, attachment: roster}")
        .remove("staff.yaml");
    assert_eq!(
        found(&case),
        [
            "note unchecked-section disclosure.yaml:27:49-56",
            "note unchecked-section disclosure.yaml:28:53-58",
            "note unchecked-section disclosure.yaml:29:46-52"
        ]
    );
    case.build();
    let data = open_data(&case);
    let view = &data["locales"]["zh-CN"];
    let figures = view["summary"].as_array().unwrap();
    let figures: Vec<_> = figures.iter().map(|figure| &figure["id"]).collect();
    assert_eq!(figures, ["indicators"]);
    let table = &view["sections"][0]["content"]["tables"][0];
    assert_eq!(table["items"][2]["rows"][0]["remark"], Value::Null);
    assert_eq!(
        view["sections"][3]["content"]["attachment"]["type"],
        "Excel"
    );
}

/// All kinds may be attached, the union's own among them, and an edition that asks for them is content.
#[test]
fn any_section_may_be_attached() {
    let case = attached_charter();
    let settings = fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let settings = settings
        .replace(", attachment: charter}", "}")
        .replace("}\n", ", attachment: charter}\n")
        + "  - {kind: text, id: supervision, title: 监督渠道, attachment: charter}\n";
    let mut case = case.write("disclosure.yaml", settings);
    for name in [
        "self-assessment",
        "staff",
        "election",
        "congress",
        "delegates",
        "review",
        "party-guidance",
        "advisors",
    ] {
        case = case.remove(&format!("{name}.yaml"));
    }
    let all = found(&case);
    let unchecked = all
        .iter()
        .filter(|it| it.starts_with("note unchecked-section "));
    assert_eq!((unchecked.count(), all.len()), (11, 11), "{all:?}");
    case.build();
    let page = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert_eq!(select(&page, "p.attached").len(), 11);
    assert_eq!(text_of(&page, "#supervision h2"), "十一、监督渠道");
    assert_eq!(
        open_data(&case)["locales"]["zh-CN"]["summary"],
        Value::Array(vec![])
    );
}

rules! {
    an_attached_section_is_unchecked "unchecked-section":
        fires |c| attaching(c).replace("disclosure.yaml", "述职评议办法}", "述职评议办法, attachment: review}").remove("review.yaml"),
        finds ["note unchecked-section disclosure.yaml:28:47-53 title=`述职评议办法` file=`review.yaml`"],
        silent |c| attaching(c);
}

/// What a reference finds in the text of a section it does not find in an attachment.
#[test]
fn references_into_an_attachment_are_told_as_such() {
    let case = attached_charter().replace(
        "review.yaml",
        "依据",
        "依据[](#charter-art-2)、[](#charter)，作为",
    );
    assert_eq!(
        refusal(&case)
            .iter()
            .filter(|line| line.starts_with("error"))
            .map(|line| line.split(" anchor=").next().unwrap())
            .collect::<Vec<_>>(),
        ["error reference-to-nothing (reference-into-attachment) review.yaml:5:30-44"]
    );
}

/// A file of the section's that lies there all the same is told; what makes no sense is refused where it stands.
#[test]
fn what_contradicts_an_attachment_is_told() {
    let charter = "text: 本会定名为墨海师范学院学生会。\n";
    let entry = "attachment: charter}";
    for (case, expected) in [
        (
            attached_charter().write("charter.yaml", charter),
            "warning section-file-idle disclosure.yaml:25",
        ),
        (
            attached_charter()
                .write("supervision.yaml", charter)
                .replace(
                    "disclosure.yaml",
                    entry,
                    "attachment: charter}\n  - {kind: text, id: supervision, title: 监督渠道, attachment: charter}",
                ),
            "warning unread-file (unread-text) supervision.yaml",
        ),
        (
            attached_charter().replace("disclosure.yaml", entry, "attachment: charter-word}"),
            "error section-without-attachment disclosure.yaml:25",
        ),
        (
            attached_charter().replace("disclosure.yaml", "工作人员名单}", "工作人员名单, attachment: charter}"),
            "error chart-without-roster disclosure.yaml:26",
        ),
        (
            attached_charter().replace(
                "disclosure.yaml",
                "改革自评表}",
                "改革自评表, attachment: charter, parts: [{title: 校级}]}",
            ),
            "error parts-of-attachment disclosure.yaml:24",
        ),
    ] {
        let all = facts(&case);
        let is_found = |line: &String| line.starts_with(expected);
        assert!(all.iter().any(is_found), "{expected}: {all:?}");
    }
}

/// In translators' files an id alone names a text: no two sections, parts or attachments have the same.
#[test]
fn ids_are_unique_in_the_settings() {
    let own = "  - {kind: text, id: funds, title: 经费}\n";
    let case = attached_charter()
        .replace(
            "disclosure.yaml",
            "  - {kind: charter",
            &format!("{own}  - {{kind: charter"),
        )
        .replace("disclosure.yaml", "- id: charter\n", "- id: funds\n")
        .replace(
            "disclosure.yaml",
            "attachment: charter",
            "attachment: funds",
        )
        .write("funds.yaml", "text: 经费由学校拨付。\n");
    let twice: Vec<String> = facts(&case)
        .into_iter()
        .filter(|line| line.contains("duplicate-id"))
        .collect();
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(
        twice[0].starts_with("error duplicate-id disclosure.yaml:25:22-27 value=`funds`"),
        "{twice:?}"
    );
    assert!(
        twice[0].contains("see disclosure.yaml:20:9-14 first-here"),
        "{twice:?}"
    );

    let part = Case::form("two-tables").replace(
        "disclosure.yaml",
        "sections:\n",
        "attachments:\n  - {id: second-level, title: 附件, file: a.pdf}\nsections:\n",
    );
    let part = part.write("a.pdf", "%PDF-1.7\n");
    let twice = facts(&part);
    let twice = twice
        .iter()
        .filter(|line| line.contains("error duplicate-id"));
    assert_eq!(twice.count(), 1);
    // A section of a usual kind has no id, and its attachment may be called like it.
    assert_eq!(found(&attached_charter()).len(), 1);
}
