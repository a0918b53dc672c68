//! The texts of a disclosure that can be translated, each under an id that stays when things move.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::model::{DisclosureDraft, Localized, Tag, Text};
use crate::source::{FileId, Files, Kind, Node, Span, Spanned};

/// A text in the original language, with its translations.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// The text in all its languages.
    pub text: &'a Localized,
    /// The file that holds the original.
    pub file: FileId,
}

/// The units of one disclosure by their ids, in the order of its files. An id is the file's name and the
/// way to the value from the nearest record with an id of its own: `charter.yaml#art-16.text`; people go
/// by their names, what has neither by its place. A document in a Markdown file is one text, under the id of
/// the value that names the file.
pub fn units<'a>(draft: &'a DisclosureDraft, files: &Files) -> Vec<(String, Unit<'a>)> {
    let ids = ids(draft, files);
    let mut units = Vec::new();
    let mut taken = BTreeSet::new();
    // A name needs no translation: it is written as the other language writes names.
    let as_they_are: HashSet<Span> = draft
        .names()
        .filter(|name| name.all().count() == 1)
        .map(Localized::span)
        .collect();
    let mut add = |localized: &'a Localized| {
        let span = localized.span();
        if as_they_are.contains(&span) {
            return;
        }
        let Some(id) = ids.get(&span) else { return };
        let unit = Unit::of(localized);
        let mut own = id.clone();
        let mut count = 1;
        while !taken.insert(own.clone()) {
            count += 1;
            own = format!("{id}~{count}");
        }
        units.push((own, unit));
    };
    let terms = draft
        .settings
        .value
        .iter()
        .filter_map(|settings| settings.terms.as_ref());
    terms
        .flat_map(|terms| &terms.0)
        .for_each(|term| add(&term.name));
    draft.texts(&mut |text| match text {
        Text::Plain(localized) => add(localized),
        Text::Markdown(markdown) => add(&markdown.0),
    });
    let prose = draft.prose();
    units
        .extend(prose.and_then(|prose| {
            Some((ids.get(&prose.names.span())?.clone(), Unit::of(&prose.text)))
        }));
    units
}

impl<'a> Unit<'a> {
    fn of(text: &'a Localized) -> Self {
        let file = text.span().file;
        Self { text, file }
    }

    /// The text in the original language.
    pub fn original(&self) -> &'a str {
        &self.text.primary().value
    }

    /// Its translation into `tag`: its own, or that of the term that the whole text is.
    pub fn translation(&self, tag: &Tag) -> Option<&'a Spanned<String>> {
        self.text
            .tagged()
            .skip(1)
            .find(|(own, _)| *own == Some(tag))
            .map(|(_, text)| text)
    }
}

/// The id of every scalar of the disclosure's files, by its place.
fn ids(draft: &DisclosureDraft, files: &Files) -> HashMap<Span, String> {
    let primary = draft
        .settings
        .value
        .as_ref()
        .and_then(|settings| settings.locales.first())
        .map(|tag| tag.value.as_str().to_owned());
    let mut walk = Walk {
        primary: primary.unwrap_or_default(),
        file: String::new(),
        ids: HashMap::new(),
    };
    for tree in &draft.trees {
        let name = files.path(tree.span.file).file_name();
        walk.file = name.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        walk.node(tree, &mut Vec::new());
    }
    walk.ids
}

/// A walk through the tree of one file.
struct Walk {
    /// The tag of the original language.
    primary: String,
    file: String,
    ids: HashMap<Span, String>,
}

impl Walk {
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
                        Some(("id", own)) => self.node(member, &mut vec![own.to_owned()]),
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

    /// By what a member of a list goes: the key that names it, and its name.
    fn name<'n>(&self, member: &'n Node) -> Option<(&'static str, &'n str)> {
        let Kind::Map(entries) = &member.kind else {
            return None;
        };
        ["id", "item", "kind", "name"].into_iter().find_map(|key| {
            let entry = entries.iter().find(|entry| entry.key.value == key)?;
            match &entry.value.kind {
                Kind::Scalar(text) => Some((key, text.trim())),
                Kind::Map(texts) => {
                    let original = texts.iter().find(|text| text.key.value == self.primary)?;
                    match &original.value.kind {
                        Kind::Scalar(text) => Some((key, text.trim())),
                        _ => None,
                    }
                }
                _ => None,
            }
        })
    }
}
