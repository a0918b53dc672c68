//! The texts of a criteria edition taken apart by language: as its own file and its translators' files say them.

use super::localized::Tag;
use super::naming::{naming_entry, record_name};
use crate::yaml::{Entry, Kind, Node};

/// The tree without translations.
pub(super) fn original(node: &Node, primary: &Tag) -> Node {
    let kind = match &node.kind {
        Kind::Map(_) if in_language(node, primary).is_some() => {
            return in_language(node, primary).unwrap_or(node).clone();
        }
        Kind::Map(entries) => {
            let whole = |entry: &Entry| Entry {
                key: entry.key.clone(),
                value: original(&entry.value, primary),
            };
            Kind::Map(entries.iter().map(whole).collect())
        }
        Kind::List(members) => {
            let members = members.iter();
            Kind::List(members.map(|member| original(member, primary)).collect())
        }
        kind => kind.clone(),
    };
    Node {
        span: node.span,
        kind,
    }
}

/// What a translator's file says of the tree; `None` where no text in it is translated.
pub(super) fn translated(node: &Node, tag: &Tag, primary: &Tag) -> Option<Node> {
    let nothing = || Node {
        span: node.span,
        kind: Kind::Empty,
    };
    let kind = match &node.kind {
        Kind::Empty | Kind::Scalar(_) => return None,
        Kind::Map(_) if in_language(node, primary).is_some() => {
            return in_language(node, tag).cloned();
        }
        Kind::Map(entries) => {
            let said = entries.iter().filter_map(|entry| {
                let value = translated(&entry.value, tag, primary)?;
                let key = entry.key.clone();
                Some(Entry { key, value })
            });
            let said: Vec<Entry> = said.collect();
            // A record is found by its name, which is no text of its own.
            let name = naming_entry(node).filter(|name| name.value.text().is_some());
            let name = name.filter(|_| !said.is_empty()).cloned();
            Kind::Map(name.into_iter().chain(said).collect())
        }
        Kind::List(members) => {
            let said = members
                .iter()
                .map(|member| translated(member, tag, primary));
            let is_named = members.iter().any(|member| record_name(member).is_some());
            let said: Vec<Node> = match is_named {
                true => said.flatten().collect(),
                // Members without names are found by their places.
                false if said.clone().any(|member| member.is_some()) => {
                    said.map(|member| member.unwrap_or_else(nothing)).collect()
                }
                false => Vec::new(),
            };
            Kind::List(said)
        }
    };
    let says_something = match &kind {
        Kind::Map(entries) => !entries.is_empty(),
        Kind::List(members) => !members.is_empty(),
        Kind::Empty | Kind::Scalar(_) => true,
    };
    says_something.then_some(Node {
        span: node.span,
        kind,
    })
}

/// The text in one language, where a node is one text in several.
fn in_language<'n>(node: &'n Node, tag: &Tag) -> Option<&'n Node> {
    let Kind::Map(entries) = &node.kind else {
        return None;
    };
    let mut entries = entries.iter();
    let own = entries.find(|entry| Tag::parse(&entry.key.value).as_ref() == Some(tag))?;
    Some(&own.value)
}
