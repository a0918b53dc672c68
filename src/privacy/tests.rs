//! Private values in many writings, and what looks like them.

#![allow(clippy::too_many_lines, reason = "tables of cases are long")]

use proptest::prelude::*;

use super::detection::Kind;
use super::detector::{Detector, compact};

fn detector() -> Detector {
    Detector::new(["学号", "student no.", "student number"])
}

/// What is found, as it stands in the text.
fn found(text: &str, of_people: bool) -> Vec<(Kind, &str)> {
    let found = detector().in_source(text, of_people).into_iter();
    found.map(|own| (own.kind, &text[own.range])).collect()
}

#[test]
fn a_private_value_is_found_in_every_writing() {
    for (kind, values) in [
        (
            Kind::Mobile,
            &[
                "13800138000",
                "１３８００１３８０００",
                "138 0013 8000",
                "138\u{A0}0013\u{2009}8000",
                "138\u{3000}0013\u{3000}8000",
                "138-0013-8000",
                "138—0013—8000",
                "138－0013−8000",
                "138.0013.8000",
                "138·0013・8000",
                "138/0013/8000",
                "138_0013_8000",
                "(138)0013-8000",
                "138（0013）8000",
                "13800 138000",
                "1380013 8000",
                "1 3 8 0 0 1 3 8 0 0 0",
                "13 80 01 38 00 0",
                "138 00 13 80 00",
                "1-38-0013-80-00",
                "138**0013**8000",
                "138`0013`8000",
                "138~~0013~~8000",
                "138<b>0013</b>8000",
                "138<!-- x -->00138000",
                "138[0013](https://example.org/a_(b))8000",
                "&#49;3800138000",
                "&#x31;38&nbsp;0013&ensp;8000",
                r"\u0031380013\x38000",
                "138\\\n    00138000",
                "138\n    0013 8000",
                "138\u{200B}0013\u{2060}8000",
                "138\u{AD}00138\u{E0100}000",
                "1\u{20E3}38\u{FE0F}\u{20E3}00138000",
                "1\u{332}3\u{332}8\u{332}00138000",
                "①③⑧⓪⓪①③⑧⓪⓪⓪",
                "❶❸❽⓿⓿➀➂➇⓿⓿⓿",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
                "¹³⁸⁰⁰¹³⁸⁰⁰⁰",
                "١٣٨٠٠١٣٨٠٠٠",
                "一三八〇〇一三八〇〇〇",
                "幺三八零零幺三八零零零",
                "壹叁捌零零壹叁捌零零零",
                "⼀三⼋〇〇⼀三⼋〇〇〇",
                "+86 138 0013 8000",
                "+8613800138000",
                "0086-138-0013-8000",
                "013800138000",
            ][..],
        ),
        (
            Kind::Identity,
            &[
                "11010119491001001X",
                "11010119491001001x",
                "110101 1949 1001 001X",
                "110101-19491001-001X",
                "110101.19491001.001X",
                "１１０１０１１９４９１００１００１Ｘ",
                "1101011949\u{200B}1001001X",
                "110101**19491001**001×",
                "110101 19491001 001 X",
                "一一〇一〇一一九四九一〇〇一〇〇一X",
                "1 1 0 1 0 1 1 9 4 9 1 0 0 1 0 0 1 X",
                "110101491001001",
            ],
        ),
        (
            Kind::Mail,
            &[
                "abc@qq.com",
                r"abc\@qq.com",
                "ａｂｃ＠ｑｑ．ｃｏｍ",
                "abc﹫qq.com",
                "abc&#64;qq&period;com",
                "abc&commat;qq.com",
                "abc**@**qq.com",
                "ab\u{200B}c@q\u{AD}q.com",
                "zhang\\_san@mail.example.edu.cn",
                "abc @ qq.com",
                "abc@qq。com",
                "abc(at)qq.com",
                "abc[at]qq[dot]com",
                "abc（AT）qq.com",
                "abc at qq dot com",
                "abc#qq.com",
                "abc＃１６３．ｃｏｍ",
                "abc@学校.中国",
                "abc%40qq.com",
            ],
        ),
    ] {
        for value in values {
            for (before, behind) in [
                ("", ""),
                ("联系", "。"),
                ("tel: ", "，或"),
                ("（", "）"),
                ("**", "**"),
            ] {
                let text = format!("{before}{value}{behind}");
                let found = found(&text, false);
                let [(of, stretch)] = found[..] else {
                    panic!("{text:?}: {found:?}");
                };
                assert_eq!(of, kind, "{text:?}");
                assert!(
                    compact(stretch).contains(&compact(value)),
                    "{text:?}: {stretch:?}"
                );
            }
        }
    }
}

#[test]
fn a_number_is_a_student_s_by_its_word_or_its_file() {
    for (text, value) in [
        ("学号2021010203", "2021010203"),
        ("学号：２０２１０６２５００１", "２０２１０６２５００１"),
        ("学号为 2021 0625 001，", "2021 0625 001"),
        ("**学号**：2021\u{200B}0625001", "2021\u{200B}0625001"),
        ("学号: B20210203", "B20210203"),
        ("(Student No. 202612)", "202612"),
        ("学号：二〇二一〇六二五〇〇一", "二〇二一〇六二五〇〇一"),
        ("学号&#65306;&#50;021010203", "&#50;021010203"),
    ] {
        assert_eq!(found(text, false), [(Kind::Student, value)], "{text}");
    }
    let list = "学号：2021010203、2021010204，2021010205，共3人";
    assert_eq!(found(list, false).len(), 3);
    for text in [
        "20261234567",
        "No.２０２６１２３４５６７",
        "2026\u{200B}1234567",
        "（B2026123456）",
    ] {
        assert_eq!(found(text, true).len(), 1, "{text}");
        assert_eq!(found(text, false), [], "{text}");
    }
}

#[test]
fn what_only_looks_private_is_not_found() {
    for text in [
        "20210625",
        "2021-06-25 14:30:00",
        "1998.09-2002.07，2019.9—2020.6",
        "1949-10-01至1999-12-31",
        "2020-2021学年，2019～2021年",
        "5600人，56人，76.8%，1/41，10/38",
        "第十二条第一款第三项",
        "一、二、三、四、五、六、七、八、九、十",
        "二〇二一年六月二十五日",
        "010-80000000，（0771）3270000",
        "13,000,000,000元，1380000000元",
        "0.13800000000，16.6666666667%",
        "13800000000.50元",
        "文号110101194910010018",
        "99110101194910010019",
        "https://example.edu.cn/2021/0625/c1234a138123/page.htm",
        "https://example.edu.cn/info/1346/1234567.htm",
        "commit 4f13812345678ab",
        "ISBN 978-7-01-020000-5",
        "GB/T 9704-2012，PDF/UA-1，UTF-8",
        "统一社会信用代码12100000400000000A",
        "135、140、142、98分",
        "成绩 135 140 142 98",
        "charter.yaml#art-16.text，见@学生会，微博@云上学生会、a@b",
        "look at qq.com, at 3 p.m.",
        "13800138",
        "138****8000",
    ] {
        assert_eq!(found(text, false), [], "{text}");
    }
    for text in [
        "20260625任职",
        "2020-2021",
        "2019.9-2020.6",
        "校办2026-12号",
        "均分 3.66666667",
    ] {
        assert_eq!(found(text, true), [], "{text}");
    }
}

/// A digit in one of the writings that readers take for it.
fn written(digit: u32) -> impl Strategy<Value = String> {
    let of = move |zero: char| char::from_u32(u32::from(zero) + digit).unwrap().to_string();
    let han: String = "〇一二三四五六七八九"
        .chars()
        .nth(digit as usize)
        .into_iter()
        .collect();
    prop_oneof![
        8 => Just(digit.to_string()),
        2 => Just(of('０')),
        1 => Just(of('𝟎')),
        1 => Just(of('٠')),
        1 => Just(format!("&#{};", 48 + digit)),
        1 => Just(format!("\\x3{digit}")),
        1 => Just(format!("{digit}\u{FE0F}\u{20E3}")),
    ]
    .prop_map(move |text| if text.is_empty() { han.clone() } else { text })
}

/// What may stand between any two digits and is not seen.
fn hidden() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        20 => Just(""),
        1 => Just("\u{200B}"),
        1 => Just("\u{AD}"),
        1 => Just("\u{2060}"),
        1 => Just("**"),
        1 => Just("`"),
        1 => Just("<i>"),
    ]
}

/// A number in some writing: digits, what hides between them, and signs that part them in three.
fn number(digits: &'static str) -> impl Strategy<Value = String> {
    let each: Vec<_> = digits
        .chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => (written(digit).boxed(), hidden()),
            None => (
                prop_oneof![
                    Just("X".to_owned()),
                    Just("Ｘ".to_owned()),
                    Just("x".to_owned())
                ]
                .boxed(),
                hidden(),
            ),
        })
        .collect();
    let sign = prop_oneof![
        3 => Just(""), 1 => Just(" "), 1 => Just("\u{A0}"), 1 => Just("\u{3000}"), 1 => Just("-"), 1 => Just(" — "),
        1 => Just("·"), 1 => Just("."), 1 => Just("－"), 1 => Just("&nbsp;"),
    ];
    let breaks: Vec<usize> = if digits.len() == 11 {
        vec![3, 7]
    } else {
        vec![6, 14]
    };
    (each, sign).prop_map(move |(each, sign)| {
        let mut text = String::new();
        for (at, (digit, hidden)) in each.iter().enumerate() {
            if breaks.contains(&at) {
                text.push_str(sign);
            }
            text.push_str(digit);
            if at + 1 < each.len() {
                text.push_str(hidden);
            }
        }
        text
    })
}

proptest! {
    #[test]
    fn a_number_is_found_in_any_writing(
        mobile in number("13800138000"),
        identity in number("11010119491001001X"),
    ) {
        for (kind, value) in [(Kind::Mobile, mobile), (Kind::Identity, identity)] {
            let text = format!("班长，号码{value}。");
            let found = found(&text, false);
            prop_assert!(found.contains(&(kind, value.as_str())), "{text:?}: {found:?}");
        }
    }

    #[test]
    fn any_text_can_be_looked_at(text in "[\\PC0-9一三八@.*\\\\&;<>\\[\\]()\u{200B}\u{FE0F} \n-]{0,40}") {
        for own in detector().in_source(&text, true) {
            prop_assert!(text.get(own.range).is_some());
        }
    }
}
