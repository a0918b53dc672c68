//! Slips of typing, and damage done by conversion.

use super::{bilingual, found, rules};
use crate::support::Case;

/// Puts a text where the charter has one, with its own item list kept.
fn saying(case: Case, text: &str) -> Case {
    case.replace(
        "charter.yaml",
        "text: 本会的任务：",
        &format!("text: |\n          {text}"),
    )
}

fn named(case: Case, name: &str) -> Case {
    case.replace("staff.yaml", "name: 王犇", &format!("name: {name}"))
}

bilingual! {
    misspelling_in_english "misspelling":
        fires |c| c.replace("charter.yaml", "The union is called", "The Commitee is called"),
        finds ["warning misspelling charter.yaml:7:50-58 found=`Commitee` better=`Committee` offer 7:50-58=`Committee`"],
        silent |c| c.replace("charter.yaml", "The union is called", "The committee is called");
    misspelling_is_corrected_as_the_house_spells "misspelling":
        fires |c| c.replace("charter.yaml", "The union is called", "The orginization is called"),
        finds ["warning misspelling charter.yaml:7:50-62 found=`orginization` better=`organisation` offer 7:50-62=`organisation`"],
        silent |c| c.replace("charter.yaml", "The union is called", "The organisation is called");
    english_keeps_its_marks "half-width-punctuation":
        fires |c| c.replace("charter.yaml", "学生会”。, en:", "学生会”;好。, en:"),
        finds ["warning half-width-punctuation charter.yaml:7:39-40 found=`;` better=`；` fix 7:39-40=`；`"],
        silent |c| c.replace("charter.yaml", "en: The union is called the Students' Union of Cloud Vocational College.", "en: \"The 学生会 (union), called 云上, is 好 (good): yes.\""),
        besides ["untranslated-words"];
}

rules! {
    quotation_marks_around_a_value "keyboard-mark":
        fires |c| c.replace("congress.yaml", "place: 云端报告厅", "place: “云端报告厅”"),
        finds ["warning keyboard-mark congress.yaml:8:12-19 found=`云端报告厅` offer 8:12-13=``, 8:18-19=``"],
        silent |c| c.replace("congress.yaml", "place: 云端报告厅", "place: “云端”报告厅");
    a_note_that_is_none "keyboard-mark":
        fires |c| c.replace("congress.yaml", "place: 云端报告厅", "place: 云端报告厅 ＃ 三楼"),
        finds ["warning keyboard-mark (keyboard-note) congress.yaml:8:18-19 found=`＃ 三楼`"],
        silent |c| c.replace("congress.yaml", "place: 云端报告厅", "place: 云端＃报告厅");
    number_behind_a_hash "cut-by-hash":
        fires |c| c.replace("congress.yaml", "place: 云端报告厅", "place: 云端报告厅 #2"),
        finds ["warning cut-by-hash congress.yaml:8:18-20 found=`#2` offer 8:12-20=`\"云端报告厅 #2\"`"],
        silent |c| c.replace("congress.yaml", "place: 云端报告厅", "place: 云端报告厅#2  # 二楼 #2");
    error_of_a_spreadsheet "cut-by-hash":
        fires |c| c.replace("staff.yaml", "rank: 3/40", "rank: #DIV/0!"),
        finds ["warning cut-by-hash (error-of-spreadsheet) staff.yaml:32:11-18 found=`#DIV/0!`"],
        silent |c| c.replace("staff.yaml", "rank: 3/40", "rank: 3/40 #待核对 #REF!");
    members_of_a_list_in_one "keyboard-mark":
        fires |c| c.replace("congress.yaml", "[通过表决办法, 审议代表资格]", "[通过表决办法，审议代表资格]"),
        finds ["warning keyboard-mark (keyboard-comma) congress.yaml:12:21-22 found=`通过表决办法，审议代表资格`"],
        silent |c| c.replace("congress.yaml", "[通过表决办法, 审议代表资格]", "[审议办法，通过办法, 审议代表资格]");
    box_character "box-character":
        fires |c| saying(c, "本会□的任务，口达标口未达标："),
        finds [
            "error box-character charter.yaml:10:13-14 found=`□` offer 10:13-14=``",
            "error box-character charter.yaml:10:18-19 found=`口` offer 10:18-19=``",
            "error box-character charter.yaml:10:21-22 found=`口` offer 10:21-22=``",
        ],
        silent |c| saying(c, "各省人口达标的不多，不可口是心非，窗口有人：");
    box_to_be_ticked "box-character":
        fires |c| c.replace("self-assessment.yaml", "remark: 实有7人", "remark: 实有7人 口是 口否"),
        finds [
            "warning stray-space self-assessment.yaml:4:44-45 found=`` offer 4:44-45=``",
            "error box-character self-assessment.yaml:4:45-46 found=`口` offer 4:45-46=``",
            "warning stray-space self-assessment.yaml:4:47-48 found=`` offer 4:47-48=``",
            "error box-character self-assessment.yaml:4:48-49 found=`口` offer 4:48-49=``",
        ],
        silent |c| c.replace("self-assessment.yaml", "remark: 实有7人", "remark: 实有7人，口有异味者除外");
    stop_in_word "stop-in-word":
        fires |c| saying(c, "本会的工.作："),
        finds ["error stop-in-word charter.yaml:10:15-16 found=`.` offer 10:15-16=``"],
        silent |c| saying(c, "本会的网站www.example.org，版本2.0，占5.5%，第1.项：");
    dot_of_a_name "name-form":
        fires |c| named(c, "米日古丽.买买提"),
        finds ["error name-form (name-dot) staff.yaml:28:15-16 found=`.` person=`米日古丽.买买提` fix 28:15-16=`·`"],
        silent |c| named(c, "米日古丽·买买提");
    mark_behind_a_name "name-form":
        fires |c| named(c, "李垚。"),
        finds ["error name-form staff.yaml:28:13-14 found=`。` person=`李垚。` fix 28:13-14=``"],
        silent |c| named(c, "李垚");
    two_people_in_one_name "name-form":
        fires |c| named(c, "冯翀、陈赟"),
        finds ["error name-form (name-of-several) staff.yaml:28:13-14 found=`、` person=`冯翀、陈赟`"],
        silent |c| named(c, "冯翀陈赟");
    doubled_word "doubled-word":
        fires |c| saying(c, "本会代表学生会学生会，，做了一点的的工作："),
        finds [
            "warning doubled-word charter.yaml:10:15-21 found=`学生会学生会` offer 10:15-21=`学生会`",
            "warning doubled-word charter.yaml:10:21-23 found=`，，` fix 10:21-23=`，`",
            "warning doubled-word charter.yaml:10:27-29 found=`的的` offer 10:27-29=`的`",
        ],
        silent |c| saying(c, "本会的目的的确不多，研究研究、商量商量，高高兴兴，的的确确，哈哈哈哈哈哈：");
    half_width_punctuation "half-width-punctuation":
        fires |c| saying(c, "接受监督,现将“云上”公开;好吗?共30%,说\"好\"的权利∶"),
        finds [
            "warning half-width-punctuation charter.yaml:10:15-16 found=`,` better=`，` fix 10:15-16=`，`",
            "warning half-width-punctuation charter.yaml:10:24-25 found=`;` better=`；` fix 10:24-25=`；`",
            "warning half-width-punctuation charter.yaml:10:27-28 found=`?` better=`？` fix 10:27-28=`？`",
            "warning half-width-punctuation charter.yaml:10:32-33 found=`,` better=`，` fix 10:32-33=`，`",
            r#"warning half-width-punctuation charter.yaml:10:34-35 found=`"` better=`“”` fix 10:34-35=`“`, 10:36-37=`”`"#,
            "warning half-width-punctuation charter.yaml:10:40-41 found=`∶` better=`：` fix 10:40-41=`：`",
        ],
        silent |c| saying(c, "见https://example.org/a,b;c?d=1，14:30到17:00，1,000人，1∶2，`甲,乙`，甲&amp;乙，he said \"yes, sir\"：");
    english_in_quotation_marks "half-width-punctuation":
        fires |c| saying(c, "口号是“加油!”，书是《你好, World!》："),
        finds [
            "warning half-width-punctuation charter.yaml:10:17-18 found=`!` better=`！` fix 10:17-18=`！`",
            "warning half-width-punctuation charter.yaml:10:25-26 found=`,` better=`，` fix 10:25-26=`，`",
            "warning half-width-punctuation charter.yaml:10:32-33 found=`!` better=`！` fix 10:32-33=`！`",
        ],
        silent |c| saying(c, "口号是“Work hard, play hard!”，书是《Hello, World!》：");
    full_stop_of_half_width "half-width-punctuation":
        fires |c| saying(c, "本会的任务如下."),
        finds ["warning half-width-punctuation charter.yaml:10:18-19 found=`.` better=`。` fix 10:18-19=`。`"],
        silent |c| saying(c, "本会的任务有三个...");
    half_width_brackets "half-width-brackets":
        fires |c| saying(c, "本会(含分会)的任务(2)："),
        finds [
            "warning half-width-brackets charter.yaml:10:13-18 found=`(含分会)` fix 10:13-14=`（`, 10:17-18=`）`",
            "warning half-width-brackets charter.yaml:10:21-24 found=`(2)` fix 10:21-22=`（`, 10:23-24=`）`",
        ],
        silent |c| saying(c, "本会（含分会）的任务，f(x)，[见此](#charter-art-1)\\(甲\\)：");
    half_width_marker "half-width-brackets":
        fires |c| c.replace("election.yaml", "marker: （一）", "marker: (一)"),
        finds ["warning half-width-brackets election.yaml:4:13-16 found=`(一)` fix 4:13-16=`（一）`"],
        silent |c| c.replace("election.yaml", "marker: （一）", "marker: (1)");
    mixed_brackets "mixed-brackets":
        fires |c| saying(c, "本会（含分会)的任务："),
        finds ["warning mixed-brackets charter.yaml:10:13-18 found=`（含分会)` fix 10:13-14=`（`, 10:17-18=`）`"],
        silent |c| saying(c, "本会（含分会）的任务（甲（乙）丙）：");
    unpaired_mark "unpaired-mark":
        fires |c| saying(c, "依据《学生会章程制定，本会”的任务（如下："),
        finds [
            "warning unpaired-mark charter.yaml:10:13-14 found=`《`",
            "warning unpaired-mark charter.yaml:10:24-25 found=`”`",
            "warning unpaired-mark charter.yaml:10:28-29 found=`（`",
        ],
        silent |c| saying(c, "“第一段。\n\n          “第二段。”1）好，the union’s：");
    invisible_character "invisible-character":
        fires |c| saying(named(c, "王\u{200B}犇"), "本会的工\u{AD}作，任\u{200D}务："),
        finds [
            "warning invisible-character charter.yaml:10:15-16 found=`\u{ad}` code=`U+00AD` fix 10:15-16=``",
            "warning invisible-character charter.yaml:10:19-20 found=`\u{200d}` code=`U+200D` fix 10:19-20=``",
            "warning invisible-character staff.yaml:28:12-13 found=`\u{200b}` code=`U+200B` fix 28:12-13=``",
        ],
        silent |c| saying(c, "邊\u{E0100}先生的任务 ☎\u{FE0F}：");
    look_alike "look-alike":
        fires |c| saying(named(c, "\u{F9A2}犇"), "本会全体学⽣⼈的任务："),
        finds [
            "warning look-alike charter.yaml:10:16-17 found=`⽣` code=`U+2F63` meant=`生` fix 10:16-17=`生`",
            "warning look-alike charter.yaml:10:17-18 found=`⼈` code=`U+2F08` meant=`人` fix 10:17-18=`人`",
            "warning look-alike (look-alike-name) staff.yaml:28:11-12 found=`廉` code=`U+F9A2` meant=`廉` offer 28:11-12=`廉`",
        ],
        silent |c| saying(named(c, "廉犇"), "本会全体学生人的任务：");
    stray_space "stray-space":
        fires |c| saying(c, "本会的工 作， 任务："),
        finds [
            "warning stray-space charter.yaml:10:15-16 found=`` offer 10:15-16=``",
            "warning stray-space charter.yaml:10:18-19 found=`` fix 10:18-19=``",
        ],
        silent |c| saying(c, "　　本会2026 年、第三条 规定的 30 人 union 任务："),
        besides ["typed-reference"];
    blank_between_the_clauses_of_a_slogan "stray-space":
        fires |c| saying(c, "开展“青春 心向党”主题教育："),
        finds ["warning stray-space charter.yaml:10:16-17 found=`` offer 10:16-17=``"],
        silent |c| saying(c, "开展“请党放心 强国有我”主题教育：");
    stray_space_in_a_name "stray-space":
        fires |c| named(c, "王　犇").replace("staff.yaml", "name: 阿卜杜拉·买买提", "name: 阿卜杜拉 买买提"),
        finds [
            "warning stray-space (stray-space-in-name) staff.yaml:20:15-16 found=`` offer 20:15-16=`·`",
            "warning stray-space (stray-space-in-name) staff.yaml:28:12-13 found=`` fix 28:12-13=``",
        ],
        silent |c| c.replace("disclosure.yaml", "云上职业学院学生会\n  改", "云上　职业　学院　学生会\n  改");
    sample_text "sample-text":
        fires |c| saying(c, "【示例】本会："),
        finds ["warning sample-text charter.yaml:10:11-15 found=`【示例】`"],
        silent |c| saying(c, "【注】本会的示例：");
    sample_person "sample-person":
        fires |c| c.replace("staff.yaml", "王犇", "示例甲"),
        finds ["warning sample-person staff.yaml:28:11-14 found=`示例甲`"],
        silent |c| c.replace("staff.yaml", "王犇", "王示例");
    misspelling "misspelling":
        fires |c| saying(c, "侯选人的个人做风："),
        finds [
            "warning misspelling charter.yaml:10:11-13 found=`侯选` better=`候选` offer 10:11-13=`候选`",
            "warning misspelling charter.yaml:10:17-19 found=`做风` better=`作风` offer 10:17-19=`作风`",
        ],
        silent |c| saying(c, "后选人民代表，究竟选谁，做风筝，按装修合同，归属干部处：");
    closing_punctuation "closing-punctuation":
        fires |c| c.replace("election.yaml", "- 在校学生；\n          - 品行端正。", "- 在校学生；\n          - 学有余力；\n          - 品行端正"),
        finds ["note closing-punctuation election.yaml:10:16-17"],
        silent |c| c.replace("election.yaml", "- 在校学生；\n          - 品行端正。", "- 在校学生\n          - 品行端正");
    closing_punctuation_of_a_paragraph "closing-punctuation":
        fires |c| c.replace("charter.yaml", "- text: 分为两方面：", "- text: 分为两方面。如下"),
        finds ["note closing-punctuation charter.yaml:12:26-27"],
        silent |c| c.replace("charter.yaml", "- text: 分为两方面：", "- text: 分为两方面（如下）");
    heading_punctuation "heading-punctuation":
        fires |c| c.replace("election.yaml", "title: 推荐程序", "title: 推荐程序；"),
        finds ["warning heading-punctuation election.yaml:10:20-21 found=`；` offer 10:20-21=``"],
        silent |c| c.replace("election.yaml", "title: 推荐程序", "title: 怎样推荐？");
    typed_number "typed-number":
        fires |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 第二条 本会的任务：").replace("disclosure.yaml", "title: 改革自评表", "title: 一、改革自评表"),
        finds [
            "error typed-number charter.yaml:9:15-19 found=`第二条` fix 9:15-19=``",
            "note typed-reference charter.yaml:9:15-18 words=`第二条` link=`[](#charter-art-2)` offer 9:15-18=`[](#charter-art-2)`",
            "error typed-number disclosure.yaml:19:36-38 found=`一、` fix 19:36-38=``",
        ],
        silent |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 第二条规定的任务有1.5倍：").replace("charter.yaml", "- 服务同学；", "- 一、二年级同学；"),
        besides ["typed-reference"];
    typed_number_in_a_name "typed-number":
        fires |c| named(c, "4.王犇"),
        finds ["error typed-number (typed-number-name) staff.yaml:28:11-13 found=`4.` fix 28:11-13=``"],
        silent |c| named(c, "王犇三世");
    link_in_wrong_brackets "broken-link":
        fires |c| saying(c, "见[]（#charter-art-1）和（学校网站）[https://example.org]："),
        finds [
            "error broken-link charter.yaml:10:12-30 found=`[]（#charter-art-1）` fix 10:12-13=`[`, 10:14-15=`(`, 10:29-30=`)`",
            "error broken-link charter.yaml:10:31-58 found=`（学校网站）[https://example.org]` offer 10:31-32=`[`, 10:36-37=`]`, 10:37-38=`(`, 10:57-58=`)`",
        ],
        silent |c| saying(c, "见[](#charter-art-1)、[x](https://example.org/a_(b))、【学校网站】（https://example.org）：");
    stars_that_stress_nothing "idle-mark":
        fires |c| saying(c, "本会**重点任务和＊＊其他任务＊＊："),
        finds [
            "error idle-mark charter.yaml:10:13-22 found=`**重点任务和＊＊` fix 10:13-15=`**`, 10:20-22=`**`",
            "error idle-mark charter.yaml:10:26-28 found=`＊＊`",
        ],
        silent |c| saying(c, "本会**重点任务**，5*3，张三*，张**同学，\\*\\*：");
    list_that_is_none "idle-block":
        fires |c| saying(c, "任务：\n          - 服务；\n          - 监督："),
        finds ["error idle-block charter.yaml:11:11-16 found=`- 服务；`"],
        silent |c| saying(c, "任务有- 服务；\n\n          - 监督：");
    tag_of_html "typed-html":
        fires |c| saying(c, "本会<br>的＆nbsp;任务："),
        finds [
            "error typed-html charter.yaml:10:13-17 found=`<br>`",
            "error typed-html (typed-code) charter.yaml:10:18-24 found=`＆nbsp;` offer 10:18-24=` `",
        ],
        silent |c| saying(c, "本会`<br>`的\\<br>任务&nbsp;：");
    words_between_underscores "underscores":
        fires |c| saying(c, "本会__重点__任务："),
        finds ["warning underscores charter.yaml:10:13-19 found=`__重点__` offer 10:13-15=`**`, 10:17-19=`**`"],
        silent |c| saying(c, "本会第__届 __重点__ 任务：");
}

/// What a rule finds in a text.
fn marks(rule: &str, text: &str) -> Vec<String> {
    let all = super::findings(&saying(Case::small(), text)).into_iter();
    all.filter(|finding| finding["rule"] == rule)
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_rule_of_marks_knows_all_marks() {
    for (rule, text) in [
        ("unpaired-mark", "依据｛学生会章程制定的任务："),
        ("unpaired-mark", "依据学生会章程〗制定的任务："),
        ("half-width-punctuation", "依据〔2021〕,2022年的任务："),
        ("half-width-punctuation", "依据《本会的任务.》制定："),
        ("stray-space", "依据〔 2021〕1号文的任务："),
        ("stray-space", "依据［1］ 2021年的任务："),
    ] {
        assert_eq!(marks(rule, text).len(), 1, "{rule}: {text}");
    }
    for (rule, text) in [
        ("unpaired-mark", "依据｛章程｝〖制定〗［1］的任务[1]：{"),
        (
            "half-width-punctuation",
            "依据〈Work hard, play hard!〉的任务：",
        ),
        ("stray-space", "依据〈请党放心 强国有我〉的任务："),
        ("heading-punctuation", "依据，任务："),
    ] {
        assert_eq!(marks(rule, text), [] as [String; 0], "{rule}: {text}");
    }
}

/// The lines in which `typed-number` finds something.
fn typed_numbers(case: &Case) -> Vec<usize> {
    let all = super::findings(case).into_iter();
    all.filter(|finding| finding["rule"] == "typed-number")
        .map(|finding| usize::try_from(finding["line"].as_u64().unwrap()).unwrap())
        .collect()
}

/// A review whose articles have these texts, one each.
fn articles(texts: &[&str]) -> Case {
    let article = |(at, text): (usize, &&str)| format!("  - id: a{at}\n    text: '{text}'\n");
    let articles: String = texts.iter().enumerate().map(article).collect();
    Case::small().write("review.yaml", format!("articles:\n{articles}"))
}

#[test]
fn numbers_typed_in_any_writing_are_found() {
    let typed = [
        "⑴主持工作",
        "㈠主持工作",
        "⒈ 主持工作",
        "１、主持工作",
        "１．主持工作",
        "（１）主持工作",
        "(1) 主持工作",
        "a) 主持工作",
        "A. 主持工作",
        "i) 主持工作",
        "Ⅰ、主持工作",
        "1.1 主持工作",
        "1.1.1 主持工作",
        "壹、主持工作",
        "第１条 主持工作",
        "第 一 条 主持工作",
        "①主持工作",
        "❶主持工作",
        "㊀主持工作",
        "**第一条** 主持工作",
        "**第一条 主持工作**。",
        "第\u{200B}一条 主持工作",
        "　一、主持工作",
        "&#8544;、主持工作",
        "〔1〕主持工作",
        "Article 12 The work",
        "12. The work",
        "(a) the work",
        "IV. The work",
    ];
    let case = articles(&typed);
    // Each article has two lines below the first of the file.
    let expected: Vec<usize> = (0..typed.len()).map(|at| 2 * at + 3).collect();
    assert_eq!(typed_numbers(&case), expected);
    let others = [
        "第三条规定的人员",
        "第三条、第四条规定的人员",
        "1.5倍",
        "1.5 万元",
        "一、二年级",
        "2025年",
        "3人",
        "A、B两组",
        "**重点**工作",
        "Article 12 provides that",
        "其一，主持工作",
        "5.4青年节",
        "（含分会）",
        // One that is, so that all of them were read.
        "第一条 主持工作",
    ];
    assert_eq!(typed_numbers(&articles(&others)), [2 * others.len() + 1]);
}

#[test]
fn numbers_are_found_wherever_one_is_computed() {
    let small = Case::small;
    for (place, case) in [
        (
            "chapter",
            small().replace("charter.yaml", "title: 总则", "title: 第一章　总则"),
        ),
        (
            "title of an article",
            small().replace("charter.yaml", "title: 名称", "title: ⒈名称"),
        ),
        (
            "text behind a title",
            small().replace("charter.yaml", "text: 本会定名", "text: 第 一 条　本会定名"),
        ),
        (
            "item",
            small().replace("charter.yaml", "- 服务同学；", "- ⑴服务同学；"),
        ),
        (
            "item of an item",
            small().replace("charter.yaml", "- 学习；", "- ①学习；"),
        ),
        (
            "section",
            small().replace(
                "disclosure.yaml",
                "title: 改革自评表",
                "title: ㈠改革自评表",
            ),
        ),
        (
            "meeting",
            small().replace("congress.yaml", "title: 全体会议", "title: 二、全体会议"),
        ),
        (
            "agenda",
            small().replace("congress.yaml", "[选举产生", "[⒉选举产生"),
        ),
        ("name", named(small(), "①王犇")),
        ("name", named(small(), "（１）王犇")),
        ("name", named(small(), "１２王犇")),
        ("name", named(small(), "\"４．\\u200b王犇\"")),
    ] {
        assert_eq!(
            typed_numbers(&case).len(),
            1,
            "{place}: {:?}",
            typed_numbers(&case)
        );
    }
    let case = Case::bilingual().replace(
        "charter.yaml",
        "en: The union is called",
        "en: Article 1. The union is called",
    );
    assert_eq!(typed_numbers(&case).len(), 1, "a translation");
    assert_eq!(typed_numbers(&named(small(), "A. Smith")), [] as [usize; 0]);
}

#[test]
fn a_value_behind_an_escape_is_found_and_not_corrected() {
    let case = Case::small().replace(
        "charter.yaml",
        "text: 本会的任务：",
        r#"text: "本会,\u7684任务：""#,
    );
    assert_eq!(found(&case), ["half-width-punctuation"]);
    let before = std::fs::read(case.file("charter.yaml")).unwrap();
    assert!(case.run(&["check", "--fix"]).status.success());
    assert_eq!(std::fs::read(case.file("charter.yaml")).unwrap(), before);
}

#[test]
fn quantities_in_english_are_no_typed_numbers() {
    for text in [
        "2.5 hours a week are spent.",
        "5.6 thousand people.",
        "1.5 times as much.",
    ] {
        let case = Case::bilingual().replace(
            "charter.yaml",
            "解释权**见[](#charter-art-1)。\n",
            &format!("解释权**见[](#charter-art-1)。\n      - {{id: case, text: {{zh-CN: 甲。, en: {text}}}}}\n"),
        );
        assert!(!found(&case).contains(&"typed-number".to_owned()), "{text}");
    }
}
