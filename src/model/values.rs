//! Values that are more than text: ids, counts, shares, answers. Each type reads every writing of it, so that
//! nothing after it sees another than the usual one.

use std::fmt;

use super::grade::Grade;
use super::mended::Mended;
use super::read::{Field, Reader, of_person};
use super::spelling::{closed, says_nothing, usual, with_digits};
use super::study_stage::StudyStage;
use super::written_schema::schema;
use crate::diagnostic::{Finding, Fix, Span, message};
use crate::locale::{Word, Words};
use crate::text::{digit, has_han, key, number, percentages};
use crate::yaml::Node;

/// A stable name of a record: ASCII letters, digits and hyphens. It becomes part of a permanent address, such as
/// `#charter-art-16`. (Ids that pages make themselves hold `_`, so the two cannot collide.)
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Id(String);

impl Id {
    /// The id that a text is; `None` where it is none.
    pub(super) fn named(text: &str) -> Option<Self> {
        let shape = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (!text.is_empty() && text.chars().all(shape)).then(|| Self(text.to_owned()))
    }

    /// The id's text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Field for Id {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        // Full-width digits and letters are these.
        reader.parsed(node, message::NOT_AN_ID, |text| Self::named(&key(text)))
    }

    fn stand_in(_: Span) -> Option<Self> {
        // No id that was read is empty.
        Some(Self(String::new()))
    }
}

schema!(Id, { "type": ["string", "integer"], "pattern": "^[A-Za-z0-9-]+$" });

/// Text that means the same in every language: a file's name, an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token(pub String);

impl Field for Token {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.scalar(node, message::EXPECTED_TEXT)?.trim();
        let Some(mended) = Mended::new(node) else {
            return Some(Self(text.to_owned()));
        };
        reader.report(mended.finding());
        Some(Self(mended.value.to_owned()))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self(String::new()))
    }
}

schema!(Token, { "type": ["string", "integer"] });

/// What an author says in sentences to whoever reads the data: whatever marks it has are its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Prose(pub String);

impl Field for Prose {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.scalar(node, message::EXPECTED_TEXT)?.trim();
        Some(Self(text.to_owned()))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self(String::new()))
    }
}

schema!(Prose, { "type": ["string", "integer"] });

/// A yes or no (是, 否), in any word that `words.yaml` knows for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YesNo(pub bool);

impl Field for YesNo {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.understood(node, message::NOT_YES_OR_NO, |text, whose| {
            match words.meaning(&usual(text)) {
                Some(Word::Yes) => Ok(Self(true)),
                Some(Word::No | Word::NoneFailed) => Ok(Self(false)),
                _ => Err(of_person(Finding::error(message::NOT_YES_OR_NO), whose)),
            }
        })
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        // First-years have no results yet, and some say so in this place.
        let grade = || Grade::parse(text, words)?.stage(None);
        says_nothing(text, words, false) || grade() == Some(StudyStage::FirstYear)
    }
}

schema!(YesNo, { "enum": ["是", "否", "有", "无", "存在", "不存在", "没有", "/", "／", "-", "新生", "yes", "no", true, false] });

/// A number of people or things.
impl Field for u32 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.understood(node, message::NOT_A_COUNT, |text, _| {
            let mended = with_digits(text);
            let offer = || count(&mended, words).map(|meant| meant.to_string());
            count(text, words)
                .ok_or_else(|| offering(Finding::error(message::NOT_A_COUNT), offer(), node))
        })
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        says_nothing(text, words, true)
    }
}

/// A count in any writing: `5600`, `5,600人`, `５６００`, 二十名, and `5600.0` as spreadsheets write it.
fn count(text: &str, words: &Words) -> Option<u32> {
    let mut text = closed(text);
    // What is counted may be said, too, once.
    let counter = |at: &usize| words.at_start(&text[*at..], &[Word::Counter]);
    let mut starts = text.char_indices().map(|(at, _)| at);
    if let Some(at) = starts.find(|at| counter(at).is_some_and(|(_, end)| at + end == text.len())) {
        text.truncate(at);
    }
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text.contains(',') {
        // Commas are taken where they part thousands: 5,600 and not 56,00.
        let mut groups = text.split(',');
        let first = groups.next()?;
        if !(1..=3).contains(&first.len()) || groups.any(|group| group.len() != 3) {
            return None;
        }
    }
    // Signs and letters are no numbers, though a number may be read out of them.
    let is_number = |c: char| c == ',' || c.is_ascii_digit() || has_han(c.encode_utf8(&mut [0; 4]));
    if text.is_empty() || !text.chars().all(is_number) {
        return None;
    }
    u32::try_from(number(text)?).ok()
}

/// Adds a correction to a finding about a value, where it is clear what was meant.
fn offering(finding: Finding, meant: Option<String>, node: &Node) -> Finding {
    match meant {
        Some(meant) => finding.fixed(Fix::replace(node.span, meant, false)),
        None => finding,
    }
}

/// A percentage as a text states it, `60%` or `0.98%`: its value, and the number of decimals that are written.
/// What is computed is rounded to as many before it is compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Percent(pub f64, pub usize);

impl Percent {
    /// Reads a percentage: `60%`, `60 ％`, 百分之六十.
    fn parse(text: &str) -> Option<Self> {
        let text = closed(text);
        let Some(number) = text.strip_suffix('%') else {
            return Self::in_words(&text);
        };
        let plain = number.chars().all(|c| c.is_ascii_digit() || c == '.');
        let decimals = number.split_once('.').map_or(0, |(_, behind)| behind.len());
        let value = plain.then(|| number.parse().ok())?;
        value.map(|value| Self(value, decimals))
    }

    /// A percentage in Chinese words, which is all of the text.
    fn in_words(text: &str) -> Option<Self> {
        let [share] = percentages(text)[..] else {
            return None;
        };
        let shown = share.to_string();
        let decimals = shown.split_once('.').map_or(0, |(_, behind)| behind.len());
        let is_part = |c: char| digit(c).is_some() || "百分之点十".contains(c);
        text.chars().all(is_part).then_some(Self(share, decimals))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:.*}%", self.1, self.0)
    }
}

impl Field for Percent {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::NOT_A_PERCENTAGE, |text, _| {
            // A whole number wants only its sign; 0.6 may be 60 % or less than one.
            let bare: Option<u32> = closed(text).parse().ok();
            let offer = bare
                .filter(|share| (1..=100).contains(share))
                .map(|share| format!("{share}%"));
            Self::parse(text)
                .ok_or_else(|| offering(Finding::error(message::NOT_A_PERCENTAGE), offer, node))
        })
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        says_nothing(text, words, true)
    }
}

schema!(Percent, { "type": "string", "pattern": "[0-9０-９.．]\\s*[%％]$|^百分之.|^(/|／|-+|—+|无)$", "examples": ["60%"] });

/// The level of the students' union that discloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// 校级
    School,
    /// 院级
    College,
}

impl Level {
    /// The word for it in data and templates.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::College => "college",
        }
    }
}

impl Field for Level {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_LEVEL, |text| {
            match words.meaning(&usual(text)) {
                Some(Word::SchoolLevel) => Some(Self::School),
                Some(Word::CollegeLevel) => Some(Self::College),
                _ => None,
            }
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::School)
    }
}

schema!(Level, { "enum": ["school", "college", "校级", "院级"] });
