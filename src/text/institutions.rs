//! Names of schools and their unions in running text.
//!
//! The lists of all languages are used together; a language without endings has none.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::han::is_han;
use super::word_matcher::word_matcher;

/// The longest name that is looked for, in characters before its ending.
const LONGEST: usize = 14;

/// The longest name of a place, in characters.
const LONGEST_PLACE: usize = 6;

/// How names of schools are told.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Institutions {
    /// Endings of schools' names (大学).
    endings: Vec<Ending>,
    /// Endings that are a school's only behind the name of a place (兰州…学院).
    endings_behind_places: Vec<Ending>,
    /// Characters that no name holds.
    breaks: String,
    /// Words that may stand right before a name and are no part of it.
    openings: Vec<String>,
    /// What stands behind the name of a faculty whose union is meant (学生会).
    unions: Vec<String>,
    /// The ending of a faculty's name (学院).
    faculty: String,
    /// Words that stand in a faculty's place and name none (各学院).
    not_a_faculty: Vec<String>,
    /// What the union's own name follows (定名为).
    naming: Vec<String>,
    places: FxHashSet<String>,
    /// Endings behind capitalised words, in languages that have them (University).
    capitalised_endings: Vec<String>,
    /// Capitalised words that are no part of such a name.
    no_part_of_names: Vec<String>,
    /// Finds all endings at once.
    #[serde(skip)]
    matcher: OnceLock<Option<AhoCorasick>>,
    /// Finds all endings behind capitalised words at once.
    #[serde(skip)]
    capitalised: OnceLock<Option<AhoCorasick>>,
}

/// What a text says that something is called.
pub(crate) struct Naming<'t> {
    /// The text up to that: it ends in what is called so.
    pub of: &'t str,
    /// Where the name stands.
    pub name: Range<usize>,
    /// Whether it stands in quotation marks; without, it may be more than a name.
    pub is_quoted: bool,
}

/// The ending of a name.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Ending {
    word: String,
    /// What makes no name right before it (一流大学).
    #[serde(default)]
    not_after: Vec<String>,
    /// What makes no name right behind it (大学生).
    #[serde(default)]
    not_before: Vec<String>,
}

impl Institutions {
    /// The names of schools in a text, in order. A school's name may have the words before it as well where nothing
    /// tells them apart.
    pub(crate) fn schools(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if !self.may_hold_school(text) {
            return found;
        }
        for ending in &self.endings {
            found.extend(
                self.ending_in(ending, text, |name| Some(self.place_in(name).unwrap_or(0))),
            );
        }
        for ending in &self.endings_behind_places {
            found.extend(self.ending_in(ending, text, |name| self.place_in(name)));
        }
        // 职业学院 is found by 学院 as well: of names with one end the shortest has its beginning told best.
        found.sort_by_key(|name| (name.end, std::cmp::Reverse(name.start)));
        found.dedup_by_key(|name| name.end);
        found
    }

    /// Whether a text has one of the endings of schools' names. Most texts of a roster have none.
    fn may_hold_school(&self, text: &str) -> bool {
        let endings = self.endings.iter().chain(&self.endings_behind_places);
        has_any(&self.matcher, endings.map(|ending| &ending.word), text)
    }

    /// The names of schools in a text with capitals: the capitalised words right before an ending, and that.
    pub(crate) fn capitalised_schools(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if !has_any(&self.capitalised, self.capitalised_endings.iter(), text) {
            return found;
        }
        for ending in &self.capitalised_endings {
            for (at, word) in text.match_indices(ending.as_str()) {
                let end = at + word.len();
                let start = self.capitals_before(text, at);
                let is_whole = !text[end..].starts_with(char::is_alphanumeric);
                if start < at && is_whole {
                    found.push(start..end);
                }
            }
        }
        // Of names with one end the longest says what it is.
        found.sort_by_key(|name| (name.end, name.start));
        found.dedup_by_key(|name| name.end);
        found
    }

    /// Where the capitalised words begin that stand right before `at`.
    fn capitals_before(&self, text: &str, at: usize) -> usize {
        let mut start = at;
        while let Some(before) = text[..start].strip_suffix(' ') {
            let word = before
                .rsplit([' ', '\n', '(', '“', '"'])
                .next()
                .unwrap_or_default();
            let is_part = word.starts_with(char::is_uppercase)
                && word.ends_with(char::is_alphanumeric)
                && !self.no_part_of_names.iter().any(|other| other == word);
            if !is_part {
                break;
            }
            start = before.len() - word.len();
        }
        start
    }

    /// The names that a text gives the union itself: the school or faculty behind 定名为, with its union.
    pub(crate) fn named_unions(&self, text: &str) -> Vec<Range<usize>> {
        let mut names = self.faculties_with_unions(text);
        names.retain(|name| {
            self.naming
                .iter()
                .any(|naming| text[..name.start].ends_with(naming.as_str()))
        });
        names
    }

    /// What a text says that something is called (定名为, 简称).
    pub(crate) fn naming<'t>(&self, text: &'t str) -> Vec<Naming<'t>> {
        const BETWEEN: [char; 7] = ['(', '（', ',', '，', ':', '：', ' '];
        const ENDS: [char; 9] = ['。', '，', ',', '；', ';', '(', '（', ')', '）'];
        let mut found = Vec::new();
        for naming in &self.naming {
            for (at, word) in text.match_indices(naming.as_str()) {
                let behind = text[at + word.len()..].trim_start_matches(BETWEEN);
                let quoted = behind.strip_prefix(['“', '"', '「']);
                let ends: &[char] = match quoted {
                    Some(_) => &['”', '"', '」'],
                    None => &ENDS,
                };
                let rest = quoted.unwrap_or(behind);
                let start = text.len() - rest.len();
                let length = rest.find(ends).unwrap_or(rest.len());
                found.push(Naming {
                    // 以下简称: what it is said of stands before that.
                    of: text[..at]
                        .trim_end_matches("以下")
                        .trim_end_matches(BETWEEN),
                    name: start..start + length,
                    is_quoted: quoted.is_some(),
                });
            }
        }
        found
    }

    /// Whether no name can have begun before an offset.
    pub(crate) fn may_begin(&self, text: &str, at: usize) -> bool {
        self.name_before(text, at).is_empty()
    }

    /// The names of faculties whose unions a text names (法学院 of 法学院学生会).
    pub(crate) fn faculties_with_unions(&self, text: &str) -> Vec<Range<usize>> {
        let ends = text
            .match_indices(&self.faculty)
            .map(|(at, word)| at + word.len());
        let is_union = |end: &usize| {
            let behind = &text[*end..];
            !self.faculty.is_empty() && self.unions.iter().any(|union| behind.starts_with(union))
        };
        ends.filter(is_union)
            .map(|end| self.name_before(text, end))
            .filter(|name| {
                let stem = text[name.clone()].trim_end_matches(self.faculty.as_str());
                !stem.is_empty()
                    && !self
                        .not_a_faculty
                        .iter()
                        .any(|word| stem.ends_with(word.as_str()))
            })
            .collect()
    }

    /// The names with one ending. `begins` says where in the characters before the ending that may belong to it a name
    /// begins.
    fn ending_in<'t>(
        &'t self,
        ending: &'t Ending,
        text: &'t str,
        begins: impl Fn(&'t str) -> Option<usize> + 't,
    ) -> impl Iterator<Item = Range<usize>> + 't {
        let places = text.match_indices(ending.word.as_str());
        places.filter_map(move |(at, word)| {
            let end = at + word.len();
            let (before, behind) = (&text[..at], &text[end..]);
            let excluded = ending
                .not_after
                .iter()
                .any(|word| before.ends_with(word.as_str()))
                || ending
                    .not_before
                    .iter()
                    .any(|word| behind.starts_with(word.as_str()));
            let name = self.name_before(text, at);
            let start = name.start + begins(&text[name])?;
            // A name has something before its ending.
            (!excluded && text[start..at].chars().count() > 1).then_some(start..end)
        })
    }

    /// The characters before `end` that may belong to one name.
    fn name_before(&self, text: &str, end: usize) -> Range<usize> {
        let chars = text[..end]
            .char_indices()
            .rev()
            .take(LONGEST + LONGEST_PLACE);
        let own = chars.take_while(|(_, c)| is_han(*c) && !self.breaks.contains(*c));
        let mut start = own.last().map_or(end, |(start, _)| start);
        let opening = |start: usize| {
            let mut openings = self.openings.iter();
            openings.find(|word| text[start..end].starts_with(word.as_str()))
        };
        while let Some(word) = opening(start) {
            start += word.len();
        }
        start..end
    }

    /// Where the first name of a place stands in a name.
    fn place_in(&self, name: &str) -> Option<usize> {
        let starts: Vec<usize> = name
            .char_indices()
            .map(|(at, _)| at)
            .chain([name.len()])
            .collect();
        let is_place = |from: usize| {
            (2..=LONGEST_PLACE).any(|length| {
                let until = starts.get(from + length);
                until.is_some_and(|until| self.places.contains(&name[starts[from]..*until]))
            })
        };
        (0..starts.len())
            .find(|from| is_place(*from))
            .map(|from| starts[from])
    }
}

/// Whether a text has one of some words, which are put into `matcher` when the first text asks.
fn has_any<'w>(
    matcher: &OnceLock<Option<AhoCorasick>>,
    words: impl Iterator<Item = &'w String>,
    text: &str,
) -> bool {
    let matcher = matcher.get_or_init(|| word_matcher().build(words).ok());
    matcher
        .as_ref()
        .is_none_or(|matcher| matcher.is_match(text))
}
