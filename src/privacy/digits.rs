//! The runs that digits form, and what stands between these.

use std::ops::Range;

use icu_properties::props::GeneralCategory;

use crate::text::{category, closes, digit, opens, unified};

/// Whether a character of a text that is not folded yet may stand for a digit.
pub(crate) fn may_be_digit(c: char) -> bool {
    let c = unified(c).unwrap_or(c);
    digit(c).is_some() || c.is_numeric()
}

/// What stands between two runs of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Words, or so much that they are two numbers.
    Apart,
    /// What people put into one number to make it easy to read, or hard to find: blanks, dashes, brackets,
    /// middle dots.
    Close,
    /// What divides other things as well, parts of dates, decimals, addresses: full stops, slashes, ends of
    /// lines.
    Loose,
}

/// A run of digits.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Its digits in ASCII; an X may be the last.
    pub digits: String,
    /// Where it stands.
    pub range: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    /// Whether Han characters write it.
    pub is_han: bool,
}

/// The runs of digits of a folded text. Marks above and around digits belong to them.
pub(crate) fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut is_open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let found = digit(c);
        let written = match found {
            Some(digit) => char::from_digit(digit.value, 10),
            None => is_check(c, &text[end..]).then_some('X'),
        };
        let last = groups.last_mut().filter(|_| is_open);
        match (written, last) {
            (None, Some(last)) if is_mark(c) => last.range.end = end,
            (None, _) => is_open = false,
            (Some(written), Some(last))
                if found.is_none_or(|digit| digit.is_han == last.is_han) =>
            {
                last.digits.push(written);
                last.range.end = end;
                is_open = found.is_some();
            }
            (Some(written), _) => {
                let behind = groups.last().map(|last: &Group| last.range.end);
                let gap = behind.map_or(Gap::Apart, |behind| gap(&text[behind..at]));
                // An X by itself is a digit only behind others.
                is_open = found.is_some();
                if is_open || gap == Gap::Close {
                    groups.push(Group {
                        digits: written.to_string(),
                        range: at..end,
                        gap,
                        is_han: found.is_some_and(|digit| digit.is_han),
                    });
                }
            }
        }
    }
    groups
}

/// Whether a character stands for the ten that identity cards write as X, with `rest` behind it.
fn is_check(c: char, rest: &str) -> bool {
    matches!(c, 'x' | 'X' | '×' | 'х' | 'Х')
        && !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Whether it is set above, below or around the character before it.
pub(crate) fn is_mark(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    !c.is_ascii() && matches!(category(c), NonspacingMark | EnclosingMark | SpacingMark)
}

/// The most signs, and the most blanks in a line, that part the digits of one number.
const MOST_SIGNS: usize = 3;

fn gap(between: &str) -> Gap {
    let (mut signs, mut blanks, mut lines) = (0, 0, 0);
    let mut is_loose = false;
    for c in between.chars() {
        match c {
            '\n' => lines += 1,
            '\r' => {}
            '.' | '。' | '/' | '\\' | '|' => {
                is_loose = true;
                signs += 1;
            }
            _ if c.is_whitespace() => blanks += 1,
            _ if parts_digits(c) => signs += 1,
            _ => return Gap::Apart,
        }
        // An indented line begins with as many blanks as it likes.
        if signs > MOST_SIGNS || lines > 1 || (lines == 0 && blanks > MOST_SIGNS) {
            return Gap::Apart;
        }
    }
    match between.is_empty() {
        true => Gap::Apart,
        false if is_loose || lines > 0 => Gap::Loose,
        false => Gap::Close,
    }
}

/// Whether a sign may stand within a number.
fn parts_digits(c: char) -> bool {
    "_~〜*`^+=·•・‧∙⋅●−─ー'\"".contains(c)
        || category(c) == GeneralCategory::DashPunctuation
        || opens(c)
        || closes(c)
}
