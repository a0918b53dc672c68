//! How texts in one or more languages are read.

use super::lengths::Measure;
use super::localized::{Localized, Markdown, Tag, Tagged};
use super::read::{Field, Reader, Text};
use crate::diagnostic::{Finding, Span, Spanned, message};
use crate::text::is_blank;
use crate::yaml::{Entry, Kind, Node};

impl Field for Tag {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_LANGUAGE_TAG, Self::parse)
    }
}

impl Field for Localized {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        read_localized(node, Measure::of_plain(reader.key), reader)
    }
    fn stand_in(record: Span) -> Option<Self> {
        Some(Self::unread(record))
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        if !self.is_unread() {
            visit(Text::Plain(self));
        }
    }
}

fn read_localized(node: &Node, measure: Measure, reader: &mut Reader) -> Option<Localized> {
    let mut localized = match &node.kind {
        Kind::Map(entries) => by_language(node, entries, measure, reader)?,
        _ => Localized::new((None, read_text(node, measure, reader)?), Vec::new()),
    };
    add_terms(&mut localized, reader);
    Some(localized)
}

/// Where a text as a whole is a term, adds the term's translations for languages in which it has none.
pub(super) fn add_terms(text: &mut Localized, reader: &Reader) {
    let Some(term) = reader.terms.get(&text.primary().value) else {
        return;
    };
    for (tag, translation) in term.tagged() {
        if let Some(tag) = tag.filter(|tag| reader.locales.first() != Some(tag)) {
            text.add(tag, translation);
        }
    }
}

impl Field for Markdown {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        read_localized(node, Measure::of_markdown(reader.key), reader).map(Self)
    }
    fn stand_in(record: Span) -> Option<Self> {
        Some(Self(Localized::unread(record)))
    }
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        if !self.0.is_unread() {
            visit(Text::Markdown(self));
        }
    }
}

/// Reads a text in one language, trimmed. An empty one is an error, and so is one that is too long.
pub(super) fn read_text(
    node: &Node,
    measure: Measure,
    reader: &mut Reader,
) -> Option<Spanned<String>> {
    let text = reader
        .scalar(node, message::EXPECTED_TEXT)?
        .trim()
        .to_owned();
    // A text of invisible characters alone is as empty as no text.
    if is_blank(&text) {
        reader.report(Finding::error(message::EMPTY_TEXT).at(node.span));
        return None;
    }
    // The whole value is marked: offsets in it are none in a YAML file, where it may be folded or escaped.
    let is_read = reader.is_short_enough(&text, measure, node.span, |_| node.span);
    is_read.then(|| Spanned::new(text, node.span))
}

/// Reads a map by language tag, in which the original must be. It may stand anywhere; the others keep their order.
fn by_language(
    node: &Node,
    entries: &[Entry],
    measure: Measure,
    reader: &mut Reader,
) -> Option<Localized> {
    let mut texts = by_tag(entries, measure, reader);
    let primary = reader.locales.first().cloned();
    // Before the languages are known, as in the settings themselves, the first counts as the primary one.
    let is_primary = |(tag, _): &(Option<Tag>, _)| primary.is_none() || *tag == primary;
    let Some(at) = texts.iter().position(is_primary) else {
        // What is there and could not be read has been reported.
        let is_written =
            |entry: &Entry| Tag::parse(&entry.key.value) == primary && !entry.value.is_blank();
        if entries.iter().any(is_written) {
            return None;
        }
        let tag = primary.as_ref().map_or("", Tag::as_str).to_owned();
        reader.report(
            Finding::error(message::PRIMARY_TEXT_MISSING)
                .with("tag", tag)
                .at(node.span),
        );
        return None;
    };
    let original = texts.remove(at);
    Some(Localized::new(original, texts))
}

/// The texts of a map by language tag.
pub(super) fn by_tag(entries: &[Entry], measure: Measure, reader: &mut Reader) -> Tagged {
    let mut texts: Vec<(Option<Tag>, Spanned<String>)> = Vec::new();
    for entry in entries {
        let Some(tag) = Tag::parse(&entry.key.value) else {
            let finding = Finding::error(message::NOT_A_LANGUAGE_TAG);
            reader.report(
                finding
                    .with("value", entry.key.value.as_str())
                    .at(entry.key.span),
            );
            continue;
        };
        if !reader.locales.is_empty() && !reader.locales.contains(&tag) {
            let finding = Finding::error(message::LOCALE_NOT_LISTED).with("tag", tag.as_str());
            reader.report(finding.at(entry.key.span));
        } else if texts.iter().any(|(known, _)| known.as_ref() == Some(&tag)) {
            let finding =
                Finding::error(message::DUPLICATE_KEY).with("key", entry.key.value.as_str());
            reader.report(finding.at(entry.key.span));
        } else if !entry.value.is_blank()
            && let Some(text) = read_text(&entry.value, measure, reader)
        {
            // A translation that is left empty is one that is still to come.
            texts.push((Some(tag), text));
        }
    }
    texts
}
