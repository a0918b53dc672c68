//! Numbers typed by hand that the program computes: how they look, in every writing.
//!
//! They are data (`locales/*/numbers.yaml`), the lists of all languages together. They are looked for in
//! folded text, where １． and ⒈ are `1.`.

use std::ops::Range;

use regex::Regex;

use super::fold::fold;
use super::mapped::Mapped;
use super::slips::lists;
use crate::yaml::Node;

const FILE: &str = "numbers.yaml";

/// How many characters are looked at: no number with its blanks is longer.
const LONGEST: usize = 32;

/// What a character counts as that is a number by itself.
const ENCLOSED: &str = "(1)";

/// How the numbers look that the program computes, wherever a text begins with one.
#[derive(Debug)]
pub(crate) struct TypedNumbers {
    enclosed: Option<Regex>,
    numbers: Vec<TypedNumber>,
}

/// One way in which numbers are written.
#[derive(Debug)]
struct TypedNumber {
    beginning: Regex,
    /// The number at the end of a text: at its beginning too, unless it may stand anywhere.
    ending: Regex,
    not_before: Option<Regex>,
    stands_anywhere: bool,
    is_in_names: bool,
}

/// Where a text stands that may begin with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind {
    /// Directly behind the computed number, or where there is none.
    Number,
    /// Behind a title that has the computed number.
    Title,
    /// In a list of names.
    Name,
}

impl TypedNumbers {
    /// The numbers of all shipped languages.
    pub(crate) fn shipped() -> Self {
        let enclosed: Vec<String> = lists(FILE, "enclosed")
            .iter()
            .filter_map(|class| class.text().map(str::to_owned))
            .collect();
        Self {
            enclosed: Regex::new(&enclosed.join("|")).ok(),
            numbers: lists(FILE, "numbers")
                .iter()
                .filter_map(TypedNumber::read)
                .collect(),
        }
    }

    /// Whether a text ends in a number, so that a blank may follow.
    pub(crate) fn ends(&self, text: &str) -> bool {
        let start = text.char_indices().rev().nth(LONGEST - 1);
        let start = start.map_or(0, |(at, _)| at);
        let folded = self.folded(&text[start..]);
        let spaced = format!("{} ", folded.text().trim_end());
        self.numbers
            .iter()
            .any(|number| (start == 0 || number.stands_anywhere) && number.ending.is_match(&spaced))
    }

    /// The number with which a text begins, with the blanks around it.
    pub(crate) fn of(&self, text: &str, behind: Behind) -> Option<Range<usize>> {
        let end = text.char_indices().nth(LONGEST);
        let folded = self.folded(&text[..end.map_or(text.len(), |(at, _)| at)]);
        let matching = self.numbers.iter().filter(|number| match behind {
            Behind::Number => true,
            Behind::Title => number.stands_anywhere,
            Behind::Name => number.is_in_names,
        });
        let found = matching.filter_map(|number| number.of(folded.text()));
        let longest = found.max_by_key(|range| range.end)?;
        Some(folded.source(longest))
    }

    fn folded(&self, text: &str) -> Mapped {
        self.opened(text).then(fold)
    }

    /// The text with brackets instead of circles.
    fn opened(&self, text: &str) -> Mapped {
        let mut opened = Mapped::default();
        let mut from = 0;
        let enclosed = self.enclosed.iter();
        for found in enclosed.flat_map(|enclosed| enclosed.find_iter(text)) {
            opened.push(&text[from..found.start()], from);
            opened.push_replaced(ENCLOSED, found.range());
            from = found.end();
        }
        opened.push(&text[from..], from);
        opened
    }
}

impl TypedNumber {
    fn read(node: &Node) -> Option<Self> {
        let number = node.value("number")?.text()?;
        let is_set = |key| node.value(key).and_then(Node::text) == Some("true");
        let stands_anywhere = is_set("anywhere");
        let start = if stands_anywhere { "" } else { r"^\s*" };
        let not_before = node.value("not-before").and_then(Node::text);
        Some(Self {
            beginning: Regex::new(&format!(r"^\s*(?:{number})")).ok()?,
            ending: Regex::new(&format!("{start}(?:{number})$")).ok()?,
            not_before: match not_before {
                Some(pattern) => Some(Regex::new(&format!("^(?:{pattern})")).ok()?),
                None => None,
            },
            stands_anywhere,
            is_in_names: !is_set("not-in-names"),
        })
    }

    fn of(&self, text: &str) -> Option<Range<usize>> {
        let found = self.beginning.find(text)?;
        let rest = &text[found.end()..];
        let is_other = |pattern: &Regex| pattern.is_match(rest);
        (!self.not_before.as_ref().is_some_and(is_other)).then(|| found.range())
    }
}

#[cfg(test)]
mod tests {
    use super::{Behind, TypedNumbers};

    #[test]
    fn numbers_are_known_in_every_writing() {
        let numbers = TypedNumbers::shipped();
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
            let found = numbers.of(text, Behind::Number);
            let end = found.unwrap_or_else(|| panic!("{text}")).end;
            assert_eq!(&text[end..], rest, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let numbers = TypedNumbers::shipped();
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
            assert_eq!(numbers.of(text, Behind::Number), None, "{text}");
        }
    }

    #[test]
    fn names_keep_their_initials() {
        let numbers = TypedNumbers::shipped();
        assert_eq!(numbers.of("A. Smith", Behind::Name), None);
        assert_eq!(numbers.of("4.王犇", Behind::Name), Some(0..2));
        assert_eq!(numbers.of("①王犇", Behind::Name), Some(0..3));
        assert_eq!(numbers.of("（一）本会", Behind::Title), None);
        assert!(numbers.of("第一条 本会", Behind::Title).is_some());
    }

    #[test]
    fn a_blank_may_follow_a_number() {
        let numbers = TypedNumbers::shipped();
        for text in ["（一）", "1.", "依据第三条", "第三条", "①"] {
            assert!(numbers.ends(text), "{text}");
        }
        for text in ["本会", "本会（一）", "共1."] {
            assert!(!numbers.ends(text), "{text}");
        }
    }
}
