//! Values without what habit puts around them: the full stop of a sentence, quotation marks, blanks.

use super::marks::is_quotation_or_title_mark;

/// Marks behind a value that belong to a sentence.
const STOPS: &[char] = &[
    '。', '．', '.', '，', ',', '、', '；', ';', '：', ':', '！', '!', '｡',
];

/// A value without marks around it: 副主席 of 副主席。 and of “副主席”.
pub(crate) fn bare(value: &str) -> &str {
    let mut rest = value;
    loop {
        let shorter = rest.trim().trim_end_matches(STOPS);
        let shorter = unquoted(shorter).unwrap_or(shorter);
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// What stands between the quotation marks around a value, whichever they are; `None` where there are none.
pub(crate) fn unquoted(value: &str) -> Option<&str> {
    let mut characters = value.chars();
    let (first, last) = (characters.next()?, characters.next_back()?);
    let is_mark = |c| is_quotation_or_title_mark(c) || matches!(c, '＂' | '＇');
    (is_mark(first) && is_mark(last)).then_some(characters.as_str())
}

#[cfg(test)]
mod tests {
    use super::{bare, unquoted};

    #[test]
    fn what_habit_puts_around_a_value_is_left_out() {
        for text in [
            "副主席。",
            "副主席，",
            "“副主席”",
            "「副主席」。",
            " “副主席。” ",
        ] {
            assert_eq!(bare(text), "副主席", "{text}");
        }
        for text in ["", "。", "“”", "“"] {
            assert!(bare(text).len() < 4, "{text}");
        }
        assert_eq!(unquoted("“1/41”"), Some("1/41"));
        assert_eq!(unquoted("1/41"), None);
    }
}
