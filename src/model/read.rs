//! How records are read from YAML trees: every error is reported, and none hides another.
//!
//! Serde's derived deserialisers stop at the first error and do not keep positions, so the model has readers of
//! its own: the trait [`Field`], the [`Reader`] that collects findings, and the macro `record!`.

use std::collections::HashMap;

use super::lengths::LongTexts;
use super::localized::{Localized, Markdown, Tag};
use super::mended::Mended;
use crate::diagnostic::{Finding, MessageId, Span};
use crate::locale::Words;
use crate::text::shortened;
use crate::yaml::{Kind, Node};

/// A value of the model that can be read from YAML.
pub(crate) trait Field: Sized + Send {
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

    /// What stands for a required value that is missing or could not be read, so that the rest of its record is
    /// checked all the same. The record names the key among those that were not read ([`UnreadKeys`](super::unread_keys::UnreadKeys)), and a
    /// disclosure with such a record is never published. `None`: without this value there is no record.
    fn stand_in(_record: Span) -> Option<Self> {
        None
    }

    /// Whether an optional value's text says in words that there is none: `/`, 无.
    fn says_nothing(_text: &str, _words: &Words) -> bool {
        false
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
    /// The name of the person or thing whose record is being read, for messages; empty where it has none.
    pub whose: String,
    /// How many members of lists could not be read at all.
    pub lost: usize,
    /// The key whose value is being read.
    pub key: &'static str,
    /// The texts so far that are longer than a name.
    pub long_texts: LongTexts,
}

impl<'a> Reader<'a> {
    /// A reader that knows no languages and no terms yet.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self {
            words,
            locales: Vec::new(),
            terms: HashMap::new(),
            findings: Vec::new(),
            whose: String::new(),
            lost: 0,
            key: "",
            long_texts: LongTexts::default(),
        }
    }

    /// A reader that reads apart from this one, with nothing found yet.
    pub(super) fn apart(&self) -> Self {
        Self {
            words: self.words,
            locales: self.locales.clone(),
            terms: self.terms.clone(),
            findings: Vec::new(),
            whose: self.whose.clone(),
            lost: 0,
            key: self.key,
            long_texts: LongTexts::default(),
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
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.understood(node, id, |text, _| {
            parse(text).ok_or_else(|| Finding::error(id))
        })
    }

    /// The text of a scalar turned into a value. Where that fails, `parse` says why; it gets also the name of the
    /// person whose record it is, and its finding the text as `$value`. A list or a map is reported as `id`.
    pub(crate) fn understood<T>(
        &mut self,
        node: &Node,
        id: MessageId,
        parse: impl Fn(&str, &str) -> Result<T, Finding>,
    ) -> Option<T> {
        let node = self.untranslated(node);
        let value = match &node.kind {
            Kind::Scalar(text) => parse(text.trim(), &self.whose).or_else(|wrong| {
                let wrong = wrong.with("value", shortened(text));
                let mended = Mended::new(node).ok_or_else(|| wrong.clone())?;
                let value = parse(mended.value, &self.whose).map_err(|_| wrong)?;
                self.report(mended.finding());
                Ok(value)
            }),
            _ => Err(of_person(Finding::error(id), &self.whose).with("value", "…")),
        };
        value
            .map_err(|finding| self.report(finding.at(node.span)))
            .ok()
    }
}

/// Names the person whose value a finding is about, where there is one.
pub(super) fn of_person(finding: Finding, whose: &str) -> Finding {
    // Fluent chooses by words only, and a name may be any word.
    let of_someone = if whose.is_empty() { "no" } else { "yes" };
    finding.with("whose", whose).with("of-someone", of_someone)
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
            /// What could not be read of it.
            #[schemars(skip)]
            #[allow(dead_code, reason = "not of every kind of record it is asked")]
            pub unread: $crate::model::unread_keys::UnreadKeys,
            $($(#[$field_meta])* #[schemars(rename = $key)] pub $field: $type,)*
        }

        impl $crate::model::read::Field for $name {
            fn read(
                node: &$crate::yaml::Node,
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                let mut map = reader.open(node, &[$($key),*])?;
                // All fields are read before the first `?`, so that one that fails hides no other.
                $(let $field = reader.field::<$type>(&mut map, $key);)*
                let unread = reader.close(map);
                Some($name { place: node.span, unread, $($field: $field?,)* })
            }
            fn stand_in(record: $crate::diagnostic::Span) -> Option<Self> {
                $(let $field = <$type as $crate::model::read::Field>::stand_in(record);)*
                let unread = $crate::model::unread_keys::UnreadKeys::all();
                Some($name { place: record, unread, $($field: $field?,)* })
            }
            fn texts<'a>(&'a self, visit: &mut dyn FnMut($crate::model::read::Text<'a>)) {
                $($crate::model::read::Field::texts(&self.$field, visit);)*
            }
        }
    };
}
pub(crate) use record;
