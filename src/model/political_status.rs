//! What a political status says, by its parts: member of the Party or of the League, and what is added to it.

use super::spelling::{Part, parts, usual};
use crate::locale::{Word, Words};

/// A political status: 中共党员, 中共党员（预备）, 共青团员（入党积极分子）.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct PoliticalStatus {
    /// What the person is a member of.
    pub of: Membership,
    /// Whether membership is probationary.
    pub probationary: bool,
    /// Whether more is said, such as that somebody wants to join the Party.
    pub noted: bool,
}

/// What somebody is a member of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Membership {
    /// The Communist Party.
    Party,
    /// The Youth League.
    League,
}

/// The words that statuses are made of.
const WORDS: [Word; 5] = [
    Word::Party,
    Word::PartyMember,
    Word::Probationary,
    Word::LeagueMember,
    Word::StatusNote,
];

impl PoliticalStatus {
    /// Reads a status; `None` where a part of it is not known, as in 民革党员.
    pub(crate) fn parse(text: &str, words: &Words) -> Option<Self> {
        let text = usual(text);
        let parts = parts(without_date(&text), words, &WORDS).ok()?;
        let has = |word| parts.contains(&Part::Word(word));
        let of = if has(Word::PartyMember) {
            Membership::Party
        } else if has(Word::LeagueMember) {
            Membership::League
        } else {
            return None;
        };
        let is_number = |part: &Part| matches!(part, Part::Number(_));
        (!parts.iter().any(is_number)).then_some(Self {
            of,
            probationary: has(Word::Probationary),
            noted: has(Word::StatusNote),
        })
    }
}

/// A status without the date that some write behind it in brackets: 中共预备党员（2026年6月）.
fn without_date(text: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit();
    match text.split_once('(') {
        Some((status, date)) if date.starts_with(is_digit) && date.ends_with(')') => status,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{Membership, PoliticalStatus};
    use crate::locale::Words;

    #[test]
    fn a_status_is_read_by_its_parts() {
        use Membership::{League, Party};
        let words = Words::shipped();
        for (text, of, probationary, noted) in [
            ("中共党员", Party, false, false),
            ("中国共产党党员", Party, false, false),
            ("中共党员（预备）", Party, true, false),
            ("中共预备党员", Party, true, false),
            ("预备党员", Party, true, false),
            ("中国共产党员", Party, false, false),
            ("中 共党员", Party, false, false),
            ("“中共党员”。", Party, false, false),
            ("保留团籍的中共党员", Party, false, true),
            ("中共预备党员（2026年6月）", Party, true, false),
            ("团员", League, false, false),
            ("中国共青团员", League, false, false),
            ("中国共青团团员", League, false, false),
            ("优秀共青团员", League, false, true),
            ("共青团员兼入党积极分子", League, false, true),
            ("共青团员", League, false, false),
            ("共青团员（入党积极分子）", League, false, true),
            ("中国共产主义青年团团员", League, false, false),
        ] {
            let status = PoliticalStatus {
                of,
                probationary,
                noted,
            };
            assert_eq!(PoliticalStatus::parse(text, &words), Some(status), "{text}");
        }
        for text in [
            "",
            "群众",
            "民革党员",
            "非党员",
            "入党积极分子",
            "原团员",
            "1团员",
        ] {
            assert_eq!(PoliticalStatus::parse(text, &words), None, "{text}");
        }
    }
}
