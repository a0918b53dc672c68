//! Days and times of day.

use chrono::{NaiveDate, NaiveTime};

use super::read::{Field, Reader};
use super::spelling::{Part, Written, day_of_serial, parts, plain, says_nothing};
use super::written_schema::schema;
use crate::diagnostic::{Finding, Fix, Span, message};
use crate::locale::{Word, Words};
use crate::yaml::Node;

/// A day, written `2021-06-25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date(pub NaiveDate);

impl Field for Date {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.understood(node, message::NOT_A_DATE, |text, _| {
            let usual = (text.len() == "2021-06-25".len())
                .then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
                .flatten();
            let written = || Written::parse(text, words)?.date();
            if let Some(date) = usual.or_else(written) {
                return Ok(Self(date));
            }
            let finding = Finding::error(message::NOT_A_DATE);
            // A spreadsheet's number of a day is no date to any reader, but it is known which.
            Err(match day_of_serial(text) {
                Some(day) => finding
                    .worded(message::DATE_IS_SERIAL)
                    .with("meant", day.to_string())
                    .fixed(Fix::replace(node.span, day.to_string(), false)),
                None => finding,
            })
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self(NaiveDate::default()))
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        says_nothing(text, words, true)
    }
}

schema!(Date, { "type": ["string", "integer"], "pattern": "^\\s*[0-9０-９一二〇零]{4}|^(/|／|-+|—+|无)$", "examples": ["2021-06-25"] });

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
                _ => span_of_time(text, words),
            }
        })
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        says_nothing(text, words, true)
    }
}

/// A time, or two that are joined by any of the dashes and waves that authors type, or by 至.
fn span_of_time(text: &str, words: &Words) -> Option<TimeOfDay> {
    const SIGNS: [Word; 7] = [
        Word::Morning,
        Word::Afternoon,
        Word::Evening,
        Word::HourSign,
        Word::MinuteSign,
        Word::Half,
        Word::Until,
    ];
    let parts = parts(&plain(text), words, &SIGNS).ok()?;
    let is_until = |part: &Part| matches!(part, Part::Sign('-') | Part::Word(Word::Until));
    let mut ends = parts.split(is_until).filter(|end| !end.is_empty());
    let first = ends.next()?;
    let from = clock(first)?;
    let until = ends.next().map(|second| {
        // 下午2:30-5:00: the part of the day holds for both ends.
        match (part_of_day(first), part_of_day(second)) {
            (Some(part), None) => clock(&[&[part], second].concat()),
            _ => clock(second),
        }
    });
    match (until, ends.next()) {
        (None, None) => Some(TimeOfDay::Clock(from, None)),
        (Some(Some(until)), None) if from < until => Some(TimeOfDay::Clock(from, Some(until))),
        _ => None,
    }
}

fn part_of_day(parts: &[Part]) -> Option<Part> {
    const NAMES: [Word; 3] = [Word::Morning, Word::Afternoon, Word::Evening];
    let is_name = |part: &&Part| matches!(part, Part::Word(word) if NAMES.contains(word));
    parts.iter().find(is_name).copied()
}

/// A time by its parts: `14:30`, `14:30:00`, 14时30分, 下午两点半.
fn clock(parts: &[Part]) -> Option<NaiveTime> {
    use Part::{Number, Sign, Word as Of};
    let (in_half, parts) = match parts {
        [Of(Word::Morning), rest @ ..] => (Some(0), rest),
        [Of(Word::Afternoon | Word::Evening), rest @ ..] => (Some(12), rest),
        _ => (None, parts),
    };
    let (hour, minute) = match *parts {
        [Number(hour), Sign(':') | Of(Word::HourSign), Number(minute)]
        | [
            Number(hour),
            Of(Word::HourSign),
            Number(minute),
            Of(Word::MinuteSign),
        ]
        | [
            Number(hour),
            Sign(':'),
            Number(minute),
            Sign(':'),
            Number(0),
        ] => (hour, minute),
        [Number(hour), Of(Word::HourSign)] => (hour, 0),
        [Number(hour), Of(Word::HourSign), Of(Word::Half)] => (hour, 30),
        _ => return None,
    };
    // Hours of an afternoon are counted to twelve or on from it.
    let hour = match in_half {
        Some(12) if hour < 12 => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

schema!(TimeOfDay, { "type": "string", "examples": ["上午", "下午", "14:30", "14:30-17:00"] });
