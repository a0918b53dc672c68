//! `gongkai check --fix` on texts with markup: what a reader sees changes as the correction says, and
//! links, code and stress do not change at all.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use gongkai::markup::{Block, Inline, Rich, Target, document, inline};
use gongkai::workspace::Files;
use gongkai::yaml::{Kind, Node, parse};

use crate::rules::findings;
use crate::support::Case;

/// A review with an article for each text.
fn review(texts: &[String]) -> String {
    let article = |(at, text): (usize, &String)| {
        let lines = text.replace('\n', "\n      ");
        format!("  - id: a{at}\n    text: |-\n      {lines}\n")
    };
    let articles: String = texts.iter().enumerate().map(article).collect();
    format!("articles:\n{articles}")
}

/// The texts of a review.
fn texts(case: &Case) -> Vec<String> {
    let text = fs::read_to_string(case.file("review.yaml")).unwrap();
    let files = Files::default();
    let file = files.add(Path::new("review.yaml"), text);
    let root = parse(&files, file).unwrap();
    let articles = root.value("articles").map(Node::members).unwrap();
    let of = |article: &Node| match &article.value("text").unwrap().kind {
        Kind::Scalar(text) => text.clone(),
        _ => String::new(),
    };
    articles.iter().map(of).collect()
}

fn fix(case: &Case) {
    case.run(&["check", "--fix", "--lang", "en"]);
}

/// The texts of a review, corrected.
fn fixed(written: &[String]) -> Vec<String> {
    let case = Case::small().write("review.yaml", review(written));
    assert_eq!(texts(&case), written, "the test writes what it means");
    fix(&case);
    texts(&case)
}

/// What a text holds: how each stretch is printed, its code and its links.
#[derive(Debug, Default, PartialEq, Eq)]
struct Held {
    /// Characters as far as no correction changes them, with marks where their manner changes.
    stretches: String,
    code: Vec<String>,
    links: Vec<Target>,
}

impl Held {
    fn of(rich: &Rich) -> Self {
        let mut held = Self::default();
        held.blocks(&rich.blocks);
        held
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.part('¶', content),
                Block::Heading(level, content) => {
                    self.stretches.push_str(&level.to_string());
                    self.part('#', content);
                }
                Block::List(_, items) => items.iter().for_each(|item| {
                    self.stretches.push('-');
                    self.blocks(item);
                }),
                Block::Picture(picture) => {
                    self.part('!', &picture.alternative);
                    self.links.push(Target::Address(picture.address.clone()));
                }
            }
        }
    }

    fn part(&mut self, sign: char, content: &[Inline]) {
        self.stretches.push(sign);
        self.content(content);
        self.stretches.push(sign);
    }

    fn content(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => text.text().chars().for_each(|c| self.character(c)),
                Inline::Code(text) => {
                    self.stretches.push('`');
                    self.code.push(text.text().to_owned());
                }
                Inline::Emphasis(inner) => self.part('e', inner),
                Inline::Strong(inner) => self.part('s', inner),
                Inline::Link(target, label) => {
                    self.links.push(target.clone());
                    self.part('l', label);
                }
                Inline::Break => self.stretches.push('⏎'),
            }
        }
    }

    /// Corrections widen marks, delete blanks and doubled marks, and turn quotation marks; everything
    /// else stays.
    fn character(&mut self, c: char) {
        let c = match c {
            ',' => '，',
            ';' => '；',
            ':' | '∶' => '：',
            '?' => '？',
            '!' => '！',
            '.' => '。',
            '(' => '（',
            ')' => '）',
            '“' | '”' => '"',
            c => c,
        };
        let is_doubled = !c.is_ascii_alphanumeric() && self.stretches.ends_with(c);
        if !c.is_whitespace() && !is_doubled {
            self.stretches.push(c);
        }
    }
}

/// Pieces of texts: words, slips, and all that Markdown knows.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "甲",
        "乙丙",
        "学生会",
        "工作",
        ",",
        ";",
        "，",
        "。",
        " ",
        " ",
        "(",
        ")",
        "（",
        "）",
        "“",
        "”",
        "\"",
        "*",
        "**",
        "**",
        "***",
        "_",
        "`",
        "``",
        "[",
        "]",
        "\\",
        "&amp;",
        "&#44;",
        "&nbsp;",
        "~",
        "~~",
        "[说明](https://zh.wikipedia.org/wiki/团_(政治))",
        "[](#charter-art-1)",
        "[甲,乙 丙](#charter-art-1)",
        "[甲[一]乙](#charter-art-1)",
        "<https://example.org/a,b>",
        "<a@example.org>",
        "[x](https://example.org/a_(b))",
        "[y](<https://example.org/甲 ,乙> \"题,目(一)\")",
        "``甲`,乙``",
        "`甲,乙(丙) 丁`",
        "\\*",
        "\\(",
        "\\,",
        "\\[",
        "5*3",
        "张三*",
        "，李四*",
        "https://example.org/团_(政治)",
        "**重点**",
        "*着重*",
        "**重,点(一)**",
        "甲**乙 **",
        "** 甲**",
        "（**甲**)",
        "\n",
        "\n\n",
        "a",
        "12",
        "的的",
        "30%,",
        "14:30",
        "| 甲,乙 |",
        "1.5倍",
    ])
}

fn text() -> impl Strategy<Value = String> {
    // The first character opens no list, the last leaves no blank behind.
    prop::collection::vec(piece(), 1..9).prop_map(|pieces| {
        let text = format!("见{}好", pieces.concat());
        let lines = text.lines().map(str::trim);
        lines.collect::<Vec<_>>().join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn no_correction_changes_more_than_it_says(texts in prop::collection::vec(text(), 150)) {
        let corrected = fixed(&texts);
        let mut changed = 0;
        for (before, after) in texts.iter().zip(&corrected) {
            changed += usize::from(before != after);
            let held = |text: &str| Held::of(&inline(text).0);
            prop_assert_eq!(held(before), held(after), "{:?} became {:?}", before, after);
        }
        prop_assert!(changed > 20, "{} texts were corrected", changed);
        prop_assert_eq!(&fixed(&corrected), &corrected, "a second run changes nothing");
    }

    #[test]
    fn nor_in_a_markdown_file(texts in prop::collection::vec(text(), 60)) {
        let text = texts.join("\n\n");
        let case = Case::small().write("guidance.md", &text);
        fix(&case);
        let after = fs::read_to_string(case.file("guidance.md")).unwrap();
        let held = |text: &str| Held::of(&document(text).0);
        prop_assert_eq!(held(&text), held(&after));
    }
}

#[test]
fn what_is_not_text_stays_and_the_rest_is_corrected() {
    let cases = [
        (
            "（见[说明](https://zh.wikipedia.org/wiki/团_(政治))）,好",
            "（见[说明](https://zh.wikipedia.org/wiki/团_(政治))），好",
        ),
        ("见``a`,(甲)``,好", "见``a`,(甲)``，好"),
        (
            "见<https://example.org/甲,乙>,好",
            "见<https://example.org/甲,乙>，好",
        ),
        (
            "见[甲,乙](https://example.org \"题,目(一)\"),好",
            "见[甲，乙](https://example.org \"题,目(一)\")，好",
        ),
        ("见[](#charter-art-1),好", "见[](#charter-art-1)，好"),
        ("甲**乙 **，丙,好", "甲**乙 **，丙，好"),
        ("甲** 乙 **，丙", "甲** 乙**，丙"),
        ("甲\\(乙\\),好", "甲\\(乙\\)，好"),
        ("甲&#44;乙&amp;,好", "甲&#44;乙&amp;，好"),
        (
            "见https://zh.wikipedia.org/wiki/团_(政治),好",
            "见https://zh.wikipedia.org/wiki/团_(政治)，好",
        ),
        ("**重,点**(甲)", "**重，点**（甲）"),
        (
            "见[x](https://example.org/a_(b))。",
            "见[x](https://example.org/a_(b))。",
        ),
    ];
    let (written, wanted): (Vec<String>, Vec<String>) = cases
        .iter()
        .map(|(written, wanted)| ((*written).to_owned(), (*wanted).to_owned()))
        .unzip();
    assert_eq!(fixed(&written), wanted);
}

#[test]
fn marks_of_the_wrong_width_are_made_to_work() {
    let cases = [
        ("见[]（#charter-art-1）。", "见[](#charter-art-1)。"),
        ("见［本章程］（＃charter）。", "见[本章程](#charter)。"),
        ("见【本章程】(#charter)。", "见[本章程](#charter)。"),
        (
            "见[学校网站]（https://example.org/a_(b)）。",
            "见[学校网站](https://example.org/a_(b))。",
        ),
        (
            "见[学校网站] (https://example.org)。",
            "见[学校网站](https://example.org)。",
        ),
        (
            "见[甲](https://example.org）,好",
            "见[甲](https://example.org)，好",
        ),
        ("本会＊＊重点＊＊工作", "本会**重点**工作"),
        ("本会**重点＊＊工作", "本会**重点**工作"),
        // Not certain: offered, not made.
        (
            "见[1] (https://example.org)。",
            "见[1] (https://example.org)。",
        ),
        (
            "见（甲）[https://example.org]。",
            "见（甲）[https://example.org]。",
        ),
        ("本会** 重点 **工作", "本会** 重点 **工作"),
        ("本会__重点__工作", "本会__重点__工作"),
        ("本会`＊＊重点＊＊`工作", "本会`＊＊重点＊＊`工作"),
    ];
    let (written, wanted): (Vec<String>, Vec<String>) = cases
        .iter()
        .map(|(written, wanted)| ((*written).to_owned(), (*wanted).to_owned()))
        .unzip();
    let corrected = fixed(&written);
    assert_eq!(corrected, wanted);
    assert_eq!(fixed(&corrected), corrected);
}

/// The rules among `about` that find something in a text, with what they quote.
fn found_in(text: &str, about: &[&str]) -> Vec<String> {
    let case = Case::small().write("review.yaml", review(&[text.to_owned()]));
    quoted(&case, about)
}

fn quoted(case: &Case, about: &[&str]) -> Vec<String> {
    let rule = |finding: &Value| finding["rule"].as_str().unwrap().to_owned();
    let all = findings(case).into_iter();
    all.filter(|finding| about.contains(&rule(finding).as_str()))
        .map(|finding| {
            format!(
                "{} {}",
                rule(&finding),
                finding["message"].as_str().unwrap()
            )
        })
        .collect()
}

const MARKUP: [&str; 5] = [
    "broken-link",
    "idle-mark",
    "idle-block",
    "typed-html",
    "underscores",
];

#[test]
fn markup_that_does_nothing_is_found() {
    for (text, rule) in [
        ("见[]（#charter-art-1）。", "broken-link"),
        ("[学校网站]（https://example.org）", "broken-link"),
        ("[学校网站] (https://example.org)", "broken-link"),
        ("（学校网站）[https://example.org]", "broken-link"),
        ("[学校网站](https://example.org，好", "broken-link"),
        ("**重点。", "idle-mark"),
        ("** 重点 **", "idle-mark"),
        ("＊＊重点＊＊", "idle-mark"),
        ("＊＊重点。", "idle-mark"),
        ("见`重点。", "idle-mark"),
        ("~~删去~~重点", "idle-mark"),
        ("重点[^1]。", "idle-mark"),
        ("![图]（a.png）", "idle-mark"),
        ("任务：\n- 甲\n- 乙", "idle-block"),
        ("# 标题", "idle-block"),
        ("> 引文", "idle-block"),
        ("任务：\n1、甲\n2、乙", "idle-block"),
        ("任务：\n• 甲\n• 乙", "idle-block"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "idle-block"),
        ("甲<br>乙", "typed-html"),
        ("甲<BR />乙", "typed-html"),
        ("<b>甲</b>", "typed-html"),
        ("＜p＞甲", "typed-html"),
        ("甲<!-- 乙 -->", "typed-html"),
        ("甲＆nbsp;乙", "typed-html"),
        ("甲&nbsp；乙", "typed-html"),
        ("甲__乙__丙", "underscores"),
    ] {
        let found = found_in(text, &MARKUP);
        assert!(!found.is_empty(), "{text} is not found");
        assert!(
            found.iter().all(|found| found.starts_with(rule)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn other_signs_are_left_alone() {
    for text in [
        "5*3，5*3*2，2**3",
        "张三*，李四*。（*为必填）",
        "张**、李**同学，138****8000",
        "\\*\\*重点\\*\\*、\\[甲\\](#x)、\\<br>、`<br>`、`**`",
        "【学校网站】（https://example.org）",
        "[注]（见附件），张三[1]",
        "a<b，甲&amp;乙，AT&T；",
        "姓名：____，第__届",
        "5~10人，甲～乙",
        "#1号楼，1.5倍",
        "- 甲",
        "**重点**、*着重*、[甲](#charter-art-1)、<https://example.org>",
    ] {
        assert_eq!(found_in(text, &MARKUP), [] as [String; 0], "{text}");
    }
}

#[test]
fn markup_of_a_file_that_does_nothing_is_found() {
    for text in [
        "#标题",
        "＃ 标题",
        "－ 甲\n－ 乙",
        "• 甲\n• 乙",
        "1．甲\n2．乙",
        "（一）甲\n（二）乙",
        "| 甲 |\n|:--|--:|\n| 乙 |",
    ] {
        let text = text.replace("|:--|--:|", "|:---|---:|");
        let case = Case::small().write("guidance.md", &text);
        let found = quoted(&case, &["idle-block"]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
    for text in [
        "# 标题\n\n- 甲\n- 乙\n\n1. 甲\n2. 乙",
        "#话题#",
        "——甲",
        "第一段\n第二行",
    ] {
        let case = Case::small().write("guidance.md", text);
        assert_eq!(quoted(&case, &MARKUP), [] as [String; 0], "{text}");
    }
}

#[test]
fn a_text_without_markup_takes_no_marks() {
    let remark = |text: &str| {
        Case::small().replace(
            "self-assessment.yaml",
            "remark: 实有7人",
            &format!("remark: \"实有7人{text}\""),
        )
    };
    for text in [
        "，**重点**",
        "，见[章程](#charter)",
        "，甲<br>乙",
        "，甲&nbsp;乙",
    ] {
        assert_eq!(quoted(&remark(text), &MARKUP).len(), 1, "{text}");
    }
    assert_eq!(quoted(&remark("，5*3，AT&T"), &MARKUP), [] as [String; 0]);
}

#[test]
fn an_address_with_brackets_has_no_unpaired_mark() {
    let case = Case::small().write(
        "review.yaml",
        review(&[
            "见[x](https://example.org/a_(b))和[说明](https://zh.wikipedia.org/wiki/团_(政治))。"
                .to_owned(),
        ]),
    );
    let about = [
        "unpaired-mark",
        "half-width-brackets",
        "mixed-brackets",
        "broken-link",
    ];
    assert_eq!(quoted(&case, &about), [] as [String; 0]);
}
