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
        silent |c| c.replace("charter.yaml", "The union is called", "The committee is called");
    misspelling_is_corrected_as_the_house_spells "misspelling":
        fires |c| c.replace("charter.yaml", "The union is called", "The orginization is called"),
        silent |c| c.replace("charter.yaml", "The union is called", "The organisation is called");
    english_keeps_its_marks "half-width-punctuation":
        fires |c| c.replace("charter.yaml", "学生会”。, en:", "学生会”;好。, en:"),
        silent |c| c.replace("charter.yaml", "en: The union is called the Students' Union of Cloud Vocational College.", "en: \"The 学生会 (union), called 云上, is 好 (good): yes.\"");
}

rules! {
    box_character "box-character":
        fires |c| saying(c, "本会□的任务，口达标口未达标："),
        silent |c| saying(c, "各省人口达标的不多，不可口是心非，窗口有人：");
    box_to_be_ticked "box-character":
        fires |c| c.replace("self-assessment.yaml", "remark: 实有7人", "remark: 实有7人 口是 口否"),
        silent |c| c.replace("self-assessment.yaml", "remark: 实有7人", "remark: 实有7人，口有异味者除外");
    stop_in_word "stop-in-word":
        fires |c| saying(c, "本会的工.作："),
        silent |c| saying(c, "本会的网站www.example.org，版本2.0，占5.5%，第1.项：");
    stop_in_name "stop-in-word":
        fires |c| named(c, "阿卜杜拉.买买提"),
        silent |c| named(c, "米日古丽·买买提");
    doubled_word "doubled-word":
        fires |c| saying(c, "本会代表学生会学生会，，做了一点的的工作："),
        silent |c| saying(c, "本会的目的的确不多，研究研究、商量商量，高高兴兴，的的确确，哈哈哈哈哈哈：");
    half_width_punctuation "half-width-punctuation":
        fires |c| saying(c, "接受监督,现将“云上”公开;好吗?共30%,说\"好\"的权利∶"),
        silent |c| saying(c, "见https://example.org/a,b;c?d=1，14:30到17:00，1,000人，1∶2，`甲,乙`，甲&amp;乙，he said \"yes, sir\"：");
    english_in_quotation_marks "half-width-punctuation":
        fires |c| saying(c, "口号是“加油!”，书是《你好, World!》："),
        silent |c| saying(c, "口号是“Work hard, play hard!”，书是《Hello, World!》：");
    full_stop_of_half_width "half-width-punctuation":
        fires |c| saying(c, "本会的任务如下."),
        silent |c| saying(c, "本会的任务有三个...");
    half_width_brackets "half-width-brackets":
        fires |c| saying(c, "本会(含分会)的任务(2)："),
        silent |c| saying(c, "本会（含分会）的任务，f(x)，[见此](#charter-art-1)\\(甲\\)：");
    half_width_marker "half-width-brackets":
        fires |c| c.replace("election.yaml", "marker: （一）", "marker: (一)"),
        silent |c| c.replace("election.yaml", "marker: （一）", "marker: (1)");
    mixed_brackets "mixed-brackets":
        fires |c| saying(c, "本会（含分会)的任务："),
        silent |c| saying(c, "本会（含分会）的任务（甲（乙）丙）：");
    unpaired_mark "unpaired-mark":
        fires |c| saying(c, "依据《学生会章程制定，本会”的任务（如下："),
        silent |c| saying(c, "“第一段。\n\n          “第二段。”1）好，the union’s：");
    invisible_character "invisible-character":
        fires |c| saying(named(c, "王\u{200B}犇"), "本会的工\u{AD}作，任\u{200D}务："),
        silent |c| saying(c, "邊\u{E0100}先生的任务 ☎\u{FE0F}：");
    look_alike "look-alike":
        fires |c| saying(named(c, "\u{F9A2}犇"), "本会全体学⽣⼈的任务："),
        silent |c| saying(named(c, "廉犇"), "本会全体学生人的任务：");
    stray_space "stray-space":
        fires |c| saying(c, "本会的工 作， 任务："),
        silent |c| saying(c, "　　本会2026 年、第三条 规定的 30 人 union 任务：");
    blank_between_the_clauses_of_a_slogan "stray-space":
        fires |c| saying(c, "开展“青春 心向党”主题教育："),
        silent |c| saying(c, "开展“请党放心 强国有我”主题教育：");
    stray_space_in_a_name "stray-space":
        fires |c| named(c, "王　犇").replace("staff.yaml", "name: 阿卜杜拉·买买提", "name: 阿卜杜拉 买买提"),
        silent |c| c.replace("disclosure.yaml", "云上职业学院学生会\n  改", "云上　职业　学院　学生会\n  改");
    misspelling "misspelling":
        fires |c| saying(c, "侯选人的个人做风："),
        silent |c| saying(c, "后选人民代表，究竟选谁，做风筝，按装修合同，归属干部处：");
    closing_punctuation "closing-punctuation":
        fires |c| c.replace("election.yaml", "- 在校学生；\n          - 品行端正。", "- 在校学生；\n          - 学有余力；\n          - 品行端正"),
        silent |c| c.replace("election.yaml", "- 在校学生；\n          - 品行端正。", "- 在校学生\n          - 品行端正");
    closing_punctuation_of_a_paragraph "closing-punctuation":
        fires |c| c.replace("charter.yaml", "- text: 分为两方面：", "- text: 分为两方面。如下"),
        silent |c| c.replace("charter.yaml", "- text: 分为两方面：", "- text: 分为两方面（如下）");
    heading_punctuation "heading-punctuation":
        fires |c| c.replace("election.yaml", "title: 推荐程序", "title: 推荐程序；"),
        silent |c| c.replace("election.yaml", "title: 推荐程序", "title: 怎样推荐？");
    typed_number "typed-number":
        fires |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 第二条 本会的任务：").replace("disclosure.yaml", "title: 改革自评表", "title: 一、改革自评表"),
        silent |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 第二条规定的任务有1.5倍：").replace("charter.yaml", "- 服务同学；", "- 一、二年级同学；");
    typed_number_in_a_name "typed-number":
        fires |c| named(c, "4.王犇"),
        silent |c| named(c, "王犇三世");
    link_in_wrong_brackets "broken-link":
        fires |c| saying(c, "见[]（#charter-art-1）和（学校网站）[https://example.org]："),
        silent |c| saying(c, "见[](#charter-art-1)、[x](https://example.org/a_(b))、【学校网站】（https://example.org）：");
    stars_that_stress_nothing "idle-mark":
        fires |c| saying(c, "本会**重点任务和＊＊其他任务＊＊："),
        silent |c| saying(c, "本会**重点任务**，5*3，张三*，张**同学，\\*\\*：");
    list_that_is_none "idle-block":
        fires |c| saying(c, "任务：\n          - 服务；\n          - 监督："),
        silent |c| saying(c, "任务有- 服务；\n\n          - 监督：");
    tag_of_html "typed-html":
        fires |c| saying(c, "本会<br>的＆nbsp;任务："),
        silent |c| saying(c, "本会`<br>`的\\<br>任务&nbsp;：");
    words_between_underscores "underscores":
        fires |c| saying(c, "本会__重点__任务："),
        silent |c| saying(c, "本会第__届 __重点__ 任务：");
}

/// The words of a text in which a rule finds something, as the rule shows them.
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

/// What `typed-number` says of each text, in the places where a number is computed.
fn typed_numbers(case: &Case) -> Vec<String> {
    let all = super::findings(case).into_iter();
    all.filter(|finding| finding["rule"] == "typed-number")
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
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
    assert_eq!(
        typed_numbers(&case).len(),
        typed.len(),
        "{:#?}",
        typed_numbers(&case)
    );
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
    ];
    assert_eq!(typed_numbers(&articles(&others)), [] as [String; 0]);
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
    assert_eq!(
        typed_numbers(&named(small(), "A. Smith")),
        [] as [String; 0]
    );
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
