//! How long texts are: in characters, by paragraphs, and in the marks on one character.

use std::ops::Range;

use icu_properties::props::GeneralCategory;

use super::invisible::invisible;
use super::marks::category;

/// The number of characters of a text, where it has more than `most`. Most texts are short, and none has more
/// characters than bytes.
pub(crate) fn more_than(text: &str, most: usize) -> Option<usize> {
    let is_short = text.len() <= most;
    let count = (!is_short).then(|| text.chars().count())?;
    (count > most).then_some(count)
}

/// The paragraphs of a text, which lie between lines without a letter; so is each item of a list, and each heading.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let mut at = 0;
    let mut lines = text.split_inclusive('\n');
    std::iter::from_fn(move || {
        loop {
            let Some(line) = lines.next() else {
                let last = (start < text.len()).then_some(start..text.len());
                start = text.len();
                return last;
            };
            at += line.len();
            if begins_block(line) && start < at - line.len() {
                let paragraph = start..at - line.len();
                start = at - line.len();
                return Some(paragraph);
            }
            if line.trim().is_empty() {
                let paragraph = start..at - line.len();
                start = at;
                if !paragraph.is_empty() {
                    return Some(paragraph);
                }
            }
        }
    })
}

/// Whether a line begins an item of a list or a heading, in whatever depth.
fn begins_block(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = number.len() < line.len() && number.starts_with(['.', ')']);
    let has_sign = ["- ", "* ", "+ ", "#"]
        .iter()
        .any(|sign| line.starts_with(sign));
    has_sign || is_numbered
}

/// The longest run of marks that are set onto a character, or that nobody sees, where it has more than `most`:
/// where it begins, and how many they are.
pub(crate) fn piled_marks(text: &str, most: usize) -> Option<(usize, usize)> {
    // No such mark has less than two bytes.
    if text.len() <= 2 * most || text.is_ascii() {
        return None;
    }
    let mut longest = (0, 0);
    let mut run = (0, 0);
    for (at, c) in text.char_indices() {
        run = match is_mark(c) {
            true if run.1 == 0 => (at, 1),
            true => (run.0, run.1 + 1),
            false => (at, 0),
        };
        if run.1 > longest.1 {
            longest = run;
        }
    }
    (longest.1 > most).then_some(longest)
}

fn is_mark(c: char) -> bool {
    if c < '\u{AD}' {
        return false;
    }
    let is_set_on = matches!(
        category(c),
        GeneralCategory::NonspacingMark
            | GeneralCategory::EnclosingMark
            | GeneralCategory::SpacingMark
    );
    is_set_on || invisible(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::{more_than, paragraphs, piled_marks};

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(more_than("翀垚赟", 3), None);
        assert_eq!(more_than("翀垚赟玥", 3), Some(4));
        assert_eq!(more_than("abc", 3), None);
    }

    #[test]
    fn paragraphs_lie_between_empty_lines() {
        let of = |text: &'static str| -> Vec<&str> {
            paragraphs(text).map(|range| text[range].trim()).collect()
        };
        assert_eq!(of("甲\n乙\n\n \t\n丙"), ["甲\n乙", "丙"]);
        assert_eq!(of("\n\n甲\r\n\r\n乙\r\n"), ["甲", "乙"]);
        assert!(of("\n \n").is_empty());
    }

    #[test]
    fn only_marks_in_a_row_pile_up() {
        assert_eq!(piled_marks(&"e\u{301}\u{302}".repeat(50), 3), None);
        let text = format!("甲{}乙\u{301}", "\u{301}\u{200D}".repeat(3));
        assert_eq!(piled_marks(&text, 3), Some((3, 6)));
        assert_eq!(piled_marks(&text, 6), None);
    }
}
