//! What stands in the texts of a Fluent file: words, variables, and other texts that are put in.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Message, Pattern};
use fluent_syntax::ast::{Identifier, PatternElement};

/// A part of a text.
pub(super) enum Placed<'a> {
    /// Words, in braces or not.
    Words(&'a str),
    /// `{ $count }`
    Variable(&'a str),
    /// `{ $count -> … }`, by which a text chooses its words
    Selector(&'a str),
    /// Another text, or a function. The program defines no functions.
    Text {
        /// The name as it is written.
        name: &'a str,
        /// The whole of it: `name`, `name.attribute`, `-term`, `FUNCTION()`.
        key: String,
    },
}

/// The key of a message, or of one of its attributes.
pub(super) fn key(sign: &str, name: &str, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("{sign}{name}.{attribute}"),
        None => format!("{sign}{name}"),
    }
}

/// The variables that a text prints or selects a variant by.
pub(crate) fn variables_in<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let placed = placed(message).into_iter();
    placed
        .filter_map(|placed| match placed {
            Placed::Variable(name) | Placed::Selector(name) => Some(name),
            Placed::Text { .. } | Placed::Words(_) => None,
        })
        .collect()
}

/// The variables that a text prints.
pub(crate) fn printed_variables<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let placed = placed(message).into_iter();
    placed
        .filter_map(|placed| match placed {
            Placed::Variable(name) => Some(name),
            _ => None,
        })
        .collect()
}

/// Whether a text includes another one, which may print variables for it.
pub(crate) fn refers(message: &Message<&str>) -> bool {
    let placed = placed(message);
    placed
        .iter()
        .any(|placed| matches!(placed, Placed::Text { .. }))
}

/// All parts of a message and of its attributes, however deeply nested.
pub(super) fn placed<'a>(message: &Message<&'a str>) -> Vec<Placed<'a>> {
    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
    let patterns = message.value.iter().chain(attributes);
    patterns.flat_map(parts).collect()
}

/// All parts of a text, however deeply nested.
pub(super) fn parts<'a>(pattern: &Pattern<&'a str>) -> Vec<Placed<'a>> {
    let mut found = Vec::new();
    visit_pattern(pattern, &mut found);
    found
}

fn visit_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut Vec<Placed<'a>>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(Placed::Words(value)),
            PatternElement::Placeable { expression } => visit_expression(expression, found),
        }
    }
}

fn visit_expression<'a>(expression: &Expression<&'a str>, found: &mut Vec<Placed<'a>>) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, found),
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => found.push(Placed::Selector(id.name)),
                other => visit_inline(other, found),
            }
            for variant in variants {
                visit_pattern(&variant.value, found);
            }
        }
    }
}

fn visit_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut Vec<Placed<'a>>) {
    let attribute = |attribute: &Option<Identifier<&'a str>>| attribute.as_ref().map(|id| id.name);
    match inline {
        InlineExpression::VariableReference { id } => found.push(Placed::Variable(id.name)),
        InlineExpression::MessageReference {
            id,
            attribute: part,
        } => found.push(Placed::Text {
            name: id.name,
            key: key("", id.name, attribute(part)),
        }),
        InlineExpression::TermReference {
            id,
            attribute: part,
            arguments,
        } => {
            found.push(Placed::Text {
                name: id.name,
                key: key("-", id.name, attribute(part)),
            });
            if let Some(all) = arguments {
                visit_arguments(all, found);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.push(Placed::Text {
                name: id.name,
                key: format!("{}()", id.name),
            });
            visit_arguments(arguments, found);
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, found),
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            found.push(Placed::Words(value));
        }
    }
}

fn visit_arguments<'a>(arguments: &CallArguments<&'a str>, found: &mut Vec<Placed<'a>>) {
    // Fluent's grammar allows only literals as named arguments.
    for argument in &arguments.positional {
        visit_inline(argument, found);
    }
}
