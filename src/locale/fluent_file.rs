//! Reads a school's own Fluent file (labels or messages) and compares it with the shipped files of the same name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message};

use super::catalogue::resource;
use super::fluent_nesting::parsed;
use super::fluent_places::{Placed, placed, variables_in};
use super::fluent_texts::Texts;
use super::limits::limits;
use super::reason::not_fluent;
use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::workspace::Files;

/// The part of a file that could be parsed, and a finding for each line that could not.
pub(crate) fn read(file: FileId, files: &Files) -> (Arc<FluentResource>, Vec<Finding>) {
    let text = files.text(file);
    match parsed(text) {
        Err(nested) => {
            let finding = Finding::error(message::FLUENT_NESTED);
            let finding = finding.with("most", limits().fluent.depth);
            let none = resource(String::new());
            (none, vec![finding.at(Span::new(file, nested))])
        }
        Ok(Ok(resource)) => (Arc::new(resource), Vec::new()),
        Ok(Err((resource, errors))) => {
            let findings = errors.into_iter().map(|error| {
                // The parser counts bytes and may stop inside a character.
                let start = whole_character(text, error.pos.start);
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                not_fluent(&error.kind).at(Span::new(file, start..end))
            });
            (Arc::new(resource), findings.collect())
        }
    }
}

/// The nearest character boundary at or before the byte offset `at`.
fn whole_character(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default()
}

/// The variables that each text may use, by the name of the text: those that the shipped files called `name` use
/// for it in any language.
pub(crate) fn variables(name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for tag in languages_with(name) {
        let resource = resource(shipped(&format!("{tag}/{name}")).unwrap_or_default());
        for message in messages(&resource) {
            let variables = known.entry(message.id.name.to_owned()).or_default();
            variables.extend(variables_in(message).into_iter().map(str::to_owned));
        }
    }
    known
}

/// The messages of a file, in Fluent's sense: texts with a name, without terms and comments.
pub(crate) fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// A finding for each text that is defined twice, for each reference in braces to something that does not exist:
/// Fluent would print its name in braces; and for texts that unfold into themselves or into too much. `known` are the
/// variables of each text, `under` is the shipped file that this one is laid over.
pub(crate) fn check(
    overrides: &FluentResource,
    under: Option<&FluentResource>,
    known: &BTreeMap<String, BTreeSet<String>>,
    file: FileId,
) -> Vec<Finding> {
    let mut findings = unprintable(overrides.source(), file);
    let at = |part: &str| span(overrides, part, file);
    let texts = Texts::new(overrides, under);
    for (part, key) in texts.unknown() {
        let finding = Finding::error(message::FLUENT_REFERENCE);
        let finding = match key.ends_with("()") {
            true => finding.worded(message::FLUENT_FUNCTION),
            false => finding,
        };
        findings.push(finding.with("name", key).at(at(part)));
    }
    findings.extend(
        texts
            .faults()
            .into_iter()
            .map(|(name, finding)| finding.at(at(name))),
    );
    let mut seen = BTreeSet::new();
    for message in messages(overrides) {
        let name = message.id.name;
        if !seen.insert(name) {
            let finding = Finding::error(message::DUPLICATE_KEY).with("key", name);
            findings.push(finding.at(at(name)));
        }
        for placed in placed(message) {
            if let (Placed::Variable(variable) | Placed::Selector(variable), Some(all)) =
                (placed, known.get(name))
                && !all.contains(variable)
            {
                let all: Vec<String> = all.iter().map(|name| format!("{{ ${name} }}")).collect();
                let finding = Finding::error(message::FLUENT_VARIABLE)
                    .with("name", name)
                    .with("variable", variable)
                    .with("count", all.len())
                    .with("all", all.join(", "));
                findings.push(finding.at(at(variable)));
            }
        }
    }
    findings
}

/// A finding for each character that no text may hold, written as itself or as an escape (`\u202E`, `\U00202E`).
fn unprintable(text: &str, file: FileId) -> Vec<Finding> {
    let written = text
        .char_indices()
        .map(|(at, c)| (at..at + c.len_utf8(), c));
    let escaped = text.match_indices('\\').filter_map(|(at, _)| {
        let end = match text.as_bytes().get(at + 1)? {
            b'u' => at + 6,
            b'U' => at + 8,
            _ => return None,
        };
        let code = u32::from_str_radix(text.get(at + 2..end)?, 16).ok()?;
        Some((at..end, char::from_u32(code)?))
    });
    // Line ends of Windows are Fluent's own affair.
    let is_line_end = |range: &Range<usize>| text[range.start..].starts_with("\r\n");
    let faults = written
        .chain(escaped)
        .filter(|(range, _)| !is_line_end(range));
    faults
        .filter_map(|(range, c)| {
            let finding = crate::diagnostic::unprintable(c)?;
            Some(finding.at(Span::new(file, range)))
        })
        .collect()
}

/// The span of `part`, which must be a slice of the resource's own source.
pub(crate) fn span(resource: &FluentResource, part: &str, file: FileId) -> Span {
    // The syntax tree has no positions, but its strings are slices of the source.
    let start = part.as_ptr() as usize - resource.source().as_ptr() as usize;
    Span::new(file, start..start + part.len())
}
