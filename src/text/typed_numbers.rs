//! Numbers typed by hand that the program computes: how they look, in every writing.
//!
//! They are looked for in folded text, where １． and ⒈ are `1.`.

use std::ops::Range;

use regex::RegexSet;
use serde::Deserialize;

use super::fold::{fold, folds_to_itself};
use super::mapped::Mapped;
use super::pattern::Pattern;

/// How many characters are looked at: no number with its blanks is longer.
const LONGEST: usize = 32;

/// What a character counts as that is a number by itself.
const ENCLOSED: &str = "(1)";

/// How the numbers look that the program computes, wherever a text begins with one.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Wordings")]
pub(crate) struct TypedNumbers {
    enclosed: Pattern,
    /// The beginnings of `numbers`, in one: nearly all texts begin with none of them.
    beginnings: RegexSet,
    numbers: Vec<TypedNumber>,
    /// The numbers that are all of a text.
    whole: Pattern,
    /// Those at the end of a text that may stand anywhere.
    ending: Pattern,
}

/// One way in which numbers are written.
#[derive(Debug)]
struct TypedNumber {
    beginning: Pattern,
    not_before: Option<Pattern>,
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
        let wanted = |is_wanted: fn(&&Wording) -> bool| {
            let wordings = wordings.numbers.iter().filter(is_wanted);
            let numbers: Vec<&str> = wordings.map(|wording| wording.number.as_str()).collect();
            numbers.join("|")
        };
        Ok(Self {
            enclosed: Pattern::new(wordings.enclosed.join("|")),
            beginnings: RegexSet::new(wordings.numbers.iter().map(Wording::beginning))?,
            whole: Pattern::new(format!(r"^\s*(?:{})$", wanted(|_| true))),
            ending: Pattern::new(format!("(?:{})$", wanted(|wording| wording.anywhere))),
            numbers: wordings.numbers.iter().map(TypedNumber::new).collect(),
        })
    }
}

impl Wording {
    /// A pattern of the number where a text begins with it.
    fn beginning(&self) -> String {
        format!(r"^\s*(?:{})", self.number)
    }
}

impl TypedNumber {
    fn new(wording: &Wording) -> Self {
        let not_before = wording.not_before.as_ref();
        Self {
            beginning: Pattern::new(wording.beginning()),
            not_before: not_before.map(|other| Pattern::new(format!("^(?:{other})"))),
            stands_anywhere: wording.anywhere,
            is_in_names: !wording.not_in_names,
        }
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
        self.ending.regex().is_match(&spaced)
            || (start == 0 && self.whole.regex().is_match(&spaced))
    }

    /// The number with which a text begins, with the blanks around it.
    pub(crate) fn at_start(&self, text: &str, behind: Behind) -> Option<Range<usize>> {
        let end = text.char_indices().nth(LONGEST);
        let folded = self.folded(&text[..end.map_or(text.len(), |(at, _)| at)]);
        let beginnings = self.beginnings.matches(folded.text());
        let matching = beginnings.into_iter().map(|at| &self.numbers[at]);
        let matching = matching.filter(|number| match behind {
            Behind::Number => true,
            Behind::Title => number.stands_anywhere,
            Behind::Name => number.is_in_names,
        });
        let found = matching.filter_map(|number| number.at_start(folded.text()));
        let longest = found.max_by_key(|range| range.end)?;
        Some(folded.source(longest))
    }

    fn folded(&self, text: &str) -> Mapped {
        match folds_to_itself(text) {
            true => Mapped::identity(text),
            false => self.opened(text).then(fold),
        }
    }

    /// The text with brackets instead of circles.
    fn opened(&self, text: &str) -> Mapped {
        let mut opened = Mapped::default();
        let mut from = 0;
        for found in self.enclosed.regex().find_iter(text) {
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
        let found = self.beginning.regex().find(text)?;
        let rest = &text[found.end()..];
        let is_other = |pattern: &Pattern| pattern.regex().is_match(rest);
        (!self.not_before.as_ref().is_some_and(is_other)).then(|| found.range())
    }
}
