//! Days, times of day and school years.

use std::borrow::Cow;
use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{Field, Reader};
use super::values::schema;
use crate::diagnostic::message;
use crate::locale::Word;
use crate::yaml::Node;

/// A day, written `2021-06-25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date(pub NaiveDate);

impl Field for Date {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_DATE, |text| {
            // chrono would also take `2021-6-5` and blanks.
            let shape = text.len() == 10
                && text.chars().all(|c| c.is_ascii_digit() || c == '-')
                && text.as_bytes()[4] == b'-'
                && text.as_bytes()[7] == b'-';
            shape
                .then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())?
                .map(Self)
        })
    }
}

schema!(Date, { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2021-06-25"] });

/// The time of day of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeOfDay {
    /// 上午
    Morning,
    /// 下午
    Afternoon,
    /// 晚上
    Evening,
    /// From a time, perhaps until another: `14:30`, `14:30-17:00`.
    Clock(NaiveTime, Option<NaiveTime>),
}

impl Field for TimeOfDay {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_TIME, |text| {
            match words.meaning(text) {
                Some(Word::Morning) => Some(Self::Morning),
                Some(Word::Afternoon) => Some(Self::Afternoon),
                Some(Word::Evening) => Some(Self::Evening),
                _ => clock(text),
            }
        })
    }
}

/// A time, or two that are joined by any of the dashes and waves that authors type.
fn clock(text: &str) -> Option<TimeOfDay> {
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    match text.split_once(['-', '–', '—', '~', '～']) {
        None => Some(TimeOfDay::Clock(time(text)?, None)),
        Some((from, until)) => {
            let (from, until) = (time(from)?, time(until)?);
            (from < until).then_some(TimeOfDay::Clock(from, Some(until)))
        }
    }
}

schema!(TimeOfDay, { "type": "string", "examples": ["上午", "下午", "14:30", "14:30-17:00"] });

/// The school year of a disclosure: `2021`, or `2021-2022`.
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
        let year = |text: &str| -> Option<u16> {
            text.trim()
                .parse()
                .ok()
                .filter(|year| (1900..=2999).contains(year))
        };
        reader.parsed(node, message::NOT_A_SCHOOL_YEAR, |text| {
            match text.split_once(['-', '–', '—']) {
                None => Some(Self {
                    first: year(text)?,
                    both: false,
                }),
                Some((first, second)) => {
                    let (first, second) = (year(first)?, year(second)?);
                    (second == first + 1).then_some(Self { first, both: true })
                }
            }
        })
    }
}

schema!(SchoolYear, { "type": ["integer", "string"], "examples": [2021, "2021-2022"] });
