//! Prose that YAML takes for its own, because it begins like YAML (`text: **本会**…`) or goes on like it
//! (`text: 条件: 本校学生`): the whole text is to stand between quotation marks.

use std::ops::Range;

use super::flow_marks::Slip;
use super::slips::lines;
use crate::diagnostic::{MessageId, message};
use crate::text::is_han;

/// A text that YAML does not take for one.
pub(super) struct Prose {
    /// All of the text.
    range: Range<usize>,
    /// What YAML takes for its own.
    pub sign: Range<usize>,
    /// What is wrong.
    pub id: MessageId,
    /// Whether the text stands in one line with the place where the parser gave up.
    pub is_certain: bool,
}

impl Prose {
    /// Puts the text between quotation marks.
    pub(super) fn quoted(&self, text: &str) -> Vec<Slip> {
        let inside = &text[self.range.clone()];
        let slip = |range, better| Slip { range, better };
        let Range { start, end } = self.range;
        // Between double marks a backslash would begin a sign of its own.
        if !inside.contains(['"', '\\']) {
            return vec![slip(start..start, "\""), slip(end..end, "\"")];
        }
        let doubled = inside.match_indices('\'');
        let doubled = doubled.map(|(at, _)| slip(start + at..start + at + 1, "''"));
        let mut slips = vec![slip(start..start, "'")];
        slips.extend(doubled);
        slips.push(slip(end..end, "'"));
        slips
    }
}

/// The text that made the parser give up at `offset`.
pub(super) fn at(text: &str, offset: usize) -> Option<Prose> {
    let lines = lines(text);
    let here = lines.iter().rposition(|(start, _)| *start <= offset)?;
    let owner = owner(&lines, here);
    let (start, line) = lines[owner];
    let value = Value::of(line)?;
    let begins = start + value.start;
    if line[value.start..].starts_with(['{', '[']) && is_closed(line[value.start..].trim_end()) {
        return in_brackets(text, offset);
    }
    let continued = lines[owner + 1..]
        .iter()
        .take_while(|(_, line)| line.trim().is_empty() || indent(line) > value.column);
    let (start, last) = continued.last().unwrap_or(&lines[owner]);
    let prose = text[begins..start + last.len()].trim_end();
    // What stands behind # is a note and stays one; in several lines it would end the text.
    let prose = match prose.find(" #") {
        Some(_) if prose.contains('\n') => return None,
        Some(note) => prose[..note].trim_end(),
        None => prose,
    };
    let (sign, id) = taken(prose)?;
    Some(Prose {
        range: begins..begins + prose.len(),
        sign: begins + sign.start..begins + sign.end,
        id,
        is_certain: owner == here,
    })
}

/// The line in which the text begins that stands in line `here`: an earlier one, where that line only goes on with it.
fn owner(lines: &[(usize, &str)], here: usize) -> usize {
    let indented = indent(lines[here].1);
    let is_less = |line: &str| !line.trim().is_empty() && indent(line) < indented;
    let mut before = (0..here).rev();
    let outer = before.find(|at| is_less(lines[*at].1));
    let goes_on = |at: &usize| {
        let line = lines[*at].1;
        Value::of(line).is_some_and(|value| {
            let begins_text =
                !line[value.start..].starts_with(['|', '>', '"', '\'', '[', '{', '#']);
            begins_text && value.column < indented
        })
    };
    outer.filter(goes_on).unwrap_or(here)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Where the value of a line begins, and in which column the key or the dash before it stands.
pub(super) struct Value {
    pub start: usize,
    column: usize,
}

impl Value {
    pub(super) fn of(line: &str) -> Option<Self> {
        let mut column = indent(line);
        let mut start = column;
        while let Some(behind) = line[start..].strip_prefix("- ") {
            column = start;
            start = line.len() - behind.trim_start_matches(' ').len();
        }
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_han(c);
        let behind = line[start..].trim_start_matches(is_part);
        let has_dash = start > column;
        match behind.strip_prefix(": ") {
            Some(value) if behind.len() < line[start..].len() => {
                column = start;
                start = line.len() - value.trim_start_matches(' ').len();
            }
            _ if has_dash => {}
            _ => return None,
        }
        (!line[start..].trim().is_empty()).then_some(Self { start, column })
    }
}

/// What of a text YAML takes for its own.
fn taken(prose: &str) -> Option<(Range<usize>, MessageId)> {
    let first = prose.chars().next()?;
    let is_taken = match first {
        '"' | '\'' => goes_on_behind_mark(&prose[1..], first),
        '[' | '{' => goes_on_behind_bracket(prose),
        // Numbers below nothing are written so.
        '-' | '?' | ',' => prose[1..].starts_with([' ', '\n']),
        _ => matches!(
            first,
            '*' | '&' | '@' | '%' | '`' | '|' | '>' | '!' | ']' | '}'
        ),
    };
    if is_taken {
        return Some((0..first.len_utf8(), message::YAML_TEXT_SIGN));
    }
    if matches!(first, '"' | '\'' | '[' | '{') {
        return None;
    }
    let colon = prose.find(": ").or_else(|| prose.find(":\n"));
    let colon = colon.or_else(|| prose.ends_with(':').then(|| prose.len() - 1))?;
    Some((colon..colon + 1, message::YAML_TEXT_COLON))
}

/// Whether there is something behind the mark that closes a text: `"甲"和"乙"`.
fn goes_on_behind_mark(inside: &str, mark: char) -> bool {
    let behind = inside.split_once(mark).map(|(_, behind)| behind);
    behind.is_some_and(|behind| !behind.trim().is_empty() && !behind.contains('\n'))
}

/// Whether there is something behind the bracket that closes the first one: `[甲]乙`.
fn goes_on_behind_bracket(prose: &str) -> bool {
    let close = if prose.starts_with('[') { ']' } else { '}' };
    let behind = prose.split_once(close).map(|(_, behind)| behind);
    behind
        .is_some_and(|behind| !behind.is_empty() && !behind.starts_with([',', ' ', '\n', ']', '}']))
}

/// Whether the last bracket closes the first.
fn is_closed(value: &str) -> bool {
    !goes_on_behind_bracket(value) && value.ends_with(['}', ']'])
}

/// A text between brackets that begins with a sign of YAML at `offset`.
fn in_brackets(text: &str, offset: usize) -> Option<Prose> {
    let rest = text.get(offset..)?;
    let first = rest.chars().next()?;
    let is_taken = matches!(first, '*' | '&' | '@' | '%' | '`' | '!' | '|' | '>');
    let end = rest.find([',', ']', '}', '\n']).filter(|_| is_taken)?;
    Some(Prose {
        range: offset..offset + rest[..end].trim_end().len(),
        sign: offset..offset + first.len_utf8(),
        id: message::YAML_TEXT_SIGN,
        is_certain: true,
    })
}
