//! What is wrong between brackets of YAML: one that has no pair, or two entries that no comma parts.

use std::ops::Range;

use super::prose::Value;
use super::slips::lines;
use crate::diagnostic::{MessageId, message};

/// How many lines a value between brackets may have to be looked at.
const LINES: usize = 20;

/// What made the parser give up at `offset`, in a value between brackets or behind one that was not closed.
pub(super) fn near(text: &str, offset: usize) -> Option<(MessageId, Range<usize>)> {
    let lines = lines(text);
    let here = lines.iter().rposition(|(start, _)| *start <= offset)?;
    let begins = |(start, line): &(usize, &str)| {
        let value = Value::of(line)?.start;
        line[value..]
            .starts_with(['[', '{'])
            .then_some(start + value)
    };
    let end = lines.get(here + LINES).map_or(text.len(), |line| line.0);
    // The nearest value may be whole, and stand behind one that is not.
    let begins = lines[..=here].iter().rev().take(LINES).filter_map(begins);
    begins
        .map(|begin| begin..end)
        .find_map(|value| fault(text, value, offset))
}

/// What is wrong with the brackets of the value with which a stretch of the text begins.
fn fault(text: &str, value: Range<usize>, offset: usize) -> Option<(MessageId, Range<usize>)> {
    let Range { start: begin, end } = value;
    let mut open = Vec::new();
    let mut quote = None;
    for (at, c) in text[begin..end].char_indices() {
        let at = begin + at;
        match (c, quote) {
            _ if quote == Some(c) => quote = None,
            ('"' | '\'', None) => quote = Some(c),
            ('[' | '{', None) => open.push((at, c)),
            (']' | '}', None) => {
                let pair = if c == ']' { '[' } else { '{' };
                if open.pop().is_none_or(|(_, open)| open != pair) {
                    return Some((message::YAML_BRACKET, at..at + 1));
                }
                if open.is_empty() && at >= offset {
                    return Some((message::YAML_COMMA, offset..offset));
                }
            }
            // The value is closed: a bracket that closes more stands behind it in its line.
            ('\n', None) if open.is_empty() => return None,
            _ => {}
        }
    }
    let (at, _) = quote.is_none().then(|| open.first().copied()).flatten()?;
    Some((message::YAML_BRACKET, at..at + 1))
}
