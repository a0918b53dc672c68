//! A YAML file as a tree in which every value knows its place.
//!
//! Scalars are kept as the text the author typed: `否`, `2020`, `1/41` and `0771` mean what they
//! say, and which of them is a number is for the reader of that field to decide.

use crate::diagnostic::{Span, Spanned};

/// One value of a YAML file. Values that were read have a [`Span`]; the values of a file that is to be
/// amended have a place `P` that some of them do not have yet.
#[derive(Debug, Clone)]
pub struct Node<P = Span> {
    /// Where the value stands (where it is defined, if it was reached through an alias).
    pub span: P,
    /// What it is.
    pub kind: Kind<P>,
}

impl<P> Node<P> {
    /// Whether nothing was typed, or nothing but blanks.
    pub fn is_blank(&self) -> bool {
        match &self.kind {
            Kind::Empty => true,
            Kind::Scalar(text) => text.trim().is_empty(),
            Kind::List(_) | Kind::Map(_) => false,
        }
    }

    /// The text, where it is a single value.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, where it is a map that has it.
    pub fn value(&self, key: &str) -> Option<&Self> {
        let Kind::Map(entries) = &self.kind else {
            return None;
        };
        let entry = entries.iter().find(|entry| entry.key.value == key)?;
        Some(&entry.value)
    }

    /// The texts of the list that a key leads to.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let members = self.value(key).map_or(&[][..], Self::members);
        let texts = members.iter().filter_map(Self::text);
        texts.map(str::to_owned).collect()
    }

    /// The members of a list; a single value is a list of one.
    pub fn members(&self) -> &[Self] {
        match &self.kind {
            Kind::List(list) => list,
            Kind::Scalar(_) => std::slice::from_ref(self),
            Kind::Empty | Kind::Map(_) => &[],
        }
    }
}

impl Node {
    /// Whether two trees say the same, wherever it stands.
    pub(super) fn says_same(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Empty, Kind::Empty) => true,
            (Kind::Scalar(a), Kind::Scalar(b)) => a == b,
            (Kind::List(a), Kind::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.says_same(b))
            }
            (Kind::Map(a), Kind::Map(b)) => {
                let mut pairs = a.iter().zip(b);
                a.len() == b.len()
                    && pairs.all(|(a, b)| a.key.value == b.key.value && a.value.says_same(&b.value))
            }
            _ => false,
        }
    }
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Kind<P = Span> {
    /// Nothing was typed, or `~` or `null`.
    Empty,
    /// Any single value, as its text.
    Scalar(String),
    /// A list.
    List(Vec<Node<P>>),
    /// A map, in the order of the file. A key may occur twice: the reader reports it.
    Map(Vec<Entry<P>>),
}

/// One `key: value` of a map.
#[derive(Debug, Clone)]
pub struct Entry<P = Span> {
    /// The key and its place.
    pub key: Spanned<String, P>,
    /// The value.
    pub value: Node<P>,
}

impl From<Node> for serde_json::Value {
    /// The value without its places: what the program's own data says. `true` and `false` are no texts there.
    fn from(node: Node) -> Self {
        match node.kind {
            Kind::Empty => Self::Null,
            Kind::Scalar(text) if text == "true" => Self::Bool(true),
            Kind::Scalar(text) if text == "false" => Self::Bool(false),
            Kind::Scalar(text) => Self::String(text),
            Kind::List(list) => list.into_iter().map(Self::from).collect(),
            Kind::Map(entries) => {
                let entries = entries.into_iter();
                entries
                    .map(|entry| (entry.key.value, Self::from(entry.value)))
                    .collect()
            }
        }
    }
}
