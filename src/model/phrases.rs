//! Words that a text is compared with: one, or alternatives of which any will do.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::localized::Localized;
use super::read::{Field, Reader};
use super::spelling::usual;
use crate::diagnostic::{Finding, message};
use crate::yaml::{Kind, Node};

/// One phrase, or a list of alternatives. None is blank, because a blank one would be found in every text.
#[derive(Debug, Clone)]
pub(crate) struct Phrases(Vec<String>);

impl Phrases {
    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether `text` is one of them, whatever width, blanks and marks around it were typed.
    pub(crate) fn have(&self, text: &str) -> bool {
        let is_one = |text: &str| self.0.iter().any(|phrase| phrase == text);
        is_one(text) || is_one(&usual(text))
    }

    /// Whether the text, in any of its languages, is one of them.
    pub(crate) fn have_any(&self, text: &Localized) -> bool {
        text.all().any(|text| self.have(&text.value))
    }

    /// The first phrase that `text` contains, with its byte range there.
    pub(crate) fn find(&self, text: &str) -> Option<(&str, std::ops::Range<usize>)> {
        self.0.iter().find_map(|phrase| {
            let at = text.find(phrase.as_str())?;
            Some((phrase.as_str(), at..at + phrase.len()))
        })
    }

    /// All phrases in one string, for messages.
    pub(crate) fn joined(&self, separator: &str) -> String {
        self.0.join(separator)
    }
}

impl Field for Phrases {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let nodes = match &node.kind {
            Kind::List(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(node),
        };
        if nodes.is_empty() {
            reader.report(Finding::error(message::EMPTY_PARAMETER).at(node.span));
            return None;
        }
        let phrases: Vec<String> = nodes
            .iter()
            .filter_map(|node| phrase(node, reader))
            .collect();
        // With one alternative unreadable, a check against the others could fail for no reason.
        (phrases.len() == nodes.len()).then_some(Self(phrases))
    }
    fn may_be_blank() -> bool {
        // A rule without words would never fail.
        false
    }
}

fn phrase(node: &Node, reader: &mut Reader) -> Option<String> {
    let text = reader.scalar(node, message::EXPECTED_TEXT)?.trim();
    if crate::text::is_blank(text) {
        reader.report(Finding::error(message::EMPTY_TEXT).at(node.span));
        return None;
    }
    Some(text.to_owned())
}

impl JsonSchema for Phrases {
    fn schema_name() -> Cow<'static, str> {
        "Phrases".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" }, "minItems": 1 }
            ]
        })
    }
}
