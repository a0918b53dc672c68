//! School years, and how their school writes them.

use std::fmt;

use super::read::{Field, Reader};
use super::spelling::{Part, parts, plain};
use super::written_schema::schema;
use crate::diagnostic::{Span, message};
use crate::locale::{Word, Words};
use crate::text::{ascii_digit, decimal, digit, invisible};
use crate::yaml::Node;

/// The school year of a disclosure, which is printed as its school writes it: `2022—2023学年`.
#[derive(Debug, Clone)]
pub(crate) struct WrittenYear {
    /// The year.
    pub year: SchoolYear,
    /// As the school writes it.
    written: String,
}

impl WrittenYear {
    /// As the school writes it, and whether that says what kind of year it is, as 2022—2023学年 does and 2022-2023
    /// does not.
    pub(crate) fn written(&self) -> (&str, bool) {
        let is_said = self.written.chars().next_back().and_then(digit).is_none();
        (&self.written, is_said)
    }
}

impl Field for WrittenYear {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_SCHOOL_YEAR, |text| {
            let year = SchoolYear::parse(text, words)?;
            let written = tidied(text);
            Some(Self { year, written })
        })
    }

    fn stand_in(record: Span) -> Option<Self> {
        let year = SchoolYear::stand_in(record)?;
        let written = year.to_string();
        Some(Self { year, written })
    }
}

/// A text with digits as they are printed, without invisible characters, and without blanks unless it is of words that
/// need them.
fn tidied(text: &str) -> String {
    let has_words = text.contains(|c: char| c.is_ascii_alphabetic());
    let is_kept = |c: &char| invisible(*c).is_none() && (has_words || !c.is_whitespace());
    let printed = |c| decimal(c).map_or(c, |_| ascii_digit(c));
    text.chars().filter(is_kept).map(printed).collect()
}

schema!(WrittenYear, { "type": ["integer", "string"], "examples": ["2021-2022学年", 2021, "2021-2022"] });

/// A school year: `2021`, or `2021-2022`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SchoolYear {
    /// The year in which it begins, or under which the disclosure is filed.
    pub first: u16,
    /// Whether the author named both years.
    pub both: bool,
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.both {
            true => write!(f, "{}-{}", self.first, self.first + 1),
            false => write!(f, "{}", self.first),
        }
    }
}

impl Field for SchoolYear {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_SCHOOL_YEAR, |text| {
            Self::parse(text, words)
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self {
            first: 0,
            both: false,
        })
    }
}

impl SchoolYear {
    /// Reads a school year: `2021`, `2021-2022`, `2021—22`, 2021-2022学年, 2021至2022年度.
    fn parse(text: &str, words: &Words) -> Option<Self> {
        const SIGNS: [Word; 3] = [Word::SchoolYear, Word::YearSign, Word::Until];
        use Part::{Number, Sign, Word as Of};
        let mut parts = parts(&plain(text), words, &SIGNS).ok()?;
        while let Some(Of(Word::SchoolYear | Word::YearSign)) = parts.last() {
            parts.pop();
        }
        let is_joint =
            |part: &Part| matches!(part, Sign('-' | '/') | Of(Word::Until | Word::YearSign));
        let is_year = |year: &u16| (1900..=2999).contains(year);
        let year = |year: u32| u16::try_from(year).ok().filter(is_year);
        match parts[..] {
            [Number(first)] => Some(Self {
                first: year(first)?,
                both: false,
            }),
            [Number(first), ref joint @ .., Number(second)] if joint.iter().all(is_joint) => {
                let first = year(first)?;
                let next = u32::from(first) + 1;
                let follows = second == next || second == next % 100;
                (follows && !joint.is_empty()).then_some(Self { first, both: true })
            }
            _ => None,
        }
    }
}

schema!(SchoolYear, { "type": ["integer", "string"], "examples": [2021, "2021-2022"] });
