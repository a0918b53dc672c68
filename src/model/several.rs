//! Values of which there may be several: in a list, or in one line with signs between them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{Field, Reader};
use super::spelling::says_nothing;
use crate::diagnostic::{Finding, MessageId, Spanned};
use crate::locale::Words;
use crate::yaml::{Kind, Node};

/// A value of which there may be several.
pub(crate) trait Member: Sized + Send {
    /// The signs that part several in one line.
    const BETWEEN: &'static [char];
    /// What is reported of a text that is none.
    const WRONG: MessageId;
    /// An example, for editors.
    const EXAMPLE: &'static str;

    /// Reads one.
    fn parse(text: &str, words: &Words) -> Option<Self>;
}

/// One value or several, each with the place of its line.
#[derive(Debug, Clone)]
pub(crate) struct Several<T>(pub Vec<Spanned<T>>);

impl<T: Member> Field for Several<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let node = reader.untranslated(node);
        let lines = match &node.kind {
            Kind::List(lines) => lines.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let words = reader.words;
        let read = |line: &Node| {
            let values = reader.understood(line, T::WRONG, |text, _| {
                let parts = text.split(T::BETWEEN).map(str::trim);
                let parts = parts.filter(|part| !part.is_empty());
                let values: Option<Vec<T>> = parts.map(|part| T::parse(part, words)).collect();
                let values = values.filter(|values| !values.is_empty());
                values.ok_or_else(|| Finding::error(T::WRONG))
            });
            values.map(|values| (line.span, values))
        };
        // All are read before the first that is wrong counts, so that it hides no other.
        let lines: Vec<Option<_>> = lines.iter().map(read).collect();
        let lines: Option<Vec<_>> = lines.into_iter().collect();
        let values = lines?.into_iter().flat_map(|(span, values)| {
            let values = values.into_iter();
            values.map(move |value| Spanned::new(value, span))
        });
        Some(Self(values.collect()))
    }

    fn says_nothing(text: &str, words: &Words) -> bool {
        says_nothing(text, words, true)
    }
}

impl<T: Member> JsonSchema for Several<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Several".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": ["string", "integer"] },
                { "type": "array", "items": { "type": ["string", "integer"] } }
            ],
            "examples": [T::EXAMPLE],
        })
    }
}
