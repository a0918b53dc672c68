//! Pairs the brackets and quotation marks of a text.

use std::ops::Range;

use crate::text::{closes, half_width, is_ideograph, opens, partner};

/// An opening mark and its closing one, each with its byte offset.
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

/// The marks of a text: pairs in their order, and marks without a partner.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    pub pairs: Vec<Pair>,
    pub unpaired: Vec<(usize, char)>,
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
                if !continues_quotation(text, at, c, &open) {
                    open.push((at, c));
                }
            } else if closes(c) && !is_apostrophe(text, at, c, &open) {
                found.close((at, c), &mut open, text);
            }
        }
        found.unpaired.extend(open);
        found.unpaired.sort_unstable();
        found.pairs.sort_unstable_by_key(|pair| pair.open);
        found
    }

    /// Closes the last open mark of the same kind. Marks that were opened after it have no partner: in （《）
    /// the 《 is the slip.
    fn close(&mut self, close: (usize, char), open: &mut Vec<(usize, char)>, text: &str) {
        match open.iter().rposition(|(_, c)| is_pair(*c, close.1)) {
            Some(at) => {
                self.unpaired.extend(open.drain(at + 1..));
                if let Some(first) = open.pop() {
                    self.pairs.push(Pair { open: first, close });
                }
            }
            // `1)` needs no opening bracket.
            None if is_list_number(text, close.0) => {}
            None => self.unpaired.push(close),
        }
    }
}

/// Whether a mark comes in pairs. Square brackets and braces of ASCII are markup, or a part of formulas.
fn is_mark(c: char) -> bool {
    !is_ideograph(c) && partner(c).is_some() && !matches!(c, '[' | ']' | '{' | '}')
}

/// Whether two marks make a pair. Round brackets do in either width: `mixed-brackets` reports that they
/// differ.
fn is_pair(opening: char, closing: char) -> bool {
    partner(opening) == Some(closing) || (is_round(opening) && is_round(closing))
}

/// Whether a character is a round bracket of either width.
pub(super) fn is_round(c: char) -> bool {
    matches!(half_width(c), '(' | ')')
}

/// Whether an opening mark repeats one at the beginning of a paragraph: a quotation of several paragraphs
/// opens each of them and is closed once.
fn continues_quotation(text: &str, at: usize, c: char, open: &[(usize, char)]) -> bool {
    let begins_paragraph = text[..at].trim_end_matches(' ').ends_with('\n');
    matches!(c, '“' | '‘') && begins_paragraph && open.iter().any(|(_, known)| *known == c)
}

/// Whether a ’ is an apostrophe: inside a word it always is, at the end of a word if no ‘ is open.
fn is_apostrophe(text: &str, at: usize, c: char, open: &[(usize, char)]) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let behind_a_word = c == '’' && letter(text[..at].chars().next_back());
    let inside_it = letter(text[at + c.len_utf8()..].chars().next());
    behind_a_word && (inside_it || !open.iter().any(|(_, known)| *known == '‘'))
}

/// Whether the closing bracket at `at` belongs to a number such as `1)` at the beginning of the text or after
/// a mark.
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
            let marks: String = found.unpaired.iter().map(|(_, c)| *c).collect();
            assert_eq!(
                (found.pairs.len(), marks.as_str()),
                (pairs, alone),
                "{text}"
            );
        }
    }
}
