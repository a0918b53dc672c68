//! Implements [`Field`] for values that hold others: optional ones, lists, values with their places.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::lengths::LongTexts;
use super::read::{Field, Reader, Text};
use crate::diagnostic::{Finding, Span, Spanned, message};
use crate::locale::Words;
use crate::yaml::{Kind, Node};

impl<T: Field> Field for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn may_be_blank() -> bool {
        T::may_be_blank()
    }
    fn stand_in(_: Span) -> Option<Self> {
        Some(None)
    }
    fn says_nothing(text: &str, words: &Words) -> bool {
        T::says_nothing(text, words)
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        if let Some(value) = self {
            value.texts(visit);
        }
    }
}

impl<T: Field> Field for Box<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Box::new)
    }
    fn stand_in(record: Span) -> Option<Self> {
        T::stand_in(record).map(Box::new)
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        (**self).texts(visit);
    }
}

/// So many members are read sooner one after the other than by several threads.
const FEW: usize = 500;

/// Reads the members of a long list, such as a roster of thousands, in all threads.
fn read_apart<T: Field>(nodes: &[Node], reader: &mut Reader) -> Vec<T> {
    // By the index of the member.
    let noted: Mutex<BTreeMap<usize, Noted>> = Mutex::default();
    let read = |own: &mut Reader, (at, node): (usize, &Node)| {
        let member = T::read(node, own);
        let read = Noted {
            findings: std::mem::take(&mut own.findings),
            lost: std::mem::take(&mut own.lost),
            long_texts: std::mem::take(&mut own.long_texts),
        };
        if !read.is_empty() {
            let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
            noted.insert(at, read);
        }
        member
    };
    let all = nodes.par_iter().enumerate();
    let members: Vec<Option<T>> = all.map_init(|| reader.apart(), read).collect();
    let noted = noted.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (at, mut read) in noted {
        reader.findings.append(&mut read.findings);
        reader.lost += read.lost;
        reader.count_long_texts(&read.long_texts, nodes[at].span);
    }
    members.into_iter().flatten().collect()
}

/// What a reader noted about one member.
struct Noted {
    findings: Vec<Finding>,
    lost: usize,
    long_texts: LongTexts,
}

impl Noted {
    fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.lost == 0 && self.long_texts.characters == 0
    }
}

// A list keeps the members that could be read, so that checks can still work on them; the others were reported.
impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let node = reader.untranslated(node);
        match &node.kind {
            Kind::List(nodes) => {
                let members: Vec<T> = match nodes.len() > FEW {
                    true => read_apart(nodes, reader),
                    false => nodes
                        .iter()
                        .filter_map(|node| T::read(node, reader))
                        .collect(),
                };
                reader.lost += nodes.len() - members.len();
                Some(members)
            }
            _ => {
                reader.report(Finding::error(message::EXPECTED_LIST).at(node.span));
                None
            }
        }
    }
    fn stand_in(_: Span) -> Option<Self> {
        Some(Vec::new())
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        for value in self {
            value.texts(visit);
        }
    }
}

impl<T: Field> Field for Spanned<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(|value| Spanned::new(value, node.span))
    }
    fn stand_in(record: Span) -> Option<Self> {
        T::stand_in(record).map(|value| Spanned::new(value, record))
    }
    fn says_nothing(text: &str, words: &Words) -> bool {
        T::says_nothing(text, words)
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        self.value.texts(visit);
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}
