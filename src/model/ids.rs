//! Stable ids of the texts in a data file, under which translators' files and fingerprints refer to them.

use rustc_hash::FxHashMap;

use super::naming::{NamingKey, naming_entries};
use crate::diagnostic::Span;
use crate::yaml::{Kind, Node};

/// The id of every scalar in the tree of the file called `file`, by the scalar's span. An id is the file's name
/// and the path to the value from the nearest record that has an id: `charter.yaml#art-16.text`. So it stays
/// when articles move. People are named by their names in the path, and list members with neither an id nor a
/// name by their position, from one. `primary` is the tag of the original language, which does not appear in
/// the path.
pub(crate) fn ids(tree: &Node, file: &str, primary: &str) -> FxHashMap<Span, String> {
    let mut walk = Walk {
        primary,
        file,
        ids: FxHashMap::default(),
    };
    walk.node(tree, &mut Vec::new());
    walk.ids
}

/// A walk through the tree of one file.
struct Walk<'a> {
    primary: &'a str,
    file: &'a str,
    ids: FxHashMap<Span, String>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, way: &mut Vec<String>) {
        match &node.kind {
            Kind::Empty => {}
            Kind::Scalar(_) => {
                self.ids
                    .insert(node.span, format!("{}#{}", self.file, way.join(".")));
            }
            Kind::List(list) => {
                for (at, member) in list.iter().enumerate() {
                    match self.name(member) {
                        // An id is unique in the file, so the path above it says nothing more.
                        Some((key, own)) if key.is_unique => {
                            self.node(member, &mut vec![own.to_owned()]);
                        }
                        Some((_, own)) => self.step(member, own, way),
                        None => self.step(member, &(at + 1).to_string(), way),
                    }
                }
            }
            Kind::Map(entries) => {
                for entry in entries {
                    if entry.key.value == self.primary {
                        self.node(&entry.value, way);
                    } else {
                        self.step(&entry.value, &entry.key.value, way);
                    }
                }
            }
        }
    }

    fn step(&mut self, node: &Node, name: &str, way: &mut Vec<String>) {
        way.push(name.to_owned());
        self.node(node, way);
        way.pop();
    }

    /// The key that names a member of a list, and the name it gives, in the original language.
    fn name<'n>(&self, member: &'n Node) -> Option<(&'static NamingKey, &'n str)> {
        naming_entries(member).find_map(|(key, entry)| {
            let name = match &entry.value.kind {
                // A person's name may be given in several languages; the original one identifies the person.
                Kind::Map(texts) => {
                    &texts
                        .iter()
                        .find(|text| text.key.value == self.primary)?
                        .value
                }
                _ => &entry.value,
            };
            match &name.kind {
                Kind::Scalar(text) => Some((key, text.trim())),
                _ => None,
            }
        })
    }
}
