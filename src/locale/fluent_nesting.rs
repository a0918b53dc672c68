//! Parses Fluent files, whose parser descends into every brace and has no bound of its own.

use std::ops::Range;
use std::thread;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::PatternElement;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern};
use fluent_syntax::parser::ParserError;

use super::limits::limits;

/// So many opening braces and brackets of one entry fit any stack, even if they all stand within each other.
const ANYWHERE: usize = 200;

/// So many fit a stack of [`STACK`] bytes. No catalogue has more.
const MOST: usize = 20_000;

/// Stack for files with up to [`MOST`] of them: 12 kilobytes each.
const STACK: usize = 256 << 20;

/// What the parser makes of a file.
type Parsed = Result<FluentResource, (FluentResource, Vec<ParserError>)>;

/// Parses a file.
///
/// # Errors
/// The text, as a range of the file, in which braces are nested too deeply.
pub(super) fn parsed(text: &str) -> Result<Parsed, Range<usize>> {
    let opening = |(_, c): &(usize, char)| matches!(c, '{' | '(');
    let openings = text.char_indices().filter(opening).map(|(at, _)| at);
    if let Some(at) = openings.clone().nth(MOST) {
        return Err(at..at + 1);
    }
    if most_of_an_entry(text) <= ANYWHERE {
        return shallow(resource(text.to_owned()));
    }
    let source = text.to_owned();
    let thread = thread::Builder::new().stack_size(STACK);
    // What is nested too deeply must not leave the thread: dropping it descends as well.
    let parsed = thread.spawn(move || shallow(resource(source)));
    match parsed.map(thread::JoinHandle::join) {
        Ok(Ok(parsed)) => parsed,
        _ => Err(0..text.len().min(1)),
    }
}

/// What the parser makes of a text. Where an escape in quotation marks has too few digits, it cuts the next character in
/// two and panics (`{"\u12论"}`), so such a character is first tried as letters that take as many bytes: there is an error
/// then, at the same place. Without one, the escape stood in running text, where it means nothing.
fn resource(text: String) -> Parsed {
    if let Some(safe) = with_letters_behind_short_escapes(&text) {
        FluentResource::try_new(safe)?;
    }
    FluentResource::try_new(text)
}

/// The text with letters in place of characters of several bytes right behind `\u` and `\U` with too few digits; `None`
/// where there are none.
fn with_letters_behind_short_escapes(text: &str) -> Option<String> {
    let mut safe = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices('\\') {
        let digits = match text.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let rest = &text[at + 2..];
        let given = rest
            .bytes()
            .take(digits)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        let next = rest[given..].chars().next().map_or(1, char::len_utf8);
        if given < digits && next > 1 {
            let start = at + 2 + given;
            safe.push_str(&text[copied..start]);
            safe.push_str(&"x".repeat(next));
            copied = start + next;
        }
    }
    (copied > 0).then(|| safe + &text[copied..])
}

/// The most opening braces and brackets of one entry, within which the parser descends. An entry begins where a line
/// begins with its name.
fn most_of_an_entry(text: &str) -> usize {
    let (mut most, mut own) = (0, 0);
    for line in text.split('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            own = 0;
        }
        own += line.matches(['{', '(']).count();
        most = most.max(own);
    }
    most
}

/// What was parsed, if nothing in it is nested too deeply.
fn shallow(parsed: Parsed) -> Result<Parsed, Range<usize>> {
    let resource = match &parsed {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let most = limits().fluent.depth;
    let texts = resource.entries().filter_map(|entry| match entry {
        Entry::Message(text) => Some((text.id.name, text.value.as_ref(), &text.attributes)),
        Entry::Term(text) => Some((text.id.name, Some(&text.value), &text.attributes)),
        _ => None,
    });
    for (name, value, attributes) in texts {
        let attributes = attributes.iter().map(|attribute| &attribute.value);
        if value
            .into_iter()
            .chain(attributes)
            .any(|text| pattern(text) > most)
        {
            let start = name.as_ptr() as usize - resource.source().as_ptr() as usize;
            return Err(start..start + name.len());
        }
    }
    Ok(parsed)
}

/// How deep the braces of a text are nested.
fn pattern(pattern: &Pattern<&str>) -> usize {
    let depths = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { .. } => 0,
        PatternElement::Placeable { expression } => 1 + self::expression(expression),
    });
    depths.max().unwrap_or_default()
}

fn expression(expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Inline(inline) => self::inline(inline),
        Expression::Select { selector, variants } => {
            let variants = variants.iter().map(|variant| pattern(&variant.value));
            variants.chain([inline(selector)]).max().unwrap_or_default()
        }
    }
}

fn inline(inline: &InlineExpression<&str>) -> usize {
    match inline {
        InlineExpression::Placeable { expression } => 1 + self::expression(expression),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => 1 + self::arguments(arguments),
        _ => 0,
    }
}

fn arguments(arguments: &CallArguments<&str>) -> usize {
    let depths = arguments.positional.iter().map(inline);
    depths.max().unwrap_or_default()
}
