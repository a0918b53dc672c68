//! What the tree of a file is to be.

use crate::diagnostic::{Span, Spanned};
use crate::yaml::node::{Entry, Kind, Node};

/// The tree of a file as it is to be: values that the file has, and new ones among them.
pub(crate) type Wanted = Node<Placed>;

/// Whether the file has a value already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placed {
    /// It stands here.
    Old(Span),
    /// It is to be written.
    New,
    /// It is to be written as another member of its list is, which stands here: with its style, order and blanks.
    Like(Span),
}

impl Wanted {
    /// A value that the file does not have yet.
    pub(crate) fn added(kind: Kind<Placed>) -> Self {
        let span = Placed::New;
        Self { span, kind }
    }

    /// A member that the file does not have yet, to be written like one that it has.
    pub(crate) fn like(other: &Node) -> Self {
        Self {
            span: Placed::Like(other.span),
            ..Self::from(other)
        }
    }
}

impl Wanted {
    /// The members of the list under a key of a map; where there is no such key, or no list under it, a new one. `None`
    /// where this is no map.
    pub(crate) fn list_under(&mut self, key: &str) -> Option<&mut Vec<Self>> {
        let Kind::Map(entries) = &mut self.kind else {
            return None;
        };
        let at = entries.iter().position(|entry| entry.key.value == key);
        let at = at.unwrap_or_else(|| {
            entries.push(Entry::added(key, Kind::Empty));
            entries.len() - 1
        });
        let list = &mut entries[at].value.kind;
        if !matches!(list, Kind::List(_)) {
            *list = Kind::List(Vec::new());
        }
        match list {
            Kind::List(members) => Some(members),
            _ => None,
        }
    }
}

impl Entry<Placed> {
    /// An entry that the file does not have yet.
    pub(crate) fn added(key: &str, value: Kind<Placed>) -> Self {
        Self {
            key: Spanned::new(key.to_owned(), Placed::New),
            value: Wanted::added(value),
        }
    }
}

impl From<&Node> for Wanted {
    /// The tree as it is: nothing in it is new.
    fn from(node: &Node) -> Self {
        Self {
            span: Placed::Old(node.span),
            kind: match &node.kind {
                Kind::Empty => Kind::Empty,
                Kind::Scalar(text) => Kind::Scalar(text.clone()),
                Kind::List(members) => Kind::List(members.iter().map(Self::from).collect()),
                Kind::Map(entries) => Kind::Map(entries.iter().map(Entry::from).collect()),
            },
        }
    }
}

impl From<&Entry> for Entry<Placed> {
    fn from(entry: &Entry) -> Self {
        let key = &entry.key;
        Self {
            key: Spanned::new(key.value.clone(), Placed::Old(key.span)),
            value: Wanted::from(&entry.value),
        }
    }
}
