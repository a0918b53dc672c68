//! Which texts of a Fluent file include which, and what that unfolds into.

use std::collections::BTreeMap;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Attribute, Entry, Pattern};

use super::fluent_places::{Placed, key, parts};
use super::limits::limits;
use crate::diagnostic::{Finding, message};

/// The texts of a file and of that which it is laid over, by their keys (`name`, `name.attribute`, `-term`).
pub(super) struct Texts<'a>(BTreeMap<String, Text<'a>>);

/// A text, without those that it includes.
struct Text<'a> {
    /// The name of the message or term.
    name: &'a str,
    /// Whether it stands in the file itself.
    is_own: bool,
    size: Size,
    /// What it includes: as it is written, and by its key.
    includes: Vec<(&'a str, String)>,
}

/// How much a text prints.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    letters: usize,
    /// Its braces. Fluent prints no more than a hundred, and leaves the others out.
    placeables: usize,
}

/// How far the search for what a text includes has come.
enum State {
    Open,
    Known(Size),
}

impl<'a> Texts<'a> {
    pub(super) fn new(own: &'a FluentResource, under: Option<&'a FluentResource>) -> Self {
        let mut texts = Self(BTreeMap::new());
        for (resource, is_own) in under
            .map(|under| (under, false))
            .into_iter()
            .chain([(own, true)])
        {
            for entry in resource.entries() {
                let (sign, name, value, attributes) = match entry {
                    Entry::Message(text) => {
                        ("", text.id.name, text.value.as_ref(), &text.attributes)
                    }
                    Entry::Term(text) => ("-", text.id.name, Some(&text.value), &text.attributes),
                    _ => continue,
                };
                texts.add(is_own, sign, name, value, attributes);
            }
        }
        texts
    }

    fn add(
        &mut self,
        is_own: bool,
        sign: &str,
        name: &'a str,
        value: Option<&Pattern<&'a str>>,
        attributes: &[Attribute<&'a str>],
    ) {
        let value = value.map(|value| (key(sign, name, None), value));
        let attributes = attributes.iter().map(|attribute| {
            let key = key(sign, name, Some(attribute.id.name));
            (key, &attribute.value)
        });
        for (key, pattern) in value.into_iter().chain(attributes) {
            self.0.insert(key, Text::new(name, is_own, pattern));
        }
    }

    /// What the file's own texts include that does not exist: as it is written, and its key.
    pub(super) fn unknown(&self) -> Vec<(&'a str, String)> {
        let own = self.0.values().filter(|text| text.is_own);
        let included = own.flat_map(|text| &text.includes);
        let unknown = included.filter(|(_, key)| !self.0.contains_key(key));
        unknown.cloned().collect()
    }

    /// The file's own texts that include themselves, or that unfold into too much: the name of each, and what is
    /// wrong with it.
    pub(super) fn faults(&self) -> Vec<(&'a str, Finding)> {
        let mut faults = Vec::new();
        let mut states: BTreeMap<&str, State> = BTreeMap::new();
        for root in self.0.keys() {
            self.unfold(root, &mut states, &mut faults);
        }
        let (most, letters) = (limits().fluent.placeables, limits().texts.cell);
        for (key, text) in self.0.iter().filter(|(_, text)| text.is_own) {
            let Some(State::Known(size)) = states.get(key.as_str()) else {
                continue;
            };
            let finding = if size.placeables > most {
                Finding::error(message::FLUENT_UNFOLDS)
                    .with("count", size.placeables)
                    .with("most", most)
            } else if size.letters > letters {
                Finding::error(message::TEXT_TOO_LONG)
                    .with("kind", "cell")
                    .with("count", size.letters)
                    .with("most", letters)
            } else {
                continue;
            };
            faults.push((text.name, finding.with("name", key.as_str())));
        }
        faults
    }

    /// Adds up what a text and all that it includes print. A stack in place of recursion: chains may be long.
    fn unfold<'t>(
        &'t self,
        root: &'t str,
        states: &mut BTreeMap<&'t str, State>,
        faults: &mut Vec<(&'a str, Finding)>,
    ) {
        let mut open: Vec<(&str, usize)> = vec![(root, 0)];
        while let Some((key, next)) = open.last_mut() {
            let Some(text) = self.0.get(*key) else {
                open.pop();
                continue;
            };
            if *next == 0 {
                // Another text has led here before.
                if states.contains_key(key) {
                    open.pop();
                    continue;
                }
                states.insert(key, State::Open);
            }
            let Some((_, included)) = text.includes.get(*next) else {
                states.insert(key, State::Known(Self::size(text, states)));
                open.pop();
                continue;
            };
            *next += 1;
            match states.get(included.as_str()) {
                Some(State::Open) => faults.extend(self.ring(included, &open)),
                Some(State::Known(_)) => {}
                None => open.push((included, 0)),
            }
        }
    }

    fn size(text: &Text, states: &BTreeMap<&str, State>) -> Size {
        let sizes = text
            .includes
            .iter()
            .filter_map(|(_, key)| match states.get(key.as_str()) {
                Some(State::Known(size)) => Some(*size),
                _ => None,
            });
        sizes.fold(text.size, |sum, size| Size {
            letters: sum.letters.saturating_add(size.letters),
            placeables: sum.placeables.saturating_add(size.placeables),
        })
    }

    /// The finding for a text that leads back to itself, at the first of the ring that stands in the file.
    fn ring(&self, key: &str, open: &[(&str, usize)]) -> Option<(&'a str, Finding)> {
        let start = open.iter().position(|(known, _)| *known == key)?;
        let ring: Vec<&str> = open[start..].iter().map(|(key, _)| *key).collect();
        let texts = ring.iter().filter_map(|key| self.0.get(*key));
        let own = texts
            .filter(|text| text.is_own)
            .min_by_key(|text| text.name.as_ptr())?;
        let finding = Finding::error(message::FLUENT_CYCLE);
        let ring = [ring.as_slice(), &[key]].concat().join(" → ");
        Some((
            own.name,
            finding.with("ring", crate::text::shortened(&ring)),
        ))
    }
}

impl<'a> Text<'a> {
    fn new(name: &'a str, is_own: bool, pattern: &Pattern<&'a str>) -> Self {
        let mut text = Self {
            name,
            is_own,
            size: Size::default(),
            includes: Vec::new(),
        };
        for part in parts(pattern) {
            match part {
                Placed::Words(words) => text.size.letters += words.chars().count(),
                Placed::Variable(_) | Placed::Selector(_) => text.size.placeables += 1,
                Placed::Text { name, key } => {
                    text.size.placeables += 1;
                    text.includes.push((name, key));
                }
            }
        }
        text
    }
}
