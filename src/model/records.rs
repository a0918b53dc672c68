//! Maps that are read key by key: which keys there may be, what is missing, and what could not be read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::keys_in_words::{Meant, keys_in_words};
use super::naming::record_person;
use super::read::{Field, Reader};
use super::unread_keys::UnreadKeys;
use crate::diagnostic::{Finding, Fix, Scope, Span, message};
use crate::text::near;
use crate::yaml::{Entry, Kind, Node};

impl Reader<'_> {
    /// Opens a map whose known keys are `keys`. [`Self::close`] gives what could not be read of it.
    pub(crate) fn open<'n>(
        &mut self,
        node: &'n Node,
        keys: &[&'static str],
    ) -> Option<MapReader<'n>> {
        let Kind::Map(entries) = &node.kind else {
            self.report(
                Finding::error(message::EXPECTED_MAP)
                    .with("keys", keys.join(", "))
                    .at(node.span),
            );
            return None;
        };
        let mut map = MapReader {
            span: node.span,
            known: BTreeMap::new(),
            misspelt: BTreeMap::new(),
            unread: UnreadKeys::default(),
            outer: std::mem::replace(&mut self.whose, record_person(node)),
        };
        let mut first: FxHashMap<&str, Span> = FxHashMap::default();
        first.reserve(entries.len());
        let mut last: Option<&'static str> = None;
        let mut cut: BTreeMap<&str, Node> = BTreeMap::new();
        let mut taken: Vec<(&Entry, &'static str)> = Vec::new();
        let in_words = keys_in_words(entries, keys);
        for (at, entry) in entries.iter().enumerate() {
            let name = entry.key.value.as_str();
            // A duplicate is reported even where the key is unknown. The first value counts.
            if let Some(earlier) = first.insert(name, entry.key.span) {
                self.report(twice(name, entry, earlier));
                // What the second one says is not read.
                if let Some(key) = keys.iter().find(|key| **key == name) {
                    map.unread.add(key);
                }
            } else if let Some(key) = keys.iter().find(|key| **key == name) {
                map.known.insert(key, Cow::Borrowed(&entry.value));
                last = Some(key);
            } else if let Some(key) = last
                && let Some(value) = map.known.get_mut(key)
                && let Some(whole) = with_thousands(value, entry)
            {
                cut.insert(key, whole.clone());
                *value = Cow::Owned(whole);
            } else {
                let unknown = match in_words.get(&at) {
                    Some(Meant::Key(meant)) => Some(self.key_in_words(entry, meant)),
                    Some(Meant::Taken(meant)) => {
                        taken.push((entry, *meant));
                        None
                    }
                    None => self.unknown_key(entry, keys),
                };
                if let Some((key, value)) = unknown {
                    first.entry(key).or_insert(entry.key.span);
                    map.misspelt.insert(key, value);
                }
                map.unread.add_unknown();
            }
        }
        for (entry, meant) in taken {
            let earlier = first.get(meant).copied().unwrap_or(entry.key.span);
            self.report(twice(meant, entry, earlier));
            map.unread.add(meant);
        }
        for whole in cut.values() {
            self.report(cut_by_comma(whole));
        }
        Some(map)
    }

    /// Ends the reading of a map; gives the keys whose values could not be read.
    pub(crate) fn close(&mut self, map: MapReader) -> UnreadKeys {
        self.whose = map.outer;
        map.unread
    }

    /// Reads the value of `key`, or reports that it is missing. Where there is none, the value that stands for
    /// it is given ([`Field::stand_in`]).
    pub(crate) fn field<T: Field>(&mut self, map: &mut MapReader, key: &'static str) -> Option<T> {
        let lost = self.lost;
        let outer = std::mem::replace(&mut self.key, key);
        // A value under a misspelt key is read like one under the right key, so that nothing else is said of it.
        let misspelt = map.misspelt.get(key).copied().map(Cow::Borrowed);
        let given = map.known.get(key).cloned().or(misspelt);
        let given = given.as_deref();
        let value = match given {
            Some(node) if !node.is_blank() && !self.says_nothing::<T>(node) => T::read(node, self),
            _ => {
                let absent = T::absent().filter(|_| given.is_none() || T::may_be_blank());
                // What is absent from a record with unknown keys may stand under one of these.
                if given.is_none() {
                    map.unread.add_absent(key);
                }
                if absent.is_none() {
                    self.report(lacking(key, given, map.span));
                }
                absent
            }
        };
        self.key = outer;
        if value.is_none() || self.lost > lost {
            map.unread.add(key);
        }
        value.or_else(|| T::stand_in(map.span))
    }

    /// Whether a value says in words that there is none, where there need be none.
    fn says_nothing<T: Field>(&self, node: &Node) -> bool {
        node.text()
            .is_some_and(|text| T::says_nothing(text, self.words))
    }

    /// Reports a key in words, and gives what it means and its value.
    fn key_in_words<'n>(
        &mut self,
        entry: &'n Entry,
        meant: &'static str,
    ) -> (&'static str, &'n Node) {
        let finding = Finding::error(message::KEY_IN_WORDS)
            .with("key", entry.key.value.as_str())
            .with("meant", meant);
        let fix = Fix {
            edits: vec![(entry.key.span, meant.to_owned())],
            safe: true,
            scope: Scope::Syntax,
        };
        self.report(finding.at(entry.key.span).fixed(fix));
        (meant, &entry.value)
    }

    /// Reports an unknown key. Where it can only be a misspelt one of `keys`, gives that and its value.
    fn unknown_key<'n>(
        &mut self,
        entry: &'n Entry,
        keys: &[&'static str],
    ) -> Option<(&'static str, &'n Node)> {
        let name = entry.key.value.as_str();
        let nearest = near(name, keys.iter().copied(), LIKE);
        self.report(
            match nearest {
                Some(known) => Finding::error(message::UNKNOWN_KEY_NEAR)
                    .with("key", name)
                    .with("nearest", known),
                None => Finding::error(message::UNKNOWN_KEY)
                    .with("key", name)
                    .with("keys", keys.join(", ")),
            }
            .at(entry.key.span),
        );
        let meant = near(name, keys.iter().copied(), ALMOST)?;
        let meant = keys.iter().find(|key| **key == meant)?;
        Some((meant, &entry.value))
    }
}

/// The likeness, from 0 to 1, from which a key is proposed for an unknown one.
const LIKE: f64 = 0.5;

/// The likeness from which an unknown key can only be a misspelt one.
const ALMOST: f64 = 0.75;

/// A map that is being read, opened by [`Reader::open`].
#[derive(Debug)]
pub(crate) struct MapReader<'n> {
    span: Span,
    /// The nodes of the keys that the record knows.
    known: BTreeMap<&'static str, Cow<'n, Node>>,
    /// The nodes of keys that can only be misspelt ones of these.
    misspelt: BTreeMap<&'static str, &'n Node>,
    unread: UnreadKeys,
    /// Whose record it is part of.
    outer: String,
}

/// A number of which YAML took what stands behind its comma for a key: 5,600 between the brackets of a map.
fn with_thousands(value: &Node, behind: &Entry) -> Option<Node> {
    const GROUP: usize = 3;
    let digits = value.text()?;
    let group = behind.key.value.as_str();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_cut = is_number(digits)
        && is_number(group)
        && group.len() == GROUP
        && behind.value.is_blank()
        && value.span.range().end + 1 == behind.key.span.range().start;
    let whole = value.span.range().start..behind.key.span.range().end;
    is_cut.then(|| Node {
        span: Span::new(value.span.file, whole),
        kind: Kind::Scalar(format!("{digits}{group}")),
    })
}

/// The finding about a key that stands in a record for the second time.
fn twice(key: &str, entry: &Entry, earlier: Span) -> Finding {
    Finding::error(message::DUPLICATE_KEY)
        .with("key", key)
        .at(entry.key.span)
        .and(earlier, message::FIRST_HERE)
}

/// The finding about a number that was cut by its comma.
fn cut_by_comma(whole: &Node) -> Finding {
    let number = whole.text().unwrap_or_default();
    let fix = Fix {
        edits: vec![(whole.span, number.to_owned())],
        safe: true,
        scope: Scope::Syntax,
    };
    Finding::error(message::NUMBER_CUT)
        .with("number", number)
        .at(whole.span)
        .fixed(fix)
}

/// The finding about a required value that is missing from the map at `map`, or left empty.
fn lacking(key: &'static str, given: Option<&Node>, map: Span) -> Finding {
    // Where a key stands without a value, the place of that value is more exact than the map's; a missing key
    // has no place but the map's.
    let (id, span) = match given {
        Some(node) if node.span.start > 0 => (message::EMPTY_VALUE, node.span),
        _ => (message::MISSING_KEY, map),
    };
    Finding::error(id).with("key", key).at(span)
}
