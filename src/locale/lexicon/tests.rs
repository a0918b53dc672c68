use super::{
    doubled_words, institutions, key_names, misspellings, readings, section_names, statements,
    typed_numbers,
};
use crate::locale::languages::Languages;
use crate::locale::unions::UnionKind;
use crate::text::{Behind, NumberWriting, StatedNumbers, stated_number, written_numbers};

#[test]
fn every_shipped_file_says_what_it_should() {
    for kind in UnionKind::ALL {
        statements(kind);
    }
    let (_, _) = (typed_numbers(), institutions());
    assert!(key_names().are("年级：", "grade") && key_names().are("RANK", "rank"));
    assert!(!key_names().are("年级", "rank"));
    assert!(section_names().are("章程", "charter") && !section_names().are("章程", "staff"));
    let (_, _, _) = (readings(), misspellings(), doubled_words());
}

#[test]
fn names_are_written_as_the_standard_says() {
    for (name, expected) in [
        ("王维国", "Wang Weiguo"),
        ("白雪", "Bai Xue"),
        ("单雄", "Shan Xiong"),
        ("解晓东", "Xie Xiaodong"),
        ("仇英", "Qiu Ying"),
        ("区志", "Ou Zhi"),
        ("查良", "Zha Liang"),
        ("曾国", "Zeng Guo"),
        ("任萨萨", "Ren Sasa"),
        ("尉迟玥", "Yuchi Yue"),
        ("欧阳翀", "Ouyang Chong"),
        ("欧阳", "Ou Yang"),
        ("万俟犇", "Moqi Ben"),
        ("吕绿", "Lü Lü"),
        ("闾丘喆", "Lüqiu Zhe"),
        ("张平安", "Zhang Ping'an"),
        ("王建鄂", "Wang Jian'e"),
        ("张䶮", "Zhang Yan"),
        ("陈𬭎", "Chen Hong"),
        ("李㛃", "Li Jie"),
        ("王 犇", "Wang Ben"),
        ("缪堃", "Miao Kun"),
        ("朴赟", "Piao Yun"),
        ("冼垚", "Xian Yao"),
        ("洗翀", "Xian Chong"),
        ("折喆", "She Zhe"),
        ("逄玥", "Pang Yue"),
        ("那犇", "Na Ben"),
        ("纪赟", "Ji Yun"),
        ("阚垚", "Kan Yao"),
        ("卜训", "Bu Xun"),
        ("薄喆", "Bo Zhe"),
        ("种翀", "Chong Chong"),
        ("祭玥", "Zhai Yue"),
        ("贠犇", "Yun Ben"),
        ("角赟", "Jue Yun"),
        ("宓女", "Mi Nü"),
        ("张略", "Zhang Lüe"),
        ("王西安", "Wang Xi'an"),
        ("王安娥", "Wang An'e"),
        ("李晨昂", "Li Chen'ang"),
        ("欧阳安", "Ouyang An"),
        ("长孙犇", "Zhangsun Ben"),
        ("澹台玥", "Tantai Yue"),
        ("令狐堃", "Linghu Kun"),
        ("诸葛赟赟", "Zhuge Yunyun"),
        ("单于垚", "Chanyu Yao"),
        ("歐陽翀", "Ouyang Chong"),
        ("尉遲玥", "Yuchi Yue"),
        ("吳還", "Wu Huan"),
        ("贺兰珩", "He Lanheng"),
        ("李娜", "Li Na"),
        ("么喆", "Yao Zhe"),
        ("粘玥", "Nian Yue"),
    ] {
        let romanised = readings()
            .romanise(name)
            .unwrap_or_else(|| panic!("{name}"));
        assert_eq!(romanised.text, expected, "{name}");
        assert_eq!(
            romanised.guesses.is_empty(),
            !["解晓东", "单雄", "宓女"].contains(&name),
            "{name}"
        );
    }
}

#[test]
fn a_reading_that_only_the_person_knows_is_a_guess() {
    for (name, text, character) in [
        ("颉海琴", "Xie Haiqin", "颉"),
        ("李长乐", "Li Changle", "长"),
        ("王长安", "Wang Chang'an", "长"),
        ("乐喆", "Yue Zhe", "乐"),
        ("覃翀", "Qin Chong", "覃"),
        ("翟玥", "Zhai Yue", "翟"),
        ("盖犇", "Gai Ben", "盖"),
        ("牟堃", "Mou Kun", "牟"),
        ("员垚", "Yun Yao", "员"),
        ("黑赟", "He Yun", "黑"),
        ("李率", "Li Shuai", "率"),
        ("樂垚", "Yue Yao", "樂"),
        ("王劲", "Wang Jin", "劲"),
        ("李伽", "Li Jia", "伽"),
        ("张瑱", "Zhang Tian", "瑱"),
        ("郑李垚赟", "Zheng Liyaoyun", "郑李垚赟"),
        ("阿卜杜拉·买买提", "Abudula Maimaiti", "阿卜杜拉·买买提"),
        ("阿卜杜拉•买买提", "Abudula Maimaiti", "阿卜杜拉·买买提"),
    ] {
        let romanised = readings().romanise(name).unwrap();
        assert_eq!(romanised.text, text);
        assert_eq!(romanised.guesses[0].0, character);
    }
    assert_eq!(readings().romanise("Wang Weiguo"), None);
}

#[test]
fn a_character_without_a_reading_is_named() {
    assert_eq!(readings().romanise("王𣏌"), None);
    assert_eq!(readings().unread("王𣏌"), Some('𣏌'));
    for name in ["王犇", "李㛃", "阿卜杜拉·买买提", "Wang Weiguo"] {
        assert_eq!(readings().unread(name), None, "{name}");
    }
}

#[test]
fn numbers_are_known_in_every_writing() {
    let numbers = typed_numbers();
    for (text, rest) in [
        ("第十二条 主席团", "主席团"),
        ("第 十 二 条　主席团", "主席团"),
        ("第１条：主席团", "主席团"),
        ("第\u{200B}一条 主席团", "主席团"),
        ("⑴主持工作", "主持工作"),
        ("㈠主持工作", "主持工作"),
        ("⒈主持工作", "主持工作"),
        ("①主持工作", "主持工作"),
        ("❶ 主持工作", "主持工作"),
        ("㊀主持工作", "主持工作"),
        ("㉑主持工作", "主持工作"),
        ("１、主持工作", "主持工作"),
        ("１．主持工作", "主持工作"),
        ("（１）主持工作", "主持工作"),
        ("( 1 ) 主持工作", "主持工作"),
        ("(一)主持工作", "主持工作"),
        ("〔二〕主持工作", "主持工作"),
        ("一、主持工作", "主持工作"),
        ("一．主持工作", "主持工作"),
        ("壹、主持工作", "主持工作"),
        ("二十一、主持工作", "主持工作"),
        ("1)主持工作", "主持工作"),
        ("1。主持工作", "主持工作"),
        ("１：主持工作", "主持工作"),
        ("1.1学习", "学习"),
        ("a) 主持工作", "主持工作"),
        ("A.主持工作", "主持工作"),
        ("Ａ．主持工作", "主持工作"),
        ("⒜主持工作", "主持工作"),
        ("i) 主持工作", "主持工作"),
        ("Ⅰ、主持工作", "主持工作"),
        ("Ⅳ 主持工作", "主持工作"),
        ("1.1 主持工作", "主持工作"),
        ("1.1.1主持工作", "主持工作"),
        ("１．１　主持工作", "主持工作"),
        ("Article 12 The presidium", "The presidium"),
        ("ARTICLE IV. The presidium", "The presidium"),
        ("12. The presidium", "The presidium"),
        ("(a) the presidium", "the presidium"),
        ("(iv) the presidium", "the presidium"),
        ("IV. The presidium", "The presidium"),
        ("b. the presidium", "the presidium"),
    ] {
        let found = numbers.at_start(text, Behind::Number);
        let end = found.unwrap_or_else(|| panic!("{text}")).end;
        assert_eq!(&text[end..], rest, "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    let numbers = typed_numbers();
    for text in [
        "第三条规定的任务",
        "第三条、第四条规定的任务",
        "第三条和第四条",
        "1.5倍",
        "1.5 万元",
        "一、二年级",
        "一，二年级",
        "3，4号楼",
        "1:1的比例",
        "2.5学分",
        "2025年",
        "3人",
        "三人以上",
        "十佳歌手",
        "1,000人",
        "14:30开会",
        "A、B两组",
        "A类",
        "e.g. this",
        "I am",
        "X光",
        "Article 12 provides that",
        "Article 3 of the charter",
        "U.S. students",
        "a union",
        "（含分会）",
        "(all students)",
        "其一，主持工作",
    ] {
        assert_eq!(numbers.at_start(text, Behind::Number), None, "{text}");
    }
}

#[test]
fn names_keep_their_initials() {
    let numbers = typed_numbers();
    assert_eq!(numbers.at_start("A. Smith", Behind::Name), None);
    assert_eq!(numbers.at_start("4.王犇", Behind::Name), Some(0..2));
    assert_eq!(numbers.at_start("①王犇", Behind::Name), Some(0..3));
    assert_eq!(numbers.at_start("（一）本会", Behind::Title), None);
    assert!(numbers.at_start("第一条 本会", Behind::Title).is_some());
}

#[test]
fn a_blank_may_follow_a_number() {
    let numbers = typed_numbers();
    for text in ["（一）", "1.", "依据第三条", "第三条", "①"] {
        assert!(numbers.ends(text), "{text}");
    }
    for text in ["本会", "本会（一）", "共1."] {
        assert!(!numbers.ends(text), "{text}");
    }
}

/// How a shipped language writes numbers.
fn writing<'a>(languages: &'a Languages, tag: &str) -> NumberWriting<'a> {
    NumberWriting {
        has_decimal_comma: false,
        words: &statements(UnionKind::Student).numbers,
        months: languages.labels(tag).unwrap().months(),
    }
}

/// The numbers of a text that a text in the language `tag` does not say.
fn odd(text: &str, tag: &str, other: &str) -> Vec<String> {
    let languages = Languages::shipped();
    let writing = writing(&languages, tag);
    let said = StatedNumbers::in_text(other, writing);
    let odd = written_numbers(text, writing)
        .into_iter()
        .filter(|own| !said.has(own));
    odd.map(|own| text[own.range].to_owned()).collect()
}

#[test]
fn remarks_state_their_count_in_many_words() {
    let stated = |text: &str, pattern: &str| {
        let found = stated_number(text, pattern, &statements(UnionKind::Student).counts);
        found.map(|(number, range)| (number, text[range].to_owned()))
    };
    for (text, pattern, number) in [
        ("实有40人", "实有{n}人", 40),
        ("实有 40 人", "实有{n}人", 40),
        ("实有四十人", "实有{n}人", 40),
        ("实有四〇人", "实有{n}人", 40),
        ("实有一百零五人", "实有{n}人", 105),
        ("经核对,实有40人。", "实有{n}人", 40),
        ("实有6人", "实有{n}个", 6),
        ("实有6名", "实有{n}人", 6),
        ("现有6个", "实有{n}个", 6),
        ("共有:6个", "实有{n}个", 6),
        ("6个", "实有{n}个", 6),
        ("138 People in all", "{n} people", 138),
        ("In all: 138", "in all: {n}", 138),
    ] {
        let found = stated(text, pattern).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(found.0, number, "{text}");
    }
    assert_eq!(stated("名单 实有 40 人", "实有{n}人").unwrap().1, "40");
    for text in ["实有若干人", "实有人", "其中40人", "1人课业不及格,实有", ""] {
        assert_eq!(stated(text, "实有{n}人"), None, "{text}");
    }
    assert_eq!(stated("实有40人", "实有人"), None);
}

#[test]
fn what_is_the_same_in_another_writing_is_found() {
    for (english, chinese) in [
        (
            "5,600 of 1/41, 76.8% and 60.0 %",
            "5600人，1/41，百分之七十六点八，60%",
        ),
        ("on 25 June 2021 at 2:30 p.m.", "2021年6月25日14时30分"),
        ("Article 12, the 27th", "第十二条，二十七大"),
        ("23,000 students, 2.3 million", "2.3万名学生，二百三十万"),
        ("in 2020–21 by 2 people on A4", "2020-2021学年由两人"),
        ("2021-06-25", "2021年6月25日"),
        ("2,050 and 1.05", "2050人，1.05倍"),
        ("50% or more", "半数以上"),
    ] {
        assert_eq!(odd(english, "zh-CN", chinese), [] as [&str; 0], "{chinese}");
    }
    let date = odd(
        "2021年6月25日，06月，14:30",
        "en",
        "25 June 2021, 2:30 p.m.",
    );
    assert_eq!(date, [] as [&str; 0]);
}

#[test]
fn what_differs_is_not() {
    assert_eq!(
        odd("6,500 and 65 and 5", "zh-CN", "5600人，56人，4人"),
        ["6,500", "65", "5"]
    );
    assert_eq!(odd("26 May 2020", "zh-CN", "2021年6月25日"), ["26", "2020"]);
    assert_eq!(odd("2021年7月", "en", "June 2021"), ["7"]);
    for (english, chinese) in [
        ("7.68 %", "76.8%"),
        ("0.768", "76.8%"),
        ("768", "76.8%"),
        ("5,600,000", "5600人"),
        ("56,000", "5600人"),
        ("5.600", "5600人"),
        ("2.3 thousand", "2.3万人"),
        ("23 million", "230万元"),
    ] {
        assert_eq!(
            odd(english, "zh-CN", chinese).len(),
            1,
            "{english}: {chinese}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn names_of_schools_are_looked_for_in_any_text(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "大学", "学院", "高等", "专科学校", "职业", "职院", "兰州", "中国", "学习", "制定", "等", "为", "全称",
                "学生会", "团委", "各", "所属", "，", " ", "a", "University", "The", "Vocational College", "云", "𬭎",
            ]),
            0..12,
        )
    ) {
        let text = pieces.concat();
        let all = institutions();
        let found = [
            all.schools(&text),
            all.capitalised_schools(&text),
            all.faculties_with_unions(&text),
            all.named_unions(&text),
        ];
        for name in found.into_iter().flatten() {
            proptest::prop_assert!(!text[name].is_empty());
        }
    }
}

#[test]
fn names_of_schools_are_spelled_as_they_are_read() {
    for (name, spelled) in [
        ("重庆大学", "chong qing da xue"),
        ("长安音乐学院", "chang an yin yue xue yuan"),
        ("厦门 XYZ 会计学校", "xia men xyz kuai ji xue xiao"),
        ("云南（第2）学院", "yun nan di 2 xue yuan"),
        ("", ""),
    ] {
        assert_eq!(readings().spelled(name), spelled);
    }
}
