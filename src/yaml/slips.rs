//! The slips that people make in YAML, found where they were made: the parser complains where it gave
//! up, which is often a line further on.

use std::ops::Range;

use super::node::{Kind, Node};
use super::typed_keys::word;
use crate::diagnostic::{MessageId, Span, message};
use crate::text::is_han;

/// The slip that most likely made the parser give up at `offset`: the name of its message, and where
/// it stands. The line of the offset is looked at, then the line before it, then those after it.
pub(crate) fn near(text: &str, offset: usize) -> Option<(MessageId, Range<usize>)> {
    let lines = lines(text);
    let here = lines.iter().rposition(|(start, _)| *start <= offset)?;
    let before = lines[..here]
        .iter()
        .rev()
        .find(|(_, line)| !line.trim().is_empty());
    before
        .into_iter()
        .chain(&lines[here..])
        .take(AHEAD)
        .find_map(|(start, line)| {
            in_line(line).map(|(id, at)| (id, start + at.start..start + at.end))
        })
}

/// How many lines are looked at: the one before, the one itself and a few more.
const AHEAD: usize = 6;

/// The lines of a text, each with its end and where it begins.
pub(super) fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let this = (start, line);
            start += line.len();
            this
        })
        .collect()
}

fn in_line(line: &str) -> Option<(MessageId, Range<usize>)> {
    let blank = |c: char| matches!(c, ' ' | '\t' | '\u{3000}' | '\u{A0}');
    let indentation = &line[..line.len() - line.trim_start_matches(blank).len()];
    if let Some((at, c)) = indentation.char_indices().find(|(_, c)| *c != ' ') {
        let id = if c == '\t' {
            message::YAML_TAB
        } else {
            message::YAML_WIDE_SPACE
        };
        return Some((id, at..at + c.len_utf8()));
    }
    let rest = &line[indentation.len()..];
    let dash = rest.strip_prefix('-').filter(|rest| !rest.starts_with('-'));
    if let Some(behind) = dash
        && !behind.starts_with([' ', '\n', '\r'])
        && !behind.is_empty()
    {
        return Some((
            message::YAML_DASH_SPACE,
            indentation.len()..indentation.len() + 1,
        ));
    }
    let entry = dash.map_or(rest, str::trim_start);
    let start = line.len() - entry.len();
    let key = entry.len()
        - entry
            .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || is_han(c))
            .len();
    let colon = entry[key..].chars().next()?;
    let at = start + key..start + key + colon.len_utf8();
    match (colon, entry[key..].chars().nth(1)) {
        _ if key == 0 => None,
        (':', Some('\u{3000}' | '\u{A0}')) => Some((message::YAML_WIDE_SPACE, at)),
        (':', Some(next)) if !next.is_whitespace() && next != '/' => {
            Some((message::YAML_COLON_SPACE, at))
        }
        _ => {
            let sign = sign_behind_key(entry)?;
            let range = start + sign.start..start + sign.end;
            Some((message::YAML_KEY_SIGN, range))
        }
    }
}

/// Another sign in the place of the colon behind a key, with the blanks around it. Keys of the data are small letters;
/// behind other words such a sign is one of a sentence.
fn sign_behind_key(entry: &str) -> Option<Range<usize>> {
    let key = word(entry)?;
    let behind = entry[key..].trim_start_matches(' ');
    let value = behind.strip_prefix(['；', ';', '=', '＝'])?;
    let value = value.trim_start_matches([' ', '　']);
    Some(key..entry.len() - value.len())
}

/// A text that begins with `&` loses its first word to YAML, which takes it for the name of an
/// anchor. An anchor that no `*alias` uses is taken for such a text.
pub(crate) fn lost_anchor(node: &Node, text: &str) -> Option<Span> {
    let start = node.span.range().start;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..start];
    if let Some(at) = before.rfind('&') {
        let name = before[at + 1..].trim_end();
        let stands_alone = before[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        // A comma or a bracket ends the value in which the sign stands: ["R &D", 乙].
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}');
        let used = || is_repeated(text, name);
        if stands_alone && !name.is_empty() && !name.contains(ends) && !used() {
            return Some(Span::new(node.span.file, line + at..start));
        }
    }
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| lost_anchor(node, text)),
        Kind::Map(entries) => entries
            .iter()
            .find_map(|entry| lost_anchor(&entry.value, text)),
    }
}

/// Whether a text has an alias of this name: `*name`, and nothing around it that would make it prose.
fn is_repeated(text: &str, name: &str) -> bool {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}');
    let alias = format!("*{name}");
    text.match_indices(&alias).any(|(at, alias)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + alias.len()..].chars().next();
        before.is_none_or(parts) && behind.is_none_or(parts)
    })
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn slips_are_found_where_they_were_made() {
        for (text, id, at) in [
            ("- name:王\n  b: 2\n", "yaml-colon-space", ":"),
            ("- a: 1\n  姓名:王\n", "yaml-colon-space", ":"),
            ("a:\n\tb: 1\n", "yaml-tab", "\t"),
            ("a:\n　　b: 1\n", "yaml-wide-space", "　"),
            ("-name: 王\n  b: 2\n", "yaml-dash-space", "-"),
            ("a: 1\nrank；3/40\nb: 2\n", "yaml-key-sign", "；"),
            ("- a: 1\n  rank=3/40\n", "yaml-key-sign", "="),
        ] {
            let (found, range) = near(text, text.len() - 2).expect(text);
            assert_eq!((found.as_str(), &text[range]), (id, at), "{text:?}");
        }
        assert_eq!(near("a: [1\nb: https://x\n", 8), None);
    }
}
