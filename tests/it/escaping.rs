//! Any text of the data reaches the page and the PDF as exactly its characters: shown by putting
//! arbitrary text into a whole disclosure, building it, and reading page and PDF back.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::support::{Case, pdf_text};

/// Texts that mean something to HTML, Markdown, Typst, YAML, Jinja or the eye.
const HOSTILE: [&str; 34] = [
    "<script>alert(1)</script>",
    "</td></table>",
    "&amp;",
    "&#60;",
    "\"quoted\" 'single'",
    "#import \"x.typ\"",
    "#set page(width: 1cm)",
    "$x^2$",
    "*a* _b_",
    "**",
    "@ref",
    "//注释",
    "/* 注释 */",
    "\\",
    "\\u{41}",
    "```code```",
    "`",
    "<label>",
    "= 标题",
    "- 项",
    "+ 项",
    "1. 项",
    "~",
    "--",
    "---",
    "...",
    "[方括号](圆括号)",
    "{{ label }}",
    "{% raw %}",
    "{# 注 #}",
    "%}",
    "';--",
    "\u{200E}甲乙\u{200F}",
    "甲\u{0301}乙",
];

/// The characters that a shipped face draws as others: `no-glyph` refuses them, and no waiver helps.
fn drawn_wrong() -> &'static BTreeSet<char> {
    static WRONG: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
        let manifest = std::fs::read_to_string("fonts/manifest.json").unwrap();
        let faces: Vec<serde_json::Value> = serde_json::from_str(&manifest).unwrap();
        let wrong = faces.iter().filter_map(|face| face["wrong"].as_object());
        wrong
            .flat_map(|wrong| wrong.keys().flat_map(|key| key.chars()))
            .collect()
    });
    &WRONG
}

/// One to three pieces: hostile ones, or runs of characters that the shipped faces have.
fn any_text() -> impl Strategy<Value = String> {
    let run = proptest::collection::vec(
        prop_oneof![
            (0x21u32..0x7F).prop_map(|c| char::from_u32(c).unwrap()),
            // 始 and 终 are the marks between which a text is looked for again.
            (0x4E00u32..0x9FA0)
                .prop_map(|c| char::from_u32(c).unwrap())
                .prop_filter("a mark", |c| !matches!(c, '始' | '终'))
                .prop_filter("refused on paper", |c| !drawn_wrong().contains(c)),
            proptest::sample::select(
                "，。、；：？！“”‘’（）《》【】…—·×％＃＠＊＼／｀"
                    .chars()
                    .collect::<Vec<_>>()
            ),
        ],
        1..8,
    )
    .prop_map(String::from_iter);
    let piece =
        prop_oneof![2 => proptest::sample::select(&HOSTILE[..]).prop_map(str::to_owned), 3 => run];
    proptest::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

/// A text as a YAML double-quoted scalar.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(quoted, "\\{c}").unwrap(),
            '\u{2028}'..='\u{202F}' => write!(quoted, "\\u{:04X}", u32::from(c)).unwrap(),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A disclosure of many people and places that hold the given texts, in plain fields, published.
fn built_with(texts: &[String]) -> Case {
    let case = case_with(texts).waiving(&waivers());
    case.build();
    case
}

fn case_with(texts: &[String]) -> Case {
    let mut staff = String::from("departments: []\npeople:\n");
    for (at, text) in texts.iter().enumerate() {
        let name = char::from_u32(0x5000 + u32::try_from(at).unwrap()).unwrap();
        writeln!(
            staff,
            "  - {{name: 澹台{name}, faculty: {0}, experience: {0}}}",
            quoted(text)
        )
        .unwrap();
    }
    let congress = format!(
        "meetings:\n  - {{id: one, title: 会议, date: 2026-06-25, place: {}}}\n",
        quoted(&texts[0])
    );
    Case::small()
        .claiming_nothing()
        .write("staff.yaml", staff)
        .write("congress.yaml", congress)
}

/// Arbitrary text may look like a slip or like something private; it is to be published all the same.
fn waivers() -> String {
    let rules = [
        "stop-in-word",
        "box-character",
        "identity-number",
        "mobile-number",
        "student-number",
        "email-address",
        "broken-link",
        "idle-mark",
        "idle-block",
        "typed-html",
    ];
    let entries = rules.iter().flat_map(|rule| {
        ["staff.yaml", "congress.yaml", "review.yaml"]
            .map(|file| format!("  - {{rule: {rule}, at: {file}, reason: 任意文字}}\n"))
    });
    entries.collect()
}

/// Characters in an order that neither spaces nor the direction of writing can change.
fn sorted(text: &str) -> Vec<char> {
    // The reader of PDFs puts signs of embedding around what runs from right to left; no data may hold any.
    let of_direction = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}');
    let invisible = |c: &char| c.is_whitespace() || of_direction(c);
    let mut characters: Vec<char> = text.chars().filter(|c| !invisible(c)).collect();
    characters.sort_unstable();
    characters
}

/// What Typst's PDF gives back for a base with a raised mark: it writes the two as two runs, and both
/// carry the text of the pair. On paper it stands once.
fn as_read_back(text: &str) -> String {
    text.replace("甲\u{0301}", "甲\u{0301}甲\u{0301}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reaches_the_page_unchanged(texts in proptest::collection::vec(any_text(), 10..20)) {
        let case = built_with(&texts);
        let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
        let rows = Selector::parse("#staff table tbody tr").unwrap();
        // A text may be a number, and so be what the serial number is.
        let cells = Selector::parse("td:not(.serial), th").unwrap();
        let rows: Vec<_> = html.select(&rows).collect();
        prop_assert_eq!(rows.len(), texts.len());
        for (row, text) in rows.iter().zip(&texts) {
            let shown: Vec<String> = row.select(&cells).map(|cell| cell.text().collect::<String>()).collect();
            let times = shown.iter().filter(|cell| cell.trim() == text.trim()).count();
            prop_assert_eq!(times, 2, "{:?} in {:?}", text, shown);
        }
        let scripts = html.select(&Selector::parse("script").unwrap()).count();
        prop_assert_eq!(scripts, 1, "text became a script");
    }

    #[test]
    fn any_text_reaches_the_pdf_unchanged(text in any_text()) {
        // The place of the meeting stands on lines of its own between two marks.
        let marked = format!("始{text}终");
        let case = built_with(std::slice::from_ref(&marked));
        let printed = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
        let place = printed.split("地点：").nth(1).unwrap();
        let shown = &place[..place.find('终').unwrap() + '终'.len_utf8()];
        prop_assert_eq!(
            sorted(shown), sorted(&as_read_back(&marked)), "{:?} came back as {:?}", marked, shown
        );
    }
}

/// In running text, what is not Markdown reaches the page as it is.
#[test]
fn hostile_text_in_clauses_is_only_text() {
    for (at, hostile) in HOSTILE.iter().enumerate() {
        if hostile.contains(['*', '_', '`', '\\', '&', '[']) {
            continue; // Markdown's own signs; their meaning is tested where it is given.
        }
        let clause = format!("始{hostile}终");
        let case = case_with(&["甲".to_owned()]).replace(
            "review.yaml",
            "全体工作人员每学期向学生代表、学生工作部门和团委组成的评议会述职一次，依据[](#charter-art-2)。",
            &quoted(&clause),
        );
        let case = case.waiving(&waivers());
        case.build();
        let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
        let article = Selector::parse("#review").unwrap();
        let text: String = html.select(&article).next().unwrap().text().collect();
        assert!(text.contains(&clause), "{at}: {clause:?} in {text:?}");
        let printed = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
        let from = printed.find('始').unwrap();
        let to = printed.find('终').unwrap() + '终'.len_utf8();
        assert_eq!(
            sorted(&printed[from..to]),
            sorted(&as_read_back(&clause)),
            "{:?}",
            &printed[from..to]
        );
    }
}
