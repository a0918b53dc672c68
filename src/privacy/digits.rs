//! Digits of every script, the runs that they form, and what stands between these.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// A character that stands for a digit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digit {
    pub value: u32,
    /// Whether it is a Han character, which is a word as well.
    pub is_han: bool,
}

/// Encircled ones that folding leaves as they are: the character for one of each row.
const ENCIRCLED_ONES: [char; 4] = ['❶', '➀', '➊', '⓵'];

/// Encircled zeros that folding leaves as they are.
const ENCIRCLED_ZEROS: [char; 3] = ['⓿', '🄋', '🄌'];

/// The digit that a character of a folded text stands for.
pub(crate) fn digit(c: char) -> Option<Digit> {
    let plain = |value| {
        Some(Digit {
            value,
            is_han: false,
        })
    };
    if c.is_ascii() {
        return c.to_digit(10).and_then(plain);
    }
    if let Some(value) = han(c) {
        return Some(Digit {
            value,
            is_han: true,
        });
    }
    if is_ideograph(c) {
        return None;
    }
    if ENCIRCLED_ZEROS.contains(&c) {
        return plain(0);
    }
    let from_one = |one: &char| {
        u32::from(c)
            .checked_sub(u32::from(*one))
            .filter(|at| *at < 9)
    };
    if let Some(at) = ENCIRCLED_ONES.iter().find_map(from_one) {
        return plain(at + 1);
    }
    decimal(c).and_then(plain)
}

/// What a Han character stands for where digits are read out one by one; circles are zeros.
fn han(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' | '◯' => 0,
        '一' | '壹' | '弌' | '幺' => 1,
        '二' | '贰' | '貳' | '弍' => 2,
        '三' | '叁' | '參' | '弎' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether it is one of the usual Han characters.
pub(crate) fn is_ideograph(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Whether a character of a text that is not folded yet may stand for a digit.
pub(crate) fn may_be_digit(c: char) -> bool {
    // Radicals and compatibility ideographs fold to others.
    let folds =
        matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}');
    match is_ideograph(c) {
        true => han(c).is_some(),
        false => c.is_numeric() || folds || digit(c).is_some(),
    }
}

/// The value of a decimal digit of any script: these stand in rows of ten, from zero on.
fn decimal(c: char) -> Option<u32> {
    let is_digit = |c| category(c) == GeneralCategory::DecimalNumber;
    let before = |back: &u32| {
        let other = u32::from(c).checked_sub(*back).and_then(char::from_u32);
        other.is_some_and(is_digit)
    };
    let place = (0..).take_while(before).count();
    let place = u32::try_from(place).ok()?;
    Some(place.checked_sub(1)? % 10)
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

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
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
    use GeneralCategory::{
        ClosePunctuation, DashPunctuation, FinalPunctuation, InitialPunctuation, OpenPunctuation,
    };
    "_~〜*`^+=·•・‧∙⋅●−─ー'\"".contains(c)
        || matches!(
            category(c),
            DashPunctuation
                | OpenPunctuation
                | ClosePunctuation
                | InitialPunctuation
                | FinalPunctuation
        )
}
