//! The file of a section of the union's own (`kind: text`): prose, a Markdown file's name, or legal text.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::guidance::{Guidance, GuidanceText};
use super::provision::Provision;
use super::read::{Field, Reader, Text};
use crate::yaml::Node;

/// What a section of the union's own says.
#[derive(Debug, Clone)]
pub(crate) enum OwnContent {
    /// Provisions with computed numbers.
    Legal(Box<Provision>),
    /// Running text.
    Prose(GuidanceText),
}

impl OwnContent {
    /// The text, if it is legal text.
    pub(crate) fn legal(&self) -> Option<&Provision> {
        match self {
            Self::Legal(text) => Some(text),
            Self::Prose(_) => None,
        }
    }

    /// The text, if it is running text.
    pub(crate) fn prose(&self) -> Option<&GuidanceText> {
        match self {
            Self::Legal(_) => None,
            Self::Prose(text) => Some(text),
        }
    }

    /// Calls `visit` with its texts, but for those in Markdown files.
    pub(super) fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        match self {
            Self::Legal(text) => text.texts(visit),
            Self::Prose(text) => text.texts(visit),
        }
    }
}

/// The file as it is written, before the Markdown files that it names are read.
pub(super) enum Written {
    Legal(Box<Provision>),
    Prose(Box<Guidance>),
}

/// The keys that only legal text has.
const OF_PROVISIONS: [&str; 5] = ["chapters", "articles", "parts", "items", "marker"];

impl Field for Written {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let is_legal = OF_PROVISIONS.iter().any(|key| node.value(key).is_some());
        match is_legal {
            true => Box::read(node, reader).map(Self::Legal),
            false => Box::read(node, reader).map(Self::Prose),
        }
    }
}

impl JsonSchema for Written {
    fn schema_name() -> Cow<'static, str> {
        "OwnText".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let prose = generator.subschema_for::<Guidance>();
        let legal = generator.subschema_for::<Provision>();
        json_schema!({ "anyOf": [prose, legal] })
    }
}
