//! Reads a school's own Fluent file (labels or messages) and compares it with the shipped files of the same name.

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

/// The part of a file that could be parsed, and a finding for each line that could not.
pub(crate) fn read(file: FileId, files: &Files) -> (Arc<FluentResource>, Vec<Finding>) {
    let text = files.text(file);
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
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

/// A finding for each text that is defined twice, and for each reference in braces to something that does not
/// exist: Fluent would print its name in braces. `known` are the variables of each text, `under` is the shipped
/// file that this one is laid over.
pub(crate) fn check(
    overrides: &FluentResource,
    under: Option<&FluentResource>,
    known: &BTreeMap<String, BTreeSet<String>>,
    file: FileId,
) -> Vec<Finding> {
    let mut findings = unprintable(overrides.source(), file);
    let mut names: BTreeSet<&str> = under.into_iter().flat_map(names).collect();
    names.extend(self::names(overrides));
    let mut seen = BTreeSet::new();
    for message in messages(overrides) {
        let name = message.id.name;
        if !seen.insert(name) {
            let finding = Finding::error(message::DUPLICATE_KEY).with("key", name);
            findings.push(finding.at(span(overrides, name, file)));
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
                        .at(span(overrides, variable, file))
                }
                (Placed::Text(text), _) if !names.contains(text) => {
                    Finding::error(message::FLUENT_REFERENCE)
                        .with("name", text)
                        .at(span(overrides, text, file))
                }
                _ => continue,
            };
            findings.push(finding);
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
    let faults = written.chain(escaped).filter(|(_, c)| *c != '\r');
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

/// The names of a file's messages and terms, to which other texts of it can refer.
fn names(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    })
}

/// Something in braces.
enum Placed<'a> {
    /// `{ $count }`
    Variable(&'a str),
    /// Another text of the file, or a function. The program defines no functions.
    Text(&'a str),
}

/// The variables that a text prints or selects a variant by.
pub(crate) fn variables_in<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let placed = placed(message).into_iter();
    placed
        .filter_map(|placed| match placed {
            Placed::Variable(name) => Some(name),
            Placed::Text(_) => None,
        })
        .collect()
}

/// Whether a text includes another one, which may print variables for it.
pub(crate) fn refers(message: &Message<&str>) -> bool {
    let placed = placed(message);
    placed
        .iter()
        .any(|placed| matches!(placed, Placed::Text(_)))
}

/// Everything in braces in a text and its attributes, however deeply nested.
fn placed<'a>(message: &Message<&'a str>) -> Vec<Placed<'a>> {
    let mut found = Vec::new();
    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
    for pattern in message.value.iter().chain(attributes) {
        visit_pattern(pattern, &mut found);
    }
    found
}

fn visit_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut Vec<Placed<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, found);
        }
    }
}

fn visit_expression<'a>(expression: &Expression<&'a str>, found: &mut Vec<Placed<'a>>) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, found),
        Expression::Select { selector, variants } => {
            visit_inline(selector, found);
            for variant in variants {
                visit_pattern(&variant.value, found);
            }
        }
    }
}

fn visit_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut Vec<Placed<'a>>) {
    let mut text = |id: &Identifier<&'a str>| found.push(Placed::Text(id.name));
    match inline {
        InlineExpression::VariableReference { id } => found.push(Placed::Variable(id.name)),
        InlineExpression::MessageReference { id, .. } => text(id),
        InlineExpression::TermReference { id, arguments, .. } => {
            text(id);
            if let Some(all) = arguments {
                visit_arguments(all, found);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            text(id);
            visit_arguments(arguments, found);
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn visit_arguments<'a>(arguments: &CallArguments<&'a str>, found: &mut Vec<Placed<'a>>) {
    // Fluent's grammar allows only literals as named arguments.
    for argument in &arguments.positional {
        visit_inline(argument, found);
    }
}
