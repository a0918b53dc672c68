//! Markdown as a Chinese author writes it: what is printed, and what is refused with its place.

use proptest::prelude::*;

use gongkai::markup::{
    Block, Kind, Problem, Rich, document, inline, kinds, rendered, to_html, to_typst,
};

use crate::facts::refusal;
use crate::support::Case;
use gongkai::text::Form;

/// A text of the data as HTML; it must be free of problems.
fn html(text: &str) -> String {
    let (rich, problems) = inline(text);
    assert_eq!(problems, [], "{text:?}");
    to_html(&rich, false)
}

/// A Markdown file as HTML; it must be free of problems.
fn page(text: &str) -> String {
    let (rich, problems) = document(text);
    assert_eq!(problems, [], "{text:?}");
    to_html(&rich, true)
}

/// What is wrong with a Markdown file, each with the text it marks.
fn wrong(text: &str) -> Vec<(&'static str, &str)> {
    let marked = |problem: Problem| (problem.id.as_str(), &text[problem.range]);
    document(text).1.into_iter().map(marked).collect()
}

/// How deep lists stand in one another.
fn depth(blocks: &[Block]) -> usize {
    let below = |block: &Block| match block {
        Block::List(_, items) => 1 + items.iter().map(|item| depth(item)).max().unwrap_or(0),
        _ => 0,
    };
    blocks.iter().map(below).max().unwrap_or(0)
}

fn printed_in_both(rich: &Rich) -> String {
    to_html(rich, true) + &to_html(rich, false) + &to_typst(rich) + &rich.text()
}

#[test]
fn hostile_depth_is_refused_not_followed() {
    let refused = [
        "- ".repeat(9_000) + "甲",
        "> ".repeat(50_000) + "甲",
        "> - ".repeat(25_000) + "甲",
        "1. ".repeat(30_000) + "甲",
        "*a ".repeat(8000) + &" b*".repeat(8000),
        "**a ".repeat(8000) + &"b**".repeat(8000),
        "*甲“".repeat(8000) + &"”乙*".repeat(8000),
        "![".repeat(8000) + "a" + &"](b)".repeat(8000),
    ];
    for text in &refused {
        let start: String = text.chars().take(12).collect();
        let (rich, problems) = document(text);
        assert!(!problems.is_empty(), "{start}");
        assert!(depth(&rich.blocks) <= 17, "{start}");
        printed_in_both(&rich);
    }
    // Nothing of this may end the program either, whatever it means.
    let odd = [
        "*a ".repeat(8000) + &"b*".repeat(8000),
        "*_".repeat(8000) + "a" + &"_*".repeat(8000),
        "[".repeat(50_000),
    ];
    for text in refused.iter().chain(&odd) {
        printed_in_both(&inline(text).0);
        printed_in_both(&document(text).0);
    }
}

#[test]
fn sixteen_levels_are_printed_and_the_seventeenth_is_refused() {
    let list = |levels: usize| -> String {
        (0..levels)
            .map(|level| "  ".repeat(level) + "- 甲\n")
            .collect()
    };
    assert!(page(&list(16)).contains(&"</li></ul>".repeat(16)));
    assert_eq!(wrong(&list(17)), [("markdown-too-deep", "- 甲\n")]);

    let emphasis = |levels: usize| "*a ".repeat(levels) + "中" + &" b*".repeat(levels);
    assert_eq!(html(&emphasis(16)).matches("<em>").count(), 16);
    let (rich, problems) = inline(&emphasis(40));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].id.as_str(), "markdown-too-deep");
    assert_eq!(to_html(&rich, false).matches("<em>").count(), 16);
}

#[test]
fn a_file_that_stands_too_deep_is_reported_by_the_program() {
    let case = Case::small().write("guidance.md", "- ".repeat(9_000) + "甲");
    assert_eq!(
        refusal(&case),
        ["error markdown-too-deep guidance.md:1:33-18002"]
    );
}

#[test]
fn headings_begin_at_the_first_level_and_skip_none() {
    let levels = |text: &str| -> Vec<u8> {
        let (rich, problems) = document(text);
        assert_eq!(problems, []);
        rich.blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(level, _) => Some(*level),
                _ => None,
            })
            .collect()
    };
    assert_eq!(levels("## 甲"), [1]);
    assert_eq!(levels("# 甲\n### 乙"), [1, 2]);
    assert_eq!(
        levels("## 甲\n#### 乙\n## 丙\n# 丁\n## 戊"),
        [1, 2, 1, 1, 2]
    );
    assert_eq!(levels("# 甲\n#### 乙\n### 丙\n###### 丁"), [1, 2, 2, 3]);
    assert_eq!(levels("#\n## 甲\n# &#32;\n### 乙\n## `\u{20}`"), [1, 2]);
    assert_eq!(
        page("- ## 甲\n\n#### 乙"),
        "<ul><li><h3>甲</h3></li></ul><h4>乙</h4>"
    );
}

#[test]
fn headings_of_any_levels_pass_the_standards() {
    let prose = "### 小标题\n\n文字\n\n#\n\n# 甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n\n###### 戊\n\n- ###### 己\n";
    let deepest = "# 一\n\n## 二\n\n### 三\n\n#### 四\n\n##### 五\n\n###### 六\n\n文字\n";
    for text in [prose, deepest] {
        Case::small().write("guidance.md", text).build();
    }
}

/// Stars beside Chinese punctuation, and what is made of them. `[`, `]` stand for `<strong>`; `{`, `}`
/// for `<em>`.
const EMPHASIS: [(&str, &str); 46] = [
    ("本会**“引号”**后文", "本会[“引号”]后文"),
    ("甲**注意：**乙", "甲[注意：]乙"),
    (
        "**《章程》**后文，**（一）**后文",
        "[《章程》]后文，[（一）]后文",
    ),
    ("**“甲”**", "[“甲”]"),
    ("**“甲”**乙", "[“甲”]乙"),
    ("甲**“乙”**", "甲[“乙”]"),
    ("甲**（乙）**丙", "甲[（乙）]丙"),
    ("甲**《乙》**丙", "甲[《乙》]丙"),
    ("甲**【乙】**丙", "甲[【乙】]丙"),
    ("甲**“乙”**，**“丙”**。", "甲[“乙”]，[“丙”]。"),
    ("甲，**乙**，丙", "甲，[乙]，丙"),
    ("甲。**乙。**丙。", "甲。[乙。]丙。"),
    ("甲！**乙！**丙！", "甲！[乙！]丙！"),
    ("甲**，乙，**丙", "甲[，乙，]丙"),
    ("甲**。乙！**丙", "甲[。乙！]丙"),
    ("甲**：乙：**丙", "甲[：乙：]丙"),
    ("甲**——乙——**丙", "甲[——乙——]丙"),
    ("甲**……**乙", "甲[……]乙"),
    ("甲**√达标**乙", "甲[√达标]乙"),
    ("“**甲**”乙", "“[甲]”乙"),
    ("（**甲**）乙（**丙**）", "（[甲]）乙（[丙]）"),
    ("**甲**（乙）", "[甲]（乙）"),
    ("**甲**“乙”**丙**", "[甲]“乙”[丙]"),
    ("本会*“引号”*后文", "本会{“引号”}后文"),
    ("甲*注意：*乙", "甲{注意：}乙"),
    (
        "*《章程》*后文，*（一）*后文",
        "{《章程》}后文，{（一）}后文",
    ),
    ("***“甲”***乙", "{[“甲”]}乙"),
    ("甲***（乙）***丙", "甲{[（乙）]}丙"),
    ("**甲*“乙”*丙**", "[甲{“乙”}丙]"),
    ("*甲**“乙”**丙*丁", "{甲[“乙”]丙}丁"),
    ("**“*甲*”乙**丙", "[“{甲}”乙]丙"),
    ("**“甲”*乙***丙", "[“甲”{乙}]丙"),
    ("CPU**“甲”**GPU", "CPU[“甲”]GPU"),
    ("甲**(一)**乙", "甲[(一)]乙"),
    ("甲**注意:**乙", "甲[注意:]乙"),
    ("甲**“A”**B", "甲[“A”]B"),
    ("好**😀甲！**乙", "好[😀甲！]乙"),
    ("a **“b”** c", "a [“b”] c"),
    // Stars that are no markup.
    ("5*3=15，2*4=8", "5*3=15，2*4=8"),
    ("a*b*c，M*N", "a*b*c，M*N"),
    ("张三*，李四*。", "张三*，李四*。"),
    ("（*为必填）甲（*为选填）", "（*为必填）甲（*为选填）"),
    ("甲\\*\\*“乙”\\*\\*丙", "甲**“乙”**丙"),
    ("：\\*甲：\\*乙", "：*甲：*乙"),
    ("甲 ** 乙 ** 丙", "甲 ** 乙 ** 丙"),
    // CommonMark's own reading between words with spaces.
    ("foo**(bar)**baz", "foo**(bar)**baz"),
];

#[test]
fn stars_work_beside_chinese_punctuation() {
    for (text, wanted) in EMPHASIS {
        let shown = html(text)
            .replace("<strong>", "[")
            .replace("</strong>", "]")
            .replace("<em>", "{")
            .replace("</em>", "}");
        assert_eq!(shown, wanted, "{text}");
        assert_eq!(page(text), format!("<p>{}</p>", html(text)), "{text}");
    }
}

#[test]
fn stars_work_beside_links_and_code() {
    assert_eq!(
        html("依据**[甲](#x)**执行，见**`乙`**丙"),
        "依据<strong><a href=\"#x\">甲</a></strong>执行，见<strong><code>乙</code></strong>丙"
    );
    assert_eq!(
        html("`甲*“乙`、`5*3` [丙](https://a.cn/*（丁）2*3)"),
        "<code>甲*“乙</code>、<code>5*3</code> <a href=\"https://a.cn/*（丁）2*3\">丙</a>"
    );
}

#[test]
fn private_characters_of_the_author_stay() {
    for text in ["\u{E000}甲\u{E001}", "甲**“\u{E000}乙\u{E001}”**丙5*3"] {
        assert_eq!(inline(text).0.text(), text.replace("**", ""), "{text:?}");
    }
    assert_eq!(
        inline("&#xE000;甲**“乙”**丙&#xE001;5*3").0.text(),
        "\u{E000}甲“乙”丙\u{E001}5*3"
    );
}

#[test]
fn lines_join_across_markup() {
    for (text, wanted) in [
        ("see\n*this* and\n[that](#x)", "see this and that"),
        ("**甲**\n**乙**", "甲乙"),
        ("*one*\n**two**", "one two"),
        ("甲\n*two*\n`三`\nfour\nfive", "甲two三four five"),
        ("students’\nunion", "students’ union"),
        ("“甲”\n乙", "“甲”乙"),
        (
            "he said\n“hello”\nand “甲”\n“乙”",
            "he said “hello” and “甲”“乙”",
        ),
        ("word —\nword", "word — word"),
        ("“甲”\nunion", "“甲”union"),
        ("theirs’\n“ours”", "theirs’ “ours”"),
        ("他说\n——是", "他说——是"),
        ("**“甲”**\n“乙”", "“甲”“乙”"),
        ("*students*’\n**union**", "students’ union"),
        ("`a\nb`", "a b"),
    ] {
        assert_eq!(inline(text).0.text(), wanted, "{text:?}");
        assert_eq!(document(text).0.text(), wanted, "{text:?} in a file");
    }
    assert_eq!(document("one\r\n*two*\\\nthree").0.text(), "one two\nthree");
    assert_eq!(document("- *one*\n  **two**").0.text(), "one two");
    assert_eq!(
        to_html(&document("see\n[](#x)\nand").0, false),
        "see <a href=\"#x\"></a> and"
    );
    assert_eq!(
        to_html(&document("见\n[](#x)\n的").0, false),
        "见<a href=\"#x\"></a>的"
    );
}

#[test]
fn no_line_of_a_text_opens_a_block() {
    for sign in ["1. 乙", "# 乙", "- 乙", "> 乙", "===", "---", "[a]: b"] {
        assert_eq!(inline(&format!("甲\n{sign}")).0.text(), format!("甲{sign}"));
    }
}

#[test]
fn items_of_a_list_stay_apart_where_there_are_no_blocks() {
    let (rich, _) = document("研究：\n\n- 人事\n- 经费\n  1. 预算\n");
    assert_eq!(to_html(&rich, false), "研究：<br>人事<br>经费<br>预算");
    assert_eq!(rich.text(), "研究：\n人事\n经费\n预算");
}

#[test]
fn links_lead_somewhere_and_say_so() {
    assert_eq!(
        wrong("甲\n\n[甲]: https://a.cn\n"),
        [("markdown-definition", "[甲]: https://a.cn")]
    );
    assert_eq!(
        wrong("甲[](https://a.cn)乙"),
        [("markdown-link-empty", "[](https://a.cn)")]
    );
    assert_eq!(
        wrong("[ ](https://a.cn)"),
        [("markdown-link-empty", "[ ](https://a.cn)")]
    );
    assert_eq!(
        wrong("甲**“乙”**丙[丁](d.docx)"),
        [("markdown-link", "[丁](d.docx)")]
    );
    assert_eq!(wrong("[](#charter-art-1)、[**甲**`乙`](https://a.cn)"), []);
    assert_eq!(
        page("[甲](HTTPS://A.cn)"),
        "<p><a href=\"HTTPS://A.cn\">甲</a></p>"
    );
    assert_eq!(
        page("<a@b.cn>、<https://a.cn>"),
        "<p><a href=\"mailto:a@b.cn\">a@b.cn</a>、<a href=\"https://a.cn\">https://a.cn</a></p>"
    );
}

#[test]
fn control_characters_are_reported_where_they_stand() {
    let control = "markdown-control";
    assert_eq!(wrong("甲**“乙”**\u{7}\u{85}丙"), [(control, "\u{7}\u{85}")]);
    assert_eq!(
        wrong("`\u{FEFF}`\n\n甲\u{FFFC}"),
        [(control, "\u{FEFF}"), (control, "\u{FFFC}")]
    );
    assert_eq!(wrong("甲&#7;乙"), [(control, "&#7;")]);
    assert_eq!(inline("甲&#xFFFC;乙").1[0].id.as_str(), control);
    assert_eq!(wrong("甲\r\n\t乙\u{3000}\u{200B}丙\u{2028}"), []);
}

#[test]
fn the_outermost_of_what_is_refused_is_reported() {
    assert_eq!(
        wrong("> 甲\n> > 乙\n"),
        [("markdown-unsupported", "> 甲\n> > 乙\n")]
    );
    assert_eq!(wrong("甲\n\n    乙\n")[0].0, "markdown-indented");
    assert_eq!(wrong("```\n乙\n```\n")[0].0, "markdown-unsupported");
}

/// Everything that a Markdown file may do wrong, as the author reads it.
#[test]
fn every_problem_is_explained_in_both_languages() {
    let deep: String = (0..17).map(|level| "  ".repeat(level) + "- 甲\n").collect();
    let prose = format!(
        "第一段\u{7}，[](https://example.org)。\n\n    空了四格\n\n[甲]: https://example.org\n\n{deep}"
    );
    let case = Case::bilingual()
        .remove("party-guidance.en.yaml")
        .remove("guidance.en.md")
        .write("guidance.md", prose)
        .write("english.md", "Text.\n")
        .write(
            "party-guidance.yaml",
            "file: {zh-CN: guidance.md, en: english.md}\n",
        );
    assert_eq!(
        refusal(&case),
        [
            "error markdown-control guidance.md:1:4-5",
            "error markdown-link-empty guidance.md:1:6-29",
            "error markdown-indented guidance.md:3:5-4:1",
            "error markdown-definition guidance.md:5:1-25",
            "error markdown-too-deep guidance.md:23:33-24:1"
        ]
    );
}

#[test]
fn what_is_rendered_leads_back_to_what_was_written() {
    let text = "甲&amp;乙\\*，\n**“见[此](https://a.cn/_(x))”**丙，\n\n`a*b` 5*3\n<https://b.cn>";
    let rendered = rendered(text, Form::Inline);
    let shown = "甲&乙*，“见此”丙，\na*b 5*3 https://b.cn";
    assert_eq!(rendered.text(), shown);
    for (part, written) in [
        ("&", "&amp;"),
        ("此", "此"),
        ("”丙，", "”**丙，"),
        ("见此”", "见[此](https://a.cn/_(x))”"),
        ("，“", "，\n**“"),
        ("a*b", "a*b"),
        ("5*3", "5*3"),
        ("https://b.cn", "https://b.cn"),
    ] {
        let at = shown.find(part).unwrap();
        let place = rendered.source(at..at + part.len());
        assert_eq!(&text[place], written, "{part}");
    }
}

/// Signs that mean something to Markdown or to us, in any order.
fn any_signs() -> impl Strategy<Value = String> {
    let signs: Vec<&str> = "* ** _ ` [ ] ( ) [](#x) <a@b.cn> # - > 1. \\ & &#7; &#xE000; ! < “ ” ’ （ ） ， 。 — 甲 乙 a 5 \u{E000} \u{7} 😀"
        .split(' ')
        .chain([" ", "\n", "\n\n", "    ", "\r\n"])
        .collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..40)
        .prop_map(|signs| signs.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_signs_confuses_the_reader(text in any_signs()) {
        let own = |text: &str| text.matches(['\u{E000}', '\u{E001}']).count();
        let written = own(&text) + text.matches("&#xE000;").count();
        for (rich, problems) in [inline(&text), document(&text)] {
            for problem in problems {
                prop_assert!(text.get(problem.range.clone()).is_some(), "{problem:?} in {text:?}");
            }
            // Addresses are part of the HTML, but not of the text.
            prop_assert!(own(&to_html(&rich, true)) <= written, "{text:?}");
            prop_assert!(!rich.text().contains('\u{E001}'), "{text:?}");
        }
    }

    #[test]
    fn every_byte_is_something_and_every_character_has_a_place(text in any_signs()) {
        for form in [Form::Inline, Form::Document] {
            let kinds = kinds(&text, form);
            let ends = kinds.iter().map(|(range, _)| range.end);
            let starts = kinds.iter().map(|(range, _)| range.start);
            prop_assert!(starts.skip(1).eq(ends.take(kinds.len().saturating_sub(1))), "{kinds:?}");
            prop_assert_eq!(kinds.last().map_or(0, |(range, _)| range.end), text.len());
            let is_text = |at: usize| {
                let kind = kinds.iter().find(|(range, _)| range.contains(&at));
                kind.is_some_and(|(_, kind)| *kind == Kind::Text)
            };
            let rendered = rendered(&text, form);
            for (at, c) in rendered.text().char_indices() {
                let place = rendered.source(at..at + c.len_utf8());
                let written = &text[place.clone()];
                let resolved = written.len() > c.len_utf8() || c.is_whitespace();
                prop_assert!(written.starts_with(c) || resolved, "{c} from {written:?} in {text:?}");
                prop_assert!(!is_text(place.start) || written.starts_with(c) || c.is_whitespace());
            }
        }
    }

    #[test]
    fn a_text_without_markup_is_printed_as_it_is(text in "[甲乙a5“”’（），。：！#>+-]{1,20}") {
        prop_assert_eq!(inline(&text).0.text(), text);
    }
}
