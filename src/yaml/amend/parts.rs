//! What lists and maps consist of, so that both are amended in one way.

use crate::diagnostic::Spanned;
use crate::yaml::node::{Kind, Node};

/// A member of a list, or an entry of a map.
pub(crate) struct Part<'a, P> {
    /// The key of an entry; members have none.
    pub key: Option<&'a Spanned<String, P>>,
    pub value: &'a Node<P>,
}

impl<P: Copy> Part<'_, P> {
    /// Where it stands: an entry by its key, because its value may be an alias's, which stands elsewhere.
    pub(crate) fn place(&self) -> P {
        self.key.map_or(self.value.span, |key| key.span)
    }
}

/// The parts of a list or a map, in the order of the file.
pub(crate) fn parts<P>(node: &Node<P>) -> Vec<Part<'_, P>> {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => Vec::new(),
        Kind::List(members) => {
            let member = |value| Part { key: None, value };
            members.iter().map(member).collect()
        }
        Kind::Map(entries) => {
            let parts = entries.iter().map(|entry| Part {
                key: Some(&entry.key),
                value: &entry.value,
            });
            parts.collect()
        }
    }
}
