//! Digits of all scripts, the groups they form, and what separates these groups.

use std::ops::Range;

use icu_properties::props::GeneralCategory;

use crate::text::{category, closes, digit, is_ideograph, opens, unified};

/// Whether a character of an unfolded text may stand for a digit after folding.
pub(crate) fn may_be_digit(c: char) -> bool {
    // Nearly all characters are of these, and folding leaves them as they are.
    match c {
        '\0'..='\x7F' => return c.is_ascii_digit(),
        '\u{4E00}'..='\u{9FFF}' => return digit(c).is_some(),
        _ => {}
    }
    // Folding turns radicals and compatibility ideographs into Han characters, which may be digits (⼀).
    let c = unified(c).unwrap_or(c);
    digit(c).is_some() || (!is_ideograph(c) && c.is_numeric())
}

/// What separates two groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Words, or so much else that there are two numbers.
    Apart,
    /// What people put into one number to make it legible, or hard to find: blanks, dashes, brackets, middle
    /// dots.
    Close,
    /// What also separates other things, such as parts of dates, decimals and addresses: full stops, slashes,
    /// line ends.
    Loose,
}

/// A run of digits with nothing between them.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// The digits in ASCII. The last may be an X, the check character of identity cards.
    pub digits: String,
    /// Its byte range.
    pub range: Range<usize>,
    /// What separates it from the group before; `Apart` for the first.
    pub gap: Gap,
    /// Whether Han characters write it.
    pub is_han: bool,
}

/// The groups of digits in a folded text. Combining marks on digits belong to them. Han digits form groups of
/// their own, because they are words as well.
pub(crate) fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Whether the last group may go on with the next character.
    let mut is_open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let found = digit(c);
        let written = match found {
            Some(digit) => char::from_digit(digit.value, 10),
            None => is_check_character(c, &text[end..]).then_some('X'),
        };
        let last = groups.last_mut().filter(|_| is_open);
        match (written, last) {
            (None, Some(last)) if is_combining_mark(c) => last.range.end = end,
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
                let gap = behind.map_or(Gap::Apart, |behind| gap_of(&text[behind..at]));
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

/// Whether a character is the X of an identity card (also written ×, or with a Cyrillic letter), given what
/// follows it.
fn is_check_character(c: char, rest: &str) -> bool {
    matches!(c, 'x' | 'X' | '×' | 'х' | 'Х')
        && !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Whether a character is set above, below or around the one before it.
pub(crate) fn is_combining_mark(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    !c.is_ascii() && matches!(category(c), NonspacingMark | EnclosingMark | SpacingMark)
}

/// Most signs, and most blanks in a line, within one number.
const MOST_SIGNS: usize = 3;

/// Classifies what stands between two groups.
fn gap_of(between: &str) -> Gap {
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
            _ if may_separate_digits(c) => signs += 1,
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
fn may_separate_digits(c: char) -> bool {
    "_~〜*`^+=·•・‧∙⋅●−─ー'\"".contains(c)
        || category(c) == GeneralCategory::DashPunctuation
        || opens(c)
        || closes(c)
}
