//! Digits in every writing.

use icu_properties::props::GeneralCategory;

use super::han::is_ideograph;
use super::marks::category;

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

/// The digit that a character of a folded text stands for: of any script, Han, or in a circle.
pub(crate) fn digit(c: char) -> Option<Digit> {
    if c.is_ascii() {
        let value = c.to_digit(10)?;
        return Some(Digit {
            value,
            is_han: false,
        });
    }
    let han = han_digit(c);
    if is_ideograph(c) && han.is_none() {
        return None;
    }
    let value = han.or_else(|| decimal(c)).or_else(|| encircled(c))?;
    Some(Digit {
        value,
        is_han: han.is_some(),
    })
}

/// The value of a decimal digit of any script (Unicode's `Nd`), full-width ones among them. These stand in
/// rows of ten, from zero on.
pub(crate) fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if is_ideograph(c) {
        return None;
    }
    let is_digit = |c| category(c) == GeneralCategory::DecimalNumber;
    let before = |back: &u32| {
        let other = u32::from(c).checked_sub(*back).and_then(char::from_u32);
        other.is_some_and(is_digit)
    };
    // No script has more digits in a row than mathematics with its five alphabets of ten.
    let place = (0..=50).take_while(before).count();
    let place = u32::try_from(place).ok()?;
    Some(place.checked_sub(1)? % 10)
}

/// What a Han character stands for where digits are read out one by one; circles are zeros.
pub(crate) fn han_digit(c: char) -> Option<u32> {
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

fn encircled(c: char) -> Option<u32> {
    if ENCIRCLED_ZEROS.contains(&c) {
        return Some(0);
    }
    let from_one = |one: &char| {
        let place = u32::from(c).checked_sub(u32::from(*one))?;
        (place < 9).then_some(place + 1)
    };
    ENCIRCLED_ONES.iter().find_map(from_one)
}

/// A decimal digit of any script as the ASCII one; other characters as they are.
pub(crate) fn ascii_digit(c: char) -> char {
    decimal(c)
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{ascii_digit, decimal, digit};

    #[test]
    fn digits_of_every_script_have_their_value() {
        for (text, value) in [("3３٣۳३༣৩๓᠓𝟑𝟛", 3), ("0０٠০", 0), ("9９٩𝟿", 9)]
        {
            for c in text.chars() {
                assert_eq!(decimal(c), Some(value), "{c}");
                assert_eq!(ascii_digit(c).to_digit(10), Some(value), "{c}");
            }
        }
        for c in "三〇十甲a❸½²".chars() {
            assert_eq!((decimal(c), ascii_digit(c)), (None, c), "{c}");
        }
    }

    #[test]
    fn han_and_encircled_digits_are_asked_for_by_name() {
        for (text, value, is_han) in [
            ("三叁參弎", 3, true),
            ("〇零○", 0, true),
            ("❸➂➌⓷", 3, false),
            ("⓿🄋", 0, false),
            ("3３٣", 3, false),
        ] {
            for c in text.chars() {
                let found = digit(c).map(|digit| (digit.value, digit.is_han));
                assert_eq!(found, Some((value, is_han)), "{c}");
            }
        }
        assert!("十甲a".chars().all(|c| digit(c).is_none()));
    }
}
