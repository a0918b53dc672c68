//! Which brackets of a text belong together.

use std::ops::Range;

use crate::text::{closes, half_width, opens, partner};

/// An opening mark and its closing one, with their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub open: (usize, char),
    pub close: (usize, char),
}

impl Pair {
    /// The opening mark.
    pub(super) fn opening(&self) -> Range<usize> {
        self.open.0..self.open.0 + self.open.1.len_utf8()
    }

    /// The closing mark.
    pub(super) fn closing(&self) -> Range<usize> {
        self.close.0..self.close.0 + self.close.1.len_utf8()
    }

    /// Everything from the opening to the closing mark.
    pub(super) fn whole(&self) -> Range<usize> {
        self.opening().start..self.closing().end
    }
}

/// The marks of a text: those that belong together, and those that stand alone.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    pub pairs: Vec<Pair>,
    pub alone: Vec<(usize, char)>,
}

impl Brackets {
    /// Pairs the marks of a text.
    pub(super) fn in_text(text: &str) -> Self {
        let mut found = Self::default();
        if !text.contains(is_mark) {
            return found;
        }
        let mut open: Vec<(usize, char)> = Vec::new();
        for (at, c) in text.char_indices() {
            if !is_mark(c) {
                continue;
            }
            if opens(c) {
                if !goes_on(text, at, c, &open) {
                    open.push((at, c));
                }
            } else if closes(c) && !is_apostrophe(text, at, c, &open) {
                found.close((at, c), &mut open, text);
            }
        }
        found.alone.extend(open);
        found.alone.sort_unstable();
        found.pairs.sort_unstable_by_key(|pair| pair.open);
        found
    }

    /// Closes the last open mark of the same kind; those opened after it stand alone.
    fn close(&mut self, close: (usize, char), open: &mut Vec<(usize, char)>, text: &str) {
        match open.iter().rposition(|(_, c)| belong(*c, close.1)) {
            Some(at) => {
                self.alone.extend(open.drain(at + 1..));
                if let Some(first) = open.pop() {
                    self.pairs.push(Pair { open: first, close });
                }
            }
            None if is_list_number(text, close.0) => {}
            None => self.alone.push(close),
        }
    }
}

/// Whether a mark comes in pairs. Square brackets and braces of ASCII are markup, or a part of formulas.
fn is_mark(c: char) -> bool {
    partner(c).is_some() && !matches!(c, '[' | ']' | '{' | '}')
}

/// Round brackets belong together whatever their width: that they differ is a slip of its own.
fn belong(opening: char, closing: char) -> bool {
    partner(opening) == Some(closing) || (is_round(opening) && is_round(closing))
}

/// Whether a character is a round bracket of either width.
pub(super) fn is_round(c: char) -> bool {
    matches!(half_width(c), '(' | ')')
}

/// A quotation of several paragraphs has an opening mark before each of them and one closing mark at
/// its end.
fn goes_on(text: &str, at: usize, c: char, open: &[(usize, char)]) -> bool {
    let begins_paragraph = text[..at].trim_end_matches(' ').ends_with('\n');
    matches!(c, '“' | '‘') && begins_paragraph && open.iter().any(|(_, known)| *known == c)
}

/// An apostrophe looks like a closing mark: it is one inside a word, and behind one where nothing is open.
fn is_apostrophe(text: &str, at: usize, c: char, open: &[(usize, char)]) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let behind_a_word = c == '’' && letter(text[..at].chars().next_back());
    let inside_it = letter(text[at + c.len_utf8()..].chars().next());
    behind_a_word && (inside_it || !open.iter().any(|(_, known)| *known == '‘'))
}

/// Whether a closing bracket belongs to a number such as `1)` at the beginning or behind a mark.
fn is_list_number(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|c| half_width(c).is_ascii_alphanumeric());
    before.len() < at
        && before
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::Brackets;

    #[test]
    fn marks_are_paired_and_those_without_partner_found() {
        for (text, pairs, alone) in [
            ("（甲）（乙", 1, "（"),
            ("《甲（乙》）", 1, "（）"),
            ("“甲\n\n“乙”", 1, ""),
            ("“甲“乙”", 1, "“"),
            ("(甲）", 1, ""),
            ("1)甲 2)乙", 0, ""),
            ("１）甲", 0, ""),
            ("the students’ union’s", 0, ""),
            (
                "the Students’ Congress is named ‘Union of the school’.",
                1,
                "",
            ),
            ("the ‘Students’ Union’ of the school’s", 1, ""),
        ] {
            let found = Brackets::in_text(text);
            let marks: String = found.alone.iter().map(|(_, c)| *c).collect();
            assert_eq!(
                (found.pairs.len(), marks.as_str()),
                (pairs, alone),
                "{text}"
            );
        }
    }
}
