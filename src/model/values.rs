//! Values that are more than text: ids, ranks, counts, shares.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{Field, Reader};
use crate::diagnostic::{Finding, message};
use crate::locale::Word;
use crate::yaml::Node;

/// Implements `JsonSchema` for a type by a schema that is written out.
macro_rules! schema {
    ($type:ident, $schema:tt) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}
pub(super) use schema;

/// A stable name of a record: ASCII letters, digits and hyphens. It becomes part of a permanent address, such as
/// `#charter-art-16`. (Ids that pages make themselves hold `_`, so the two cannot collide.)
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Id(String);

impl Id {
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
        let shape = |c: char| c.is_ascii_alphanumeric() || c == '-';
        reader.parsed(node, message::NOT_AN_ID, |text| {
            (!text.is_empty() && text.chars().all(shape)).then(|| Self(text.to_owned()))
        })
    }
}

schema!(Id, { "type": ["string", "integer"], "pattern": "^[A-Za-z0-9-]+$" });

/// Text that means the same in every language: a file's name, an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token(pub String);

impl Field for Token {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader
            .scalar(node, message::EXPECTED_TEXT)?
            .trim()
            .to_owned();
        Some(Self(text))
    }
}

schema!(Token, { "type": ["string", "integer"] });

/// A student's rank among all of a major, best first: `1/41`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rank {
    /// The place, from one.
    pub place: u32,
    /// How many were ranked.
    pub of: u32,
}

impl Rank {
    /// The place as a share of all, in per cent.
    pub(crate) fn percent(self) -> f64 {
        100.0 * f64::from(self.place) / f64::from(self.of)
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}/{}", self.place, self.of)
    }
}

impl Field for Rank {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let rank = reader.parsed(node, message::NOT_A_RANK, |text| {
            let (place, of) = text.split_once('/')?;
            Some(Self {
                place: digits(place)?,
                of: digits(of)?,
            })
        })?;
        if rank.place == 0 || rank.place > rank.of {
            reader.report(
                Finding::error(message::IMPOSSIBLE_RANK)
                    .with("value", rank.to_string())
                    .at(node.span),
            );
            return None;
        }
        Some(rank)
    }
}

schema!(Rank, { "type": "string", "pattern": "^\\s*[0-9]+\\s*/\\s*[0-9]+\\s*$", "examples": ["1/41"] });

/// A yes or no (是, 否), in any word that `words.yaml` knows for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YesNo(pub bool);

impl Field for YesNo {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_YES_OR_NO, |text| {
            match words.meaning(text) {
                Some(Word::Yes) => Some(Self(true)),
                Some(Word::No) => Some(Self(false)),
                _ => None,
            }
        })
    }
}

schema!(YesNo, { "enum": ["是", "否", "有", "无", "yes", "no", true, false] });

/// Parses plain digits. `u32::from_str` alone would also take `+5`.
fn digits(text: &str) -> Option<u32> {
    let text = text.trim();
    text.chars()
        .all(|c| c.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// A number of people or things.
impl Field for u32 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_COUNT, digits)
    }
}

/// A percentage as a text states it, `60%` or `0.98%`: its value, and the number of decimals that are written.
/// What is computed is rounded to as many before it is compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Percent(pub f64, pub usize);

impl Field for Percent {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_PERCENTAGE, |text| {
            let number = text.strip_suffix(['%', '％'])?.trim();
            let plain = number.chars().all(|c| c.is_ascii_digit() || c == '.');
            let decimals = number.split_once('.').map_or(0, |(_, behind)| behind.len());
            let value = plain.then(|| number.parse().ok())?;
            value.map(|value| Self(value, decimals))
        })
    }
}

schema!(Percent, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?\\s*[%％]$", "examples": ["60%"] });

/// The level of the students' union that discloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// 校级
    School,
    /// 院级
    College,
}

impl Field for Level {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_LEVEL, |text| match text {
            "school" => Some(Self::School),
            "college" => Some(Self::College),
            _ => None,
        })
    }
}

schema!(Level, { "enum": ["school", "college"] });
