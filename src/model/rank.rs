//! A student's rank, in the writings of forms and spreadsheets.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::grade::Grade;
use super::read::{Field, Reader, of_person};
use super::spelling::{Part, Written, day_of_serial, parts, plain, says_nothing, with_digits};
use super::study_stage::StudyStage;
use super::written_schema::schema;
use crate::diagnostic::{Finding, Fix, message};
use crate::locale::{Word, Words};
use crate::text::code_point;
use crate::yaml::Node;

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

    /// Reads a rank: `1/41`, `１／４１`, 第6名（共60人）, 60人中第6名, `3/43（6.98%）`.
    fn parse(text: &str, words: &Words) -> Option<Self> {
        const WORDS: [Word; 2] = [Word::BesideRank, Word::Among];
        let text = plain(text);
        let parts = parts(without_share(&text), words, &WORDS).ok()?;
        let numbers = parts.iter().filter_map(|part| match part {
            Part::Number(number) => Some(*number),
            _ => None,
        });
        let has = |wanted: &[Part]| parts.iter().any(|part| wanted.contains(part));
        let joined = has(&[
            Part::Sign('/'),
            Part::Sign('('),
            Part::Word(Word::BesideRank),
        ]);
        let only_usual = parts.iter().all(|part| match part {
            Part::Sign(sign) => "/(),;:、".contains(*sign),
            _ => true,
        });
        let [first, second] = numbers.collect::<Vec<_>>().try_into().ok()?;
        let all_first = has(&[Part::Word(Word::Among)]);
        (joined && only_usual).then_some(match all_first {
            true => Self {
                place: second,
                of: first,
            },
            false => Self {
                place: first,
                of: second,
            },
        })
    }

    fn is_possible(self) -> bool {
        (1..=self.of).contains(&self.place)
    }
}

/// A rank without the share that some write behind it in brackets, which says the same once more.
fn without_share(text: &str) -> &str {
    match text.split_once('(') {
        Some((rank, share)) if share.trim_end().ends_with("%)") => rank,
        _ => text,
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}/{}", self.place, self.of)
    }
}

impl Field for Rank {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        let rank = |text: &str, whose: &str| {
            let wrong = match Self::parse(text, words) {
                Some(rank) if rank.is_possible() => return Ok(rank),
                Some(rank) => impossible(rank, node),
                None => no_rank(text, node, words),
            };
            Err(of_person(wrong, whose))
        };
        reader.understood(node, message::NOT_A_RANK, rank)
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        // Neither first-years nor postgraduates are ranked, and some say so in this place.
        let unranked = || {
            let grade = Grade::parse(text, words)?;
            Some(grade.stage(None)? != StudyStage::LaterYear)
        };
        says_nothing(text, words, true) || unranked() == Some(true)
    }
}

schema!(Rank, { "type": "string", "pattern": "[0-9０-９一二三四五六七八九十].*[0-9０-９一二三四五六七八九十]|^(/|／|-+|—+|无|没有|不存在|新生)$", "examples": ["1/41"] });

/// Place and total the wrong way round are told from other impossible ranks.
fn impossible(rank: Rank, node: &Node) -> Finding {
    let turned = Rank {
        place: rank.of,
        of: rank.place,
    };
    let finding = Finding::error(message::IMPOSSIBLE_RANK).with("rank", rank.to_string());
    match turned.is_possible() {
        true => finding
            .worded(message::RANK_TURNED)
            .with("meant", turned.to_string())
            .fixed(Fix::replace(node.span, turned.to_string(), false)),
        false => finding,
    }
}

/// Why a text is no rank: a spreadsheet made a date of it, a character is wrong, or something else.
fn no_rank(text: &str, node: &Node, words: &Words) -> Finding {
    let finding = Finding::error(message::NOT_A_RANK);
    let offered = |finding: Finding, rank: Rank| {
        finding.with("meant", rank.to_string()).fixed(Fix::replace(
            node.span,
            rank.to_string(),
            false,
        ))
    };
    if let Some(rank) = before_spreadsheet(text, words) {
        return offered(finding.worded(message::RANK_IS_DATE), rank);
    }
    let meant = |text: &str| Rank::parse(text, words).filter(|rank| rank.is_possible());
    let wrong = |c: &char| !(c.is_ascii_digit() || c.is_whitespace() || *c == '/');
    let Some(wrong) = plain(text).chars().find(wrong) else {
        return finding;
    };
    // The letter that looks like a digit, or what stands where the slash belongs.
    let mended = with_digits(text);
    let rank = meant(&mended).or_else(|| meant(&plain(text).replacen(wrong, "/", 1)));
    match rank {
        Some(rank) => {
            let shown = as_typed(text, wrong);
            let finding = finding
                .worded(message::RANK_CHARACTER)
                .with("character", shown.to_string())
                .with("code", code_point(shown));
            offered(finding, rank)
        }
        None => finding,
    }
}

/// The character of a text that is `plain` in one spelling.
fn as_typed(text: &str, wanted: char) -> char {
    let mut typed = text.chars();
    typed
        .find(|c| plain(&c.to_string()).starts_with(wanted))
        .unwrap_or(wanted)
}

/// What was typed, where a spreadsheet has made a date of it: 3/12 is 3月12日 to it, and 1/41 January 1941.
fn before_spreadsheet(text: &str, words: &Words) -> Option<Rank> {
    let written = Written::parse(text, words)
        .or_else(|| abroad(text))
        .or_else(|| {
            let date = day_of_serial(text).or_else(|| english_date(text))?;
            Some(Written {
                year: u32::try_from(date.year()).ok(),
                month: date.month(),
                day: Some(date.day()),
            })
        })?;
    // A total that is no day of that month was taken for a year, and the first of the month put beside it.
    let short_year = written.year.map(|year| year % 100);
    let is_day = |day| NaiveDate::from_ymd_opt(2001, written.month, day).is_some();
    let of = match (written.day, short_year) {
        (Some(1) | None, Some(year)) if !is_day(year) => year,
        (Some(day), _) => day,
        (None, _) => return None,
    };
    let rank = Rank {
        place: written.month,
        of,
    };
    rank.is_possible().then_some(rank)
}

/// `12/03/2025`, as spreadsheets of other countries show the day: `12/3` was typed. In the other order it is no day
/// of a year, so only what can be meant is offered.
fn abroad(text: &str) -> Option<Written> {
    let text = plain(text);
    let mut parts = text.split(['/', '.', '-']);
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (first, second, year) = (next()?, next()?, next()?);
    let is_year = (1900..=2999).contains(&year);
    let (month, day) = if first <= second {
        (first, second)
    } else {
        (second, first)
    };
    let is_all = parts.next().is_none() && (1..=12).contains(&month);
    (is_year && is_all).then_some(Written {
        year: Some(year),
        month,
        day: Some(day),
    })
}

/// `Mar-12`, `12-Mar` and `Jan-41`, as spreadsheets show such days.
fn english_date(text: &str) -> Option<NaiveDate> {
    let text = plain(text);
    let parse = |text: String, form: &str| NaiveDate::parse_from_str(&text, form).ok();
    parse(format!("{text}-2000"), "%b-%d-%Y")
        .or_else(|| parse(format!("{text}-2000"), "%d-%b-%Y"))
        .or_else(|| parse(format!("1-{text}"), "%d-%b-%y"))
}

#[cfg(test)]
mod tests {
    use super::{Rank, before_spreadsheet};
    use crate::locale::Words;

    #[test]
    fn a_rank_is_read_in_every_writing() {
        let words = Words::shipped();
        for (text, rank) in [
            ("1/41", "1/41"),
            (" 1 / 41 ", "1/41"),
            ("１／４１", "1/41"),
            ("3／43", "3/43"),
            ("3∕43", "3/43"),
            ("3\\43", "3/43"),
            ("第6名（共60人）", "6/60"),
            ("第6名/60人", "6/60"),
            ("第六名，共六十人", "6/60"),
            ("专业第6，共60人", "6/60"),
            ("60人中第6名", "6/60"),
            ("6（60）", "6/60"),
            ("6名/60名", "6/60"),
            ("6/60（10%）", "6/60"),
            ("6 of 60", "6/60"),
            ("٣/٤٣", "3/43"),
        ] {
            let read = Rank::parse(text, &words).map(|rank| rank.to_string());
            assert_eq!(read.as_deref(), Some(rank), "{text}");
        }
        for text in [
            "", "6", "6 60", "3,43", "1/2/3", "前10%", "优秀", "3.5/40", "6/60班",
        ] {
            assert_eq!(Rank::parse(text, &words), None, "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_made_a_date_of_is_told() {
        let words = Words::shipped();
        for (text, rank) in [
            ("2025-03-12 00:00:00", "3/12"),
            ("2025-03-12T00:00:00", "3/12"),
            ("2025/3/12", "3/12"),
            ("3月12日", "3/12"),
            ("1月41日", "1/41"),
            ("2025年3月12日", "3/12"),
            ("1941-01-01 00:00:00", "1/41"),
            ("1941年1月", "1/41"),
            ("1930-02-01", "2/30"),
            ("45728", "3/12"),
            ("14977", "1/41"),
            ("12/03/2025", "3/12"),
            ("3/12/2025", "3/12"),
            ("12-Mar", "3/12"),
            ("Mar-12", "3/12"),
            ("Jan-41", "1/41"),
        ] {
            let typed = before_spreadsheet(text, &words).map(|rank| rank.to_string());
            assert_eq!(typed.as_deref(), Some(rank), "{text}");
        }
        for text in ["1/41", "41", "2025", "0.024", "1/2/3"] {
            assert_eq!(before_spreadsheet(text, &words), None, "{text}");
        }
    }
}
