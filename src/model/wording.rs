//! A text that need not exist in the original language, such as a variant of a term.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::lengths::Measure;
use super::localized::{Tag, Tagged, localized_schema};
use super::read::{Field, Reader};
use super::texts::{by_tag, read_text};
use crate::diagnostic::Spanned;
use crate::yaml::{Kind, Node};

/// A text in the original language, or a map by language tag. Unlike a [`Localized`](super::localized::Localized),
/// it may lack the original.
#[derive(Debug, Clone)]
pub(crate) struct Wording(Tagged);

impl Wording {
    /// The wording in all its languages with their tags; `None` stands for the original language.
    pub(crate) fn tagged(&self) -> impl Iterator<Item = (Option<&Tag>, &Spanned<String>)> {
        self.0.iter().map(|(tag, text)| (tag.as_ref(), text))
    }
}

impl Field for Wording {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.kind {
            Kind::Map(entries) => Some(Self(by_tag(entries, Measure::Cell, reader))),
            _ => Some(Self(vec![(None, read_text(node, Measure::Cell, reader)?)])),
        }
    }
}

impl JsonSchema for Wording {
    fn schema_name() -> Cow<'static, str> {
        "Wording".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        localized_schema(
            "一种叫法；不是原文语言的，按语言代码写（en）。 \
             A wording; one that is not in the primary language as a map by language tag.",
        )
    }
}
