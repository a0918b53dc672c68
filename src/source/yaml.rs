//! YAML as a tree in which every node knows its place.
//!
//! Scalars are kept as the text the author typed: `否`, `2020`, `1/41` and `0771` mean what they
//! say, and which of them is a number is for the reader of that field to decide.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Error, Location, MergeKeyPolicy, NonFiniteFloatPolicy};

use super::{FileId, Files, Span, Spanned, slips};
use crate::finding::Finding;

/// One value of a YAML file.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where the value stands (where it is defined, if it was reached through an alias).
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

impl Node {
    /// Whether nothing was typed, or nothing but blanks.
    pub fn is_blank(&self) -> bool {
        match &self.kind {
            Kind::Empty => true,
            Kind::Scalar(text) => text.trim().is_empty(),
            Kind::List(_) | Kind::Map(_) => false,
        }
    }
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing was typed, or `~` or `null`.
    Empty,
    /// Any single value, as its text.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file. A key may occur twice: the reader reports it.
    Map(Vec<Entry>),
}

/// One `key: value` of a map.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key and its place.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// Parses a file into a tree.
///
/// # Errors
/// One finding: the first place where the text stops being YAML, or where it would unfold into
/// more than a disclosure can need (an alias bomb).
pub fn parse(files: &Files, file: FileId) -> Result<Node, Finding> {
    let text = files.text(file);
    if text.trim().is_empty() {
        return Ok(Node {
            span: Span::new(file, 0..0),
            kind: Kind::Empty,
        });
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 40_000_000,
            max_nodes: 20_000_000,
            max_total_scalar_bytes: 1 << 30,
            max_depth: 64,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: 100_000,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        with_snippet: false,
        strict_booleans: true,
        reject_unsupported_tags: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
    };
    match serde_saphyr::from_str_with_options::<Placed<Raw>>(text, options) {
        Ok(raw) => {
            let node = Build { text, file }.node(raw);
            match lost_anchor(&node, text) {
                Some(span) => Err(Finding::error("yaml-lost-anchor").at(span)),
                None => Ok(node),
            }
        }
        Err(error) => Err(finding(&error, text, file)),
    }
}

/// What the YAML crate hands over before places are turned into spans.
enum Raw {
    Empty,
    /// A scalar that the crate took for a number or a truth value: its text is read off the file.
    Typed,
    Text(String),
    List(Vec<Placed<Raw>>),
    Map(Vec<(Placed<Key>, Placed<Raw>)>),
}

/// A value with the bytes it stands at. The crate's own places are ten times as long, which a roster of a
/// hundred thousand people would feel.
struct Placed<T> {
    start: u32,
    length: u32,
    value: T,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_saphyr::Spanned::<T>::deserialize(deserializer)?;
        let (start, length) = bytes_of(spanned.defined);
        Ok(Self {
            start,
            length,
            value: spanned.value,
        })
    }
}

/// Offset and length of a place.
fn bytes_of(location: Location) -> (u32, u32) {
    let place = location.span();
    let cut = |number| u32::try_from(number).unwrap_or(u32::MAX);
    (
        place.byte_offset().map_or(0, cut),
        place.byte_len().map_or(0, cut),
    )
}

/// A map's key; keys that are no scalars have no text.
struct Key(Option<String>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Raw::deserialize(deserializer)? {
            Raw::Text(text) => Ok(Key(Some(text))),
            Raw::Typed | Raw::Empty => Ok(Key(None)),
            Raw::List(_) | Raw::Map(_) => Err(de::Error::custom("a key must be a single word")),
        }
    }
}

/// Turns the crate's places into spans and reads the text of typed scalars off the file.
struct Build<'a> {
    text: &'a str,
    file: FileId,
}

impl Build<'_> {
    fn node(&self, raw: Placed<Raw>) -> Node {
        let span = span_of((raw.start, raw.length), self.text, self.file);
        let kind = match raw.value {
            Raw::Empty => Kind::Empty,
            Raw::Typed => Kind::Scalar(self.text[span.range()].to_owned()),
            Raw::Text(text) => Kind::Scalar(text),
            Raw::List(list) => Kind::List(list.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => Kind::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| {
                        let span = span_of((key.start, key.length), self.text, self.file);
                        let text = key
                            .value
                            .0
                            .unwrap_or_else(|| self.text[span.range()].to_owned());
                        Entry {
                            key: Spanned::new(text, span),
                            value: self.node(value),
                        }
                    })
                    .collect(),
            ),
        };
        Node { span, kind }
    }
}

fn span_of((start, length): (u32, u32), text: &str, file: FileId) -> Span {
    let start = (start as usize).min(text.len());
    let end = (start + length as usize).min(text.len());
    let start = text.floor_char_boundary(start);
    let end = text.floor_char_boundary(end).max(start);
    // A block's span may run on over the blank lines behind it; a mark there helps nobody.
    let end = start + text[start..end].trim_end().len();
    Span::new(file, start..end)
}

/// Says in the user's words why a text is no YAML.
fn finding(error: &Error, text: &str, file: FileId) -> Finding {
    let span = match error.location() {
        Some(location) if location.span().byte_offset().is_some() => {
            span_of(bytes_of(location), text, file)
        }
        Some(location) => {
            let start = offset_of(text, location.line() as usize, location.column() as usize);
            Span::new(file, start..start)
        }
        None => Span::new(file, 0..0),
    };
    let (id, span) = match innermost(error) {
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. }
        | Error::Budget { .. } => ("yaml-too-large", span),
        Error::UnknownAnchor { .. } => ("yaml-unknown-anchor", span),
        Error::MultipleDocuments { .. } => ("yaml-two-documents", span),
        Error::MergeKeyNotAllowed { .. } => ("yaml-merge-key", span),
        Error::UnsupportedTag { .. } => ("yaml-tag", span),
        _ => match slips::near(text, span.range().start) {
            Some((id, range)) => (id, Span::new(file, range)),
            None => ("yaml-syntax", span),
        },
    };
    Finding::error(id).with("reason", reason(error)).at(span)
}

/// A text that begins with `&` loses its first word to YAML, which takes it for the name of an
/// anchor. An anchor that no `*alias` uses is taken for such a text.
fn lost_anchor(node: &Node, text: &str) -> Option<Span> {
    let start = node.span.range().start;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..start];
    if let Some(at) = before.rfind('&') {
        let name = before[at + 1..].trim_end();
        let stands_alone = before[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        let used = || text.contains(&format!("*{name}"));
        if stands_alone && !name.is_empty() && !name.contains(char::is_whitespace) && !used() {
            return Some(Span::new(node.span.file, line + at..start));
        }
    }
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| lost_anchor(node, text)),
        Kind::Map(entries) => entries
            .iter()
            .find_map(|entry| lost_anchor(&entry.value, text)),
    }
}

fn innermost(error: &Error) -> &Error {
    match error {
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => innermost(error),
        other => other,
    }
}

/// The parser's own words, without the place, which the finding already shows.
fn reason(error: &Error) -> String {
    error
        .to_string()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}
