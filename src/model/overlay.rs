//! Lays a translator's file over the original: the same keys, each text in one other language.

use rustc_hash::FxHashMap;

use super::localized::Tag;
use super::naming::{is_naming_everywhere, record_key, record_name};
use crate::diagnostic::{Finding, MessageId, Spanned, message};
use crate::locale::key_names;
use crate::yaml::{Entry, Kind, Node};

/// Lays translations in one language over an original in another, and collects what does not fit.
pub(super) struct Overlay<'a> {
    /// The language of the original.
    pub primary: &'a Tag,
    /// The language of the translator's file.
    pub tag: &'a Tag,
    /// What did not fit.
    pub findings: Vec<Finding>,
}

impl Overlay<'_> {
    /// Lays a whole file over its original.
    pub(super) fn apply_file(&mut self, over: &Node, under: &mut Node) {
        match over.kind {
            Kind::Scalar(_) | Kind::List(_) if !over.is_blank() => {
                self.report(message::OVERLAY_NO_MAP, over);
            }
            _ => self.apply(over, under),
        }
    }

    /// Adds the translations of `over` to the texts of `under`.
    fn apply(&mut self, over: &Node, under: &mut Node) {
        // An empty value is a translation that is still to come, and no error.
        if over.is_blank() {
            return;
        }
        match (&over.kind, &mut under.kind) {
            (Kind::Map(over), Kind::Map(under)) => self.map(over, under),
            (Kind::List(list), Kind::List(members)) => self.list(over, list, members),
            (Kind::Scalar(_), Kind::Scalar(_)) => self.translate(over, under),
            (Kind::Scalar(_), Kind::Map(texts)) if self.are_translations(texts) => {
                self.add(over, texts);
            }
            _ => self.report(message::OVERLAY_SHAPE, over),
        }
    }

    fn map(&mut self, over: &[Entry], under: &mut [Entry]) {
        for entry in over {
            let key = entry.key.value.as_str();
            let is_known = |known: &Entry| known.key.value == key;
            // Of a key in words the original's reader speaks.
            let names = |known: &Entry| {
                let (known, key) = (known.key.value.as_str(), key);
                key_names().are(known, key) || key_names().are(key, known)
            };
            let place = under.iter().position(is_known);
            let place = place.or_else(|| under.iter().position(names));
            match place.map(|place| &mut under[place]) {
                // An id or kind is repeated only to find the record; it is not a text to translate.
                Some(known) if is_naming_everywhere(key) && same(&entry.value, &known.value) => {}
                Some(known) => self.apply(&entry.value, &mut known.value),
                None => self.findings.push(
                    Finding::error(message::OVERLAY_UNKNOWN_KEY)
                        .with("key", key)
                        .at(entry.key.span),
                ),
            }
        }
    }

    /// Members that have a name (`id`, `item` or `kind`) are matched by it, the others by position. Members at
    /// the end may be missing: they are still to be translated.
    fn list(&mut self, over: &Node, list: &[Node], under: &mut [Node]) {
        let by_name = list.iter().any(|member| record_name(member).is_some());
        // A longer list that is matched by position has shifted somewhere, and every text after that place
        // would be laid over the wrong original.
        if !by_name && list.len() > under.len() {
            self.findings.push(
                Finding::error(message::OVERLAY_LENGTH)
                    .with("count", list.len())
                    .with("wanted", under.len())
                    .at(over.span)
                    .and(
                        under.first().map_or(over.span, |first| first.span),
                        message::RELATED_ORIGINAL,
                    ),
            );
            return;
        }
        // An index, so that a long list is not searched anew for each member.
        let mut places: FxHashMap<String, usize> = FxHashMap::default();
        for (at, known) in under.iter().enumerate() {
            if let Some(key) = record_key(known) {
                places.entry(key).or_insert(at);
            }
        }
        for (at, member) in list.iter().enumerate() {
            let place = match record_key(member) {
                Some(wanted) => places.get(&wanted).copied(),
                None => Some(at).filter(|at| *at < under.len()),
            };
            match place {
                Some(place) => self.apply(member, &mut under[place]),
                None => self.findings.push(
                    Finding::error(message::OVERLAY_UNKNOWN_MEMBER)
                        .with("name", record_name(member).unwrap_or_default())
                        .at(member.span),
                ),
            }
        }
    }

    /// Turns a text in the original language into a map of two languages, as the author could have written it:
    /// what reads the tree afterwards sees no difference.
    fn translate(&self, over: &Node, under: &mut Node) {
        let original = under.clone();
        under.kind = Kind::Map(vec![
            Self::entry(self.primary, original),
            Self::entry(self.tag, over.clone()),
        ]);
    }

    fn add(&mut self, over: &Node, texts: &mut Vec<Entry>) {
        let same = |entry: &&Entry| Tag::parse(&entry.key.value).as_ref() == Some(self.tag);
        match texts
            .iter()
            .find(same)
            .filter(|entry| !entry.value.is_blank())
        {
            Some(entry) => self.findings.push(
                Finding::error(message::TRANSLATED_TWICE)
                    .with("tag", self.tag.as_str())
                    .at(over.span)
                    .and(entry.value.span, message::FIRST_HERE),
            ),
            None => texts.push(Self::entry(self.tag, over.clone())),
        }
    }

    /// Whether a map is one text in several languages.
    fn are_translations(&self, entries: &[Entry]) -> bool {
        entries
            .iter()
            .any(|entry| Tag::parse(&entry.key.value).as_ref() == Some(self.primary))
    }

    fn entry(tag: &Tag, value: Node) -> Entry {
        Entry {
            key: Spanned::new(tag.as_str().to_owned(), value.span),
            value,
        }
    }

    fn report(&mut self, id: MessageId, node: &Node) {
        self.findings.push(Finding::error(id).at(node.span));
    }
}

fn same(a: &Node, b: &Node) -> bool {
    matches!((&a.kind, &b.kind), (Kind::Scalar(a), Kind::Scalar(b)) if a.trim() == b.trim())
}
