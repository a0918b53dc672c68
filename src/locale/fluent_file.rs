//! A school's own Fluent file beside the shipped ones of its name: read as far as it goes, and held against
//! what the program asks of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern};
use fluent_syntax::ast::{Identifier, PatternElement};

use super::catalogue::resource;
use super::reason::not_fluent;
use super::shipped::{languages_with, shipped};
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::workspace::Files;

/// What could be read of a file, and a finding for each line that could not.
pub(crate) fn read(file: FileId, files: &Files) -> (Arc<FluentResource>, Vec<Finding>) {
    let text = files.text(file);
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
            let findings = errors.into_iter().map(|error| {
                let start = whole_character(text, error.pos.start);
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                not_fluent(&error.kind).at(Span::new(file, start..end))
            });
            (Arc::new(resource), findings.collect())
        }
    }
}

/// The nearest beginning of a character at or before a byte of a text.
fn whole_character(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default()
}

/// What texts can be given: by the name of each text that ships in a file called `name`, in whatever
/// language, what can be filled in.
pub(crate) fn variables(name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for tag in languages_with(name) {
        let resource = resource(shipped(&format!("{tag}/{name}")).unwrap_or_default());
        for message in messages(&resource) {
            let variables = known.entry(message.id.name.to_owned()).or_default();
            variables.extend(given(message).into_iter().map(str::to_owned));
        }
    }
    known
}

/// The texts of a file.
pub(crate) fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// A finding for each text that stands twice and for whatever stands in braces and is nothing that could be
/// filled in. `under` is what the file is laid over.
pub(crate) fn check(
    own: &FluentResource,
    under: Option<&FluentResource>,
    known: &BTreeMap<String, BTreeSet<String>>,
    file: FileId,
) -> Vec<Finding> {
    let mut findings = unprintable(own.source(), file);
    let mut names: BTreeSet<&str> = under.into_iter().flat_map(names).collect();
    names.extend(self::names(own));
    let mut seen = BTreeSet::new();
    for message in messages(own) {
        let name = message.id.name;
        if !seen.insert(name) {
            let finding = Finding::error(message::DUPLICATE_KEY).with("key", name);
            findings.push(finding.at(span(own, name, file)));
        }
        for placed in placed(message) {
            let finding = match (placed, known.get(name)) {
                (Placed::Variable(variable), Some(all)) if !all.contains(variable) => {
                    let all: Vec<String> =
                        all.iter().map(|name| format!("{{ ${name} }}")).collect();
                    Finding::error(message::FLUENT_VARIABLE)
                        .with("name", name)
                        .with("variable", variable)
                        .with("count", all.len())
                        .with("all", all.join(", "))
                        .at(span(own, variable, file))
                }
                (Placed::Text(text), _) if !names.contains(text) => {
                    Finding::error(message::FLUENT_REFERENCE)
                        .with("name", text)
                        .at(span(own, text, file))
                }
                _ => continue,
            };
            findings.push(finding);
        }
    }
    findings
}

/// A finding for each character that no text may hold, written as it is or as `\u202E` or `\U00202E`.
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
    let faults = written.chain(escaped).filter(|(_, c)| *c != '\r');
    faults
        .filter_map(|(range, c)| {
            let finding = crate::diagnostic::unprintable(c)?;
            Some(finding.at(Span::new(file, range)))
        })
        .collect()
}

/// Where a part of a file's text stands.
pub(crate) fn span(resource: &FluentResource, part: &str, file: FileId) -> Span {
    let start = part.as_ptr() as usize - resource.source().as_ptr() as usize;
    Span::new(file, start..start + part.len())
}

/// The names that other texts of a file can refer to.
fn names(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    })
}

/// What stands in braces.
enum Placed<'a> {
    /// `{ $count }`
    Variable(&'a str),
    /// Another text of the file, or a function, of which there are none.
    Text(&'a str),
}

/// What a text prints of what it is given, or chooses its words by.
pub(crate) fn given<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let placed = placed(message).into_iter();
    placed
        .filter_map(|placed| match placed {
            Placed::Variable(name) => Some(name),
            Placed::Text(_) => None,
        })
        .collect()
}

/// Whether a text puts in another one, which may print for it.
pub(crate) fn refers(message: &Message<&str>) -> bool {
    let placed = placed(message);
    placed
        .iter()
        .any(|placed| matches!(placed, Placed::Text(_)))
}

/// Everything that stands in braces of a text and its attributes.
fn placed<'a>(message: &Message<&'a str>) -> Vec<Placed<'a>> {
    let mut found = Vec::new();
    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
    for pattern in message.value.iter().chain(attributes) {
        of_pattern(pattern, &mut found);
    }
    found
}

fn of_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut Vec<Placed<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression<'a>(expression: &Expression<&'a str>, found: &mut Vec<Placed<'a>>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut Vec<Placed<'a>>) {
    let mut text = |id: &Identifier<&'a str>| found.push(Placed::Text(id.name));
    match inline {
        InlineExpression::VariableReference { id } => found.push(Placed::Variable(id.name)),
        InlineExpression::MessageReference { id, .. } => text(id),
        InlineExpression::TermReference { id, arguments, .. } => {
            text(id);
            if let Some(all) = arguments {
                of_arguments(all, found);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            text(id);
            of_arguments(arguments, found);
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn of_arguments<'a>(arguments: &CallArguments<&'a str>, found: &mut Vec<Placed<'a>>) {
    for argument in &arguments.positional {
        of_inline(argument, found);
    }
}
