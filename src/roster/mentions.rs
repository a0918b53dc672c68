//! Where the other files of a disclosure name what changes: departments by their former names, people who left.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::departments::Renamed;
use crate::diagnostic::{FileId, Span};
use crate::workspace::Files;
use crate::yaml::{Kind, Node, corrected, parse, replaced};

/// A name that changes, or goes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Name<'a> {
    /// A department's former name.
    Department(&'a Renamed),
    /// The translation of a department's former name.
    Translated(&'a str),
    /// Somebody who left, or is called otherwise now.
    Person(&'a str),
}

impl Name<'_> {
    /// The name.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Department(renamed) => &renamed.from,
            Self::Translated(text) | Self::Person(text) => text,
        }
    }
}

/// What the files are searched for.
pub(crate) struct Search<'a> {
    names: Vec<Name<'a>>,
    pattern: Option<AhoCorasick>,
    /// Longer names, former and new ones: what is part of one is no mention of its own.
    longer: Vec<&'a str>,
    /// Bodies other than the union, whose departments stand right behind their names.
    other_bodies: &'a [String],
    /// Texts that the roster will still have: a term of that name is still needed.
    kept: &'a dyn Fn(&str) -> bool,
}

/// A place that names one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub span: Span,
    /// What is written there instead; `None` where somebody must look at it.
    pub new: Option<String>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        names: Vec<Name<'a>>,
        longer: Vec<&'a str>,
        other_bodies: &'a [String],
        kept: &'a dyn Fn(&str) -> bool,
    ) -> Self {
        let texts = names.iter().map(Name::text);
        let pattern = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(texts)
            .ok()
            .filter(|_| !names.is_empty());
        Self {
            names,
            pattern,
            longer,
            other_bodies,
            kept,
        }
    }

    /// The places of a file, in its order, and its text with those written anew of which it is certain what they mean.
    pub(crate) fn file(&self, file: FileId, files: &Files) -> (Vec<Mention>, Option<String>) {
        let Some(pattern) = &self.pattern else {
            return (Vec::new(), None);
        };
        let text = files.text(file);
        let found: Vec<(Range<usize>, Name)> = pattern
            .find_iter(text)
            .map(|found| (found.range(), self.names[found.pattern().as_usize()]))
            .filter(|(range, name)| self.is_mention(text, range, name))
            .collect();
        if found.is_empty() {
            return (Vec::new(), None);
        }
        let values = self.changeable(file, files);
        let mention = |(range, name): &(Range<usize>, Name)| {
            let span = Span::new(file, range.clone());
            let is_in = |value: &Range<usize>| value.start <= range.start && range.end <= value.end;
            let new = match name {
                Name::Department(renamed) if self.is_own(text, range) => values
                    .as_ref()
                    .is_none_or(|values| values.iter().any(is_in))
                    .then(|| renamed.to.clone()),
                _ => None,
            };
            Mention { span, new }
        };
        let mut mentions: Vec<Mention> = found.iter().map(mention).collect();
        let edits: Vec<(Span, String)> = mentions
            .iter()
            .filter_map(|mention| Some((mention.span, mention.new.clone()?)))
            .collect();
        if edits.is_empty() {
            return (mentions, None);
        }
        let new = match values {
            Some(_) => corrected(files, file, &edits, &|_, _| true),
            None => replaced(text, &edits),
        };
        if new.is_none() {
            // What cannot be proven to change nothing else is left to people.
            for mention in &mut mentions {
                mention.new = None;
            }
        }
        (mentions, new)
    }

    /// The places in the comments of a file.
    pub(crate) fn comments(&self, file: FileId, files: &Files) -> Vec<Mention> {
        let text = files.text(file);
        let (Some(pattern), Ok(tree)) = (&self.pattern, parse(files, file)) else {
            return Vec::new();
        };
        let mut values = Vec::new();
        scalars(&tree, &mut values);
        values.sort_unstable_by_key(|value| value.start);
        let is_in_value = |range: &Range<usize>| {
            let before = values.partition_point(|value| value.start <= range.start);
            before
                .checked_sub(1)
                .is_some_and(|at| range.end <= values[at].end)
        };
        let found = pattern.find_iter(text);
        let found = found.filter(|found| {
            let name = &self.names[found.pattern().as_usize()];
            !is_in_value(&found.range()) && self.is_mention(text, &found.range(), name)
        });
        found
            .map(|found| Mention {
                span: Span::new(file, found.range()),
                new: None,
            })
            .collect()
    }

    /// Whether a name stands there for itself.
    fn is_mention(&self, text: &str, range: &Range<usize>, name: &Name) -> bool {
        let name = name.text();
        let longer = self
            .longer
            .iter()
            .filter(|longer| longer.len() > name.len() && longer.contains(name));
        let mut longer = longer.flat_map(|longer| {
            let within = longer.match_indices(name);
            within.filter_map(|(at, _)| {
                let start = range.start.checked_sub(at)?;
                text.get(start..start + longer.len())
                    .map(|there| there == *longer)
            })
        });
        !longer.any(|is_there| is_there)
    }

    /// The values of a YAML file in which a name may be changed; `None` for running text, all of which may be.
    fn changeable(&self, file: FileId, files: &Files) -> Option<Vec<Range<usize>>> {
        let path = files.path(file);
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending != Some("yaml") {
            return None;
        }
        let mut values = Vec::new();
        if let Ok(tree) = parse(files, file) {
            self.collect(&tree, &mut values);
        }
        Some(values)
    }

    fn collect(&self, node: &Node, values: &mut Vec<Range<usize>>) {
        match &node.kind {
            Kind::Empty => {}
            Kind::Scalar(text) => {
                if !(self.kept)(text) {
                    values.push(node.span.range());
                }
            }
            Kind::List(members) => members
                .iter()
                .for_each(|member| self.collect(member, values)),
            // A waiver says what it was written for.
            Kind::Map(entries) => entries
                .iter()
                .filter(|entry| entry.key.value != "waivers")
                .for_each(|entry| self.collect(&entry.value, values)),
        }
    }

    /// Whether a department of that name is the union's: 团委学习部 is another body's.
    fn is_own(&self, text: &str, range: &Range<usize>) -> bool {
        let before = &text[..range.start];
        let mut bodies = self.other_bodies.iter();
        !bodies.any(|body| before.ends_with(body.as_str()))
    }
}

/// Where the values of a tree stand.
fn scalars(node: &Node, values: &mut Vec<Range<usize>>) {
    match &node.kind {
        Kind::Empty => {}
        Kind::Scalar(_) => values.push(node.span.range()),
        Kind::List(members) => members.iter().for_each(|member| scalars(member, values)),
        Kind::Map(entries) => entries
            .iter()
            .for_each(|entry| scalars(&entry.value, values)),
    }
}
