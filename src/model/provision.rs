//! Legal text as a tree of chapters, articles, parts and items.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::localized::{Markdown, Tag};
use super::marker::Marker;
use super::read::{Field, Reader, Text, record};
use super::unread_keys::UnreadKeys;
use super::values::{Id, Token};
use crate::diagnostic::Spanned;
use crate::yaml::{Kind, Node};

record! {
    /// 一段条文：可以有编号、标题、正文和下级条文。编号由程序计算，不要手写。
    /// A provision: id, title, text and the provisions below it. Numbers are computed.
    struct Provision {
        /// 固定编号，成为永久地址的一部分（如 art-16）；条（articles）必须有。
        /// Stable id, part of the permanent address; required for articles.
        "id" => id: Option<Spanned<Id>>,
        /// 标题，与编号同一行。 Title, on the number's line.
        "title" => title: Option<Markdown>,
        /// 正文。 Text.
        "text" => text: Option<Markdown>,
        /// 本条说到的事实，写成可以核对的算式，如 presidium|length == 4；不印出。
        /// What the provision claims, as expressions over the data; never printed.
        "claims" => claims: Option<Vec<Spanned<Token>>>,
        /// 下级各项（items）第一项的编号写法，如 （一）、1.、1、。
        /// How the first of the items below is numbered.
        "marker" => marker: Option<Spanned<Marker>>,
        /// 章：第一章、第二章…… Chapters.
        "chapters" => chapters: Option<Vec<Provision>>,
        /// 条：第一条、第二条……，全文连续编号。 Articles, numbered on through all chapters.
        "articles" => articles: Option<Vec<Provision>>,
        /// 有标题、不编号的部分。 Parts with a heading and without a number.
        "parts" => parts: Option<Vec<Provision>>,
        /// 项：按 marker 编号。 Items, numbered by the marker.
        "items" => items: Option<Vec<Item>>,
    }
}

/// The level of a provision, by the list of its parent in which it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProvisionKind {
    /// 章
    Chapter,
    /// 条
    Article,
    /// A headed part without number.
    Part,
    /// 款, 项
    Item,
}

impl Provision {
    /// The provisions directly below, with their kinds.
    pub(crate) fn children(&self) -> impl Iterator<Item = (ProvisionKind, &Provision)> {
        let items = self
            .items
            .iter()
            .flatten()
            .map(|item| (ProvisionKind::Item, &item.0));
        with_kind(ProvisionKind::Chapter, self.chapters.as_ref())
            .chain(with_kind(ProvisionKind::Article, self.articles.as_ref()))
            .chain(with_kind(ProvisionKind::Part, self.parts.as_ref()))
            .chain(items)
    }

    /// Whether it and all provisions below were read whole. Only then can something be missing from the text.
    pub(crate) fn is_whole(&self) -> bool {
        let mut below = self.descendants();
        self.unread.is_empty() && below.all(|(_, provision)| provision.unread.is_empty())
    }

    /// All provisions below, however deep, in the order of the text, with their kinds.
    pub(crate) fn descendants(&self) -> impl Iterator<Item = (ProvisionKind, &Self)> {
        // A stack of iterators in place of recursion: one for each level that is not walked to its end.
        let mut open: Vec<Box<dyn Iterator<Item = (ProvisionKind, &Self)>>> =
            vec![Box::new(self.children())];
        std::iter::from_fn(move || {
            loop {
                match open.last_mut()?.next() {
                    None => drop(open.pop()),
                    Some((kind, provision)) => {
                        open.push(Box::new(provision.children()));
                        return Some((kind, provision));
                    }
                }
            }
        })
    }
}

fn with_kind(
    kind: ProvisionKind,
    list: Option<&Vec<Provision>>,
) -> impl Iterator<Item = (ProvisionKind, &Provision)> {
    list.into_iter().flatten().map(move |child| (kind, child))
}

/// An item of a list. In YAML it is a plain text, or a provision where it has more than text.
#[derive(Debug, Clone)]
pub(crate) struct Item(pub Provision);

impl Field for Item {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        // A map may be a provision or one text in several languages. It is the latter if one of its keys is
        // the tag of a language that the disclosure lists: `id` and `title` look like tags, too.
        let listed = |key: &str| Tag::parse(key).is_some_and(|tag| reader.locales.contains(&tag));
        let is_provision = match &node.kind {
            Kind::Map(entries) => !entries.iter().any(|entry| listed(&entry.key.value)),
            _ => false,
        };
        if is_provision {
            return Provision::read(node, reader).map(Self);
        }
        let text = Some(Markdown::read(node, reader)?);
        Some(Self(Provision {
            place: node.span,
            unread: UnreadKeys::default(),
            id: None,
            title: None,
            text,
            claims: None,
            marker: None,
            chapters: None,
            articles: None,
            parts: None,
            items: None,
        }))
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        self.0.texts(visit);
    }
}

impl JsonSchema for Item {
    fn schema_name() -> Cow<'static, str> {
        "Item".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Markdown>();
        let provision = generator.subschema_for::<Provision>();
        json_schema!({ "anyOf": [text, provision] })
    }
}
