//! The conclusions of a criteria edition: two words, or as many as its form has, each of which counts as met or not.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::localized::Localized;
use super::read::{Field, Reader, Text, record};
use super::spelling::usual;
use super::values::{Id, YesNo};
use crate::diagnostic::{Span, Spanned};
use crate::yaml::{Kind, Node};

/// The conclusions, in the order in which the form prints them.
#[derive(Debug, Clone)]
pub(crate) struct Conclusions(pub Vec<Conclusion>);

record! {
    /// 一种结论。 A conclusion.
    struct Conclusion {
        /// 代号，如 A；结论也可以写代号。 Id, which an answer may name as well.
        "id" => id: Spanned<Id>,
        /// 用词，如 完全符合。 The word.
        "text" => text: Localized,
        /// 算不算达标。 Whether it counts as met.
        "met" => met: Spanned<YesNo>,
    }
}

record! {
    /// 两种结论的用词。 The words for two conclusions.
    struct TwoWords {
        /// 达标。 Met.
        "met" => met: Localized,
        /// 未达标。 Unmet.
        "unmet" => unmet: Localized,
    }
}

impl Conclusions {
    /// The conclusion that `word` names: by its id, or by its word in any language.
    pub(crate) fn named(&self, word: &str) -> Option<&Conclusion> {
        let word = usual(word);
        let is_named = |conclusion: &&Conclusion| {
            let mut words = conclusion.text.all();
            usual(conclusion.id.value.as_str()) == word
                || words.any(|known| usual(&known.value) == word)
        };
        self.0.iter().find(is_named)
    }

    /// The only conclusion that counts as met, or as unmet; `None` where there are several.
    pub(crate) fn only(&self, met: bool) -> Option<&Conclusion> {
        let mut all = self
            .0
            .iter()
            .filter(|conclusion| conclusion.met.value.0 == met);
        all.next().filter(|_| all.next().is_none())
    }

    /// Whether all was read.
    pub(crate) fn is_whole(&self) -> bool {
        self.0.iter().all(|conclusion| conclusion.unread.is_empty())
    }
}

/// The conclusion called `id` of the two whose words stand in a map.
fn one_of_two(id: &str, text: Localized, met: bool) -> Option<Conclusion> {
    let place = text.span();
    Some(Conclusion {
        place,
        unread: super::unread_keys::UnreadKeys::default(),
        id: Spanned::new(Id::named(id)?, place),
        text,
        met: Spanned::new(YesNo(met), place),
    })
}

impl Field for Conclusions {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(node.kind, Kind::List(_)) {
            return Vec::read(node, reader).map(Self);
        }
        let words = TwoWords::read(node, reader)?;
        if !words.unread.is_empty() {
            return None;
        }
        let met = one_of_two("met", words.met, true);
        let unmet = one_of_two("unmet", words.unmet, false);
        Some(Self(met.into_iter().chain(unmet).collect()))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        self.0.texts(visit);
    }
}

impl JsonSchema for Conclusions {
    fn schema_name() -> Cow<'static, str> {
        "ConclusionWords".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let two = generator.subschema_for::<TwoWords>();
        let many = generator.subschema_for::<Vec<Conclusion>>();
        json_schema!({ "anyOf": [two, many] })
    }
}
