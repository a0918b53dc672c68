//! How a record is read from a YAML map: every error is reported, none hides another.

use std::collections::{BTreeMap, HashMap};

use super::localized::{Localized, Markdown, Tag};
use crate::diagnostic::{Finding, MessageId, Span, Spanned, message};
use crate::locale::Words;
use crate::text::{near, shortened};
use crate::yaml::{Kind, Node};

/// What a value of the model can do: come from YAML, be absent, show its texts.
pub(crate) trait Field: Sized {
    /// Reads the value. `None` means that the reason was reported to the reader.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// The value of a key that is missing or left empty; `None` where it must not be.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether a key with nothing behind it is the same as a missing one.
    fn may_be_blank() -> bool {
        true
    }

    /// Shows every text that readers of the publication will see, in the order of the file.
    fn texts<'a>(&'a self, _visit: &mut dyn FnMut(Text<'a>)) {}
}

/// A text of the model.
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
    /// The locales of the disclosure, the primary one first; empty until they are known.
    pub locales: Vec<Tag>,
    /// The terms of the disclosure: a text that is one of them needs no translation of its own.
    pub terms: HashMap<String, Localized>,
    /// What was wrong so far.
    pub findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    /// A reader that knows no locales yet.
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

    /// The text of a scalar; anything else is reported as not being `expected`, the name of a
    /// message such as `expected-text`. Characters that no text may hold are reported.
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

/// A map that is being read.
#[derive(Debug)]
pub(crate) struct MapReader<'n> {
    span: Span,
    known: BTreeMap<&'static str, &'n Node>,
}

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

/// The finding for the first character of a text that it may not hold.
pub(crate) fn unprintable(text: &str) -> Option<Finding> {
    text.chars().find_map(crate::diagnostic::unprintable)
}

/// Declares a record: its struct, its JSON Schema and its reader, from one list of fields, so that
/// the three cannot differ. Keys are the fields' names in kebab-case; what a key may be and whether
/// it may be missing is decided by its type ([`Field`]).
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
