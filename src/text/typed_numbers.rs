//! Numbers typed by hand that the program computes: how they look, in every writing.
//!
//! They are looked for in folded text, where １． and ⒈ are `1.`.

use std::ops::Range;

use regex::Regex;
use serde::Deserialize;

use super::fold::fold;
use super::mapped::Mapped;

/// How many characters are looked at: no number with its blanks is longer.
const LONGEST: usize = 32;

/// What a character counts as that is a number by itself.
const ENCLOSED: &str = "(1)";

/// How the numbers look that the program computes, wherever a text begins with one.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Wordings")]
pub(crate) struct TypedNumbers {
    enclosed: Regex,
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

/// The numbers as the data has them (`locales/*/numbers.yaml`).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wordings {
    enclosed: Vec<String>,
    numbers: Vec<Wording>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wording {
    number: String,
    not_before: Option<String>,
    #[serde(default)]
    anywhere: bool,
    #[serde(default)]
    not_in_names: bool,
}

impl TryFrom<Wordings> for TypedNumbers {
    type Error = regex::Error;

    fn try_from(wordings: Wordings) -> Result<Self, Self::Error> {
        let numbers = wordings.numbers.into_iter().map(TypedNumber::try_from);
        Ok(Self {
            enclosed: Regex::new(&wordings.enclosed.join("|"))?,
            numbers: numbers.collect::<Result<_, _>>()?,
        })
    }
}

impl TryFrom<Wording> for TypedNumber {
    type Error = regex::Error;

    fn try_from(wording: Wording) -> Result<Self, Self::Error> {
        let number = wording.number;
        let start = if wording.anywhere { "" } else { r"^\s*" };
        let not_before = wording
            .not_before
            .map(|other| Regex::new(&format!("^(?:{other})")));
        Ok(Self {
            beginning: Regex::new(&format!(r"^\s*(?:{number})"))?,
            ending: Regex::new(&format!("{start}(?:{number})$"))?,
            not_before: not_before.transpose()?,
            stands_anywhere: wording.anywhere,
            is_in_names: !wording.not_in_names,
        })
    }
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
    pub(crate) fn at_start(&self, text: &str, behind: Behind) -> Option<Range<usize>> {
        let end = text.char_indices().nth(LONGEST);
        let folded = self.folded(&text[..end.map_or(text.len(), |(at, _)| at)]);
        let matching = self.numbers.iter().filter(|number| match behind {
            Behind::Number => true,
            Behind::Title => number.stands_anywhere,
            Behind::Name => number.is_in_names,
        });
        let found = matching.filter_map(|number| number.at_start(folded.text()));
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
        for found in self.enclosed.find_iter(text) {
            opened.push(&text[from..found.start()], from);
            opened.push_replaced(ENCLOSED, found.range());
            from = found.end();
        }
        opened.push(&text[from..], from);
        opened
    }
}

impl TypedNumber {
    fn at_start(&self, text: &str) -> Option<Range<usize>> {
        let found = self.beginning.find(text)?;
        let rest = &text[found.end()..];
        let is_other = |pattern: &Regex| pattern.is_match(rest);
        (!self.not_before.as_ref().is_some_and(is_other)).then(|| found.range())
    }
}
