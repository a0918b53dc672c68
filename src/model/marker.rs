//! How items are numbered: the author writes the first number, such as `（一）`, and the program derives the
//! others from it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{Field, Reader};
use crate::diagnostic::message;
use crate::text::{chinese_numeral, half_width};
use crate::yaml::Node;

/// A style of item numbers, such as `（一）`, `1、` or `①`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    before: String,
    numerals: Numerals,
    after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numerals {
    Chinese,
    Arabic,
    Circled,
    LowerLetters,
    UpperLetters,
}

/// How the number one looks in each style.
const ONES: [(char, Numerals); 5] = [
    ('一', Numerals::Chinese),
    ('1', Numerals::Arabic),
    ('①', Numerals::Circled),
    ('a', Numerals::LowerLetters),
    ('A', Numerals::UpperLetters),
];

impl Marker {
    /// The style whose first number is `text`; `None` where `text` does not hold exactly one number one, or
    /// holds more than the number and signs.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut ones = text.char_indices().filter_map(|(at, c)| {
            ONES.iter()
                .find(|(one, _)| *one == c)
                .map(|(_, n)| (at, c, *n))
        });
        let (at, one, numerals) = ones.next()?;
        if ones.next().is_some() {
            return None;
        }
        let (before, after) = (&text[..at], &text[at + one.len_utf8()..]);
        // A marker is printed before each item, so only signs that every text face has are allowed.
        let sign =
            |c: char| c == ' ' || "（）()【】[]〔〕〈〉《》、，。．.,:：;；-—·*#/".contains(c);
        (before.chars().all(sign) && after.chars().all(sign)).then(|| Self {
            before: before.trim_start().to_owned(),
            numerals,
            after: after.trim_end().to_owned(),
        })
    }

    /// The default style of items nested `level` deep, from one: the order that GB/T 9704-2012, 7.3.3
    /// prescribes below a section's own number (一、).
    pub(crate) fn of_level(level: usize) -> Self {
        let first = match level {
            0 | 1 => "（一）",
            2 => "1.",
            _ => "（1）",
        };
        Self::parse(first).expect("each of these holds one number one")
    }

    /// The printed number of the item at `position`, counted from one.
    pub(crate) fn number(&self, position: usize) -> String {
        let numeral = match self.numerals {
            Numerals::Chinese => chinese_numeral(position),
            Numerals::Arabic => position.to_string(),
            Numerals::Circled => circled(position),
            Numerals::LowerLetters => letters(position, b'a'),
            Numerals::UpperLetters => letters(position, b'A'),
        };
        format!("{}{numeral}{}", self.before, self.after)
    }

    /// The same number for readers of another script: plain digits for Chinese numerals, narrow signs
    /// for full-width ones.
    pub(crate) fn plain_number(&self, position: usize) -> String {
        let narrow = |signs: &str| -> String { signs.chars().map(narrow).collect() };
        let plain = Self {
            before: narrow(&self.before),
            numerals: match self.numerals {
                Numerals::Chinese | Numerals::Circled => Numerals::Arabic,
                own => own,
            },
            after: narrow(&self.after),
        };
        plain.number(position)
    }
}

/// The sign that other scripts have for a full-width one.
fn narrow(sign: char) -> char {
    match sign {
        '〔' | '【' => '(',
        '〕' | '】' => ')',
        '、' | '。' => '.',
        other => half_width(other),
    }
}

/// ① to ㊿; beyond that, digits in brackets, as ⑴ stands for ①: Unicode has no more circles.
fn circled(position: usize) -> String {
    // Unicode has the circled numbers in three blocks; each base is the code point of the block's first number
    // less that number.
    let base = match position {
        1..=20 => 0x2460 - 1,
        21..=35 => 0x3251 - 21,
        36..=50 => 0x32B1 - 36,
        _ => return format!("（{position}）"),
    };
    u32::try_from(base + position)
        .ok()
        .and_then(char::from_u32)
        .map_or_else(|| format!("（{position}）"), String::from)
}

/// a … z, aa, ab …
fn letters(position: usize, first: u8) -> String {
    let mut rest = position;
    let mut letters = Vec::new();
    while rest > 0 {
        // Bijective base 26: there is no digit for zero, so `z` is followed by `aa`.
        rest -= 1;
        letters.push(char::from(
            first + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl Field for Marker {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_MARKER, Self::parse)
    }
}

impl JsonSchema for Marker {
    fn schema_name() -> Cow<'static, str> {
        "Marker".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "examples": ["（一）", "(一)", "一、", "1.", "1、", "（1）", "①"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Marker;

    fn numbers(first: &str, positions: &[usize]) -> Vec<String> {
        let marker = Marker::parse(first).expect(first);
        positions.iter().map(|&at| marker.number(at)).collect()
    }

    #[test]
    fn the_first_number_shows_the_style() {
        assert_eq!(
            numbers("（一）", &[1, 3, 12]),
            ["（一）", "（三）", "（十二）"]
        );
        assert_eq!(numbers("(一)", &[2]), ["(二)"]);
        assert_eq!(numbers("一、", &[10, 21]), ["十、", "二十一、"]);
        assert_eq!(numbers("1、", &[2, 10]), ["2、", "10、"]);
        assert_eq!(numbers("（1） ", &[3]), ["（3）"]);
        assert_eq!(
            numbers("①", &[1, 20, 21, 36, 50, 51]),
            ["①", "⑳", "㉑", "㊱", "㊿", "（51）"]
        );
        assert_eq!(
            numbers("a)", &[1, 26, 27, 703]),
            ["a)", "z)", "aa)", "aaa)"]
        );
        assert_eq!(
            numbers("（一）", &[20, 100, 101, 110, 999]),
            [
                "（二十）",
                "（一百）",
                "（一百零一）",
                "（一百一十）",
                "（九百九十九）"
            ]
        );
    }

    #[test]
    fn other_scripts_have_plain_numbers() {
        for (first, third) in [
            ("（一）", "(3)"),
            ("一、", "3."),
            ("1、", "3."),
            ("（1）", "(3)"),
            ("a)", "c)"),
        ] {
            assert_eq!(
                Marker::parse(first).map(|m| m.plain_number(3)),
                Some(third.to_owned())
            );
        }
    }

    #[test]
    fn what_shows_no_style_is_refused() {
        for text in ["", "（二）", "第一条", "1.1", "-", "一一"] {
            assert_eq!(Marker::parse(text), None, "{text}");
        }
    }
}
