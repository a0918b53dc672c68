//! How records are read from YAML trees: every error is reported, and none hides another.
//!
//! Serde's derived deserialisers stop at the first error and do not keep positions, so the model has readers of
//! its own: the trait [`Field`], the [`Reader`] that collects findings, and the macro `record!`.

use std::collections::{BTreeMap, HashMap};

use super::localized::{Localized, Markdown, Tag};
use crate::diagnostic::{Finding, MessageId, Span, Spanned, message};
use crate::locale::Words;
use crate::text::{near, shortened};
use crate::yaml::{Kind, Node};

/// A value of the model that can be read from YAML.
pub(crate) trait Field: Sized {
    /// Reads the value. `None` means that it could not be read and that `reader` holds a finding which says why.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// The value of a key that is missing or left empty; `None` where the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether an optional key with an empty value counts as missing. Where it does not, an empty value is an
    /// error.
    fn may_be_blank() -> bool {
        true
    }

    /// Calls `visit` with every text that the publication will print, in the order of the file.
    fn texts<'a>(&'a self, _visit: &mut dyn FnMut(Text<'a>)) {}
}

/// A text of the model that the publication will print.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Text<'a> {
    /// Printed exactly as typed.
    Plain(&'a Localized),
    /// With inline Markdown.
    Markdown(&'a Markdown),
}

/// Collects what is wrong while values are read.
pub(crate) struct Reader<'a> {
    /// The words that mean yes, morning and so on.
    pub words: &'a Words,
    /// The tags of the disclosure's languages, the original one first; empty while they are not known.
    pub locales: Vec<Tag>,
    /// The terms of the disclosure by their original names. A text that is a term as a whole takes the term's
    /// translations.
    pub terms: HashMap<String, Localized>,
    /// What was wrong so far.
    pub findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    /// A reader that knows no languages and no terms yet.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self {
            words,
            locales: Vec::new(),
            terms: HashMap::new(),
            findings: Vec::new(),
        }
    }

    /// Reports a finding.
    pub(crate) fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The text of a scalar; for anything else the message `expected` (such as `expected-text`) is reported.
    /// A character that no text may hold is reported, too, but does not make the text unreadable.
    pub(crate) fn scalar<'n>(&mut self, node: &'n Node, expected: MessageId) -> Option<&'n str> {
        let node = self.untranslated(node);
        match &node.kind {
            Kind::Scalar(text) => {
                if let Some(finding) = unprintable(text) {
                    self.report(finding.at(node.span));
                }
                Some(text)
            }
            _ => {
                self.report(Finding::error(expected).at(node.span));
                None
            }
        }
    }

    /// The text of a scalar turned into a value; where that fails, `id` is reported with the text
    /// as `$value`.
    pub(crate) fn parsed<T>(
        &mut self,
        node: &Node,
        id: MessageId,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let node = self.untranslated(node);
        let Kind::Scalar(text) = &node.kind else {
            self.report(Finding::error(id).with("value", "…").at(node.span));
            return None;
        };
        let value = parse(text.trim());
        if value.is_none() {
            self.report(
                Finding::error(id)
                    .with("value", shortened(text))
                    .at(node.span),
            );
        }
        value
    }

    /// Opens a map whose known keys are `keys`.
    pub(crate) fn map<'n>(
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
        let mut known: BTreeMap<&'static str, &'n Node> = BTreeMap::new();
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        for entry in entries {
            let name = entry.key.value.as_str();
            // A duplicate is reported even where the key is unknown. The first value counts.
            if let Some(earlier) = first.insert(name, entry.key.span) {
                self.report(
                    Finding::error(message::DUPLICATE_KEY)
                        .with("key", name)
                        .at(entry.key.span)
                        .and(earlier, message::FIRST_HERE),
                );
            } else if let Some(key) = keys.iter().find(|key| **key == name) {
                known.insert(key, &entry.value);
            } else {
                self.report(unknown_key(&entry.key, keys));
            }
        }
        Some(MapReader {
            span: node.span,
            known,
        })
    }

    /// Reads the value of `key`, or reports that it is missing.
    pub(crate) fn field<T: Field>(&mut self, map: &MapReader, key: &'static str) -> Option<T> {
        match map.known.get(key) {
            Some(node) if !node.is_blank() => T::read(node, self),
            given => T::absent()
                .filter(|_| given.is_none() || T::may_be_blank())
                .or_else(|| {
                    // Where a key stands without a value, the place of that value is more exact than the
                    // map's; a missing key has no place but the map's.
                    let (id, span) = match given {
                        Some(node) if node.span.start > 0 => (message::EMPTY_VALUE, node.span),
                        _ => (message::MISSING_KEY, map.span),
                    };
                    self.report(Finding::error(id).with("key", key).at(span));
                    None
                }),
        }
    }
}

/// A map that is being read, opened by [`Reader::map`].
#[derive(Debug)]
pub(crate) struct MapReader<'n> {
    span: Span,
    /// The nodes of the keys that the record knows.
    known: BTreeMap<&'static str, &'n Node>,
}

/// An unknown key; where one of `keys` is similar, that one is proposed, otherwise all are listed.
fn unknown_key(key: &Spanned<String>, keys: &[&'static str]) -> Finding {
    match near(&key.value, keys.iter().copied(), 0.5) {
        Some(known) => Finding::error(message::UNKNOWN_KEY_NEAR)
            .with("key", key.value.as_str())
            .with("nearest", known),
        None => Finding::error(message::UNKNOWN_KEY)
            .with("key", key.value.as_str())
            .with("keys", keys.join(", ")),
    }
    .at(key.span)
}

/// A finding for the first character of `text` that no text may hold, without its place.
pub(crate) fn unprintable(text: &str) -> Option<Finding> {
    text.chars().find_map(crate::diagnostic::unprintable)
}

/// Declares a record: its struct, its JSON Schema and its reader, from one list of fields, so that
/// the three cannot differ. Each entry is `"yaml-key" => field: Type`; the type decides what the value
/// may be and whether the key may be missing ([`Field`]).
macro_rules! record {
    ($(#[$meta:meta])* struct $name:ident {
        $($(#[$field_meta:meta])* $key:literal => $field:ident: $type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub(crate) struct $name {
            /// Where the record stands.
            #[schemars(skip)]
            #[allow(dead_code, reason = "not every kind of record is pointed at")]
            pub place: $crate::diagnostic::Span,
            $($(#[$field_meta])* #[schemars(rename = $key)] pub $field: $type,)*
        }

        impl $crate::model::read::Field for $name {
            fn read(
                node: &$crate::yaml::Node,
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                let map = reader.map(node, &[$($key),*])?;
                // All fields are read before the first `?`, so that one that fails hides no other.
                $(let $field = reader.field::<$type>(&map, $key);)*
                Some($name { place: node.span, $($field: $field?,)* })
            }
            fn texts<'a>(&'a self, visit: &mut dyn FnMut($crate::model::read::Text<'a>)) {
                $($crate::model::read::Field::texts(&self.$field, visit);)*
            }
        }
    };
}
pub(crate) use record;
