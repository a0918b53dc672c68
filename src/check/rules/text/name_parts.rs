//! What a name says that is no name of one person: several people, a hidden part, nothing, a remark.

use std::ops::Range;

use crate::locale::{Word, Words};
use crate::model::says_nothing;
use crate::text::{bare, is_han, key};

/// Signs that stand for characters of a name.
const HIDDEN: &str = "○◯〇×✕✖╳□■▢△◎●＊*＿_?？";

/// Han characters from which a name is a transcribed one, in which ○ is the middle dot.
const LEAST_TRANSCRIBED: usize = 4;

/// Characters of the words that may stand right behind a name.
const LONGEST_REMARK: usize = 4;

/// Han characters of a Chinese name.
const USUAL: std::ops::RangeInclusive<usize> = 2..=3;

/// What a name says besides, or in place of, one person's name, and where.
pub(super) enum Says {
    /// Nothing, or that the name is to come.
    NoName(Range<usize>),
    /// That there is a part which it does not tell.
    Hidden(Range<usize>),
    /// What the person is.
    Remark(Range<usize>),
    /// That there are several people.
    Several(Range<usize>),
}

/// A name and the words of the data.
pub(super) struct NameParts<'a> {
    name: &'a str,
    words: &'a Words,
}

impl<'a> NameParts<'a> {
    pub(super) fn new(name: &'a str, words: &'a Words) -> Self {
        Self { name, words }
    }

    /// What it says that is no name of one person.
    pub(super) fn says(&self) -> Option<Says> {
        if self.is_none() {
            return Some(Says::NoName(0..self.name.len()));
        }
        let hidden = self.hidden().map(Says::Hidden);
        hidden
            .or_else(|| self.remark().map(Says::Remark))
            .or_else(|| self.several().map(Says::Several))
            .or_else(|| self.addressed())
    }

    /// Whether it is a word for nothing, or for a name that is to come.
    fn is_none(&self) -> bool {
        let word = key(bare(self.name));
        says_nothing(self.name, self.words, true) || self.words.meaning(&word) == Some(Word::NoName)
    }

    /// The part of a name that is not told: ○ in 张○华, XX in 李XX, 某 in 李某.
    fn hidden(&self) -> Option<Range<usize>> {
        let name = self.name;
        let first = name.chars().next().filter(|c| is_han(*c))?;
        let behind = first.len_utf8();
        let hides = |c: char| HIDDEN.contains(c) || matches!(c, 'x' | 'X' | 'ｘ' | 'Ｘ');
        let from = behind + name[behind..].find(hides).unwrap_or(name.len() - behind);
        let rest = &name[from..];
        let length = rest.find(|c| !hides(c)).unwrap_or(rest.len());
        let is_told = |c: char| is_han(c) && !HIDDEN.contains(c);
        let han = name.chars().filter(|c| is_told(*c)).count();
        // One star behind a name is a mark for a note (`name-form`), one X a letter.
        let is_note = rest.starts_with(['*', '＊']) && rest[..length].chars().count() == 1;
        if length > 0 && han < LEAST_TRANSCRIBED && !is_note {
            return Some(from..from + length);
        }
        let word = self.words.at_start(&name[behind..], &[Word::HiddenName]);
        word.filter(|_| han <= *USUAL.end())
            .map(|(_, end)| behind..behind + end)
    }

    /// A remark behind a space: 部长 in 李四 部长.
    fn remark(&self) -> Option<Range<usize>> {
        let at = self.name.trim_end().rfind(char::is_whitespace)?;
        let remark = self.name[at..].trim();
        let begins = self.name[..at].chars().filter(|c| is_han(*c)).count();
        let meaning = self.words.meaning(remark)?;
        let is_remark = matches!(
            meaning,
            Word::Presidium
                | Word::Head
                | Word::DeputyHead
                | Word::HeadOfOffice
                | Word::DeputyOfOffice
                | Word::Officer
                | Word::Sex
                | Word::Courtesy
        );
        let start = self.name.len() - self.name[at..].trim_start().len();
        (is_remark && begins >= *USUAL.start()).then_some(start..self.name.len())
    }

    /// A courtesy or a position right behind the name: 王犇同学. Behind one character alone it hides the rest.
    fn addressed(&self) -> Option<Says> {
        const KINDS: [Word; 5] = [
            Word::Courtesy,
            Word::Presidium,
            Word::Head,
            Word::DeputyHead,
            Word::Officer,
        ];
        let name = self.name.trim_end();
        let is_remark = |at: &usize| {
            let rest = &name[*at..];
            let is_short = (2..=LONGEST_REMARK).contains(&rest.chars().count());
            let word = is_short
                .then(|| self.words.at_start(rest, &KINDS))
                .flatten();
            word.is_some_and(|(_, end)| end == rest.len())
        };
        let at = name
            .char_indices()
            .map(|(at, _)| at)
            .skip(1)
            .find(is_remark)?;
        let before = name[..at].trim_end();
        let is_whole = before.chars().count() >= *USUAL.start();
        Some(match before.chars().all(is_han) && !is_whole {
            true => Says::Hidden(at..name.len()),
            false => Says::Remark(at..name.len()),
        })
    }

    /// The word that makes several people of a name: 和 in 吴九和郑十, 等 in 吴九等.
    fn several(&self) -> Option<Range<usize>> {
        let is_usual = |text: &str| {
            let text = text.trim();
            USUAL.contains(&text.chars().count()) && text.chars().all(is_han)
        };
        let mut ends = self.name.char_indices();
        ends.find_map(|(at, _)| {
            let (before, rest) = self.name.split_at(at);
            let kinds = [Word::And, Word::AndOthers];
            let (word, end) = self.words.at_start(rest, &kinds)?;
            let behind = rest[end..].trim();
            let is_several = match word {
                Word::And => is_usual(before) && is_usual(behind),
                _ => is_usual(before) && !behind.starts_with(is_han),
            };
            is_several.then(|| at..at + end)
        })
    }
}
