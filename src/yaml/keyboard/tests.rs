use super::slips;

/// The text with every slip mended.
fn mended(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    let words = |word: &str| matches!(word, "姓名" | "排名" | "综合排名（全年级）");
    for slip in slips(text, words) {
        out.push_str(&text[at..slip.range.start]);
        out.push_str(slip.better);
        at = slip.range.end;
    }
    out + &text[at..]
}

#[test]
fn marks_of_the_keyboard_are_found_where_they_can_be_nothing_else() {
    for (typed, meant) in [
        ("name：王犇\nrank：1/41\n", "name: 王犇\nrank: 1/41\n"),
        (
            "people：\n  — name：王犇\n    grade: 大一\n",
            "people:\n  - name: 王犇\n    grade: 大一\n",
        ),
        ("list:\n  －甲\n  — 乙\n", "list:\n  - 甲\n  - 乙\n"),
        ("＃ 说明\na1: 1\n", "# 说明\na1: 1\n"),
        (
            "text: ｜\n  甲：乙\n  ＃ 丙\nend：1\n",
            "text: |\n  甲：乙\n  ＃ 丙\nend: 1\n",
        ),
        (
            "- ｛item: 4，conclusion：met｝\n",
            "- {item: 4, conclusion: met}\n",
        ),
        (
            "- {item: 4, conclusion: met｝\n",
            "- {item: 4, conclusion: met}\n",
        ),
        ("list: ［甲, 乙］\n", "list: [甲, 乙]\n"),
        ("list: [甲,\n  乙］\nb1：1\n", "list: [甲,\n  乙]\nb1: 1\n"),
        ("title: \"云”\nid: \"a\"\n", "title: \"云\"\nid: \"a\"\n"),
        ("title: “云\"\n", "title: \"云\"\n"),
        ("zh-CN：云　\n", "zh-CN: 云　\n"),
        ("name　：王\n", "name: 王\n"),
        ("- id：a\n  date：2026\n", "- id: a\n  date: 2026\n"),
        ("- id: a\n  年级：大三\n", "- id: a\n  年级: 大三\n"),
        (
            "- 姓名：王犇\n  rank: 1/41\n",
            "- 姓名: 王犇\n  rank: 1/41\n",
        ),
        (
            "- 姓名: 王犇\n  rank：1/41\n",
            "- 姓名: 王犇\n  rank: 1/41\n",
        ),
        (
            "- 姓名：王犇\n  排名：1/41\n",
            "- 姓名: 王犇\n  排名: 1/41\n",
        ),
        (
            "- name: 王犇\n  综合排名（全年级）：1/41\n",
            "- name: 王犇\n  综合排名（全年级）: 1/41\n",
        ),
        (
            "- {姓名：王犇，排名：1/41}\n",
            "- {姓名: 王犇, 排名: 1/41}\n",
        ),
        ("list: ［甲，乙］\n", "list: [甲, 乙]\n"),
        ("name﹕王\n", "name: 王\n"),
        ("学校：云\n年：2026\n", "学校: 云\n年: 2026\n"),
    ] {
        assert_eq!(mended(typed), meant, "{typed:?}");
    }
}

#[test]
fn texts_keep_the_marks_that_their_authors_typed() {
    for text in [
        "text: 任务：\n  ——落实\n  name：甲\n",
        "text: |\n  name：甲\n  — 乙\n\n  ＃丙\n",
        "- 时间：下午\n- “甲”\n- 【通知】\n- ［注］说明\n",
        "text: \"甲\n  name：乙\n  — 丙\"\nb1: 2\n",
        "list: [甲，乙, 丙：丁]\n",
        "- {text: 甲，乙, name: 丙｝丁}\n",
        "- {text: Student：, name: ab：丙}\n",
        "title: ｜甲\n",
        "————————\n",
        "a: 甲 ＃ 乙\n",
        "- QQ：1\n",
        "- 时间：下午\n  地点：礼堂\n",
        "- 时间：下午\n- 地点：礼堂\nend: 1\n",
        "text: 时间\n  地点：礼堂\n",
    ] {
        assert_eq!(mended(text), text);
    }
}
